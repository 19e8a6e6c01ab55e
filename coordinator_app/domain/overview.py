"""The page Today as one frozen value: what to do, the next visit to us, the coming fortnight, and what has changed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.attention import Attentions
from coordinator_app.domain.preparations import Readiness, ReadinessLine
from coordinator_app.words import Either, Message


class HappeningKind(StrEnum):
    """What stands in the coming fortnight."""

    VISIT = "visit"
    JOURNEY = "journey"
    DIGITAL = "digital"
    ENDING = "ending"
    DEADLINE = "deadline"


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something in the coming fortnight; `last_on` is the last day of what goes on for several."""

    on: date
    last_on: date
    kind: HappeningKind
    title: Message
    detail: Message
    visit_id: UUID


@dataclass(frozen=True, kw_only=True)
class NextVisit:
    """The next visit to us, how far away it is and how far its preparations have come."""

    visit_id: UUID
    title: Either
    starts_on: date
    ends_on: date
    country: str
    days_away: Message
    guests: Message
    readiness: Readiness

    @property
    def lines(self) -> tuple[ReadinessLine, ...]:
        """The lines of its readiness."""
        return self.readiness.lines


@dataclass(frozen=True, kw_only=True)
class ChangeTold:
    """What has changed in one record, in a sentence that names nobody who was erased; `detail` says by whom.

    `kind` and `record_id` name the record, which may be gone; the id is None where several records are told as one.
    """

    kind: str
    record_id: UUID | None
    sentence: Message
    made_at: datetime
    made_by: str


@dataclass(frozen=True, kw_only=True)
class Overview:
    """All that Today shows."""

    today: date
    headline: Message
    nothing_to_do: Message
    attentions: Attentions
    next_visit: NextVisit | None
    fortnight: tuple[Happening, ...]
    changes: tuple[ChangeTold, ...]
    since: datetime | None
