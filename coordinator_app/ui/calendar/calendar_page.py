"""The section Calendar: every visit, deadline and meeting in its place, and what stands there beside it."""

from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.ui.addresses import Address
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import Segments, button, menu_button, tool
from coordinator_app.ui.calendar.acts import CalendarActs
from coordinator_app.ui.calendar.agenda import Agenda
from coordinator_app.ui.calendar.go_dialog import DaysDialog
from coordinator_app.ui.calendar.grid_sentences import entry_sentence
from coordinator_app.ui.calendar.layer_pills import LayerPill
from coordinator_app.ui.calendar.leading import address_of
from coordinator_app.ui.calendar.looks import LAYERS
from coordinator_app.ui.calendar.paper_and_files import files_offered, import_calendar, print_calendar
from coordinator_app.ui.calendar.peek import Peek
from coordinator_app.ui.calendar.period import WEEKS, Period, View, period_of
from coordinator_app.ui.calendar.period_shown import weeks_shown
from coordinator_app.ui.calendar.place_menus import Offer, day_menu, offers_menu
from coordinator_app.ui.calendar.shown import WeeksShown
from coordinator_app.ui.calendar.week_grid import WeekGrid
from coordinator_app.ui.calendar.year_strip import YearStrip
from coordinator_app.ui.deriving import Deriving
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message

_PANEL = 304
_LEAST_HEIGHT = 360
"""The height in pixels at 100 % text under which the page scrolls rather than the agenda or the panel shrinks."""

_NARROW = 980
"""The width in pixels at 100 % text under which the panel stands beneath the calendar."""

_CALENDAR = "text/calendar"
_WIDEST = "September 2026"

_VIEWS: tuple[tuple[View, Message], ...] = (
    (View.MONTH, message("Month")),
    (View.WEEK, message("Week")),
    (View.YEAR, message("Year")),
    (View.AGENDA, message("Agenda")),
)


