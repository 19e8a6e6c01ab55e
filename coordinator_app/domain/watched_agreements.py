"""What the reminders look at beside the visits: agreements, decisions, offices and documents, each with few facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from uuid import UUID

from coordinator_app.domain.agreement_terms import AgreementTerms
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.words import Either, Message, message


@dataclass(frozen=True, kw_only=True, slots=True)
class UnpaidFee:
    """A fee that is invoiced and not paid."""

    year: int
    due_on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class EndingOffice:
    """An office, or a place in a network, that has a last day; `is_followed` tells whether somebody comes after."""

    id: UUID
    name: str
    role: Either
    body: Either
    to_on: date
    is_followed: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class WatchedAgreement:
    """An agreement as far as the reminders need it; it cannot be saved.

    `active_on` is the day of the last activity that is noted of it, visits apart.
    """

    id: UUID
    kind: AgreementKind
    terms: AgreementTerms
    title: Either
    partner: Either | None = None
    has_decision: bool = True
    partner_id: UUID | None = None
    predecessor_id: UUID | None = None
    has_own_ladder: bool = False
    ladder: tuple[str, ...] = ()
    active_on: date | None = None
    fees: tuple[UnpaidFee, ...] = ()
    renewals_on: tuple[date, ...] = ()
    """By when newer ones of its files are to be had."""
    representatives: tuple[EndingOffice, ...] = ()

    @property
    def is_membership(self) -> bool:
        """Whether it is a membership of a network."""
        return self.kind == AgreementKind.MEMBERSHIP

    @property
    def alike(self) -> tuple[UUID | None, AgreementKind]:
        """What it has in common with those that may come before it or after it: with whom, and what it is."""
        return self.partner_id, self.kind

    @property
    def called(self) -> Message:
        """What it is called inside a sentence: by its partner, or by its title where it has none."""
        if self.partner is None:
            return message("“{title}”", title=self.title)
        return Message(_CALLED.get(self.kind, _AN_AGREEMENT).id, {"partner": self.partner})


_AN_AGREEMENT = message("the agreement with {partner}")
_CALLED = {
    AgreementKind.MEMBERSHIP: message("the membership of {partner}"),
    AgreementKind.COOPERATION: message("the cooperation agreement with {partner}"),
    AgreementKind.FRIENDSHIP: message("the friendship agreement with {partner}"),
    AgreementKind.LETTER_OF_INTENT: message("the letter of intent with {partner}"),
    AgreementKind.PROJECT: message("the project agreement with {partner}"),
    AgreementKind.MUNICIPAL_PARTNERSHIP: message("the partnership agreement with {partner}"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class UnreportedDecision:
    """A decision made for a body that has not been told of it yet; `meets_on` is when that body next met or meets."""

    id: UUID
    title: Either
    body: Either | None
    decided_on: date
    meets_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class WatchedDocument:
    """A governing document in force, with what its next revision is counted from."""

    id: UUID
    title: Either
    profile: str
    adopted_on: date
    revised_on: date | None
    revision_months: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Papers:
    """By when papers are handed in for the last meeting that can decide in time, how, and why then."""

    on: date
    at: time | None = None
    said: Message
    why: Message


def _no_papers(_: date) -> Papers | None:
    return None


@dataclass(frozen=True, kw_only=True)
class Watch:
    """All that has a date beside the visits.

    `visited` holds the last day of the latest visit under an agreement, and `papers` tells by when a matter that is to
    be decided before a day is handed in.
    """

    policy: PolicyProfile
    agreements: tuple[WatchedAgreement, ...] = ()
    decisions: tuple[UnreportedDecision, ...] = ()
    offices: tuple[EndingOffice, ...] = ()
    documents: tuple[WatchedDocument, ...] = ()
    visited: Mapping[UUID, date] = field(default_factory=dict)
    papers: Callable[[date], Papers | None] = field(default=_no_papers)
