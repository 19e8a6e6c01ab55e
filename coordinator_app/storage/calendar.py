"""What the calendar holds beside visits: meetings, days of one's own, ways between places, and what was imported."""

from coordinator_app.domain.imported import ImportedEvent
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.own_days import OwnDay
from coordinator_app.domain.transfers import Transfer
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape

MEETINGS = Records(Meeting, Shape(tables.meeting))
OWN_DAYS = Records(OwnDay, Shape(tables.own_day))
TRANSFERS = Records(Transfer, Shape(tables.transfer))
IMPORTED_EVENTS = Records(ImportedEvent, Shape(tables.imported_event))
