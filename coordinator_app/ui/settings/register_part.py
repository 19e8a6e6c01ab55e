"""A part with a list of records, and the record that is opened in its place."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.filter_line import FilterLine
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import held, scrolling, shorten
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

Removal = tuple[str, str]
"""What a button says, and its icon."""


class RegisterPart(Part):
    """The base of bodies and offices; those that derive from it say what is listed, opened, made and deleted."""

    kinds = frozenset[str]()

    def __init__(self, stage: Stage, heading: str, new: str, empty: str) -> None:
        """Take the heading, what the button that makes one says, and what an empty list says."""
        super().__init__(stage)
        self._heading, self._new, self._empty = heading, new, empty
        self._form: Form | None = None
        self._subject: Subject | None = None
        self._removing: QPushButton | None = None
        self.filter = FilterLine(stage, stage.say("Filter the list"))
        self.filter.textChanged.connect(lambda _: self.show_list())
        self.view = self.made_view()
        self.filter.left.connect(self.view.point)
        self.view.chosen.connect(self.open)
        self.view.removed.connect(self._delete)
        self._rows = QStackedWidget()
        self._rows.addWidget(self.view)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.show_list()

    @property
    def has_record(self) -> bool:
        """Whether a record is open."""
        return self._subject is not None

    @property
    def subject(self) -> Subject:
        """The record that is open; where none is, it is a bug to ask for it (RuntimeError)."""
        if self._subject is None:
            raise RuntimeError("No record is open.")
        return self._subject

    def made_view(self) -> ListView:
        """Return the list."""
        raise NotImplementedError

    def bar(self) -> list[QWidget]:
        """Return what stands above the list, before the filter."""
        return []

    def subject_of(self, record_id: UUID) -> Subject:
        """Return the record as a form takes it; its value is None where it is gone."""
        raise NotImplementedError

    def groups_of(self, record: Any) -> tuple[Group, ...]:
        """Return what is asked for of a record."""
        raise NotImplementedError

    def delete(self, record_id: UUID) -> str | None:
        """Put a record in the trash and return what to say of it, None where it is gone. Raises Problem."""
        raise NotImplementedError

    def acts(self, record_id: UUID) -> list[QWidget]:
        """Return what else is done with the record that is open, beside moving it to the trash."""
        return []

    def removal(self, record_id: UUID) -> Removal:
        """Return what the button that deletes a record says, and its icon."""
        return self.stage.say("Move to the trash"), "delete"

    def can_remove(self, record_id: UUID) -> bool:
        """Tell whether the button that deletes a record is offered, as the record is now."""
        return True

    def show_list(self) -> None:
        """Show the list as it is now."""
        raise NotImplementedError

    def show_rows(self, number: int) -> None:
        """Show the list, or in its place why it is empty."""
        if number:
            self._rows.setCurrentWidget(self.view)
            return
        shorten(self._rows, 1)
        said = self.stage.say("Nothing matches the filter.") if self.filter.text().strip() else self._empty
        self._rows.addWidget(Empty(self.stage.look, said))
        self._rows.setCurrentIndex(1)

    def open(self, record_id: UUID) -> None:
        """Show the form of a record in place of the list."""
        self.put_away()
        subject = self.subject_of(record_id)
        if subject.value is None:
            return
        self._subject = subject
        self._form = Form(self.stage, subject, self.groups_of(subject.value), self.stage.words.language)
        subject.setParent(self._form)
        subject.gone.connect(self.gone)
        self.show_in_place(self._form, record_id)

    def put_away(self) -> None:
        """Save what is being typed, and let go of what is shown in place of the list."""
        self.commit()
        self._let_go()

    def show_in_place(self, widget: QWidget, record_id: UUID | None = None) -> None:
        """Show a widget in place of the list, with the way back to it."""
        look = self.stage.look
        bar = Flow(gap=look.px(8))
        bar.addWidget(button(look, self._heading, self.close_record, kind="ghost", icon="arrow_left"))
        self._removing = None
        if record_id is not None:
            bar.push_right()
            for act in self.acts(record_id):
                bar.addWidget(act)
            said, icon = self.removal(record_id)
            self._removing = button(look, said, lambda: self._delete(record_id), icon=icon)
            bar.addWidget(self._removing)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, look.px(8), look.px(12))
        inner.addWidget(widget)
        inner.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(held(bar))
        self._show_removing()
        column.addWidget(scrolling(content, is_text=True), 1)
        self._stack.addWidget(page)
        self._stack.setCurrentIndex(1)

    def close_record(self) -> None:
        """Show the list again."""
        self.put_away()
        self.show_list()
        self.view.point()

    def commit(self) -> None:
        """Save what is being typed."""
        if self._form is not None:
            self._form.commit()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show list and record again."""
        if kinds & self.kinds:
            self.show_list()
            if self._subject is not None:
                self._subject.reload()
            self._show_removing()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self.close_record()
        self.filter.take_keyboard()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field of the record that is open."""
        if self._form is not None:
            self._form.point_at(field)

    def gone(self) -> None:
        """Go back to the list, since the record is not there any more."""
        QTimer.singleShot(0, self, self._let_go)

    def _list_page(self) -> QWidget:
        look = self.stage.look
        head = Flow(gap=look.px(12))
        head.addWidget(text(look, self._heading, "title", wraps=True))
        head.push_right()
        head.addWidget(button(look, self._new, self.make_new, kind="primary", icon="add"))
        above = Flow(gap=look.px(8))
        for widget in (*self.bar(), self.filter):
            above.addWidget(widget)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        for layout in (head, above):
            column.addWidget(held(layout))
        column.addWidget(self._rows, 1)
        return page

    def _show_removing(self) -> None:
        if self._removing is not None and self._subject is not None:
            self._removing.setVisible(self.can_remove(self._subject.record_id))

    def _let_go(self) -> None:
        self._form, self._subject, self._removing = None, None, None
        self._stack.setCurrentIndex(0)
        shorten(self._stack, 1)

    def _delete(self, record_id: UUID) -> None:
        try:
            said = self.delete(record_id)
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self._let_go()
        self.show_list()
        if said is not None:
            self.stage.tell(said, self.stage.desk.history.latest())


def found(records: Any, record_id: UUID) -> Any:
    """Return the record with an id among several, or None."""
    return next((record for record in records if record.id == record_id), None)
