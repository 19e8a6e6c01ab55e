"""The way of the decision that an agreement needs next, by the bodies and the meetings that there are."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coordinator_app.domain.agreement_dates import Validity, validity
from coordinator_app.domain.agreement_target import Target, target_of
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.decision_chain import DecisionChain, DecisionPlan
from coordinator_app.domain.decision_route import route_of
from coordinator_app.services.policies import applied
from coordinator_app.storage import meetings, municipality, policies
from coordinator_app.storage.database import Database


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """What lies ahead of an agreement: its days, the next one to decide by, and the way of that decision.

    There is no way where nothing can be decided, or where no body that decides is entered.
    """

    now: Validity
    target: Target | None = None
    way: DecisionChain | None = None


class DecisionWays:
    """Works decisions back from the days of agreements."""

    def __init__(self, database: Database, resources: Path) -> None:
        """Keep the database, and where the policy profiles lie."""
        self._database, self._resources = database, resources

    def ahead_of(self, agreement: Agreement, today: date) -> Ahead:
        """Return what lies ahead of an agreement on a day."""
        now = validity(agreement.terms, today)
        target = target_of(agreement.terms, now)
        if target is None or not target.is_decidable:
            return Ahead(now=now, target=target)
        plan = self.plan(today)
        return Ahead(now=now, target=target, way=plan.before(target.on, target.kind) if plan is not None else None)

    def plan(self, today: date) -> DecisionPlan | None:
        """Return the plan by which decisions are worked back on a day, None where no body that decides is entered."""
        with self._database.reading() as connection:
            own = municipality.get(connection)
            bodies = municipality.BODIES.every(connection)
            policy = applied(self._resources, own, policies.own(connection))
            planned = meetings.every(connection)
        route = route_of(policy, bodies)
        return DecisionPlan(route, planned, today) if route is not None else None
