"""What comes next for an agreement, in a few words: a decision, a renewal, a review, an invoice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coordinator_app.domain.agreement_dates import Standing, months_on
from coordinator_app.domain.agreement_lines import MONTHS_AHEAD, SeenAgreement
from coordinator_app.domain.agreement_status import written
from coordinator_app.domain.agreement_target import TargetKind
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.amounts import amount
from coordinator_app.domain.decision_chain import DecisionChain
from coordinator_app.domain.decision_steps import called
from coordinator_app.words import Dated, DayForm, Message, message, messages

FEE_MONTHS = 3
"""An invoice that is due within so many months is told before what comes later."""

_YEAR = 12


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """What comes next, and its day where it has one."""

    sentence: Message
    on: date | None = None


def next_step(seen: SeenAgreement) -> NextStep | None:
    """Return what comes next, None where nothing does."""
    if seen.is_left_open:
        return NextStep(sentence=message("End or renew it"), on=seen.today)
    if seen.validity.standing == Standing.PROPOSED:
        return _of_proposal(seen)
    if seen.validity.standing not in {Standing.IN_FORCE, Standing.NOTICE_GIVEN, Standing.COMING}:
        return None
    steps = [step for step in _steps(seen) if step.on is not None]
    return min(steps, key=lambda step: step.on or date.max, default=_unknown_end(seen))


def _unknown_end(seen: SeenAgreement) -> NextStep | None:
    """Return that the last day is to be entered where one is meant to be and none is known."""
    is_missing = seen.validity.current_end_on is None and seen.line.terms.renewal != Renewal.OPEN_ENDED
    return NextStep(sentence=message("Enter the last day")) if is_missing else None


def _of_proposal(seen: SeenAgreement) -> NextStep:
    due = seen.line.terms.sign_by_on
    if seen.way is not None and (step := _by_way(seen, seen.way)) is not None:
        return step
    if not seen.line.has_decision:
        return NextStep(sentence=message("Decision to enter into it"), on=due)
    if due is None:
        return NextStep(sentence=message("Sign it"))
    return NextStep(sentence=message("Sign it by {day}", day=written(due, seen.today)), on=due)


def _by_way(seen: SeenAgreement, way: DecisionChain) -> NextStep | None:
    """Return the meeting that decides; where it is too late for one that is said, where none is planned nothing."""
    is_notice = way.kind == TargetKind.NOTICE
    if way.decided_on is None:
        said = message("Too late to decide on notice") if is_notice else message("Too late for a decision in time")
        return NextStep(sentence=said, on=seen.today) if way.is_planned else None
    body, day = called(way.deciding), written(way.decided_on, seen.today)
    if is_notice:
        said = message("Decide on notice: {body} {day}", body=body, day=day)
    else:
        said = message("Decision {body} {day}", body=body, day=day)
    return NextStep(sentence=said, on=way.decided_on)


def _steps(seen: SeenAgreement) -> Iterator[NextStep]:
    line, validity, today = seen.line, seen.validity, seen.today
    if line.fee_due_on is not None and line.fee is not None and line.fee_due_on <= months_on(today, FEE_MONTHS):
        yield _fee(seen, line.fee_due_on, line.fee)
    if seen.way is not None and (step := _by_way(seen, seen.way)) is not None:
        yield step
    if validity.standing == Standing.COMING and validity.begins_on is not None:
        said = message("Comes into force {day}", day=written(validity.begins_on, today))
        yield NextStep(sentence=said, on=validity.begins_on)
    if validity.renews_on is not None:
        yield from _of_renewal(seen, validity.renews_on)
    elif validity.current_end_on is not None:
        yield from _of_end(seen, validity.current_end_on)
    if validity.review_on is not None and validity.standing == Standing.IN_FORCE:
        yield _review(seen, validity.review_on)


def _fee(seen: SeenAgreement, due: date, fee: int) -> NextStep:
    money = amount(fee, seen.line.currency)
    if due < seen.today:
        said = message("Fee of {amount} was due {day}", amount=money, day=written(due, seen.today))
    else:
        said = message("Fee of {amount} in {month}", amount=money, month=Dated(due, DayForm.MONTH))
    return NextStep(sentence=said, on=due)


def _of_renewal(seen: SeenAgreement, renews_on: date) -> Iterator[NextStep]:
    notice = seen.validity.notice_on
    if notice is not None and seen.today <= notice <= months_on(seen.today, MONTHS_AHEAD):
        yield NextStep(sentence=message("Notice by {day}", day=written(notice, seen.today)), on=notice)
    months = seen.line.terms.renewal_months or 0
    said = message("Renews {length} {day}", length=_length(months), day=written(renews_on, seen.today))
    yield NextStep(sentence=said, on=renews_on)


def _of_end(seen: SeenAgreement, end: date) -> Iterator[NextStep]:
    if seen.validity.standing == Standing.NOTICE_GIVEN or seen.line.terms.ended_on is not None:
        yield NextStep(sentence=message("Ends {day}", day=written(end, seen.today)), on=end)
    elif seen.line.has_successor:
        yield NextStep(sentence=message("Another takes its place"), on=end)
    elif end <= months_on(seen.today, _YEAR):
        is_express = seen.line.terms.renewal == Renewal.EXPRESS
        said = (
            message("Renew by {day}", day=written(end, seen.today))
            if is_express
            else message("End or renew by {day}", day=written(end, seen.today))
        )
        yield NextStep(sentence=said, on=end)


def _review(seen: SeenAgreement, review: date) -> NextStep:
    form = DayForm.MONTH if review.year == seen.today.year else DayForm.MONTH_YEAR
    if review < seen.today:
        return NextStep(sentence=message("Review was due {month}", month=Dated(review, form)), on=review)
    return NextStep(sentence=message("Review {month}", month=Dated(review, form)), on=review)


def _length(months: int) -> Message:
    years, rest = divmod(months, _YEAR)
    if rest:
        return messages("{number} month", "{number} months", months)
    return messages("{number} year", "{number} years", years)
