"""What is derived off the window's thread: the last that was asked for is told, and nothing to those who have gone."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coordinator_app.ui.deriving import Deriving
from coordinator_app.ui.gradual import Gradual
from coordinator_app.ui.jobs import Progress, is_any_at_work, wait_for_all
from coordinator_app.ui.look import Look
from coordinator_app.ui.remembered import Remembered
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tokens import LIGHT
from coordinator_app.words import Problem, Words, message
from tests.ui.windows import settle, until

Answer = Callable[[Progress], object]


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, resources: Path, clock: Callable[[], datetime], swedish: Words) -> Stage:
    """Return a stage without a desk."""
    return Stage(
        words=swedish,
        look=Look(LIGHT, 1.0, resources),
        clock=clock,
        remembered=Remembered(tmp_path / "window.ini"),
        resources=resources,
    )


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for an answer."""
    monkeypatch.setattr("coordinator_app.ui.deriving.PATIENCE_MS", 0)


def late(answer: object) -> tuple[Event, Answer]:
    """Return something to derive that is found once the event is set."""
    may_end = Event()

    def work(_progress: Progress) -> object:
        may_end.wait()
        return answer

    return may_end, work


def listened(stage: Stage) -> tuple[Deriving, list[object]]:
    told: list[object] = []
    deriving = Deriving(stage, stage)
    deriving.derived.connect(told.append)
    return deriving, told


def test_an_answer_that_comes_quickly_is_told_before_anything_is_painted(stage: Stage) -> None:
    deriving, told = listened(stage)
    deriving.begin(lambda _: 7)
    assert told == [7]
    assert not deriving.is_underway


def test_of_two_that_are_asked_for_only_the_last_is_told(stage: Stage, hasty: None) -> None:
    deriving, told = listened(stage)
    (first_may_end, first), (second_may_end, second) = late("first"), late("second")
    deriving.begin(first)
    deriving.begin(second)
    second_may_end.set()
    until(lambda: bool(told))
    first_may_end.set()
    wait_for_all()
    settle()
    assert told == ["second"]


def test_nothing_is_told_once_the_pages_go(stage: Stage, hasty: None) -> None:
    deriving, told = listened(stage)
    may_end, work = late("late")
    deriving.begin(work)
    stage.leaving.emit()
    may_end.set()
    wait_for_all()
    settle()
    assert told == []
    assert not deriving.is_underway


def test_work_that_tells_how_far_it_has_come_ends_there_once_it_is_not_wanted(stage: Stage, hasty: None) -> None:
    deriving, _ = listened(stage)
    may_end, reached = Event(), list[str]()

    def work(progress: Progress) -> None:
        may_end.wait()
        progress(1, 2)
        reached.append("the end")

    deriving.begin(work)
    deriving.stop()
    may_end.set()
    wait_for_all()
    assert reached == []


def test_whoever_goes_meanwhile_leaves_nothing_behind(stage: Stage, hasty: None) -> None:
    owner, told = QObject(), list[object]()
    deriving = Deriving(stage, owner)
    deriving.derived.connect(told.append)
    may_end, work = late("late")
    deriving.begin(work)
    owner.deleteLater()
    settle()
    may_end.set()
    until(lambda: not is_any_at_work())
    settle()
    assert told == []


def test_a_problem_is_told_in_words(stage: Stage) -> None:
    deriving, told = listened(stage)
    problems: list[Problem] = []
    stage.problem_met.connect(problems.append)

    def fails(_progress: Progress) -> None:
        raise Problem(message("Nothing can be read."), message("Nothing was changed."), message("Try again."))

    deriving.begin(fails)
    assert len(problems) == 1
    assert told == []


def test_of_what_is_long_the_first_is_there_at_once_and_the_rest_comes_in_its_order(stage: Stage) -> None:
    made: list[int] = []
    building = Gradual(stage, at_once=3, then=2)
    building.build(lambda number=number: made.append(number) for number in range(10))  # type: ignore[misc]
    assert made == [0, 1, 2]
    until(lambda: len(made) == 10)
    assert made == list(range(10))


def test_what_was_still_to_be_built_is_not_once_something_else_is(stage: Stage) -> None:
    made: list[str] = []
    building = Gradual(stage, at_once=1, then=1)
    building.build(lambda: made.append("old") for _ in range(5))
    building.build((lambda: made.append("new") for _ in range(5)), shown=4)
    assert made == ["old", *["new"] * 4]
    until(lambda: len(made) == 6)
    settle()
    assert made == ["old", *["new"] * 5]
