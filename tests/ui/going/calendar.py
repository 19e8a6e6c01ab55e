"""The ways to the screens and dialogs of the calendar."""

from datetime import date

from PySide6.QtCore import QMimeData

from coordinator_app.domain.calendar import Layer
from coordinator_app.domain.calendar_print import CalendarForm
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.calendar.calendar_page import CalendarPage
from coordinator_app.ui.calendar.print_dialog import CalendarPrintDialog
from coordinator_app.ui.imports.import_dialog import ImportDialog
from coordinator_app.ui.main_window import MainWindow
from tests.ui.going.screen import Go, next_visit, section
from tests.ui.windows import until

EVENTS = """BEGIN:VCALENDAR
X-WR-CALNAME:Kommunens kalender
BEGIN:VEVENT
UID:wuhu-2027
DTSTART;VALUE=DATE:20270308
DTEND;VALUE=DATE:20270312
SUMMARY:Delegation från Wuhu
END:VEVENT
BEGIN:VEVENT
UID:museum-2027
SUMMARY:Museet
END:VEVENT
BEGIN:VEVENT
UID:call-2027
DTSTART;TZID=tzone-custom:20270211T090000
DTEND;TZID=tzone-custom:20270211T100000
SUMMARY:Samtal med Gütersloh
END:VEVENT
END:VCALENDAR
"""
"""A calendar in which not all can be read."""


def peek(window: MainWindow) -> None:
    """Show the next visit beside the month."""
    section(Section.CALENDAR, "month")(window)
    page = window.shell.page
    assert isinstance(page, CalendarPage)
    page.show_today()
    page._choose_id(next_visit(window).id)


def print_calendar(form: CalendarForm) -> Go:
    """Go to the dialog before a calendar of a month is printed in a form."""

    def go(window: MainWindow) -> None:
        days = (date(2026, 11, 1), date(2026, 11, 30))
        CalendarPrintDialog(window.stage, days, form, frozenset(Layer), window).open()

    return go


def import_events(window: MainWindow) -> None:
    """Show the events that are read from a calendar."""
    dialog = ImportDialog(window.stage, window)
    dialog.open()
    copied = QMimeData()
    copied.setData("text/calendar", EVENTS.encode())
    dialog.take(copied)
    until(lambda: not dialog.is_reading)
