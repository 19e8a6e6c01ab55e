"""The basis for a decision on an agreement: what it is, what it gives and costs, and what the policy says."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from coordinator_app.domain.agreement_dates import Validity, validity
from coordinator_app.domain.agreements import Agreement, Assessment
from coordinator_app.domain.briefing import Marking, MarkingKind, Picture
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.municipality import Body, Municipality
from coordinator_app.domain.policy import Clause, PolicyProfile
from coordinator_app.words import Either, Message

INTERNAL = Marking(kind=MarkingKind.INTERNAL)


@dataclass(frozen=True, kw_only=True)
class DecisionBasis:
    """All that a basis for decision tells of one agreement, sifted for those who decide.

    `parties` are the municipality, the partner, and further ones; `names` are those of the people of the agreement by
    their ids. `chain` says by when who must decide, None where nothing must be decided by a day. `more_clauses` are
    codes of clauses that matter beside those of its goals and of the criteria of its assessment.
    """

    language: Literal["sv", "en"]
    today: date
    agreement: Agreement
    parties: tuple[Either, ...] = ()
    names: tuple[tuple[UUID, str], ...] = ()
    bodies: tuple[Body, ...] = ()
    actors: tuple[Either, ...] = ()
    decision: Decision | None = None
    chain: Message | None = None
    more_clauses: tuple[str, ...] = ()
    policy: PolicyProfile
    sender: Municipality
    arms: Picture | None = None
    made_at: datetime
    marking: Marking = INTERNAL

    @property
    def days(self) -> Validity:
        """The days of the agreement."""
        return validity(self.agreement.terms, self.today)

    @property
    def assessment(self) -> Assessment | None:
        """The latest assessment of the benefit."""
        return self.agreement.latest_assessment

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the policy that matter, in the order of the policy."""
        wanted = set(self._clause_codes())
        return tuple(clause for clause in self.policy.clauses if clause.code in wanted)

    def _clause_codes(self) -> Iterator[str]:
        yield from self.more_clauses
        yield from (goal.clause for goal in self.policy.goals if goal.code in self.agreement.goals)
        if self.assessment is not None:
            yield from (each.clause for each in self.assessment.criteria if each.is_answered)

    def name(self, person_id: UUID | None) -> str:
        """Return a person's name, or nothing where there is nobody."""
        return dict(self.names).get(person_id, "") if person_id else ""

    def body(self, body_id: UUID | None) -> Either:
        """Return the name of a body, which is empty where there is none."""
        found = next((body for body in self.bodies if body.id == body_id), None)
        return Either(found.name_sv, found.name_en) if found else Either("", "")
