"""The days of agreements in the calendar, derived for a whole year at once and kept until something changes."""

from bisect import bisect_left, bisect_right
from datetime import MAXYEAR, MINYEAR, date
from pathlib import Path

from coordinator_app.domain.calendar import Entry
from coordinator_app.domain.calendar_agreements import entries_of_agreement
from coordinator_app.services.agreement_watching import AgreementWatching
from coordinator_app.services.policies import applied
from coordinator_app.storage import municipality, policies
from coordinator_app.storage.agreement_watch import READ_KINDS
from coordinator_app.storage.database import Database

_YEARS_KEPT = 12
_TOLD_OF = READ_KINDS | {"agreement", "municipality", "own_policy"}


class AgreementDays:
    """What agreements bring into the calendar; any thread may ask."""

    def __init__(self, database: Database, watching: AgreementWatching, resources: Path) -> None:
        """Take what reads the agreements, and learn of every change to what their days follow from."""
        self._database, self._watching, self._resources = database, watching, resources
        self._years: dict[int, list[Entry]] = {}
        self._changes = 0
        database.listen(self._changed)

    def between(self, first: date, last: date) -> list[Entry]:
        """Return the entries from first to last; nothing is read where their years are known."""
        found: list[Entry] = []
        for year in range(max(first.year, MINYEAR), min(last.year, MAXYEAR) + 1):
            several = self._year(year)
            begins, ends = bisect_left(several, first, key=_day), bisect_right(several, last, key=_day)
            found += several[begins:ends]
        return found

    def _year(self, year: int) -> list[Entry]:
        known = self._years.get(year)
        if known is not None:
            return known
        changes = self._changes
        with self._database.reading() as connection:
            policy = applied(self._resources, municipality.get(connection), policies.own(connection))
        watch = self._watching.watch(policy, date.min)
        first, last = date(year, 1, 1), date(year, 12, 31)
        made = [one for each in watch.agreements for one in entries_of_agreement(each, first, last, watch.papers)]
        made.sort(key=_day)
        if changes == self._changes:
            self._years = {**dict(list(self._years.items())[1 - _YEARS_KEPT :]), year: made}
        return made

    def _changed(self, kinds: frozenset[str]) -> None:
        if kinds & _TOLD_OF:
            self._changes += 1
            self._years = {}


def _day(entry: Entry) -> date:
    return entry.starts_on