class CalendarPage(Page):
    """Shows one period in one view; what stands there is chosen, opened, moved, and made."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the view that was last used, around today."""
        super().__init__(stage)
        kept = stage.remembered.text("calendar_view", View.MONTH)
        view = next((view for view, _ in _VIEWS if view == kept), View.MONTH)
        self._period = period_of(view, stage.today)
        self._hidden = {layer for layer in Layer if layer.value in stage.remembered.several("calendar_hidden")}
        self._shown = WeeksShown(first=self._period.first, weeks=WEEKS[View.MONTH], today=stage.today)
        self._acts = CalendarActs(stage)
        self._deriving = Deriving(stage, self)
        self._deriving.derived.connect(lambda _: self._show_days())
        look = stage.look
        self._title = text(look, "", "display")
        self._title.setMinimumWidth(self._title.fontMetrics().horizontalAdvance(_WIDEST))  # so that no button moves
        self._grid = WeekGrid(look, stage.words, self._shown)
        self._agenda = Agenda(stage)
        self._year = YearStrip(look, stage.words, self._shown)
        self._peek = Peek(stage)
        self._peek.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._grid)
        self._stack.addWidget(self._agenda)
        self._stack.addWidget(self._year)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(look.px(16))
        self._body.addWidget(self._stack, 1)
        self._body.addWidget(self._peek)
        self._lay_out()
        self._connect()
        self._show_period(self._period)

    @property
    def title(self) -> str:
        """What is shown."""
        return f"{self.stage.say('Calendar')} {self._title.text()}"

    @property
    def panel(self) -> QWidget | None:
        """What stands where somebody looks."""
        return self._peek if not self._peek.isHidden() else None

    @property
    def period(self) -> Period:
        """The period that is shown."""
        return self._period

    def show_address(self, address: Address) -> None:
        """Show a view, and the day that is meant."""
        view = View(address.tab) if address.tab in {v for v, _ in _VIEWS} else None
        if view is not None and view != self._period.view:
            self.show_view(view)
        if address.field:
            self.go_to(date.fromisoformat(address.field))
        elif self._shown.today != self.stage.today:
            self._read()
        self._take_keyboard()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read again what stands here."""
        self._read()
        entry = self._shown.entry(self._grid.chosen)
        if self._grid.chosen is not None:
            self._choose(entry)

    def make_new(self) -> None:
        """Make a visit on the day that is marked."""
        self._acts.make_visit(self._grid.marked_day, self._grid.marked_day)

    def act(self) -> None:
        """Open what is chosen, else make something new."""
        entry = self._shown.entry(self._grid.chosen)
        if entry is not None:
            self._open(entry)
        else:
            self.make_new()

    def export(self) -> None:
        """Print what is shown (Ctrl+P)."""
        print_calendar(self.stage, self, self._period, frozenset(Layer) - self._hidden)

    def next_tab(self, step: int) -> None:
        """Show the next view."""
        views = [view for view, _ in _VIEWS]
        self.show_view(views[(views.index(self._period.view) + step) % len(views)])

    def go_to_date(self) -> None:
        """Ask for a day and show it (Ctrl+G)."""
        DaysDialog(self.stage, self.stage.say("Go to date"), self.stage.say("Which day?"), self._went, self).open()

    def go_to(self, day: date) -> None:
        """Show a day with what lies around it, and mark it."""
        if not self._period.first <= day <= self._period.last or self._period.view == View.AGENDA:
            self._show_period(period_of(self._period.view, day))
        self._grid.mark(day)
        self._agenda.point_at(day)

    def show_today(self) -> bool:
        """Show today (Ctrl+T)."""
        self._show_period(period_of(self._period.view, self.stage.today))
        self._grid.mark(self.stage.today)
        self._agenda.point_at(self.stage.today)
        return True

    def duplicate(self) -> None:
        """Make another visit like the one that is chosen (Ctrl+D)."""
        entry = self._shown.entry(self._grid.chosen)
        if entry is not None and entry.kind == EntryKind.VISIT:
            self._duplicate(entry)

    def show_view(self, view: View) -> None:
        """Show another view, around the day that is marked."""
        self.stage.remembered.keep("calendar_view", view)
        self._show_period(period_of(view, self._grid.marked_day))
        self._take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel beneath the calendar where there is no room beside."""
        super().resizeEvent(event)
        px = self.stage.look.px
        is_narrow = self.width() < px(_NARROW)
        beneath, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(beneath if is_narrow else beside)
        self._peek.setFixedWidth(16_777_215 if is_narrow else px(_PANEL))
        self._peek.setMinimumWidth(0 if is_narrow else px(_PANEL))
        self._peek.setMinimumHeight(px(_LEAST_HEIGHT) if is_narrow else 0)

    def _lay_out(self) -> None:
        look, say = self.stage.look, self.stage.say
        head = Flow(gap=look.px(8))
        head.addWidget(self._title)
        head.addWidget(tool(look, "chevron_left", say("Earlier"), partial(self._turn, -1), is_boxed=True))
        head.addWidget(tool(look, "chevron_right", say("Later"), partial(self._turn, 1), is_boxed=True))
        head.addWidget(button(look, say("Today"), self.show_today))
        head.push_right()
        choices = [(view.value, say(name)) for view, name in _VIEWS]
        self._views = Segments(look, say("View"), choices, lambda key: self.show_view(View(key)))
        head.addWidget(self._views)
        head.addWidget(button(look, say("New visit"), self.make_new, kind="primary", icon="add"))
        layers = Flow(gap=look.px(6))
        for layer in LAYERS:
            pill = LayerPill(look, self.stage.words, layer, partial(self._switch, layer))
            pill.setChecked(layer not in self._hidden)
            layers.addWidget(pill)
        layers.push_right()
        layers.addWidget(button(look, say("Print"), self.export, kind="ghost", icon="print"))
        layers.addWidget(menu_button(look, say("More for the calendar"), files_offered(self.stage, self)))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(look.px(24), look.px(18), look.px(20), look.px(16))
        column.setSpacing(look.px(10))
        column.addWidget(held(head))
        column.addWidget(held(layers))
        column.addLayout(self._body, 1)
        self._scroll = scrolling(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _connect(self) -> None:
        grid, agenda, peek = self._grid, self._agenda, self._peek
        for view in (grid, agenda, self._year):
            view.entry_chosen.connect(self._choose)
            view.entry_opened.connect(self._open)
            view.entry_removed.connect(self._remove)
            view.turned.connect(self._turn)
        grid.weeks_turned.connect(lambda weeks: self._show_period(self._period.by_weeks(weeks)))
        grid.day_marked.connect(self._show_day)
        self._year.day_marked.connect(self._show_day_of_year)
        agenda.day_marked.connect(self._keep_day)
        agenda.view_asked.connect(self.show_view)
        for days in (grid, self._year):
            days.days_chosen.connect(self._acts.make_visit)
            days.entry_moved.connect(self._acts.move)
            days.more_asked.connect(self._show_all_of)
            days.menu_asked.connect(self._show_menu)
            days.view_asked.connect(self.show_view)
        peek.closed.connect(lambda: self._choose(None))
        peek.opened.connect(self._open)
        peek.removed.connect(self._remove)
        peek.duplicated.connect(self._duplicate)
        peek.moved.connect(self._ask_days)
        self.stage.day_turned.connect(self._read)
        self.setAcceptDrops(True)

    def _show_period(self, period: Period) -> None:
        """Show a period, and read what stands in it."""
        self._period = period
        self._views.choose(period.view)
        self._title.setText(period.title(self.stage.words))
        self._stack.setCurrentWidget(self._view)
        self._read()
        if not period.first <= self._grid.marked_day <= period.last:
            self._grid.marked_day = period.first + (self._grid.marked_day - period.first) % timedelta(days=7)
        self.renamed.emit()

    def _read(self) -> None:
        """Read what stands in the period that is shown; what is still to be derived of agreements comes when it is."""
        if not self.stage.has_desk:
            return
        calendar, first, last = self.stage.desk.calendar, self._period.first, self._period.last
        self._deriving.stop()
        if not calendar.is_derived(first, last):
            self._deriving.begin(lambda _: calendar.derive(first, last))
            if not self._deriving.is_underway:
                return
        self._show_days()

    def _show_days(self) -> None:
        """Show what is known of the period."""
        period = self._period
        found = self.stage.desk.calendar.shown(period.first, period.last, has_items=period.view == View.WEEK)
        self._shown = weeks_shown(period, found, self._hidden, self.stage.today, self.stage.words)
        name = self.stage.say("Calendar, {period}", period=self._title.text())
        self._view.show_weeks(self._shown, name)
        self._stack.setMinimumHeight(self._view.least_height())

    def _turn(self, by: int) -> None:
        self._show_period(self._period.turned(by))
        self._agenda.point_at(self._period.first)
        announce(self, self._title.text())

    def _show_day(self, day: date) -> None:
        period = self._period.with_day(day)
        if period != self._period:
            self._show_period(period)
        self._year.marked_day = day
        content = self._scroll.widget()
        if content is not None and self._grid.isVisibleTo(self):
            place = self._grid.measures.day((day - self._period.first).days)
            middle = self._grid.mapTo(content, place.center())
            self._scroll.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + 1)

    def _keep_day(self, day: date) -> None:
        """Keep the day that is marked in the agenda, around which another view begins."""
        self._grid.marked_day = self._year.marked_day = day

    def _show_day_of_year(self, day: date) -> None:
        """Keep the day that is marked in the year, and show its year."""
        self._grid.marked_day = day
        if day.year != self._year.measures.year:
            self._show_period(period_of(View.YEAR, day))

    def _switch(self, layer: Layer, is_shown: bool) -> None:
        (self._hidden.discard if is_shown else self._hidden.add)(layer)
        self.stage.remembered.keep("calendar_hidden", sorted(one.value for one in self._hidden))
        self._read()

    def _went(self, first: date, _last: date) -> None:
        self.go_to(first)
        self._take_keyboard()

    @property
    def _view(self) -> WeekGrid | YearStrip | Agenda:
        """What shows the period."""
        if self._period.view == View.AGENDA:
            return self._agenda
        return self._year if self._period.view == View.YEAR else self._grid

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and calendars."""
        if event.mimeData().hasUrls() or event.mimeData().hasFormat(_CALENDAR):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what is dropped; what is no calendar is told in the dialog."""
        event.acceptProposedAction()
        import_calendar(self.stage, self, event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read a calendar that is pasted."""
        if event.matches(QKeySequence.StandardKey.Paste):
            import_calendar(self.stage, self, QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def _take_keyboard(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, entry: Entry | None) -> None:
        """Show an entry beside, or close the panel."""
        focused: QWidget | None = self.window().focusWidget()
        had_keyboard = focused is not None and self._peek.isAncestorOf(focused)
        for view in (self._grid, self._year):
            view.choose(entry.id if entry is not None else None)
        was_shown = not self._peek.isHidden()
        self._peek.setVisible(entry is not None)
        if entry is not None and not was_shown:
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self._peek, 0, 0))
        if entry is not None:
            self._peek.show_entry(entry)
            announce(self._grid, entry_sentence(self.stage.words, entry))
        if had_keyboard:
            self._take_keyboard()

    def _open(self, entry: Entry) -> None:
        self.stage.go(address_of(entry))

    def _ask_days(self, entry: Entry) -> None:
        """Ask on which days a visit is to lie: what dragging does, by keyboard."""
        ask = self.stage.say("Which days?")
        typed = self.stage.words.brief_days(entry.starts_on, entry.ends_on)
        dialog = DaysDialog(self.stage, self.stage.say("Move to other days"), ask, partial(self._move_by, entry), self)
        dialog.open_with(typed)

    def _move_by(self, entry: Entry, first: date, last: date) -> None:
        length = entry.ends_on - entry.starts_on
        self._acts.move(entry, first, first + length if first == last else last)
        self._grid.mark(first)

    def _duplicate(self, entry: Entry) -> None:
        made = self._acts.duplicate(entry)
        if made is not None:
            QTimer.singleShot(0, self, lambda: self._choose_id(made.id))

    def _remove(self, entry: Entry) -> None:
        if entry.kind == EntryKind.VISIT and self._acts.remove(entry):
            self._choose(None)

    def _choose_id(self, entry_id: UUID) -> None:
        self._read()
        self._choose(self._shown.entry(entry_id))

    def _show_all_of(self, day: date, place: QPoint) -> None:
        day_menu(self, self.stage, day, self._shown.on(day), self._choose).popup(place)

    def _show_menu(self, entry: Entry | None, place: QPoint) -> None:
        """Show what can be done with an entry, or on a day."""
        say = self.stage.say
        if entry is None or entry.kind != EntryKind.VISIT:
            offers: list[Offer] = [(say("New visit"), self.make_new)]
        else:
            offers = [
                (say("Open the visit"), partial(self._open, entry)),
                (say("Move to other days…"), partial(self._ask_days, entry)),
                (say("Duplicate"), partial(self._duplicate, entry)),
                (say("Move to the trash"), partial(self._remove, entry)),
            ]
        offers_menu(self, offers).popup(place)
