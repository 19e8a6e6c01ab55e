"""The days of agreements in the calendar, derived for a whole year at once and kept until something changes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.calendar import Entry
from coordinator_app.domain.calendar_agreements import entries_of_agreement
from coordinator_app.domain.watched_agreements import WatchedAgreement
from coordinator_app.services.agreement_watching import AgreementWatching
from coordinator_app.services.policies import applied
from coordinator_app.storage import municipality, policies
from coordinator_app.storage.agreement_watch import READ_KINDS
from coordinator_app.storage.database import Database

_YEARS_KEPT = 12
_AGREEMENT = "agreement"
_TOLD_OF = READ_KINDS | {_AGREEMENT, "municipality", "own_policy"}


@dataclass(frozen=True, kw_only=True)
class _Year:
    """The days of one year as of a change, in order, and those of each agreement beside what they follow from."""

    as_of: int = -1
    entries: list[Entry] = field(default_factory=list)
    of_each: dict[UUID, tuple[WatchedAgreement, tuple[Entry, ...]]] = field(default_factory=dict)


class AgreementDays:
    """What agreements bring into the calendar; any thread may ask."""

    def __init__(self, database: Database, watching: AgreementWatching, resources: Path) -> None:
        """Take what reads the agreements, and learn of every change to what their days follow from."""
        self._database, self._watching, self._resources = database, watching, resources
        self._years: dict[int, _Year] = {}
        self._changes = self._changed_wholly = 0
        database.listen(self._changed)

    def between(self, first: date, last: date) -> list[Entry]:
        """Return the entries from first to last; nothing is read where their years are known."""
        return _of_years([self._derived(year) for year in _years(first, last)], first, last)

    def shown(self, first: date, last: date) -> list[Entry]:
        """Return what is known of the entries from first to last, at once: what has changed since is not among them."""
        return _of_years([self._years.get(year, _Year()) for year in _years(first, last)], first, last)

    def are_known(self, first: date, last: date) -> bool:
        """Tell whether nothing need be derived from first to last."""
        return all(self._years.get(year, _Year()).as_of == self._changes for year in _years(first, last))

    def _derived(self, year: int) -> _Year:
        known, changes = self._years.get(year, _Year()), self._changes
        if known.as_of == changes:
            return known
        made = self._made(year, known if known.as_of >= self._changed_wholly else _Year(), changes)
        others = {each: kept for each, kept in self._years.items() if each != year}
        self._years = {**dict(list(others.items())[1 - _YEARS_KEPT :]), year: made}
        return made

    def _made(self, year: int, before: _Year, as_of: int) -> _Year:
        """Derive a year; what is known of agreements that are the same as before is not derived again."""
        with self._database.reading() as connection:
            policy = applied(self._resources, municipality.get(connection), policies.own(connection))
        watch = self._watching.watch(policy, date.min)
        first, last = date(year, 1, 1), date(year, 12, 31)
        of_each: dict[UUID, tuple[WatchedAgreement, tuple[Entry, ...]]] = {}
        for one in watch.agreements:
            known = before.of_each.get(one.id)
            is_same = known is not None and known[0] is one
            of_each[one.id] = (
                known if known and is_same else (one, tuple(entries_of_agreement(one, first, last, watch.papers)))
            )
        entries = sorted((entry for _, found in of_each.values() for entry in found), key=_day)
        return _Year(as_of=as_of, entries=entries, of_each=of_each)

    def _changed(self, kinds: frozenset[str]) -> None:
        if kinds & _TOLD_OF:
            self._changes += 1
        if kinds & (_TOLD_OF - {_AGREEMENT}):
            self._changed_wholly = self._changes


def _years(first: date, last: date) -> range:
    return range(max(first.year, MINYEAR), min(last.year, MAXYEAR) + 1)


def _of_years(years: list[_Year], first: date, last: date) -> list[Entry]:
    return [entry for year in years for entry in _within(year.entries, first, last)]


def _within(entries: list[Entry], first: date, last: date) -> Iterator[Entry]:
    begins, ends = bisect_left(entries, first, key=_day), bisect_right(entries, last, key=_day)
    yield from entries[begins:ends]


def _day(entry: Entry) -> date:
    return entry.starts_on
