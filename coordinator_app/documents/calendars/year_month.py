"""A month of the year plan: the letters and weeks of its days, and the bars and meetings that stand on them."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coordinator_app.documents.block import Block
from coordinator_app.documents.calendars.cells import Column, cell_tag, columns_of
from coordinator_app.documents.calendars.grounds import draw_ground
from coordinator_app.documents.calendars.lanes import in_lanes
from coordinator_app.documents.calendars.scene import RED, Scene
from coordinator_app.documents.calendars.shares import Shares
from coordinator_app.documents.colours import WHITE
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Face, Fonts
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import plain
from coordinator_app.documents.styles import TextStyle
from coordinator_app.documents.tagging import TaggedCanvas
from coordinator_app.domain.calendar import Entry
from coordinator_app.domain.day_marks import is_red

DAYS = 31
NAME = 50.0
_DATES = 10.0
_LANE = 9.6
_FOOT = 2.0
_EDGE = 2.0
_LONGEST = 230.0


@dataclass(frozen=True)
class _Placed:
    """An entry in a month: the days of its bar, from 0, its name, how long that is, and the stretch that both take."""

    entry: Entry
    begins: int
    ends: int
    name: Prose
    long: float
    at: float
    left: float
    right: float


class Strip:
    """A row of the plan. Names that are too long for the row are cut; the list that follows tells them whole."""

    before = 0.0
    after = 0.0
    keeps_with_next = False

    def __init__(self, scene: Scene, first: date, table: Tag, shares: Shares) -> None:
        """Take the first day of the month, the table that it is a row of, and what it shares with the other rows."""
        self._scene, self._table, self._first, self._shares = scene, table, first, shares
        number = calendar.monthrange(first.year, first.month)[1]
        self._days = [first + timedelta(days=n) for n in range(number)]
        self._lanes: list[list[_Placed]] | None = None

    def height(self, fonts: Fonts, width: float) -> float:
        """Return what the bars need, and at least the month's share of the page."""
        return max(self.natural(fonts, width), self._shares.level(fonts, width))

    def natural(self, fonts: Fonts, width: float) -> float:
        """Return what the bars need."""
        return self._scene.px(_DATES + len(self._placed(fonts, width)) * _LANE + _FOOT)

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Stay whole."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw grounds and bars, which are decoration, and then the days as they are read."""
        px, columns = self._scene.px, columns_of(x, width, self._scene.px(NAME), DAYS)
        lanes = self._placed(canvas.fonts, width)
        ground = (top, self.height(canvas.fonts, width))
        draw_ground(canvas, self._days, columns, ground, self._scene.looks.theme)
        for number, lane in enumerate(lanes):
            for placed in lane:
                self._draw_bar(canvas, columns, placed, top - px(_DATES + number * _LANE))
        row = Tag("TR", parent=self._table)
        with canvas.inside(cell_tag(row, "Row")):
            looks = self._scene.looks
            style = replace(looks.cell_title, size=px(8.6), leading=px(10), hyphenation="")
            name = self._scene.words.month(self._first).rsplit(" ", 1)[0]
            Prose(name, style, role="").draw(canvas, x, top - px(1.0), px(NAME))
        for number, column in enumerate(columns[1:]):
            with canvas.inside(cell_tag(row)):
                if number < len(self._days):
                    self._draw_day(canvas, number, column, (x, top))

    def _draw_day(self, canvas: TaggedCanvas, number: int, column: Column, corner: tuple[float, float]) -> None:
        """Draw the letter of a day, or on a Monday its week, and the names of what begins there."""
        px, (x, top) = self._scene.px, corner
        self._letter(self._days[number]).draw(canvas, column[0] + px(2.0), top - px(1.2), column[1])
        for place, lane in enumerate(self._lanes or []):
            for placed in (each for each in lane if each.begins == number):
                upper = top - px(_DATES + place * _LANE)
                placed.name.draw(canvas, x + placed.at, upper - px(0.6), placed.long + 1.0)

    def _draw_bar(self, canvas: TaggedCanvas, columns: list[Column], placed: _Placed, top: float) -> None:
        """Draw a bar: filled where it is settled, an outline where it is not; what has an hour has none.

        Beyond it the ground of the name is white, so that no line runs through the letters.
        """
        px, theme, entry = self._scene.px, self._scene.looks.theme, placed.entry
        left, (last, wide) = columns[1 + placed.begins][0], columns[placed.ends]
        box = (left + 0.5, top - px(_LANE - 1.2), last + wide - left - 1.0, px(_LANE - 1.2))
        colour = theme.line if entry.is_cancelled else theme.accent
        with canvas.artifact():
            canvas.fill(columns[0][0] + placed.at, box[1], placed.long, box[3], WHITE)
            if not entry.is_bar:
                return
            is_open = entry.is_tentative or entry.is_cancelled
            canvas.fill(*box, WHITE if is_open else self._scene.fill)
            if is_open:
                canvas.box(*box, 0.6, colour)
            if entry.starts_on >= self._first:
                canvas.fill(box[0], box[1], px(_EDGE), box[3], colour)

    def _letter(self, day: date) -> Prose:
        words, looks = self._scene.words, self._scene.looks
        style = replace(looks.note, size=self._scene.px(6.2), leading=self._scene.px(8))
        if day.weekday() == 0:
            return Prose(words.week_mark(day).replace("\u00a0", ""), replace(style, face=Face.BOLD))
        text = words.weekday(day)[:1].lower()
        return Prose(text, replace(style, colour=RED, face=Face.BOLD) if is_red(day) else style)

    def _placed(self, fonts: Fonts, width: float) -> list[list[_Placed]]:
        """Return what stands in the month, in lanes."""
        if self._lanes is None:
            shown = self._scene.entries_on(self._days[0], self._days[-1])
            self._lanes = in_lanes(self._place(entry, fonts, width) for entry in shown)
        return self._lanes

    def _place(self, entry: Entry, fonts: Fonts, width: float) -> _Placed:
        """Return where an entry stands: its name begins within its bar, or before it where the row ends too soon."""
        px, columns = self._scene.px, columns_of(0.0, width, self._scene.px(NAME), DAYS)
        begins = max(0, (entry.starts_on - self._days[0]).days)
        ends = min(len(self._days), (entry.ends_on - self._days[0]).days + 1)
        left, (last, wide) = columns[1 + begins][0], columns[ends]
        name = self._name(entry, fonts)
        long, at = _width(name, fonts), left + px(_EDGE + 1.5)
        if at + long > width:
            at = left - long - px(2.0)
        return _Placed(entry, begins, ends, name, long, at, min(left, at), max(last + wide, at + long) + px(2.0))

    def _name(self, entry: Entry, fonts: Fonts) -> Prose:
        scene = self._scene
        face = Face.BOLD if entry.is_bar and not entry.is_held and not entry.is_cancelled else Face.SANS
        style = replace(scene.looks.cell, size=scene.px(6.8), leading=scene.px(7.8), face=face, hyphenation="")
        style = replace(style, colour=scene.colour_of(entry))
        said = scene.said(replace(entry, at=None), is_continued=entry.starts_on < self._days[0])
        return _cut(plain(said), style, fonts, scene.px(_LONGEST))


def _width(name: Prose, fonts: Fonts) -> float:
    """Return how wide a name of one line is."""
    (line,) = name.lines(fonts, 1e6)
    return sum(fonts.width(text, ink.face, ink.size) for text, ink in line)


def _cut(said: str, style: TextStyle, fonts: Fonts, longest: float) -> Prose:
    """Return a text on one line that is no wider than this."""
    said = " ".join(said.split())
    name = Prose(said, style)
    while _width(name, fonts) > longest:
        said = said[: int(len(said) * 0.9) - 1].rstrip()
        name = Prose(said + "…", style)
    return name
