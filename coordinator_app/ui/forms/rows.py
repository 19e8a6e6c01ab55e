"""Several parts of a record, each a line of fields that can be moved and removed."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.made_fields import Field, field_of
from coordinator_app.ui.forms.number_field import NumberField, TimeField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.specs import NOBODY, RowsSpec, Spec
from coordinator_app.ui.forms.suggest_field import SuggestField
from coordinator_app.ui.forms.text_field import TextField
from coordinator_app.ui.layouts import clear, line
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tab_order import reveal
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message


class Rows(QWidget):
    """Commits the whole tuple of parts; a part whose record has not been chosen yet is held back."""

    committed = Signal(object)
    typed = Signal(str, str)

    def __init__(self, stage: Stage, spec: RowsSpec, language: str) -> None:
        """Take what a part consists of, and the language whose texts are shown."""
        super().__init__()
        self._stage, self._spec, self._language = stage, spec, language
        self._parts: tuple[Any, ...] = ()
        self._held_back: Any | None = None
        self._committed: tuple[UUID, str] | None = None
        self._lines: dict[UUID, dict[str, Labelled]] = {}
        self._wholes: dict[UUID, QWidget] = {}
        self._tools: dict[UUID, list[tuple[QToolButton, Message]]] = {}
        look = stage.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(text(look, stage.say(spec.label), "strong", wraps=True))
        if spec.hint is not None:
            column.addWidget(text(look, stage.say(spec.hint), "caption", "text3", wraps=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(10))
        column.addLayout(self._list)
        self._wrong = text(look, "", "caption", "danger", wraps=True)
        self._wrong.hide()
        column.addWidget(self._wrong)
        self._add = button(look, stage.say(spec.add), self._begin, icon="add")
        self._found, self._heard = QVBoxLayout(), ""
        column.addLayout(self._found)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        column.addLayout(foot)

    def show_value(self, value: tuple[Any, ...]) -> None:
        """Show the parts that are saved; fields that stay keep what is being typed in them."""
        ids = [part.id for part in value]
        shown = [part.id for part in self._parts]
        self._parts = value
        if self._held_back is not None and self._held_back.id in ids:
            self._held_back = None
            shown.append(ids[-1])
        if ids == shown and self._lines:
            self._fill()
        else:
            self._build()

    def commit(self) -> None:
        """Save what is being typed."""
        for fields in list(self._lines.values()):
            for labelled in fields.values():
                labelled.field.commit()  # type: ignore[attr-defined]

    def kept(self) -> list[str]:
        """Learn that what was committed is saved, and return the paths of the fields that were."""
        self._wrong.hide()
        path, self._committed = self._committed, None
        if path is None:
            return []
        part_id, name = path
        labelled = self._lines.get(part_id, {}).get(name)
        if labelled is not None:
            labelled.field.kept()  # type: ignore[attr-defined]
            labelled.explain("")
        return [f"{self._spec.name}/{part_id}/{name}"]

    def complain(self, said: str) -> None:
        """Say why the parts could not be saved."""
        self._wrong.setText(f"⚠ {said}")
        self._wrong.show()
        announce(self._wrong, said)

    def hold_findings(self, lines: QWidget | None, said: str) -> None:
        """Show lines of findings beneath the parts in place of those before; the keyboard comes to what they say."""
        clear(self._found)
        if lines is not None:
            self._found.addWidget(lines)
        self._heard = said
        self._describe()

    def _describe(self) -> None:
        """Describe the first field, or without any the button that adds a part, by what the findings say."""
        fields = [labelled for line in self._lines.values() for labelled in line.values()]
        for number, labelled in enumerate(fields):
            labelled.hear_findings("" if number else self._heard)
        self._add.setAccessibleDescription("" if fields else self._heard)

    def point(self) -> None:
        """Put the keyboard into the first field, or on the button that adds a part."""
        first = next(iter(self._lines.values()), None)
        target: QWidget = next(iter(first.values())).field if first else self._add
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        reveal(target)

    def _all(self) -> tuple[Any, ...]:
        return self._parts if self._held_back is None else (*self._parts, self._held_back)

    def _begin(self) -> None:
        """Add a part: at once, or as a line that is kept once its record has been chosen."""
        if self._held_back is not None:
            self._focus(self._held_back.id)
            return
        part = self._spec.make()
        if self._spec.begins_with:
            self._held_back = part
            self._build()
        else:
            self.committed.emit((*self._parts, part))
        self._focus(part.id)

    def _focus(self, part_id: UUID) -> None:
        fields = self._lines.get(part_id)
        if fields:
            first = next(iter(fields.values())).field
            first.setFocus(Qt.FocusReason.TabFocusReason)
            reveal(first)

    def _build(self) -> None:
        clear(self._list)
        self._lines, self._wholes, self._tools = {}, {}, {}
        for index, part in enumerate(self._all()):
            if index and self._spec.is_parted:
                self._list.addWidget(line())
            self._list.addWidget(self._line(part, index))
        self._fill()

    def _fill(self) -> None:
        for part in self._all():
            for name, labelled in self._lines[part.id].items():
                labelled.field.show_value(getattr(part, name))  # type: ignore[attr-defined]
        for number, part in enumerate(self._all(), start=1):
            self._name_line(part.id, number)
        self._describe()

    def _name_line(self, part_id: UUID, number: int) -> None:
        """Name a line and its buttons after what stands first in it, so that they can be told apart by ear."""
        field = next(iter(self._lines[part_id].values())).field
        what = _said_in(field)
        name = what or str(number)
        label = self._stage.say(self._spec.label)
        self._wholes[part_id].setAccessibleName(f"{label} {number}/{len(self._all())}: {what}".removesuffix(": "))
        for button_of, said in self._tools[part_id]:
            called = self._stage.say(said.id, name=name)
            button_of.setAccessibleName(called)
            button_of.setToolTip(called)

    def _line(self, part: Any, index: int) -> QWidget:
        shares = Shares(self._stage.look)
        self._lines[part.id] = {}
        for spec in self._spec.columns:
            shares.add(self._field(part.id, spec), spec.width)
        whole = self._wholes[part.id] = QWidget()
        hear_as(whole, QAccessible.Role.Grouping)
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._stage.look.px(4))
        layout.addWidget(shares, 1)
        layout.addWidget(self._buttons(part.id, index), 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _buttons(self, part_id: UUID, index: int) -> QWidget:
        look, say = self._stage.look, self._stage.say
        buttons = QWidget()
        column = QHBoxLayout(buttons)
        column.setContentsMargins(0, look.px(20), 0, 0)
        column.setSpacing(0)
        if self._spec.is_ordered:
            up = tool(look, "arrow_up", say("Move up"), lambda: self._move(part_id, -1))
            up.setEnabled(0 < index < len(self._parts))
            down = tool(look, "arrow_down", say("Move down"), lambda: self._move(part_id, 1))
            down.setEnabled(index + 1 < len(self._parts))
            column.addWidget(up)
            column.addWidget(down)
            self._tools[part_id] = [(up, message("Move {name} up")), (down, message("Move {name} down"))]
        remove = tool(look, "delete", say("Remove"), lambda: self._remove(part_id))
        column.addWidget(remove)
        self._tools.setdefault(part_id, []).append((remove, message("Remove {name}")))
        return buttons

    def _field(self, part_id: UUID, spec: Spec) -> Labelled:
        name = spec.name_in(self._language)
        field: Field = field_of(self._stage, spec)
        hint = self._stage.say(spec.hint) if spec.hint is not None else ""
        labelled = Labelled(self._stage.look, self._stage.say(spec.label), field, hint)
        field.committed.connect(lambda value: self._change(part_id, name, value))
        field.typed.connect(lambda said: self.typed.emit(f"{self._spec.name}/{part_id}/{name}", said))
        if isinstance(field, DayField):
            field.understood.connect(labelled.explain)
        if isinstance(field, DayField | NumberField | TimeField | SuggestField):
            field.misunderstood.connect(labelled.complain)
        labelled.watch(field)
        self._lines[part_id][name] = labelled
        return labelled

    def _change(self, part_id: UUID, name: str, value: Any) -> None:
        self._committed = (part_id, name)
        held = self._held_back
        if held is not None and held.id == part_id:
            self._held_back = replace(held, **{name: value})
            if getattr(self._held_back, self._spec.begins_with) not in {None, NOBODY}:
                self.committed.emit((*self._parts, self._held_back))
            return
        parts = tuple(replace(part, **{name: value}) if part.id == part_id else part for part in self._parts)
        if name == self._spec.begins_with and value is None:
            parts = tuple(part for part in parts if part.id != part_id)
        self.committed.emit(parts)

    def _move(self, part_id: UUID, by: int) -> None:
        index = next(n for n, part in enumerate(self._parts) if part.id == part_id)
        parts = list(self._parts)
        parts.insert(index + by, parts.pop(index))
        self.committed.emit(tuple(parts))
        self._stay_at(part_id, by)

    def _stay_at(self, part_id: UUID, by: int) -> None:
        """Keep the keyboard with a part that was moved, on the button that moves it on, or else back."""
        up, down = (button_of for button_of, _ in self._tools[part_id][:2])
        target = (up if up.isEnabled() else down) if by < 0 else (down if down.isEnabled() else up)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        reveal(target)

    def _remove(self, part_id: UUID) -> None:
        if self._held_back is not None and self._held_back.id == part_id:
            self._held_back = None
            self._build()
            return
        self.committed.emit(tuple(part for part in self._parts if part.id != part_id))


def _said_in(field: QWidget) -> str:
    """Return what stands in a field."""
    if isinstance(field, QComboBox):
        return field.currentText()
    return field.toPlainText() if isinstance(field, TextField) else getattr(field, "text", str)()
