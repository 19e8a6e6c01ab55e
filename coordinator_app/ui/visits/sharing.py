"""The sharing of a visit's programme: each paper to a file or to the clipboard, in the language that was chosen."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator_app.domain.programme_papers import PAPER_NAMES, PaperKind
from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Language, Problem

if TYPE_CHECKING:
    from coordinator_app.services.programme_papers import ProgrammePapers

_LANGUAGE = "papers/language"


class Sharing(QObject):
    """What the menu and the dialog of the papers do; it lives as long as the widget that it belongs to."""

    def __init__(self, stage: Stage, visit_id: UUID, parent: QWidget) -> None:
        """Take the visit whose programme is shared."""
        super().__init__(parent)
        self._stage, self._visit_id, self._widget = stage, visit_id, parent
        self._job: Job | None = None

    @property
    def language(self) -> Language:
        """The language of the papers: the one that was last chosen, else that of the window."""
        return "en" if self._stage.remembered.text(_LANGUAGE, self._stage.words.language) == "en" else "sv"

    def choose_language(self, language: Language) -> None:
        """Make the papers in a language from now on."""
        self._stage.remembered.keep(_LANGUAGE, language)

    def participants(self) -> tuple[tuple[UUID, str], ...]:
        """Return who may have a programme of their own; nobody where the visit is gone, which is told."""
        try:
            return self._papers.participants(self._visit_id)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return ()

    def copy(self, kind: PaperKind, person_id: UUID | None = None) -> bool:
        """Put a paper on the clipboard as a table and as text; tell whether that was done."""
        try:
            made = self._papers.table(self._visit_id, kind, self.language, person_id)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return False
        copied = QMimeData()
        copied.setHtml(made.html)
        copied.setText(made.text)
        QGuiApplication.clipboard().setMimeData(copied)
        paper = self._stage.say(PAPER_NAMES[kind])
        self._stage.tell(self._stage.say("“{paper}” is copied. Paste it in Word, Outlook or Excel.", paper=paper))
        return True

    def save(self, kind: PaperKind, person_id: UUID | None = None) -> bool:
        """Ask for a file and save a paper to it; tell whether somebody chose one."""
        target = self._ask_target(kind, person_id)
        if target is not None:
            self.save_to(target, kind, person_id)
        return target is not None

    def save_to(self, target: Path, kind: PaperKind, person_id: UUID | None = None) -> Job:
        """Make a paper off the window's thread and save it; return the job."""
        papers, visit_id, language = self._papers, self._visit_id, self.language

        def work(progress: Progress) -> Path:
            papers.save_as(papers.pdf(visit_id, kind, language, person_id, progress=progress), target)
            return target

        self._job = Job(self, work)
        self._job.done.connect(self._saved)
        self._job.failed.connect(self._failed)
        return self._job.start()

    @property
    def _papers(self) -> "ProgrammePapers":
        return self._stage.desk.programme_papers

    def _saved(self, target: Path) -> None:
        self._stage.remembered.keep("packs_folder", str(target.parent))
        self._stage.tell(self._stage.say("{file} is saved.", file=target.name))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)

    def _ask_target(self, kind: PaperKind, person_id: UUID | None) -> Path | None:
        try:
            name = self._papers.file_name(self._visit_id, kind, self.language, person_id)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return None
        folder = Path(self._stage.remembered.text("packs_folder") or Path.home())
        title = self._stage.say("Save PDF")
        chosen, _ = QFileDialog.getSaveFileName(self._widget, title, str(folder / name), "PDF (*.pdf)")
        if not chosen:
            return None
        return Path(chosen if chosen.casefold().endswith(".pdf") else f"{chosen}.pdf")
