"""The tables of pasted HTML: read as text only, nothing in it is run, shown or fetched."""

import re
from html.parser import HTMLParser

_BREAKS = frozenset({"br", "p", "div", "li"})
_CELLS = frozenset({"td", "th"})
_UNREAD = re.compile(
    r"<(script|style|head|xml|svg|template)\b.*?(?:</\1\s*>|\Z)|<!\[[^>]*>?|<\?[^>]*>?", re.DOTALL | re.IGNORECASE
)
_MOST_SPANNED = 60

Table = list[list[str]]


class _Reader(HTMLParser):
    """Collects tables; those within a cell of another count for themselves."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_OpenTable] = []
        self._open: list[_OpenTable] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell."""
        if tag == "table":
            table = _OpenTable()
            if self._open:
                self._open[-1].inner.append(table)
            self._open.append(table)
            self.found.append(table)
        elif self._open and tag == "tr":
            self._open[-1].begin_row()
        elif self._open and tag in _CELLS:
            named = dict(attrs)
            self._open[-1].begin_cell(_number(named.get("colspan")), _number(named.get("rowspan")))
        elif self._open and tag in _BREAKS:
            self._open[-1].add("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a table or a cell; a missing end is made good by the next beginning."""
        if tag == "table" and self._open:
            self._open.pop().end_cell()
        elif tag in _CELLS and self._open:
            self._open[-1].end_cell()
        elif tag in _BREAKS and self._open:
            self._open[-1].add("\n")

    def handle_data(self, data: str) -> None:
        """Take text: HTML's own line breaks are spaces."""
        if self._open:
            self._open[-1].add(re.sub(r"\s", " ", data))

    def finish(self) -> None:
        """End what was cut off."""
        self.close()
        while self._open:
            self._open.pop().end_cell()


class _OpenTable:
    """A table that is being read, with the cells that reach down from rows above."""

    def __init__(self) -> None:
        self.rows: Table = []
        self.inner: list[_OpenTable] = []
        self._text: list[str] | None = None
        self._spans = (1, 1)
        self._hanging: dict[int, tuple[int, str]] = {}

    @property
    def filled(self) -> int:
        return sum(bool(cell) for row in self.rows for cell in row)

    @property
    def is_frame(self) -> bool:
        """Whether the table only lays out another."""
        return any(inner.filled >= self.filled or inner.is_frame for inner in self.inner)

    def begin_row(self) -> None:
        self.end_cell()
        self.rows.append([])
        self._hang()

    def begin_cell(self, columns: int, rows: int) -> None:
        self.end_cell()
        if not self.rows:
            self.begin_row()
        self._text, self._spans = [], (columns, rows)

    def add(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end_cell(self) -> None:
        """Add the cell: it is empty in the further columns that it spans, and said again in the further rows."""
        if self._text is None:
            return
        columns, rows = self._spans
        for text in ("".join(self._text).strip(), *[""] * (columns - 1)):
            if rows > 1:
                self._hanging[len(self.rows[-1])] = (rows - 1, text)
            self.rows[-1].append(text)
        self._text = None
        self._hang()

    def _hang(self) -> None:
        """Add what reaches down to the next column of this row."""
        column = len(self.rows[-1])
        while column in self._hanging:
            rows, text = self._hanging.pop(column)
            if rows > 1:
                self._hanging[column] = (rows - 1, text)
            self.rows[-1].append(text)
            column += 1


def tables(html: str) -> list[Table]:
    """Return the tables of a piece of HTML, each as rows of cells; those that only lay out others are left out."""
    reader = _Reader()
    reader.feed(_UNREAD.sub(" ", html[max(html.find("<"), 0) :]))
    reader.finish()
    return [table.rows for table in reader.found if table.filled and not table.is_frame]


def _number(text: str | None) -> int:
    return min(int(text), _MOST_SPANNED) if text and text.isascii() and text.isdecimal() and text.strip("0") else 1
