"""The history of a record: told in names and never in numbers, and put back from where it stands."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from coordinator_app.domain.destinations import Tab
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.history_dialog import HistoryDialog
from coordinator_app.ui.history_tab import HistoryTab
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.people.people_page import PeoplePage
from coordinator_app.words import message
from tests.ui.going.screen import next_visit
from tests.ui.windows import At, rest, settle


def told(root: QWidget) -> str:
    """Return what the history says."""
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


def test_people_and_items_are_told_by_their_names(at: At) -> None:
    window = at(Tab.HISTORY)
    visit = next_visit(window)
    people, visits = window.stage.desk.people, window.stage.desk.visits
    gone = people.several([visit.delegation[-1].person_id])[0]
    first = min(visit.programme, key=lambda item: item.begins)
    later = replace(first, starts_at=first.starts_at.replace(minute=45), host_id=gone.id)
    programme = tuple(later if item.id == first.id else item for item in visit.programme)
    changed = visits.save(replace(visit, programme=programme), message("Change an item"))
    visits.save(replace(changed, delegation=visit.delegation[:-1]), message("Remove somebody"))
    rest(window)
    said = told(next(each for each in window.findChildren(HistoryTab) if each.isVisible()))
    assert f"”{first.title_sv}” – Från: {first.starts_at:%H:%M} → {first.starts_at:%H}:45" in said
    assert f"Värd: inget → {gone.name}" in said or f"→ {gone.name}" in said
    assert f"{gone.name} – Person: {gone.name} → inget" in said
    assert str(gone.id)[:8] not in said


def test_a_person_is_put_back_from_the_history(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    people = window.stage.desk.people
    guest = people.several([next_visit(window).delegation[0].person_id])[0]
    people.save(replace(guest, email="fel@example.com"))
    window.shell.go(Address(section=Section.PEOPLE, record_id=guest.id))
    rest(window)
    page = window.shell.page
    assert isinstance(page, PeoplePage)
    assert page.sheet is not None
    page.sheet.show_history()
    dialog = next(each for each in window.findChildren(HistoryDialog) if each.isVisible())
    settle()
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Återställ").click()
    settle()
    assert people.several([guest.id])[0].email == guest.email
    assert told(dialog).count("fel@example.com") == 2
    assert f"Titel på svenska: inget → ”{guest.title_sv}”" in told(dialog)
    assert "Rubrik" not in told(dialog)
    dialog.close()
