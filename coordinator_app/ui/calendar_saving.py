"""The saving of a calendar file: where somebody chooses, made in the background, and its end told in passing."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Language, Problem

_ENDING = ".ics"
_FOLDER = "calendar_folder"


def save_visit(stage: Stage, visit_id: UUID, parent: QWidget) -> None:
    """Save one visit and its programme, all of it that anyone may see."""
    files, language = stage.desk.calendar_files, stage.words.language
    try:
        name = files.file_name(visit_id, language)
    except Problem as problem:
        stage.problem_met.emit(problem)
        return
    _save(stage, parent, name, lambda: files.export_visit(visit_id, Detail.FULL, language))


def save_paper(
    stage: Stage, visit_id: UUID, kind: PaperKind, language: Language, parent: QWidget, person_id: UUID | None = None
) -> bool:
    """Save a visit's programme as one of its papers tells it; tell whether somebody chose a file."""
    try:
        name = stage.desk.programme_papers.file_name(visit_id, kind, language, person_id)
    except Problem as problem:
        stage.problem_met.emit(problem)
        return False
    files = stage.desk.calendar_files
    return _save(
        stage,
        parent,
        Path(name).with_suffix(_ENDING).name,
        lambda: files.paper(visit_id, kind, language, person_id),
    )


def save_everything(stage: Stage, detail: Detail, parent: QWidget) -> None:
    """Save all visits and meetings, with so much detail."""
    files, language = stage.desk.calendar_files, stage.words.language
    name = f"{stage.say('Calendar')}{_ENDING}"
    _save(stage, parent, name, lambda: files.export_everything(detail, language))


def _save(stage: Stage, parent: QWidget, name: str, make: Callable[[], bytes]) -> bool:
    target = _ask_target(stage, parent, name)
    if target is None:
        return False
    job = Job(parent, lambda _: stage.desk.calendar_files.save(make(), target))
    job.done.connect(lambda _: stage.tell_saved(target))
    job.failed.connect(lambda error: _tell(stage, error))
    job.start()
    return True


def _ask_target(stage: Stage, parent: QWidget, name: str) -> Path | None:
    folder = Path(stage.remembered.text(_FOLDER) or Path.home())
    said = stage.say("Save as a calendar file…")
    chosen, _ = QFileDialog.getSaveFileName(parent, said, str(folder / name), "iCalendar (*.ics)")
    if not chosen:
        return None
    target = Path(chosen if chosen.casefold().endswith(_ENDING) else f"{chosen}{_ENDING}")
    stage.remembered.keep(_FOLDER, str(target.parent))
    return target


def _tell(stage: Stage, error: Exception) -> None:
    if not isinstance(error, Problem):
        raise error
    stage.problem_met.emit(error)
