"""A list that lies in memory as a whole, for a table that is never long: partners, bodies, offices."""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import Any, Generic
from uuid import UUID

from coordinator_app.ui.table_model import L


class LoadedLines(Generic[L]):
    """The lines in the order of a key; a key of None stands last in either direction."""

    def __init__(
        self, lines: Iterable[L], key: Callable[[L], Any] | None = None, *, is_descending: bool = False
    ) -> None:
        """Take the lines, and the key where they are not in their order already."""
        self._lines: Sequence[L] = list(lines) if key is None else _ordered(lines, key, is_descending=is_descending)

    def count(self) -> int:
        """Return how long it is."""
        return len(self._lines)

    def window(self, first: int, number: int) -> Sequence[L]:
        """Return the lines from a place on."""
        return self._lines[first : first + number]

    def place(self, record_id: UUID) -> int | None:
        """Return the place of a record, or None where the list does not hold it."""
        return next((place for place, line in enumerate(self._lines) if line.id == record_id), None)


def _ordered(lines: Iterable[L], key: Callable[[L], Any], *, is_descending: bool) -> list[L]:
    keyed = [(key(line), line) for line in lines]
    known = [pair for pair in keyed if pair[0] is not None]
    known.sort(key=itemgetter(0), reverse=is_descending)
    return [line for _, line in known] + [line for found, line in keyed if found is None]
