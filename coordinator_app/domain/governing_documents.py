"""Governing documents: policies and guidelines with the block of facts that heads each, and their earlier versions."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from coordinator_app.domain.agreement_dates import months_on
from coordinator_app.domain.disclosure import internal, public
from coordinator_app.domain.policy import PolicyProfile


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


def next_revision_on(document: GoverningDocument) -> date | None:
    """Return when a document is to be revised next, counted from its last revision or from its adoption.

    None where it states no interval, or where neither day is known.
    """
    since = document.last_revised_on or document.adopted_on
    return months_on(since, document.revision_months) if since and document.revision_months else None


def text_of(policy: PolicyProfile, document_id: UUID) -> GoverningDocument | None:
    """Return the document that a policy profile is the text of, None where the policy states no facts of itself."""
    if policy.adopted_on is None and not policy.adopted_by:
        return None
    return GoverningDocument(
        id=document_id,
        title_sv=policy.title_sv,
        profile=policy.key,
        adopted_by=policy.adopted_by,
        adopted_on=policy.adopted_on,
        document_type=policy.document_type,
        applies_to=policy.applies_to,
        validity=policy.validity,
        revision_owner=policy.revision_owner,
        document_owner=policy.document_owner,
        revision_months=policy.revision_months,
        follow_up_owner=policy.follow_up_owner,
        case_number=policy.case_number,
    )


def revised(document: GoverningDocument, version: DocumentVersion, on: date) -> GoverningDocument:
    """Return a document as it is adopted anew on a day; `version` is where its earlier wording is kept.

    The earlier wording was in force until the day before; the new one has no file yet.
    """
    earlier = replace(
        version,
        adopted_on=document.last_revised_on or document.adopted_on,
        until_on=on - timedelta(days=1),
        case_number=document.case_number,
        name=document.name,
        sha256=document.sha256,
    )
    return replace(
        document, last_revised_on=on, case_number="", name="", sha256="", versions=(*document.versions, earlier)
    )
