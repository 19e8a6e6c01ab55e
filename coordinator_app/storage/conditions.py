"""The conditions that a data file can be found in, and what to tell the user of each."""

from dataclasses import replace
from enum import StrEnum

from coordinator_app.storage.places import Places
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
    IN_USE = "in use"
    READ_ONLY = "read-only"
    UNREADABLE = "unreadable"
    READY = "ready"


class CannotOpen(Problem):
    """The data file is in a condition that does not allow what was asked; not a byte of it was touched."""

    def __init__(self, condition: Condition, happened: Message, means: Message, remedy: Message) -> None:
        super().__init__(happened, means, remedy)
        self.condition = condition


def cannot_open(condition: Condition, places: Places, detail: str = "") -> CannotOpen:
    """Return the problem that tells of a condition in words; `detail` is what SQLite or the system said."""
    values = {"data": places.data, "backups": places.backups, "folder": places.folder, "detail": detail}
    happened, means, remedy = (replace(part, values=values) for part in _TOLD[condition])
    return CannotOpen(condition, happened, means, remedy)


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
        message("Name the folder of your own data with “--data FOLDER”, or move the other program's file away."),
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
        message(
            "Bring back the newest good backup with the command “restore”; the damaged file is kept beside"
            " it. If you replaced the file on purpose, delete “closed.json” beside it and open again."
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
}
