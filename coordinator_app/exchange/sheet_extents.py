"""How large the sheets of a packed workbook would become: the library lays them out whole, empty cells included."""

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.parsers.expat import ParserCreate

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})$")
_VALUE, _COLUMNS, _ROWS = "office:value-type", "table:number-columns-repeated", "table:number-rows-repeated"


def most_cells(file: Path) -> int:
    """Return how many cells the largest sheet of a workbook has, from its first to its last.

    Raises ExpatError or LookupError for a part that is no XML: in an unclosed element the library reads for ever.
    """
    with zipfile.ZipFile(file) as packed:
        return max((_cells(packed, name) for name in packed.namelist() if name.endswith(".xml")), default=0)


def _cells(packed: zipfile.ZipFile, name: str) -> int:
    extent = _OpenDocument() if name == "content.xml" else _OfficeOpen()
    parser = ParserCreate()
    parser.StartElementHandler = extent.begin
    with packed.open(name) as part:
        parser.ParseFile(part)
    return extent.most


class _OfficeOpen:
    """The sheet of an .xlsx: each cell names its place."""

    def __init__(self) -> None:
        self._columns = self._rows = 0

    @property
    def most(self) -> int:
        return self._columns * self._rows

    def begin(self, tag: str, attributes: Mapping[str, Any]) -> None:
        match = _PLACE.match(attributes.get("r", "")) if tag.rpartition(":")[2] == "c" else None
        if match is not None:
            self._columns = max(self._columns, _number(match[1]))
            self._rows = max(self._rows, int(match[2]))


class _OpenDocument:
    """The sheets of an .ods: cells and rows may be repeated any number of times; those at the end that are empty go."""

    def __init__(self) -> None:
        self.most = 0
        self._column = self._row = self._width = 0

    def begin(self, tag: str, attributes: Mapping[str, Any]) -> None:
        if tag == "table:table":
            self._column = self._row = self._width = 0
        elif tag == "table:table-row":
            self._column, self._row = 0, self._row + _repeats(attributes, _ROWS)
        elif tag in {"table:table-cell", "table:covered-table-cell"}:
            self._column += _repeats(attributes, _COLUMNS)
            if _VALUE in attributes:
                self._width = max(self._width, self._column)
                self.most = max(self.most, self._width * self._row)


def _repeats(attributes: Mapping[str, Any], name: str) -> int:
    said = attributes.get(name, "1")
    return int(said) if said.isdecimal() else 1


def _number(letters: str) -> int:
    """Return the number of a column by its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
