"""The tables of pasted HTML: read as text only, nothing in it is run, shown or fetched."""

import re
from html import unescape

_BREAKS = frozenset({"br", "p", "div", "li"})
_CELLS = frozenset({"td", "th"})
_UNREAD = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|head|xml|svg|template)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
"""What is no text of the page. What has no end goes to the end, so that the time for reading grows with the length."""

_PIECES = re.compile(r"<(?P<slash>/?)(?P<tag>[a-zA-Z]+)(?P<attributes>[^<>]*)>|<[!?/][^<>]*>?|(?P<text><|[^<]+)")
_SPAN = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?([0-9]{1,4})(?![0-9])", re.IGNORECASE)
_MOST_SPANNED = 60

Table = list[list[str]]


def tables(html: str) -> list[Table]:
    """Return the tables of a piece of HTML, each as rows of cells; those that only lay out others are left out."""
    reader = _Reader()
    for piece in _PIECES.finditer(_UNREAD.sub(" ", html)):
        if piece["text"]:
            reader.read_text(piece["text"])
        elif piece["tag"] and piece["slash"]:
            reader.end(piece["tag"].lower())
        elif piece["tag"]:
            reader.begin(piece["tag"].lower(), piece["attributes"])
    return [table.rows for table in reader.finished() if table.filled and not table.is_frame]


class _Reader:
    """Collects tables; one within a cell of another counts for itself. Missing ends are made good."""

    def __init__(self) -> None:
        self._found: list[_OpenTable] = []
        self._open: list[_OpenTable] = []

    def begin(self, tag: str, attributes: str) -> None:
        if tag == "table":
            self._begin_table()
        elif self._open and tag == "tr":
            self._open[-1].begin_row()
        elif self._open and tag in _CELLS:
            spans = {
                name.lower(): max(1, min(int(number), _MOST_SPANNED)) for name, number in _SPAN.findall(attributes)
            }
            self._open[-1].begin_cell(spans.get("colspan", 1), spans.get("rowspan", 1))
        elif self._open and tag in _BREAKS:
            self._open[-1].add("\n")

    def end(self, tag: str) -> None:
        if tag == "table" and self._open:
            self._open.pop().end_cell()
        elif tag in _CELLS and self._open:
            self._open[-1].end_cell()
        elif tag in _BREAKS and self._open:
            self._open[-1].add("\n")

    def read_text(self, text: str) -> None:
        """Take text; line breaks that HTML does not show are spaces."""
        if self._open:
            self._open[-1].add(re.sub(r"\s", " ", unescape(text)))

    def finished(self) -> list["_OpenTable"]:
        while self._open:
            self._open.pop().end_cell()
        return self._found

    def _begin_table(self) -> None:
        table = _OpenTable()
        if self._open:
            self._open[-1].inner.append(table)
        self._open.append(table)
        self._found.append(table)


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
        """Whether the table only lays out others."""
        return any(inner.filled >= self.filled for inner in self.inner)

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
