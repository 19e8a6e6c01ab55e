"""The programme of a visit: days side by side and the same as a list, with what is open of it beside them."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from uuid import UUID, uuid4

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.clash import OVERLAPPING, Clash, ClashContext
from coordinator_app.domain.clashes import clashes, marked, to_solve
from coordinator_app.domain.destinations import where
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.readiness import Finding
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import Segments, button, menu_button
from coordinator_app.ui.calendar_saving import save_visit
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import card, held, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.ui.visits.day_columns import DayColumns
from coordinator_app.ui.visits.day_columns_place import Painted
from coordinator_app.ui.visits.item_editor import ItemEditor
from coordinator_app.ui.visits.programme_changes import ProgrammeChanges
from coordinator_app.ui.visits.programme_checks import ChecksPanel, counted
from coordinator_app.ui.visits.programme_filling import Filling
from coordinator_app.ui.visits.programme_keys import Ask, Wish
from coordinator_app.ui.visits.programme_list import ProgrammeList
from coordinator_app.ui.visits.programme_menu import open_item_menu
from coordinator_app.ui.visits.programme_move import MoveDialog
from coordinator_app.ui.visits.programme_way import WayDialog
from coordinator_app.ui.visits.quick_line import QuickLine
from coordinator_app.ui.visits.share_menu import share_button
from coordinator_app.words import Problem

_COLUMNS, _LIST = "columns", "list"
_HOUR = timedelta(hours=1)
_PAUSE_MS = 30
"""How long the reading of what a programme is held against waits after a change, which is painted meanwhile."""


class ProgrammeTab(QWidget):
    """Items are made with the quick line or on empty time; what can be done with one is the same in both views."""

    def __init__(self, stage: Stage, subject: Subject, language: str) -> None:
        """Take the visit and the language whose texts are shown."""
        super().__init__()
        self._stage, self._subject, self._language = stage, subject, language
        self._changes = ProgrammeChanges(stage, subject)
        self._filling = Filling(stage, subject, self)
        self._chosen: UUID | None = None
        self._view = _COLUMNS
        self._painted = Painted(days=(), items=(), clashing=frozenset())
        self._context: ClashContext = stage.desk.clashes.context(subject.value)
        self._found: Sequence[Clash] = ()
        look, say = stage.look, stage.say
        self._views = Segments(
            look, say("How the programme is shown"), [(_COLUMNS, say("Days")), (_LIST, say("List"))], self._show_view
        )
        self._check = button(look, say("Checks before the pack"), self.show_checks, icon="checkmark_circle")
        self._quick = QuickLine(stage, subject)
        self._columns = DayColumns(look, stage.words)
        self._list = ProgrammeList(stage, subject)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(self._columns))
        self._stack.addWidget(self._list)
        self._empty = self._made_empty()
        self._editor = ItemEditor(stage, subject, language)
        self._editor.hide()
        self._checks = ChecksPanel(stage)
        self._checks.hide()
        self._lay_out()
        self._connect()
        self._show_view(stage.remembered.text("programme_view", _COLUMNS))
        self.show_subject()

    def show_subject(self) -> None:
        """Show the programme as it is saved, with what clashes in it."""
        visit: Visit = self._subject.value
        days = tuple(visit.starts_on + timedelta(days=n) for n in range((visit.ends_on - visit.starts_on).days + 1))
        outside = sorted({item.day_on for item in visit.programme} - set(days))
        items = tuple(sorted(visit.programme, key=lambda item: (item.begins, item.ends)))
        self._found = clashes(visit, self._context)
        clashing = marked(self._found)
        overlaps = tuple(clash.item_ids for clash in self._found if clash.rule in OVERLAPPING)
        shown = tuple(sorted([*days, *outside]))
        self._painted = Painted(days=shown, items=items, clashing=clashing, overlaps=overlaps)
        self._paint()
        self._count()
        self._empty.setVisible(not items)
        if not self._checks.isHidden():
            self._checks.show_clashes(visit, self._found, self._context)
        if self._chosen is not None and all(item.id != self._chosen for item in items):
            self._close()

    def gather_anew(self) -> None:
        """Read again what the programme is held against, which a change may have made another."""
        context = self._stage.desk.clashes.context(self._subject.value)
        if context != self._context:
            self._context = context
            self.show_subject()

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
        visit: Visit = self._subject.value
        last = max(visit.programme, key=lambda item: item.begins, default=None)
        if last is None:
            self._add(visit.starts_on, time(9))
        else:
            begins = last.ends if last.ends > last.begins else last.begins + _HOUR
            self._add(begins.date(), begins.time())

    def remove(self, item_id: UUID) -> None:
        """Remove an item; the toast undoes it."""
        self._changes.remove(item_id)

    def open_item(self, item_id: UUID) -> None:
        """Open an item beside the programme."""
        self._editor.commit()
        self._chosen = item_id
        self._columns.choose(item_id)
        self._editor.show_item(item_id)
        self._checks.hide()
        self._editor.show()
        self._editor.point()

    def show_checks(self, item_id: UUID | None = None) -> None:
        """Show all that is to be checked before a pack, with the keyboard on the clash of an item or on the first."""
        self._close_editor()
        self._context = self._stage.desk.clashes.context(self._subject.value)
        self._checks.show()
        self.show_subject()
        self._checks.point_at(item_id)
        visit_id = self._subject.record_id
        job = Job(self, lambda _progress: self._stage.desk.clashes.lacks(visit_id))
        job.done.connect(self._checks.show_lacks)
        job.failed.connect(self._stage.problem_met)
        job.start()

    def carry_out(self, item_id: UUID, asked: Ask) -> None:
        """Do with an item what somebody asks by key, drag or menu; the item stays marked."""
        wishes = {
            Wish.OPEN: lambda: self.open_item(item_id),
            Wish.MOVE: lambda: self._changes.move(item_id, days=asked.days, minutes=asked.minutes),
            Wish.STRETCH: lambda: self._changes.stretch(item_id, asked.minutes),
            Wish.MOVE_TO: lambda: self._ask_where_to(item_id),
            Wish.DUPLICATE: lambda: self._mark(self._changes.duplicate(item_id)),
            Wish.CLASHES: lambda: self.show_checks(item_id),
            Wish.REMOVE: lambda: self._changes.remove(item_id),
        }
        wishes[asked.wish]()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a programme by Ctrl+V."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._filling.paste()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take rows that are pasted into the quick line as a programme; a single line is pasted there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            copied = QGuiApplication.clipboard().text().strip()
            if event.matches(QKeySequence.StandardKey.Paste) and {"\n", "\t"} & set(copied):
                self._filling.paste()
                return True
        return super().eventFilter(watched, event)

    def _made_empty(self) -> QWidget:
        """Return what says how an empty programme is begun."""
        filling, look, say = self._filling, self._stage.look, self._stage.say
        begin = Flow(gap=look.px(12))
        said = say("Begin with arrival and departure, or with a template.")
        begin.addWidget(text(look, said, "body", "text2"))
        offer = say("Template: {name}", name=filling.named(filling.usual))
        begin.addWidget(button(look, offer, lambda: filling.use(filling.usual)))
        return card(begin, look, margin=12)

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        bar = Flow(gap=look.px(8))
        bar.addWidget(self._views)
        bar.push_right()
        bar.addWidget(self._check)
        bar.addWidget(button(look, say("Add item"), self.add, icon="add"))
        bar.addWidget(menu_button(look, say("Template, copy or paste"), self._filling.entries(), icon="document_add"))
        visit_id = self._subject.record_id
        as_calendar = (say("Save as a calendar file…"), lambda: save_visit(self._stage, visit_id, self))
        bar.addWidget(share_button(self._stage, self._subject, [as_calendar]))
        beside = QHBoxLayout()
        beside.setSpacing(look.px(12))
        beside.addWidget(self._stack, 1)
        beside.addWidget(self._editor)
        beside.addWidget(self._checks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(12), 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(held(bar))
        column.addWidget(self._quick)
        column.addWidget(self._empty)
        column.addLayout(beside, 1)

    def _connect(self) -> None:
        self._quick.entered.connect(self._changes.add)
        self._quick.line.installEventFilter(self)
        self._columns.time_chosen.connect(self._add)
        for view in (self._columns, self._list):
            view.asked.connect(self.carry_out)
            view.item_marked.connect(self._follow)
            view.menu_asked.connect(self._offer)
        self._editor.closed.connect(self._close)
        self._editor.asked.connect(self.carry_out)
        self._checks.closed.connect(self._close)
        self._checks.fix_chosen.connect(self._changes.solve)
        self._checks.item_chosen.connect(self._mark)
        self._checks.finding_chosen.connect(self._lead)
        self._checks.way_asked.connect(self._ask_how_far)
        self._gather = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._gather.timeout.connect(self.gather_anew)
        self._stage.leaving.connect(self._gather.stop)
        self._subject.changed.connect(self._gather.start)
        self._subject.changed.connect(self.show_subject)

    def _count(self) -> None:
        """Say on the button how many clashes are to be solved or looked at."""
        number, look = to_solve(self._found), self._stage.look
        said = self._stage.say(counted(number))
        self._check.setText(f"\u2002{said}")
        self._check.setAccessibleName(said)
        icon = ("warning", "danger") if number else ("checkmark_circle", "text2")
        self._check.setIcon(look.icon(*icon, filled=bool(number)))
        self._check.setToolTip(self._stage.say("Checks before the pack"))

    def _follow(self, item_id: UUID | None) -> None:
        """Show the item that is marked where one is open already; the keyboard stays where it is."""
        if item_id is not None and item_id != self._chosen and not self._editor.isHidden():
            self._editor.commit()
            self._chosen = item_id
            self._columns.choose(item_id)
            self._editor.show_item(item_id)

    def _mark(self, item_id: UUID | None) -> None:
        """Mark an item in both views."""
        if item_id is not None:
            self._columns.choose(item_id)
            self._list.choose(item_id)

    def _offer(self, item_id: UUID | None, at: QPoint) -> None:
        if item_id is not None:
            is_clashing = any(item_id in clash.item_ids for clash in self._found)
            open_item_menu(self._stage, self, at, lambda asked: self.carry_out(item_id, asked), is_clashing=is_clashing)

    def _ask_where_to(self, item_id: UUID) -> None:
        item = self._changes.item(item_id)
        if item is not None:
            dialog = MoveDialog(self._stage, item, self)
            dialog.chosen.connect(self._changes.put)
            dialog.open()

    def _ask_how_far(self, clash: Clash) -> None:
        items = [self._changes.item(item_id) for item_id in clash.item_ids]
        places = [item.place for item in items if item is not None]
        if len(places) == len(clash.item_ids):
            dialog = WayDialog(self._stage, places[0], places[1], self)
            dialog.chosen.connect(lambda minutes: self._set_way(places[0], places[1], minutes))
            dialog.open()

    def _set_way(self, place: str, other: str, minutes: int) -> None:
        try:
            self._stage.desk.transfers.set_time(place, other, minutes)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.gather_anew()
        self._stage.tell(self._stage.say("The way is noted."), self._stage.desk.history.latest())

    def _lead(self, finding: Finding) -> None:
        """Go to the field that mends what is missing."""
        place = where(finding.about, finding.record_id)
        visit_id, part_id = self._subject.record_id, place.record_id
        there = Address(section=Section.VISITS, record_id=visit_id, tab=place.tab, field=place.field, part_id=part_id)
        self._stage.go(there)

    def _add(self, day: date, at: time, ends: time | None = None) -> None:
        last = ends or time((at.hour + 1) % 24, at.minute)
        new = ProgrammeItem(id=uuid4(), day_on=day, starts_at=at, ends_at=last)
        self._changes.add(new)
        self.open_item(new.id)

    def _show_view(self, view: str) -> None:
        self._view = view
        self._views.choose(view)
        self._stage.remembered.keep("programme_view", view)
        self._stack.setCurrentIndex(int(view == _LIST))
        self._paint()

    def _paint(self) -> None:
        """Show the programme in the view that is seen; the other one shows it when it is."""
        if self._view == _LIST:
            self._list.show_programme(self._painted.items, self._painted.clashing)
        else:
            self._columns.show_programme(self._painted)

    def _close_editor(self) -> None:
        self._editor.commit()
        self._chosen = None
        self._editor.hide()

    def _close(self) -> None:
        self._chosen = None
        (self._list if self._view == _LIST else self._columns).setFocus(Qt.FocusReason.TabFocusReason)
        self._editor.hide()
        self._checks.hide()
