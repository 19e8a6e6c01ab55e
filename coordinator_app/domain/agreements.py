"""Agreements and memberships: with whom, about what, decided by whom, and from when to when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal, Side
from coordinator_app.domain.criteria import Scale
from coordinator_app.domain.disclosure import internal, personal, public, secret
from coordinator_app.domain.organisations import Scope


class AgreementKind(StrEnum):
    """What an agreement is; a membership of a network is one, too."""

    SISTER_CITY = "sister_city"
    COOPERATION = "cooperation"
    FRIENDSHIP = "friendship"
    LETTER_OF_INTENT = "letter_of_intent"
    PROJECT = "project"
    MEMBERSHIP = "membership"
    MUNICIPAL_PARTNERSHIP = "municipal_partnership"
    OTHER = "other"


class AgreementLevel(StrEnum):
    """For whom an agreement is entered: the whole municipality, or one department."""

    OVERARCHING = "overarching"
    DEPARTMENT = "department"


class FileClass(StrEnum):
    """What a file kept with an agreement is."""

    AGREEMENT = "agreement"
    APPENDIX = "appendix"
    DECISION = "decision"
    CORRESPONDENCE = "correspondence"
    REPORT = "report"
    OTHER = "other"


class Conclusion(StrEnum):
    """What an assessment of the benefit came to."""

    BENEFIT = "benefit"
    SOME_BENEFIT = "some_benefit"
    NO_BENEFIT = "no_benefit"


@dataclass(frozen=True, kw_only=True)
class Party:
    """A party beside the municipality and the partner, such as a school, a company or another city."""

    id: UUID = public()
    name_sv: str = public("")
    name_en: str = public("")
    partner_id: UUID | None = public(None)
    organisation_id: UUID | None = public(None)


@dataclass(frozen=True, kw_only=True)
class Signatory:
    """Somebody who signs, for one side; a person of the register or a name alone."""

    id: UUID = public()
    side: Side = public(Side.OURS)
    person_id: UUID | None = personal(None)
    name: str = personal("")
    title_sv: str = personal("")
    title_en: str = personal("")
    signed_on: date | None = personal(None)


@dataclass(frozen=True, kw_only=True)
class Extension:
    """An express renewal: until when the agreement was made to last, and by which decision."""

    id: UUID = public()
    until_on: date = public()
    agreed_on: date | None = public(None)
    decision_id: UUID | None = public(None)
    note: str = internal("")


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """One criterion of an assessment: by the policy's code for it, in the words in which it was asked, and its answer.

    A score from 0 to 3 is what `benefit_words` says of it on its scale, None while it is not assessed. The text is what
    shows it.
    """

    id: UUID = public()
    code: str = internal("")
    asked_sv: str = internal("")
    asked_en: str = internal("")
    clause: str = internal("")
    scale: Scale = internal(Scale.BENEFIT)
    score: int | None = internal(None)
    text_sv: str = internal("")
    text_en: str = internal("")

    @property
    def is_answered(self) -> bool:
        """Whether anything has been said to it."""
        return self.score is not None or bool(self.text_sv or self.text_en)


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """An assessment of the benefit to the municipality, made before an agreement is signed or renewed."""

    id: UUID = public()
    assessed_on: date = public()
    assessor_id: UUID | None = personal(None)
    conclusion: Conclusion = internal(Conclusion.SOME_BENEFIT)
    reasons_sv: str = internal("")
    reasons_en: str = internal("")
    criteria: tuple[Criterion, ...] = internal(())


@dataclass(frozen=True, kw_only=True)
class Fee:
    """What a year costs, in whole units of the agreement's currency: what was budgeted, invoiced and paid."""

    id: UUID = public()
    year: int = public()
    budgeted: int | None = internal(None)
    invoiced: int | None = internal(None)
    invoice_due_on: date | None = internal(None)
    paid_on: date | None = internal(None)
    note: str = internal("")


@dataclass(frozen=True, kw_only=True)
class Representative:
    """Somebody who represents the municipality in a network, from when to when."""

    id: UUID = public()
    person_id: UUID = public()
    role_sv: str = personal("")
    role_en: str = personal("")
    from_on: date | None = personal(None)
    to_on: date | None = personal(None)


@dataclass(frozen=True, kw_only=True)
class Activity:
    """Something done under an agreement or in a network: a meeting, an application, an exchange."""

    id: UUID = public()
    on: date = public()
    text_sv: str = public("")
    text_en: str = public("")
    person_id: UUID | None = personal(None)


