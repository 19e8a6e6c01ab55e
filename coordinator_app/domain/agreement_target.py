"""The day that a decision about an agreement must precede: of notice, of signing, of the end, or of a review."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordinator_app.domain.agreement_dates import Standing, Validity
from coordinator_app.domain.agreement_terms import AgreementTerms, Renewal


class TargetKind(StrEnum):
    """What happens on the day."""

    NOTICE = "notice"
    SIGNATURE = "signature"
    END = "end"
    REVIEW = "review"
    RENEWAL = "renewal"


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """The next day that matters, and why; a renewal is what comes once it is too late for notice."""

    kind: TargetKind
    on: date

    @property
    def is_decidable(self) -> bool:
        """Whether a decision before the day still changes what happens on it."""
        return self.kind != TargetKind.RENEWAL


def target_of(terms: AgreementTerms, validity: Validity) -> Target | None:
    """Return the next day that a decision must precede, or None where there is nothing to decide.

    There is nothing where the agreement was declined, is over, or has been stopped by notice or by an agreed end.
    """
    if validity.standing == Standing.PROPOSED:
        return _target(TargetKind.SIGNATURE, terms.sign_by_on or terms.in_force_on)
    is_current = validity.is_in_force or validity.standing == Standing.COMING
    if not is_current or terms.notice_given_on is not None or terms.ended_on is not None:
        return None
    return _BY_RENEWAL[terms.renewal](validity) or _target(TargetKind.REVIEW, validity.review_on)


def _tacit(validity: Validity) -> Target | None:
    """Return the last day for notice, without a period that of the term; once it has passed, the renewal."""
    if validity.is_notice_past:
        return _target(TargetKind.RENEWAL, validity.renews_on)
    return _target(TargetKind.NOTICE, validity.notice_on or validity.current_end_on)


def _express(validity: Validity) -> Target | None:
    """Return the last day for notice; once it has passed, the end, by which the renewal is decided upon or lapses."""
    if validity.notice_on is None or validity.is_notice_past:
        return _ends(validity)
    return _target(TargetKind.NOTICE, validity.notice_on)


def _ends(validity: Validity) -> Target | None:
    return _target(TargetKind.END, validity.current_end_on)


def _open_ended(validity: Validity) -> Target | None:
    return _target(TargetKind.REVIEW, validity.review_on)


def _target(kind: TargetKind, on: date | None) -> Target | None:
    return None if on is None else Target(kind=kind, on=on)


_BY_RENEWAL: dict[Renewal, Callable[[Validity], Target | None]] = {
    Renewal.TACIT: _tacit,
    Renewal.EXPRESS: _express,
    Renewal.ENDS: _ends,
    Renewal.OPEN_ENDED: _open_ended,
}
