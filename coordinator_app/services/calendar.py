"""The calendar: what stands on the days from one to another."""

from datetime import date, timedelta

from coordinator_app.domain.calendar import Entry, entry_of, in_order
from coordinator_app.storage import calendar
from coordinator_app.storage.database import Database


class Calendar:
    """The calendar of one data file; it may be read on any thread."""

    def __init__(self, database: Database) -> None:
        """Keep the database, and learn of every change to its visits."""
        self._database = database
        self._longest: timedelta | None = None
        database.listen(self._changed)

    def between(self, first: date, last: date) -> tuple[Entry, ...]:
        """Return what stands on the days from first to last, both included, in the order in which a calendar reads."""
        with self._database.reading() as connection:
            longest = self._longest
            if longest is None:
                longest = self._longest = calendar.longest_visit(connection)
            found = calendar.visits(connection, first, last, longest)
        return in_order(map(entry_of, found))

    def _changed(self, kinds: frozenset[str]) -> None:
        if "visit" in kinds:
            self._longest = None
