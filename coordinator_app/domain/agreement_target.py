"""The day that a decision on an agreement must precede."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordinator_app.domain.agreement_dates import Standing, Validity
from coordinator_app.domain.agreement_terms import AgreementTerms


class TargetKind(StrEnum):
    """What a decision must precede."""

    NOTICE = "notice"
    SIGNATURE = "signature"
    END = "end"
    REVIEW = "review"
    RENEWAL = "renewal"


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """The day, and what it is."""

    kind: TargetKind
    on: date

    @property
    def is_decidable(self) -> bool:
        """Whether a decision before the day still changes what happens on it."""
        return self.kind != TargetKind.RENEWAL


def target_of(terms: AgreementTerms, seen: Validity) -> Target | None:
    """Return what is next to be decided on, or None where nothing is."""
    if seen.standing == Standing.PROPOSED:
        return Target(kind=TargetKind.SIGNATURE, on=terms.sign_by_on) if terms.sign_by_on else None
    if seen.standing not in {Standing.COMING, Standing.IN_FORCE}:
        return None
    if seen.renews_on is not None:
        day = seen.notice_on or seen.current_end_on
        return Target(kind=TargetKind.NOTICE, on=day) if day else None
    if seen.current_end_on is not None:
        return Target(kind=TargetKind.END, on=seen.current_end_on)
    return Target(kind=TargetKind.REVIEW, on=seen.review_on) if seen.review_on else None
