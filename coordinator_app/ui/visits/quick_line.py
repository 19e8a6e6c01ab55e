"""The quick line: a programme item typed in one line, with how it is understood beneath."""

from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.newcomers import person_named
from coordinator_app.domain.people import Person
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.typed_items import TypedItem, understand_item
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.forms.line_field import UndoingLine
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

_DRAFT = "programme_line"
"""The name under which a line that was not entered is kept."""

_HOUR = timedelta(hours=1)


class QuickLine(QWidget):
    """Enter adds the item, unless a part of the line is not understood; an unknown host is entered as a new person."""

    entered = Signal(object)

    def __init__(self, stage: Stage, visit: Subject) -> None:
        """Take the visit whose days the line may name."""
        super().__init__()
        self._stage, self._visit = stage, visit
        self._places: dict[str, str] | None = None
        self._hosts: dict[tuple[str, date], Person | None] = {}
        look, say = stage.look, stage.say
        self.line = UndoingLine()
        self.line.setFont(look.font("body"))
        self.line.setAccessibleName(say("New programme item in one line"))
        self.line.setPlaceholderText(say("New item: Tue 9-10.30 Official reception @Council chamber #Karin Ek"))
        self.line.textEdited.connect(self._interpret)
        self.line.returnPressed.connect(self._enter)
        self._beneath = text(look, "", "caption", "text2", wraps=True)
        self._beneath.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(self.line)
        column.addWidget(self._beneath)
        self.setFocusProxy(self.line)

    def _read(self) -> TypedItem:
        visit: Visit = self._visit.value
        return understand_item(self.line.text(), visit.starts_on, visit.ends_on, list(self._known_places()))

    def _known_places(self) -> dict[str, str]:
        """Return the addresses of the places that were used before, by their names; read once for each line."""
        if self._places is None:
            self._places = {place.name: place.address for place in self._stage.desk.visits.places()}
        return self._places

    def _interpret(self, said: str) -> None:
        self._visit.typing(_DRAFT, said)
        self._beneath.setVisible(bool(said.strip()))
        read = self._read() if said.strip() else None
        understood = self._sentence(read) if read is not None else ""
        self._show_beneath(understood, is_wrong=read is not None and bool(read.unclear))
        self.line.setAccessibleDescription(understood)

    def _show_beneath(self, said: str, *, is_wrong: bool) -> None:
        self._beneath.setProperty("tone", "danger" if is_wrong else "text2")
        self._beneath.style().unpolish(self._beneath)
        self._beneath.style().polish(self._beneath)
        self._beneath.setText(f"⚠ {said}" if is_wrong else said)

    def _sentence(self, item: TypedItem) -> str:
        words, say = self._stage.words, self._stage.say
        day, starts, ends = self._when(item)
        parts = [
            f"{words.brief_weekday(day)} {words.hours(starts, ends)}",
            item.title or say("no title yet"),
            item.place,
            say("host {name}", name=self._host_shown(item.host, day)) if item.host else "",
            *(say(one) for one in item.unclear),
        ]
        return " · ".join(part for part in parts if part)

    def _when(self, item: TypedItem) -> tuple[date, time, time | None]:
        """Return day and hours; what was not typed follows the last item of the day, an hour long."""
        visit: Visit = self._visit.value
        last = max(visit.programme, key=lambda each: each.begins, default=None)
        day = item.day_on or (last.day_on if last is not None else visit.starts_on)
        before = max((each for each in visit.programme if each.day_on == day), key=lambda e: e.begins, default=None)
        starts = item.starts_at or (before.ends.time() if before is not None else time(9))
        if item.starts_at is not None:
            return day, starts, item.ends_at
        return day, starts, (datetime.combine(day, starts) + _HOUR).time()

    def _enter(self) -> None:
        if not self.line.text().strip():
            return
        read = self._read()
        if read.unclear:
            announce(self.line, self._beneath.text())
            return
        day, starts, ends = self._when(read)
        language = self._stage.words.language
        try:
            host_id = self._host(read.host, day)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        item = ProgrammeItem(
            id=uuid4(),
            day_on=day,
            starts_at=starts,
            ends_at=ends,
            title_sv=read.title if language == "sv" else "",
            title_en=read.title if language == "en" else "",
            place=read.place,
            address=self._known_places().get(read.place, ""),
            host_id=host_id,
        )
        self.line.setText("")
        self._interpret("")
        self._visit.settled(_DRAFT)
        self._places = None
        self._hosts.clear()
        self.entered.emit(item)
        announce(self.line, self._stage.say("Added: {what}", what=self._sentence(read)))

    def _host(self, said: str, day: date) -> UUID | None:
        if not said:
            return None
        known = self._known_host(said, day)
        if known is not None:
            return known.id
        return self._stage.desk.people.save(person_named(said, self._stage.words.language)).id

    def _host_shown(self, said: str, day: date) -> str:
        """Return whom the line names as host; an office is told by who holds it on that day."""
        known = self._known_host(said, day)
        return known.name if known is not None else said

    def _known_host(self, said: str, day: date) -> Person | None:
        """Return who is known by a name or an office; asked once for each that is typed."""
        if (said, day) not in self._hosts:
            self._hosts[said, day] = self._stage.desk.programmes.host_named(said, day)
        return self._hosts[said, day]
