"""What the reminders look at beside the visits: read once, and again as far as it changes."""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from coordinator_app.domain.attention import Attention
from coordinator_app.domain.attention_course import Course, course_of
from coordinator_app.domain.attention_dates import attentions_of
from coordinator_app.domain.attention_governance import governance_attentions
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.watched_agreements import Papers, Watch, WatchedAgreement
from coordinator_app.services.decision_papers import papers_of
from coordinator_app.storage import agreement_watch
from coordinator_app.storage.agreement_watch import READ_KINDS, WatchRows
from coordinator_app.storage.database import Database

_FEW = 50
"""Of more agreements that have changed at once, such as by an import, all are read again."""

_DAYS_KEPT = 8
"""Today, and the days to come of which Today keeps what it will show."""


@dataclass
class _Derived:
    """What was derived of each agreement for a day, and all of it in order while nothing has changed."""

    each: dict[UUID, tuple[Attention, ...]] = field(default_factory=dict)
    whole: tuple[Attention, ...] | None = None

    def all(self, course: Course) -> tuple[Attention, ...]:
        """Return what is to be done of all agreements; what is known is not derived again."""
        if self.whole is None:
            for one in course.watch.agreements:
                if one.id not in self.each:
                    self.each[one.id] = tuple(attentions_of(one, course))
            self.whole = tuple(found for one in course.watch.agreements for found in self.each[one.id])
        return self.whole

    def forget(self, agreement_ids: Iterable[UUID]) -> None:
        """Forget what was derived of some agreements."""
        for one in agreement_ids:
            self.each.pop(one, None)
        self.whole = None


@dataclass
class _Known:
    """What was read, as of a change, and what was derived of each agreement by a policy for days and until others."""

    until: int
    rows: WatchRows
    visits: dict[str, str]
    visited: dict[UUID, date]
    policy: PolicyProfile | None = None
    derived: dict[tuple[date, date], _Derived] = field(default_factory=dict)

    def derived_for(self, policy: PolicyProfile, today: date, until: date) -> _Derived:
        """Return what was derived so, to be added to; that of the days that were asked about last is kept."""
        if self.policy != policy:
            self.policy, self.derived = policy, {}
        found = self.derived.pop((today, until), _Derived())
        self.derived = {**dict(list(self.derived.items())[1 - _DAYS_KEPT :]), (today, until): found}
        return found

    def forget(self, agreement_ids: Iterable[UUID]) -> None:
        """Forget what was derived of some agreements."""
        for derived in self.derived.values():
            derived.forget(agreement_ids)

    def see_visits(self, visits: dict[str, str]) -> None:
        """Take the latest visits under agreements, where they have changed."""
        if visits != self.visits:
            changed = {UUID(key) for key, _ in visits.items() ^ self.visits.items()}
            self.visits, self.visited = visits, agreement_watch.visits_read(visits)
            self.forget(changed)


class AgreementWatching:
    """Keeps what was read of agreements and of all that has a date; any thread may ask."""

    def __init__(self, database: Database) -> None:
        """Keep the database that is read."""
        self._database = database
        self._known: _Known | None = None
        self._reading = threading.Lock()

    def watch(self, policy: PolicyProfile, today: date) -> Watch:
        """Return all that has a date as seen on a day, by a policy."""
        with self._reading:
            known = self._known = self._read()
            return _watch(known, policy, today)

    def found(self, policy: PolicyProfile, today: date, until: date) -> tuple[Watch, list[Attention]]:
        """Return all that has a date, and what is to be done of it on a day, as far as it is told until another."""
        with self._reading:
            known = self._known = self._read()
            watch = _watch(known, policy, today)
            course = course_of(watch, today, until)
            found = known.derived_for(policy, today, until).all(course)
        return watch, [*found, *governance_attentions(course)]

    def _read(self) -> _Known:
        """Read what has changed since the last reading, or everything."""
        known = self._known
        with self._database.reading() as connection:
            changed = agreement_watch.changed_since(connection, known.until if known else -1)
            if known is None or changed.kinds & READ_KINDS or len(changed.agreement_ids) > _FEW:
                rows, visits = agreement_watch.rows(connection), agreement_watch.visited(connection)
                seen = agreement_watch.visits_read(visits)
                return _Known(until=changed.until, rows=rows, visits=visits, visited=seen)
            again = {one: agreement_watch.agreements(connection, one) for one in changed.agreement_ids}
            visits = agreement_watch.visited(connection) if "visit" in changed.kinds else known.visits
        known.until = changed.until
        if again:
            _replace(known, again)
        known.see_visits(visits)
        return known


def _watch(known: _Known, policy: PolicyProfile, today: date) -> Watch:
    rows = known.rows
    return Watch(
        policy=policy,
        agreements=tuple(rows.agreements.values()),
        decisions=rows.decisions,
        offices=rows.offices,
        documents=rows.documents,
        visited=known.visited,
        papers=_remembering(papers_of(rows, policy, today)),
    )


def _replace(known: _Known, again: Mapping[UUID, Mapping[UUID, WatchedAgreement]]) -> None:
    """Take what was read again; what was derived of it, and of what lies before and after it, no longer holds."""
    agreements, touched = dict(known.rows.agreements), set(again)
    changed = [agreements[one] for one in again if one in agreements]
    for one, found in again.items():
        if not found:
            agreements.pop(one, None)
        agreements.update(found)
    changed += [agreements[one] for one in again if one in agreements]
    touched.update(each.predecessor_id for each in changed if each.predecessor_id is not None)
    alike = {each.alike for each in changed}
    touched.update(each.id for each in agreements.values() if each.predecessor_id in again or each.alike in alike)
    known.forget(touched)
    known.rows = replace(known.rows, agreements=agreements)


def _remembering(papers: Callable[[date], Papers | None]) -> Callable[[date], Papers | None]:
    """Return what looks for the papers of each day once, however many agreements depend on it."""
    known: dict[date, Papers | None] = {}

    def remembered(last_on: date) -> Papers | None:
        if last_on not in known:
            known[last_on] = papers(last_on)
        return known[last_on]

    return remembered
