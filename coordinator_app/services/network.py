"""What the coordinator does with the network of contact persons: its seats, and who follows whom in them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.municipality import Body
from coordinator_app.domain.network import Seat, coming_seat, earlier_seats, seat_on
from coordinator_app.domain.network_lines import NetworkLine, network_lines
from coordinator_app.domain.network_meetings import Initiative, last_attended
from coordinator_app.storage import municipality, network, people, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.names import called
from coordinator_app.storage.network import SEATS, seats_from, seats_of, seats_on
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Either, Message, Problem, message

_KEPT = message("What there was is kept.")


@dataclass(frozen=True, kw_only=True)
class Seated:
    """A body with its seat now, None where it is vacant and never had one, and its other seats, the latest first.

    `coming` is that of them which somebody takes next.
    """

    body: Body
    seat: Seat | None
    coming: Seat | None
    others: tuple[Seat, ...]


@dataclass(frozen=True, kw_only=True)
class OpenMatters:
    """What somebody who leaves has open: initiatives, and something to do in visits that are not over."""

    initiatives: tuple[Initiative, ...] = ()
    visit_ids: tuple[UUID, ...] = ()
    task_ids: frozenset[UUID] = frozenset()

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.initiatives) + len(self.task_ids)


class Network:
    """The network of one data file; the same people are the network for EU matters."""

    def __init__(self, database: Database) -> None:
        """Keep the database that it lies in."""
        self._database = database

    def lines(self, today: date) -> tuple[NetworkLine, ...]:
        """Return a line for each department and company, in the same few queries however many there are."""
        with self._database.reading() as connection:
            return lines_on(connection, today)

    def seats_on(self, day: date) -> tuple[Seat, ...]:
        """Return the seats that last on a day."""
        with self._database.reading() as connection:
            return seats_on(connection, day)

    def seated(self, body_id: UUID, today: date) -> Seated | None:
        """Return a body with its seats, or None where none has the id."""
        with self._database.reading() as connection:
            body = municipality.BODIES.get(connection, body_id)
            kept = seats_of(connection, body_id)
        if body is None:
            return None
        current = seat_on(kept, body_id, today)
        coming = coming_seat(kept, body_id, today)
        return Seated(body=body, seat=current, coming=coming, others=earlier_seats(kept, body_id, current))

    def names(self, *person_ids: UUID | None) -> dict[UUID, str]:
        """Return what people are called, by their ids; who is gone is not among them."""
        with self._database.reading() as connection:
            found = called(connection, [each for each in person_ids if each is not None])
        return {person_id: name.swedish for person_id, name in found.items()}

    def seat(self, seat_id: UUID) -> Seat | None:
        """Return a seat, or None where none has the id."""
        with self._database.reading() as connection:
            return SEATS.get(connection, seat_id)

    def save_seat(self, seat: Seat, label: Message | None = None) -> Seat:
        """Save a seat and return it as it is now kept.

        Raises Problem for days astray or a deputy for oneself, Stale where it was changed since.
        """
        _check(seat)
        with self._database.transaction(label or message("Change a seat in the network")) as transaction:
            return SEATS.save(transaction, seat)

    def delete_seat(self, seat: Seat) -> None:
        """Put a seat in the trash; the meetings that its holders went to keep them."""
        with self._database.transaction(message("Delete a seat in the network")) as transaction:
            SEATS.delete(transaction, seat.id)

    def fill(self, body_id: UUID, person_id: UUID, deputy_id: UUID | None, from_on: date) -> Seat:
        """Let somebody be the contact person of a body from a day on, in a seat of their own.

        What the vacant seat says of the body, such as its areas, goes on in it. Raises Problem as `save_seat`.
        """
        label = message("Fill the seat of {name}", name=self._named(body_id))
        with self._database.transaction(label) as transaction:
            vacant = _vacant(transaction.connection, body_id, from_on)
            base = vacant or Seat(id=uuid4(), body_id=body_id)
            seat = replace(base, person_id=person_id, deputy_id=deputy_id, from_on=from_on, to_on=None)
            _check(seat)
            return SEATS.save(transaction, seat)

    def successor_of(self, seat: Seat, today: date) -> UUID | None:
        """Return who is proposed to follow: the deputy, else who alone holds another office in the body; else None."""
        if seat.deputy_id is not None:
            return seat.deputy_id
        with self._database.reading() as connection:
            offices = municipality.APPOINTMENTS.every(connection)
        held = {one.person_id for one in offices if one.body_id == seat.body_id and one.is_held_on(today)}
        others = held - {seat.person_id}
        return others.pop() if len(others) == 1 else None

    def open_matters(self, person_id: UUID | None) -> OpenMatters:
        """Return what somebody has open; nothing for nobody."""
        if person_id is None:
            return OpenMatters()
        with self._database.reading() as connection:
            return _open(connection, person_id)

    def hand_over(self, seat: Seat, last_on: date, successor_id: UUID | None) -> Seat | None:
        """End a seat on its last day; a successor follows the day after and takes over what the leaver has open.

        All of it is one change. Returns the seat of the successor, None without one. Raises Problem for days astray.
        """
        if seat.from_on is not None and last_on < seat.from_on:
            raise _astray()
        with self._database.transaction(
            message("Hand over the seat of {name}", name=self._named(seat.body_id))
        ) as transaction:
            SEATS.save(transaction, replace(seat, to_on=last_on))
            if successor_id is None:
                return None
            if seat.person_id is not None:
                _move(transaction, _open(transaction.connection, seat.person_id), successor_id)
            return SEATS.save(transaction, _after(seat, last_on, successor_id))

    def _named(self, body_id: UUID) -> Either:
        with self._database.reading() as connection:
            body = municipality.BODIES.get(connection, body_id)
        return Either(body.name_sv, body.name_en) if body is not None else Either("")


def lines_on(connection: Any, today: date) -> tuple[NetworkLine, ...]:
    """Return the lines of the network on a day."""
    seats = seats_from(connection, today)
    ids = {each for seat in seats for each in (seat.person_id, seat.deputy_id) if each is not None}
    return network_lines(
        municipality.BODIES.every(connection),
        seats,
        municipality.appointments_of(connection, ids),
        {each.id: each.name for each in people.PEOPLE.outlines(connection, ids)},
        last_attended(network.MEETINGS.every(connection), today),
        today,
    )


def _vacant(connection: Any, body_id: UUID, day: date) -> Seat | None:
    seat = seat_on(seats_of(connection, body_id), body_id, day)
    return seat if seat is not None and not seat.is_filled else None


def _after(seat: Seat, last_on: date, successor_id: UUID) -> Seat:
    """Return the seat of a successor; whoever was the deputy and follows is no longer one."""
    return Seat(
        id=uuid4(),
        body_id=seat.body_id,
        person_id=successor_id,
        deputy_id=None if seat.deputy_id == successor_id else seat.deputy_id,
        from_on=last_on + timedelta(days=1),
        areas=seat.areas,
        hours_per_month=seat.hours_per_month,
    )


def _open(connection: Any, person_id: UUID) -> OpenMatters:
    visit_ids = network.visits_with_open_tasks_of(connection, person_id)
    found = visits.VISITS.get_many(connection, visit_ids)
    tasks = (task for visit in found for task in visit.tasks)
    return OpenMatters(
        initiatives=network.open_initiatives_of(connection, person_id),
        visit_ids=visit_ids,
        task_ids=frozenset(task.id for task in tasks if task.owner_id == person_id and task.done_on is None),
    )


def _move(transaction: Transaction, matters: OpenMatters, successor_id: UUID) -> None:
    for initiative in matters.initiatives:
        network.INITIATIVES.save(transaction, replace(initiative, owner_id=successor_id))
    for visit in visits.VISITS.get_many(transaction.connection, matters.visit_ids):
        tasks = tuple(
            replace(task, owner_id=successor_id) if task.id in matters.task_ids else task for task in visit.tasks
        )
        visits.save(transaction, replace(visit, tasks=tasks))


def _check(seat: Seat) -> None:
    if seat.from_on is not None and seat.to_on is not None and seat.to_on < seat.from_on:
        raise _astray()
    if seat.person_id is not None and seat.person_id == seat.deputy_id:
        raise Problem(
            message("Nobody can be their own deputy."), _KEPT, message("Choose somebody else, or leave it empty.")
        )


def _astray() -> Problem:
    return Problem(message("The last day comes before the first."), _KEPT, message("Correct one of the days."))
