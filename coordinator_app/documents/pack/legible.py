"""What of a briefing can be read: its texts without what nobody sees, so that what says nothing is empty."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from coordinator_app.documents.characters import clean
from coordinator_app.domain.programme import Speech, TalkingPoints

_LEFT = {"contact_cards"}
"""What is read by machines and has lines of its own."""

T = TypeVar("T")


def legible(value: T) -> T:
    """Return the value with every text in it cleaned, however deep; a blank one vanishes from a row of texts."""
    made: Any = value
    if is_dataclass(value) and not isinstance(value, type):
        made = replace(value, **{f.name: legible(getattr(value, f.name)) for f in fields(value) if f.name not in _LEFT})
    elif isinstance(value, tuple):
        made = tuple(part for part in map(legible, value) if part != "")
    elif isinstance(value, str) and not isinstance(value, Enum):
        made = clean(value).strip()
    return made  # type: ignore[no-any-return]  # replace, tuple and clean keep the kind


def says_something(record: TalkingPoints | Speech) -> bool:
    """Whether a record holds more than its id."""
    return any(getattr(record, f.name) not in ("", None, ()) for f in fields(record) if f.name != "id")
