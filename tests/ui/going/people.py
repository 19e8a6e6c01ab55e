"""The ways to the screens and dialogs of people and organisations."""

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.people.people_page import PeoplePage
from tests.ui.going.screen import Go, next_visit
from tests.ui.windows import settle


def person(window: MainWindow) -> None:
    """Show the first guest of the next visit."""
    guest = next_visit(window).delegation[0].person_id
    window.shell.go(Address(section=Section.PEOPLE, record_id=guest))


def new_person(window: MainWindow) -> None:
    """Begin a person whose name is there already."""
    window.shell.go(Address(section=Section.PEOPLE, tab="people"))
    page = window.shell.page
    assert isinstance(page, PeoplePage)
    page.make_new()
    sheet = page.sheet
    known = window.stage.desk.people.get(next_visit(window).delegation[0].person_id)
    assert sheet is not None
    assert known is not None
    for name in ("given_name", "family_name"):
        sheet.form.labelled(name).field.setText(getattr(known, name))  # type: ignore[attr-defined]
    sheet.duplicates.look()
    for name in ("given_name", "family_name"):
        sheet.form.labelled(name).field.revert()  # type: ignore[attr-defined]


def organisation(window: MainWindow) -> None:
    """Show the first organisation."""
    first = window.stage.desk.partners.organisations()[0]
    window.shell.go(Address(section=Section.PEOPLE, record_id=first.id, tab="organisations"))


def on_the_person(offer: str) -> Go:
    """Go to the dialog that the menu of a person's sheet offers."""

    def go(window: MainWindow) -> None:
        person(window)
        settle()
        page = window.shell.page
        assert isinstance(page, PeoplePage)
        assert page.sheet is not None
        history = page.sheet.show_history
        {"merge": lambda: page._ask_to_merge(None), "erase": page._ask_to_erase, "history": history}[offer]()

    return go


def merge_fields(window: MainWindow) -> None:
    """Ask which fields of two people are to hold."""
    person(window)
    page = window.shell.page
    assert isinstance(page, PeoplePage)
    page._ask_to_merge(next_visit(window).delegation[1].person_id)
