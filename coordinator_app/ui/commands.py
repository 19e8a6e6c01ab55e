"""What each command of the menus does."""

from collections.abc import Callable

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.appearance import STEP
from coordinator_app.ui.page import Page
from coordinator_app.ui.regions import focus_next_region
from coordinator_app.ui.window import Window

Run = Callable[[], object]

ABOUT, KEYS = "about", "keys"
"""The tabs of the help page that menus lead to."""


def runs_of(window: Window) -> dict[str, Run]:
    """Return what the commands do, by their keys; those that need data wait until they are there."""
    return {**_with_data(window), **_of_the_window(window)}


def _with_data(window: Window) -> dict[str, Run]:
    def on_page(run: Callable[[Page], object]) -> Run:
        return lambda: run(window.shell.page) if window.shell.page is not None else None

    def to(section: Section, tab: str = "") -> Run:
        return lambda: window.shell.go(Address(section=section, tab=tab)) if window.stage.has_desk else None

    def with_desk(run: Run) -> Run:
        return lambda: run() if window.stage.has_desk else None

    return {
        "new": on_page(lambda page: page.make_new()),
        "new_visit": to(Section.VISITS, "new"),
        "export": on_page(lambda page: page.export()),
        "informing_record": with_desk(lambda: _export_record(window)),
        "find": on_page(lambda page: page.find_in_list()),
        "act": on_page(lambda page: page.act()),
        "next_tab": on_page(lambda page: page.next_tab(1)),
        "previous_tab": on_page(lambda page: page.next_tab(-1)),
        "help": lambda: window.shell.help_for_page() if window.stage.has_desk else None,
        "undo": with_desk(window.toasts.undo),
        "redo": with_desk(window.toasts.redo),
        "backup": with_desk(lambda: _back_up(window)),
        "trash": to(Section.SETTINGS, "trash"),
        "go_today": to(Section.TODAY),
        "now": with_desk(lambda: _to_today(window)),
        "date": with_desk(lambda: _to_date(window)),
        "duplicate": on_page(lambda page: page.duplicate()),
        "go_calendar": to(Section.CALENDAR),
        "go_visits": to(Section.VISITS),
        "go_notifying": to(Section.NOTIFYING),
        "go_people": to(Section.PEOPLE),
        "go_partners": to(Section.PARTNERS),
        "go_agreements": to(Section.AGREEMENTS),
        "go_network": to(Section.NETWORK),
        "go_policy": to(Section.POLICY),
        "go_settings": to(Section.SETTINGS),
        "keys": to(Section.HELP, KEYS),
        "about": to(Section.HELP, ABOUT),
        "back": with_desk(window.shell.back),
        "forward": with_desk(window.shell.forward),
        "region": with_desk(lambda: focus_next_region(window)),
    }


def _to_today(window: Window) -> None:
    """Show today on a page that has days, else the page Today."""
    if window.shell.page is None or not window.shell.page.show_today():
        window.shell.go(Address(section=Section.TODAY))


def _to_date(window: Window) -> None:
    """Ask for a day and show it in the calendar."""
    from coordinator_app.ui.calendar.calendar_page import CalendarPage

    if not isinstance(window.shell.page, CalendarPage):
        window.shell.go(Address(section=Section.CALENDAR))
    page = window.shell.page
    if isinstance(page, CalendarPage):
        page.go_to_date()


def _export_record(window: Window) -> None:
    """Ask what the record of informing is to be of: of the visit that is shown, or of a year."""
    from coordinator_app.ui.notifying.record_export import export_record

    here, page = window.shell.trail.here, window.shell.page
    if page is not None:
        export_record(window.stage, page.window(), here.record_id if here else None)


def _back_up(window: Window) -> None:
    """Show where the backups are, and make one there."""
    from coordinator_app.ui.settings.data_part import DataPart

    window.shell.go(Address(section=Section.SETTINGS, tab="data"))
    part = window.shell.findChild(DataPart)
    if part is not None and part.back_up.isEnabled():
        part.make_backup()


def _of_the_window(window: Window) -> dict[str, Run]:
    return {
        "quit": window.close,
        "larger": lambda: window.choose_text(window.text_percent + STEP),
        "smaller": lambda: window.choose_text(window.text_percent - STEP),
        "usual": lambda: window.choose_text(100),
        "light": lambda: window.choose_appearance("light"),
        "dark": lambda: window.choose_appearance("dark"),
        "contrast": lambda: window.choose_appearance("contrast"),
        "system": lambda: window.choose_appearance("system"),
        "swedish": lambda: window.choose_language("sv"),
        "english": lambda: window.choose_language("en"),
    }
