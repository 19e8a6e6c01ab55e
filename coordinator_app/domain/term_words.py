"""The terms of an agreement in words: how it renews, how long before its end notice is given, and who decided it."""

from collections.abc import Iterator
from datetime import date

from coordinator_app.domain.agreement_terms import NoticeUnit, Renewal
from coordinator_app.words import Dated, DayForm, Message, message, messages, verbatim


def renewal_said(renewal: Renewal, months: int | None, renews_on: date | None) -> Message:
    """Return what happens at the end of the term, with the day on which the next one begins where it will."""
    if renewal != Renewal.TACIT:
        return _RENEWALS[renewal]
    if not months:
        return message("Renews by itself")
    if renews_on is None:
        return messages("Renews by itself by {number} month", "Renews by itself by {number} months", months)
    return messages(
        "Renews by itself by {number} month on {day}",
        "Renews by itself by {number} months on {day}",
        months,
        day=Dated(renews_on, DayForm.FULL),
    )


def notice_said(number: int | None, unit: NoticeUnit, last_on: date | None, *, has_end: bool) -> Message | None:
    """Return how long before the end notice is given, and its last day where one is known; None without a period.

    Of what has no end notice may be given at any time.
    """
    if not number:
        return None
    long = (
        messages("{number} month", "{number} months", number)
        if unit == NoticeUnit.MONTHS
        else messages("{number} day", "{number} days", number)
    )
    if last_on is None and has_end:
        return message("{length} before the end", length=long)
    if last_on is None:
        return message("{length} at any time", length=long)
    return message("{length}, given by {day}", length=long, day=Dated(last_on, DayForm.FULL))


def decision_said(body: object, decided_on: date | None, paragraph: str, case_number: str) -> Iterator[Message]:
    """Yield the parts of a decision that are known: who and when, the paragraph, and the case number."""
    if decided_on is not None and body:
        yield message("{body} {day}", body=body, day=Dated(decided_on, DayForm.FULL))
    elif decided_on is not None:
        yield message("decided {day}", day=Dated(decided_on, DayForm.FULL))
    if paragraph:
        yield verbatim(f"§\u00a0{paragraph}")
    if case_number:
        yield message("case no. {number}", number=case_number)


_RENEWALS = {
    Renewal.ENDS: message("Ends with its term"),
    Renewal.EXPRESS: message("Is renewed by a decision"),
    Renewal.OPEN_ENDED: message("In force until further notice"),
}
