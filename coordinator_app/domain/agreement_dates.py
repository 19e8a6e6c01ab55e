"""The days of an agreement as seen from a day: its current end, its last day of notice, its renewal and its review.

Days are whole days and the last one counts: an agreement that ends on a day is in force on it, and one that renews
tacitly begins its new term on the day after. Months are counted as the Swedish act on the computation of time does (SFS
1930:173, section 1): to the day of the same number, or to the last day of a month that has no such day.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal

_DAY = timedelta(days=1)
_ENDING = frozenset({Renewal.ENDS, Renewal.EXPRESS})
_FEBRUARY = 2
_SHORTEST, _LONGEST = 28, 31
_LAST_ORDINAL = date.max.toordinal()
_FIRST_YEAR, _LAST_YEAR = date.min.year, date.max.year
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


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
    """What follows from the terms of an agreement on a day; what has been entered counts on earlier days as well.

    `current_end_on` is the last day as things stand: the day it ends for good where that is known (`ends_on`), else the
    end of the term that the day lies in; None where no end is known. `renewals` counts the tacit renewals until the
    day, since the latest express extension where there is one. `notice_on` is the last day for notice before the
    current end, also where it has passed; `renews_on` the first day of the next term where the agreement will renew by
    itself, once more where notice came too late for this term.
    """

    standing: Standing
    begins_on: date | None = None
    first_end_on: date | None = None
    current_end_on: date | None = None
    ends_on: date | None = None
    renewals: int = 0
    notice_on: date | None = None
    is_notice_past: bool = False
    renews_on: date | None = None
    review_on: date | None = None

    @property
    def is_in_force(self) -> bool:
        """Whether the agreement is in force on the day, notice given or not."""
        return self.standing in {Standing.IN_FORCE, Standing.NOTICE_GIVEN}


def validity(terms: AgreementTerms, on: date) -> Validity:
    """Return how an agreement stands on a day, and the days that follow from its terms."""
    if terms.stage != AgreementStage.CONCLUDED:
        return _planned(terms)
    last = last_day(terms)
    term_end, renewals = term_of(terms, on if last is None else min(on, last))
    end = last or term_end
    notice_on = notice_day(terms, end)
    return Validity(
        standing=_standing(terms, end, on),
        begins_on=terms.begins_on,
        first_end_on=terms.first_end_on,
        current_end_on=end,
        ends_on=last,
        renewals=renewals,
        notice_on=notice_on,
        is_notice_past=notice_on is not None and notice_on < on,
        renews_on=term_end + _DAY if term_end is not None and term_end < (last or date.max) else None,
        review_on=review_day(terms),
    )


def current_end(terms: AgreementTerms, on: date) -> tuple[date | None, int]:
    """Return the last day as things stand on a day, and how many tacit renewals there have been until then."""
    found = validity(terms, on)
    return found.current_end_on, found.renewals


def last_day(terms: AgreementTerms) -> date | None:
    """Return the day on which an agreement ends for good, or None where nothing has stopped it.

    An agreed end comes first. Notice ends what renews tacitly with the first term that it was in time for, and what
    holds until further notice when its period is over, though not before an end that was agreed to begin with; a term
    that ends by itself is not shortened by notice.
    """
    if terms.renewal in _ENDING:
        return _earliest(_first_end(terms), terms.ended_on)
    given = terms.notice_given_on
    return terms.ended_on if given is None else _earliest(_end_by_notice(terms, given), terms.ended_on)


def term_of(terms: AgreementTerms, on: date) -> tuple[date | None, int]:
    """Return the end of the term that a day lies in where it renews tacitly, and how many renewals went before.

    Where nobody has told for how long it renews, only the end of the first term is known.
    """
    first, months = _first_end(terms), terms.renewal_months
    if terms.renewal != Renewal.TACIT or first is None:
        return None, 0
    if months is None or months <= 0:
        return (first if on <= first else None), 0
    number = _renewals_needed(first, months, on)
    return nth_end(first, months, number), number


def nth_end(first: date, months: int, number: int) -> date:
    """Return the last day of the term after so many renewals.

    It is counted from the first end, so that a short month shortens no later term; the end of a month stays one, so
    that each term begins on the first of a month where the one before it did.
    """
    return whole_months_on(first, months * number)


def months_on(day: date, months: int) -> date:
    """Return the same day of the month a number of months later or earlier, or the last day of a shorter month.

    What lies before or after the days of the calendar is its first or its last day.
    """
    return _moved(day, months, day.day)


def whole_months_on(day: date, months: int) -> date:
    """Return the same day of the month a number of months later or earlier; from the end of a month, that of a month.

    What lies before or after the days of the calendar is its first or its last day.
    """
    is_month_end = day.day >= _SHORTEST and day.day == _length(day.year, day.month)
    return _moved(day, months, _LONGEST if is_month_end else day.day)


def days_on(day: date, number: int) -> date:
    """Return the day a number of days later or earlier, or the first or last one of the calendar where it has none."""
    return date.fromordinal(min(max(day.toordinal() + number, 1), _LAST_ORDINAL))


def notice_day(terms: AgreementTerms, end: date | None) -> date | None:
    """Return the last day on which notice can be given before an end: the last whose period is over by then.

    None without a period or an end, for what holds until further notice, and where the end itself has been agreed.
    """
    notice = terms.notice
    if end is None or notice is None or terms.renewal == Renewal.OPEN_ENDED or end == terms.ended_on:
        return None
    number = max(0, notice.number)
    if notice.unit == NoticeUnit.MONTHS:
        return whole_months_on(end, -number)
    return days_on(end, -number)


def review_day(terms: AgreementTerms) -> date | None:
    """Return the day of the next review: so many months after the last one, or after the agreement began."""
    since, months = terms.reviewed_on or terms.begins_on, terms.review_months
    return months_on(since, months) if since is not None and months is not None and months > 0 else None


def _planned(terms: AgreementTerms) -> Validity:
    """Return what is known of an agreement that has not been concluded: nothing has begun, and nothing renews."""
    is_proposed = terms.stage == AgreementStage.PROPOSED
    end = None if terms.renewal == Renewal.OPEN_ENDED else _first_end(terms)
    return Validity(
        standing=Standing.PROPOSED if is_proposed else Standing.DECLINED,
        begins_on=terms.begins_on,
        first_end_on=terms.first_end_on,
        current_end_on=_earliest(end, terms.ended_on),
    )


def _standing(terms: AgreementTerms, end: date | None, on: date) -> Standing:
    given = terms.notice_given_on
    if end is not None and end < on:
        has_been_ended = end == terms.ended_on or (given is not None and given <= end)
        return Standing.ENDED if has_been_ended else Standing.EXPIRED
    if terms.begins_on is not None and terms.begins_on > on:
        return Standing.COMING
    return Standing.NOTICE_GIVEN if given is not None and given <= on else Standing.IN_FORCE


def _first_end(terms: AgreementTerms) -> date | None:
    """Return the end that terms are counted from: the latest that has been agreed upon."""
    return _latest(terms.first_end_on, terms.extended_to_on)


def _end_by_notice(terms: AgreementTerms, given: date) -> date | None:
    """Return the end of what holds until further notice, or of the first term that notice was in time for."""
    first, over = _first_end(terms), _after_notice(given, terms.notice)
    return _latest(over, first) if terms.renewal == Renewal.OPEN_ENDED else term_of(terms, over)[0]


def _renewals_needed(first: date, months: int, until: date) -> int:
    """Return the least number of renewals after which the term does not end before a day; months is at least 1."""
    if until <= first:
        return 0
    number = ((until.year - first.year) * 12 + until.month - first.month) // months
    return number if nth_end(first, months, number) >= until else number + 1


def _after_notice(given: date, notice: Notice | None) -> date:
    """Return the last day of the period that notice given on a day begins; without a period that day."""
    number = 0 if notice is None else max(0, notice.number)
    if notice is None or notice.unit == NoticeUnit.MONTHS:
        return months_on(given, number)
    return days_on(given, number)


def _moved(day: date, months: int, number: int) -> date:
    """Return the day of that number a number of months later or earlier, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return date.min if months < 0 else date.max
    return date(year, month + 1, number if number <= _SHORTEST else min(number, _length(year, month + 1)))


def _length(year: int, month: int) -> int:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == _FEBRUARY and is_leap else _LENGTHS[month - 1]


def _earliest(one: date | None, other: date | None) -> date | None:
    if one is None or other is None:
        return one or other
    return min(one, other)


def _latest(one: date | None, other: date | None) -> date | None:
    if one is None or other is None:
        return one or other
    return max(one, other)
