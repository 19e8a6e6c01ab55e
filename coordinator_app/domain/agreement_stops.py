"""What stops an agreement, in words: notice in time, notice that was late, or an end that was agreed."""

from datetime import date

from coordinator_app.domain.agreement_dates import Validity, notice_day, term_of
from coordinator_app.domain.agreement_terms import AgreementTerms, Notice, NoticeUnit, Renewal
from coordinator_app.words import Dated, DayForm, Message, message, messages


def why_stopped(terms: AgreementTerms, validity: Validity) -> Message | None:
    """Return what stops an agreement on its last day, or None where nothing but its term does."""
    end, given = validity.ends_on, terms.notice_given_on
    if end is None:
        return None
    if end == terms.ended_on:
        return message("It has been agreed that the agreement ends on {day}.", day=told(end))
    if given is None:
        return None
    if terms.renewal == Renewal.OPEN_ENDED:
        return _open_ended(terms, given, end)
    if terms.renewal == Renewal.TACIT:
        return _tacit(terms, given, end)
    return message(
        "Notice was given on {given}; the agreement lasts until the end of its term, {day}.",
        given=told(given),
        day=told(end),
    )


def _open_ended(terms: AgreementTerms, given: date, end: date) -> Message:
    if end in {terms.first_end_on, terms.extended_to_on}:
        return message(
            "Notice was given on {given}, and the agreement was to last until {day} in any case.",
            given=told(given),
            day=told(end),
        )
    if terms.notice is None:
        return message("Notice was given on {given}, and no period of notice was agreed.", given=told(given))
    return message(
        "Notice was given on {given} with a period of {period}, so that the agreement ends on {day}.",
        given=told(given),
        period=period_told(terms.notice),
        day=told(end),
    )


def _tacit(terms: AgreementTerms, given: date, end: date) -> Message:
    term_end, number = term_of(terms, given)
    last = notice_day(terms, term_end)
    if term_end is None or last is None or term_end == end:
        return message(
            "Notice was given on {given}, in time for the end of the term, so that the agreement ends on {day}.",
            given=told(given),
            day=told(end),
        )
    more = term_of(terms, end)[1] - number
    return message(
        "Notice was given on {given}, after the last day for it, {last}, so that the agreement renews {times} and "
        "ends on {day}.",
        given=told(given),
        last=told(last),
        times=messages("{number} more time", "{number} more times", more),
        day=told(end),
    )


def period_told(notice: Notice) -> Message:
    """Return a period of notice: 3 months, 30 days."""
    if notice.unit == NoticeUnit.MONTHS:
        return months_told(notice.number)
    return messages("{number} day", "{number} days", notice.number)


def months_told(number: int) -> Message:
    """Return a number of months."""
    return messages("{number} month", "{number} months", number)


def told(day: date) -> Dated:
    """Return a day as a reason tells it, with its year."""
    return Dated(day, DayForm.FULL)
