"""Lists, told as lists with their labels."""

from collections.abc import Sequence
from typing import Literal

from coordinator_app.documents.block import Stack
from coordinator_app.documents.elements import Tag
from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text
from coordinator_app.documents.styles import TextStyle
from coordinator_app.documents.tagging import Show, TaggedCanvas

_INDENT = 13.0
_BETWEEN = 3.0


class Item:
    """One item: a label at the left, and its body. The rest of a split item has no label."""

    before = 0.0
    keeps_with_next = False

    def __init__(self, body: Stack, label: str, style: TextStyle, tags: tuple[Tag, Tag, Tag], *, after: float) -> None:
        """Take the body, and the tags of the item, its label and its body."""
        self.after = after
        self._body = body
        self._label = label
        self._style = style
        self._tags = tags

    def height(self, fonts: Fonts, width: float) -> float:
        """Return the height of the body."""
        return self._body.height(fonts, width - _INDENT)

    def split(self, fonts: Fonts, width: float, room: float, *, forced: bool) -> "tuple[Item, Item] | None":
        """Split the body."""
        parts = self._body.split(fonts, width - _INDENT, room, forced=forced)
        if parts is None:
            return None
        first, rest = parts
        return (
            Item(first, self._label, self._style, self._tags, after=0.0),
            Item(rest, "", self._style, self._tags, after=self.after),
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw label and body."""
        item, label, body = self._tags
        style = self._style
        base = top - canvas.fonts.ascent(style.face, style.size)
        with canvas.inside(item):
            if self._label:
                with canvas.inside(label), canvas.told():
                    canvas.text([Show(self._label + " ", style.face, style.size, style.colour, (x + 1.0, base))])
            with canvas.inside(body):
                self._body.draw(canvas, x + _INDENT, top, width - _INDENT)


def listed(items: Sequence[Text], style: TextStyle, *, kind: Literal["Disc", "Decimal"] = "Disc") -> list[Item]:
    """Return the items of one list: bullets, or numbers from 1."""
    whole = Tag("L", attributes={"O": "List", "ListNumbering": kind})
    made = []
    for number, text in enumerate(items, 1):
        tag = Tag("LI", parent=whole)
        tags = tag, Tag("Lbl", parent=tag), Tag("LBody", parent=tag)
        label = "•" if kind == "Disc" else f"{number}."
        made.append(Item(Stack((Prose(text, style, role=""),)), label, style, tags, after=_BETWEEN))
    return made
