"""How an agreement is kept: what is there, what is missing and what comes next, each with the field that mends it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordinator_app.domain.agreement_dates import Standing, Validity, months_on, validity
from coordinator_app.domain.agreement_terms import AgreementStage, Renewal
from coordinator_app.domain.agreements import Agreement, FileClass
from coordinator_app.domain.counts import in_words
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.preparations import State
from coordinator_app.words import Dated, DayForm, Message, message, messages, verbatim

MONTHS_AHEAD = 6
"""What must be decided within so many months is to be looked at."""

QUIET_MONTHS = 12
"""A membership in which nothing has happened for so many months stands out."""


_NEARLY_A_YEAR = 330


class Matter(StrEnum):
    """What is kept of an agreement, in the order in which it is shown; the last ones are for memberships alone."""

    VALIDITY = "validity"
    DECISION = "decision"
    SIGNATURE = "signature"
    PURPOSE = "purpose"
    INTEREST = "interest"
    BENEFIT = "benefit"
    RESPONSIBLE = "responsible"
    CASE_NUMBER = "case_number"
    FILE = "file"
    FEE = "fee"
    REPRESENTATIVE = "representative"
    ACTIVITY = "activity"


@dataclass(frozen=True, kw_only=True)
class SituationLine:
    """One matter: how it stands, in a few words, and the field that a click leads to."""

    matter: Matter
    state: State
    value: Message
    field: str


@dataclass(frozen=True, kw_only=True)
class Situation:
    """How an agreement is kept: one sentence, and its lines; one that is over has none."""

    summary: Message
    lines: tuple[SituationLine, ...] = ()


def situation(agreement: Agreement, decision: Decision | None, visited_on: date | None, today: date) -> Situation:
    """Return how an agreement is kept on a day; `visited_on` is the last day of its latest visit."""
    now = validity(agreement.terms, today)
    if now.standing in {Standing.ENDED, Standing.DECLINED}:
        return Situation(summary=message("It is over, and nothing is left to do."))
    lines = (
        _validity(agreement, now, today),
        _decision(agreement, decision, today),
        _signature(agreement, today),
        *_aims(agreement),
        *_papers(agreement, today),
        *_fee(agreement, today),
        *(_of_membership(agreement, visited_on, today) if agreement.is_membership else ()),
    )
    return Situation(summary=_summary(lines), lines=lines)


def last_active_on(agreement: Agreement, visited_on: date | None) -> date | None:
    """Return the last day on which something happened under an agreement, None where nothing ever has."""
    days = [each.on for each in agreement.activities]
    return max(days if visited_on is None else [*days, visited_on], default=None)


def is_quiet(agreement: Agreement, visited_on: date | None, today: date) -> bool:
    """Tell whether nothing has happened for twelve months, since the last activity or since it began.

    What is only proposed has not begun to be quiet.
    """
    if agreement.stage == AgreementStage.PROPOSED:
        return False
    since = last_active_on(agreement, visited_on) or agreement.terms.begins_on
    return since is None or months_on(since, QUIET_MONTHS) < today


def _summary(lines: tuple[SituationLine, ...]) -> Message:
    number = sum(line.state != State.DONE for line in lines)
    if not number:
        return message("Everything is in place.")
    return messages(
        "{count} thing to see to.", "{count} things to see to.", number, count=in_words(number, begins=True)
    )


def _validity(agreement: Agreement, now: Validity, today: date) -> SituationLine:
    end, ahead = now.current_end_on, months_on(today, MONTHS_AHEAD)
    if now.standing == Standing.PROPOSED:
        is_late = agreement.sign_by_on is not None and agreement.sign_by_on < today
        state = State.PROBLEM if is_late else State.NOT_STARTED
        return _line(Matter.VALIDITY, state, message("proposed"), "sign_by_on")
    if agreement.renewal == Renewal.OPEN_ENDED and end is None:
        return _review(now, today)
    if end is None:
        return _line(Matter.VALIDITY, State.WARNING, message("no last day"), "first_end_on")
    if end < today:
        return _line(Matter.VALIDITY, State.PROBLEM, message("expired {day}", day=_brief(end, today)), "extensions")
    if now.renews_on is not None and now.notice_on is not None and today <= now.notice_on:
        state = State.WARNING if now.notice_on <= ahead else State.DONE
        return _line(
            Matter.VALIDITY, state, message("notice until {day}", day=_brief(now.notice_on, today)), "notice_given_on"
        )
    is_near = end <= ahead and now.renews_on is None and now.standing != Standing.NOTICE_GIVEN
    said = message("until {day}", day=_brief(end, today))
    return _line(Matter.VALIDITY, State.WARNING if is_near else State.DONE, said, "extensions")


def _review(now: Validity, today: date) -> SituationLine:
    if now.review_on is None:
        return _line(Matter.VALIDITY, State.WARNING, message("no review planned"), "review_months")
    said = message("review {day}", day=_brief(now.review_on, today))
    return _line(Matter.VALIDITY, State.WARNING if now.review_on < today else State.DONE, said, "reviewed_on")


def _decision(agreement: Agreement, decision: Decision | None, today: date) -> SituationLine:
    if decision is None:
        state = State.NOT_STARTED if agreement.stage == AgreementStage.PROPOSED else State.PROBLEM
        return _line(Matter.DECISION, state, message("missing"), "decision_id")
    if decision.kind == DecisionKind.DELEGATED and decision.reported_on is None:
        return _line(Matter.DECISION, State.WARNING, message("to be reported"), "decision_id")
    if decision.decided_on is None:
        return _line(Matter.DECISION, State.NOT_STARTED, message("without a day"), "decision_id")
    return _line(Matter.DECISION, State.DONE, verbatim(_brief(decision.decided_on, today)), "decision_id")


def _signature(agreement: Agreement, today: date) -> SituationLine:
    if agreement.signed_on is not None:
        said = verbatim(_brief(agreement.signed_on, today))
        return _line(Matter.SIGNATURE, State.DONE, said, "signed_on")
    state = State.NOT_STARTED if agreement.stage == AgreementStage.PROPOSED else State.WARNING
    return _line(Matter.SIGNATURE, state, message("missing"), "signed_on")


def _aims(agreement: Agreement) -> Iterator[SituationLine]:
    has_purpose = bool(agreement.purpose_sv or agreement.purpose_en)
    aim = "goals" if has_purpose else "purpose"
    yield _kept(Matter.PURPOSE, is_there=has_purpose and bool(agreement.goals), field=aim)
    ours = bool(agreement.our_interest_sv or agreement.our_interest_en)
    theirs = bool(agreement.their_interest_sv or agreement.their_interest_en)
    yield _kept(Matter.INTEREST, is_there=ours and theirs, field="their_interest" if ours else "our_interest")
    yield _kept(Matter.BENEFIT, is_there=bool(agreement.assessments), field="assessments")
    has_both = agreement.responsible_body_id is not None and agreement.responsible_id is not None
    wanted = "responsible_id" if agreement.responsible_body_id else "responsible_body_id"
    yield _kept(Matter.RESPONSIBLE, is_there=has_both, field=wanted)


def _papers(agreement: Agreement, today: date) -> Iterator[SituationLine]:
    yield _kept(Matter.CASE_NUMBER, is_there=bool(agreement.case_number), field="case_number")
    late = [file.renew_on for file in agreement.files if file.renew_on is not None and file.renew_on < today]
    if late:
        yield _line(Matter.FILE, State.WARNING, message("to renew since {day}", day=_brief(min(late), today)), "files")
        return
    has_it = any(file.file_class == FileClass.AGREEMENT for file in agreement.files)
    yield _kept(Matter.FILE, is_there=has_it, field="files")


def _fee(agreement: Agreement, today: date) -> Iterator[SituationLine]:
    due = [fee.invoice_due_on for fee in agreement.fees if fee.invoice_due_on is not None and fee.paid_on is None]
    if due:
        first = min(due)
        state = State.PROBLEM if first < today else State.NOT_STARTED
        yield _line(Matter.FEE, state, message("due {day}", day=_brief(first, today)), "fees")
    elif agreement.fees:
        is_paid = max(agreement.fees, key=lambda fee: fee.year).paid_on is not None
        said = message("paid") if is_paid else message("not paid yet")
        yield _line(Matter.FEE, State.DONE if is_paid else State.NOT_STARTED, said, "fees")


def _of_membership(agreement: Agreement, visited_on: date | None, today: date) -> Iterator[SituationLine]:
    held = [
        one for one in agreement.representatives if (one.from_on or today) <= today and today <= (one.to_on or today)
    ]
    missing = State.NOT_STARTED if agreement.stage == AgreementStage.PROPOSED else State.WARNING
    yield _kept(Matter.REPRESENTATIVE, is_there=bool(held), field="representatives", missing=missing)
    last = last_active_on(agreement, visited_on)
    if is_quiet(agreement, visited_on, today):
        said = messages("none for {number} month", "none for {number} months", QUIET_MONTHS)
        yield _line(Matter.ACTIVITY, State.WARNING, said, "activities")
    else:
        said = verbatim(_brief(last, today)) if last else message("none yet")
        yield _line(Matter.ACTIVITY, State.DONE if last else State.NOT_STARTED, said, "activities")


def _kept(matter: Matter, *, is_there: bool, field: str, missing: State = State.NOT_STARTED) -> SituationLine:
    said = message("in place") if is_there else message("missing")
    return _line(matter, State.DONE if is_there else missing, said, field)


def _line(matter: Matter, state: State, value: Message, field: str) -> SituationLine:
    return SituationLine(matter=matter, state=state, value=value, field=field)


def _brief(day: date, today: date) -> Dated:
    """Return a day as the panel has room for it: with its year where that leaves a doubt."""
    return Dated(day, DayForm.BRIEF if abs((day - today).days) < _NEARLY_A_YEAR else DayForm.BRIEF_YEAR)
