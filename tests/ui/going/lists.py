"""The ways to the notification lists in the settings."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from coordinator_app.domain.letter_templates import TemplatePurpose
from coordinator_app.domain.list_templates import with_template
from coordinator_app.domain.notification_lists import Member, MemberKind, NotificationList
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.settings.list_templates import ListTemplates
from coordinator_app.ui.settings.lists_part import ListsPart
from coordinator_app.ui.tab_order import reveal
from tests.ui.going.screen import Go, next_visit
from tests.ui.opened_pages import only
from tests.ui.windows import settle

HOSTS = "Värdar och medverkande"
COMMITTEE = "Kommunstyrelsens ledningsutskott"
NEWS = "Nyhetsbrev"


def named(window: MainWindow, name: str) -> NotificationList:
    """Return a list of the example."""
    return next(each for each in window.stage.desk.notification_lists.all() if each.name_sv == name)


def at_list(name: str, then: Callable[[MainWindow, ListsPart], object] | None = None) -> Go:
    """Open a list by its address, and do something there."""

    def go(window: MainWindow) -> None:
        address = Address(section=Section.SETTINGS, tab="lists", record_id=named(window, name).id)
        window.shell.go(address)
        part = window.findChild(ListsPart)
        assert part is not None
        if then is not None:
            then(window, part)

    return go


def for_visit(window: MainWindow, part: ListsPart) -> None:
    """Show whom the next visit would bring."""
    part.preview.show_visit(next_visit(window).id)
    settle()


def with_vacancy(window: MainWindow, _part: ListsPart) -> None:
    """Let an office that nobody holds be on the list, and another list."""
    desk = window.stage.desk
    each = named(window, NEWS)
    if len(each.members) < 3:
        council = next(body for body in desk.municipality.bodies() if body.name_sv == "Kommunfullmäktige")
        vacant = Member(id=uuid4(), kind=MemberKind.OFFICE, body_id=council.id, role="protokollförare")
        inner = Member(id=uuid4(), kind=MemberKind.LIST, list_id=named(window, COMMITTEE).id)
        desk.notification_lists.save(replace(each, members=(*each.members, vacant, inner)))
    settle()


def merging(window: MainWindow) -> None:
    """Ask which two lists become one."""
    window.shell.go(Address(section=Section.SETTINGS, tab="lists"))
    part = window.findChild(ListsPart)
    assert part is not None
    part.close_record()
    part.view.select(named(window, COMMITTEE).id)
    part.merge()


def all_lists(window: MainWindow) -> None:
    """Show all lists."""
    window.shell.go(Address(section=Section.SETTINGS, tab="lists"))
    part = window.findChild(ListsPart)
    assert part is not None
    part.close_record()


def with_templates(window: MainWindow, part: ListsPart) -> None:
    """Let there be templates of one's own in both languages, of which the list names one."""
    desk, name = window.stage.desk, "Till värdarna"
    if not any(each.name == name for each in desk.letter_templates.all()):
        for purpose in (TemplatePurpose.NOTICE, TemplatePurpose.PROGRAMME):
            model = desk.letter_templates.for_purpose(purpose, "sv")[0]
            made = desk.letter_templates.save_as(model, name)
            each = named(window, HOSTS)
            wanted = with_template(each.templates, purpose, "sv", made.id, uuid4)
            desk.notification_lists.save(replace(each, templates=wanted))
        desk.letter_templates.save_as(desk.letter_templates.for_purpose(TemplatePurpose.NOTICE, "en")[0], "For guests")
    settle()
    reveal(only(part, ListTemplates))
