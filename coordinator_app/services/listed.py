"""A long list as a view reads it: how long it is, and a window of lines at a time."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar
from uuid import UUID

from coordinator_app.storage.database import Database
from coordinator_app.storage.listing import Listing

L = TypeVar("L")


class Listed(Generic[L]):
    """A list of lines of one kind, filtered and ordered; it holds no lines, and reads what the data file holds now."""

    def __init__(
        self, database: Database, listing: Listing, lines_of: Callable[[Any, Sequence[UUID]], tuple[L, ...]]
    ) -> None:
        """Take what says which records and in what order, and what makes lines of their ids."""
        self._database = database
        self._listing = listing
        self._lines_of = lines_of

    def count(self) -> int:
        """Return how long the list is, in one query."""
        with self._database.reading() as connection:
            return self._listing.count(connection)

    def window(self, first: int, number: int) -> tuple[L, ...]:
        """Return the lines from the place `first` on, at most `number`, in a constant number of queries."""
        with self._database.reading() as connection:
            return self._lines_of(connection, self._listing.ids(connection, first, number))

    def ids(self, first: int, number: int) -> tuple[UUID, ...]:
        """Return the ids of such a window."""
        with self._database.reading() as connection:
            return self._listing.ids(connection, first, number)

    def place(self, record_id: UUID) -> int | None:
        """Return the place of a record in the list, or None where the list does not show it."""
        with self._database.reading() as connection:
            return self._listing.place(connection, record_id)
