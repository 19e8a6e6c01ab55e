"""The meetings of political bodies: when a body meets, and by when what it is to decide is handed in."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from coordinator_app.domain.disclosure import internal, public


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A meeting of a body; `hand_in_on` and `hand_in_at` are the plan's own, None where the body's rule says it."""

    id: UUID = public()
    version: int = public(0)
    body_id: UUID = public()
    held_on: date = public()
    starts_at: time | None = public(None)
    ends_at: time | None = public(None)
    place: str = public("")
    hand_in_on: date | None = public(None)
    hand_in_at: time | None = public(None)
    is_cancelled: bool = public(False)
    note: str = internal("")
