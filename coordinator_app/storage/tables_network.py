"""The tables of the network of contact persons: its seats, its meetings, what it brings up, and committees by year."""

from sqlalchemy import CheckConstraint, UniqueConstraint

from coordinator_app.domain.committee_years import CommitteeYear, GoalAnswer
from coordinator_app.domain.network import Passing, Seat, Training
from coordinator_app.domain.network_meetings import (
    Initiative,
    InitiativeState,
    NetworkMeeting,
    Presence,
    PresenceState,
)
from coordinator_app.storage.columns import choice, clock, day, file, flag, number, reference, texts, words
from coordinator_app.storage.metadata import kept, part

_MOST_HOURS = 744
"""As many hours as the longest month has."""

_MOST_MONEY = 10**12
_LATEST_YEAR = 9999

seat = kept(
    "seat",
    Seat,
    reference("body_id", "body", on_delete="RESTRICT"),
    reference("person_id", "person", on_delete="SET NULL", nullable=True),
    reference("deputy_id", "person", on_delete="SET NULL", nullable=True),
    day("from_on", nullable=True),
    day("to_on", nullable=True),
    words("areas"),
    number("hours_per_month", least=0, most=_MOST_HOURS, nullable=True),
    texts("note"),
    CheckConstraint("to_on >= from_on", name="days"),
)

training = part("training", Training, "seat", day("on", nullable=True), texts("text"))

passing = part("passing", Passing, "seat", day("on", nullable=True), texts("text"))

network_meeting = kept(
    "network_meeting",
    NetworkMeeting,
    day("held_on", index=True),
    clock("starts_at", nullable=True),
    clock("ends_at", nullable=True),
    texts("place", "agenda"),
    day("called_on", nullable=True),
    flag("is_cancelled"),
    texts("minutes_text", "minutes_name"),
    file("minutes"),
)

presence = part(
    "presence",
    Presence,
    "network_meeting",
    reference("body_id", "body", on_delete="RESTRICT"),
    reference("person_id", "person", on_delete="SET NULL", nullable=True),
    choice("state", PresenceState),
)

initiative = kept(
    "initiative",
    Initiative,
    texts("text"),
    reference("body_id", "body", on_delete="RESTRICT", nullable=True),
    reference("person_id", "person", on_delete="SET NULL", nullable=True),
    reference("owner_id", "person", on_delete="SET NULL", nullable=True),
    reference("meeting_id", "network_meeting", on_delete="SET NULL", nullable=True),
    day("raised_on", nullable=True),
    choice("state", InitiativeState),
    texts("answer"),
    day("answered_on", nullable=True),
)

committee_year = kept(
    "committee_year",
    CommitteeYear,
    reference("body_id", "body", on_delete="RESTRICT"),
    number("year", least=1, most=_LATEST_YEAR),
    number("budget_frame", least=0, most=_MOST_MONEY, nullable=True),
    choice("goal_answer", GoalAnswer),
    texts("reference", "page", "note"),
    UniqueConstraint("body_id", "year"),
)
