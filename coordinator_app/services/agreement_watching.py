"""What the reminders look at beside the visits, read once and kept until it changes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.domain.attention import Attention
from coordinator_app.domain.attention_agreements import agreement_attentions
from coordinator_app.domain.attention_governance import governance_attentions
from coordinator_app.domain.attention_memberships import membership_attentions
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.watched_agreements import Papers, Watch
from coordinator_app.services.decision_papers import papers_of
from coordinator_app.storage import agreement_watch
from coordinator_app.storage.agreement_watch import READ_KINDS, WatchRows
from coordinator_app.storage.database import Database

_VISITED_BY = frozenset({"visit"})


@dataclass(frozen=True)
class _Derived:
    """What was derived of the same rows and visits for a day, until another, by a policy."""

    today: date
    until: date
    policy: PolicyProfile
    found: tuple[Attention, ...]


class AgreementWatching:
    """Keeps what was read of agreements, decisions, offices and documents, and what was derived of it for a day."""

    def __init__(self, database: Database) -> None:
        """Learn of every change to what is kept."""
        self._rows: WatchRows | None = None
        self._visited: dict[UUID, date] | None = None
        self._derived: _Derived | None = None
        database.listen(self._changed)

    def watch(self, connection: Connection, policy: PolicyProfile, today: date) -> Watch:
        """Return all that has a date beside the visits, as seen on a day."""
        rows = self._rows = self._rows or agreement_watch.rows(connection)
        if self._visited is None:
            self._visited = agreement_watch.visited(connection)
        return Watch(
            policy=policy,
            own=rows.own,
            agreements=rows.agreements,
            decisions=rows.decisions,
            offices=rows.offices,
            documents=rows.documents,
            visited=self._visited,
            papers=_remembering(papers_of(rows, policy, today)),
        )

    def found(self, watch: Watch, today: date, until: date) -> tuple[Attention, ...]:
        """Return what is to be done of all this as seen on a day, as far as it is told until another day."""
        kept = self._derived
        if kept is not None and (kept.today, kept.until, kept.policy) == (today, until, watch.policy):
            return kept.found
        found = tuple(derived(watch, today, until))
        self._derived = _Derived(today, until, watch.policy, found)
        return found

    def _changed(self, kinds: frozenset[str]) -> None:
        if kinds & READ_KINDS:
            self._rows = self._derived = None
        if kinds & _VISITED_BY:
            self._visited = self._derived = None


def derived(watch: Watch, today: date, until: date) -> Iterator[Attention]:
    """Return what is to be done of all that has a date beside the visits."""
    yield from agreement_attentions(watch, today, until)
    yield from membership_attentions(watch, today, until)
    yield from governance_attentions(watch, today, until)


def _remembering(papers: Callable[[date], Papers | None]) -> Callable[[date], Papers | None]:
    """Return what looks for the papers of each day once, however many agreements depend on it."""
    known: dict[date, Papers | None] = {}

    def remembered(last_on: date) -> Papers | None:
        if last_on not in known:
            known[last_on] = papers(last_on)
        return known[last_on]

    return remembered
