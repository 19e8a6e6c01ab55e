"""The tables of the calendar: meetings of bodies, days of one's own, ways between places, and what was imported."""

from sqlalchemy import CheckConstraint, Column, UniqueConstraint, Uuid

from coordinator_app.domain.imported import ImportedAs, ImportedEvent
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.own_days import OwnDay, OwnDayKind
from coordinator_app.domain.transfers import Transfer
from coordinator_app.storage.columns import choice, clock, day, flag, number, reference, texts
from coordinator_app.storage.metadata import kept

_MINUTES_OF_A_DAY = 24 * 60

meeting = kept(
    "meeting",
    Meeting,
    reference("body_id", "body", on_delete="RESTRICT"),
    day("held_on", index=True),
    clock("starts_at", nullable=True),
    clock("ends_at", nullable=True),
    texts("place"),
    day("hand_in_on", nullable=True, index=True),
    clock("hand_in_at", nullable=True),
    flag("is_cancelled"),
    texts("note"),
)

own_day = kept(
    "own_day",
    OwnDay,
    choice("kind", OwnDayKind),
    texts("name_sv", "name_en"),
    day("starts_on", index=True),
    day("ends_on", index=True),
    CheckConstraint("ends_on >= starts_on", name="days"),
)

transfer = kept(
    "transfer",
    Transfer,
    texts("place", "other_place"),
    number("minutes", least=0, most=_MINUTES_OF_A_DAY),
    UniqueConstraint("place", "other_place"),
)

imported_event = kept(
    "imported_event",
    ImportedEvent,
    texts("uid", "recurrence", "source"),
    choice("kind", ImportedAs),
    Column("record_id", Uuid, nullable=False, index=True),
    texts("digest"),
    UniqueConstraint("uid", "recurrence"),
)
