"""What is strange in the terms of an agreement, though it can be so; told quietly beneath the field."""

from datetime import date, timedelta

from coordinator_app.domain.agreement_dates import notice_day, nth_end
from coordinator_app.domain.agreement_terms import AgreementTerms, Renewal
from coordinator_app.words import Dated, DayForm, Message, message

_DAY = timedelta(days=1)


def remark_on_notice(terms: AgreementTerms) -> Message | None:
    """Return that the period of notice is longer than a term, the first or one of those after it, or None."""
    for begins, ends in _terms_of(terms):
        last = notice_day(terms, ends)
        if last is not None and last < begins - _DAY:
            return message(
                "The period of notice is longer than the term: notice is to be given by {day}, "
                "before the term begins on {begins}.",
                day=Dated(last, DayForm.FULL),
                begins=Dated(begins, DayForm.FULL),
            )
    return None


def _terms_of(terms: AgreementTerms) -> list[tuple[date, date]]:
    """Return the first day and the last one of the first term and of the one after it, as far as they are known."""
    first, months, known = terms.first_end_on, terms.renewal_months, list[tuple[date, date]]()
    if first is not None and terms.begins_on is not None and terms.begins_on > date.min:
        known.append((terms.begins_on, first))
    if first is not None and terms.renewal == Renewal.TACIT and months and first < date.max:
        known.append((first + _DAY, nth_end(first, months, 1)))
    return known
