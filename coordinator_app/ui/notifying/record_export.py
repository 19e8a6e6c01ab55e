"""The dialog in which the record of informing is saved: of which visit or year, as what, and in which language."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.informing_said import WHO_MAY_SEE
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import Choice, ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import held
from coordinator_app.ui.pdf_files import PdfFiles
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

if TYPE_CHECKING:
    from coordinator_app.services.informing_papers import RecordOrder

_WIDTH = 520
_PDF, _XLSX = "pdf", "xlsx"


def export_record(stage: Stage, parent: QWidget, visit_id: UUID | None = None) -> None:
    """Ask what the record is to be of, and save it; begins with a visit where the id is that of one."""
    RecordExportDialog(stage, parent, visit_id).open()


class RecordExportDialog(Dialog):
    """Offers the visit that was shown, and every year in which visits begin; it closes once a file has been chosen."""

    def __init__(self, stage: Stage, parent: QWidget, visit_id: UUID | None = None) -> None:
        """Take the window before which it lies, and the visit to begin with."""
        super().__init__(stage.look, parent)
        self._stage, self._before = stage, parent
        look, say = stage.look, stage.say
        self.setWindowTitle(say("The record of informing"))
        self.setMinimumWidth(min(look.px(_WIDTH), parent.width()))
        choices = self._choices(visit_id)
        self.about = ChoiceField(look, say("Covers"), choices)
        self.about.show_value(choices[0][0])
        self.kind = ChoiceField(look, say("Format"), [(_PDF, say("PDF for printing")), (_XLSX, say("Excel workbook"))])
        self.kind.show_value(stage.remembered.text("informing_record/kind", _PDF))
        self.language = ChoiceField(look, say("Language"), [("sv", "Svenska"), ("en", "English")])
        self.language.show_value(stage.remembered.text("papers/language", stage.words.language))
        self._asking = PdfFiles(stage, self)
        self._build()

    def order(self) -> "RecordOrder":
        """Return what has been chosen."""
        from coordinator_app.services.informing_papers import RecordOrder

        about, today = self.about.value, self._stage.today
        return RecordOrder(
            today=today,
            year=about if isinstance(about, int) else today.year,
            visit_id=about if isinstance(about, UUID) else None,
            language="en" if self.language.value == "en" else "sv",
        )

    def _choices(self, visit_id: UUID | None) -> list[Choice]:
        stage = self._stage
        years: list[Choice] = [
            (year, stage.say("Visits that begin in {year}", year=year))
            for year in stage.desk.informing_papers.years(stage.today)
        ]
        shown = stage.desk.visits.lines_of([visit_id]) if visit_id else ()
        visits: list[Choice] = [
            (one.id, stage.words.pick(one.title_sv, one.title_en) or stage.say("No title")) for one in shown
        ]
        return [*visits, *years]

    def _build(self) -> None:
        look, say = self._stage.look, self._stage.say
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(text(look, say("The record of informing"), "title", wraps=True))
        about = say("Who was to be told what, by when, and what came of it, with the margin in days.")
        column.addWidget(text(look, about, "body", "text2", wraps=True))
        column.addWidget(text(look, say(WHO_MAY_SEE), "body", "text2", wraps=True))
        for name, field in (
            (say("Covers"), self.about),
            (say("Format"), self.kind),
            (say("Language"), self.language),
        ):
            column.addWidget(Labelled(look, name, field))
        column.addStretch(1)
        column.addWidget(held(self._foot()))

    def _foot(self) -> Flow:
        look, say = self._stage.look, self._stage.say
        foot = Flow(gap=look.px(8))
        foot.push_right()
        foot.addWidget(button(look, say("Cancel"), self.reject))
        foot.addWidget(button(look, say("Save and open"), lambda: self._save(opens=True), icon="open"))
        foot.addWidget(button(look, say("Save…"), lambda: self._save(opens=False), kind="primary", icon="save"))
        return foot

    def _save(self, *, opens: bool) -> None:
        """Ask for a file and save the record to it, when the dialog has closed; the window tells that it is there."""
        order, kind, papers = self.order(), self.kind.value, self._stage.desk.informing_papers
        try:
            name = papers.file_name(order, kind)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._remember()
        target = self._asking.ask(name)
        if target is None:
            return
        files = PdfFiles(self._stage, self._before)
        files.saved.connect(files.deleteLater)
        if opens:
            files.open_when_saved()
        if kind == _XLSX:
            files.write(target, lambda _, to: papers.save_as(papers.xlsx(order), to))
        else:
            files.write(target, lambda progress, to: papers.save_as(papers.pdf(order, progress), to))
        self.accept()

    def _remember(self) -> None:
        self._stage.remembered.keep("informing_record/kind", self.kind.value)
        self._stage.remembered.keep("papers/language", self.language.value)
