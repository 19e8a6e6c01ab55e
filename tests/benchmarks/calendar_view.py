"""The painted month against the same items drawn as prepared static text alone, and a change of month."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from figures import Figure, paired
from large import large_folder
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QStaticText, QTransform
from PySide6.QtWidgets import QWidget

from coordinator_app import paths
from coordinator_app.domain.calendar import Entry, EntryKind, Layer, monday_of
from coordinator_app.services.desk import Desk, desk
from coordinator_app.storage import calendar
from coordinator_app.storage.connection import engine
from coordinator_app.storage.places import Places
from coordinator_app.ui.bare import application
from coordinator_app.ui.calendar.day_notes import day_notes
from coordinator_app.ui.calendar.shown import WeeksShown
from coordinator_app.ui.calendar.week_grid import WeekGrid
from coordinator_app.ui.look import Look, load_typefaces
from coordinator_app.ui.tokens import LIGHT
from coordinator_app.words import Words

REPAINT, ANEW, MONTH, QUERY = 1.5, 6.0, 1.5, 1.2
PAIRS = 15
TODAY = date(2026, 11, 23)
MOMENT = datetime(2026, 11, 23, 12, tzinfo=UTC)
_WEEKS, _DAYS = 6, 42
_WIDE, _HIGH = 1200, 800
_LANE = 24
_TIMES = 20
_MANY = 1_000
Draw = Callable[[], object]


def run() -> Iterator[Figure]:
    """Draw months of 20, 200 and 1,000 items, and go from month to month in a file of 20,000 visits."""
    application()
    look, words = Look(LIGHT, 1.0, paths.resources()), Words("sv", paths.resources() / "translations")
    load_typefaces(paths.resources())
    for number in (20, 200, _MANY):
        grid = _grid(look, words, _invented(number), -(-number // _DAYS) * _LANE)
        plain = _Plain(grid, look)
        assert len(grid.pieces) == number, f"{len(grid.pieces)} of {number} are seen"
        yield paired(
            f"month of {number} items repainted / as prepared static text",
            _onto(grid, _nothing),
            _onto(plain, _nothing),
            goal=REPAINT,
            pairs=PAIRS,
        )
        if number == _MANY:
            yield paired(
                f"month of {number} items painted anew / as prepared static text",
                _onto(grid, grid.repaint_now),
                _onto(plain, _nothing),
                goal=ANEW,
                pairs=PAIRS,
            )
    print("Making a file of 20,000 visits and 100,000 people, unless there is one …", file=sys.stderr)
    folder = large_folder()
    with desk(folder, paths.resources(), lambda: MOMENT, "eva", writes=False) as opened:
        yield _turning(opened, look, words)
    yield from _asking(folder)


def _nothing() -> None:
    """Change nothing before a repaint."""


def _invented(number: int) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            id=UUID(int=each + 1),
            record_id=UUID(int=each + 1),
            kind=EntryKind.VISIT,
            layer=list(Layer)[each % 3],
            title_sv=f"Delegation {each} från Grudziądz – kultur och beredskap",
            title_en="",
            country=("PL", "FI", "DE", "NO")[each % 4],
            starts_on=_first() + timedelta(days=each % _DAYS),
            ends_on=_first() + timedelta(days=each % _DAYS),
        )
        for each in range(number)
    )


def _first() -> date:
    return monday_of(TODAY) - timedelta(weeks=2)


def _grid(look: Look, words: Words, entries: tuple[Entry, ...], lanes_high: int = 0) -> WeekGrid:
    grid = WeekGrid(look, words, WeeksShown(first=_first(), weeks=_WEEKS, today=TODAY, entries=entries))
    grid.resize(_WIDE, max(_HIGH, 40 + _WEEKS * (lanes_high + 60)))
    grid.lay_out()
    return grid


def _onto(widget: QWidget, before: Draw) -> Draw:
    picture = QPixmap(widget.size())

    def draw() -> None:
        before()
        widget.render(picture)

    return draw


class _Plain(QWidget):
    """Draws the same items as rectangles and prepared static text, and nothing else."""

    def __init__(self, grid: WeekGrid, look: Look) -> None:
        super().__init__()
        self.resize(grid.size())
        self._look, self._font = look, look.font("caption")
        metrics, elide = QFontMetrics(self._font), Qt.TextElideMode.ElideRight
        self._lines: list[tuple[QRectF, QPointF, QStaticText]] = []
        for _, entry, place in grid.pieces:
            text = QStaticText(metrics.elidedText(entry.title_sv, elide, int(place.width()) - 46))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(QTransform(), self._font)
            self._lines.append((place, place.topLeft() + QPointF(46, 2), text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tint = QPainter(self), self._look.colour("incoming_tint")
        painter.fillRect(self.rect(), self._look.colour("page"))
        painter.setFont(self._font)
        for place, at, text in self._lines:
            painter.fillRect(place, tint)
            painter.drawStaticText(at, text)


def _turning(opened: Desk, look: Look, words: Words) -> Figure:
    """Go from month to month, against the paint of what is then shown."""
    grid = _grid(look, words, ())
    picture = QPixmap(grid.size())
    months = iter(range(10_000))

    def turn() -> None:
        first = _first() - timedelta(weeks=4 * (next(months) % 200))
        found = opened.calendar.between(first, first + timedelta(days=_DAYS - 1))
        notes = day_notes(words, found.marks)
        shown = WeeksShown(first=first, weeks=_WEEKS, today=TODAY, entries=found.entries, notes=notes)
        grid.show_weeks(shown, "")
        grid.render(picture)

    return paired(
        "a month turned at 20,000 visits / the first paint of its items",
        turn,
        _onto(grid, grid.paint_as_new),
        goal=MONTH,
        pairs=2 * PAIRS,
    )


def _asking(folder: Path) -> Iterator[Figure]:
    """Ask for the visits of a month on an open file, against the very statement run by sqlite3 alone on the same."""
    data, last = Places(folder).data, _first() + timedelta(days=_DAYS - 1)
    statements: list[str] = []
    with (
        engine(data, writes=False).connect() as connection,
        closing(sqlite3.connect(f"{data.as_uri()}?mode=ro", uri=True)) as bare,
    ):
        longest = calendar.frame(connection).longest
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.set_trace_callback(statements.append)
        calendar.visit_rows(connection, _first(), last, longest)
        driver.set_trace_callback(None)
        yield paired(
            "the visits of a month asked for / their statement by sqlite3",
            lambda: [calendar.visit_rows(connection, _first(), last, longest) for _ in range(_TIMES)],
            lambda: [bare.execute(statements[-1]).fetchall() for _ in range(_TIMES)],
            goal=QUERY,
            pairs=2 * PAIRS,
        )
