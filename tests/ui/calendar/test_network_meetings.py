"""A meeting of the network in the calendar: seen in each view, looked at beside it, and opened from there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.calendar.agenda import Agenda
from coordinator_app.ui.calendar.calendar_page import CalendarPage
from coordinator_app.ui.calendar.peek import Peek
from coordinator_app.ui.calendar.period import View
from coordinator_app.ui.calendar.week_grid import WeekGrid
from coordinator_app.words import Words
from tests.conftest import NOON
from tests.ui.opened_pages import Opened, falun, only, opened_page
from tests.ui.windows import settle

DAY = date(2026, 12, 9)
"""A day on which little else stands."""


@pytest.fixture
def calendar(qapp: object, filled: Path, tmp_path: Path, swedish: Words) -> Iterator[Opened]:
    """Return the calendar of the example, whose next meeting of the network lies on a day with little else."""
    with opened_page(CalendarPage, Section.CALENDAR, falun(filled, tmp_path), lambda: NOON, swedish) as opened:
        opened.window.activateWindow()
        moved(opened, held_on=DAY)
        yield opened


def next_meeting(calendar: Opened) -> NetworkMeeting:
    """Return the meeting that is to come."""
    return calendar.desk.network_meetings.all()[0]


def moved(calendar: Opened, **fields: object) -> None:
    """Change the meeting that is to come."""
    calendar.desk.network_meetings.save(replace(next_meeting(calendar), **fields))  # type: ignore[arg-type]
    settle()


def looked_at(calendar: Opened) -> Peek:
    """Look at the meeting in the month by the keyboard; what is asked for first on its day is something else."""
    grid = only(calendar.page, WeekGrid)
    grid.setFocus()
    grid.mark(DAY)
    for _ in range(5):
        QTest.keyClick(grid, Qt.Key.Key_Space)
        settle()
        entry = only(calendar.page, Peek).entry
        if entry is not None and entry.record_id == next_meeting(calendar).id:
            break
    return only(calendar.page, Peek)


def said(peek: Peek) -> list[str]:
    """Return what the panel says."""
    return [label.text() for label in peek.findChildren(QLabel)]


def test_the_panel_tells_when_where_what_of_and_that_nobody_is_called_yet(calendar: Opened) -> None:
    told = said(looked_at(calendar))
    assert {"Kontaktnätverket", "Rådhuset, Kristinesalen", "Inte kallat än"} <= set(told)
    assert any(each.startswith("09:00–11:00") for each in told)
    assert any("Nämndernas måldokument" in each for each in told)


def test_the_panel_opens_the_meeting(calendar: Opened) -> None:
    peek = looked_at(calendar)
    opening = next(each for each in peek.findChildren(QPushButton) if each.text() == "Öppna mötet")
    QTest.mouseClick(opening, Qt.MouseButton.LeftButton)
    meeting_id = next_meeting(calendar).id
    assert calendar.addresses[-1] == Address(section=Section.NETWORK, tab="meetings", record_id=meeting_id)


def test_a_meeting_that_was_called_off_is_told_so(calendar: Opened) -> None:
    moved(calendar, is_cancelled=True)
    assert "Inställt" in said(looked_at(calendar))
    assert isinstance(calendar.page, CalendarPage)
    calendar.page.show_view(View.AGENDA)
    agenda = only(calendar.page, Agenda).model()
    told = [agenda.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(agenda.rowCount())]
    assert any("Onsdag 9 december: 09:00–11:00, Kontaktnätverket" in each and "inställt" in each for each in told)


def test_the_week_shows_the_meeting_at_its_hours(calendar: Opened) -> None:
    assert isinstance(calendar.page, CalendarPage)
    grid = only(calendar.page, WeekGrid)
    grid.mark(DAY)
    calendar.page.show_view(View.WEEK)
    shown = [entry for _, entry, _ in grid.pieces if entry.record_id == next_meeting(calendar).id]
    assert len(shown) == 1
