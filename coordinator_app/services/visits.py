"""What the coordinator does with visits."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4

from coordinator_app.domain.copies import duplicate
from coordinator_app.domain.moves import moved
from coordinator_app.domain.registers import Place, Span, VisitFilter, VisitListing, VisitOrder
from coordinator_app.domain.visits import Attachment, Visit, VisitLine, next_of
from coordinator_app.services.listed import Listed
from coordinator_app.storage import visit_lists, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.words import Either, Language, Message, Problem, message


class Visits:
    """The visits of one data file."""

    def __init__(self, database: Database, files: Files, clock: Callable[[], datetime]) -> None:
        """Keep the database that the visits lie in, the files of their attachments, and the clock."""
        self._database = database
        self._files = files
        self._clock = clock

    def lines(self, first: date = date.min, last: date = date.max) -> tuple[VisitLine, ...]:
        """Return the visits that touch the days from first to last, by their first day."""
        with self._database.reading() as connection:
            return visits.lines(connection, first, last)

    def counts(self, asked: VisitFilter) -> dict[Span, int]:
        """Return how many visits each span holds of those that all else in the filter asks for."""
        with self._database.reading() as connection:
            return visit_lists.counts(connection, asked)

    def listed(
        self,
        asked: VisitFilter,
        order: VisitOrder = VisitOrder.START,
        language: Language = "sv",
        *,
        is_descending: bool = False,
    ) -> Listed[VisitListing]:
        """Return the list of the visits that are asked for, to be read a window at a time."""
        found = visit_lists.listing(asked, order, language, is_descending=is_descending)
        return Listed(self._database, found, visit_lists.lines_of)

    def lines_of(self, visit_ids: Sequence[UUID]) -> tuple[VisitListing, ...]:
        """Return the lines of these visits, in this order; an id that nothing has is passed over."""
        with self._database.reading() as connection:
            return visit_lists.lines_of(connection, visit_ids)

    def places(self) -> tuple[Place, ...]:
        """Return the places that programmes have used, the most used first, to be offered again."""
        with self._database.reading() as connection:
            return visit_lists.places(connection)

    def interpreters(self) -> tuple[str, ...]:
        """Return the interpreters that were named before, the most named first, to be offered again."""
        with self._database.reading() as connection:
            return visit_lists.interpreters(connection)

    def get(self, visit_id: UUID) -> Visit:
        """Return a visit whole. Raises Problem where there is none with that id."""
        with self._database.reading() as connection:
            visit = visits.get(connection, visit_id)
        if visit is None:
            raise _unknown(str(visit_id))
        return visit

    def rehearse(self, visit_id: UUID) -> None:
        """Read a visit as whoever opens it does, and as whoever saves it, so that nobody waits for statements then."""
        with self._database.reading() as connection:
            visits.get(connection, visit_id)
        self._database.rehearse(lambda connection: visits.get(connection, visit_id))

    def save(self, visit: Visit, label: Message | None = None) -> Visit:
        """Save a visit and return it as it is now kept; the label says what was done, as undo names it.

        Raises Stale where it was changed by somebody since.
        """
        label = label or message("Change {title}", title=Either(visit.title_sv, visit.title_en))
        with self._database.transaction(label) as transaction:
            return visits.save(transaction, visit)

    def delete(self, visit: Visit) -> None:
        """Put a visit in the trash, with its programme and delegation; the people remain."""
        label = message("Delete {title}", title=Either(visit.title_sv, visit.title_en))
        with self._database.transaction(label) as transaction:
            visits.delete(transaction, visit.id)

    def move(self, visit_id: UUID, first: date, last: date) -> Visit:
        """Move a visit to other days, with its programme, its themes and its journeys, and return it."""
        visit = self.get(visit_id)
        title = Either(visit.title_sv, visit.title_en)
        is_moved = first != visit.starts_on
        label = message("Move {title}", title=title) if is_moved else message("Change the days of {title}", title=title)
        return self.save(moved(visit, first, last), label)

    def duplicate(self, visit_id: UUID, first: date) -> Visit:
        """Make a visit like another that begins on a day, without its guests, and return it."""
        visit = self.get(visit_id)
        title = Either(visit.title_sv, visit.title_en)
        return self.save(duplicate(visit, first, uuid4), message("Duplicate {title}", title=title))

    def attach(self, visit: Visit, name: str, content: bytes) -> Visit:
        """Keep a file with a visit: its bytes first, then the row that names them."""
        attachment = Attachment(
            id=uuid4(),
            name=name,
            sha256=self._files.keep(content),
            size_bytes=len(content),
            added_on=self._clock().date(),
        )
        return self.save(replace(visit, attachments=(*visit.attachments, attachment)))

    def attached(self, attachment: Attachment) -> bytes:
        """Return the bytes of an attachment. Raises Problem where the file is missing or damaged."""
        return self._files.read(attachment.sha256)

    def find(self, wanted: str, day: date) -> VisitLine:
        """Return the visit that a person names: by the beginning of its id, its case number, or the word next.

        Raises Problem where none or more than one fits.
        """
        lines = self.lines()
        if wanted.casefold() in {"next", "nästa"}:
            coming = next_of(lines, day)
            return _one(wanted, (coming,) if coming else ())
        key = wanted.replace("-", "").casefold()
        same_case = tuple(line for line in lines if line.case_number.casefold() == wanted.casefold() != "")
        return _one(wanted, same_case or tuple(line for line in lines if key and line.id.hex.startswith(key)))


def _one(wanted: str, fitting: tuple[VisitLine, ...]) -> VisitLine:
    if not fitting:
        raise _unknown(wanted)
    if len(fitting) > 1:
        raise Problem(
            message("“{wanted}” fits {number} visits.", wanted=wanted, number=len(fitting)),
            message("Nothing has been changed."),
            message("Write more of the visit's id; the command visits lists them."),
        )
    return fitting[0]


def _unknown(wanted: str) -> Problem:
    return Problem(
        message("There is no visit “{wanted}”.", wanted=wanted),
        message("Nothing has been changed."),
        message("The command visits lists all visits with their ids; next means the visit that comes next."),
    )
