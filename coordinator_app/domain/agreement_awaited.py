"""What has been entered of an agreement and is still to happen: a signing or a notice on a day that has not come."""

from datetime import date

from coordinator_app.domain.agreement_dates import Standing
from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms
from coordinator_app.words import Dated, DayForm, Message, message

_OPEN = frozenset({Standing.COMING, Standing.IN_FORCE})


def awaited_on(terms: AgreementTerms, standing: Standing, today: date) -> date | None:
    """Return the day of what is awaited, the signing before the notice, or None where nothing is.

    It does not count today: the agreement stands as it did, though the days that follow from it are reckoned with.
    """
    if terms.stage != AgreementStage.CONCLUDED or standing not in _OPEN:
        return None
    return next((day for day in (terms.signed_on, terms.notice_given_on) if day is not None and day > today), None)


def awaited(terms: AgreementTerms, standing: Standing, today: date) -> Message | None:
    """Return in words what is awaited, and when: list, head of the page and toast say the same."""
    day = awaited_on(terms, standing, today)
    if day is None:
        return None
    told = Dated(day, DayForm.BRIEF if day.year == today.year else DayForm.BRIEF_YEAR)
    if day == terms.signed_on:
        return message("Is to be signed {day}", day=told)
    return message("Notice is to be given {day}", day=told)
