"""What stands around the text of every page: the visit and the marking above, the sender and the page number below."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from coordinator_app.documents.colours import WHITE, mixed
from coordinator_app.documents.flow import Furniture
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.labels import Label
from coordinator_app.documents.pictures import watermark
from coordinator_app.documents.sheets import A6, MM, Sheet
from coordinator_app.documents.styles import Styles
from coordinator_app.documents.tagging import TaggedCanvas

_HEAD = 15.5 * MM
_FOOT = 13 * MM
_MARKING_SIZE = 8.0
_MARKING_LEADING = 10.0
_ARMS_HEIGHT = 13.0
_BAND = 7 * MM
_CARD_FOOT = 4.5 * MM
_CARD_FOOT_OF_MANY = 3 * MM
_CARD_MARKING_LINES = 4
_MARKING_SHARE = 0.62
_MARKING_LINES = 4
_WATERMARK_SHARE = 0.065


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What the furniture says. The marking may have several lines; `page_of` says "Page 3 of 24"."""

    running: str
    marking: tuple[str, ...]
    sender: str
    page_of: Callable[[int, int], str]
    arms: Embedded | None = None


def inner_furniture(said: Surroundings, styles: Styles) -> Furniture:
    """Return the header and footer of the common page."""

    def draw(canvas: TaggedCanvas, sheet: Sheet) -> None:
        with canvas.artifact("Pagination", "Header"):
            taken = _draw_marking(canvas, sheet, said.marking, styles)
            if said.running:
                head = Label(said.running, Face.SANS, styles.furniture.size, styles.theme.grey)
                room = sheet.text_width - taken - 12.0
                head.shortened(canvas.fonts, room).draw(canvas, sheet.text_left(canvas.page), sheet.height - _HEAD)
        with canvas.artifact("Pagination", "Footer"):
            _draw_sender(canvas, sheet, said, styles)
            canvas.later(_page_number(canvas, sheet, said, styles))

    return draw


def titled_furniture(said: Surroundings, styles: Styles) -> Furniture:
    """Return the header and footer of a paper without a cover: on its first page the title says what it is about."""
    first, others = inner_furniture(replace(said, running=""), styles), inner_furniture(said, styles)
    return lambda canvas, sheet: (first if canvas.page == 1 else others)(canvas, sheet)


def cover_furniture(said: Surroundings, styles: Styles) -> Furniture:
    """Return the art of a cover: a band at the edge, and the arms enormous and pale; the marking stands here too."""
    tint = mixed(styles.theme.accent, WHITE, _WATERMARK_SHARE)
    pale = Embedded(watermark(said.arms.content, tint)) if said.arms else None

    def draw(canvas: TaggedCanvas, sheet: Sheet) -> None:
        with canvas.artifact():
            canvas.fill(0, 0, _BAND, sheet.height, styles.theme.accent)
            if pale:
                high = 128 * MM
                box = (sheet.width - 84 * MM, sheet.height - 118 * MM, high * pale.shape, high)
                canvas.picture(pale.name, pale.stream, box)
        if said.marking:
            with canvas.artifact("Pagination", "Header"):
                _draw_marking(canvas, sheet, said.marking, styles)

    return draw


def card_furniture(said: Surroundings, styles: Styles) -> Furniture:
    """Return what a pocket card bears: its marking alone, small at the foot, in the lines that `card_sheet` holds."""

    def draw(canvas: TaggedCanvas, sheet: Sheet) -> None:
        label = Label(" · ".join(said.marking), Face.BOLD, styles.card_note.size, styles.theme.ink)
        lines = label.lines(canvas.fonts, sheet.text_width)[:_CARD_MARKING_LINES] if said.marking else []
        foot = _CARD_FOOT if len(lines) == 1 else _CARD_FOOT_OF_MANY
        for above, line in zip(reversed(range(len(lines))), lines, strict=True):
            with canvas.artifact("Pagination", "Footer"):
                line.draw(canvas, sheet.text_left(canvas.page), foot + above * styles.card_note.leading)

    return draw


def card_sheet(said: Surroundings) -> Sheet:
    """Return the sheet of a pocket card; a marking of several lines takes more of its foot."""
    return replace(A6, bottom=_CARD_FOOT_OF_MANY + 12 * MM) if len(said.marking) > 1 else A6


def _draw_marking(canvas: TaggedCanvas, sheet: Sheet, lines: tuple[str, ...], styles: Styles) -> float:
    """Draw the marking in a thin box at the right, and return how wide it is."""
    if not lines:
        return 0.0
    right = sheet.text_left(canvas.page) + sheet.text_width
    first = Label(lines[0], Face.BOLD, _MARKING_SIZE, styles.theme.ink)
    whole = [first, *(replace(first, text=line, face=Face.SANS) for line in lines[1:])]
    broken = [part for label in whole for part in label.lines(canvas.fonts, sheet.text_width * _MARKING_SHARE)]
    labels = broken[:_MARKING_LINES]
    wide = max(label.width(canvas.fonts) for label in labels) + 10.0
    base = sheet.height - _HEAD + (len(labels) - 1) * _MARKING_LEADING / 2
    high = _MARKING_LEADING * (len(labels) - 1) + 14.0
    canvas.fill(right - wide, base + 9.8 - high, wide, high, WHITE)
    canvas.box(right - wide, base + 9.8 - high, wide, high, 0.7, styles.theme.ink)
    for label in labels:
        label.draw(canvas, right - wide + 5.0, base)
        base -= _MARKING_LEADING
    return wide


def _draw_sender(canvas: TaggedCanvas, sheet: Sheet, said: Surroundings, styles: Styles) -> None:
    left = sheet.text_left(canvas.page)
    if said.arms:
        wide = _ARMS_HEIGHT * said.arms.shape
        canvas.picture(said.arms.name, said.arms.stream, (left, 11.6 * MM, wide, _ARMS_HEIGHT))
        left += wide + 5.0
    sender = Label(said.sender, Face.SANS, styles.furniture.size, styles.theme.grey)
    sender.shortened(canvas.fonts, sheet.text_width - 110.0).draw(canvas, left, _FOOT)


def _page_number(canvas: TaggedCanvas, sheet: Sheet, said: Surroundings, styles: Styles) -> Callable[[], None]:
    """Return what draws the number of the page that is open now, when the number of pages is known."""
    page, right = canvas.page, sheet.text_left(canvas.page) + sheet.text_width

    def draw() -> None:
        label = Label(said.page_of(page, canvas.page_count), Face.SANS, styles.furniture.size, styles.theme.ink)
        label.draw(canvas, right - label.width(canvas.fonts), _FOOT)

    return draw
