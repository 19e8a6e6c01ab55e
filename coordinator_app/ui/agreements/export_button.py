"""The button that exports the agreements that are shown: as PDF, or as a table for a spreadsheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from coordinator_app.services.agreement_papers import ListOrder
from coordinator_app.ui.buttons import button
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.pdf_files import PdfFiles
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem

_ENDING = ".csv"


class ListExport(QObject):
    """Asks for a file, and writes the list off the window's thread."""

    def __init__(self, stage: Stage, ordered: Callable[[], ListOrder], parent: QWidget) -> None:
        """Take what tells which agreements are shown, and in what order."""
        super().__init__(parent)
        self._stage, self._ordered, self._widget = stage, ordered, parent
        self._files = PdfFiles(stage, parent)

    def save_pdf(self) -> None:
        """Ask for a file and save the list as PDF."""
        papers, order = self._stage.desk.agreement_papers, self._ordered()
        target = self._files.ask(papers.list_file_name(order, "pdf"))
        if target is not None:
            self._files.write(target, lambda progress, to: papers.save_as(papers.list_pdf(order, progress), to))

    def save_table(self) -> None:
        """Ask for a file and save the list as a table."""
        papers, order = self._stage.desk.agreement_papers, self._ordered()
        folder = Path(self._stage.remembered.text("packs_folder") or Path.home())
        said, name = self._stage.say("Save as a table…"), papers.list_file_name(order, "csv")
        chosen, _ = QFileDialog.getSaveFileName(self._widget, said, str(folder / name), "CSV (*.csv)")
        if not chosen:
            return
        target = Path(chosen if chosen.casefold().endswith(_ENDING) else f"{chosen}{_ENDING}")
        job = Job(self, lambda _: papers.save_as(papers.list_table(order), target))
        job.done.connect(lambda _: self._stage.tell(self._stage.say("{name} is saved.", name=target.name)))
        job.failed.connect(self._tell)
        job.start()

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)


def export_button(stage: Stage, export: ListExport) -> QPushButton:
    """Return the button; it is pressed as every other, and opens its menu after that, as `menu_button` does."""
    made = button(stage.look, stage.say("Export…"), icon="document_pdf")
    menu = QMenu(made)
    menu.setAccessibleName(stage.say("Export the list"))
    for said, run in (
        (stage.say("Save PDF…"), export.save_pdf),
        (stage.say("Save a table for Excel…"), export.save_table),
    ):
        action = QAction(said, menu)
        action.triggered.connect(lambda _checked=False, run=run: run())
        menu.addAction(action)
    made.clicked.connect(lambda _checked=False: QTimer.singleShot(0, made, lambda: _open(menu, made)))
    return made


def _open(menu: QMenu, beneath: QPushButton) -> None:
    menu.popup(beneath.mapToGlobal(beneath.rect().bottomLeft()))
