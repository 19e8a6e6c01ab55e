"""The acts by which an agreement goes on: signing, extension, notice, an earlier end, a review."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.agreement_dates import Standing, Validity, validity
from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Renewal, Side
from coordinator_app.domain.agreements import Agreement, Extension
from coordinator_app.words import Dated, DayForm, Message, message


class Act(StrEnum):
    """What can be done next with an agreement."""

    SIGN = "sign"
    EXTEND = "extend"
    GIVE_NOTICE = "give_notice"
    END = "end"
    REVIEW = "review"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is asked before an act is done; `decision_id` is the decision behind an extension, `part_id` its id."""

    on: date
    part_id: UUID
    decision_id: UUID | None = None
    by: Side = Side.OURS
    reason_sv: str = ""
    reason_en: str = ""


_ENDING = frozenset({Renewal.ENDS, Renewal.EXPRESS})

_NEXT: dict[Renewal, tuple[Act, ...]] = {
    Renewal.ENDS: (Act.EXTEND, Act.END),
    Renewal.EXPRESS: (Act.EXTEND, Act.GIVE_NOTICE, Act.END),
    Renewal.TACIT: (Act.GIVE_NOTICE, Act.EXTEND, Act.END),
    Renewal.OPEN_ENDED: (Act.REVIEW, Act.GIVE_NOTICE, Act.END),
}


def acts_for(agreement: Agreement, now: Validity) -> tuple[Act, ...]:
    """Return the acts that can be done as the agreement stands, the one that is nearest first."""
    match now.standing:
        case Standing.PROPOSED:
            return (Act.SIGN,)
        case Standing.DECLINED | Standing.ENDED:
            return ()
        case Standing.EXPIRED:
            return (Act.EXTEND, Act.END)
        case Standing.NOTICE_GIVEN:
            return (Act.END,)
    return _NEXT[agreement.renewal]


def taken(agreement: Agreement, act: Act, answer: Answer) -> Agreement:
    """Return the agreement as it is after an act."""
    return _TAKEN[act](agreement, answer)


def _signed(agreement: Agreement, answer: Answer) -> Agreement:
    return replace(agreement, stage=AgreementStage.CONCLUDED, signed_on=answer.on)


def _extended(agreement: Agreement, answer: Answer) -> Agreement:
    new = Extension(id=answer.part_id, until_on=answer.on, decision_id=answer.decision_id)
    return replace(agreement, extensions=(*agreement.extensions, new))


def _with_notice(agreement: Agreement, answer: Answer) -> Agreement:
    return replace(agreement, notice_given_on=answer.on, notice_by=answer.by)


def _ended(agreement: Agreement, answer: Answer) -> Agreement:
    return replace(
        agreement,
        ended_on=answer.on,
        end_reason_sv=answer.reason_sv or agreement.end_reason_sv,
        end_reason_en=answer.reason_en or agreement.end_reason_en,
    )


def _reviewed(agreement: Agreement, answer: Answer) -> Agreement:
    return replace(agreement, reviewed_on=answer.on)


_TAKEN: dict[Act, Callable[[Agreement, Answer], Agreement]] = {
    Act.SIGN: _signed,
    Act.EXTEND: _extended,
    Act.GIVE_NOTICE: _with_notice,
    Act.END: _ended,
    Act.REVIEW: _reviewed,
}


def consequence(agreement: Agreement, act: Act, answer: Answer, today: date) -> Message:
    """Return what follows from an act, in one sentence that is told before it is done."""
    before, after = agreement.terms, taken(agreement, act, answer).terms
    return _CONSEQUENCES[act](before, after, today)


def last_end(terms: AgreementTerms, today: date) -> date | None:
    """Return the day on which an agreement ends for good where that is known, else the end of its term, if any."""
    now = validity(terms, today)
    return now.ends_on or now.current_end_on


def _after_signing(_before: AgreementTerms, after: AgreementTerms, today: date) -> Message:
    end, begins = last_end(after, today), after.begins_on
    if begins is None:
        return message("It is then concluded.")
    if end is None:
        return message("It is then concluded, and in force from {day} on.", day=_told(begins))
    return message("It is then concluded, and in force from {day} to {end}.", day=_told(begins), end=_told(end))


def _after_extension(before: AgreementTerms, after: AgreementTerms, today: date) -> Message:
    was, then = validity(before, today), validity(after, today)
    until = after.extended_to_on
    if was.current_end_on is not None and until is not None and until <= was.current_end_on:
        return message("It lasts until {end} already, so that nothing changes.", end=_told(was.current_end_on))
    if until is None or then.current_end_on is None:
        return message("It is in force until further notice, so that nothing changes.")
    if was.standing == Standing.EXPIRED and was.current_end_on is not None:
        return message(
            "It expired on {was} and counts as if it had gone on without a break, until {end}. "
            "If it had not, enter a new agreement instead.",
            was=_told(was.current_end_on),
            end=_told(until),
        )
    if then.notice_on is None:
        return message("It then lasts until {end}.", end=_told(then.current_end_on))
    return message(
        "It then lasts until {end}, and notice can be given until {notice}.",
        end=_told(then.current_end_on),
        notice=_told(then.notice_on),
    )


def _after_notice(before: AgreementTerms, after: AgreementTerms, today: date) -> Message:
    end, given = last_end(after, today), after.notice_given_on
    if end is None or given is None:
        return message("Notice is given, and no end is known, since no last day has been entered.")
    last = validity(before, given).notice_on
    if before.renewal == Renewal.TACIT and last is not None and last < given:
        return message(
            "The last day for notice in this term was {last}: it renews once more and ends on {end}.",
            last=_told(last),
            end=_told(end),
        )
    if before.renewal in _ENDING:
        return message("It ends on {end} as agreed, which notice does not change.", end=_told(end))
    return message("It then ends on {end}, and does not renew.", end=_told(end))


def _after_end(before: AgreementTerms, after: AgreementTerms, today: date) -> Message:
    was, end = validity(before, today).current_end_on, after.ended_on
    if was is not None and end is not None and was <= end:
        return message("It ends on {end} already.", end=_told(was))
    if was is None:
        return message("It then ends on {end}.", end=_told(end or today))
    return message("It then ends on {end} instead of {was}.", end=_told(end or today), was=_told(was))


def _after_review(_before: AgreementTerms, after: AgreementTerms, today: date) -> Message:
    upcoming = validity(after, today).review_on
    if upcoming is None:
        return message("No interval of reviews has been entered, so that no other is asked for.")
    return message("The next review is then due on {day}.", day=_told(upcoming))


_CONSEQUENCES: dict[Act, Callable[[AgreementTerms, AgreementTerms, date], Message]] = {
    Act.SIGN: _after_signing,
    Act.EXTEND: _after_extension,
    Act.GIVE_NOTICE: _after_notice,
    Act.END: _after_end,
    Act.REVIEW: _after_review,
}


def _told(day: date) -> Dated:
    return Dated(day, DayForm.FULL)
