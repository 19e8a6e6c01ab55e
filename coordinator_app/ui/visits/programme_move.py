"""The dialog by which an item of the programme is moved to a day and hours that are typed."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.number_field import TimeField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_WIDTH = 420


class MoveDialog(Dialog):
    """Asks for day, beginning and end; a new beginning takes the end along."""

    chosen = Signal(object)

    def __init__(self, stage: Stage, item: ProgrammeItem, parent: QWidget) -> None:
        """Take the item, which stays as it is until somebody presses the button."""
        super().__init__(stage.look, parent)
        self._stage, self._item = stage, item
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Move to"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.day = DayField(stage, say("Day"))
        self.starts = TimeField(stage, say("From"))
        self.ends = TimeField(stage, say("Until"))
        shares = Shares(look)
        for field, width in ((self.day, 0.44), (self.starts, 0.28), (self.ends, 0.28)):
            shares.add(self._labelled(field), width)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        title = stage.words.pick(item.title_sv, item.title_en) or say("No title")
        column.addWidget(text(look, title, "subtitle", wraps=True))
        column.addWidget(shares)
        self.move_button = button(look, say("Move"), self._carry_out, kind="primary")
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self.move_button))
        self._show()
        self.starts.setFocus()

    def _labelled(self, field: DayField | TimeField) -> Labelled:
        labelled = Labelled(self._stage.look, field.accessibleName(), field)
        field.misunderstood.connect(labelled.complain)
        if isinstance(field, DayField):
            field.understood.connect(labelled.explain)
        labelled.watch(field)
        field.committed.connect(lambda value: self._take(field, value))
        field.committed.connect(lambda _value: labelled.explain(""))
        return labelled

    def _show(self) -> None:
        self.day.show_value(self._item.day_on)
        self.starts.show_value(self._item.starts_at)
        self.ends.show_value(self._item.ends_at)

    def _take(self, field: DayField | TimeField, value: date | time | None) -> None:
        """Take what was typed in a field; all are shown as they are understood."""
        field.kept()
        item = self._item
        if isinstance(value, date):
            self._item = replace(item, day_on=value)
        elif field is self.starts and value is not None:
            later = replace(item, starts_at=value)
            ends = None if item.ends_at is None else (later.begins + (item.ends - item.begins)).time()
            self._item = replace(later, ends_at=ends)
        elif field is self.ends:
            self._item = replace(item, ends_at=value)
        self._show()

    def _carry_out(self) -> None:
        for field in (self.day, self.starts, self.ends):
            field.commit()
        if not any(field.is_open for field in (self.day, self.starts, self.ends)):
            self.chosen.emit(self._item)
            self.accept()
