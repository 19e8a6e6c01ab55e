"""What is newly due is told once, in the tray or in passing; with a tray and a clock that the test holds."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator_app import paths
from coordinator_app.services.desk import open_desk
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.jobs import wait_for_all
from coordinator_app.ui.look import Look
from coordinator_app.ui.opening import Whose
from coordinator_app.ui.remembered import Remembered
from coordinator_app.ui.reminding import ON, SETTING, Reminding
from coordinator_app.ui.resident import Resident
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tokens import LIGHT
from coordinator_app.words import Words


class FakeTray(QObject):
    """A tray that notes what it is told."""

    opened = Signal()
    quit_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, str]] = []
        self.is_closed = False

    def tell(self, title: str, lines: str) -> None:
        self.told.append((title, lines))

    def close(self) -> None:
        self.is_closed = True


class Held:
    """A clock that the test sets."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def held(clock: Callable[[], datetime]) -> Held:
    return Held(clock())


@pytest.fixture
def stage(qapp: object, example: Path, held: Held, swedish: Words, tmp_path: Path) -> Iterator[Stage]:
    look = Look(LIGHT, 1.0, paths.resources())
    remembered = Remembered(tmp_path / "preferences.ini")
    made = Stage(words=swedish, look=look, clock=held, remembered=remembered, resources=paths.resources())
    made.take(open_desk(example, paths.resources(), held, "eva", writes=True))
    yield made
    made.desk.close()


@pytest.fixture
def within(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def look_again(reminding: Reminding, stage: Stage) -> None:
    reminding.take(stage.desk.today.overview(stage.today).attentions)


def test_in_the_tray_everything_is_told_in_one_message_and_once(stage: Stage, within: QWidget, held: Held) -> None:
    tray = FakeTray()
    stage.remembered.keep(SETTING, ON)
    reminding = Reminding(stage, within, lambda *_: tray)
    look_again(reminding, stage)
    look_again(reminding, stage)
    assert len(tray.told) == 1
    title, lines = tray.told[0]
    assert title.endswith("att göra")
    assert "Ange beslutet om medlemskapet i Nätverket Bergsstäder Exempel" in lines
    held.now += timedelta(days=21)
    look_again(reminding, stage)
    look_again(reminding, stage)
    assert len(tray.told) == 2


def test_after_a_new_start_nothing_is_told_again(stage: Stage, within: QWidget) -> None:
    trays = [FakeTray(), FakeTray()]
    stage.remembered.keep(SETTING, ON)
    for tray in trays:
        look_again(Reminding(stage, within, lambda *_, tray=tray: tray), stage)
    assert [len(tray.told) for tray in trays] == [1, 0]


def test_without_a_tray_who_comes_back_after_days_is_told_how_much_is_new(
    stage: Stage, within: QWidget, held: Held
) -> None:
    told: list[str] = []
    stage.told.connect(lambda one: told.append(one.text))
    look_again(Reminding(stage, within, lambda *_: None), stage)
    assert told == [], "the first time, Today itself tells everything"
    held.now += timedelta(days=21)
    reminding = Reminding(stage, within, lambda *_: None)
    look_again(reminding, stage)
    look_again(reminding, stage)
    assert len(told) == 1
    assert "sedan du var här" in told[0]


def test_the_tray_comes_and_goes_with_its_setting_and_leads_to_today(stage: Stage, within: QWidget) -> None:
    trays: list[FakeTray] = []
    asked: list[Address] = []
    stage.address_chosen.connect(asked.append)

    def made(*_: object) -> FakeTray:
        trays.append(FakeTray())
        return trays[-1]

    Reminding(stage, within, made)
    assert trays == []
    stage.tray_chosen.emit(True)
    trays[0].opened.emit()
    assert (asked[0].section, within.isVisible()) == (Section.TODAY, True)
    stage.tray_chosen.emit(False)
    assert trays[0].is_closed


def test_whoever_waits_in_the_tray_looks_once_a_day_while_another_has_the_data_open(
    stage: Stage, example: Path, held: Held, swedish: Words, qtbot: QtBot
) -> None:
    whose = Whose(own=example, example=example, is_example=False, resources=paths.resources(), clock=held, user="eva")
    tray, opened = FakeTray(), []
    resident = Resident(whose, swedish, tray, lambda: opened.append(True))
    qtbot.waitUntil(lambda: len(tray.told) == 1, timeout=20_000)
    resident.look()
    held.now += timedelta(days=21)
    resident.look()
    qtbot.waitUntil(lambda: len(tray.told) == 2, timeout=20_000)
    assert stage.desk.reminders.news(stage.desk.today.overview(stage.today).attentions.all, stage.today) == ()
    tray.opened.emit()
    assert opened == [True]
    wait_for_all()


def test_data_that_cannot_be_read_are_no_matter_to_who_waits(
    qapp: object, tmp_path: Path, held: Held, swedish: Words, qtbot: QtBot
) -> None:
    whose = Whose(
        own=tmp_path / "nowhere", example=tmp_path, is_example=False, resources=paths.resources(), clock=held, user=""
    )
    tray = FakeTray()
    Resident(whose, swedish, tray, lambda: None)
    wait_for_all()
    assert tray.told == []
