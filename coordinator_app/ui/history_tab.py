"""The history of a record: what was done to it, when and by whom, and how to have it as it was before."""

from datetime import date, datetime, time
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.ui.buttons import button
from coordinator_app.ui.field_names import field_name
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.gradual import Gradual
from coordinator_app.ui.layouts import card, clear, column, held, line, row, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text
from coordinator_app.words import Either, Problem

if TYPE_CHECKING:
    from coordinator_app.services.history_lines import FieldChange, HistoryEntry, RowChange

_MOST = 100
_AT_ONCE, _THEN = 25, 10
"""How many changes are shown at once, which fill a screen, and how many more with each turn of the loop."""

_MOST_FIELDS = 4


class HistoryTab(QWidget):
    """The latest change first; each can be put back, which is a change of its own and can be undone."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the record."""
        super().__init__()
        self._stage, self._subject = stage, subject
        look = stage.look
        self._called: dict[UUID, Either] = {}
        self._building = Gradual(self, at_once=_AT_ONCE, then=_THEN)
        self._goals: dict[str, str] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(8))
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, look.px(12), look.px(8), look.px(12))
        whole.addWidget(card(self._lines, look))
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content))
        self.show_subject()

    def show_subject(self) -> None:
        """Show the history as it is now."""
        shown = self._lines.count()
        clear(self._lines)
        entries = self._stage.desk.history.of(self._subject.kind, self._subject.record_id)[:_MOST]
        self._called = self._stage.desk.history.called(entries)
        pick, policy = self._stage.words.pick, self._stage.desk.municipality.policy()
        self._goals = {goal.code: pick(goal.text_sv, goal.text_en) for goal in policy.goals}
        self._building.build((partial(self._add, entry) for entry in entries), shown=shown)
        if not entries:
            said = self._stage.say("Nothing has been changed yet.")
            self._lines.addWidget(text(self._stage.look, said, "body", "text2"))

    def _add(self, entry: "HistoryEntry") -> None:
        if self._lines.count():
            self._lines.addWidget(line())
        self._lines.addWidget(self._line(entry))

    def _line(self, entry: "HistoryEntry") -> QWidget:
        look, say, words = self._stage.look, self._stage.say, self._stage.words
        made = entry.made_at.astimezone(self._stage.clock().tzinfo)
        when = f"{words.brief_weekday(made.date())} {made:%H:%M}"
        about = f"{when} · {entry.made_by}" if entry.made_by else when
        said = column(Elided(look, say(entry.label), "strong"), text(look, about, "caption", "text3"), gap=0)
        fields = [(each, change) for each in entry.rows for change in each.fields]
        for of, change in fields[:_MOST_FIELDS]:
            part, told = self._part(of), self._told(of, change)
            told = f"{part} – {told}" if part else told
            said.addWidget(text(look, told, "caption", "text2", wraps=True))
        if len(fields) > _MOST_FIELDS:
            more = words.say_many("and {number} more field", "and {number} more fields", len(fields) - _MOST_FIELDS)
            said.addWidget(text(look, more, "caption", "text3"))
        parts = row(gap=look.px(12))
        parts.addLayout(said, 1)
        if entry.can_restore:
            restore = button(look, say("Restore"), lambda: self._restore(entry))
            restore.setAccessibleName(say("Restore what was before: {what}, {when}", what=say(entry.label), when=when))
            parts.addWidget(restore)
        return held(parts)

    def _part(self, row: "RowChange") -> str:
        """Return what a part of the record is called, nothing for the record itself."""
        if row.part_of is None:
            return ""
        pick = self._stage.words.pick
        for name in ("title", "name", "label", "theme"):
            said = pick(row.values.get(f"{name}_sv") or "", row.values.get(f"{name}_en") or "")
            if said:
                return f"”{said}”"
        named = (value for name, value in row.values.items() if name.endswith("_id") and value in self._called)
        whose = next((value for value in named if value != self._subject.record_id), None)
        return self._name(whose) if whose is not None else ""

    def _name(self, record_id: UUID) -> str:
        called = self._called.get(record_id)
        if called is None:
            return self._stage.say("something that is gone")
        return self._stage.words.pick(called.swedish, called.english)

    def _told(self, row: "RowChange", change: "FieldChange") -> str:
        say = self._stage.say
        name = say(field_name(change.name, row.table))
        if change.is_erased:
            return say("{field}: erased", field=name)
        before, after = (self._as_chosen(change.name, value) for value in (change.before, change.after))
        return f"{name}: {self._shown(before)} → {self._shown(after)}"

    def _as_chosen(self, field: str, value: Any) -> Any:
        """Return goals of the policy as the form offers them, by what they say; any other value as it is."""
        if field != "goals" or not isinstance(value, tuple):
            return value
        return tuple(self._goals.get(code, code) for code in value)

    def _shown(self, value: Any) -> str:
        match value:
            case None | "" | ():
                return self._stage.say("nothing")
            case UUID():
                return self._name(value)
            case StrEnum():
                return self._stage.say(label(value))
            case bool():
                return self._stage.say("yes") if value else self._stage.say("no")
            case datetime() | date() | time():
                return self._when(value)
            case tuple():
                return "; ".join(self._shown(each) for each in value)
        said = str(value)
        return f"”{said[:120]}…”" if len(said) > 120 else f"”{said}”"

    def _when(self, value: datetime | date | time) -> str:
        if isinstance(value, datetime):
            return f"{value:%Y-%m-%d %H:%M}"
        return f"{value:%H:%M}" if isinstance(value, time) else self._stage.words.brief_weekday(value)

    def _restore(self, entry: "HistoryEntry") -> None:
        try:
            self._stage.desk.history.restore(entry)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        said = self._stage.say("Restored: {what}", what=self._stage.say(entry.label))
        self._stage.tell(said, self._stage.desk.history.latest())
