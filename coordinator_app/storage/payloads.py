"""The values of a row's fields as JSON, and back to what Python knows them as by the types of their columns."""

import json
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Time, Uuid

from coordinator_app.storage.columns import Choice, Moment, Words
from coordinator_app.storage.tables import METADATA


def encoded(values: dict[str, Any]) -> str:
    """Return the values of some columns as a JSON object."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=str)


def decoded(table: str, payloads: Iterable[str | None]) -> dict[str, Any]:
    """Return the values in all of these objects; one of a column that is no more is returned as JSON has it."""
    columns = METADATA.tables[table].columns
    stored = {name: value for payload in payloads if payload for name, value in json.loads(payload).items()}
    return {name: _value(columns[name].type if name in columns else None, value) for name, value in stored.items()}


def _value(kind: object, value: Any) -> Any:
    if value is None:
        return None
    match kind:
        case Words():
            return kind.tuple_of(value)
        case Choice():
            return kind.kind(value)
        case Uuid():
            return UUID(value)
        case Date():
            return date.fromisoformat(value)
        case Time():
            return time.fromisoformat(value)
        case Moment():
            return datetime.fromisoformat(value)
    return value
