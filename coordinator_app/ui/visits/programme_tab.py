"""The programme of a visit: days side by side and the same as a list, with the item that is open beside them."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.clashes import clashes, worst_of
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.visits.day_columns import DayColumns, Painted
from coordinator_app.ui.visits.item_editor import ItemEditor
from coordinator_app.ui.visits.programme_list import ProgrammeList
from coordinator_app.ui.visits.quick_line import QuickLine
from coordinator_app.words import message

_COLUMNS, _LIST = "columns", "list"
_HOUR = timedelta(hours=1)


class ProgrammeTab(QWidget):
    """Items are made with the quick line or on empty time, opened with Enter or a double click, removed with Del."""

    def __init__(self, stage: Stage, subject: Subject, language: str) -> None:
        """Take the visit and the language whose texts are shown."""
        super().__init__()
        self._stage, self._subject, self._language = stage, subject, language
        self._chosen: UUID | None = None
        look, say = stage.look, stage.say
        self._views = Segments(
            look, say("How the programme is shown"), [(_COLUMNS, say("Days")), (_LIST, say("List"))], self._show_view
        )
        bar = Flow(gap=look.px(8))
        bar.addWidget(self._views)
        bar.push_right()
        bar.addWidget(button(look, say("Add item"), self.add, icon="add"))
        self._quick = QuickLine(stage, subject)
        self._quick.entered.connect(self._enter)
        self._columns = DayColumns(look, stage.words)
        self._columns.item_chosen.connect(self.open_item)
        self._columns.item_marked.connect(self._follow)
        self._columns.time_chosen.connect(self._add)
        self._list = ProgrammeList(stage, subject)
        self._list.item_chosen.connect(self.open_item)
        self._list.item_marked.connect(self._follow)
        self._list.item_removed.connect(self.remove)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(self._columns))
        self._stack.addWidget(self._list)
        self._editor = ItemEditor(stage, subject, language)
        self._editor.closed.connect(self._close)
        self._editor.removed.connect(self.remove)
        self._editor.hide()
        beside = QHBoxLayout()
        beside.setSpacing(look.px(12))
        beside.addWidget(self._stack, 1)
        beside.addWidget(self._editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(12), 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(held(bar))
        column.addWidget(self._quick)
        column.addLayout(beside, 1)
        subject.changed.connect(self.show_subject)
        self._show_view(stage.remembered.text("programme_view", _COLUMNS))
        self.show_subject()

    def show_subject(self) -> None:
        """Show the programme as it is saved."""
        visit = self._subject.value
        days = tuple(visit.starts_on + timedelta(days=n) for n in range((visit.ends_on - visit.starts_on).days + 1))
        outside = sorted({item.day_on for item in visit.programme} - set(days))
        items = tuple(sorted(visit.programme, key=lambda item: (item.begins, item.ends)))
        clashing = frozenset(worst_of(clashes(visit)))
        self._columns.show_programme(Painted(days=tuple(sorted([*days, *outside])), items=items, clashing=clashing))
        self._list.show_programme(items, clashing)
        if self._chosen is not None and all(item.id != self._chosen for item in items):
            self._close()

    def commit(self) -> None:
        """Save what is being typed in the open item."""
        self._editor.commit()

    def point_at(self, item_id: UUID | None) -> None:
        """Open an item, or put the keyboard where the first one is typed."""
        if item_id is not None:
            self.open_item(item_id)
        else:
            self._quick.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add(self) -> None:
        """Add an item an hour long after the last one of the programme, and open it."""
        visit = self._subject.value
        last = max(visit.programme, key=lambda item: item.begins, default=None)
        if last is None:
            self._add(visit.starts_on, time(9))
        else:
            begins = last.ends if last.ends > last.begins else last.begins + _HOUR
            self._add(begins.date(), begins.time())

    def remove(self, item_id: UUID) -> None:
        """Remove an item; the toast undoes it."""
        item = next((each for each in self._subject.value.programme if each.id == item_id), None)
        if item is None:
            return
        title = self._stage.words.pick(item.title_sv, item.title_en)
        self._save(
            lambda visit: replace(visit, programme=tuple(i for i in visit.programme if i.id != item_id)),
            message("Remove “{title}”", title=title),
        )
        self._stage.tell(self._stage.say("“{title}” is removed.", title=title), self._stage.desk.history.latest())

    def open_item(self, item_id: UUID) -> None:
        """Open an item beside the programme."""
        self._editor.commit()
        self._chosen = item_id
        self._columns.choose(item_id)
        self._editor.show_item(item_id)
        self._editor.show()
        self._editor.point()

    def _follow(self, item_id: UUID | None) -> None:
        """Show the item that is marked where one is open already; the keyboard stays where it is."""
        if item_id is not None and item_id != self._chosen and not self._editor.isHidden():
            self._editor.commit()
            self._chosen = item_id
            self._columns.choose(item_id)
            self._editor.show_item(item_id)

    def _add(self, day: date, at: time) -> None:
        ends = time((at.hour + 1) % 24, at.minute)
        new = ProgrammeItem(id=uuid4(), day_on=day, starts_at=at, ends_at=ends)
        self._enter(new)
        self.open_item(new.id)

    def _enter(self, item: ProgrammeItem) -> None:
        title = self._stage.words.pick(item.title_sv, item.title_en)
        self._save(
            lambda visit: replace(visit, programme=(*visit.programme, item)),
            message("Add “{title}”", title=title) if title else message("Add a programme item"),
        )

    def _save(self, make: object, label: object) -> None:
        problem = self._subject.alter(label, make)  # type: ignore[arg-type]
        if problem is not None:
            self._stage.problem_met.emit(problem)

    def _show_view(self, view: str) -> None:
        self._views.choose(view)
        self._stack.setCurrentIndex(1 if view == _LIST else 0)
        self._stage.remembered.keep("programme_view", view)

    def _close(self) -> None:
        self._chosen = None
        (self._list if self._stack.currentIndex() else self._columns).setFocus(Qt.FocusReason.TabFocusReason)
        self._editor.hide()
