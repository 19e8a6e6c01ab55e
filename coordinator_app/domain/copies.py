"""A visit made after another: its programme and its preparations, on other days, with guests of its own."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from coordinator_app.domain.moves import moved
from coordinator_app.domain.visits import Visit, VisitStatus

P = TypeVar("P")


def duplicate(visit: Visit, first: date, new_id: Callable[[], UUID]) -> Visit:
    """Return a visit like another that begins on a day, as one that has just been asked for.

    It has nobody of the other's delegation, none of its files, bookings or case number, and nothing of it is done yet:
    who copies a visit plans another company's. Every part of it has an id of its own.
    """
    length = visit.ends_on - visit.starts_on
    plain = replace(
        visit,
        version=0,
        status=VisitStatus.INQUIRY,
        case_number="",
        travel_decision="",
        internal_note="",
        delegation=(),
        bookings=(),
        attachments=(),
        programme=tuple(replace(item, participants=()) for item in visit.programme),
        tasks=tuple(replace(task, done_on=None) for task in visit.tasks),
    )
    return _renewed(moved(plain, first, first + length), new_id)


def _renewed(record: P, new_id: Callable[[], UUID]) -> P:
    """Return a record with new ids for itself and all its parts."""
    changes: dict[str, Any] = {"id": new_id()}
    for field in fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            changes[field.name] = tuple(_renewed(part, new_id) for part in value)
    return replace(record, **changes)  # type: ignore[type-var]
