"""The notice of a meeting of the network: whom it goes to, and the file for their calendars."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.calendar_network import NETWORK
from coordinator_app.domain.letters import Address
from coordinator_app.domain.local_time import HOME
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.exchange.calendar_entries import CalendarEntry, Days, Hours, Standing
from coordinator_app.services.calendar_entries import network_meeting_uid
from coordinator_app.storage import people
from coordinator_app.storage.network import MEETINGS, seats_on
from coordinator_app.storage.opening import Store
from coordinator_app.words import Language, Problem, Words, message


class NetworkLetters:
    """What those who hold seats are called to meetings with; that it is made does not mean that they have been told."""

    def __init__(self, store: Store, resources: Path) -> None:
        """Take the open store, and the program's own resources."""
        self._store, self._resources = store, resources

    def recipients(self, meeting_id: UUID) -> tuple[Address, ...]:
        """Return all who hold a seat on the day of a meeting, and their deputies, as far as they have an address."""
        meeting = self._meeting(meeting_id)
        with self._store.database.reading() as connection:
            seats = seats_on(connection, meeting.held_on)
            ids = [one for seat in seats for one in (seat.person_id, seat.deputy_id) if one is not None]
            found = people.PEOPLE.outlines(connection, ids)
        return tuple(Address(each.name, each.email) for each in found if each.email.strip())

    def file_name(self, meeting_id: UUID, language: Language) -> str:
        """Return a name for the file of the notice, without its ending. Raises Problem where the meeting is gone."""
        said = self._words(language).say("Network meeting")
        return f"{said} {self._meeting(meeting_id).held_on}"

    def calendar(self, meeting_id: UUID, language: Language) -> bytes:
        """Return the meeting as a calendar file. Raises Problem where the meeting is gone."""
        from coordinator_app.exchange.calendar_writing import calendar

        meeting, words = self._meeting(meeting_id), self._words(language)
        entry = CalendarEntry(
            uid=network_meeting_uid(meeting),
            sequence=meeting.version,
            when=_when(meeting),
            title=words.say(NETWORK),
            standing=Standing.CANCELLED if meeting.is_cancelled else Standing.CONFIRMED,
            place=meeting.place,
            text=meeting.agenda,
        )
        return calendar([entry], made_at=self._store.clock(), language=language)

    def _meeting(self, meeting_id: UUID) -> NetworkMeeting:
        with self._store.database.reading() as connection:
            meeting = MEETINGS.get(connection, meeting_id)
        if meeting is None:
            raise Problem(
                message("The meeting is no longer there."),
                message("Nothing has been written. Your data is untouched."),
                message("Look for it in the trash."),
            )
        return meeting

    def _words(self, language: Language) -> Words:
        return Words(language, self._resources / "translations")


def _when(meeting: NetworkMeeting) -> Days | Hours:
    if meeting.starts_at is None:
        return Days(first_on=meeting.held_on, last_on=meeting.held_on)
    ends = datetime.combine(meeting.held_on, meeting.ends_at) if meeting.ends_at else None
    return Hours(starts=datetime.combine(meeting.held_on, meeting.starts_at), ends=ends, time_zone=HOME)
