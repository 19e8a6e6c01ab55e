"""A week of the month: its number, and for each day its date, its marks, and what begins there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coordinator_app.documents.block import FUZZ
from coordinator_app.documents.calendars.cells import Column, cell_tag, columns_of
from coordinator_app.documents.calendars.grounds import draw_ground
from coordinator_app.documents.calendars.lanes import in_lanes
from coordinator_app.documents.calendars.scene import RED, Scene
from coordinator_app.documents.calendars.shares import Shares
from coordinator_app.documents.colours import WHITE
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Face, Fonts
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.tagging import TaggedCanvas
from coordinator_app.domain.calendar import Entry
from coordinator_app.domain.day_marks import DayMarkKind, is_red

DAYS = 7
WEEK_WIDTH = 34.0
INSET = 4.0
_NUMBER = 19.0
_TOP = 3.0
_DATES = 15.0
_LANE_GAP = 2.0
_PAD = 2.0
_EDGE = 3.0


@dataclass(frozen=True)
class _Segment:
    """The part of an entry that lies in one week, by its first day and the one after its last, from 0 to 7."""

    entry: Entry
    left: int
    right: int
    text: Prose

    def room(self, wide: float) -> float:
        """Return how wide its text may be, where a day is so wide."""
        return (self.right - self.left) * wide - 2 * INSET - _EDGE

    def height(self, fonts: Fonts, wide: float) -> float:
        """Return the height of its text and what is around it."""
        return self.text.height(fonts, self.room(wide)) + 2 * _PAD + _LANE_GAP


_Lanes = Sequence[Sequence[_Segment]]


class Week:
    """A row of the month; one that is higher than a page goes on over the next, its dates repeated."""

    before = 0.0
    after = 0.0
    keeps_with_next = False

    def __init__(self, scene: Scene, monday: date, table: Tag, shares: Shares, lanes: _Lanes) -> None:
        """Take its Monday, the table that it is a row of, what it shares with the other rows, and what it shows."""
        self._scene, self._table, self._shares, self._lanes = scene, table, shares, lanes
        self._days = [monday + timedelta(days=n) for n in range(DAYS)]
        self._marks = [_mark(scene, day) for day in self._days]

    @classmethod
    def of(cls, scene: Scene, monday: date, table: Tag, shares: Shares) -> "Week":
        """Return the week of a Monday with all that stands in it."""
        shown = scene.entries_on(monday, monday + timedelta(days=DAYS - 1))
        return cls(scene, monday, table, shares, in_lanes(_segment(scene, entry, monday) for entry in shown))

    def height(self, fonts: Fonts, width: float) -> float:
        """Return what the fullest day needs, and at least the week's share of the page."""
        return max(self.natural(fonts, width), self._shares.level(fonts, width))

    def natural(self, fonts: Fonts, width: float) -> float:
        """Return what the fullest day needs."""
        wide = (width - WEEK_WIDTH) / DAYS
        return self._dates(fonts, wide) + sum(self._lane_heights(fonts, wide)) + 2 * _TOP

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> "tuple[Week, Week] | None":
        """Split between two lanes, where no page could hold them all."""
        wide = (width - WEEK_WIDTH) / DAYS
        left, fitting = room - self._dates(fonts, wide) - 2 * _TOP, 0
        for high in self._lane_heights(fonts, wide):
            if high > left + FUZZ:
                break
            left, fitting = left - high, fitting + 1
        if not forced or not 0 < fitting < len(self._lanes):
            return None
        return self._part(self._lanes[:fitting]), self._part(self._lanes[fitting:])

    def _part(self, lanes: _Lanes) -> "Week":
        return Week(self._scene, self._days[0], self._table, self._shares, lanes)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw grounds and bars, which are decoration, and then the days as they are read."""
        columns = columns_of(x, width, WEEK_WIDTH, DAYS)
        edges = list(self._edges(canvas.fonts, top, columns[1][1]))
        ground = (top, self.height(canvas.fonts, width))
        draw_ground(canvas, self._days, columns, ground, self._scene.looks.theme)
        for lane, (upper, lower) in zip(self._lanes, edges, strict=True):
            for segment in (each for each in lane if each.entry.is_bar):
                self._draw_bar(canvas, columns, segment, (upper, lower))
        row = Tag("TR", parent=self._table)
        with canvas.inside(cell_tag(row, "Row")):
            style = replace(self._scene.looks.column_head, leading=13)
            week = Prose(self._scene.words.week_mark(self._days[0]), style, role="")
            week.draw(canvas, x + INSET, top - _TOP, WEEK_WIDTH - INSET)
        for number, column in enumerate(columns[1:]):
            with canvas.inside(cell_tag(row)):
                self._draw_day(canvas, number, column, top)
                for lane, (upper, _) in zip(self._lanes, edges, strict=True):
                    for segment in (each for each in lane if each.left == number):
                        place = column[0] + INSET + (_EDGE if segment.entry.is_bar else 0.0)
                        segment.text.draw(canvas, place, upper - _PAD, segment.room(column[1]))

    def _draw_day(self, canvas: TaggedCanvas, number: int, column: Column, top: float) -> None:
        """Draw the date of a day, and what marks it."""
        left, wide = column
        _date(self._scene, self._days[number]).draw(canvas, left + INSET, top - _TOP, _NUMBER)
        mark = self._marks[number]
        if mark:
            mark.draw(canvas, left + INSET + _NUMBER, top - _TOP - 2.2, wide - _NUMBER - INSET)

    def _draw_bar(
        self, canvas: TaggedCanvas, columns: list[Column], segment: _Segment, edges: tuple[float, float]
    ) -> None:
        """Draw a bar: filled where it is settled, an outline where it is not; its edge is strong where it begins."""
        theme, entry, (upper, lower) = self._scene.looks.theme, segment.entry, edges
        begins, ends = entry.starts_on >= self._days[0], entry.ends_on <= self._days[-1]
        left = columns[1 + segment.left][0] + (_PAD if begins else 0.3)
        last, wide = columns[segment.right]
        box = (left, lower, last + wide - (_PAD if ends else 0.0) - left, upper - lower)
        is_open = entry.is_tentative or entry.is_cancelled
        colour = theme.line if entry.is_cancelled else theme.accent
        with canvas.artifact():
            canvas.fill(*box, WHITE if is_open else self._scene.fill)
            if is_open:
                canvas.box(*box, 0.7, colour)
            if begins:
                canvas.fill(left, lower, _EDGE, upper - lower, colour)

    def _dates(self, fonts: Fonts, wide: float) -> float:
        """Return how high the line of the dates is, which the names of marked days may make higher."""
        room = wide - _NUMBER - INSET
        return max([_DATES, *(mark.height(fonts, room) + 4.0 for mark in self._marks if mark)])

    def _lane_heights(self, fonts: Fonts, wide: float) -> Iterator[float]:
        yield from (max(segment.height(fonts, wide) for segment in lane) for lane in self._lanes)

    def _edges(self, fonts: Fonts, top: float, wide: float) -> Iterator[tuple[float, float]]:
        """Yield the upper and the lower edge of each lane."""
        top -= _TOP + self._dates(fonts, wide)
        for high in self._lane_heights(fonts, wide):
            yield top, top - high + _LANE_GAP
            top -= high


def _segment(scene: Scene, entry: Entry, monday: date) -> _Segment:
    """Return the part of an entry that lies in a week; one that is coming is bold."""
    left, right = max(0, (entry.starts_on - monday).days), min(DAYS, (entry.ends_on - monday).days + 1)
    is_bold = entry.is_bar and not entry.is_held and not entry.is_cancelled
    style = replace(scene.looks.cell, size=8.2, leading=9.8, colour=scene.colour_of(entry))
    said = scene.said(entry, is_continued=entry.starts_on < monday)
    return _Segment(entry, left, right, Prose(said, replace(style, face=Face.BOLD) if is_bold else style))


def _mark(scene: Scene, day: date) -> Prose | None:
    """Return what marks a day, by name, or None where nothing does."""
    marks = scene.told.marks_on(day)
    names = list(dict.fromkeys(scene.mark_name(mark) for mark in marks))
    is_holiday = any(mark.kind == DayMarkKind.HOLIDAY for mark in marks)
    style = replace(scene.looks.note, size=7.2, leading=8.4)
    return Prose(", ".join(names), replace(style, colour=RED) if is_holiday else style) if names else None


def _date(scene: Scene, day: date) -> Prose:
    """Return the number of a day; one outside the month is pale."""
    theme = scene.looks.theme
    is_inside = scene.told.first_on <= day <= scene.told.last_on
    style = replace(scene.looks.cell, size=10.5, leading=13, face=Face.BOLD if is_inside else Face.SANS)
    colour = RED if is_red(day) else theme.ink
    return Prose(str(day.day), replace(style, colour=colour if is_inside else theme.grey))
