"""The dialogs that lead out of the calendar and into it: onto paper, and from the files of other calendars."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from coordinator_app.domain.calendar import Layer
from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.calendar.period import Period
from coordinator_app.ui.calendar.place_menus import Offer
from coordinator_app.ui.calendar_saving import save_everything
from coordinator_app.ui.stage import Stage


def files_offered(stage: Stage, parent: QWidget) -> list[Offer]:
    """Return what is offered beside printing: files of the calendar that are read, saved and published."""
    say = stage.say
    return [
        (say("Import a calendar file…"), lambda: import_calendar(stage, parent)),
        (say("Save as a calendar file…"), lambda: save_everything(stage, Detail.TITLES, parent)),
        (say("Publish the calendar…"), lambda: stage.go(Address(section=Section.SETTINGS, tab="publishing"))),
    ]


def print_calendar(stage: Stage, parent: QWidget, period: Period, layers: frozenset[Layer]) -> None:
    """Ask how a period is to be printed, and print it."""
    from coordinator_app.ui.calendar.print_dialog import CalendarPrintDialog

    CalendarPrintDialog(stage, period.printed_days, period.printed_form, layers, parent).open()


def import_calendar(stage: Stage, parent: QWidget, brought: QMimeData | None = None) -> None:
    """Import a calendar: the one that was brought, else one that is chosen in the dialog."""
    from coordinator_app.ui.imports.import_dialog import ImportDialog

    dialog = ImportDialog(stage, parent)
    dialog.open()
    if brought is not None:
        dialog.take(brought)
