"""The network of contact persons: who stands for a department or a company in it, and from when to when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from coordinator_app.domain.disclosure import internal, personal, public
from coordinator_app.domain.municipality import BodyKind

NETWORKED = frozenset({BodyKind.DEPARTMENT, BodyKind.COMPANY, BodyKind.JOINT_AUTHORITY})
"""The kinds of body that have a seat in the network."""


@dataclass(frozen=True, kw_only=True)
class Training:
    """What a contact person has been trained in, and when."""

    id: UUID = public()
    on: date | None = internal(None)
    text: str = internal("")


@dataclass(frozen=True, kw_only=True)
class Passing:
    """What a contact person has passed on in the own department, and when."""

    id: UUID = public()
    on: date | None = internal(None)
    text: str = internal("")


@dataclass(frozen=True, kw_only=True)
class Seat:
    """Who stands for a department or a company in the network; it is vacant while nobody does.

    The last day is None while no end is known. `hours_per_month` is the time that has been set aside for it.
    """

    id: UUID = public()
    version: int = public(0)
    body_id: UUID = public()
    person_id: UUID | None = public(None)
    deputy_id: UUID | None = public(None)
    from_on: date | None = personal(None)
    to_on: date | None = personal(None)
    areas: tuple[str, ...] = public(())
    hours_per_month: int | None = internal(None)
    trainings: tuple[Training, ...] = internal(())
    passings: tuple[Passing, ...] = internal(())
    note: str = internal("")

    def is_held_on(self, day: date) -> bool:
        """Tell whether the seat lasts on a day, its first and last day included."""
        return (self.from_on is None or self.from_on <= day) and (self.to_on is None or day <= self.to_on)

    @property
    def is_filled(self) -> bool:
        """Whether anybody is named as contact person."""
        return self.person_id is not None


def seat_on(seats: Iterable[Seat], body_id: UUID, day: date) -> Seat | None:
    """Return the seat of a body on a day: of several the one with a contact person, then the one that began last."""
    held = [seat for seat in seats if seat.body_id == body_id and seat.is_held_on(day)]
    return max(held, key=lambda seat: (seat.is_filled, seat.from_on or date.min, seat.id), default=None)


def coming_seat(seats: Iterable[Seat], body_id: UUID, day: date) -> Seat | None:
    """Return the seat of a body that somebody takes first after a day, None where nobody is to begin."""
    coming = [
        seat
        for seat in seats
        if seat.body_id == body_id and seat.is_filled and seat.from_on is not None and seat.from_on > day
    ]
    return min(coming, key=lambda seat: (seat.from_on or date.max, seat.id), default=None)


def earlier_seats(seats: Iterable[Seat], body_id: UUID, current: Seat | None) -> tuple[Seat, ...]:
    """Return the other seats of a body, the latest first: those that have ended, and those that are to come."""
    others = [seat for seat in seats if seat.body_id == body_id and (current is None or seat.id != current.id)]
    return tuple(sorted(others, key=lambda seat: (seat.from_on or date.min, seat.id), reverse=True))
