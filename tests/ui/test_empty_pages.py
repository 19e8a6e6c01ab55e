"""Every page of data with nothing in them yet: it helps to begin, and is legible however wide the window is."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.municipality import Municipality
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.words import message
from tests.ui.legible import faults
from tests.ui.windows import Dress, new_window, rest, settle, show

PLACES = (
    Address(section=Section.VISITS),
    Address(section=Section.PEOPLE, tab="people"),
    Address(section=Section.PEOPLE, tab="organisations"),
    Address(section=Section.PARTNERS),
    Address(section=Section.SETTINGS, tab="bodies"),
    Address(section=Section.SETTINGS, tab="offices"),
    Address(section=Section.SETTINGS, tab="calendar"),
)
WIDTHS = (1024, 1440, 1700)


@pytest.fixture
def window(qapp: object, tmp_path: Path) -> Iterator[MainWindow]:
    """Return a window on data of a municipality that has entered nothing."""
    opened = show(new_window(tmp_path / "example", Dress(), tmp_path / "preferences.ini", own=tmp_path / "own"))
    own = Municipality(id=uuid4(), name_sv="Falu kommun", policy="falun")
    opened.stage.desk.municipality.save(own, message("Begin"))
    opened.rebuild()
    rest(opened)
    yield opened
    opened.close()
    opened.deleteLater()
    settle()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_what_helps_to_begin_can_be_read(window: MainWindow, percent: int) -> None:
    window.choose_text(percent)
    found = []
    for address in PLACES:
        window.shell.go(address)
        for width in WIDTHS:
            window.resize(width, 860)
            rest(window)
            shown = [each for each in window.findChildren(Empty) if each.isVisible()]
            assert shown, address
            found += [f"{address.section} {address.tab} {width}: {fault}" for fault in faults(window)]
    assert not found, "\n".join(found)


def test_today_says_kindly_that_there_is_nothing_to_do(window: MainWindow) -> None:
    assert window.windowTitle() == "Idag – Utblick"
    assert faults(window) == []
