"""A file that somebody wants to import: read as what it holds, or told what can be done with it instead."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coordinator_app.domain.read_calendar import Finding, ReadCalendar, Weight
from coordinator_app.exchange.calendars.apart import MOST_BYTES, read_apart, too_large
from coordinator_app.exchange.file_kinds import FileKind, kind_of
from coordinator_app.words import Message, Problem, message

Progress = Callable[[int, int], None]

_UNTOUCHED = message("Nothing has been imported. Your data is untouched.")
_AS_CALENDAR = message("Export a calendar from the other program, as a file that ends in .ics, and import that.")
_OTHERS: dict[FileKind, tuple[Message, Message]] = {
    FileKind.CONTACTS: (
        message("{name} holds contacts, no calendar."),
        message("Open it in your mail program and copy the names from there into Contacts or a delegation."),
    ),
    FileKind.SHEET: (
        message("{name} is a spreadsheet, no calendar."),
        message("Open it, copy the rows, and paste them into the delegation or the programme of a visit."),
    ),
    FileKind.TABLE: (
        message("{name} is a table, no calendar."),
        message("Open it in Excel, copy the rows, and paste them into the delegation or the programme of a visit."),
    ),
    FileKind.MAIL: (
        message("{name} is an e-mail, no calendar."),
        message("Open it, save the invitation in it as a file that ends in .ics, and import that."),
    ),
    FileKind.PDF: (
        message("{name} is a PDF, no calendar."),
        message("Open it, copy the text, and paste it into the programme of a visit."),
    ),
    FileKind.DOCUMENT: (
        message("{name} is a text document, no calendar."),
        message("Open it, copy the text, and paste it into the programme of a visit."),
    ),
    FileKind.EMPTY: (message("{name} is empty."), _AS_CALENDAR),
    FileKind.TEXT: (message("{name} is text in which no calendar begins."), _AS_CALENDAR),
    FileKind.UNKNOWN: (message("{name} is no calendar, and of a kind that cannot be imported."), _AS_CALENDAR),
}


@dataclass(frozen=True, kw_only=True)
class ReadFile:
    """A file as it was read: what it holds, or the problem that stands in the way."""

    name: str
    kind: FileKind | None = None
    calendar: ReadCalendar | None = None
    problem: Problem | None = None

    @property
    def source(self) -> str:
        """What the calendar is remembered by: its own name, else that of the file."""
        return (self.calendar.name if self.calendar else "") or Path(self.name).stem

    @property
    def is_usable(self) -> bool:
        """Whether there is anything in it to import."""
        return self.calendar is not None and self.calendar.read > 0

    def findings(self, *weights: Weight) -> tuple[Finding, ...]:
        """Return what was found amiss, of these weights."""
        found = self.calendar.findings if self.calendar else ()
        return tuple(finding for finding in found if finding.weight in weights)


def read_file(path: Path, around: date, progress: Progress) -> ReadFile:
    """Return what a file holds; series are read for a year before and after the day. Nothing wrong with it is raised.

    Whatever `progress` raises stops the reading.
    """
    try:
        if path.is_dir():
            return ReadFile(name=path.name, problem=_folder(path))
        if path.stat().st_size > MOST_BYTES:
            return ReadFile(name=path.name, problem=too_large())
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        return ReadFile(name=path.name, problem=_unreadable(path, error))
    return read_bytes(content, path.name, around, progress)


def read_bytes(content: bytes, name: str, around: date, progress: Progress) -> ReadFile:
    """Return what some bytes hold, such as a text from the clipboard, as `read_file` does."""
    kind = kind_of(content, name)
    if kind != FileKind.CALENDAR:
        happened, remedy = _OTHERS[kind]
        told = Message(happened.id, {"name": name})
        return ReadFile(name=name, kind=kind, problem=Problem(told, _UNTOUCHED, remedy))
    try:
        return ReadFile(name=name, kind=kind, calendar=read_apart(content, around, progress))
    except Problem as problem:
        return ReadFile(name=name, kind=kind, problem=problem)


def _folder(path: Path) -> Problem:
    return Problem(
        message("{name} is a folder.", name=path.name or path),
        _UNTOUCHED,
        message("Choose the files in it that are to be imported."),
    )


def _unreadable(path: Path, error: Exception) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(
            message("There is no file {path}.", path=path), _UNTOUCHED, message("Check the name of the file.")
        )
    if isinstance(error, PermissionError):
        return Problem(
            message("You have no right to read {path}.", path=path),
            _UNTOUCHED,
            message("Copy the file to a folder of your own, and import it from there."),
        )
    return Problem(
        message("{path} cannot be read.", path=path),
        _UNTOUCHED,
        message("Check that the disk or the network drive is connected, and that the file can be opened."),
    )