@dataclass(frozen=True, kw_only=True)
class AgreementFile:
    """A file kept with an agreement; its bytes lie beside the data file under their SHA-256."""

    id: UUID = public()
    name: str = secret("")
    sha256: str = secret("")
    size_bytes: int = secret(0)
    added_on: date | None = secret(None)
    file_class: FileClass = secret(FileClass.AGREEMENT)
    case_number: str = secret("")
    renew_on: date | None = secret(None)
    """By when a newer one is to be had, such as of a certificate."""


@dataclass(frozen=True, kw_only=True)
class AgreementUnit:
    """A department or company that takes part, beside the one responsible."""

    id: UUID = public()
    body_id: UUID = public()


@dataclass(frozen=True, kw_only=True)
class AgreementActor:
    """An organisation at home that takes part: an association, a company, a school."""

    id: UUID = public()
    organisation_id: UUID = public()


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """An agreement, a membership, or the proposal of one.

    Days of validity are whole days, the last one included. `first_end_on` is the end that was agreed to begin with; the
    current end follows from `terms` and a day. `ladder` holds the steps of its own reminders, such as 6m or 30d, where
    `has_own_ladder` says that they stand in place of the profile's.
    """

    id: UUID = public()
    version: int = public(0)
    kind: AgreementKind = public()
    stage: AgreementStage = public(AgreementStage.CONCLUDED)
    title_sv: str = public("")
    title_en: str = public("")
    partner_id: UUID | None = public(None)
    case_number: str = public("")
    level: AgreementLevel = public(AgreementLevel.OVERARCHING)
    network_level: Scope = public(Scope.INTERNATIONAL)
    goals: tuple[str, ...] = public(())
    scope_sv: str = public("")
    scope_en: str = public("")
    purpose_sv: str = public("")
    purpose_en: str = public("")
    our_interest_sv: str = internal("")
    our_interest_en: str = internal("")
    their_interest_sv: str = internal("")
    their_interest_en: str = internal("")
    decision_id: UUID | None = public(None)
    sign_by_on: date | None = internal(None)
    sent_on: date | None = internal(None)
    signed_on: date | None = public(None)
    in_force_on: date | None = public(None)
    first_end_on: date | None = public(None)
    renewal: Renewal = public(Renewal.ENDS)
    renewal_months: int | None = public(None)
    review_months: int | None = public(None)
    reviewed_on: date | None = public(None)
    open_ended_reason_sv: str = internal("")
    open_ended_reason_en: str = internal("")
    notice_number: int | None = public(None)
    notice_unit: NoticeUnit = public(NoticeUnit.MONTHS)
    notice_given_on: date | None = internal(None)
    notice_by: Side | None = internal(None)
    ended_on: date | None = public(None)
    end_reason_sv: str = internal("")
    end_reason_en: str = internal("")
    cost_per_year: int | None = internal(None)
    currency: str = public("SEK")
    responsible_body_id: UUID | None = public(None)
    responsible_id: UUID | None = personal(None)
    predecessor_id: UUID | None = public(None)
    framework_id: UUID | None = public(None)
    """The agreement under which this one is made, such as that of a project under one of a sister city."""
    has_own_ladder: bool = internal(False)
    ladder: tuple[str, ...] = internal(())
    internal_note: str = secret("")
    parties: tuple[Party, ...] = public(())
    signatories: tuple[Signatory, ...] = personal(())
    extensions: tuple[Extension, ...] = public(())
    assessments: tuple[Assessment, ...] = internal(())
    fees: tuple[Fee, ...] = internal(())
    representatives: tuple[Representative, ...] = personal(())
    activities: tuple[Activity, ...] = public(())
    units: tuple[AgreementUnit, ...] = public(())
    actors: tuple[AgreementActor, ...] = public(())
    files: tuple[AgreementFile, ...] = secret(())

    @property
    def is_membership(self) -> bool:
        """Whether it is a membership of a network."""
        return self.kind == AgreementKind.MEMBERSHIP

    @property
    def latest_assessment(self) -> Assessment | None:
        """The latest assessment of the benefit."""
        return max(self.assessments, key=lambda each: each.assessed_on, default=None)

    @property
    def terms(self) -> AgreementTerms:
        """What its days follow from."""
        return AgreementTerms(
            stage=self.stage,
            signed_on=self.signed_on,
            in_force_on=self.in_force_on,
            first_end_on=self.first_end_on,
            extended_to_on=max((each.until_on for each in self.extensions), default=None),
            renewal=self.renewal,
            renewal_months=self.renewal_months,
            review_months=self.review_months,
            reviewed_on=self.reviewed_on,
            notice=Notice(number=self.notice_number, unit=self.notice_unit) if self.notice_number else None,
            notice_given_on=self.notice_given_on,
            ended_on=self.ended_on,
            sign_by_on=self.sign_by_on,
        )
