"""What the coordinator does with the meetings of political bodies, and with the plans that tell of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from coordinator_app.domain.hand_in import HandIn, hand_in
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.storage import meetings, municipality
from coordinator_app.storage.database import Database
from coordinator_app.words import Message, Problem, message, messages

if TYPE_CHECKING:
    from coordinator_app.domain.pasted_meetings import MeetingPlan
    from coordinator_app.domain.planned_meetings import PlannedMeeting

_TEXTS = (".txt", ".csv", ".tsv", ".html", ".htm")
_UNTOUCHED = message("Nothing was changed.")
PLAN_FILES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt")
"""The endings of the files that a plan is read from."""


@dataclass(frozen=True, kw_only=True)
class HeldMeeting:
    """A meeting with the body that meets, and by when matters are handed in, None where nobody has said it."""

    id: UUID
    meeting: Meeting
    body: Body
    hand_in: HandIn | None


class Meetings:
    """The meetings of one data file."""

    def __init__(self, database: Database) -> None:
        """Keep the database that they lie in."""
        self._database = database

    def between(self, first: date, last: date) -> tuple[HeldMeeting, ...]:
        """Return the meetings from a first day to a last one, in their order, in a constant number of queries."""
        with self._database.reading() as connection:
            found = meetings.between(connection, first, last)
            return _held(found, municipality.BODIES.every(connection))

    def all(self) -> tuple[HeldMeeting, ...]:
        """Return every meeting, in their order."""
        with self._database.reading() as connection:
            found = meetings.in_order(meetings.every(connection))
            return _held(found, municipality.BODIES.every(connection))

    def held(self, meeting_id: UUID) -> HeldMeeting | None:
        """Return a meeting with its body and by when matters are handed in, or None where none has the id."""
        with self._database.reading() as connection:
            found = meetings.get(connection, meeting_id)
            return _held((found,), municipality.BODIES.every(connection))[0] if found is not None else None

    def get(self, meeting_id: UUID) -> Meeting | None:
        """Return a meeting, or None where none has the id."""
        with self._database.reading() as connection:
            return meetings.get(connection, meeting_id)

    def save(self, meeting: Meeting, label: Message | None = None) -> Meeting:
        """Save a meeting. Raises Problem where matters would be handed in after it, Stale where it was changed."""
        _check(meeting)
        with self._database.transaction(label or message("Change a meeting")) as transaction:
            return meetings.save(transaction, meeting)

    def save_many(self, many: Sequence[Meeting], label: Message | None = None) -> tuple[Meeting, ...]:
        """Save meetings in one change, or none of them where one cannot be saved. Raises as `save`."""
        for each in many:
            _check(each)
        said = label or messages("Enter {number} meeting", "Enter {number} meetings", len(many))
        with self._database.transaction(said) as transaction:
            return tuple(meetings.save(transaction, each) for each in many)

    def delete(self, meeting: Meeting) -> None:
        """Put a meeting in the trash."""
        with self._database.transaction(message("Delete a meeting")) as transaction:
            meetings.delete(transaction, meeting.id)

    def read_plan(self, source: str | Path, today: date, html: str = "") -> "MeetingPlan":
        """Return a meeting plan out of a pasted text with its HTML, or out of a file.

        Raises Problem for a file that cannot be read.
        """
        from coordinator_app.domain.pasted_meetings import plan_of_rows, plan_of_text

        with self._database.reading() as connection:
            bodies = municipality.BODIES.every(connection)
        if isinstance(source, str):
            return plan_of_text(source, html, bodies, today)
        if source.suffix.lower() in _TEXTS:
            return plan_of_text(_text_of(source), "", bodies, today)
        from coordinator_app.exchange.spreadsheets import KINDS, rows_of_file

        if source.suffix.lower() not in KINDS:
            raise _unknown(source)
        return plan_of_rows(rows_of_file(source), bodies, today)

    def already(self, planned: "Iterable[PlannedMeeting]") -> dict[int, Meeting]:
        """Return the meetings that are kept already of the same bodies on the same days, by their number in a plan."""
        known = {(held.meeting.body_id, held.meeting.held_on): held.meeting for held in self.all()}
        places = ((number, (one.body_id, one.held_on)) for number, one in enumerate(planned))
        return {number: known[place] for number, place in places if place in known}

    def enter(self, planned: "Mapping[int, PlannedMeeting]", already: Mapping[int, Meeting]) -> tuple[Meeting, ...]:
        """Enter the meetings of a plan in one change; those that are kept already take what the plan says anew.

        A meeting of the plan without body or day is a bug (ValueError). Raises as `save`.
        """
        from coordinator_app.domain.pasted_meetings import meeting_of

        made: list[Meeting] = []
        for number, one in planned.items():
            if one.body_id is None or one.held_on is None:
                raise ValueError("A meeting needs a body and a day.")
            new = Meeting(id=uuid4(), body_id=one.body_id, held_on=one.held_on)
            made.append(meeting_of(one, already.get(number, new)))
        return self.save_many(made)


def _held(found: Iterable[Meeting], bodies: Iterable[Body]) -> tuple[HeldMeeting, ...]:
    by_id = {body.id: body for body in bodies}
    return tuple(
        HeldMeeting(id=each.id, meeting=each, body=by_id[each.body_id], hand_in=hand_in(each, by_id[each.body_id]))
        for each in found
    )


def _check(meeting: Meeting) -> None:
    if meeting.hand_in_on is not None and meeting.hand_in_on > meeting.held_on:
        raise Problem(
            message("Matters would be handed in after the meeting."),
            message("What there was is kept."),
            message("Correct one of the days."),
        )


def _text_of(file: Path) -> str:
    """Return the text of a file: in UTF-8, else as older programs of Windows write it."""
    from coordinator_app.domain.pasted import LONGEST

    try:
        with file.open("rb") as opened:
            content = opened.read(4 * LONGEST)
    except OSError as error:
        raise Problem(
            message("{name} could not be read.", name=file.name),
            _UNTOUCHED,
            message("See whether the file is there, and whether you may read it."),
        ) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _unknown(file: Path) -> Problem:
    return Problem(
        message("{name} is of a kind that no meeting plan is read from.", name=file.name),
        _UNTOUCHED,
        message("Choose a spreadsheet or a text file, or copy the plan and paste it."),
    )
