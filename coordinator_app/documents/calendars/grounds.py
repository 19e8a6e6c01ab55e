"""The ground of a row of days: a tint under days off, a hairline before each day, and a rule beneath the row."""

from collections.abc import Sequence
from datetime import date

from coordinator_app.documents.calendars.cells import Column
from coordinator_app.documents.colours import Theme
from coordinator_app.documents.tagging import TaggedCanvas
from coordinator_app.domain.day_marks import is_red

_SATURDAY = 5
_CLEAR = 0.5
"""What the ground leaves to the rule above it, in points."""
_HAIRLINE, _RULE = 0.3, 0.6


def draw_ground(
    canvas: TaggedCanvas, days: Sequence[date], columns: Sequence[Column], row: tuple[float, float], theme: Theme
) -> None:
    """Draw the ground of days in the columns after the first; a row is its upper edge and its height.

    There may be fewer days than columns, as in a short month: the rule goes on to the last column.
    """
    top, high = row
    with canvas.artifact():
        for day, (left, wide) in zip(days, columns[1 : len(days) + 1], strict=True):
            if day.weekday() >= _SATURDAY or is_red(day):
                canvas.fill(left, top - high, wide, high - _CLEAR, theme.tint)
            canvas.fill(left, top - high, _HAIRLINE, high, theme.line)
        (x, _), (last, wide) = columns[0], columns[-1]
        canvas.rule(x, top - high, last + wide - x, _RULE, theme.line)
