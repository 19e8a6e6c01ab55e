"""The list of the network: a line for each department and company, vacant or not, and what is wrong with its seat."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.network import NETWORKED, Seat, coming_seat, seat_on
from coordinator_app.words import Dated, DayForm, Message, message

SOON_DAYS = 60
"""Within how many days the end of a term is told in the list."""


class SeatState(StrEnum):
    """How the seat of a department or a company stands, the gravest first."""

    VACANT = "vacant"
    LEFT = "left"
    COMING = "coming"
    ENDING = "ending"
    NO_DEPUTY = "no_deputy"
    HELD = "held"


VACANCIES = frozenset({SeatState.VACANT, SeatState.LEFT})
"""The states in which nobody stands for the department any more, and nobody is to."""

UNFILLED = VACANCIES | {SeatState.COMING}
"""The states in which nobody stands for the department now."""


@dataclass(frozen=True, kw_only=True)
class NetworkLine:
    """A department or a company in the list, by the id of the body; it cannot be saved.

    `left_on` is the last day of the offices that the contact person had there, None while one is held. Where nobody
    stands for it now, `coming` is who is to from the day `coming_on`.
    """

    id: UUID
    kind: BodyKind
    name_sv: str
    name_en: str
    short_name: str = ""
    seat: Seat | None = None
    contact: str = ""
    deputy: str = ""
    coming: str = ""
    coming_on: date | None = None
    left_on: date | None = None
    attended_on: date | None = None
    state: SeatState = SeatState.VACANT

    @property
    def holder(self) -> str:
        """Who is the contact person, or is to be where nobody is now."""
        return self.coming if self.state == SeatState.COMING else self.contact

    @property
    def said(self) -> Message:
        """How the seat stands, in words."""
        to_on = self.seat.to_on if self.seat else None
        if self.state == SeatState.LEFT and self.left_on is not None:
            return message("Left on {day}", day=Dated(self.left_on, DayForm.SHORT))
        if self.state == SeatState.COMING and self.coming_on is not None:
            return message("Begins on {day}", day=Dated(self.coming_on, DayForm.SHORT))
        if self.state == SeatState.ENDING and to_on is not None:
            return message("Ends on {day}", day=Dated(to_on, DayForm.SHORT))
        return _SAID[self.state]


_SAID: Mapping[SeatState, Message] = {
    SeatState.VACANT: message("No contact person"),
    SeatState.LEFT: message("Has left"),
    SeatState.COMING: message("Begins soon"),
    SeatState.ENDING: message("Ends soon"),
    SeatState.NO_DEPUTY: message("No deputy"),
    SeatState.HELD: message("Filled"),
}


def network_lines(
    bodies: Iterable[Body],
    seats: Iterable[Seat],
    appointments: Iterable[Appointment],
    names: Mapping[UUID, str],
    attended: Mapping[UUID, date],
    today: date,
) -> tuple[NetworkLine, ...]:
    """Return a line for each body that has a seat in the network: departments first, then companies, by name.

    The seats are those of today, and those that begin later.
    """
    kept, offices = tuple(seats), tuple(appointments)
    lines = [_line(body, kept, offices, names, attended, today) for body in bodies if body.kind in NETWORKED]
    return tuple(sorted(lines, key=lambda line: (_KINDS[line.kind], sort_key(line.name_sv), line.id)))


_KINDS = {BodyKind.DEPARTMENT: 0, BodyKind.COMPANY: 1, BodyKind.JOINT_AUTHORITY: 2}


def _line(
    body: Body,
    seats: tuple[Seat, ...],
    appointments: tuple[Appointment, ...],
    names: Mapping[UUID, str],
    attended: Mapping[UUID, date],
    today: date,
) -> NetworkLine:
    seat, coming = seat_on(seats, body.id, today), coming_seat(seats, body.id, today)
    contact_id, deputy_id = (seat.person_id, seat.deputy_id) if seat else (None, None)
    left_on = left_on_of(appointments, contact_id, body.id, today) if contact_id else None
    state = _state(seat, left_on, today)
    is_coming = coming is not None and state in VACANCIES
    return NetworkLine(
        id=body.id,
        kind=body.kind,
        name_sv=body.name_sv,
        name_en=body.name_en,
        short_name=body.short_name,
        seat=seat,
        contact=names.get(contact_id, "") if contact_id else "",
        deputy=names.get(deputy_id, "") if deputy_id else "",
        coming=names.get(coming.person_id, "") if coming and coming.person_id else "",
        coming_on=coming.from_on if coming else None,
        left_on=left_on,
        attended_on=attended.get(body.id),
        state=SeatState.COMING if is_coming else state,
    )


def _state(seat: Seat | None, left_on: date | None, today: date) -> SeatState:
    if seat is None or not seat.is_filled:
        return SeatState.VACANT
    if left_on is not None:
        return SeatState.LEFT
    if seat.to_on is not None and seat.to_on <= today + timedelta(days=SOON_DAYS):
        return SeatState.ENDING
    return SeatState.NO_DEPUTY if seat.deputy_id is None else SeatState.HELD


def left_on_of(appointments: Iterable[Appointment], person_id: UUID, body_id: UUID, today: date) -> date | None:
    """Return the last day of the offices that somebody had in a body; None where one is held, or none is entered."""
    own = [each for each in appointments if each.person_id == person_id and each.body_id == body_id]
    if any(each.is_held_on(today) or each.to_on is None for each in own):
        return None
    ended = [each.to_on for each in own if each.to_on is not None and each.to_on < today]
    return max(ended, default=None)
