"""By when papers are handed in, by the route that decisions take here and the meetings that are planned."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from coordinator_app.domain.decision_chain import Route, decision_chain
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.own_policy import OwnPolicy
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.watched_agreements import Papers
from coordinator_app.storage.agreement_watch import WatchRows

_PLAN_DAYS = 92
"""The longest time without a meeting in a plan that is whole, such as a summer: a longer one is not planned yet."""


def route_of(policy: PolicyProfile, own: OwnPolicy | None, bodies: Sequence[Body]) -> Route | None:
    """Return which bodies decide and prepare: the municipality's own choice, else the profile's; None for none here."""
    usual = policy.route
    chosen = {each.id: each for each in bodies}
    deciding = chosen.get(own.deciding_body_id) if own and own.deciding_body_id else None
    deciding = deciding or _body(usual.deciding, policy, bodies)
    if deciding is None:
        return None
    own_preparing = [chosen[each.body_id] for each in own.preparing if each.body_id in chosen] if own else []
    preparing = own_preparing or list(filter(None, (_body(key, policy, bodies) for key in usual.preparing)))
    return Route(deciding=deciding, preparing=tuple(preparing), minutes_days=usual.minutes_days)


def _body(key: str, policy: PolicyProfile, bodies: Iterable[Body]) -> Body | None:
    """Return the body that is here what the profile means by a key: by its name, else the only one of its kind."""
    usual = next((each for each in policy.bodies if each.key == key), None)
    if usual is None:
        return None
    alike = [each for each in bodies if each.kind == usual.kind]
    named = [each for each in alike if each.name_sv == usual.name_sv]
    return next(iter(named or alike), None)


def papers_of(rows: WatchRows, policy: PolicyProfile) -> Callable[[date], Papers | None]:
    """Return what tells, of a day that a decision must precede, by when its papers are or were handed in.

    Nothing is told where nobody decides here, or where the meetings up to the day are not planned yet.
    """
    route = route_of(policy, rows.own, rows.bodies)
    concerned = {body.id for body in (route.deciding, *route.preparing)} if route else set()
    meetings = tuple(each for each in rows.meetings if each.body_id in concerned)
    planned = max((each.held_on for each in meetings if route and each.body_id == route.deciding.id), default=date.min)

    def papers(last_on: date) -> Papers | None:
        if route is None or not meetings:
            return None
        if planned < last_on - min(timedelta(days=_PLAN_DAYS), last_on - date.min):
            return None
        chain = decision_chain(last_on, route, meetings, date.min)
        if chain.papers_on is None:
            return None
        return Papers(on=chain.papers_on, at=chain.papers_at, said=chain.said)

    return papers
