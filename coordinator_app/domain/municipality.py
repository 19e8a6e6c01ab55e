"""The own municipality: its name and arms, its bodies, and who holds which office from when to when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import personal, public


class BodyKind(StrEnum):
    """What a body of the municipality is."""

    COUNCIL = "council"
    PRESIDIUM = "presidium"
    EXECUTIVE_BOARD = "executive_board"
    WORKING_COMMITTEE = "working_committee"
    COMMITTEE = "committee"
    ADVISORY_COUNCIL = "advisory_council"
    DEPARTMENT = "department"
    COMPANY = "company"
    JOINT_AUTHORITY = "joint_authority"


@dataclass(frozen=True, kw_only=True)
class Municipality:
    """The municipality that keeps this file; there is one."""

    id: UUID = public()
    version: int = public(0)
    name_sv: str = public("")
    name_en: str = public("")
    office_sv: str = public("")
    office_en: str = public("")
    phone: str = public("")
    arms: str = public("")
    accent: str = public("#12507B")
    policy: str = public("general")
    is_example: bool = public(False)


@dataclass(frozen=True, kw_only=True)
class Body:
    """A body, a department or a company of the municipality."""

    id: UUID = public()
    version: int = public(0)
    kind: BodyKind = public()
    name_sv: str = public("")
    name_en: str = public("")
    short_name: str = public("")
    parent_id: UUID | None = public(None)
    hand_in_working_days: int | None = public(None)
    """How many working days before a meeting what it is to decide must be handed in, where its plan gives no day."""
    hand_in_at: time | None = public(None)


@dataclass(frozen=True, kw_only=True)
class Appointment:
    """An office that a person holds in a body; the last day is None while no end is known."""

    id: UUID = public()
    version: int = public(0)
    person_id: UUID = public()
    body_id: UUID = public()
    role_sv: str = personal("")
    role_en: str = personal("")
    from_on: date | None = personal(None)
    to_on: date | None = personal(None)

    def is_held_on(self, day: date) -> bool:
        """Tell whether the office is held on a day, its first and last day included."""
        return (self.from_on is None or self.from_on <= day) and (self.to_on is None or day <= self.to_on)


def offices_held(appointments: Iterable[Appointment], person_id: UUID, day: date) -> tuple[Appointment, ...]:
    """Return the offices that a person holds on a day: the day of the visit, never today."""
    return tuple(a for a in appointments if a.person_id == person_id and a.is_held_on(day))
