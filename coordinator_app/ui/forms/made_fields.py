"""Fields by their descriptions."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from coordinator_app.ui.forms.choice_field import ChoiceField, ChoicesField, FlagField
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.number_field import NumberField, TimeField
from coordinator_app.ui.forms.offering_field import OfferingField
from coordinator_app.ui.forms.records import suggest_field
from coordinator_app.ui.forms.specs import Kind, Spec
from coordinator_app.ui.forms.text_field import TextField
from coordinator_app.ui.stage import Stage

Field = LineField | TextField | ChoiceField | ChoicesField | FlagField
"""What every field has: `committed`, `typed`, `show_value`, `commit`, `kept` and `is_open`."""

_MAKERS: dict[Kind, Callable[[Stage, Spec, str], Field]] = {
    Kind.LINE: lambda stage, _spec, name: LineField(stage.look, name),
    Kind.TEXT: lambda stage, spec, name: TextField(stage.look, name, lines=spec.lines),
    Kind.LINES: lambda stage, spec, name: TextField(stage.look, name, is_list=True, lines=spec.lines),
    Kind.NUMBER: lambda stage, spec, name: NumberField(stage, name, spec.bounds),
    Kind.DAY: lambda stage, _spec, name: DayField(stage, name),
    Kind.TIME: lambda stage, _spec, name: TimeField(stage, name),
    Kind.PLACE: lambda stage, _spec, name: OfferingField(stage.look, name, lambda: _places(stage)),
    Kind.INTERPRETER: lambda stage, _spec, name: OfferingField(stage.look, name, stage.desk.visits.interpreters),
    Kind.FLAG: lambda stage, _spec, name: FlagField(stage.look, name),
    Kind.CHOICE: lambda stage, spec, name: ChoiceField(stage.look, name, _choices(spec)),
    Kind.CHOICES: lambda stage, spec, name: ChoicesField(stage.look, name, _choices(spec)),
}


def field_of(stage: Stage, spec: Spec) -> Field:
    """Make the field that a description asks for."""
    name = stage.say(spec.label)
    make = _MAKERS.get(spec.kind)
    return make(stage, spec, name) if make is not None else suggest_field(stage, spec.kind, name)


def _places(stage: Stage) -> list[str]:
    return [place.name for place in stage.desk.visits.places()]


def _choices(spec: Spec) -> list[tuple[Any, str]]:
    return list(spec.choices()) if spec.choices is not None else []


def is_field(widget: QWidget) -> bool:
    """Tell whether a widget is a field of a form."""
    return isinstance(widget, LineField | TextField | ChoiceField | ChoicesField | FlagField)
