"""The panel beside the calendar: what stands there, without leaving it."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.domain.destinations import Where
from coordinator_app.domain.labels import label
from coordinator_app.domain.preparations import Readiness, State
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button, menu_button, tool
from coordinator_app.ui.calendar.grid_sentences import entry_title
from coordinator_app.ui.calendar.looks import LAYERS
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import card, clear, column, held, line, row, scrolling
from coordinator_app.ui.marks import FlagMark, IconMark, Pill
from coordinator_app.ui.readiness_lines import readiness_button
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.status_looks import status_look
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, Problem, message

_MOST_LINES = 4
"""How many lines of readiness are shown: what is not done comes first, and the visit's own page has them all."""

_OF_VISITS = frozenset({EntryKind.VISIT, EntryKind.TASK, EntryKind.ITEM})

_PAUSE_MS = 60
"""How long the readiness waits, while somebody walks from one to another."""


class Peek(QWidget):
    """Shows one entry at a time, with how far its preparations have come."""

    closed = Signal()
    opened = Signal(object)
    removed = Signal(object)
    duplicated = Signal(object)
    moved = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Begin empty."""
        super().__init__()
        self._stage = stage
        self._entry: Entry | None = None
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._derive)
        stage.leaving.connect(self._soon.stop)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(stage.look.px(2))
        self._content = QVBoxLayout(self)
        self._content.setContentsMargins(0, 0, 0, 0)

    @property
    def entry(self) -> Entry | None:
        """What is shown."""
        return self._entry

    def show_entry(self, entry: Entry) -> None:
        """Show an entry; of a visit also what is known of it, and soon how far it has come."""
        self._entry = entry
        clear(self._content)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(self._stage.look.px(2))
        inner = QVBoxLayout()
        inner.setSpacing(self._stage.look.px(10))
        visit = self._visit(entry)
        for part in self._parts(entry, visit):
            inner.addWidget(part)
        inner.addLayout(self._lines)
        inner.addStretch(1)
        scroll = scrolling(held(inner), ground="inner")
        whole = QVBoxLayout()
        whole.setSpacing(self._stage.look.px(10))
        whole.addWidget(held(self._head(entry, visit)))
        whole.addWidget(scroll, 1)
        whole.addLayout(self._actions(entry))
        self._content.addWidget(card(whole, self._stage.look))
        if visit is not None:
            self._soon.start()

    def _visit(self, entry: Entry) -> Visit | None:
        if entry.kind not in _OF_VISITS:
            return None
        try:
            return self._stage.desk.visits.get(entry.record_id)
        except Problem:
            return None  # it has just gone, and with it soon the entry

    def _head(self, entry: Entry, visit: Visit | None) -> Flow:
        look, say = self._stage.look, self._stage.say
        head = Flow(gap=look.px(8))
        named = LAYERS[entry.layer]
        head.addWidget(Pill(look, say(named.name), named.tone, named.icon, filled=False))
        if visit is not None:
            tone, icon = status_look(visit.status)
            head.addWidget(Pill(look, capital(say(label(visit.status))), tone, icon))
        head.push_right()
        head.addWidget(tool(look, "dismiss", say("Close the panel"), self.closed.emit))
        return head

    def _parts(self, entry: Entry, visit: Visit | None) -> list[QWidget]:
        look, words = self._stage.look, self._stage.words
        title = text(look, entry_title(words, entry), "title", wraps=True)
        named = row(gap=look.px(10))
        if entry.country and look.flag(entry.country, 8, 1.0) is not None:
            named.addWidget(FlagMark(look, entry.country, words.country(entry.country), 24))
        named.addWidget(title, 1)
        parts: list[QWidget] = [held(named)]
        purpose = words.pick(visit.purpose_sv, visit.purpose_en) if visit is not None else ""
        if purpose:
            parts.append(text(look, purpose, "body", "text2", wraps=True))
        parts.append(line())
        parts.append(self._fact("calendar_ltr", *self._when(entry)))
        about = words.pick(entry.about_sv, entry.about_en)
        if about:
            icon = "document_edit" if entry.layer == Layer.AGREEMENT else "handshake"
            parts.append(self._fact(icon, about, ""))
        if entry.place:
            parts.append(self._fact("location", entry.place, ""))
        if visit is not None:
            parts += self._of_visit(visit)
            parts.append(line())
        elif entry.kind in {EntryKind.MEETING, EntryKind.HAND_IN}:
            parts += self._of_meeting(entry)
        elif entry.kind == EntryKind.NETWORK_MEETING:
            parts += self._of_network_meeting(entry)
        return parts

    def _when(self, entry: Entry) -> tuple[str, str]:
        words, today = self._stage.words, self._stage.today
        days, week = words.header(entry.starts_on, entry.ends_on).rsplit(" · ", 1)
        number = (entry.ends_on - entry.starts_on) // timedelta(days=1) + 1
        about = [week, words.distance(entry.starts_on, today)]
        if number > 1:
            about.insert(1, words.say_many("{number} day", "{number} days", number))
        hours = words.hours(entry.at, entry.until) if entry.at is not None else ""
        return days, " · ".join([*([hours] if hours else []), *about])

    def _of_visit(self, visit: Visit) -> list[QWidget]:
        say, desk = self._stage.say, self._stage.desk
        parts: list[QWidget] = []
        names = [name for line in desk.visits.lines_of([visit.id]) for name in line.hosts]
        if names:
            parts.append(self._fact("person", say("Host: {name}", name=names[0]), ", ".join(names[1:])))
        body = next((b for b in desk.municipality.bodies() if b.id == visit.responsible_body_id), None)
        if body is not None:
            name = self._stage.words.pick(body.name_sv, body.name_en)
            parts.append(self._fact("people", say("Responsible: {name}", name=name), ""))
        if visit.case_number:
            parts.append(self._fact("document", say("Case {number}", number=visit.case_number), ""))
        return parts

    def _of_meeting(self, entry: Entry) -> list[QWidget]:
        words, held = self._stage.words, self._stage.desk.meetings.held(entry.record_id)
        if held is None:
            return []
        name = words.pick(held.body.name_sv, held.body.name_en)
        parts = [self._fact("building_government", name, words.weekday(held.meeting.held_on))]
        if held.hand_in is not None:
            parts.append(self._fact("clock", self._stage.say(held.hand_in.said), ""))
        if held.meeting.note:
            parts.append(self._fact("info", held.meeting.note, ""))
        return parts

    def _of_network_meeting(self, entry: Entry) -> list[QWidget]:
        say, meeting = self._stage.say, self._stage.desk.network_meetings.get(entry.record_id)
        if meeting is None:
            return []
        if meeting.is_cancelled:
            parts = [self._fact("dismiss", say("Cancelled"), "")]
        elif meeting.called_on is not None:
            day = self._stage.words.day(meeting.called_on)
            parts = [self._fact("mail", say("Those who hold seats were called on {day}.", day=day), "")]
        else:
            parts = [self._fact("warning", say("Not called yet"), "")]
        if meeting.agenda.strip():
            parts.append(self._fact("document", say("Agenda"), meeting.agenda.strip()))
        return parts

    def _fact(self, icon: str, said: str, about: str) -> QWidget:
        look = self._stage.look
        words = column(text(look, said, "body", wraps=True), gap=0)
        if about:
            words.addWidget(text(look, about, "caption", "text2", wraps=True))
        parts = row(IconMark(look, icon, "text2"), gap=look.px(12))
        parts.addLayout(words, 1)
        return held(parts)

    def _actions(self, entry: Entry) -> QVBoxLayout:
        look, say = self._stage.look, self._stage.say
        open_it = button(look, say(_opening(entry)), lambda: self.opened.emit(entry), kind="primary")
        parts = row(gap=look.px(8))
        parts.addWidget(open_it, 1)
        if entry.kind == EntryKind.VISIT:
            more: list[tuple[str, Callable[[], object]]] = [
                (say("Move to other days…"), lambda: self.moved.emit(entry)),
                (say("Duplicate"), lambda: self.duplicated.emit(entry)),
                ("", lambda: None),
                (say("Move to the trash"), lambda: self.removed.emit(entry)),
            ]
            parts.addWidget(menu_button(look, say("More for this visit"), more))
        return column(parts)

    def _derive(self) -> None:
        """Derive how far the visit has come, off the window's thread; of several the last is shown."""
        entry = self._entry
        if entry is None or not self._stage.has_desk:
            return
        if self._job is not None:
            self._job.cancel()
        derive, today = self._stage.desk.today.readiness, self._stage.today
        self._job = Job(self, lambda _: derive(entry.record_id, today))
        self._job.done.connect(self._show_readiness)
        self._job.start()

    def _show_readiness(self, readiness: Readiness | None) -> None:
        self._job = None
        clear(self._lines)
        lines = readiness.lines if readiness is not None else ()
        for each in sorted(lines, key=lambda line: line.state == State.DONE)[:_MOST_LINES]:
            made = readiness_button(self._stage, each)
            made.clicked.connect(lambda _checked=False, where=each.where: self._go(where))
            self._lines.addWidget(made)

    def _go(self, where: Where) -> None:
        if self._entry is not None:
            self._stage.go(
                Address(
                    section=Section.VISITS,
                    record_id=self._entry.record_id,
                    tab=where.tab,
                    field=where.field,
                    part_id=where.record_id,
                )
            )


def _opening(entry: Entry) -> Message:
    """Return what the button says that opens an entry."""
    if entry.kind in _OF_VISITS:
        return message("Open the visit")
    if entry.kind == EntryKind.NETWORK_MEETING:
        return message("Open the meeting")
    return message("Open the agreement") if entry.layer == Layer.AGREEMENT else message("Open")
