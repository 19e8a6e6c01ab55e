"""The meetings of the network of contact persons in the calendar."""

from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.words import Message, message

NETWORK: Message = message("Contact network")
"""What such an entry is called: a meeting of the network has no name of its own."""


def entry_of_network_meeting(meeting: NetworkMeeting) -> Entry:
    """Return the entry of a meeting of the network, at its hours where they are known."""
    return Entry(
        id=meeting.id,
        record_id=meeting.id,
        kind=EntryKind.NETWORK_MEETING,
        layer=Layer.NETWORK,
        title_sv="",
        title_en="",
        starts_on=meeting.held_on,
        ends_on=meeting.held_on,
        at=meeting.starts_at,
        until=meeting.ends_at,
        place=meeting.place,
        is_cancelled=meeting.is_cancelled,
    )
