"""The part Calendar: meetings of bodies, by when matters are handed in, days of one's own, and ways between places."""

from coordinator_app.ui.settings.hand_in_part import HandInPart
from coordinator_app.ui.settings.meetings_part import MeetingsPart
from coordinator_app.ui.settings.own_days_part import OwnDaysPart
from coordinator_app.ui.settings.transfers_part import TransfersPart
from coordinator_app.ui.settings.views_part import Views, ViewsPart
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message

MEETINGS, HAND_IN, OWN_DAYS, TRANSFERS = "meetings", "hand_in", "own_days", "transfers"

VIEWS: Views = {
    MEETINGS: (message("Meetings"), MeetingsPart),
    HAND_IN: (message("Hand-in rules"), HandInPart),
    OWN_DAYS: (message("Own days"), OwnDaysPart),
    TRANSFERS: (message("Ways between places"), TransfersPart),
}
"""What the part shows, one at a time: what each is called and what makes it."""


class CalendarPart(ViewsPart):
    """It begins with the meetings."""

    def __init__(self, stage: Stage) -> None:
        """Show the meetings."""
        super().__init__(stage, stage.say("What of the calendar"), VIEWS)
