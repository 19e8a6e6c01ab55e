"""The label of a change in the journal: its sentence stays, and the values in it can be erased."""

import json
from collections.abc import Mapping
from datetime import date, time
from string import Formatter
from typing import Any

from sqlalchemy import Row

from coordinator_app.words import BriefDay, Dated, DayForm, Either, Message

_ERASED = "…"


def label_columns(label: Message) -> dict[str, Any]:
    """Return the columns that hold a label."""
    return {
        "label": label.id,
        "label_plural": label.plural,
        "label_number": label.number,
        "label_values": _encoded(label.values),
    }


def label_of(entry: Row[Any]) -> Message:
    """Return the label of an entry; a value that was erased is an ellipsis."""
    values = dict.fromkeys(_names(entry.label), _ERASED) | _decoded(json.loads(entry.label_values))
    return Message(entry.label, values, entry.label_plural, entry.label_number)


def _encoded(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=_written)


def _written(value: object) -> object:
    if isinstance(value, Message):
        return {"id": value.id, "values": value.values, "plural": value.plural, "number": value.number}
    if isinstance(value, Either):
        return {"sv": value.swedish, "en": value.english}
    if isinstance(value, Dated):
        kind = "at" if isinstance(value.value, time) else "on"
        return {kind: value.value.isoformat(), "form": value.form}
    return {"brief": value.isoformat()} if isinstance(value, BriefDay) else str(value)


def _decoded(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(value) if isinstance(value, dict) else value for name, value in values.items()}


def _value(said: dict[str, Any]) -> object:
    """Return what is said in the reader's own way: a text in both languages, a day or an hour, or a message."""
    if "sv" in said:
        return Either(said["sv"], said["en"])
    if "at" in said:
        return Dated(time.fromisoformat(said["at"]), DayForm(said["form"]))
    if "on" in said:
        return Dated(date.fromisoformat(said["on"]), DayForm(said["form"]))
    if "brief" in said:
        return BriefDay.fromisoformat(said["brief"])
    return Message(said["id"], _decoded(said["values"]), said["plural"], said["number"])


def _names(text: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(text) if name]
