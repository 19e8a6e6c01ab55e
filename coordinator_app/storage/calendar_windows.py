"""All that a calendar for others is made from, in a fixed number of queries however much is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, Municipality
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.visits import Visit
from coordinator_app.storage import journal, municipality, network, partners, visits
from coordinator_app.storage.calendar import MEETINGS
from coordinator_app.storage.records import Kept

_MOST_IDS = 30_000


@dataclass(frozen=True, kw_only=True)
class CalendarWindow:
    """Visits, meetings of bodies and of the network, and those whose they are.

    `changed_at` tells when each of them was last changed.
    """

    municipality: Municipality | None = None
    visits: tuple[Visit, ...]
    partners: Mapping[UUID, Partner]
    meetings: tuple[Meeting, ...] = ()
    network_meetings: tuple[NetworkMeeting, ...] = ()
    bodies: Mapping[UUID, Body]
    changed_at: Mapping[UUID, datetime]


def since(connection: Connection, first: date) -> CalendarWindow:
    """Return all that ends on a day or later."""
    lines = visits.lines(connection, first, date.max)
    return _around(
        connection,
        visits.get_many(connection, [line.id for line in lines]),
        tuple(meeting for meeting in MEETINGS.every(connection) if meeting.held_on >= first),
        tuple(meeting for meeting in network.MEETINGS.every(connection) if meeting.held_on >= first),
    )


def of_visit(connection: Connection, visit_id: UUID) -> CalendarWindow:
    """Return one visit, which may be none."""
    return _around(connection, visits.get_many(connection, [visit_id]))


def _around(
    connection: Connection,
    found: tuple[Visit, ...],
    meetings: tuple[Meeting, ...] = (),
    network_meetings: tuple[NetworkMeeting, ...] = (),
) -> CalendarWindow:
    met = partners.get_many(connection, [visit.partner_id for visit in found if visit.partner_id])
    bodies = municipality.BODIES.get_many(connection, [meeting.body_id for meeting in meetings])
    return CalendarWindow(
        municipality=municipality.get(connection),
        visits=found,
        partners={partner.id: partner for partner in met},
        meetings=meetings,
        network_meetings=network_meetings,
        bodies={body.id: body for body in bodies},
        changed_at=_changed_at(connection, _ids(found, meetings, network_meetings)),
    )


def _ids(*records: Iterable[Kept]) -> list[UUID]:
    return [record.id for each in records for record in each]


def _changed_at(connection: Connection, ids: list[UUID]) -> dict[UUID, datetime]:
    touched = {
        record_id: at
        for start in range(0, len(ids), _MOST_IDS)
        for record_id, at in journal.touched(connection, ids[start : start + _MOST_IDS]).items()
    }
    return {record_id: at.last_at for record_id, at in touched.items()}
