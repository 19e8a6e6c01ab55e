"""Decisions of the municipality's bodies, and those made by somebody to whom a body has delegated them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import internal, personal, public, secret


class DecisionKind(StrEnum):
    """Who decides: a body itself, or somebody on its behalf, who then reports it (kommunallagen 2017:725 6:40)."""

    BY_BODY = "by_body"
    DELEGATED = "delegated"


@dataclass(frozen=True, kw_only=True)
class Decision:
    """A decision; of a delegated one `decided_by` tells who made it, and `reported_on` when the body was told."""

    id: UUID = public()
    version: int = public(0)
    kind: DecisionKind = public(DecisionKind.BY_BODY)
    title_sv: str = public("")
    title_en: str = public("")
    body_id: UUID | None = public(None)
    decided_on: date | None = public(None)
    paragraph: str = public("")
    case_number: str = public("")
    decided_by: str = personal("")
    delegation: str = public("")
    """The point of the body's scheme of delegation by which it was made."""
    reported_on: date | None = public(None)
    reported_paragraph: str = public("")
    minutes_name: str = secret("")
    minutes: str = secret("")
    note: str = internal("")
