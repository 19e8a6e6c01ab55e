"""The year plan: a strip of days for each month, with bars whose names may reach beyond them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from coordinator_app.documents.block import Block
from coordinator_app.documents.calendars.cells import cell_tag, columns_of
from coordinator_app.documents.calendars.scene import Scene
from coordinator_app.documents.calendars.shares import Shares
from coordinator_app.documents.calendars.year_month import DAYS, NAME, Strip
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import Sheet
from coordinator_app.documents.tagging import TaggedCanvas
from coordinator_app.domain.day_marks import DayMarkKind

_MONTHS = 12
_TITLE = 42.0
_HEAD = 14.0
_BELOW = 42.0
_LEAST = 13.0


def year(scene: Scene, sheet: Sheet) -> list[Block]:
    """Return the year under its number, what its signs mean, and its red days by name."""
    looks, of = scene.looks, scene.told.first_on.year
    table = Tag("Table", summary=scene.words.say("The days of {year} by month", year=of))
    shares = Shares(sheet.text_height - scene.px(_TITLE + _HEAD + _BELOW), scene.px(_LEAST))
    shares.rows = strips = [Strip(scene, date(of, number, 1), table, shares) for number in range(1, _MONTHS + 1)]
    note = replace(looks.note, size=scene.px(7.6), leading=scene.px(9.4), before=scene.px(5))
    style = replace(looks.h1, size=scene.px(26), leading=scene.px(32), after=scene.px(10))
    said = [text for text in (scene.legend(), _red_days(scene)) if text]
    title = Heading(scene.title, style, "H1", key="year")
    return [title, _Head(scene, table), *strips, *(Prose(text, note) for text in said)]


def _red_days(scene: Scene) -> str:
    """Return the names and days of the public holidays."""
    marks = [mark for mark in scene.told.marks if mark.kind == DayMarkKind.HOLIDAY]
    named = [f"{scene.words.brief(mark.on)} {scene.mark_name(mark)}" for mark in marks]
    return scene.words.say("Red days: {days}", days=" · ".join(named)) if named else ""


class _Head:
    """The numbers of the days over a strong rule."""

    before = 0.0
    after = 0.0
    keeps_with_next = True

    def __init__(self, scene: Scene, table: Tag) -> None:
        """Take the table that the numbers head."""
        self._scene, self._table = scene, table
        style = replace(scene.looks.column_head, size=scene.px(7.6), leading=scene.px(9.4))
        texts: Iterable[str] = (scene.words.say("Month"), *map(str, range(1, DAYS + 1)))
        self._cells = [Prose(text, style, role="") for text in texts]

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of a line and its rule."""
        return self._scene.px(_HEAD)

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Stay whole."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the numbers and the rule."""
        row, high = Tag("TR", parent=self._table), self._scene.px(_HEAD)
        with canvas.artifact():
            canvas.rule(x, top - high, width, 0.9, self._scene.looks.theme.ink)
        for cell, (left, wide) in zip(self._cells, columns_of(x, width, self._scene.px(NAME), DAYS), strict=True):
            with canvas.inside(cell_tag(row, "Column")):
                cell.draw(canvas, left + self._scene.px(2.0), top - 1.0, wide)
