"""Saving a PDF or a workbook: where it is asked, made off the window's thread, and told when it is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator_app.ui.files import open_file
from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem

Write = Callable[[Progress, Path], object]
"""Makes what is to be saved and saves it to a file; it is given a function to tell its progress by."""


_KINDS = {".pdf": "PDF (*.pdf)", ".xlsx": "Excel (*.xlsx)"}


class PdfFiles(QObject):
    """Asks in the folder in which a paper was last saved; what went wrong is told as the window tells problems."""

    saved = Signal(object)

    def __init__(self, stage: Stage, parent: QWidget) -> None:
        """Live as long as the widget before which it asks."""
        super().__init__(parent)
        self._stage, self._widget = stage, parent

    def ask(self, name: str) -> Path | None:
        """Ask for a file of the kind by which a name ends, beginning with that name.

        Returns None where somebody has thought better of it.
        """
        folder, ending = Path(self._stage.remembered.text("packs_folder") or Path.home()), Path(name).suffix
        title = self._stage.say("Save PDF") if ending == ".pdf" else self._stage.say("Save the workbook")
        chosen, _ = QFileDialog.getSaveFileName(self._widget, title, str(folder / name), _KINDS[ending])
        if not chosen:
            return None
        return Path(chosen if chosen.casefold().endswith(ending) else f"{chosen}{ending}")

    def open_when_saved(self) -> None:
        """Open what is saved in the system's program for it."""
        self.saved.connect(self._open)

    def write(self, target: Path, write: Write) -> Job:
        """Make what is to be saved and save it; `saved` brings its file."""

        def work(progress: Progress) -> Path:
            write(progress, target)
            return target

        job = Job(self, work)
        job.done.connect(self._tell)
        job.failed.connect(self._fail)
        return job.start()

    def _tell(self, target: Path) -> None:
        self._stage.remembered.keep("packs_folder", str(target.parent))
        self._stage.tell_saved(target)
        self.saved.emit(target)

    def _open(self, target: Path) -> None:
        try:
            open_file(target)
        except Problem as problem:
            self._stage.problem_met.emit(problem)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)
