"""Agreements as a list shows them: each as a line that cannot be saved, and what the lines can be asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.agreement_dates import CURRENT, Standing, Validity, months_on, validity
from coordinator_app.domain.agreement_target import TargetKind, target_of
from coordinator_app.domain.agreement_terms import AgreementTerms
from coordinator_app.domain.agreements import AgreementKind, AgreementLevel
from coordinator_app.domain.decision_chain import DecisionChain, DecisionPlan
from coordinator_app.domain.disclosure import internal, personal, public
from coordinator_app.domain.partners import PartnerKind

MONTHS_AHEAD = 6
"""What ends, or must be decided, within so many months counts as ending."""

MONTHS_OPEN = 12
"""For so many months after it has expired an agreement that nobody has ended or renewed stands among the current."""


class AgreementSpan(StrEnum):
    """Which agreements, as seen from a day: the current ones, those of them that end soon, or those that are over."""

    CURRENT = "current"
    ENDING = "ending"
    ARCHIVE = "archive"


class AgreementGroup(StrEnum):
    """The kinds of agreement as three groups, each of a colour of its own."""

    SISTER_CITY = "sister_city"
    MEMBERSHIP = "membership"
    OTHER = "other"


_GROUPS = {
    AgreementKind.SISTER_CITY: AgreementGroup.SISTER_CITY,
    AgreementKind.FRIENDSHIP: AgreementGroup.SISTER_CITY,
    AgreementKind.MEMBERSHIP: AgreementGroup.MEMBERSHIP,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreementLine:
    """An agreement as a list shows it; it cannot be saved.

    `party_sv` and `party_en` name the first party of one without a partner. The fee is the earliest invoice that has
    not been paid, in whole units of the currency. `has_successor` tells that another agreement has taken its place.
    """

    id: UUID = public()
    kind: AgreementKind = public()
    title_sv: str = public("")
    title_en: str = public("")
    partner_id: UUID | None = public(None)
    partner_kind: PartnerKind | None = public(None)
    partner_name_sv: str = public("")
    partner_name_en: str = public("")
    country: str = public("")
    party_sv: str = public("")
    party_en: str = public("")
    case_number: str = public("")
    level: AgreementLevel = public(AgreementLevel.OVERARCHING)
    goals: tuple[str, ...] = public(())
    terms: AgreementTerms = public()
    decision_id: UUID | None = public(None)
    decided_on: date | None = public(None)
    responsible: str = personal("")
    responsible_body_sv: str = public("")
    responsible_body_en: str = public("")
    cost_per_year: int | None = internal(None)
    currency: str = public("SEK")
    fee: int | None = internal(None)
    fee_due_on: date | None = internal(None)
    predecessor_id: UUID | None = public(None)
    has_successor: bool = public(False)

    @property
    def group(self) -> AgreementGroup:
        """The group of its kind."""
        return _GROUPS.get(self.kind, AgreementGroup.OTHER)

    @property
    def has_decision(self) -> bool:
        """Whether a decision behind it is known."""
        return self.decision_id is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class SeenAgreement:
    """A line as it stands on a day."""

    line: AgreementLine
    validity: Validity
    today: date
    way: DecisionChain | None = None
    """The way of the decision that is needed within the next months, where one is known."""

    @property
    def id(self) -> UUID:
        """The id of the agreement."""
        return self.line.id

    @property
    def span(self) -> AgreementSpan:
        """Whether it is current or over; whether it ends soon is another question."""
        if self.validity.standing in CURRENT | {Standing.PROPOSED} or self.is_left_open:
            return AgreementSpan.CURRENT
        return AgreementSpan.ARCHIVE

    @property
    def is_left_open(self) -> bool:
        """Whether it has expired not long ago, and nobody has ended it or put another in its place."""
        end = self.validity.current_end_on
        is_recent = end is not None and self.today <= months_on(end, MONTHS_OPEN)
        return self.validity.standing == Standing.EXPIRED and is_recent and not self.line.has_successor

    @property
    def deadline_on(self) -> date | None:
        """The day by which somebody must have decided, else that of the end; a review is none."""
        target = target_of(self.line.terms, self.validity)
        if target is None or target.kind == TargetKind.REVIEW:
            return self.validity.current_end_on
        return target.on

    def is_ending(self, months: int = MONTHS_AHEAD) -> bool:
        """Tell whether it is current and ends, or must be decided, within so many months; also what waits already."""
        if self.span is AgreementSpan.ARCHIVE or self.line.has_successor:
            return False
        due = self.deadline_on
        return self.is_left_open or (due is not None and due <= months_on(self.today, months))


@dataclass(frozen=True, kw_only=True)
class AgreementFilter:
    """Which agreements a list shows; `today` parts the current from those that are over.

    `valid_on` and `not_valid_on` ask how an agreement stood, or will stand, on another day. Of `among` it shows no
    others, where that is given, such as those before which there was a gap. `ends_within` asks for what is concluded
    and, as things stand, ends for good within so many months: no proposals, and nothing that renews by itself.
    """

    today: date
    span: AgreementSpan | None = AgreementSpan.CURRENT
    groups: frozenset[AgreementGroup] = frozenset(AgreementGroup)
    kind: AgreementKind | None = None
    partner_id: UUID | None = None
    goal: str | None = None
    level: AgreementLevel | None = None
    ends_in: int | None = None
    ends_within: int | None = None
    valid_on: date | None = None
    not_valid_on: date | None = None
    is_without_decision: bool = False
    among: frozenset[UUID] | None = None
    months_ahead: int = MONTHS_AHEAD

    def holds(self, seen: SeenAgreement) -> bool:
        """Tell whether the list shows an agreement."""
        is_among = self.among is None or seen.id in self.among
        return is_among and self._holds_of_span(seen) and self._holds_of_fields(seen.line) and self._holds_of_days(seen)

    def _holds_of_span(self, seen: SeenAgreement) -> bool:
        if self.span is AgreementSpan.ENDING:
            return seen.is_ending(self.months_ahead)
        return self.span in {None, seen.span}

    def _holds_of_fields(self, line: AgreementLine) -> bool:
        return (
            line.group in self.groups
            and self.kind in {None, line.kind}
            and self.partner_id in {None, line.partner_id}
            and self.level in {None, line.level}
            and (self.goal is None or self.goal in line.goals or (not self.goal and not line.goals))
            and not (self.is_without_decision and line.has_decision)
        )

    def _holds_of_days(self, seen: SeenAgreement) -> bool:
        end = seen.validity.current_end_on
        return (
            (self.ends_in is None or (end is not None and end.year == self.ends_in))
            and (self.ends_within is None or _is_to_end(seen, self.ends_within))
            and (self.valid_on is None or _is_valid(seen.line, self.valid_on))
            and (self.not_valid_on is None or not _is_valid(seen.line, self.not_valid_on))
        )


def seen_on(lines: Iterable[AgreementLine], today: date, plan: DecisionPlan | None = None) -> tuple[SeenAgreement, ...]:
    """Return lines as they stand on a day; with a plan, those to be decided soon know the way of the decision."""
    return tuple(_seen(line, today, plan) for line in lines)


def _seen(line: AgreementLine, today: date, plan: DecisionPlan | None) -> SeenAgreement:
    now = validity(line.terms, today)
    return SeenAgreement(line=line, validity=now, today=today, way=_way(line, now, today, plan) if plan else None)


def _way(line: AgreementLine, now: Validity, today: date, plan: DecisionPlan) -> DecisionChain | None:
    target = target_of(line.terms, now)
    if target is None or not target.is_decidable or target.kind == TargetKind.REVIEW or line.has_successor:
        return None
    is_decided = target.kind == TargetKind.SIGNATURE and line.has_decision
    if is_decided or not today <= target.on <= months_on(today, MONTHS_AHEAD):
        return None
    return plan.before(target.on, target.kind)


def partners_with_agreements(seen: Iterable[SeenAgreement]) -> frozenset[UUID]:
    """Return the partners with which something is in force."""
    return frozenset(one.line.partner_id for one in seen if one.validity.is_in_force and one.line.partner_id)


def _is_to_end(seen: SeenAgreement, months: int) -> bool:
    end, now = seen.validity.current_end_on, seen.validity
    is_near = end is not None and seen.today <= end <= months_on(seen.today, months)
    return is_near and now.standing in CURRENT and now.renews_on is None


def _is_valid(line: AgreementLine, day: date) -> bool:
    return validity(line.terms, day).is_in_force
