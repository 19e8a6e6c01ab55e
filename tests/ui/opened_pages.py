"""A page on an open desk, as the window's shell would hold it, for tests that use it as a person would."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordinator_app import paths
from coordinator_app.services.desk import Desk, open_desk
from coordinator_app.ui import appearance
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.jobs import wait_for_all
from coordinator_app.ui.look import Look
from coordinator_app.ui.page import Page
from coordinator_app.ui.remembered import Remembered
from coordinator_app.ui.stage import Stage, Told
from coordinator_app.ui.tokens import LIGHT
from coordinator_app.words import Problem, Words
from tests.ui.windows import settle

W = TypeVar("W", bound=QWidget)

_LONGEST_PAUSE_MS = 20_000
"""How long a busy machine may take from one letter to the next."""


@dataclass
class Opened:
    """The page, what it stands on, and what it has said and asked for."""

    stage: Stage
    page: Page
    window: QWidget
    told: list[Told] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        """The desk."""
        return self.stage.desk

    def go(self, address: Address) -> None:
        """Go somewhere, as the shell does."""
        self.addresses.append(address)
        self.page.leave()
        self.page.show_address(address)


@contextmanager
def opened_page(
    make: Callable[[Stage], Page], section: Section, folder: Path, clock: Callable[[], datetime], words: Words
) -> Iterator[Opened]:
    """Open the data folder, and the page of a section on it; other sections' addresses are only noted."""
    resources = paths.resources()
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    look = Look(LIGHT, 1.0, resources)
    appearance.wear(running, look)
    remembered = Remembered(folder.parent / "window.ini")
    stage = Stage(words=words, look=look, clock=clock, remembered=remembered, resources=resources)
    desk = open_desk(folder, resources, clock, "eva", writes=True, may_create=True)
    stage.take(desk)
    window = QWidget()
    page = make(stage)
    QVBoxLayout(window).addWidget(page)
    opened = Opened(stage=stage, page=page, window=window)
    stage.told.connect(opened.told.append)
    stage.problem_met.connect(opened.problems.append)
    stage.address_chosen.connect(
        lambda address: opened.go(address) if address.section == section else opened.addresses.append(address)
    )
    stop = desk.listen(lambda kinds: QTimer.singleShot(0, page, lambda: page.refresh(kinds)))
    window.resize(1280, 800)
    window.show()
    page.show_address(Address(section=section))
    try:
        yield opened
    finally:
        stop()
        wait_for_all()
        window.close()
        window.deleteLater()
        settle()
        desk.close()


def falun(filled: Path, tmp_path: Path) -> Path:
    """Return a copy of Falun's example that may be changed."""
    return Path(shutil.copytree(filled, tmp_path / "falun"))


def falkenberg(filled_falkenberg: Path, tmp_path: Path) -> Path:
    """Return a copy of Falkenberg's example that may be changed."""
    return Path(shutil.copytree(filled_falkenberg, tmp_path / "falkenberg"))


def type_in(widget: QWidget, said: str) -> None:
    """Type a text, in letters of any alphabet: QTest's own knows those of English alone.

    A list to choose from takes its letters together, however long a busy machine is about each.
    """
    widget.setFocus()
    pause = QApplication.keyboardInputInterval()
    try:
        for letter in said:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
            QApplication.setKeyboardInputInterval(_LONGEST_PAUSE_MS)
    finally:
        QApplication.setKeyboardInputInterval(pause)


def only(within: QWidget, kind: type[W]) -> W:
    """Return the first widget of a kind."""
    found = within.findChild(kind)
    assert found is not None
    return found
