"""How long it takes from one place of a programme to another."""

from dataclasses import dataclass
from uuid import UUID

from coordinator_app.domain.disclosure import public


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """The time between two places, in minutes, the same both ways."""

    id: UUID = public()
    version: int = public(0)
    place: str = public("")
    other_place: str = public("")
    minutes: int = public(0)
