"""The ways to the screens and dialogs of the settings."""

from uuid import uuid4

from PySide6.QtGui import QGuiApplication

from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.transfers import Transfer
from coordinator_app.services.mail_ways import Way
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.jobs import wait_for_all
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.settings import calendar_part, mail_part
from coordinator_app.ui.settings.bodies_part import BodiesPart
from coordinator_app.ui.settings.calendar_part import CalendarPart
from coordinator_app.ui.settings.mail_part import MailPart
from coordinator_app.ui.settings.mail_ways_part import MailWaysPart
from coordinator_app.ui.settings.offices_part import OfficesPart
from coordinator_app.ui.settings.policy_part import PolicyPart
from coordinator_app.ui.settings.register_part import RegisterPart
from coordinator_app.ui.table_model import ID_ROLE
from tests.ui.going.screen import Go, press
from tests.ui.windows import settle

MEETING_PLAN = """Organ\tSammanträde\tTid\tHandlingar in\tBeredning
KS\t19 januari 2027\t13.00\t5 januari kl. 12\t12 januari
KF\t25 januari 2027\t17.00\t4 januari\t
BUN\t27 januari 2027\t08.30\t\t"""
"""A meeting plan as Excel puts it on the clipboard."""

_WAY = Transfer(id=uuid4(), place="Rådhuset", other_place="Gruvan", minutes=25)


def at_policy(view: str) -> Go:
    """Go to a view of the settings of the policy."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.SETTINGS, tab="policy"))
        part = window.findChild(PolicyPart)
        assert part is not None
        part.show_view(view)

    return go


def record(part: str) -> Go:
    """Open the first body or the first office."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.SETTINGS, tab=part))
        shown = window.findChild(BodiesPart if part == "bodies" else OfficesPart)
        assert isinstance(shown, RegisterPart)
        shown.close_record()
        first = shown.view.model().index(0, 0).data(ID_ROLE)
        shown.open(first)

    return go


def new_office(window: MainWindow) -> None:
    """Begin an office."""
    window.shell.go(Address(section=Section.SETTINGS, tab="offices"))
    page = window.shell.page
    assert page is not None
    page.make_new()


def at_calendar(view: str, *, is_new: bool = False, is_open: bool = False) -> Go:
    """Go to a view of the settings of the calendar: its list, a new record, or its first one."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.SETTINGS, tab="calendar"))
        part = window.findChild(CalendarPart)
        assert part is not None
        part.show_view(view)
        if isinstance(part.view, RegisterPart):
            part.view.close_record()
            if is_open:
                part.view.open(part.view.view.model().index(0, 0).data(ID_ROLE))
        if is_new:
            part.make_new()

    return go


def at_mail(view: str, *, is_new: bool = False, is_open: bool = False) -> Go:
    """Go to a view of the settings of e-mail: its list, a new template, or the first one."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.SETTINGS, tab="mail"))
        part = window.findChild(MailPart)
        assert part is not None
        part.show_view(view)
        if isinstance(part.view, RegisterPart):
            part.view.close_record()
            if is_open:
                part.view.open(part.view.view.model().index(0, 0).data(ID_ROLE))
        if is_new:
            part.make_new()

    return go


def mail_server(window: MainWindow) -> None:
    """Unfold the fields of the mail server."""
    at_mail(mail_part.WAYS)(window)
    ways = window.findChild(MailWaysPart)
    assert ways is not None
    ways.server.unfold(is_open=True)


def mail_tried(window: MainWindow) -> None:
    """Try the clipboard, and a mail server that is not filled in."""
    at_mail(mail_part.WAYS)(window)
    ways = window.findChild(MailWaysPart)
    assert ways is not None
    ways.try_way(Way.CLIPBOARD)
    ways.try_way(Way.RELAY)
    wait_for_all()


def transfers(*, is_open: bool = False) -> Go:
    """Go to the ways between places, of which the example has none."""

    def go(window: MainWindow) -> None:
        ways = window.stage.desk.transfers
        if not ways.all():
            ways.save(_WAY)
        at_calendar(calendar_part.TRANSFERS, is_open=is_open)(window)

    return go


def meeting_plan(window: MainWindow) -> None:
    """Show the meetings that are pasted from a plan."""
    at_calendar(calendar_part.MEETINGS)(window)
    QGuiApplication.clipboard().setText(MEETING_PLAN)
    press(window, window.stage.say("Paste a plan"))


def empty_trash(window: MainWindow) -> None:
    """Ask whether the trash, in which there is something, is to be emptied."""
    partners = window.stage.desk.partners
    partners.delete(partners.save(Partner(id=uuid4(), kind=PartnerKind.PROJECT, name_sv="Havsprojektet")))
    window.shell.go(Address(section=Section.SETTINGS, tab="trash"))
    settle()
    press(window, window.stage.say("Empty the trash…"))
