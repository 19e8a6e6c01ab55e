"""How the policy is met: findings where they arise and clause by clause, and the decisions to deviate."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4, uuid5

from coordinator_app.domain.clause_states import ClauseState, by_clause
from coordinator_app.domain.decision_lines import NamedDecision
from coordinator_app.domain.findings import Examination, Finding, examined, findings
from coordinator_app.domain.municipality import BodyKind, Municipality
from coordinator_app.domain.own_criteria import with_copy, with_criteria
from coordinator_app.domain.own_policy import Deviation, OwnPolicy
from coordinator_app.domain.policy import PolicyProfile, PolicyRule
from coordinator_app.domain.policy_world import PolicyWorld
from coordinator_app.services.policies import applied, known, profile
from coordinator_app.storage import agreements, municipality, policies, policy_world
from coordinator_app.storage.agreement_lists import named_decisions
from coordinator_app.storage.database import Database
from coordinator_app.words import Either, Message, Problem, message

if TYPE_CHECKING:
    from coordinator_app.services.informing import Informing

Progress = Callable[[int, int], None]


@dataclass(frozen=True, kw_only=True)
class DeviationTold:
    """A decision to deviate with what it is about; the rule is None where no profile that comes here has it any more.

    `title` is empty for what is about the work as a whole, and for what is gone.
    """

    deviation: Deviation
    rule: PolicyRule | None
    title: Either


class Compliance:
    """What the rules of the policy find in one data file; findings are derived each time and never stored."""

    def __init__(self, database: Database, resources: Path, informing: Callable[[], "Informing"]) -> None:
        """Keep the database, where the policy profiles lie, and what knows who was informed."""
        self._database, self._resources, self._informing = database, resources, informing

    def policy(self) -> PolicyProfile:
        """Return the policy that applies."""
        with self._database.reading() as connection:
            return applied(self._resources, municipality.get(connection), policies.own(connection))

    def chosen_profile(self) -> PolicyProfile:
        """Return the profile that was chosen, without what the municipality has set on top of it."""
        with self._database.reading() as connection:
            own = municipality.get(connection)
        return applied(self._resources, own, None)

    def examination(self, day: date) -> Examination:
        """Return all that comes of holding everything against the policy, in a fixed number of queries."""
        with self._database.reading() as connection:
            policy, world = self._seen(connection, policy_world.every(connection), day)
        return examined(world, policy, day)

    def findings(self, day: date) -> tuple[Finding, ...]:
        """Return the findings in everything, the gravest first."""
        return self.examination(day).findings

    def clauses(self, day: date, progress: Progress = lambda _done, _whole: None) -> tuple[ClauseState, ...]:
        """Return the state of each clause of the policy, on any thread; what `progress` raises ends it."""
        progress(0, 2)
        with self._database.reading() as connection:
            policy, world = self._seen(connection, policy_world.every(connection), day)
        progress(1, 2)
        return by_clause(examined(world, policy, day), policy)

    def of_agreement(self, agreement_id: UUID, day: date) -> tuple[Finding, ...]:
        """Return the findings in one agreement."""
        with self._database.reading() as connection:
            own = municipality.get(connection)
            world = policy_world.of_agreement(connection, agreement_id)
        return _about(findings(world, applied(self._resources, own, world.own), day), agreement_id)

    def of_visit(self, visit_id: UUID, day: date) -> tuple[Finding, ...]:
        """Return the findings in one visit."""
        with self._database.reading() as connection:
            policy, world = self._seen(connection, policy_world.of_visit(connection, visit_id), day)
        return _about(findings(world, policy, day), visit_id)

    def deviations(self) -> tuple[Deviation, ...]:
        """Return all decisions to deviate, the latest first; those of another profile's rules are among them."""
        with self._database.reading() as connection:
            found = policies.DEVIATIONS.every(connection)
        return tuple(sorted(found, key=lambda each: (each.decided_on or date.min, each.id), reverse=True))

    def deviations_told(self) -> tuple[DeviationTold, ...]:
        """Return all decisions to deviate, the latest first, with their rules and with what they are about."""
        rules = {rule.id: rule for key in known(self._resources) for rule in profile(self._resources, key).rules}
        found = self.deviations()
        with self._database.reading() as connection:
            titles = policy_world.titles(connection, [each.about_id for each in found])
        return tuple(
            DeviationTold(deviation=each, rule=rules.get(each.rule), title=titles.get(each.about_id, Either("", "")))
            for each in found
        )

    def deviate(
        self,
        finding: Finding,
        *,
        reason: str,
        decided_by: str,
        decided_on: date,
        until_on: date | None = None,
        case_number: str = "",
    ) -> Deviation:
        """Keep a decision not to follow a rule in one case. Raises Problem without a reason or with days astray."""
        new = Deviation(
            id=uuid4(),
            rule=finding.rule,
            about=finding.about,
            about_id=finding.about_id,
            reason=reason.strip(),
            decided_by=decided_by.strip(),
            decided_on=decided_on,
            until_on=until_on,
            case_number=case_number.strip(),
        )
        return self._kept(new, message("Decide to deviate"))

    def end_deviation(self, deviation: Deviation, today: date) -> None:
        """Let the rule apply again from a day on; a deviation that would not have had a day goes."""
        last = today - timedelta(days=1)
        with self._database.transaction(message("End a deviation")) as transaction:
            if deviation.decided_on is not None and last < deviation.decided_on:
                policies.DEVIATIONS.delete(transaction, deviation.id)
            else:
                policies.DEVIATIONS.save(transaction, replace(deviation, until_on=last))

    def own_policy(self) -> OwnPolicy:
        """Return what the municipality has set for itself; where that is nothing yet, a record that is not kept.

        There is one for each municipality, and its id follows from the municipality's.
        """
        with self._database.reading() as connection:
            own = municipality.get(connection)
            return policies.own(connection) or OwnPolicy(id=_id_of(own))

    def save_own_policy(self, own: OwnPolicy, label: Message | None = None) -> OwnPolicy:
        """Save what the municipality has set for itself.

        Raises Problem for priorities by a decision that is not the council's (Falkenberg, FB-5a), Stale where it was
        changed since.
        """
        with self._database.transaction(label or message("Change what the municipality has set")) as transaction:
            if own.priorities_decision_id and not _is_of_council(transaction.connection, own.priorities_decision_id):
                raise Problem(
                    message("Only the council sets the priorities."),
                    message("What there was is kept."),
                    message("Choose a decision of the council, or enter it among the decisions first."),
                )
            return policies.OWN_POLICIES.save(transaction, own)

    def own_with_criteria(self) -> OwnPolicy:
        """Return what the municipality has set, with the criteria that apply as its own copy of them, kept or not."""
        return with_copy(self.own_policy(), self.chosen_profile())

    def save_with_criteria(self, own: OwnPolicy, label: Message | None = None) -> OwnPolicy:
        """Save what was so returned; a copy that says what the profile says, or nothing, is not kept.

        Raises Problem as `save_own_policy`.
        """
        profile = self.chosen_profile()
        copies = with_criteria(self.own_policy(), profile, own.criteria).criteria
        return with_copy(self.save_own_policy(replace(own, criteria=copies), label), profile)

    def decisions_of_council(self) -> tuple[NamedDecision, ...]:
        """Return what the decisions are called by that can set priorities, the latest first."""
        with self._database.reading() as connection:
            councils = {body.id for body in municipality.BODIES.every(connection) if body.kind == BodyKind.COUNCIL}
            return tuple(each for each in named_decisions(connection) if each.body_id in councils)

    def _seen(self, connection: Any, world: PolicyWorld, day: date) -> tuple[PolicyProfile, PolicyWorld]:
        """Return the policy that applies, and the world with who was informed of its visits."""
        policy = applied(self._resources, municipality.get(connection), world.own)
        known = self._informing().facts(connection, world.visits, policy, day)
        return policy, replace(world, visits=known)

    def _kept(self, deviation: Deviation, label: Message) -> Deviation:
        if not deviation.reason:
            raise Problem(
                message("A decision to deviate needs a reason."),
                message("Nothing has been changed."),
                message("Write why the rule is not followed in this case."),
            )
        if deviation.decided_on and deviation.until_on and deviation.until_on < deviation.decided_on:
            raise Problem(
                message("The last day comes before the first."),
                message("Nothing has been changed."),
                message("Correct one of the days."),
            )
        with self._database.transaction(label) as transaction:
            return policies.DEVIATIONS.save(transaction, deviation)


def _id_of(own: Municipality | None) -> UUID:
    return uuid5(own.id, "own_policy") if own is not None else uuid4()


def _is_of_council(connection: Any, decision_id: UUID) -> bool:
    decision = agreements.DECISIONS.get(connection, decision_id)
    body = municipality.BODIES.get(connection, decision.body_id) if decision and decision.body_id else None
    return body is not None and body.kind == BodyKind.COUNCIL


def _about(found: tuple[Finding, ...], about_id: UUID) -> tuple[Finding, ...]:
    return tuple(finding for finding in found if finding.about_id == about_id)
