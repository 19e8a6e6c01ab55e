"""The rules of Today that concern memberships and what is kept with agreements: decisions, fees, activity and files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from coordinator_app.domain.agreement_dates import months_on, validity
from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.attention import Attention, Rule
from coordinator_app.domain.attention_agreements import MONTHS_BACK, attention_of
from coordinator_app.domain.ladders import reached, rungs, steps_of
from coordinator_app.domain.watched_agreements import EndingOffice, UnpaidFee, Watch, WatchedAgreement
from coordinator_app.words import Dated, DayForm, message

QUIET_MONTHS = 12
"""How long a membership may be without anything done in it before that is told."""


def membership_attentions(watch: Watch, today: date, until: date) -> Iterator[Attention]:
    """Return what is to be done in networks, and about fees and files, as far as it is told until a day."""
    steps = {kind: steps_of(kind, watch.policy, watch.own) for kind in ("fee", "file", "appointment")}
    for each in watch.agreements:
        found = [_fee(each, fee, today) for fee in each.fees]
        yield from _on_ladder(found, steps["fee"], today, until)
        files = [_file(each, day, today) for day in sorted(set(each.renewals_on))]
        yield from _on_ladder(files, steps["file"], today, until)
        ending = [_representative(each, one, today) for one in each.representatives if _is_told(one, today)]
        yield from _on_ladder(ending, steps["appointment"], today, until)
        if each.is_membership and each.terms.stage == AgreementStage.CONCLUDED:
            yield from _undecided(each, watch, today)
            yield from _quiet(each, watch, today)


def _on_ladder(found: list[Attention], steps: tuple[str, ...], today: date, until: date) -> Iterator[Attention]:
    for each in found:
        ladder = rungs(steps, each.due_on)
        if ladder and ladder[0].on <= until:
            rung = reached(ladder, today) or ladder[0]
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


def _is_told(office: EndingOffice, today: date) -> bool:
    return not office.is_followed and office.to_on >= months_on(today, -MONTHS_BACK)


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


def _undecided(agreement: WatchedAgreement, watch: Watch, today: date) -> Iterator[Attention]:
    """Ask for the decision on a membership; what began before the policy was followed here is left in peace."""
    begins, since = agreement.terms.begins_on, watch.own.since_on if watch.own else None
    if agreement.has_decision or (since and begins and begins < since):
        return
    if not validity(agreement.terms, today).is_in_force:
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


def _quiet(agreement: WatchedAgreement, watch: Watch, today: date) -> Iterator[Attention]:
    since = max(
        (day for day in (agreement.active_on, watch.visited.get(agreement.id), agreement.terms.begins_on) if day),
        default=None,
    )
    if since is None or not validity(agreement.terms, today).is_in_force:
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
