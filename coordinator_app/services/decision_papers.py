"""By when papers are handed in, by the route that decisions take here and the meetings that are planned."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from coordinator_app.domain.decision_chain import DecisionPlan, Route
from coordinator_app.domain.decision_route import route_of
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.own_policy import OwnPolicy
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.watched_agreements import Papers
from coordinator_app.storage.agreement_watch import WatchRows


def own_route(policy: PolicyProfile, own: OwnPolicy | None, bodies: Sequence[Body]) -> Route | None:
    """Return which bodies decide and prepare: the municipality's own choice, else the profile's; None for none here."""
    usual = route_of(policy.route, bodies, policy.bodies)
    chosen = {each.id: each for each in bodies}
    deciding = chosen.get(own.deciding_body_id) if own and own.deciding_body_id else None
    preparing = tuple(chosen[each.body_id] for each in own.preparing if each.body_id in chosen) if own else ()
    if usual is None:
        return Route(deciding=deciding, preparing=preparing) if deciding else None
    return replace(usual, deciding=deciding or usual.deciding, preparing=preparing or usual.preparing)


def papers_of(rows: WatchRows, policy: PolicyProfile, today: date) -> Callable[[date], Papers | None]:
    """Return what tells, of a day that a decision must precede, by when its papers are or were handed in.

    The last chance counts also where it has passed: what is then said is that it is too late, and what can still be
    done. Nothing is told where nobody decides here, or where the meetings up to the day are not planned yet.
    """
    route = own_route(policy, rows.own, rows.bodies)
    if route is None:
        return _unknown
    ever, now = DecisionPlan(route, rows.meetings, date.min), DecisionPlan(route, rows.meetings, today)

    def papers(last_on: date) -> Papers | None:
        last = ever.before(last_on)
        if last.papers_on is None:
            return None
        return Papers(on=last.papers_on, at=last.papers_at, said=now.before(last_on).said)

    return papers


def _unknown(_: date) -> Papers | None:
    return None
