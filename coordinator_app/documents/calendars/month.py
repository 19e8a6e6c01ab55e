"""The month: six weeks in a table, with bars across the days and the week's number before each."""

from dataclasses import replace
from datetime import timedelta

from coordinator_app.documents.block import Block
from coordinator_app.documents.calendars.cells import cell_tag, columns_of
from coordinator_app.documents.calendars.month_week import DAYS, INSET, WEEK_WIDTH, Week
from coordinator_app.documents.calendars.scene import Scene
from coordinator_app.documents.calendars.shares import Shares
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4_WIDE
from coordinator_app.documents.tagging import TaggedCanvas
from coordinator_app.domain.calendar_print import WEEKS, printed_days

_TITLE = 42.0
_HEAD = 17.0
_LEGEND = 18.0
_ROOM = A4_WIDE.text_height - _TITLE - _HEAD - _LEGEND
_LEAST = 26.0


def month(scene: Scene) -> list[Block]:
    """Return the month under its name, and what its signs mean."""
    looks = scene.looks
    table = Tag("Table", summary=scene.words.say("The days of {month} by week", month=scene.title))
    monday, _ = printed_days(scene.told.form, scene.told.first_on, scene.told.last_on)
    names = [scene.words.weekday(monday + timedelta(days=n)).split()[0] for n in range(DAYS)]
    shares = Shares(_ROOM, _LEAST)
    shares.rows = weeks = [Week.of(scene, monday + timedelta(weeks=n), table, shares) for n in range(WEEKS)]
    legend = Prose(scene.legend(), replace(looks.note, size=8.2, leading=10, before=6))
    title = Heading(scene.title, replace(looks.h1, after=10, leading=32), "H1", key="month")
    return [title, _Head(scene, names, table), *weeks, *([legend] if scene.told.entries else [])]


class _Head:
    """The names of the weekdays over a strong rule."""

    before = 0.0
    after = 0.0
    keeps_with_next = True

    def __init__(self, scene: Scene, names: list[str], table: Tag) -> None:
        """Take the names and the table that they head."""
        self._scene, self._table = scene, table
        style = scene.looks.column_head
        self._cells = [Prose(name, style, role="") for name in (scene.words.say("Week"), *names)]

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of a line and its rule."""
        return _HEAD

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Stay whole."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the names and the rule."""
        row = Tag("TR", parent=self._table)
        with canvas.artifact():
            canvas.rule(x, top - _HEAD, width, 0.9, self._scene.looks.theme.ink)
        for cell, (left, wide) in zip(self._cells, columns_of(x, width, WEEK_WIDTH, DAYS), strict=True):
            with canvas.inside(cell_tag(row, "Column")):
                cell.draw(canvas, left + INSET, top - 1.0, wide - INSET)
