"""A revision: one sentence about how what a reader was told differs from what the reader is told now."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.briefing import Part
from coordinator_app.words import Message


class Matter(StrEnum):
    """What a revision is about, in the order in which revisions are told."""

    VISIT = "visit"
    PROGRAMME = "programme"
    DELEGATION = "delegation"
    HOSTS = "hosts"
    TALKS = "talks"
    PRACTICAL = "practical"


@dataclass(frozen=True, kw_only=True)
class Revision:
    """One difference, and in which parts of a pack it can be seen; none means in every pack, since the cover has it.

    `row_id` names the item, person or matter that bears a change bar, if it is still there; `field` the field of the
    visit that was written anew.
    """

    matter: Matter
    sentence: Message
    parts: frozenset[Part] = frozenset()
    row_id: UUID | None = None
    field: str = ""


def seen_in(found: Iterable[Revision], parts: Iterable[Part]) -> tuple[Revision, ...]:
    """Return the revisions of what a pack with these parts tells: it does not speak of what it leaves out."""
    told = frozenset(parts)
    return tuple(revision for revision in found if not revision.parts or revision.parts & told)


def differ(was: object, now: object, names: Iterable[str]) -> bool:
    """Tell whether two records have different values in one of these fields."""
    return any(getattr(was, name) != getattr(now, name) for name in names)
