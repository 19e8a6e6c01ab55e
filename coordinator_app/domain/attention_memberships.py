"""The rules of Today that concern memberships and what is kept with agreements: decisions, fees, activity and files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from coordinator_app.domain.agreement_dates import Validity, months_on
from coordinator_app.domain.attention import Attention, Rule
from coordinator_app.domain.attention_course import Course, attention_of
from coordinator_app.domain.ladders import reached, rungs
from coordinator_app.domain.watched_agreements import EndingOffice, UnpaidFee, WatchedAgreement
from coordinator_app.words import Dated, DayForm, message

QUIET_MONTHS = 12
"""How long a membership may be without anything done in it before that is told."""


def membership_attentions(agreement: WatchedAgreement, seen: Validity, course: Course) -> Iterator[Attention]:
    """Return what is to be done in a network, and about the fees and files of an agreement, until a day."""
    today = course.today
    if agreement.fees:
        yield from _on_ladder([_fee(agreement, fee, today) for fee in agreement.fees], "fee", course)
    if agreement.renewals_on:
        files = [_file(agreement, day, today) for day in sorted(set(agreement.renewals_on))]
        yield from _on_ladder(files, "file", course)
    if agreement.representatives:
        ending = [one for one in agreement.representatives if not one.is_followed and one.to_on >= course.back_on]
        yield from _on_ladder([_representative(agreement, one, today) for one in ending], "appointment", course)
    if agreement.is_membership and seen.is_in_force:
        yield from _undecided(agreement, course)
        yield from _quiet(agreement, course)


def _on_ladder(found: list[Attention], kind: str, course: Course) -> Iterator[Attention]:
    for each in found:
        ladder = rungs(course.steps[kind], each.due_on)
        if ladder and ladder[0].on <= course.until:
            rung = reached(ladder, course.today) or ladder[0]
            yield replace(each, told_on=rung.on, rung=rung.step)


def _fee(agreement: WatchedAgreement, fee: UnpaidFee, today: date) -> Attention:
    day = Dated(fee.due_on, DayForm.FULL)
    return attention_of(
        agreement,
        Rule.MEMBERSHIP_FEE,
        fee.due_on,
        today,
        sentence=message(
            "The fee of {year} for {agreement} is not paid", year=str(fee.year), agreement=agreement.called
        )
        if fee.due_on < today
        else message("Pay the fee of {year} for {agreement}", year=str(fee.year), agreement=agreement.called),
        detail=message("The invoice was due on {day}.", day=day)
        if fee.due_on < today
        else message("The invoice is due on {day}.", day=day),
        because=message("A fee whose day of payment is not entered is not paid."),
        field="fees",
    )


def _file(agreement: WatchedAgreement, on: date, today: date) -> Attention:
    day = Dated(on, DayForm.FULL)
    return attention_of(
        agreement,
        Rule.FILE_RENEWAL,
        on,
        today,
        sentence=message("Renew a file of {agreement}", agreement=agreement.called),
        detail=message("It was to be renewed by {day}.", day=day)
        if on < today
        else message("It is to be renewed by {day}.", day=day),
        because=message("The day was entered with the file."),
        field="files",
    )


def _representative(agreement: WatchedAgreement, one: EndingOffice, today: date) -> Attention:
    day = Dated(one.to_on, DayForm.FULL)
    return attention_of(
        agreement,
        Rule.REPRESENTATIVE_ENDS,
        one.to_on,
        today,
        sentence=message("Choose who represents the municipality in {network}", network=one.body),
        detail=message("The time of {name} ended on {day}.", name=one.name, day=day)
        if one.to_on < today
        else message("The time of {name} ends on {day}.", name=one.name, day=day),
        because=message("A network is told who represents the municipality in it."),
        field="representatives",
    )


def _undecided(agreement: WatchedAgreement, course: Course) -> Iterator[Attention]:
    """Ask for the decision on a membership; what began before the policy was followed here is left in peace."""
    watch, today = course.watch, course.today
    begins, since = agreement.terms.begins_on, watch.own.since_on if watch.own else None
    if agreement.has_decision or (since and begins and begins < since):
        return
    due_on = begins or date(today.year, 1, 1)
    yield attention_of(
        agreement,
        Rule.MEMBERSHIP_DECISION,
        due_on,
        today,
        sentence=message("Enter the decision on {agreement}", agreement=agreement.called),
        detail=message("It has been in force since {day}, and no decision is entered.", day=Dated(due_on, DayForm.FULL))
        if begins
        else message("It is in force, and no decision is entered."),
        because=message("A decision is behind every membership of a network."),
        clause=watch.policy.membership_clause,
        field="decision_id",
        told_on=due_on,
    )


def _quiet(agreement: WatchedAgreement, course: Course) -> Iterator[Attention]:
    watch, today = course.watch, course.today
    since = max(
        (day for day in (agreement.active_on, watch.visited.get(agreement.id), agreement.terms.begins_on) if day),
        default=None,
    )
    if since is None:
        return
    due_on = months_on(since, QUIET_MONTHS)
    if due_on <= today:
        yield attention_of(
            agreement,
            Rule.MEMBERSHIP_QUIET,
            due_on,
            today,
            sentence=message("Nothing has happened in {agreement} for twelve months", agreement=agreement.called),
            detail=message("The last that is noted was on {day}.", day=Dated(since, DayForm.FULL)),
            because=message("A membership is of use when somebody is active in it."),
            clause=watch.policy.activity_clause,
            field="activities",
            told_on=due_on,
        )
