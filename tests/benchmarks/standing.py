"""How long the window stands still in a file of 5,000 agreements and 20,000 visits, in its own thread's processor time.

A turn is what the thread does without asking what its user wants. A figure's B is the 100 ms that the longest may take.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from due import AGREED, MOMENT, TODAY, VISITED, filled
from figures import Figure, paired
from PySide6.QtWidgets import QApplication

from coordinator_app import paths
from coordinator_app.services.desk import Desk, desk
from coordinator_app.ui import appearance
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.bare import application
from coordinator_app.ui.jobs import is_any_at_work
from coordinator_app.ui.look import Look
from coordinator_app.ui.page import Page
from coordinator_app.ui.pages import page_of
from coordinator_app.ui.remembered import Remembered
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tokens import LIGHT
from coordinator_app.words import Words

LONGEST_MS = 100.0
ONE_CHANGED = 1.0
ROUNDS, PAIRS = 5, 9
_RESTS = 50
_SCREENS = (
    ("the list of agreements", Section.AGREEMENTS, "list"),
    ("the portfolio", Section.AGREEMENTS, "portfolio"),
    ("the decisions", Section.AGREEMENTS, "decisions"),
    ("the clauses of the policy", Section.POLICY, "clauses"),
    ("the calendar", Section.CALENDAR, "month"),
)


def run() -> Iterator[Figure]:
    """Refresh each screen after a change, show other years of the calendar, and read again what has changed."""
    running = application()
    print("Making a file of 20,000 visits and 5,000 agreements …", file=sys.stderr)
    with TemporaryDirectory() as scratch:
        folder = filled(Path(scratch) / "data", AGREED, VISITED)
        look = Look(LIGHT, 1.0, paths.resources())
        appearance.wear(running, look)
        with desk(folder, paths.resources(), lambda: MOMENT, "eva", writes=True) as opened:
            stage = Stage(
                words=Words("sv", paths.resources() / "translations"),
                look=look,
                clock=lambda: MOMENT,
                remembered=Remembered(Path(scratch) / "window.ini"),
                resources=paths.resources(),
            )
            stage.take(opened)
            gc.disable()
            for name, section, tab in _SCREENS:
                yield _refreshed(name, _shown(stage, section, tab))
            yield _years(stage)
            yield from _again(opened)
            gc.enable()


def _shown(stage: Stage, section: Section, tab: str) -> Page:
    page = page_of(section, stage)
    page.resize(1440, 900)
    page.show()
    page.show_address(Address(section=section, tab=tab))
    _longest_turn(lambda: None)
    return page


def _refreshed(name: str, page: Page) -> Figure:
    turns = [_longest_turn(lambda: page.refresh(frozenset({"agreement", "decision"}))) for _ in range(ROUNDS)]
    page.close()
    return _within(f"the longest turn in refreshing {name}", turns)


def _years(stage: Stage) -> Figure:
    page = _shown(stage, Section.CALENDAR, "month")
    turns = []
    for year in range(TODAY.year + 1, TODAY.year + 1 + ROUNDS):
        day = Address(section=Section.CALENDAR, field=date(year, 3, 1).isoformat())
        turns.append(_longest_turn(partial(page.show_address, day)))
    page.close()
    return _within("the longest turn in showing another year of the calendar", turns)


def _within(name: str, turns: list[float]) -> Figure:
    return Figure(name=f"{name} / {LONGEST_MS:.0f} ms", ratios=tuple(each / LONGEST_MS for each in turns), goal=1.0)


def _longest_turn(do: Callable[[], object]) -> float:
    """Do something, let the loop run until nothing is at work any more, and return the longest turn in milliseconds."""
    gc.collect()
    turns, rests = [_spent(do)], 0
    while rests < _RESTS:
        turns.append(_spent(QApplication.processEvents))
        rests = 0 if is_any_at_work() else rests + 1
        time.sleep(0.002)
    return max(turns)


def _spent(work: Callable[[], object]) -> float:
    since = time.thread_time()
    work()
    return (time.thread_time() - since) * 1000


def _again(opened: Desk) -> Iterator[Figure]:
    """Read what is known but for one change, against reading it as if nothing were known."""
    agreement, numbers = opened.agreements.all()[0], iter(range(10**6))
    first, last = date(TODAY.year, 1, 1), date(TODAY.year, 12, 31)

    def change() -> None:
        nonlocal agreement
        agreement = opened.agreements.save(replace(agreement, case_number=f"KS 2026/{next(numbers)}"))

    def change_and_derive() -> None:
        change()
        opened.calendar.derive(first, last)

    years = iter(range(1980, 2020))

    def derive_another() -> None:
        year = next(years)
        opened.calendar.derive(date(year, 1, 1), date(year, 12, 31))

    opened.calendar.derive(first, last)
    name = "a year of agreement days after one change, saved too / another year derived"
    yield paired(name, change_and_derive, derive_another, goal=ONE_CHANGED, pairs=PAIRS)
