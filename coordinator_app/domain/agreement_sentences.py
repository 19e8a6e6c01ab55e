"""The validity of an agreement in one sentence, which says all that the bar of its row shows."""

from collections.abc import Iterator
from datetime import date

from coordinator_app.domain.agreement_dates import Standing
from coordinator_app.domain.agreement_lines import SeenAgreement
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.words import Dated, DayForm, Message, message

Parts = tuple[Message, ...]


def validity_said(seen: SeenAgreement) -> Parts:
    """Return when an agreement is in force, the last day for notice, and the decision, each as a part of a sentence."""
    return (_term(seen), *_further(seen))


def _term(seen: SeenAgreement) -> Message:
    validity = seen.validity
    first = _day(validity.begins_on)
    last = _day(validity.current_end_on)
    if validity.standing in {Standing.PROPOSED, Standing.DECLINED} and first is None and last is None:
        return message("No days agreed yet")
    if last is not None:
        return _until(seen, first, last)
    if seen.line.terms.renewal == Renewal.OPEN_ENDED:
        return (
            message("In force from {first} until further notice", first=first)
            if first is not None
            else message("In force until further notice")
        )
    return message("In force from {first}, last day not known", first=first) if first else message("Days not known")


def _until(seen: SeenAgreement, first: Dated | None, last: Dated) -> Message:
    if seen.validity.standing in {Standing.EXPIRED, Standing.ENDED}:
        if first is None:
            return message("Was in force until {last}", last=last)
        return message("Was in force from {first} to {last}", first=first, last=last)
    if first is None:
        return message("In force until {last}", last=last)
    return message("In force from {first} to {last}", first=first, last=last)


def _further(seen: SeenAgreement) -> Iterator[Message]:
    notice = _day(seen.validity.notice_on)
    if notice is not None and seen.validity.standing in {Standing.IN_FORCE, Standing.COMING}:
        yield message("notice by {day}", day=notice)
    if seen.validity.renews_on is not None:
        yield message("then renewed automatically")
    decided = _day(seen.line.decided_on)
    if decided is not None:
        yield message("decided {day}", day=decided)


def _day(day: date | None) -> Dated | None:
    return Dated(day, DayForm.FULL) if day is not None else None
