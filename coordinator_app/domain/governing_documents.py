"""Governing documents: policies and guidelines with the block of facts that heads each, and their earlier versions."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from coordinator_app.domain.disclosure import internal, public


@dataclass(frozen=True, kw_only=True)
class DocumentVersion:
    """An earlier wording of a governing document, from when to when it was in force."""

    id: UUID = public()
    adopted_on: date | None = public(None)
    until_on: date | None = public(None)
    case_number: str = public("")
    name: str = internal("")
    sha256: str = internal("")


@dataclass(frozen=True, kw_only=True)
class GoverningDocument:
    """A governing document; the eleven facts from `adopted_by` to `case_number` follow the order of Falkenberg's block.

    `profile` is the key of the policy profile that it is the text of, empty for any other. `last_revised_on` may be
    unknown: the next revision is then counted from the day of adoption.
    """

    id: UUID = public()
    version: int = public(0)
    title_sv: str = public("")
    title_en: str = public("")
    profile: str = public("")
    adopted_by: str = public("")
    adopted_on: date | None = public(None)
    document_type: str = public("")
    applies_to: str = public("")
    validity: str = public("")
    revision_owner: str = public("")
    document_owner: str = public("")
    revision_months: int | None = public(None)
    last_revised_on: date | None = public(None)
    follow_up_owner: str = public("")
    case_number: str = public("")
    decision_id: UUID | None = public(None)
    ended_on: date | None = public(None)
    name: str = internal("")
    sha256: str = internal("")
    note: str = internal("")
    versions: tuple[DocumentVersion, ...] = public(())
