"""The checks before a pack: why something clashes, and what solves it with one press that can be undone."""

from dataclasses import replace
from datetime import time
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from coordinator_app.domain.clash import ClashRule
from coordinator_app.domain.destinations import CHECKS, Tab, where
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.day_columns import DayColumns
from coordinator_app.ui.visits.programme_checks import ChecksPanel
from coordinator_app.ui.visits.programme_tab import ProgrammeTab
from coordinator_app.ui.visits.programme_way import WayDialog
from coordinator_app.ui.visits.visit_page import VisitPage
from coordinator_app.words import message
from tests.ui.going.screen import next_visit, press
from tests.ui.windows import At, rest, settle

WAYS = 3
"""In so many ways two items that are at the same time can be parted."""

LABEL = message("Change {title}", title="x")


@pytest.fixture
def window(at: At) -> MainWindow:
    """Return a window on a programme in which two items of the second day are at the same time."""
    opened = at(Tab.PROGRAMME)
    press(opened, "Dagar")
    visit = next_visit(opened)
    day = sorted({item.day_on for item in visit.programme})[1]
    twice = (
        ProgrammeItem(id=uuid4(), day_on=day, starts_at=time(6), ends_at=time(7, 15), title_sv="Morgondopp"),
        ProgrammeItem(id=uuid4(), day_on=day, starts_at=time(7), ends_at=time(7, 45), title_sv="Frukost"),
    )
    tab(opened)._changes.save(lambda kept: replace(kept, programme=(*kept.programme, *twice)), LABEL)
    rest(opened)
    return opened


def tab(window: MainWindow) -> ProgrammeTab:
    return next(each for each in window.findChildren(ProgrammeTab) if each.isVisible())


def panel(window: MainWindow) -> ChecksPanel:
    return next(each for each in window.findChildren(ChecksPanel) if each.isVisible())


def solving(window: MainWindow) -> list[QPushButton]:
    buttons = panel(window).findChildren(QPushButton, "Solve")
    return [each for each in buttons if each.isVisible()]


def second(window: MainWindow) -> ProgrammeItem:
    return next(item for item in next_visit(window).programme if item.title_sv == "Frukost")


def test_a_press_on_the_warning_tells_of_the_clash(window: MainWindow) -> None:
    shown = next(each for each in window.findChildren(DayColumns) if each.isVisible())
    assert second(window).id in shown._places.shown.clashing
    place = shown._places.warning(second(window)).center().toPoint()
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=place)
    rest(window)
    assert window.focusWidget() is solving(window)[0]
    assert all(each.accessibleDescription() for each in solving(window)[:WAYS])


def test_the_key_and_the_button_lead_there_too(window: MainWindow) -> None:
    shown = next(each for each in window.findChildren(DayColumns) if each.isVisible())
    shown.choose(second(window).id)
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_K)
    rest(window)
    assert solving(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not [each for each in window.findChildren(ChecksPanel) if each.isVisible()]
    assert window.focusWidget() is shown
    tab(window)._check.click()
    rest(window)
    assert solving(window)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_each_way_to_solve_it_solves_it_in_one_step_that_is_undone_in_one(window: MainWindow, number: int) -> None:
    before = next_visit(window).programme
    tab(window).show_checks()
    rest(window)
    others = len(solving(window)) - WAYS
    solving(window)[number].click()
    rest(window)
    assert len(solving(window)) == others
    assert next_visit(window).programme != before
    assert window.focusWidget() is not None
    assert panel(window).isAncestorOf(window.focusWidget())
    window.actions_by_key["undo"].trigger()
    rest(window)
    assert next_visit(window).programme == before
    assert len(solving(window)) == others + WAYS


def test_readiness_counts_the_same_and_leads_there(window: MainWindow) -> None:
    page = next(each for each in window.findChildren(VisitPage) if each.isVisible())
    page.point_at(where(CHECKS, second(window).id))
    rest(window)
    assert solving(window)


def test_what_is_planned_in_another_visit_is_told_without_coming_back(window: MainWindow) -> None:
    item = replace(second(window), id=uuid4(), presidium_sv="Hälsar")
    tab(window)._changes.save(
        lambda visit: replace(visit, programme=(*visit.programme, replace(item, id=uuid4(), starts_at=time(5)))), LABEL
    )
    rest(window)
    assert ClashRule.PRESIDIUM_ELSEWHERE not in {clash.rule for clash in tab(window)._found}
    other = Visit(id=uuid4(), direction=Direction.INCOMING, starts_on=item.day_on, ends_on=item.day_on)
    window.stage.desk.visits.save(replace(other, title_sv="Samtidigt", programme=(item,)))
    rest(window)
    assert ClashRule.PRESIDIUM_ELSEWHERE in {clash.rule for clash in tab(window)._found}


def test_how_long_a_way_takes_is_said_where_it_is_missed(window: MainWindow) -> None:
    there, here = (replace(second(window), id=uuid4(), place=place) for place in ("Gruvan", "Rådhuset"))
    later = (
        replace(there, ends_at=time(4, 30), starts_at=time(4)),
        replace(here, starts_at=time(4, 35), ends_at=time(5)),
    )
    tab(window)._changes.save(lambda visit: replace(visit, programme=(*visit.programme, *later)), LABEL)
    clash = next(one for one in tab(window)._found if one.rule is ClashRule.TRANSFER)
    tab(window)._ask_how_far(clash)
    asked = next(each for each in window.findChildren(WayDialog) if each.isVisible())
    QTest.keyClicks(asked.minutes, "5")
    asked._carry_out()
    rest(window)
    assert ClashRule.TRANSFER not in {one.rule for one in tab(window)._found if clash.item_ids == one.item_ids}


def test_what_else_is_missing_is_told_with_what_clashes(window: MainWindow) -> None:
    tab(window)._changes.save(lambda visit: replace(visit, case_number=""), LABEL)
    tab(window).show_checks()
    rest(window)
    leads = panel(window).findChildren(QPushButton)
    next(each for each in leads if "Diarienummer" in each.accessibleDescription()).click()
    settle()
    page = next(each for each in window.findChildren(VisitPage) if each.isVisible())
    assert page.tab == Tab.OVERVIEW
