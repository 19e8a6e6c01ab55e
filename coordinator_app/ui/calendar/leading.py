"""Where what stands in the calendar leads: to the visit, the agreement, the meeting, or the calendar's settings."""

from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.ui.addresses import Address, Section

_OF_VISITS = frozenset({EntryKind.VISIT, EntryKind.ITEM, EntryKind.TASK})


def address_of(entry: Entry) -> Address:
    """Return where somebody comes who opens an entry."""
    if entry.kind in _OF_VISITS:
        return Address(section=Section.VISITS, record_id=entry.record_id)
    if entry.layer == Layer.AGREEMENT:
        return Address(section=Section.AGREEMENTS, record_id=entry.record_id)
    if entry.kind == EntryKind.NETWORK_MEETING:
        return Address(section=Section.NETWORK, record_id=entry.record_id, tab="meetings")
    return Address(section=Section.SETTINGS, tab="calendar")
