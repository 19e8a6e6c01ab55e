"""Saving papers on agreements: the list as a PDF or as a table, and the basis for a decision on one agreement."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator_app.services.agreement_papers import BasisOrder, ListOrder
from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.ui.pdf_files import PdfFiles
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem

_PDF, _TABLE = ".pdf", ".csv"


def export_list(stage: Stage, parent: QWidget, order: ListOrder) -> bool:
    """Ask for a file, whose kind says whether it is a PDF or a table, and save a list; tell whether one was chosen."""
    papers = stage.desk.agreement_papers
    target = _ask(stage, parent, papers.list_file_name(order, _PDF[1:]))
    if target is None:
        return False

    def work(progress: Progress) -> Path:
        is_table = target.suffix.casefold() == _TABLE
        papers.save_as(papers.list_table(order) if is_table else papers.list_pdf(order, progress), target)
        return target

    job = Job(parent, work)
    job.done.connect(lambda _: stage.tell_saved(target))
    job.failed.connect(lambda error: _tell(stage, error))
    job.start()
    return True


def save_basis(stage: Stage, files: PdfFiles, order: BasisOrder) -> bool:
    """Ask for a file and save the basis for a decision on an agreement; tell whether somebody chose one."""
    papers = stage.desk.agreement_papers
    try:
        name = papers.basis_file_name(order)
    except Problem as problem:
        stage.problem_met.emit(problem)
        return False
    target = files.ask(name)
    if target is not None:
        files.write(target, lambda progress, to: papers.save_as(papers.basis_pdf(order, progress), to))
    return target is not None


def _ask(stage: Stage, parent: QWidget, name: str) -> Path | None:
    folder = Path(stage.remembered.text("packs_folder") or Path.home())
    say = stage.say
    kinds = {say("PDF for printing (*.pdf)"): _PDF, say("Table for Excel (*.csv)"): _TABLE}
    suggested = str(folder / name)
    chosen, kind = QFileDialog.getSaveFileName(parent, say("Export the list"), suggested, ";;".join(kinds))
    if not chosen:
        return None
    stage.remembered.keep("packs_folder", str(Path(chosen).parent))
    target = _typed(Path(chosen), kinds.get(kind, _PDF), is_suggested=Path(chosen).name == name)
    return target if str(target) == chosen or not target.exists() else _ask(stage, parent, target.name)


def _typed(chosen: Path, wanted: str, *, is_suggested: bool) -> Path:
    """Return the file that is meant: a kind that somebody wrote goes before the one that the dialog stood at."""
    if chosen.suffix.casefold() not in {_PDF, _TABLE}:
        return chosen.with_name(chosen.name + wanted)
    return chosen.with_suffix(wanted) if is_suggested else chosen


def _tell(stage: Stage, error: Exception) -> None:
    if not isinstance(error, Problem):
        raise error
    stage.problem_met.emit(error)
