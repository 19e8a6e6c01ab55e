"""The dialog in which something to do for a visit is entered or changed."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.checklists import days_for, due_on
from coordinator_app.domain.visits import Task, Visit
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.records import suggest_field
from coordinator_app.ui.forms.specs import Kind
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage

_WIDTH = 460


class TaskDialog(Dialog):
    """Asks what is to be done, by when, and by whom; Enter in a field saves, and `chosen` brings the task."""

    chosen = Signal(object)

    def __init__(self, stage: Stage, visit: Visit, task: Task, language: str, parent: QWidget) -> None:
        """Take the task and the language in which its text is written."""
        super().__init__(stage.look, parent)
        self._stage, self._visit, self._task, self._text = stage, visit, task, f"text_{language}"
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Something to do"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.what = LineField(look, say("What is to be done"))
        self.day = DayField(stage, say("Due"))
        self.owner = suggest_field(stage, Kind.PERSON, say("Who does it"))
        self._due = Labelled(look, say("Due"), self.day)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(Labelled(look, say("What is to be done"), self.what))
        column.addWidget(self._due)
        column.addWidget(Labelled(look, say("Who does it"), self.owner))
        self.save_button = button(look, say("Save"), self._carry_out, kind="primary")
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self.save_button))
        self._connect()
        self.what.show_value(getattr(task, self._text))
        self.day.show_value(due_on(task, visit))
        self.owner.show_value(task.owner_id)
        self.what.setFocus()

    def _connect(self) -> None:
        self.what.committed.connect(self._take_text)
        self.day.committed.connect(self._take_day)
        self.day.understood.connect(self._due.explain)
        self.day.misunderstood.connect(self._due.complain)
        self.owner.committed.connect(self._take_owner)
        for field in (self.what, self.day, self.owner):
            field.entered.connect(self._carry_out)

    def _take_text(self, said: str) -> None:
        self._task = replace(self._task, **{self._text: said})  # type: ignore[arg-type]
        self.what.kept()

    def _take_day(self, day: date | None) -> None:
        days = days_for(day, self._visit) if day is not None else None
        if days is None:
            self._due.complain(self._stage.say("Choose a day before the visit, its last day, or a day after it."))
            return
        self._task = replace(self._task, days=days)
        self.day.kept()
        self.day.show_value(day)
        self._due.explain("")

    def _take_owner(self, owner_id: UUID | None) -> None:
        self._task = replace(self._task, owner_id=owner_id)
        self.owner.kept()

    def _carry_out(self) -> None:
        for field in (self.what, self.day, self.owner):
            field.commit()
        if not (self._task.text_sv or self._task.text_en):
            self.what.setFocus()
        elif not any(field.is_open for field in (self.what, self.day, self.owner)):
            self.accept()
            self.chosen.emit(self._task)
