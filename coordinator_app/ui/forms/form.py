"""A form: groups of fields of one record on cards, in as many columns as there is room for."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.made_fields import Field, field_of
from coordinator_app.ui.forms.number_field import NumberField, TimeField
from coordinator_app.ui.forms.rows import Rows
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.specs import Group, RowsSpec, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.forms.suggest_field import SuggestField
from coordinator_app.ui.layouts import card
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tab_order import reveal
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, Problem, message


class Form(QWidget):
    """Shows a subject and saves each field as it is left; a problem is told beneath its field, with the text kept."""

    saved = Signal(object)

    def __init__(self, stage: Stage, subject: Subject, groups: tuple[Group, ...], language: str) -> None:
        """Take the record, what is shown of it, and the language whose texts are shown."""
        super().__init__()
        self._stage, self._subject, self.language = stage, subject, language
        self._fields: dict[str, Labelled] = {}
        self._rows: dict[str, Rows] = {}
        self._shares: dict[str, Shares] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(stage.look.px(16))
        for group in groups:
            column.addWidget(self._card(group))
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show what is saved in every field that is not being typed in."""
        for name, labelled in self._fields.items():
            labelled.field.show_value(getattr(self._subject.value, name))  # type: ignore[attr-defined]
        for name, rows in self._rows.items():
            rows.show_value(getattr(self._subject.value, name))

    def commit(self) -> None:
        """Save what is being typed."""
        for field in self._all_fields():
            field.commit()
        for rows in self._rows.values():
            rows.commit()

    def point_at(self, name: str) -> bool:
        """Put the keyboard into a field, by its name with or without its language; tell whether there is one."""
        target = self._part(name)
        if isinstance(target, Labelled):
            target.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            reveal(target)
        elif target is not None:
            target.point()
        return target is not None

    def place_of(self, field: str) -> Labelled | Rows | None:
        """Return a field or a table of parts that is seen, by its name with or without its language, or None."""
        part = self._part(field)
        return None if part is None or part.isHidden() else part

    def has(self, name: str) -> bool:
        """Tell whether there is a field or a table of parts of this name."""
        return name in self._shares

    def let_see(self, name: str, *, is_seen: bool) -> None:
        """Show a field or a table of parts, or hide it where it does not matter. Raises KeyError for no such one."""
        shown: QWidget = self._fields[name] if name in self._fields else self._rows[name]
        self._shares[name].let_see(shown, is_seen=is_seen)

    def labelled(self, name: str) -> Labelled:
        """Return a field with its label. Raises KeyError for a name that the form does not show."""
        return self._fields[name]

    def _part(self, name: str) -> Labelled | Rows | None:
        for wanted in (name, f"{name}_{self.language}", f"{name[:-3]}_{self.language}"):
            found = self._fields.get(wanted) or self._rows.get(wanted)
            if found is not None:
                return found
        return None

    def _all_fields(self) -> Iterator[Field]:
        for labelled in self._fields.values():
            yield labelled.field  # type: ignore[misc]

    def _card(self, group: Group) -> QWidget:
        look = self._stage.look
        column = QVBoxLayout()
        column.setSpacing(look.px(12))
        column.addWidget(text(look, self._stage.say(group.heading), "subtitle", wraps=True))
        if group.note is not None:
            column.addWidget(text(look, self._stage.say(group.note), "caption", "text3", wraps=True))
        shares = Shares(look)
        for spec in group.fields:
            if isinstance(spec, RowsSpec):
                shares.add(self._made_rows(spec), 1.0)
            else:
                shares.add(self._made_field(spec), spec.width)
            self._shares[spec.name if isinstance(spec, RowsSpec) else spec.name_in(self.language)] = shares
        column.addWidget(shares)
        if group.extra is not None:
            column.addWidget(group.extra())
        return card(column, look)

    def _made_field(self, spec: Spec) -> Labelled:
        name = spec.name_in(self.language)
        field = field_of(self._stage, spec)
        labelled = Labelled(self._stage.look, self._stage.say(spec.label), field, _hint(self._stage, spec))
        field.committed.connect(lambda value: self._save(spec, name, value))
        field.typed.connect(lambda said: self._subject.typing(name, said))
        if isinstance(field, DayField):
            field.understood.connect(labelled.explain)
        if isinstance(field, DayField | NumberField | TimeField | SuggestField):
            field.misunderstood.connect(labelled.complain)
        labelled.watch(field)
        self._fields[name] = labelled
        return labelled

    def _made_rows(self, spec: RowsSpec) -> QWidget:
        rows = Rows(self._stage, spec, self.language)
        rows.committed.connect(lambda value: self._save_rows(spec, value))
        rows.typed.connect(self._subject.typing)
        self._rows[spec.name] = rows
        return rows

    def _save(self, spec: Spec, name: str, value: Any) -> None:
        labelled = self._fields[name]
        problem = self._subject.change(_label(spec.label), **{name: value})
        if problem is not None:
            labelled.complain(self._told(problem))
            return
        labelled.field.kept()  # type: ignore[attr-defined]
        labelled.field.show_value(getattr(self._subject.value, name))  # type: ignore[attr-defined]
        labelled.explain("")
        self._subject.settled(name)
        self.saved.emit(name)

    def _save_rows(self, spec: RowsSpec, value: Any) -> None:
        problem = self._subject.change(_label(spec.label), **{spec.name: value})
        if problem is not None:
            self._rows[spec.name].complain(self._told(problem))
            return
        for path in self._rows[spec.name].kept():
            self._subject.settled(path)
        self.saved.emit(spec.name)

    def _told(self, problem: Problem) -> str:
        return " ".join(self._stage.say(part) for part in (problem.happened, problem.means, problem.remedy))


def _label(name: Message) -> Message:
    return message("Change “{field}”", field=name)


def _hint(stage: Stage, spec: Spec) -> str:
    return stage.say(spec.hint) if spec.hint is not None else ""
