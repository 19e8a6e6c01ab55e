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


@dataclass
class _Known:
    """What was read, as of a change, and what was derived of each agreement by a policy for a day and until another."""

    until: int
    rows: WatchRows
    visited: dict[UUID, date]
    derived_for: tuple[PolicyProfile, date, date] | None = None
    derived: dict[UUID, tuple[Attention, ...]] = field(default_factory=dict)


class AgreementWatching:
    """Keeps what was read of agreements and of all that has a date; any thread may ask."""

    def __init__(self, database: Database) -> None:
        """Keep the database that is read."""
        self._database = database
        self._known: _Known | None = None
        self._reading = threading.Lock()

    def found(self, policy: PolicyProfile, today: date, until: date) -> tuple[Watch, list[Attention]]:
        """Return all that has a date, and what is to be done of it on a day, as far as it is told until another."""
        with self._reading:
            known = self._known = self._read()
            watch = _watch(known, policy, today)
            if known.derived_for != (policy, today, until):
                known.derived_for, known.derived = (policy, today, until), {}
            course = course_of(watch, today, until)
            found = list(_derived(watch.agreements, course, known.derived))
        return watch, [*found, *governance_attentions(course)]

    def _read(self) -> _Known:
        """Read what has changed since the last reading, or everything."""
        known = self._known
        with self._database.reading() as connection:
            changed = agreement_watch.changed_since(connection, known.until if known else -1)
            if known is None or changed.kinds & READ_KINDS or len(changed.agreement_ids) > _FEW:
                rows, visited = agreement_watch.rows(connection), agreement_watch.visited(connection)
                return _Known(until=changed.until, rows=rows, visited=visited)
            again = {one: agreement_watch.agreements(connection, one) for one in changed.agreement_ids}
            visited = agreement_watch.visited(connection) if "visit" in changed.kinds else known.visited
        known.until = changed.until
        if again:
            _replace(known, again)
        for one in {key for key, _ in known.visited.items() ^ visited.items()}:
            known.derived.pop(one, None)
        known.visited = visited
        return known


def _watch(known: _Known, policy: PolicyProfile, today: date) -> Watch:
    rows = known.rows
    return Watch(
        policy=policy,
        own=rows.own,
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
    for one, found in again.items():
        touched.update(_before(agreements.get(one)))
        if not found:
            agreements.pop(one, None)
        agreements.update(found)
        touched.update(_before(agreements.get(one)))
    touched.update(each.id for each in agreements.values() if each.predecessor_id in touched)
    for one in touched:
        known.derived.pop(one, None)
    known.rows = replace(known.rows, agreements=agreements)


def _before(agreement: WatchedAgreement | None) -> set[UUID]:
    return {agreement.predecessor_id} if agreement is not None and agreement.predecessor_id is not None else set()


def _derived(
    agreements: Iterable[WatchedAgreement], course: Course, derived: dict[UUID, tuple[Attention, ...]]
) -> Iterable[Attention]:
    """Yield what is to be done of each agreement, and keep it."""
    for each in agreements:
        if each.id not in derived:
            derived[each.id] = tuple(attentions_of(each, course))
        yield from derived[each.id]


def _remembering(papers: Callable[[date], Papers | None]) -> Callable[[date], Papers | None]:
    """Return what looks for the papers of each day once, however many agreements depend on it."""
    known: dict[date, Papers | None] = {}

    def remembered(last_on: date) -> Papers | None:
        if last_on not in known:
            known[last_on] = papers(last_on)
        return known[last_on]

    return remembered
