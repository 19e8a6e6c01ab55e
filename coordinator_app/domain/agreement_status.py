"""How an agreement stands, in one sentence, and what its icon tells of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordinator_app.domain.agreement_awaited import awaited, awaited_on
from coordinator_app.domain.agreement_dates import Standing, months_on
from coordinator_app.domain.agreement_lines import MONTHS_AHEAD, AgreementSpan, SeenAgreement
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.counts import in_words
from coordinator_app.domain.severity import Severity
from coordinator_app.words import Dated, DayForm, Message, message, messages

LAST_DAYS = 30
"""What ends within so many days is told in days, and is urgent."""


class StatusLook(StrEnum):
    """What the icon of a status tells."""

    ENDS_SOON = "ends_soon"
    ATTENTION = "attention"
    IN_FORCE = "in_force"
    RENEWS = "renews"
    PROPOSED = "proposed"
    COMING = "coming"
    LEAVING = "leaving"
    OVER = "over"


@dataclass(frozen=True, kw_only=True)
class AgreementStatus:
    """The sentence of a row, its icon, and how much it matters; without a severity nothing is to be done."""

    sentence: Message
    look: StatusLook
    severity: Severity | None = None


def status(seen: SeenAgreement) -> AgreementStatus:
    """Return how an agreement stands; what is awaited comes first."""
    return _awaiting(seen) or _BY_STANDING[seen.validity.standing](seen)


def needs_decision(seen: SeenAgreement) -> bool:
    """Tell whether somebody must decide about an agreement now or soon."""
    return seen.span is AgreementSpan.CURRENT and status(seen).severity in {Severity.ERROR, Severity.WARNING}


def headline(agreements: Iterable[SeenAgreement]) -> tuple[Message, ...]:
    """Return what stands at the head of the list: what ends within thirty days, and what has been passed by."""
    current = [seen for seen in agreements if seen.span is AgreementSpan.CURRENT]
    ending = sum(1 for seen in current if status(seen).look is StatusLook.ENDS_SOON)
    passed = sum(1 for seen in current if _has_passed_notice(seen))
    open_ones = sum(1 for seen in current if seen.is_left_open)
    said = [
        messages(
            "One agreement ends within thirty days.",
            "{in_words} agreements end within thirty days.",
            ending,
            in_words=in_words(ending, begins=True),
        )
        if ending
        else message("No agreement ends within thirty days.")
    ]
    if passed:
        said.append(
            messages(
                "One last day for notice has passed.",
                "{in_words} last days for notice have passed.",
                passed,
                in_words=in_words(passed, begins=True),
            )
        )
    if open_ones:
        said.append(
            messages(
                "One has expired and has been neither ended nor renewed.",
                "{in_words} have expired and have been neither ended nor renewed.",
                open_ones,
                in_words=in_words(open_ones, begins=True),
            )
        )
    return tuple(said)


def written(day: date, today: date) -> Dated:
    """Return a day as a list writes it: with its year where that is another one."""
    return Dated(day, DayForm.BRIEF if day.year == today.year else DayForm.BRIEF_YEAR)


def _awaiting(seen: SeenAgreement) -> AgreementStatus | None:
    terms, standing = seen.line.terms, seen.validity.standing
    said, day = awaited(terms, standing, seen.today), awaited_on(terms, standing, seen.today)
    if said is None or day is None:
        return None
    look = StatusLook.COMING if day == terms.signed_on else StatusLook.LEAVING
    severity = Severity.WARNING if (day - seen.today).days <= LAST_DAYS else None
    return AgreementStatus(sentence=said, look=look, severity=severity)


def _proposed(seen: SeenAgreement) -> AgreementStatus:
    due = seen.line.terms.sign_by_on
    if due is None:
        return AgreementStatus(sentence=message("Is proposed"), look=StatusLook.PROPOSED)
    if due < seen.today:
        said = message("Was to be signed by {day}", day=written(due, seen.today))
        return AgreementStatus(sentence=said, look=StatusLook.ATTENTION, severity=Severity.WARNING)
    said = message("Is proposed, to be signed by {day}", day=written(due, seen.today))
    severity = Severity.WARNING if due <= months_on(seen.today, MONTHS_AHEAD) else None
    return AgreementStatus(sentence=said, look=StatusLook.PROPOSED, severity=severity)


def _declined(_seen: SeenAgreement) -> AgreementStatus:
    return AgreementStatus(sentence=message("Was not entered into"), look=StatusLook.OVER)


def _coming(seen: SeenAgreement) -> AgreementStatus:
    begins = seen.validity.begins_on or seen.today
    said = message("In force from {day}", day=written(begins, seen.today))
    return AgreementStatus(sentence=said, look=StatusLook.COMING)


def _leaving(seen: SeenAgreement) -> AgreementStatus:
    end = seen.validity.current_end_on or seen.today
    said = message("Notice given, in force until {day}", day=written(end, seen.today))
    return AgreementStatus(sentence=said, look=StatusLook.LEAVING)


def _ended(seen: SeenAgreement) -> AgreementStatus:
    end = seen.validity.current_end_on or seen.today
    return AgreementStatus(sentence=message("Ended {day}", day=written(end, seen.today)), look=StatusLook.OVER)


def _expired(seen: SeenAgreement) -> AgreementStatus:
    end = seen.validity.current_end_on or seen.today
    said = message("Expired {day}", day=written(end, seen.today))
    severity = Severity.WARNING if seen.is_left_open else None
    return AgreementStatus(sentence=said, look=StatusLook.OVER, severity=severity)


def _in_force(seen: SeenAgreement) -> AgreementStatus:
    end, renewal = seen.validity.current_end_on, seen.line.terms.renewal
    if renewal == Renewal.OPEN_ENDED and end is None:
        return _until_further_notice(seen)
    if end is None:
        said = message("In force, the last day is missing")
        return AgreementStatus(sentence=said, look=StatusLook.ATTENTION, severity=Severity.NOTE)
    return _renewing(seen) if seen.validity.renews_on else _ending(seen, end)


def _until_further_notice(seen: SeenAgreement) -> AgreementStatus:
    review = seen.validity.review_on
    if review is not None and review < seen.today:
        said = message("In force until further notice, the review is late")
        return AgreementStatus(sentence=said, look=StatusLook.ATTENTION, severity=Severity.NOTE)
    return AgreementStatus(sentence=message("In force until further notice"), look=StatusLook.IN_FORCE)


def _renewing(seen: SeenAgreement) -> AgreementStatus:
    notice = seen.validity.notice_on
    if _has_passed_notice(seen) and notice is not None:
        said = message("The last day for notice, {day}, has passed", day=written(notice, seen.today))
        return AgreementStatus(sentence=said, look=StatusLook.ATTENTION, severity=Severity.WARNING)
    if notice is not None and seen.today <= notice and (notice - seen.today).days <= LAST_DAYS:
        days = (notice - seen.today).days
        said = messages("Last day for notice in {number} day", "Last day for notice in {number} days", days)
        said = said if days else message("Last day for notice is today")
        return AgreementStatus(sentence=said, look=StatusLook.ATTENTION, severity=Severity.WARNING)
    return AgreementStatus(sentence=message("Renews automatically"), look=StatusLook.RENEWS)


def _ending(seen: SeenAgreement, end: date) -> AgreementStatus:
    days = (end - seen.today).days
    if seen.line.has_successor or seen.line.terms.ended_on is not None:
        said = message("In force until {day}", day=written(end, seen.today))
        return AgreementStatus(sentence=said, look=StatusLook.IN_FORCE)
    if days <= LAST_DAYS:
        said = messages("Ends in {number} day", "Ends in {number} days", days) if days else message("Ends today")
        return AgreementStatus(sentence=said, look=StatusLook.ENDS_SOON, severity=Severity.ERROR)
    if end <= months_on(seen.today, MONTHS_AHEAD):
        said = message("Ends {day}", day=written(end, seen.today))
        return AgreementStatus(sentence=said, look=StatusLook.ATTENTION, severity=Severity.WARNING)
    return AgreementStatus(sentence=message("In force"), look=StatusLook.IN_FORCE)


def _has_passed_notice(seen: SeenAgreement) -> bool:
    """Tell whether notice comes too late for this term; a membership simply goes on, and says that it does."""
    notice = seen.validity.notice_on
    is_passed = seen.validity.renews_on is not None and notice is not None and notice < seen.today
    return is_passed and seen.validity.is_in_force and seen.line.kind != AgreementKind.MEMBERSHIP


_BY_STANDING: dict[Standing, Callable[[SeenAgreement], AgreementStatus]] = {
    Standing.PROPOSED: _proposed,
    Standing.DECLINED: _declined,
    Standing.COMING: _coming,
    Standing.IN_FORCE: _in_force,
    Standing.NOTICE_GIVEN: _leaving,
    Standing.EXPIRED: _expired,
    Standing.ENDED: _ended,
}
