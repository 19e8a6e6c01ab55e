"""What the coordinator does with the meetings of the network, and with the matters that it brings up."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.network import Seat
from coordinator_app.domain.network_meetings import (
    Initiative,
    NetworkMeeting,
    Presence,
    PresenceState,
)
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.names import called
from coordinator_app.storage.network import INITIATIVES, MEETINGS, seats_on
from coordinator_app.words import Either, Message, Problem, message

_KEPT = message("What there was is kept.")


@dataclass(frozen=True, kw_only=True)
class Invited:
    """A department or a company at a meeting: who may stand for it, and how that went, None where nobody has said."""

    id: UUID
    name: Either
    contact_id: UUID | None
    deputy_id: UUID | None
    contact: str
    deputy: str
    presence: Presence | None = None


@dataclass(frozen=True, kw_only=True)
class InitiativeLine:
    """A matter in the list, with the names of who raised it and who sees to it; it cannot be saved."""

    id: UUID
    initiative: Initiative
    body: Either
    person: str
    owner: str


class NetworkMeetings:
    """The meetings of the network of one data file."""

    def __init__(self, database: Database, files: Files) -> None:
        """Keep the database, and the files that hold the minutes."""
        self._database, self._files = database, files

    def all(self) -> tuple[NetworkMeeting, ...]:
        """Return every meeting, the latest first."""
        with self._database.reading() as connection:
            found = MEETINGS.every(connection)
        return tuple(sorted(found, key=lambda each: (each.held_on, each.id), reverse=True))

    def get(self, meeting_id: UUID) -> NetworkMeeting | None:
        """Return a meeting, or None where none has the id."""
        with self._database.reading() as connection:
            return MEETINGS.get(connection, meeting_id)

    def save(self, meeting: NetworkMeeting, label: Message | None = None) -> NetworkMeeting:
        """Save a meeting. Raises Problem where it would end before it begins, Stale where it was changed since."""
        if meeting.starts_at and meeting.ends_at and meeting.ends_at < meeting.starts_at:
            raise Problem(
                message("The meeting would end before it begins."), _KEPT, message("Correct one of the times.")
            )
        with self._database.transaction(label or message("Change a meeting of the network")) as transaction:
            return MEETINGS.save(transaction, meeting)

    def delete(self, meeting: NetworkMeeting) -> None:
        """Put a meeting in the trash; what was brought up at it loses it."""
        with self._database.transaction(message("Delete a meeting of the network")) as transaction:
            MEETINGS.delete(transaction, meeting.id)

    def attach_minutes(self, meeting: NetworkMeeting, name: str, content: bytes) -> NetworkMeeting:
        """Keep a file as the minutes, in place of the one that there was. Raises Stale where it was changed since."""
        kept = replace(meeting, minutes_name=name, minutes=self._files.keep(content))
        return self.save(kept, message("Keep {name}", name=name))

    def minutes_of(self, meeting: NetworkMeeting) -> bytes:
        """Return the file of the minutes. Raises Problem where it is damaged or gone."""
        return self._files.read(meeting.minutes)

    def invited(self, meeting: NetworkMeeting) -> tuple[Invited, ...]:
        """Return those who hold a seat on the day of a meeting, and all others who are noted at it, by name."""
        with self._database.reading() as connection:
            return _invited(connection, meeting)

    def note(self, meeting_id: UUID, body_id: UUID, person_id: UUID | None, state: PresenceState | None) -> None:
        """Note how a department took part in a meeting; without a state what was noted is taken away.

        Raises Problem where the meeting is gone.
        """
        meeting = self.get(meeting_id)
        if meeting is None:
            raise _gone()
        known = next((each for each in meeting.presences if each.body_id == body_id), None)
        others = tuple(each for each in meeting.presences if each.body_id != body_id)
        if state is None:
            self.save(replace(meeting, presences=others), message("Note who came"))
            return
        presence = Presence(id=known.id if known else uuid4(), body_id=body_id, person_id=person_id, state=state)
        self.save(replace(meeting, presences=(*others, presence)), message("Note who came"))

    def initiative_lines(self) -> tuple[InitiativeLine, ...]:
        """Return everything that the network has brought up, the latest first."""
        with self._database.reading() as connection:
            found = INITIATIVES.every(connection)
            ids = {i for each in found for i in (each.body_id, each.person_id, each.owner_id) if i is not None}
            names = called(connection, ids)
        lines = [_line(each, names) for each in found]
        return tuple(sorted(lines, key=lambda line: (line.initiative.raised_on or date.min, line.id), reverse=True))

    def initiative(self, initiative_id: UUID) -> Initiative | None:
        """Return something that the network has brought up, or None where none has the id."""
        with self._database.reading() as connection:
            return INITIATIVES.get(connection, initiative_id)

    def save_initiative(self, initiative: Initiative, label: Message | None = None) -> Initiative:
        """Save what the network brings up. Raises Stale where it was changed since."""
        with self._database.transaction(label or message("Change an initiative")) as transaction:
            return INITIATIVES.save(transaction, initiative)

    def delete_initiative(self, initiative: Initiative) -> None:
        """Put what the network has brought up in the trash."""
        with self._database.transaction(message("Delete an initiative")) as transaction:
            INITIATIVES.delete(transaction, initiative.id)


def _invited(connection: Any, meeting: NetworkMeeting) -> tuple[Invited, ...]:
    seats: dict[UUID, Seat | None] = {each.body_id: None for each in meeting.presences}
    for seat in seats_on(connection, meeting.held_on):
        if seat.is_filled or seat.body_id not in seats:
            seats[seat.body_id] = seat
    presences = {each.body_id: each for each in meeting.presences}
    people = {each.person_id for each in meeting.presences} | {
        person for seat in seats.values() if seat for person in (seat.person_id, seat.deputy_id)
    }
    names = called(connection, {one for one in {*people, *seats} if one is not None})
    found = [_invitation(body_id, seat, presences.get(body_id), names) for body_id, seat in seats.items()]
    return tuple(sorted(found, key=lambda each: (sort_key(each.name.swedish), each.id)))


def _invitation(body_id: UUID, seat: Seat | None, presence: Presence | None, names: dict[UUID, Either]) -> Invited:
    contact_id = seat.person_id if seat else None
    deputy_id = seat.deputy_id if seat else None
    noted = presence.person_id if presence else None
    if noted is not None and noted not in {contact_id, deputy_id}:
        contact_id, deputy_id = (noted, deputy_id) if contact_id is None else (contact_id, noted)
    return Invited(
        id=body_id,
        name=names.get(body_id, Either("")),
        contact_id=contact_id,
        deputy_id=deputy_id,
        contact=names[contact_id].swedish if contact_id in names else "",
        deputy=names[deputy_id].swedish if deputy_id in names else "",
        presence=presence,
    )


def _line(initiative: Initiative, names: dict[UUID, Either]) -> InitiativeLine:
    def person(person_id: UUID | None) -> str:
        return names[person_id].swedish if person_id in names else ""

    return InitiativeLine(
        id=initiative.id,
        initiative=initiative,
        body=names.get(initiative.body_id, Either("")) if initiative.body_id else Either(""),
        person=person(initiative.person_id),
        owner=person(initiative.owner_id),
    )


def _gone() -> Problem:
    return Problem(
        message("The meeting is no longer there."),
        message("Nothing has been changed."),
        message("Look for it in the trash."),
    )
