"""The headings of pasted tables, told by words in several languages."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from coordinator_app.domain.collation import folded
from coordinator_app.domain.pasted import Row

Kind = TypeVar("Kind", bound=StrEnum)

_FIRST_ROWS = 4
_ENOUGH = 3
"""So many known headings are no chance, however many strange ones stand beside them."""


class Headings(Generic[Kind]):
    """What the headings of one sort of table mean."""

    def __init__(self, words: Mapping[Kind, str]) -> None:
        """Take the headings of each kind, folded, with a bar or a new line between them."""
        self._kinds = {
            heading.strip(): kind for kind, text in words.items() for heading in re.split(r"[|\n]", text.strip())
        }

    def kind(self, cell: str) -> Kind | None:
        """Return what a heading says; one in two languages, “Namn / Name”, is read in either."""
        parts = (part for part in (cell, *re.split(r"[/\n(]", cell)) if part.strip())
        return next((self._kinds[folded(part)] for part in parts if folded(part) in self._kinds), None)

    def row_in(self, rows: Sequence[Row]) -> int | None:
        """Return which of the first rows holds the headings, or None where none has enough that are known."""
        return next((number for number, row in enumerate(rows[:_FIRST_ROWS]) if self._is_heading(row)), None)

    def _is_heading(self, row: Row) -> bool:
        cells = [cell for cell in row if cell]
        known = sum(self.kind(cell) is not None for cell in cells)
        is_enough = known >= _ENOUGH or (known * 2 >= len(cells) and known > (len(row) > 1))
        return is_enough and not any("@" in cell for cell in cells)
