"""A card for the pocket: a title, and the days with their times, items and places, small."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coordinator_app.documents.block import Block
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text, joined
from coordinator_app.documents.sheets import A6
from coordinator_app.documents.styles import Styles
from coordinator_app.documents.tables import Row, TableLook, table

_HOURS = 56.0


@dataclass(frozen=True, kw_only=True)
class CardLine:
    """An item on a card; a marked one has a tint and a dot."""

    hours: str
    title: Text
    where: str = ""
    is_marked: bool = False


def card_head(title: Text, about: Text, key: str, looks: Styles) -> list[Block]:
    """Return the title of a card and what it is about; the key is that of its bookmark."""
    style = replace(looks.h2, size=13, leading=16, before=0, after=1)
    under = Prose(about, replace(looks.small, size=8, leading=10, after=5))
    return [Heading(title, style, "H1", key=key), under]


def card_day(name: str, lines: Iterable[CardLine], looks: Styles) -> Sequence[Block]:
    """Return a day of a card under its name."""
    look = TableLook(theme=looks.theme, above=1.8, below=2.6, inset=5, gutter=4, row_rule=0.3)
    rows = [_row(line, looks) for line in lines]
    head = Heading(name, replace(looks.h3, size=9.4, leading=12, before=5), "H2")
    return [head, table((_HOURS, A6.text_width - _HOURS), rows, look, summary=name)]


def _row(line: CardLine, looks: Styles) -> Row:
    hours = Prose(line.hours, replace(looks.card, face=Face.BOLD))
    style = replace(looks.card, face=Face.BOLD if line.is_marked else Face.SANS)
    what = Prose(joined((line.title, "●"), " ") if line.is_marked else line.title, style)
    where = Prose(line.where, looks.card_note)
    return Row([hours, [what, where] if line.where else [what]], is_marked=line.is_marked)
