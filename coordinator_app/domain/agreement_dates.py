"""The days of an agreement as seen from a day: its current end, its last day of notice, its renewal and its review.

Days are whole days and the last one counts: an agreement that ends on a day is in force on it, and one that renews
tacitly begins its new term on the day after. Ends of months stay ends of months; in shorter months days are clamped.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal

_DAY = timedelta(days=1)


class Standing(StrEnum):
    """How an agreement stands on a day."""

    PROPOSED = "proposed"
    DECLINED = "declined"
    COMING = "coming"
    IN_FORCE = "in_force"
    NOTICE_GIVEN = "notice_given"
    EXPIRED = "expired"
    ENDED = "ended"


CURRENT = frozenset({Standing.COMING, Standing.IN_FORCE, Standing.NOTICE_GIVEN})
"""What is in force or will be."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Validity:
    """What follows from the terms of an agreement on a day; `current_end_on` is None where no end is known.

    `renewals` counts the tacit renewals until now. `notice_on` is the last day for notice before the current end, also
    where it has passed; `renews_on` the first day of the next term where the agreement will renew by itself.
    """

    standing: Standing
    begins_on: date | None = None
    first_end_on: date | None = None
    current_end_on: date | None = None
    renewals: int = 0
    notice_on: date | None = None
    renews_on: date | None = None
    review_on: date | None = None

    @property
    def is_in_force(self) -> bool:
        """Whether the agreement is in force on the day, notice given or not."""
        return self.standing in {Standing.IN_FORCE, Standing.NOTICE_GIVEN}


def validity(terms: AgreementTerms, on: date) -> Validity:
    """Return how an agreement stands on a day, and the days that follow from its terms."""
    if terms.renewal == Renewal.OPEN_ENDED:
        return _open_ended(terms, on)
    end, renewals = current_end(terms, on)
    leaves = _is_notice_in_time(terms, end)
    return Validity(
        standing=_standing(terms, end, on, is_leaving=leaves),
        begins_on=terms.begins_on,
        first_end_on=terms.first_end_on,
        current_end_on=end,
        renewals=renewals,
        notice_on=notice_day(terms, end),
        renews_on=end + _DAY if end and _rolls(terms) and not leaves and end < date.max else None,
        review_on=review_day(terms),
    )


def current_end(terms: AgreementTerms, on: date) -> tuple[date | None, int]:
    """Return the last day of the term that a day lies in, and how many tacit renewals there have been until then.

    Notice that was given in time, and an earlier end that was agreed upon, stop the renewals.
    """
    first = _latest(terms.first_end_on, terms.extended_to_on)
    if first is None or not _rolls(terms):
        return _earliest(first, terms.ended_on), 0
    number = _terms_until(first, terms, on)
    end = nth_end(first, terms.renewal_months or 0, number)
    return _earliest(end, terms.ended_on), number


def _terms_until(first: date, terms: AgreementTerms, on: date) -> int:
    """Return how many times the term has been renewed on a day, notice considered."""
    months = terms.renewal_months or 0
    until = min(on, terms.ended_on) if terms.ended_on else on
    number = _renewals_needed(first, months, until)
    if terms.notice_given_on is None:
        return number
    last = _renewals_needed(first, months, terms.notice_given_on)
    while _notice_before(nth_end(first, months, last), terms.notice) < terms.notice_given_on:
        last += 1
    return min(number, last)


def _renewals_needed(first: date, months: int, until: date) -> int:
    """Return the least number of renewals after which the term does not end before a day."""
    if until <= first:
        return 0
    number = max(0, (until.year - first.year) * 12 + until.month - first.month) // months
    while nth_end(first, months, number) < until:
        number += 1
    return number


def nth_end(first: date, months: int, number: int) -> date:
    """Return the last day of the term after so many renewals; an end of a month stays the end of a month.

    It is counted from the first end, so that a short month shortens no later term.
    """
    return (
        _to_month_end(months_on(first, months * number)) if _is_month_end(first) else months_on(first, months * number)
    )


def months_on(day: date, months: int) -> date:
    """Return the same day of the month a number of months later or earlier, or the last day of a shorter month.

    What lies before or after the days of the calendar is its first or its last day.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def notice_day(terms: AgreementTerms, end: date | None) -> date | None:
    """Return the last day on which notice can be given before an end, or None without a period or an end."""
    return None if end is None or terms.notice is None else _notice_before(end, terms.notice)


def _notice_before(end: date, notice: Notice | None) -> date:
    if notice is None:
        return end
    if notice.unit == NoticeUnit.MONTHS:
        return months_on(end, -notice.number)
    return end - min(timedelta(days=notice.number), end - date.min)


def review_day(terms: AgreementTerms) -> date | None:
    """Return the day of the next review: so many months after the last one, or after the agreement began."""
    since = terms.reviewed_on or terms.begins_on
    return months_on(since, terms.review_months) if since and terms.review_months else None


def _open_ended(terms: AgreementTerms, on: date) -> Validity:
    end = _earliest(_end_after_notice(terms), terms.ended_on)
    return Validity(
        standing=_standing(terms, end, on, is_leaving=terms.notice_given_on is not None),
        begins_on=terms.begins_on,
        current_end_on=end,
        review_on=review_day(terms),
    )


def _end_after_notice(terms: AgreementTerms) -> date | None:
    given, notice = terms.notice_given_on, terms.notice
    if given is None or notice is None:
        return given
    if notice.unit == NoticeUnit.MONTHS:
        return months_on(given, notice.number)
    return given + min(timedelta(days=notice.number), date.max - given)


def _standing(terms: AgreementTerms, end: date | None, on: date, *, is_leaving: bool) -> Standing:
    if terms.stage != AgreementStage.CONCLUDED:
        return Standing.PROPOSED if terms.stage == AgreementStage.PROPOSED else Standing.DECLINED
    if end is not None and end < on:
        return Standing.ENDED if is_leaving or end == terms.ended_on else Standing.EXPIRED
    if terms.begins_on is not None and terms.begins_on > on:
        return Standing.COMING
    is_given = terms.notice_given_on is not None and terms.notice_given_on <= on
    return Standing.NOTICE_GIVEN if is_leaving and is_given else Standing.IN_FORCE


def _rolls(terms: AgreementTerms) -> bool:
    return terms.renewal == Renewal.TACIT and bool(terms.renewal_months)


def _is_notice_in_time(terms: AgreementTerms, end: date | None) -> bool:
    given = terms.notice_given_on
    return given is not None and end is not None and given <= _notice_before(end, terms.notice)


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _to_month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _earliest(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _latest(*days: date | None) -> date | None:
    return max((day for day in days if day is not None), default=None)
