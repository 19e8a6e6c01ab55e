"""What the rules of a policy look at: the cases that are held against them, and from where they are seen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from uuid import UUID

from coordinator_app.domain.agreement_dates import CURRENT, Standing, Validity, validity
from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.committee_years import CommitteeYear
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.destinations import NO_FIELD, Where
from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.network import Seat
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.own_policy import Deviation, OwnPolicy
from coordinator_app.domain.partners import Partner, PartnerStatus
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.visits import CLOSED, UNANSWERED, Direction, VisitKind, VisitStatus
from coordinator_app.words import Either, Message


class Outcome(Enum):
    """What comes of a check that finds nothing wanting."""

    MET = "met"
    NOT_TRIED = "not_tried"
    """The rule does not concern the case, or not yet."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What a case lacks to meet a rule, and the field that mends it."""

    sentence: Message
    where: Where = NO_FIELD


Verdict = Outcome | Lack


@dataclass(frozen=True, kw_only=True, slots=True)
class Informed:
    """How many people a visit concerns, how many of them were told of it in time or late, and by when the rest are."""

    concerned: int
    in_time: int = 0
    late: int = 0
    rest_due_on: date | None = None

    @property
    def rest(self) -> int:
        """How many are still to be told."""
        return self.concerned - self.in_time - self.late


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitFacts:
    """A visit as far as the rules of policies need it; it cannot be saved."""

    id: UUID
    direction: Direction
    kind: VisitKind = VisitKind.OFFICIAL
    status: VisitStatus = VisitStatus.PLANNED
    title_sv: str = ""
    title_en: str = ""
    partner_id: UUID | None = None
    starts_on: date
    goals: tuple[str, ...] = ()
    has_council_goal: bool = False
    has_benefit: bool = False
    has_level: bool = False
    has_target_group: bool = False
    has_organisation: bool = False
    responsible_body_id: UUID | None = None
    body_ids: frozenset[UUID] = frozenset()
    host_ids: tuple[UUID, ...] = ()
    informed: Informed | None = None
    """Whom it concerns, None where nobody looked or where it was entered too late to tell anybody in time."""

    @property
    def title(self) -> Either:
        """What it is called."""
        return Either(self.title_sv, self.title_en)

    @property
    def happened_on(self) -> date | None:
        """The day by which it is told whether the policy applied."""
        return self.starts_on


@dataclass(frozen=True, kw_only=True)
class PolicyWorld:
    """All that is held against a policy; of people only the names of those who host are known."""

    agreements: tuple[Agreement, ...] = ()
    visits: tuple[VisitFacts, ...] = ()
    decisions: Mapping[UUID, Decision] = field(default_factory=dict)
    documents: tuple[GoverningDocument, ...] = ()
    bodies: Mapping[UUID, Body] = field(default_factory=dict)
    partners: Mapping[UUID, Partner] = field(default_factory=dict)
    appointments: Mapping[UUID, tuple[Appointment, ...]] = field(default_factory=dict)
    """The offices by who holds, held or will hold them."""
    names: Mapping[UUID, str] = field(default_factory=dict)
    own: OwnPolicy | None = None
    deviations: tuple[Deviation, ...] = ()
    seats: tuple[Seat, ...] = ()
    network_meetings: tuple[NetworkMeeting, ...] = ()
    committee_years: tuple[CommitteeYear, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyCase:
    """A department or a committee as a case; it is judged as it is on the day."""

    body: Body

    @property
    def id(self) -> UUID:
        """The id of the body."""
        return self.body.id

    @property
    def kind(self) -> BodyKind:
        """The kind of the body."""
        return self.body.kind

    @property
    def title(self) -> Either:
        """What it is called."""
        return Either(self.body.name_sv, self.body.name_en)

    @property
    def happened_on(self) -> date | None:
        """None, since a body lasts."""
        return None


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreementCase:
    """An agreement on the day on which it is judged, with the decision on it."""

    agreement: Agreement
    validity: Validity
    decision: Decision | None = None
    is_concluded: bool = True
    """Whether it has been entered into and is in force or will be; what has ended is no case."""

    @property
    def id(self) -> UUID:
        """The id of the agreement."""
        return self.agreement.id

    @property
    def kind(self) -> AgreementKind:
        """The kind of the agreement."""
        return self.agreement.kind

    @property
    def title(self) -> Either:
        """What it is called."""
        return Either(self.agreement.title_sv, self.agreement.title_en)

    @property
    def happened_on(self) -> date | None:
        """The day on which it was entered into, None for a proposal and where nobody knows."""
        decided_on = self.decision.decided_on if self.decision else None
        return self.agreement.signed_on or self.agreement.in_force_on or decided_on


@dataclass(frozen=True, kw_only=True, slots=True)
class DecisionCase:
    """A decision as a case."""

    decision: Decision

    @property
    def id(self) -> UUID:
        """The id of the decision."""
        return self.decision.id

    @property
    def happened_on(self) -> date | None:
        """The day of the decision, None where nobody knows."""
        return self.decision.decided_on


@dataclass(frozen=True, kw_only=True, slots=True)
class Whole:
    """The work as a whole as a case."""

    id: UUID


WHOLE = Whole(id=UUID(int=0))
"""The only one there is."""

_JUDGED = frozenset({*CURRENT, Standing.PROPOSED})
_UNDECIDED = CLOSED | UNANSWERED


@dataclass(frozen=True, kw_only=True)
class Standpoint:
    """From where cases are judged: what is known, by which policy, and on which day."""

    world: PolicyWorld
    profile: PolicyProfile
    day: date

    @property
    def since_on(self) -> date | None:
        """The day from which the policy looks at what happens, None where it looks at everything."""
        return self.profile.since_on or self.profile.adopted_on

    def is_new(self, partner: Partner, year: int) -> bool:
        """Tell whether a partner was a new contact in a year: a candidate, or one with whom nothing was before it.

        It is told until the end of the year after; what began long ago is established now.
        """
        since = partner.since_year
        is_fresh = since is not None and since >= max(year, self.day.year - 1)
        return is_fresh or partner.status == PartnerStatus.CANDIDATE

    @cached_property
    def agreements(self) -> tuple[AgreementCase, ...]:
        """The agreements that are proposed, in force or coming."""
        decisions = self.world.decisions
        return tuple(
            AgreementCase(
                agreement=each,
                validity=stands,
                decision=decisions.get(each.decision_id) if each.decision_id else None,
                is_concluded=stands.standing is not Standing.PROPOSED,
            )
            for each in self.world.agreements
            if (stands := validity(each.terms, self.day)).standing in _JUDGED
        )

    @cached_property
    def visits(self) -> tuple[VisitFacts, ...]:
        """The visits that have been decided upon, past and coming."""
        return tuple(each for each in self.world.visits if each.status not in _UNDECIDED)

    @cached_property
    def inquiries(self) -> tuple[VisitFacts, ...]:
        """The visits that have not been answered yet."""
        return tuple(each for each in self.world.visits if each.status in UNANSWERED)

    @cached_property
    def offices(self) -> Mapping[UUID, tuple[Appointment, ...]]:
        """The offices in bodies that stand for the municipality at visits, by who holds them."""
        kinds = frozenset(self.profile.representing)
        bodies = frozenset(body.id for body in self.world.bodies.values() if body.kind in kinds)
        found = self.world.appointments.items()
        return {person: tuple(one for one in held if one.body_id in bodies) for person, held in found}

    @cached_property
    def priorities(self) -> frozenset[str]:
        """The goals that the policy lays particular weight upon."""
        return frozenset(goal.code for goal in self.profile.goals if goal.weight > 0)
