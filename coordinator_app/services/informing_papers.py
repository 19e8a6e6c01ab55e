"""The record of who was informed of visits, for paper and for a spreadsheet, and what a year comes to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.briefing import Picture
from coordinator_app.domain.file_names import informing_record_file_name
from coordinator_app.domain.informing_figures import InformingYear, year_of
from coordinator_app.domain.informing_record import InformingRecord
from coordinator_app.domain.informing_rows import RecordedVisit, recorded
from coordinator_app.domain.informing_table import informing_book
from coordinator_app.domain.notifications import Notification
from coordinator_app.domain.visits import Visit
from coordinator_app.services.notifications import Notifications
from coordinator_app.services.own_files import refuse_own
from coordinator_app.storage import municipality, notifications, visits
from coordinator_app.storage.opening import Store
from coordinator_app.words import Language, Problem, Words, message

__all__ = ["InformingPapers", "RecordOrder"]

Progress = Callable[[int, int], None]

_NOT_SAVED = message("Nothing has been saved. Your data is untouched.")


@dataclass(frozen=True, kw_only=True)
class RecordOrder:
    """Of what somebody wants the record: of one visit, or of the visits that begin in the year where none is named."""

    today: date
    year: int
    visit_id: UUID | None = None
    language: Language = "sv"


class InformingPapers:
    """The record of informing in one data file; nothing is kept of it, since it is made anew in a moment."""

    def __init__(self, store: Store, informing: Notifications, resources: Path) -> None:
        """Keep the open store, who knows who is informed, and the program's own resources."""
        self._database, self._files, self._clock = store.database, store.files, store.clock
        self._informing, self._resources = informing, resources

    def pdf(self, order: RecordOrder, progress: Progress | None = None) -> bytes:
        """Return a record as a tagged PDF, on any thread.

        Raises Problem where the visit is gone, or no municipality is entered that would be the sender.
        """
        from coordinator_app.documents import informing_record

        words = self._words(order.language)
        return informing_record.make(self.record(order), words, self._resources, progress).content

    def xlsx(self, order: RecordOrder) -> bytes:
        """Return a record as a workbook. Raises Problem as `pdf`."""
        from coordinator_app.exchange.workbooks import workbook

        return workbook(informing_book(self.record(order), self._words(order.language)))

    def file_name(self, order: RecordOrder, ending: str) -> str:
        """Return a name for the file of a record, with an ending such as pdf or xlsx. Raises Problem as `pdf`."""
        if order.visit_id is None:
            return informing_record_file_name(order.year, order.language, ending)
        with self._database.reading() as connection:
            return informing_record_file_name(_there(visits.get(connection, order.visit_id)), order.language, ending)

    def record(self, order: RecordOrder) -> InformingRecord:
        """Return what a record tells, in a constant number of queries. Raises Problem as `pdf`."""
        with self._database.reading() as connection:
            sender = municipality.get(connection)
        if sender is None:
            raise _nameless()
        found = self._recorded(order.year, order.visit_id, order.today)
        return InformingRecord(
            language=order.language,
            today=order.today,
            year=order.year if order.visit_id is None else None,
            visits=found if order.visit_id else _asking(found),
            sender=sender,
            arms=self._arms(sender.arms),
            made_at=self._clock(),
        )

    def year(self, year: int, today: date) -> InformingYear:
        """Return what the informing of the visits that begin in a year comes to, as an annual report tells it."""
        found = _asking(self._recorded(year, None, today))
        rows = [row for visit in found for row in visit.rows]
        return year_of(rows, today, visits=len(found), year=year)

    def years(self, today: date) -> tuple[int, ...]:
        """Return the years in which visits begin, and the year of a day, which stands first; then the latest first."""
        with self._database.reading() as connection:
            found = {line.starts_on.year for line in visits.lines(connection, date.min, date.max)}
        return (today.year, *sorted(found - {today.year}, reverse=True))

    def save_as(self, content: bytes, target: Path) -> None:
        """Write a record to a file, whole or not at all. Raises Problem for a hopeless target."""
        refuse_own(self._files, target, _NOT_SAVED)
        write_whole(content, target)

    def _recorded(self, year: int, visit_id: UUID | None, today: date) -> tuple[RecordedVisit, ...]:
        """Return one visit, or those that begin in a year by their first day, with their rows, as of one moment."""
        done: dict[UUID, list[Notification]] = {}
        with self._database.reading() as connection:
            first, last = date(year, 1, 1), date(year, 12, 31)
            lines = visits.lines(connection, first, last) if visit_id is None else ()
            begun = [line.id for line in lines if line.starts_on >= first]
            found: Sequence[Visit] = visits.get_many(connection, begun)
            if visit_id is not None:
                found = (_there(visits.get(connection, visit_id)),)
            for one in notifications.of_visits(connection, [visit.id for visit in found]):
                done.setdefault(one.visit_id, []).append(one)
            lists = {each.id: each for each in notifications.lists(connection)}
            told, zone = self._informing.told(connection, found, today), self._clock().tzinfo
        made = (recorded(each, done.get(each.visit.id, ()), lists, today, zone) for each in told)
        return tuple(sorted(made, key=_by_day))

    def _words(self, language: Language) -> Words:
        return Words(language, self._resources / "translations")

    def _arms(self, sha256: str) -> Picture | None:
        """Return the arms, or None where none are entered or their file is lost."""
        try:
            return Picture(sha256=sha256, content=self._files.read(sha256)) if sha256 else None
        except Problem:
            return None


def _by_day(one: RecordedVisit) -> tuple[date, str, str]:
    return one.starts_on, one.title.swedish, str(one.visit_id)


def _asking(found: Sequence[RecordedVisit]) -> tuple[RecordedVisit, ...]:
    """Return the visits of which somebody was to be told."""
    return tuple(one for one in found if one.rows)


def _there(found: Visit | None) -> Visit:
    if found is None:
        raise Problem(
            message("The visit is no longer there."),
            message("Nothing has been changed."),
            message("Look for it in the trash."),
        )
    return found


def _nameless() -> Problem:
    return Problem(
        message("The municipality has not been entered, so that the paper would have no sender."),
        message("Your data is untouched."),
        message("Enter the municipality's name first."),
    )
