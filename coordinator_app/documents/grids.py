"""Plain tables of texts: labels with what they stand for, and rows under column heads."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text
from coordinator_app.documents.styles import Styles
from coordinator_app.documents.tables import Row, Table, TableLook, table

_KEY_WIDTH = 108.0


def pairs(
    rows: Iterable[tuple[Text, Text]], summary: str, looks: Styles, *, width: float, changed: Collection[int] = ()
) -> Table:
    """Return labels and what they stand for, as a table. Rows of `changed` bear a change bar."""
    key = replace(looks.note, size=looks.note.size + 0.4)
    value = replace(looks.cell, size=looks.cell.size + 0.2)
    key_width = min(_KEY_WIDTH, width * 0.36)
    look = TableLook(theme=looks.theme, above=4, below=5)
    lines = [
        Row([Prose(label, key), Prose(text, value)], is_changed=number in changed)
        for number, (label, text) in enumerate(rows)
    ]
    return table((key_width, width - key_width), lines, look, summary=summary)


def grid(
    heads: Sequence[Text],
    widths: Sequence[float],
    rows: Iterable[Sequence[Text]],
    summary: str,
    looks: Styles,
    changed: Collection[int] = (),
) -> Table:
    """Return a table with column heads; the first column names the row. Rows of `changed` bear a change bar."""
    lines = [
        Row(
            [Prose(cell, looks.cell_title if n == 0 else looks.cell) if cell else None for n, cell in enumerate(row)],
            is_changed=number in changed,
        )
        for number, row in enumerate(rows)
    ]
    return table(widths, lines, TableLook(theme=looks.theme), summary=summary, head=(heads, looks.column_head))
