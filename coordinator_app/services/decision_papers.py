"""By when papers are handed in, by the route that decisions take here and the meetings that are planned."""

from collections.abc import Callable
from datetime import date

from coordinator_app.domain.agreement_reasons import why_papers
from coordinator_app.domain.decision_chain import DecisionPlan
from coordinator_app.domain.decision_route import route_of
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.watched_agreements import Papers
from coordinator_app.storage.agreement_watch import WatchRows


def papers_of(rows: WatchRows, policy: PolicyProfile, today: date) -> Callable[[date], Papers | None]:
    """Return what tells, of a day that a decision must precede, by when its papers are or were handed in.

    The last chance counts also where it has passed: what is then said is that it is too late, and what can still be
    done. Nothing is told where nobody decides here, or where the meetings up to the day are not planned yet.
    """
    route = route_of(policy, rows.bodies)
    if route is None:
        return _unknown
    ever, now = DecisionPlan(route, rows.meetings, date.min), DecisionPlan(route, rows.meetings, today)

    def papers(last_on: date) -> Papers | None:
        last = ever.before(last_on)
        if last.papers_on is None:
            return None
        chain = now.before(last_on)
        said = chain.in_short or chain.said
        return Papers(on=last.papers_on, at=last.papers_at, said=said, why=why_papers(chain))

    return papers


def _unknown(_: date) -> Papers | None:
    return None
