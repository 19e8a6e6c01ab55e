"""What was done to inform somebody of a visit: the facts that are kept, from which every state is derived."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import internal, personal, public, secret
from coordinator_app.domain.notification_lists import Round


class Channel(StrEnum):
    """How somebody was informed."""

    EMAIL = "email"
    RELAY = "relay"
    ORALLY = "orally"
    PHONE = "phone"
    MEETING = "meeting"
    TEXT_MESSAGE = "text_message"
    LETTER = "letter"


class Outcome(StrEnum):
    """What came of it; only INFORMED says that somebody was informed, for an opened draft need not have been sent."""

    ADDED = "added"
    DRAFT_OPENED = "draft_opened"
    INFORMED = "informed"
    EXEMPTED = "exempted"
    NOT_CONCERNED = "not_concerned"


@dataclass(frozen=True, kw_only=True)
class ToldItem:
    """An item of the programme as it was told to somebody whom it concerns."""

    id: UUID = public()
    item_id: UUID = public()
    day_on: date = public()
    starts_at: time = public()
    ends_at: time | None = public(None)
    place: str = public("")


@dataclass(frozen=True, kw_only=True)
class Notification:
    """One person, one round of one visit, and what was done about it.

    `person_name` and the reasons are as they were then, so that the record stands when offices change. `due_on` is the
    deadline that held, None where none did; `informed_at` and `channel` are there once somebody was informed, `by` is
    who says so. `told_*` are what the visit was like when it was told, so that a change asks again. `letter` is the
    draft as it was opened (.eml). The note is the reason where somebody was exempted, not concerned, or added by hand.
    """

    id: UUID = public()
    version: int = public(0)
    visit_id: UUID = public()
    person_id: UUID | None = personal(None)
    person_name: str = personal("")
    list_id: UUID | None = public(None)
    round: Round = public(Round.NOTICE)
    outcome: Outcome = public(Outcome.DRAFT_OPENED)
    reason_sv: str = internal("")
    reason_en: str = internal("")
    due_on: date | None = public(None)
    recorded_at: datetime = public()
    informed_at: datetime | None = public(None)
    channel: Channel | None = public(None)
    by: str = personal("")
    note: str = internal("")
    letter: str = secret("")
    told_starts_on: date | None = public(None)
    told_ends_on: date | None = public(None)
    is_told_cancelled: bool = public(False)
    has_told_programme: bool = public(False)
    told_items: tuple[ToldItem, ...] = public(())
