"""What cannot be so in an agreement, told in the words that stand beneath the field."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from coordinator_app.domain.agreements import Agreement
from coordinator_app.words import Dated, DayForm, Message, message

MOST_MONTHS = 1_200
"""The longest term that can be entered: a hundred years."""

MOST_DAYS = 36_600


def fault_in(agreement: Agreement) -> Message | None:
    """Return why an agreement cannot be kept as it is, None where it can."""
    return next(chain(_in_days(agreement), _in_numbers(agreement), _in_parts(agreement)), None)


def _in_days(agreement: Agreement) -> Iterator[Message]:
    first, last = agreement.in_force_on, agreement.first_end_on
    if first and last and last < first:
        yield message("It cannot end on {end}, before it comes into force on {day}.", end=_told(last), day=_told(first))
    begins = agreement.terms.begins_on
    if begins and agreement.ended_on and agreement.ended_on < begins:
        yield message(
            "It cannot have ended on {end}, before it began on {day}.", end=_told(agreement.ended_on), day=_told(begins)
        )
    if begins and agreement.notice_given_on and agreement.signed_on and agreement.notice_given_on < agreement.signed_on:
        yield message(
            "Notice cannot have been given on {given}, before it was signed on {day}.",
            given=_told(agreement.notice_given_on),
            day=_told(agreement.signed_on),
        )


def _in_numbers(agreement: Agreement) -> Iterator[Message]:
    if any(months is not None and not 1 <= months <= MOST_MONTHS for months in _months(agreement)):
        yield message("Write a number of months from 1 to 1,200.")
    if agreement.notice_number is not None and agreement.notice_number > MOST_DAYS:
        yield message("A period of notice is at most 36,600 days or months.")


def _months(agreement: Agreement) -> tuple[int | None, int | None]:
    return agreement.renewal_months, agreement.review_months


def _in_parts(agreement: Agreement) -> Iterator[Message]:
    days: tuple[date | None, ...] = (
        *(each.until_on for each in agreement.extensions),
        *(each.on for each in agreement.activities),
        *(each.assessed_on for each in agreement.assessments),
    )
    if None in days:
        yield message("Write the day.")
    if not all(_is_year(each.year) for each in agreement.fees):
        yield message("Write the year with four digits.")
    if any(each.from_on and each.to_on and each.to_on < each.from_on for each in agreement.representatives):
        yield message("Somebody cannot represent the municipality until a day before the first one.")
    begins = agreement.in_force_on
    for until in days[: len(agreement.extensions)]:
        if begins and until and until < begins:
            yield message(
                "It cannot last until {end}, before it comes into force on {day}.", end=_told(until), day=_told(begins)
            )


def _is_year(year: int | None) -> bool:
    """Tell whether a year is one of the calendar; a field that was emptied holds none."""
    return year is not None and date.min.year <= year <= date.max.year


def _told(day: date) -> Dated:
    return Dated(day, DayForm.FULL)
