"""The page of one person or organisation: its head, what may be the same, its fields, and what it takes part in."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_dialog import HistoryDialog
from coordinator_app.ui.layouts import card, scrolling
from coordinator_app.ui.people.duplicates import Duplicates, Found
from coordinator_app.ui.people.entered import Entered
from coordinator_app.ui.people.sheet_head import SheetHead
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class Sheet(QWidget):
    """What both kinds of sheet are: they save field by field, and tell the section what somebody chooses on them."""

    back_chosen = Signal()
    gone = Signal()
    delete_chosen = Signal()
    open_chosen = Signal(object)
    merge_chosen = Signal(object)
    visit_chosen = Signal(object)

    def __init__(self, stage: Stage, kind: str, record_id: UUID, entered: Entered) -> None:
        """Take the record by its kind, as the data file calls it. Raises LookupError where it is gone."""
        super().__init__()
        self.stage, self.entered = stage, entered
        self.subject = Subject(stage, kind, record_id, entered.load, entered.save)
        self.subject.setParent(self)
        if self.subject.value is None:
            raise LookupError(record_id)
        self.subject.gone.connect(self.gone)
        self.is_new = entered.is_fresh
        self.form: Form
        self.head: SheetHead
        self.duplicates: Duplicates

    @property
    def title(self) -> str:
        """What the record is called."""
        raise NotImplementedError

    @property
    def name_fields(self) -> tuple[str, ...]:
        """The fields by which one is taken for another, the first of which is typed first."""
        raise NotImplementedError

    def show_parts(self) -> None:
        """Show again what lies in other records: visits, offices, people."""
        raise NotImplementedError

    def commit(self) -> None:
        """Save what is being typed."""
        self.form.commit()

    def reload(self) -> None:
        """Show the record again, since the data have changed."""
        self.subject.reload()
        self.show_parts()

    def point_at(self, name: str) -> None:
        """Put the keyboard into a field."""
        self.form.point_at(name)
        self._keep_in_sight()

    def begin(self) -> None:
        """Put the keyboard where one types first."""
        self.form.point_at(self.name_fields[0])
        self._keep_in_sight()

    def show_way_back(self, *, is_shown: bool) -> None:
        """Offer the way back to the list, where the list does not stand beside."""
        self.head.show_way_back(is_shown=is_shown)

    def show_history(self) -> None:
        """Show what was done to the record."""
        self.commit()
        HistoryDialog(self.stage, self.subject, self.title, self).open()

    def typed(self) -> Any:
        """Return the record with its names as they are typed, saved or not."""
        said = {name: self.form.labelled(name).field.text() for name in self.name_fields}  # type: ignore[attr-defined]
        return replace(self.subject.value, **said)

    def watch_names(self, look_up: Callable[[Any], Sequence[Found]]) -> Duplicates:
        """Return what tells, while a name is typed, who may be the same."""
        duplicates = Duplicates(self.stage, self.typed, look_up)
        duplicates.open_chosen.connect(self.open_chosen)
        duplicates.merge_chosen.connect(self.merge_chosen)
        duplicates.told.connect(self._keep_in_sight)
        for name in self.name_fields:
            self.form.labelled(name).field.typed.connect(lambda _: duplicates.typing())  # type: ignore[attr-defined]
        return duplicates

    def lay_out(self, *beneath: QWidget) -> None:
        """Put head, duplicates and form beneath one another, and the rest beneath them."""
        look = self.stage.look
        self.head.back_chosen.connect(self.back_chosen)
        self.head.delete_chosen.connect(self.delete_chosen)
        self.head.history_chosen.connect(self.show_history)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(16))
        column.setSpacing(look.px(16))
        for each in (self.head, self.duplicates, self.form, *beneath):
            column.addWidget(each)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(content)
        whole.addWidget(self._area)

    def _keep_in_sight(self) -> None:
        """Scroll to the field that has the keyboard, once everything has its place."""
        QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.form.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused, 0, self.stage.look.px(60))

    def made_card(self, heading: str, inner: QVBoxLayout) -> QWidget:
        """Return a card with a heading over what is filled in and shown again."""
        look = self.stage.look
        column = QVBoxLayout()
        column.setSpacing(look.px(8))
        column.addWidget(text(look, heading, "subtitle", wraps=True))
        inner.setSpacing(0)
        column.addLayout(inner)
        return card(column, look)
