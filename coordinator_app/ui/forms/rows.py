"""Several parts of a record, each a line of fields that can be moved and removed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button, choosing_button, tool
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.made_fields import Field, field_of
from coordinator_app.ui.forms.number_field import NumberField, TimeField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.shown_parts import ShownParts
from coordinator_app.ui.forms.specs import NOBODY, RowsSpec, Spec
from coordinator_app.ui.forms.suggest_field import SuggestField
from coordinator_app.ui.forms.text_field import TextField
from coordinator_app.ui.layouts import clear, line
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tab_order import reveal
from coordinator_app.ui.texts import retell, text
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
        self._told: dict[UUID, QLabel] = {}
        self._tools: dict[UUID, list[tuple[QToolButton, Message]]] = {}
        look = stage.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(text(look, stage.say(spec.label), "strong", wraps=True))
        if spec.hint is not None:
            column.addWidget(text(look, stage.say(spec.hint), "caption", "text3", wraps=True))
        self._window = ShownParts(stage, spec) if spec.most else None
        if self._window is not None:
            self._window.changed.connect(self._build)
            column.addWidget(self._window)
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(10))
        column.addLayout(self._list)
        self._wrong = text(look, "", "caption", "danger", wraps=True)
        self._wrong.hide()
        column.addWidget(self._wrong)
        self._add = self._adding()
        self._found, self._heard = QVBoxLayout(), ""
        column.addLayout(self._found)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        column.addLayout(foot)

    def show_value(self, value: tuple[Any, ...]) -> None:
        """Show the parts that are saved; fields that stay keep what is being typed in them."""
        self._parts = value
        if self._held_back is not None and any(part.id == self._held_back.id for part in value):
            self._pin(self._held_back.id)
            self._held_back = None
        if [part.id for part in self._shown()] == list(self._lines) and self._lines:
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
        heard = self._heard
        for part_id, fields in self._lines.items():
            told = self._told[part_id].text() if part_id in self._told else ""
            for labelled in fields.values():
                labelled.hear_findings(" ".join(said for said in (told, heard) if said))
                told = heard = ""
        self._add.setAccessibleDescription("" if self._lines else self._heard)

    def point(self) -> None:
        """Put the keyboard into the first field, or on the button that adds a part."""
        first = next(iter(self._lines.values()), None)
        target: QWidget = next(iter(first.values())).field if first else self._add
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        reveal(target)

    def _all(self) -> tuple[Any, ...]:
        return self._parts if self._held_back is None else (*self._parts, self._held_back)

    def _shown(self) -> tuple[Any, ...]:
        """Return the parts that have a line, the one that is held back last."""
        shown = self._parts if self._window is None else self._window.of(self._parts)
        return shown if self._held_back is None else (*shown, self._held_back)

    def _pin(self, part_id: UUID) -> None:
        if self._window is not None:
            self._window.pin(part_id)

    def _adding(self) -> QWidget:
        look, say, spec = self._stage.look, self._stage.say, self._spec
        if not spec.adds:
            return button(look, say(spec.add), lambda: self._begin(spec.make), icon="add")
        return choosing_button(
            look, say(spec.add), [(say(said), partial(self._begin, make)) for said, make in spec.adds]
        )

    def _begin(self, make: Callable[[], Any]) -> None:
        """Add a part: at once, or as a line that is kept once its record has been chosen."""
        part = make()
        if self._held_back is not None and not self._spec.adds:
            self._focus(self._held_back.id)
            return
        self._held_back = None
        if self._spec.begins_with or not self._is_ready(part):
            self._held_back = part
            self._build()
        else:
            self._pin(part.id)
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
        self._lines, self._wholes, self._tools, self._told = {}, {}, {}, {}
        shown = self._shown()
        places = {part.id: index for index, part in enumerate(self._all())}
        for number, part in enumerate(shown):
            if number and self._spec.is_parted:
                self._list.addWidget(line())
            self._list.addWidget(self._line(part, places[part.id]))
        self._fill()

    def _fill(self) -> None:
        shown = self._shown()
        for part in shown:
            for name, labelled in self._lines[part.id].items():
                labelled.field.show_value(getattr(part, name))  # type: ignore[attr-defined]
            if self._spec.told is not None:
                retell(self._told[part.id], *self._spec.told(part))
        for number, part in enumerate(shown, start=1):
            self._name_line(part, number)
        self._describe()

    def _name_line(self, part: Any, number: int) -> None:
        """Name a line and its buttons after what stands first in it, so that they can be told apart by ear."""
        field = next(iter(self._lines[part.id].values())).field
        title = self._stage.say(self._spec.titled(part)) if self._spec.titled else ""
        what = " ".join(said for said in (title, _said_in(field)) if said)
        name = what or str(number)
        label = self._stage.say(self._spec.label)
        self._wholes[part.id].setAccessibleName(f"{label} {number}/{len(self._lines)}: {what}".removesuffix(": "))
        for button_of, said in self._tools[part.id]:
            called = self._stage.say(said.id, name=name)
            button_of.setAccessibleName(called)
            button_of.setToolTip(called)

    def _line(self, part: Any, index: int) -> QWidget:
        shares = Shares(self._stage.look)
        self._lines[part.id] = {}
        for spec in self._spec.columns:
            if spec.matters is None or spec.matters(part):
                shares.add(self._field(part.id, spec), spec.width)
        whole = self._wholes[part.id] = QWidget()
        hear_as(whole, QAccessible.Role.Grouping)
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._stage.look.px(4))
        layout.addLayout(self._framed(part, shares), 1)
        layout.addWidget(self._buttons(part.id, index), 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _framed(self, part: Any, fields: QWidget) -> QVBoxLayout:
        """Return the fields of a part with what stands above and beneath them."""
        look, spec = self._stage.look, self._spec
        whole = QVBoxLayout()
        whole.setSpacing(look.px(4))
        if spec.titled is not None:
            whole.addWidget(text(look, self._stage.say(spec.titled(part)), "strong", wraps=True))
        whole.addWidget(fields)
        if spec.told is not None:
            told = self._told[part.id] = text(look, "", "caption", "text3", wraps=True)
            whole.addWidget(told)
        return whole

    def _buttons(self, part_id: UUID, index: int) -> QWidget:
        look, say = self._stage.look, self._stage.say
        buttons = QWidget()
        column = QHBoxLayout(buttons)
        column.setContentsMargins(0, 0 if self._spec.titled else look.px(20), 0, 0)
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
        field: Field = field_of(self._stage, spec, lambda: self._part(part_id))
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
            if self._is_ready(self._held_back):
                self.committed.emit((*self._parts, self._held_back))
            return
        parts = tuple(replace(part, **{name: value}) if part.id == part_id else part for part in self._parts)
        if value is None:
            parts = tuple(part for part in parts if part.id != part_id or self._is_ready(part))
        self.committed.emit(parts)

    def _part(self, part_id: UUID) -> Any:
        return next(part for part in self._all() if part.id == part_id)

    def _is_ready(self, part: Any) -> bool:
        """Tell whether the record of a part has been chosen, where it needs one."""
        if self._spec.is_ready is not None:
            return self._spec.is_ready(part)
        first = self._spec.begins_with
        return not first or getattr(part, first) not in {None, NOBODY}

    def _move(self, part_id: UUID, by: int) -> None:
        index = next(n for n, part in enumerate(self._parts) if part.id == part_id)
        parts = list(self._parts)
        parts.insert(index + by, parts.pop(index))
        self._pin(part_id)
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
