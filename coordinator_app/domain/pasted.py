"""What was pasted from Excel, Word, Outlook or a mail, as rows of cells."""

import re
from collections.abc import Sequence

from coordinator_app.domain.pasted_html import tables

Row = tuple[str, ...]

LONGEST = 2_000_000
MOST_ROWS = 2_000
MOST_COLUMNS = 60
_MARKS = re.compile(r"^\s*(?:\(?\d{1,3}[.)]|[-–•*·▪◦])\s+")
_UNSEEN = {ord(sign): None for sign in "\u00ad\u200b\u200c\u200d\u2060\ufeff\0"} | {
    ord("\u00a0"): " ",
    ord("\u202f"): " ",
}


def rows_of(text: str, html: str = "") -> tuple[Row, ...]:
    """Return the rows of what was pasted; a table within the HTML says more than the text beside it.

    Empty rows are left out, rows are made equally long, and what exceeds a table that people send is left off.
    """
    found = _widest(tables(html[:LONGEST])) or _rows_of_text(text[:LONGEST])
    cleaned = [tuple(tidy(cell) for cell in row[:MOST_COLUMNS]) for row in found]
    full = [row for row in cleaned if any(row)][:MOST_ROWS]
    width = max((len(row) for row in full), default=0)
    padded = [row + ("",) * (width - len(row)) for row in full]
    used = [column for column in range(width) if any(row[column] for row in padded)]
    return tuple(tuple(row[column] for column in used) for row in padded)


def tidy(text: str) -> str:
    """Return a text as people see it: no unseen signs, one space between words, its lines kept."""
    lines = (" ".join(line.split()) for line in text.translate(_UNSEEN).splitlines())
    return "\n".join(line for line in lines if line)


def _widest(found: Sequence[Sequence[Sequence[str]]]) -> list[Sequence[str]]:
    """Return the rows of the table that says most, with those of its like: a list may go on in a second table."""
    scored = [(sum(bool(cell.strip()) for row in table for cell in row), table) for table in found]
    most, best = max(scored, key=lambda pair: pair[0], default=(0, []))
    width = max(map(len, best), default=0)
    return [row for table in found if max(map(len, table), default=0) == width for row in table] if most else []


def _rows_of_text(text: str) -> list[list[str]]:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").strip("\n")
    if "\t" in plain:
        return cells_by(plain, "\t")
    lines = [_MARKS.sub("", line) for line in plain.split("\n") if line.strip()]
    separator = next((sign for sign in ";|" if _parts_all(lines, sign, 1)), "")
    if not separator and _parts_all(lines, ",", 2):
        separator = ","
    return cells_by("\n".join(lines), separator) if separator else [[line] for line in lines]


def _parts_all(lines: list[str], sign: str, least: int) -> bool:
    """Tell whether a sign parts every line, in much the same number of cells."""
    counts = [line.count(sign) for line in lines]
    return bool(counts) and min(counts) >= least and max(counts) <= 2 * min(counts) + 1


def cells_by(text: str, separator: str) -> list[list[str]]:
    """Return the cells between separators; a cell may stand in quotes, as Excel writes one that has several lines."""
    pattern = re.compile(
        rf'(?:"((?:[^"]|"")*)"(?=[{re.escape(separator)}\n]|$)|([^{re.escape(separator)}\n]*))(.|\n|$)'
    )
    rows: list[list[str]] = [[]]
    position = 0
    while position <= len(text):
        match = pattern.match(text, position)
        if match is None:
            break
        in_quotes = match[1]
        rows[-1].append(match[2] if in_quotes is None else in_quotes.replace('""', '"'))
        position = match.end()
        if match[3] == "":
            break
        if match[3] == "\n":
            rows.append([])
    return rows
