"""The sharing of a visit's programme: each paper to a file or to the clipboard, in the language that was chosen."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from coordinator_app.domain.programme_papers import PAPER_NAMES, PaperKind
from coordinator_app.ui.calendar_saving import save_paper
from coordinator_app.ui.pdf_files import PdfFiles
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
        self._files = PdfFiles(stage, parent)

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
        papers, visit_id, language = self._papers, self._visit_id, self.language
        try:
            name = papers.file_name(visit_id, kind, language, person_id)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return False
        target = self._files.ask(name)
        if target is not None:
            self._files.write(
                target,
                lambda progress, to: papers.save_as(
                    papers.pdf(visit_id, kind, language, person_id, progress=progress), to
                ),
            )
        return target is not None

    def save_calendar(self, kind: PaperKind, person_id: UUID | None = None) -> bool:
        """Ask for a file and save a paper to it as a calendar; tell whether somebody chose one."""
        return save_paper(self._stage, self._visit_id, kind, self.language, self._widget, person_id)

    @property
    def _papers(self) -> "ProgrammePapers":
        return self._stage.desk.programme_papers
