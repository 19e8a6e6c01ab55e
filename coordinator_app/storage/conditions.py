"""The conditions that a data file can be found in, and what to tell the user of each."""

from dataclasses import replace
from enum import StrEnum

from coordinator_app.storage.manifest import copies
from coordinator_app.storage.places import Places
from coordinator_app.storage.reasons import UNSAID
from coordinator_app.words import Message, Problem, message


class Condition(StrEnum):
    """What opening a data folder finds."""

    FRESH = "fresh"
    MISSING = "missing"
    EMPTY = "empty"
    NOT_A_DATABASE = "not a database"
    OTHER_PROGRAM = "other program"
    NEWER = "newer"
    OLDER = "older"
    DAMAGED = "damaged"
    CHANGED_OUTSIDE = "changed outside"
    IN_USE = "in use"
    READ_ONLY = "read-only"
    UNREADABLE = "unreadable"
    NO_ENTRY = "no entry"
    NOT_A_FOLDER = "not a folder"
    UNUSABLE_NAME = "unusable name"
    READY = "ready"


UNUSABLE = frozenset({Condition.NO_ENTRY, Condition.NOT_A_FOLDER, Condition.UNUSABLE_NAME})
"""The folder itself cannot be used, so that nothing can be said of what lies in it."""


class CannotOpen(Problem):
    """The data file is in a condition that does not allow what was asked; not a byte of it was touched."""

    def __init__(self, condition: Condition, happened: Message, means: Message, remedy: Message) -> None:
        super().__init__(happened, means, remedy)
        self.condition = condition


def cannot_open(condition: Condition, places: Places, detail: Message = UNSAID) -> CannotOpen:
    """Return the problem that tells of a condition in words; `detail` is why, and a remedy is one that there is."""
    values = {"data": places.data, "backups": places.backups, "folder": places.folder, "detail": detail}
    told = _TOLD[condition]
    if condition in _WITHOUT_BACKUPS and not _has_backups(places):
        told = (told[0], *_WITHOUT_BACKUPS[condition])
    happened, means, remedy = (replace(part, values=values) for part in told)
    return CannotOpen(condition, happened, means, remedy)


def _has_backups(places: Places) -> bool:
    try:
        return bool(copies(places))
    except OSError:
        return False


_UNTOUCHED = message("It was not touched.")
_UNENTERED = message("Nothing was read there, and nothing was changed.")
_ELSEWHERE = message(
    "There is no backup in {backups}. If you have backups elsewhere, copy them there and use the command “restore”."
)

_TOLD = {
    Condition.FRESH: (
        message("There is no data in {folder} yet."),
        message("Nothing is lost: nothing was kept here."),
        message("Open the program once, or name another folder with “--data FOLDER”."),
    ),
    Condition.MISSING: (
        message("The data file {data} is not there, although there are traces of it."),
        message("No new, empty file was made in its place. The backups in {backups} are untouched."),
        message(
            "Move the data file back to its place, or bring back the newest good backup with the command “restore”."
        ),
    ),
    Condition.EMPTY: (
        message("The data file {data} is empty: it has no content at all."),
        message("Its content was lost outside this program. The backups in {backups} are untouched."),
        message("Bring back the newest good backup with the command “restore”."),
    ),
    Condition.NOT_A_DATABASE: (
        message("{data} is not a data file of this program."),
        message("It was not touched. The backups in {backups} are untouched as well."),
        message(
            "If another file was put there by mistake, move it away and put the data file back, or bring back the"
            " newest good backup with the command “restore”."
        ),
    ),
    Condition.OTHER_PROGRAM: (
        message("{data} is a database of another program."),
        message("It was not touched, and nothing was read from it."),
        message(
            "Name the folder of your own data with “--data FOLDER”. If your own data belong here, bring back the newest"
            " good backup with the command “restore”; the other file is kept beside it."
        ),
    ),
    Condition.NEWER: (
        message("The data file {data} was written by a newer version of this program."),
        message("It was not touched, and your work in it is whole."),
        message(
            "Install the newer version again. What there was before that version is among the backups in {backups}, and"
            " the command “restore” brings the newest of them back that this version can read."
        ),
    ),
    Condition.OLDER: (
        message("The data file {data} was written by an older version of this program."),
        message("It was not touched, and your work in it is whole."),
        message("Open the program once: it makes a verified backup first and then brings the data file up to date."),
    ),
    Condition.DAMAGED: (
        message("The data file {data} is damaged: {detail}."),
        message("It was not touched, and nothing is written over your good backups in {backups}."),
        message("Bring back the newest good backup with the command “restore”; the damaged file is kept beside it."),
    ),
    Condition.CHANGED_OUTSIDE: (
        message(
            "The data file {data} is not as the program left it: it is damaged, or it was changed or put back from"
            " another backup."
        ),
        message("It was not touched, and nothing is written over your good backups in {backups}."),
        message(
            "If it was put back on purpose, delete “closed.json” beside it and open the program again. Otherwise bring"
            " back the newest good backup with the command “restore”; the file is kept beside it."
        ),
    ),
    Condition.READ_ONLY: (
        message("The data file {data} cannot be written to."),
        message("Your work is whole, but nothing new could be saved."),
        message(
            "Ask for permission to write in {folder}, or name another folder with “--data FOLDER”. Commands that only"
            " read work as it is."
        ),
    ),
    Condition.UNREADABLE: (
        message("The data file {data} could not be read: {detail}."),
        message("It was not touched. Another program, such as a virus scanner, may hold it."),
        message("Try again in a moment. If it goes on, ask for permission to read in {folder}."),
    ),
    Condition.NO_ENTRY: (
        message("You may not enter the folder {folder}."),
        _UNENTERED,
        message("Ask for the right to read and write in it, or name another folder with “--data FOLDER”."),
    ),
    Condition.NOT_A_FOLDER: (
        message("{folder} is not a folder: a file lies there, or where a folder above it should be."),
        _UNENTERED,
        message("Name a folder with “--data FOLDER”. For a data file, name the folder that it lies in."),
    ),
    Condition.UNUSABLE_NAME: (
        message(
            "The folder {folder} cannot be used: its name is too long, holds signs that the system refuses, or is a"
            " link that leads back to itself."
        ),
        _UNENTERED,
        message("Name another folder with “--data FOLDER”."),
    ),
}

_WITHOUT_BACKUPS = {
    Condition.MISSING: (
        message("No new, empty file was made in its place."),
        message(
            "Move the data file back to its place. There is no backup in {backups}. To begin anew, name an empty"
            " folder with “--data FOLDER”."
        ),
    ),
    Condition.EMPTY: (message("Its content was lost outside this program."), _ELSEWHERE),
    Condition.NOT_A_DATABASE: (
        _UNTOUCHED,
        message(
            "If another file was put there by mistake, move it away and put the data file back. There is no backup in"
            " {backups}."
        ),
    ),
    Condition.OTHER_PROGRAM: (
        message("It was not touched, and nothing was read from it."),
        message("Name the folder of your own data with “--data FOLDER”, or move the other program's file away."),
    ),
    Condition.NEWER: (
        message("It was not touched, and your work in it is whole."),
        message("Install the newer version again."),
    ),
    Condition.DAMAGED: (_UNTOUCHED, _ELSEWHERE),
    Condition.CHANGED_OUTSIDE: (
        _UNTOUCHED,
        message(
            "If it was put back on purpose, delete “closed.json” beside it and open the program again. There is no"
            " backup in {backups} to bring back."
        ),
    ),
}
