"""Today: it is derived beside the window, keeps the keyboard's place, follows the day, and is worked through by key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.attention import Attentions
from coordinator_app.domain.people import Person
from coordinator_app.services.desk import desk
from coordinator_app.storage.faults import in_words
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.midnight import Midnight
from coordinator_app.ui.remembered import Remembered
from coordinator_app.ui.today.asking import DayDialog, ReasonDialog
from coordinator_app.ui.today.attention_group import AT_ONCE, AttentionGroup
from coordinator_app.ui.today.attention_row import AttentionRow
from coordinator_app.ui.today.today_page import TodayPage
from coordinator_app.words import message
from tests.conftest import NOON
from tests.ui.windows import rest, settle, until


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """Return a window that shows Today."""
    opened = open_window()
    until(opened.isActiveWindow)
    rest(opened)
    return opened


def page(window: MainWindow) -> TodayPage:
    """Return the page Today."""
    shown = window.shell.page
    assert isinstance(shown, TodayPage)
    return shown


def attentions(window: MainWindow) -> Attentions:
    """Return what is shown as to be done."""
    shown = page(window).shown
    assert shown is not None
    return shown.attentions


def rows(window: MainWindow) -> list[AttentionRow]:
    """Return the rows of what is to be done, as they stand."""
    return [row for row in page(window).findChildren(AttentionRow) if row.isVisible()]


def dialog(window: MainWindow, kind: type[DayDialog | ReasonDialog]) -> DayDialog | ReasonDialog:
    """Return the dialog that is open."""
    opened = next(each for each in window.findChildren(kind) if each.isVisible())
    until(opened.isActiveWindow)
    return opened


def test_what_is_set_aside_until_a_day_goes_and_the_keyboard_stays_in_its_place(window: MainWindow) -> None:
    before, first = attentions(window).all, rows(window)[0]
    first.button.setFocus()
    first._ask_day()
    asked = dialog(window, DayDialog)
    QTest.keyClicks(asked.field, "om 2 veckor")
    assert "7 december" in asked.labelled.beneath.text()
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    rest(window)
    assert attentions(window).all == before[1:]
    assert window.toasts.shown is not None
    assert window.focusWidget() is rows(window)[0].button
    window.actions_by_key["undo"].trigger()
    rest(window)
    assert attentions(window).all == before


def test_a_day_of_another_year_is_told_with_its_year(window: MainWindow) -> None:
    rows(window)[0]._ask_day()
    asked = dialog(window, DayDialog)
    QTest.keyClicks(asked.field, "30 april 2027")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    rest(window)
    assert window.toasts.shown is not None
    assert "30 april 2027" in window.toasts.shown.said


def choose(row: AttentionRow, name: str) -> None:
    """Choose in the menu of a row, as a user does."""
    (more,) = row.findChildren(QToolButton)
    menu = more.menu()
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text() == name).trigger()


def an_agreement(window: MainWindow) -> Agreement:
    """Save an agreement that ends soon, and let Today show it."""
    kept = window.stage.desk.agreements.save(
        Agreement(
            id=uuid4(),
            kind=AgreementKind.COOPERATION,
            title_sv="Räddningstjänst",
            in_force_on=date(2024, 1, 1),
            first_end_on=NOON.date() + timedelta(days=2),
            has_own_ladder=True,
            ladder=("30d", "7d"),
        )
    )
    rest(window)
    return kept


def row_of(window: MainWindow, record: Agreement) -> AttentionRow | None:
    """Return the row about an agreement, or None where Today does not show it."""
    return next((row for row in rows(window) if row._attention.about_id == record.id), None)


def test_what_is_done_goes_until_its_next_rung_and_comes_back_by_undo(window: MainWindow) -> None:
    kept = an_agreement(window)
    shown = row_of(window, kept)
    assert shown is not None
    choose(shown, "Klart")
    rest(window)
    assert row_of(window, kept) is None
    assert [each.is_done for each in window.stage.desk.today.set_asides()][-1:] == [True]
    assert window.toasts.shown is not None
    window.actions_by_key["undo"].trigger()
    rest(window)
    assert row_of(window, kept) is not None


def test_an_agreement_is_opened_where_what_is_asked_for_is_mended(window: MainWindow) -> None:
    asked: list[Address] = []
    shown = row_of(window, kept := an_agreement(window))
    assert shown is not None
    assert shown.button.text() == "Öppna avtalet"
    window.stage.address_chosen.disconnect()
    window.stage.address_chosen.connect(asked.append)
    shown.button.click()
    assert asked == [Address(section=Section.AGREEMENTS, record_id=kept.id, field="extensions")]


@pytest.mark.parametrize(("typed", "said"), [("sedan", "ingen dag"), ("22 nov 2026", "efter idag")])
def test_a_day_that_cannot_be_meant_is_told_where_it_was_typed(window: MainWindow, typed: str, said: str) -> None:
    before = attentions(window)
    rows(window)[0]._ask_day()
    asked = dialog(window, DayDialog)
    QTest.keyClicks(asked.field, typed)
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert said in asked.labelled.beneath.text()
    assert said in asked.field.accessibleDescription()
    assert asked.field.hasFocus()
    assert asked.field.text() == typed
    QTest.keyClick(asked.field, Qt.Key.Key_Escape)
    rest(window)
    assert attentions(window) == before


def test_what_does_not_apply_is_set_aside_with_its_reason(window: MainWindow) -> None:
    before = attentions(window).all
    rows(window)[0]._ask_reason()
    asked = dialog(window, ReasonDialog)
    QTest.keyClicks(asked.field, " Ambassaden tar det ")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    rest(window)
    assert attentions(window).all == before[1:]
    assert [each.reason for each in window.stage.desk.today.set_asides()][-1:] == ["Ambassaden tar det"]


def test_what_could_not_be_saved_is_not_said_to_be(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        with in_words():
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(window.stage.desk.today, "snooze", full)
    rows(window)[0]._snooze(NOON.date() + timedelta(days=7))
    settle()
    assert window.toasts.shown is None
    problems = [label.text() for label in window.shell.findChildren(QLabel) if label.isVisible()]
    assert "Disken är full." in problems


def test_a_change_elsewhere_is_shown_once_it_has_been_derived(window: MainWindow) -> None:
    shown = page(window).shown
    assert shown is not None
    assert shown.next_visit is not None
    visit = window.stage.desk.visits.get(shown.next_visit.visit_id)
    window.stage.desk.visits.save(replace(visit, title_sv="Ett annat namn"), message("Change"))
    rest(window)
    assert any(label.text() == "Ett annat namn" for label in page(window).findChildren(QLabel) if label.isVisible())


def test_nothing_is_built_anew_where_nothing_has_changed(window: MainWindow) -> None:
    before = rows(window)
    page(window).refresh(frozenset({"visit"}))
    rest(window)
    assert rows(window) == before


@pytest.fixture
def next_morning(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> date:
    """Let the clock of a window say the next day."""
    monkeypatch.setattr(window.stage, "clock", lambda: NOON + timedelta(days=1))
    return NOON.date() + timedelta(days=1)


def test_another_day_is_shown_when_it_has_begun(window: MainWindow, next_morning: date) -> None:
    next(iter(window.shell.findChildren(Midnight))).look()
    rest(window)
    shown = page(window).shown
    assert shown is not None
    assert shown.today == next_morning
    assert any(label.text() == "Tisdag 24 november" for label in page(window).findChildren(QLabel))


def test_of_many_things_to_do_some_are_shown_and_the_others_on_request(window: MainWindow) -> None:
    some = attentions(window).all
    many = (some * AT_ONCE)[: 2 * AT_ONCE + 3]
    group = AttentionGroup(window.stage, message("Overdue"), "danger", many, is_first=True)
    group.setParent(window)
    group.show()
    numbers = []
    while True:
        numbers.append(len(group.findChildren(AttentionRow)))
        more = [each for each in group.findChildren(QPushButton) if each.text().startswith("Visa ")]
        more = [each for each in more if not each.isHidden() and each.text().endswith(" till")]
        if not more:
            break
        more[0].click()
        settle()
    assert numbers == [AT_ONCE, 2 * AT_ONCE, 2 * AT_ONCE + 3]
    group.deleteLater()


@pytest.mark.parametrize(("seen_at", "is_told"), [(None, False), (NOON - timedelta(hours=2), True), ("2026", False)])
def test_what_was_done_before_the_first_day_is_no_news(
    seen_at: datetime | str | None,
    is_told: bool,
    example: Path,
    resources: Path,
    tmp_path: Path,
    open_window: Callable[..., MainWindow],
) -> None:
    with desk(example, resources, lambda: NOON - timedelta(hours=1), "eva", writes=True) as opened:
        opened.people.save(Person(id=uuid4(), given_name="Ny", family_name="Bekant"))
    remembered = Remembered(tmp_path / "preferences.ini")
    if seen_at is not None:
        remembered.keep("seen_at", str(seen_at))
    remembered.write()
    window = open_window()
    rest(window)
    told = [label.text() for label in page(window).findChildren(QLabel) if label.isVisible()]
    assert any(each.startswith("Sedan ") for each in told) == is_told


def pressed(window: MainWindow, said: str) -> None:
    """Press the button of the row whose sentence begins with some words, which may have to be shown first."""
    for more in page(window).findChildren(QPushButton):
        if more.isVisible() and more.text().startswith("Visa "):
            QTest.mouseClick(more, Qt.MouseButton.LeftButton)
            rest(window)
    row = next(each for each in rows(window) if each.button.accessibleDescription().startswith(said))
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
    rest(window)


def test_writing_the_follow_up_leads_into_the_field_that_tells_what_came_of_it(window: MainWindow) -> None:
    pressed(window, "Skriv uppföljning av besöket från Gütersloh")
    assert window.shell.page is not None
    assert "Gütersloh" in window.shell.page.title
    field = window.focusWidget()
    assert field is not None
    assert field.accessibleName().startswith("Nytta för kommunen")
    QTest.keyClicks(field, "Eleverna vill komma igen.")
    assert "Eleverna" in field.toPlainText()  # type: ignore[attr-defined]


def test_answering_an_inquiry_leads_to_what_says_how_it_stands(window: MainWindow) -> None:
    pressed(window, "Besvara ”Förfrågan")
    field = window.focusWidget()
    assert field is not None
    assert field.accessibleName().startswith("Status")
