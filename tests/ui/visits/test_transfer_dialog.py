"""A clash for want of time to get from one place to another is told how long that takes."""

from dataclasses import replace
from datetime import time
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from coordinator_app.domain.clash import Clash, ClashRule
from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.transfers import Transfer
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.programme_tab import ProgrammeTab
from coordinator_app.ui.visits.transfer_dialog import TransferDialog
from coordinator_app.words import message
from tests.ui.screens import next_visit
from tests.ui.windows import At, rest

PLACES = ("Badhuset", "Fyren")


@pytest.fixture
def window(at: At) -> MainWindow:
    """Return a window on the checks of a programme in which five minutes are left between two places."""
    opened = at(Tab.PROGRAMME)
    day = sorted({item.day_on for item in next_visit(opened).programme})[1]
    hours = ((time(5), time(5, 30)), (time(5, 35), time(6)))
    two = tuple(
        ProgrammeItem(id=uuid4(), day_on=day, starts_at=begins, ends_at=ends, title_sv=place, place=place)
        for (begins, ends), place in zip(hours, PLACES, strict=True)
    )
    label = message("Change {title}", title="x")
    tab(opened)._changes.save(lambda kept: replace(kept, programme=(*kept.programme, *two)), label)
    tab(opened).show_checks()
    rest(opened)
    return opened


def tab(window: MainWindow) -> ProgrammeTab:
    return next(each for each in window.findChildren(ProgrammeTab) if each.isVisible())


def clash(window: MainWindow) -> Clash | None:
    ids = {item.id for item in next_visit(window).programme if item.place in PLACES}
    found = (each for each in tab(window)._found if each.rule is ClashRule.TRANSFER)
    return next((each for each in found if set(each.item_ids) == ids), None)


def asked(window: MainWindow) -> TransferDialog:
    """Press the button beside the clash and return the dialog."""
    meant = clash(window)
    made = next(made for each, made in tab(window)._checks._rows if each == meant)
    said = window.stage.say("Change the time between them…")
    next(each for each in made.findChildren(QPushButton) if each.accessibleName() == said).click()
    return next(each for each in window.findChildren(TransferDialog) if each.isVisible())


def save(window: MainWindow, minutes: str) -> TransferDialog:
    dialog = asked(window)
    dialog.minutes.selectAll()
    QTest.keyClicks(dialog.minutes, minutes)
    dialog.save_button.click()
    rest(window)
    return dialog


def test_a_shorter_way_solves_the_clash_until_it_is_undone(window: MainWindow) -> None:
    before = clash(window)
    assert before is not None
    save(window, "5")
    assert clash(window) is None
    kept = window.stage.desk.transfers.between(*PLACES)
    assert kept is not None
    assert kept.minutes == 5
    window.actions_by_key["undo"].trigger()
    rest(window)
    assert clash(window) == before
    assert window.stage.desk.transfers.all() == ()


def test_a_longer_way_is_a_graver_clash(window: MainWindow) -> None:
    save(window, "40")
    graver = clash(window)
    assert graver is not None
    assert graver.severity is Severity.WARNING
    assert asked(window).minutes.text() == "40"


def test_the_way_that_is_kept_is_changed_whichever_place_is_first(window: MainWindow) -> None:
    place, other = PLACES
    transfers = window.stage.desk.transfers
    kept = transfers.save(Transfer(id=uuid4(), place=other, other_place=place, minutes=30))
    rest(window)
    save(window, "20")
    assert [(each.id, each.minutes) for each in transfers.all()] == [(kept.id, 20)]


@pytest.mark.parametrize("said", ["soon", "2000", ""])
def test_what_is_no_time_is_told_and_nothing_is_saved(window: MainWindow, said: str) -> None:
    dialog = asked(window)
    dialog.minutes.selectAll()
    QTest.keyClick(dialog.minutes, Qt.Key.Key_Delete)
    QTest.keyClicks(dialog.minutes, said)
    dialog.save_button.click()
    rest(window)
    assert dialog.isVisible()
    assert dialog._labelled.beneath.text().startswith("⚠")
    assert window.stage.desk.transfers.all() == ()
