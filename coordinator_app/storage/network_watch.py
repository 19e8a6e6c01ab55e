"""What the reminders look at in the network, in a fixed number of queries however much is kept."""

from sqlalchemy import Connection

from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.network import NETWORKED
from coordinator_app.domain.network_watch import NetworkWatch, WatchedMeeting
from coordinator_app.storage import municipality, people
from coordinator_app.storage.network import COMMITTEE_YEARS, MEETINGS, SEATS

_WATCHED = NETWORKED | {BodyKind.COMMITTEE}


def read(connection: Connection) -> NetworkWatch:
    """Return the network as far as the reminders need it."""
    seats = SEATS.every(connection)
    ids = {seat.person_id for seat in seats if seat.person_id is not None}
    return NetworkWatch(
        bodies=tuple(each for each in municipality.BODIES.every(connection) if each.kind in _WATCHED),
        seats=seats,
        appointments=municipality.appointments_of(connection, ids),
        names={each.id: each.name for each in people.PEOPLE.outlines(connection, ids)},
        meetings=tuple(
            WatchedMeeting(
                id=each.id,
                held_on=each.held_on,
                is_called=each.called_on is not None,
                has_minutes=each.has_minutes,
            )
            for each in MEETINGS.every(connection)
            if not each.is_cancelled
        ),
        years=COMMITTEE_YEARS.every(connection),
    )
