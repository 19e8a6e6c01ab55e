"""What stands in a period, made ready for whatever view shows it."""

from collections.abc import Collection
from datetime import date

from coordinator_app.domain.calendar import Layer
from coordinator_app.services.calendar import CalendarDays
from coordinator_app.ui.calendar.day_notes import day_notes
from coordinator_app.ui.calendar.period import Period
from coordinator_app.ui.calendar.shown import WeeksShown
from coordinator_app.words import Words


def weeks_shown(
    period: Period, found: CalendarDays, hidden: Collection[Layer], today: date, words: Words
) -> WeeksShown:
    """Return the weeks of a period with what was found there, without the layers that are hidden."""
    return WeeksShown(
        first=period.first,
        weeks=period.weeks,
        today=today,
        entries=tuple(entry for entry in found.entries if entry.layer not in hidden),
        month=period.month,
        notes=day_notes(words, found.marks),
    )
