"""What the reminders look at in the network: seats, meetings and goal documents, each with few facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from coordinator_app.domain.committee_years import CommitteeYear
from coordinator_app.domain.municipality import Appointment, Body
from coordinator_app.domain.network import Seat


@dataclass(frozen=True, kw_only=True)
class WatchedMeeting:
    """A meeting of the network as far as the reminders need it; one that is cancelled is none."""

    id: UUID
    held_on: date
    is_called: bool = False
    has_minutes: bool = False


@dataclass(frozen=True, kw_only=True)
class NetworkWatch:
    """The network with the bodies that have a seat in it, and the committees with what they have answered."""

    bodies: tuple[Body, ...] = ()
    seats: tuple[Seat, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    names: Mapping[UUID, str] = field(default_factory=dict)
    meetings: tuple[WatchedMeeting, ...] = ()
    years: tuple[CommitteeYear, ...] = ()
