"""What keeps the data safe: its examination, a backup on demand, and bringing one back."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from coordinator_app.storage import inspection
from coordinator_app.storage.backup import back_up
from coordinator_app.storage.conditions import Condition, cannot_open
from coordinator_app.storage.inspection import Report
from coordinator_app.storage.lock import InUse
from coordinator_app.storage.manifest import path_of
from coordinator_app.storage.opening import open_for_reading
from coordinator_app.storage.places import Places
from coordinator_app.storage.restore import Restored
from coordinator_app.storage.restore import restore as bring_back
from coordinator_app.words import Message, message, messages

__all__ = [
    "InUse",
    "MadeBackup",
    "Report",
    "Restored",
    "back_up_now",
    "check",
    "check_apart",
    "plain",
    "restore",
    "sentences",
]

_EXAMINED = {Condition.READY, Condition.IN_USE, Condition.READ_ONLY}
"""The conditions in which the content of the data file could be looked at."""


def check(folder: Path) -> Report:
    """Examine the data file, the files that it names and the backups; nothing is changed."""
    return inspection.inspect(folder)


def check_apart(folder: Path) -> Report:
    """Examine as `check`, in a process of its own: within one that has the data open it would break their locks."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(inspection.inspect, folder).result()


@dataclass(frozen=True, kw_only=True)
class MadeBackup:
    """A backup that was made, and the files that it should hold and that were not there to be copied."""

    file: Path
    files_missing: tuple[str, ...]


def back_up_now(folder: Path, now: datetime, user: str) -> MadeBackup:
    """Make a verified backup, also beside the window. Raises CannotOpen where there is no data."""
    open_for_reading(folder, lambda: now, user).close()
    made = back_up(folder, now, "asked for").backup
    return MadeBackup(file=path_of(Places(folder), made), files_missing=made.files_missing)


def restore(folder: Path, now: datetime, user: str, copy: str | None = None) -> Restored:
    """Bring back a backup by its name, or the newest good one; what it replaces is kept beside it."""
    return bring_back(folder, now, user, copy)


def sentences(report: Report, folder: Path) -> Iterator[Message]:
    """Say what an examination found, in whole sentences."""
    if report.is_sound:
        yield message("The data file is sound.")
    elif report.condition not in _EXAMINED:
        problem = cannot_open(report.condition, Places(folder), report.reason)
        yield from (problem.happened, problem.means, problem.remedy)
    if report.condition in _EXAMINED:
        if report.complaints:
            yield message("The data file is damaged: {detail}", detail=report.reason)
        yield messages("It names {number} file.", "It names {number} files.", report.files_named)
    for found, sentence in _faults(report):
        for detail in found:
            yield message(sentence.id, detail=detail)
    if report.newest_backup_at:
        yield message(
            "The newest verified backup is of {moment}.",
            moment=f"{report.newest_backup_at.astimezone():%Y-%m-%d %H:%M}",
        )
    else:
        yield message("There is no backup yet. The command backup makes one.")


def _faults(report: Report) -> tuple[tuple[tuple[str, ...], Message], ...]:
    return (
        (report.drift, message("The data file is not built as it should be: {detail}", detail="")),
        (report.journal, message("The journal is not whole: {detail}", detail="")),
        (report.files_missing, message("A file is missing: {detail}", detail="")),
        (report.files_damaged, message("A file is damaged: {detail}", detail="")),
        (report.backups_bad, message("A backup is not usable: {detail}", detail="")),
        (report.copies_missing, message("A file is missing from the backups: {detail}", detail="")),
        (report.copies_damaged, message("A file in the backups is damaged: {detail}", detail="")),
        (
            report.backups_incomplete,
            message("A backup was made without files that were missing then: {detail}", detail=""),
        ),
    )


def plain(report: Report) -> dict[str, object]:
    """Return an examination as other programs read it."""
    newest = report.newest_backup_at
    said = {name: value for name, value in asdict(report).items() if name != "reason"}
    return {
        **said,
        "is_sound": report.is_sound,
        "newest_backup_at": newest.isoformat() if newest else None,
    }
