"""How a programme is filled at once: from a template, an earlier visit, or a list that was copied elsewhere."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from coordinator_app.domain.pasted import rows_of
from coordinator_app.domain.templates import Template
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.visits.programme_copying import CopyDialog
from coordinator_app.ui.visits.programme_pasting import ItemsDialog
from coordinator_app.words import Problem

USUAL = "sister_city"
"""The template that an empty programme offers."""


class Filling:
    """What fills the programme of one visit, each in one change that can be undone."""

    def __init__(self, stage: Stage, subject: Subject, parent: QWidget) -> None:
        """Take the visit, and the widget before which dialogs lie."""
        self._stage, self._subject, self._parent = stage, subject, parent
        self._templates = stage.desk.templates.every()

    def entries(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the entries of a menu."""
        say = self._stage.say
        of_templates: list[tuple[str, Callable[[], object]]] = [
            (say("Template: {name}", name=self.named(each)), partial(self.use, each)) for each in self._templates
        ]
        return [
            *of_templates,
            ("", lambda: None),
            (say("Copy an earlier visit…"), self.ask_to_copy),
            (say("Paste from Excel"), self.paste),
        ]

    @property
    def usual(self) -> Template:
        """The template that is offered first."""
        return next(each for each in self._templates if each.key == USUAL)

    def named(self, template: Template) -> str:
        """Return what a template is called in the language of the window."""
        return self._stage.words.pick(template.name_sv, template.name_en)

    def use(self, template: Template) -> None:
        """Add the programme and the checklist of a template."""
        self._fill(lambda: self._stage.desk.templates.apply(self._subject.record_id, template))

    def ask_to_copy(self) -> None:
        """Ask which visit is to be copied."""
        dialog = CopyDialog(self._stage, self._subject.value, self._parent)
        dialog.chosen.connect(self._copy)
        dialog.open()

    def paste(self) -> None:
        """Add the rows that the clipboard lists; how each is understood is shown first."""
        copied = _copied()
        rows = rows_of(copied.text(), copied.html()) if copied is not None else ()
        if not rows:
            self._stage.tell(self._stage.say("Nothing is copied. Copy the list in Excel, Word or the mail first."))
            return
        dialog = ItemsDialog(self._stage, self._subject.value, rows, self._parent)
        dialog.added.connect(self._subject.reload)
        dialog.open()

    def _copy(self, visit_id: UUID) -> None:
        self._fill(lambda: self._stage.desk.templates.copy(self._subject.record_id, visit_id))

    def _fill(self, run: Callable[[], Visit]) -> None:
        before: Visit = self._subject.value
        try:
            after = run()
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._subject.reload()
        self._stage.tell(self._said(before, after), self._stage.desk.history.latest() if after != before else None)

    def _said(self, before: Visit, after: Visit) -> str:
        words, items = self._stage.words, len(after.programme) - len(before.programme)
        if len(after.tasks) == len(before.tasks):
            return words.say_many("{number} item is added.", "{number} items are added.", items)
        if not items:
            return words.say("A checklist is added.")
        return words.say_many(
            "{number} item and a checklist are added.", "{number} items and a checklist are added.", items
        )


def _copied() -> QMimeData | None:
    """Return what is on the clipboard; Qt gives none where it is empty, which its types do not tell."""
    return QGuiApplication.clipboard().mimeData()
