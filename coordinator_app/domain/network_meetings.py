"""The meetings of the network: when and where, who was there, the minutes, and the matters that it brings up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import internal, personal, public


class PresenceState(StrEnum):
    """How somebody took part in a meeting."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


@dataclass(frozen=True, kw_only=True)
class Presence:
    """Who stood for a department or a company at a meeting, the contact person or the deputy, and whether they came."""

    id: UUID = public()
    body_id: UUID = public()
    person_id: UUID | None = public(None)
    state: PresenceState = personal(PresenceState.PRESENT)


@dataclass(frozen=True, kw_only=True)
class NetworkMeeting:
    """A meeting of the network. `called_on` is the day on which those who hold seats were called to it."""

    id: UUID = public()
    version: int = public(0)
    held_on: date = public()
    starts_at: time | None = public(None)
    ends_at: time | None = public(None)
    place: str = public("")
    agenda: str = internal("")
    called_on: date | None = internal(None)
    is_cancelled: bool = public(False)
    presences: tuple[Presence, ...] = personal(())
    minutes_text: str = internal("")
    minutes_name: str = internal("")
    minutes: str = internal("")

    @property
    def has_minutes(self) -> bool:
        """Whether there are minutes, as a text or as a file."""
        return bool(self.minutes or self.minutes_text.strip())


class InitiativeState(StrEnum):
    """How far a matter has come that the network brings up."""

    RAISED = "raised"
    TAKEN_UP = "taken_up"
    DECIDED = "decided"
    DECLINED = "declined"
    DONE = "done"


OPEN_STATES = frozenset({InitiativeState.RAISED, InitiativeState.TAKEN_UP, InitiativeState.DECIDED})
"""The states in which something remains to be done."""


@dataclass(frozen=True, kw_only=True)
class Initiative:
    """An international matter that a department or somebody in it brings up, and what became of it.

    `owner_id` is who sees to it now, who may be another than the one who raised it.
    """

    id: UUID = public()
    version: int = public(0)
    text: str = internal("")
    body_id: UUID | None = public(None)
    person_id: UUID | None = public(None)
    owner_id: UUID | None = public(None)
    meeting_id: UUID | None = public(None)
    raised_on: date | None = internal(None)
    state: InitiativeState = internal(InitiativeState.RAISED)
    answer: str = internal("")
    answered_on: date | None = internal(None)

    @property
    def is_open(self) -> bool:
        """Whether something remains to be done."""
        return self.state in OPEN_STATES


def last_attended(meetings: Iterable[NetworkMeeting], today: date) -> dict[UUID, date]:
    """Return the day of the latest meeting, up to a day, at which anybody stood for each body."""
    found: dict[UUID, date] = {}
    for meeting in meetings:
        if meeting.held_on <= today and not meeting.is_cancelled:
            for presence in meeting.presences:
                if presence.state == PresenceState.PRESENT:
                    found[presence.body_id] = max(meeting.held_on, found.get(presence.body_id, date.min))
    return found
