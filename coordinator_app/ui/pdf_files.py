"""Saving a PDF: where it is asked, made off the window's thread, and told when it is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem

Write = Callable[[Progress, Path], object]
"""Makes a PDF and saves it to a file; it is given a function to tell its progress by."""


class PdfFiles(QObject):
    """Asks in the folder in which a PDF was last saved; what went wrong is told as the window tells problems."""

    saved = Signal(object)

    def __init__(self, stage: Stage, parent: QWidget) -> None:
        """Live as long as the widget before which it asks."""
        super().__init__(parent)
        self._stage, self._widget = stage, parent

    def ask(self, name: str) -> Path | None:
        """Ask for a file, beginning with a name; None where somebody has thought better of it."""
        folder = Path(self._stage.remembered.text("packs_folder") or Path.home())
        title = self._stage.say("Save PDF")
        chosen, _ = QFileDialog.getSaveFileName(self._widget, title, str(folder / name), "PDF (*.pdf)")
        if not chosen:
            return None
        return Path(chosen if chosen.casefold().endswith(".pdf") else f"{chosen}.pdf")

    def write(self, target: Path, write: Write) -> Job:
        """Make a PDF and save it; `saved` brings its file."""

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

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)
