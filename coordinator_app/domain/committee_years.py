"""What a committee has for international work in a year: its budget frame, and what its goal document says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.disclosure import internal, public
from coordinator_app.domain.municipality import Body


class GoalAnswer(StrEnum):
    """Whether a goal document treats international matters."""

    UNANSWERED = "unanswered"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, kw_only=True)
class CommitteeYear:
    """A year of a committee: its budget frame for international work, in kronor, and its goal document.

    `reference` names the document, `page` where in it international matters are treated.
    """

    id: UUID = public()
    version: int = public(0)
    body_id: UUID = public()
    year: int = public()
    budget_frame: int | None = internal(None)
    goal_answer: GoalAnswer = public(GoalAnswer.UNANSWERED)
    reference: str = public("")
    page: str = public("")
    note: str = internal("")


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What an agreement costs in a year: the fee of that year where one is entered, else its cost per year."""

    agreement_id: UUID
    title_sv: str
    title_en: str
    amount: int
    currency: str


@dataclass(frozen=True, kw_only=True)
class Spending:
    """A budget frame with what is spent against it; what is paid in another currency than kronor is not added up."""

    frame: int | None
    costs: tuple[Cost, ...]

    @property
    def total(self) -> int:
        """What the agreements cost together, in kronor."""
        return sum(cost.amount for cost in self.costs if cost.currency == KRONOR)

    @property
    def others(self) -> tuple[Cost, ...]:
        """What is paid in other currencies."""
        return tuple(cost for cost in self.costs if cost.currency != KRONOR)

    @property
    def left(self) -> int | None:
        """What is left of the frame, less than nothing where more is spent; None without a frame."""
        return None if self.frame is None else self.frame - self.total


KRONOR = "SEK"


def bodies_beneath(bodies: Iterable[Body], body_id: UUID) -> frozenset[UUID]:
    """Return a body with all that lie beneath it."""
    known = tuple(bodies)
    found, added = {body_id}, True
    while added:
        more = {each.id for each in known if each.parent_id in found} - found
        found |= more
        added = bool(more)
    return frozenset(found)


def costs_in(agreements: Iterable[Agreement], year: int, responsible: frozenset[UUID]) -> tuple[Cost, ...]:
    """Return what the agreements that these bodies are responsible for cost in a year, the dearest first."""
    found = [
        Cost(
            agreement_id=each.id,
            title_sv=each.title_sv,
            title_en=each.title_en,
            amount=amount,
            currency=each.currency or KRONOR,
        )
        for each in agreements
        if each.responsible_body_id in responsible and (amount := _amount(each, year))
    ]
    return tuple(sorted(found, key=lambda cost: (-cost.amount, cost.title_sv, cost.agreement_id)))


def spending(
    agreements: Iterable[Agreement], frames: Mapping[int, CommitteeYear], year: int, responsible: frozenset[UUID]
) -> Spending:
    """Return the frame of a year with what the agreements of a committee and its departments cost."""
    frame = frames[year].budget_frame if year in frames else None
    return Spending(frame=frame, costs=costs_in(agreements, year, responsible))


def _amount(agreement: Agreement, year: int) -> int:
    for fee in agreement.fees:
        if fee.year == year:
            return (fee.budgeted if fee.invoiced is None else fee.invoiced) or 0
    return (agreement.cost_per_year or 0) if _is_in_force_in(agreement, year) else 0


def _is_in_force_in(agreement: Agreement, year: int) -> bool:
    """Tell whether an agreement is in force on the first or the last day of a year, or on one on which it begins."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    begins = agreement.terms.begins_on
    days = [first, last] if begins is None or not first <= begins <= last else [begins, last]
    return any(validity(agreement.terms, day).is_in_force for day in days)
