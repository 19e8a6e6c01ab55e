"""What cannot be understood is told at its field, heard, kept as typed, and forgotten when it is taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from coordinator_app.domain.destinations import Tab
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.number_field import NumberField, TimeField
from coordinator_app.ui.forms.offering_field import OfferingField
from coordinator_app.ui.visits.visit_header import VisitHeader
from tests.ui.gallery import Gallery
from tests.ui.going.screen import Screen, next_visit
from tests.ui.heard import Ear
from tests.ui.screens import screen_named
from tests.ui.windows import At, settle

FORMS = ("visit-overview", "visit-programme-item", "person", "partner-about", "settings-body", "settings-office")


def _strict(root: QWidget) -> list[Labelled]:
    """Return the fields of a screen that do not understand everything."""
    labelled = [each for each in root.findChildren(Labelled) if each.isVisibleTo(root)]
    return [each for each in labelled if isinstance(each.field, DayField | NumberField | TimeField)]


@pytest.mark.parametrize("name", FORMS)
def test_what_a_field_does_not_understand_is_told_and_heard_there(
    gallery: Gallery, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen: Screen = screen_named(name)
    root = gallery.shown(screen)
    ear = Ear(monkeypatch)
    fields = _strict(root)
    for each in fields:
        line = each.field
        assert isinstance(line, QLineEdit)
        before, hint = line.text(), each.beneath.text()
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "zz")
        QTest.keyClick(line, Qt.Key.Key_Return)
        said = each.beneath.text()
        assert said.startswith("⚠ ")
        assert not each.beneath.isHidden()
        assert line.accessibleDescription() == said.removeprefix("⚠ ")
        assert ear.said[-1] == line.accessibleDescription()
        assert line.text() == "zz"
        assert root.focusWidget() is line
        QTest.keyClick(line, Qt.Key.Key_Escape)
        assert (line.text(), each.beneath.text()) == (before, hint)
        assert line.accessibleDescription() == hint
    settle()


def test_most_forms_have_such_a_field(gallery: Gallery) -> None:
    with_some = [name for name in FORMS if _strict(gallery.shown(screen_named(name)))]
    assert len(with_some) >= 4, with_some


def test_days_that_are_none_are_told_under_the_head_of_a_visit(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    window = at(Tab.OVERVIEW)
    ear = Ear(monkeypatch)
    head = next(each for each in window.findChildren(VisitHeader) if each.isVisible())
    days = head._days
    days.setFocus()
    days.selectAll()
    QTest.keyClicks(days, "hoppsan")
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert head._beneath.text().startswith("⚠ ")
    assert days.accessibleDescription() == ear.said[-1] == head._beneath.text().removeprefix("⚠ ")
    QTest.keyClick(days, Qt.Key.Key_Escape)
    assert head._beneath.isHidden()
    assert not days.accessibleDescription()


@pytest.mark.parametrize("label", ["Plats", "Tolk"])
def test_what_was_typed_once_is_offered_again(at: At, label: str) -> None:
    window = at(Tab.PROGRAMME)
    visit = next_visit(window)
    first, second = sorted(visit.programme, key=lambda item: item.begins)[:2]
    typed = "Hemmagjorda gatan 3 B"
    for item in (first, second):
        window.shell.go(Address(section=Section.VISITS, record_id=visit.id, tab=Tab.PROGRAMME, part_id=item.id))
        settle()
        field = next(
            each for each in window.findChildren(OfferingField) if each.isVisible() and each.accessibleName() == label
        )
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, typed if item is first else "hemma")
        if item is first:
            QTest.keyClick(field, Qt.Key.Key_Return)
            settle()
        else:
            assert field.proposals.isVisible()
            assert field.proposals.lines == [typed]
            QTest.keyClick(field, Qt.Key.Key_Return)
            assert field.text() == typed
