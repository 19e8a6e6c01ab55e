"""The terms that the days of an agreement follow from: how it begins, renews, is given notice of, and ends."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AgreementStage(StrEnum):
    """How far an agreement has come: proposed, concluded, or declined."""

    PROPOSED = "proposed"
    CONCLUDED = "concluded"
    DECLINED = "declined"


class Renewal(StrEnum):
    """What happens at the end of the term."""

    ENDS = "ends"
    TACIT = "tacit"
    EXPRESS = "express"
    OPEN_ENDED = "open_ended"


class NoticeUnit(StrEnum):
    """What a period of notice is counted in."""

    MONTHS = "months"
    DAYS = "days"


class Side(StrEnum):
    """Whose side somebody is on, or who gives notice."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A period of notice, counted back from the end of the term."""

    number: int
    unit: NoticeUnit = NoticeUnit.MONTHS


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreementTerms:
    """What the days of an agreement follow from; days are whole days, the last one included.

    `extended_to_on` is the latest express extension, `ended_on` an earlier end that was agreed upon.
    """

    stage: AgreementStage = AgreementStage.CONCLUDED
    signed_on: date | None = None
    in_force_on: date | None = None
    first_end_on: date | None = None
    extended_to_on: date | None = None
    renewal: Renewal = Renewal.ENDS
    renewal_months: int | None = None
    review_months: int | None = None
    reviewed_on: date | None = None
    notice: Notice | None = None
    notice_given_on: date | None = None
    ended_on: date | None = None
    sign_by_on: date | None = None

    @property
    def begins_on(self) -> date | None:
        """The first day of validity, that of signing where no other was agreed; None while nobody knows it."""
        return self.in_force_on or self.signed_on
