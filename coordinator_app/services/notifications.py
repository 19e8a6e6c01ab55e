"""Informing of visits: who is concerned and why, what was done about it, and the facts that are kept of that."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel, Notification, Outcome
from coordinator_app.domain.obligations import Obligation
from coordinator_app.domain.people import Person
from coordinator_app.domain.told_visits import items_of, told_items
from coordinator_app.domain.visits import CLOSED, Visit
from coordinator_app.services.informing import Informing, presidium_of
from coordinator_app.services.said_reasons import SaidReasons
from coordinator_app.storage import notifications, people, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.notifications import NOTIFICATIONS
from coordinator_app.storage.remembered import Remembered
from coordinator_app.words import Message, Problem, message

DAYS_BACK = 60
DAYS_AHEAD = 400

Who = Iterable[tuple[UUID, Round]]
"""People, each with the round that is meant."""


class Notifications:
    """Who is to be informed of the visits of one data file; every reading may be on any thread."""

    def __init__(
        self,
        database: Database,
        files: Files,
        resources: Path,
        clock: Callable[[], datetime],
        by: str,
        informing: Informing,
    ) -> None:
        """Keep the database, the files, the program's resources, the clock, who uses the program, and who derives."""
        self._database, self._files, self._clock, self._by = database, files, clock, by
        self._informing = informing
        self._visits = Remembered(visits.VISITS)
        self.told = informing.told
        self._reasons = SaidReasons(resources)

    def board(self, today: date) -> tuple[InformedVisit, ...]:
        """Return the visits around a day of which somebody is to be informed or was, the earliest deadline first."""
        with self._database.reading() as connection:
            lines = visits.lines(connection, today - timedelta(days=DAYS_BACK), today + timedelta(days=DAYS_AHEAD))
            found = self._visits.get_many(connection, [line.id for line in lines])
            told = self.told(connection, found, today)
        return tuple(sorted((one for one in told if one.obligations), key=_by_deadline))

    def of_visit(self, visit_id: UUID, today: date) -> InformedVisit | None:
        """Return who is to be informed of a visit and who was, None where the visit is gone."""
        with self._database.reading() as connection:
            found = visits.get(connection, visit_id)
            return self.told(connection, (found,), today)[0] if found else None

    def of_visits(self, visit_ids: Iterable[UUID], today: date) -> tuple[InformedVisit, ...]:
        """Return the same of several visits in a constant number of queries; one that is gone is passed over."""
        with self._database.reading() as connection:
            return self.told(connection, visits.get_many(connection, visit_ids), today)

    def within(self, first: date, last: date, today: date) -> tuple[InformedVisit, ...]:
        """Return the visits that begin on the days from one to another, by their first day."""
        with self._database.reading() as connection:
            lines = [line for line in visits.lines(connection, first, last) if first <= line.starts_on <= last]
            found = visits.get_many(connection, [line.id for line in lines])
            told = self.told(connection, found, today)
        return tuple(sorted(told, key=lambda one: (one.visit.starts_on, one.visit.title_sv)))

    def open_draft(self, visit_id: UUID, who: Who, letter: bytes) -> tuple[Notification, ...]:
        """Keep that a draft to some people was opened, with the draft: nobody is informed by that."""
        kept = self._files.keep(letter)
        return self._record(
            message("Open a draft"), visit_id, who, lambda one: replace(one, outcome=Outcome.DRAFT_OPENED, letter=kept)
        )

    def inform(
        self, visit_id: UUID, who: Who, channel: Channel, at: datetime | None = None, note: str = ""
    ) -> tuple[Notification, ...]:
        """Keep that some people were informed, now or at a moment that has passed.

        Whoever was sent a draft was told what stood in it, however the visit has changed since it was opened. Raises
        Problem for a moment that is yet to come.
        """
        now = self._clock()
        if at is not None and at > now:
            raise Problem(
                message("Nobody can have been informed at a time that is yet to come."),
                message("Nothing has been changed."),
                message("Choose a day that has passed."),
            )
        return self._record(
            message("Inform"),
            visit_id,
            who,
            lambda one: replace(one, outcome=Outcome.INFORMED, channel=channel, informed_at=at or now, note=note),
            as_drafted=channel == Channel.EMAIL,
        )

    def exempt(self, visit_id: UUID, who: Who, reason: str) -> tuple[Notification, ...]:
        """Keep that some people need not be informed, and why."""
        return self._settle(message("Exempt"), visit_id, who, Outcome.EXEMPTED, reason)

    def leave_out(self, visit_id: UUID, who: Who, reason: str) -> tuple[Notification, ...]:
        """Keep that a visit does not concern some people, and why."""
        return self._settle(message("Not concerned"), visit_id, who, Outcome.NOT_CONCERNED, reason)

    def add(
        self, visit_id: UUID, person_ids: Iterable[UUID], told: Round, due_on: date | None, reason: str
    ) -> tuple[Notification, ...]:
        """Let people be informed of a visit who are on no list of it, by a day where one is set."""
        who = [(one, told) for one in person_ids]
        return self._record(
            message("Add people to inform"),
            visit_id,
            who,
            lambda one: replace(one, outcome=Outcome.ADDED, due_on=due_on, note=reason),
        )

    def take_back(self, visit_id: UUID, who: Who) -> None:
        """Forget what was last said of some people, such as a draft that was not sent; it can be undone."""
        wanted = set(who)
        with self._database.transaction(message("Take back a note of informing")) as transaction:
            done = [one for one in notifications.of_visits(transaction.connection, (visit_id,)) if one.person_id]
            last = {(one.person_id, one.round): one for one in done}
            for key, one in last.items():
                if key in wanted:
                    NOTIFICATIONS.delete(transaction, one.id)

    def letter(self, notification: Notification) -> bytes:
        """Return the draft that was opened. Raises Problem where it is missing or damaged."""
        return self._files.read(notification.letter)

    def _settle(
        self, label: Message, visit_id: UUID, who: Who, outcome: Outcome, reason: str
    ) -> tuple[Notification, ...]:
        return self._record(label, visit_id, who, lambda one: replace(one, outcome=outcome, note=reason))

    def _record(
        self,
        label: Message,
        visit_id: UUID,
        who: Who,
        said: Callable[[Notification], Notification],
        *,
        as_drafted: bool = False,
    ) -> tuple[Notification, ...]:
        today = self._clock().date()
        with self._database.transaction(label) as transaction:
            begun = self.begun(transaction.connection, visit_id, who, today, as_drafted=as_drafted)
            return tuple(NOTIFICATIONS.save(transaction, said(one)) for one in begun)

    def begun(
        self, connection: Any, visit_id: UUID, who: Who, today: date, *, as_drafted: bool = False
    ) -> tuple[Notification, ...]:
        """Return what is to be kept of some people, as the visit is on a day, before it is said what was done.

        With `as_drafted` it is as the visit was when a draft was opened to them. Raises Problem where the visit is
        gone.
        """
        visit = visits.get(connection, visit_id)
        if visit is None:
            raise _gone()
        informed = self.told(connection, (visit,), today)[0]
        known = {(one.person_id, one.round): one for one in informed.obligations}
        wanted = list(dict.fromkeys(who))
        named = {one.id: one for one in people.get_many(connection, [each for each, _ in wanted])}
        presidium = presidium_of(self._informing.register(connection), visit)
        return tuple(
            (self._drafted(known.get((person_id, told))) if as_drafted else None)
            or self._fresh(visit, named[person_id], told, known.get((person_id, told)), presidium)
            for person_id, told in wanted
            if person_id in named
        )

    def _drafted(self, known: Obligation | None) -> Notification | None:
        """Return what is kept of the draft that was opened to somebody last, None where none was."""
        done = known.done if known else None
        if done is None or done.outcome != Outcome.DRAFT_OPENED:
            return None
        return replace(done, recorded_at=self._clock(), by=self._by)

    def _fresh(
        self, visit: Visit, person: Person, told: Round, known: Obligation | None, presidium: frozenset[UUID]
    ) -> Notification:
        """Return what is to be kept of somebody: what was begun already, as the visit is now."""
        begun = known.done if known and known.done and _is_begun(known.done, told) else None
        started = begun or Notification(
            id=uuid4(), visit_id=visit.id, person_id=person.id, round=told, recorded_at=self._clock()
        )
        reasons = known.reasons if known else ()
        tells_programme = told != Round.NOTICE
        return replace(
            started,
            recorded_at=self._clock(),
            person_name=person.name,
            list_id=known.list.id if known and known.list else started.list_id,
            reason_sv=self._reasons.said("sv", reasons) or started.reason_sv,
            reason_en=self._reasons.said("en", reasons) or started.reason_en,
            due_on=known.due_on if known else started.due_on,
            by=self._by,
            told_starts_on=visit.starts_on,
            told_ends_on=visit.ends_on,
            is_told_cancelled=visit.status in CLOSED,
            has_told_programme=tells_programme,
            told_items=told_items(items_of(visit, person.id, presidium), started.id) if tells_programme else (),
        )


def _is_begun(done: Notification, told: Round) -> bool:
    """Tell whether something was done about this round, and it did not come to informing somebody."""
    return done.outcome != Outcome.INFORMED and done.round == told


def _by_deadline(one: InformedVisit) -> tuple[date, date]:
    return one.next_due_on or date.max, one.visit.starts_on


def _gone() -> Problem:
    return Problem(
        message("The visit is no longer there."),
        message("Nothing has been changed."),
        message("Look for it in the trash."),
    )
