"""The checks of decisions, of governing documents and of the work as a whole."""

from collections.abc import Iterable
from datetime import date, timedelta

from coordinator_app.domain.agreement_dates import months_on
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.counts import together
from coordinator_app.domain.decisions import DecisionKind
from coordinator_app.domain.destinations import where
from coordinator_app.domain.governing_documents import GoverningDocument, next_revision_on
from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.policy_world import AgreementCase, DecisionCase, Lack, Outcome, Standpoint, Verdict, Whole
from coordinator_app.words import Dated, DayForm, Either, Message, message, messages

_MET, _NOT_TRIED = Outcome.MET, Outcome.NOT_TRIED


def is_reported(case: DecisionCase, seen: Standpoint, *, days: int) -> Verdict:
    """Tell whether a delegated decision was reported to its body within so many days (kommunallagen 2017:725 6:40)."""
    decision = case.decision
    if decision.kind != DecisionKind.DELEGATED or decision.decided_on is None:
        return _NOT_TRIED
    if decision.reported_on is not None:
        return _MET
    if seen.day - decision.decided_on <= timedelta(days=days):
        return _NOT_TRIED
    said = message(
        "“{title}” was decided under delegated authority on {day} and has not been reported.",
        title=Either(decision.title_sv, decision.title_en),
        day=Dated(decision.decided_on, DayForm.FULL),
    )
    return Lack(said, where("reported_on"))


def is_revised(document: GoverningDocument, seen: Standpoint, *, is_own_only: bool) -> Verdict:
    """Tell whether the day of revision has not passed; a document that is late stays in force until another comes."""
    due_on = next_revision_on(document)
    is_of_others = is_own_only and document.profile != seen.profile.key
    if due_on is None or document.ended_on is not None or is_of_others:
        return _NOT_TRIED
    if due_on >= seen.day:
        return _MET
    said = message(
        "“{title}” was to be revised by {day} and is still in force.",
        title=Either(document.title_sv, document.title_en),
        day=Dated(due_on, DayForm.FULL),
    )
    return Lack(said, where("last_revised_on"))


def is_within_cap(_whole: Whole, seen: Standpoint, *, kinds_counted: tuple[str, ...]) -> Verdict:
    """Tell whether no more agreements are in force than the cap allows; without a cap there is nothing to tell."""
    cap = seen.profile.agreements_cap
    if cap is None:
        return _NOT_TRIED
    number = counted(seen.agreements, kinds_counted)
    if number <= cap:
        return _MET
    return Lack(
        messages(
            "{number} agreement is in force, and the cap is {cap}.",
            "{number} agreements are in force, and the cap is {cap}.",
            number,
            cap=cap,
        )
    )


def counted(cases: Iterable[AgreementCase], kinds: tuple[str, ...]) -> int:
    """Return how many agreements of these kinds are in force."""
    return sum(case.validity.is_in_force and case.agreement.kind in kinds for case in cases)


def are_goals_served(_whole: Whole, seen: Standpoint, *, months: int, goals: tuple[str, ...] = ()) -> Verdict:
    """Tell whether a visit of the last months or a coming one, or an agreement in force, serves each goal.

    Without names of goals it is asked of all that the policy has.
    """
    asked = [goal for goal in seen.profile.goals if not goals or goal.code in goals]
    if not asked:
        return _NOT_TRIED
    served = _served(seen, months_on(seen.day, -months))
    missing = [Either(goal.text_sv, goal.text_en) for goal in asked if goal.code not in served]
    if not missing:
        return _MET
    return Lack(
        messages(
            "No visit in the last month and no agreement serves: {goals}.",
            "No visit in the last {number} months and no agreement serves: {goals}.",
            months,
            goals=together(missing),
        )
    )


def _served(seen: Standpoint, since: date) -> set[str]:
    served = {code for visit in seen.visits if visit.starts_on >= since for code in visit.goals}
    for case in seen.agreements:
        if case.validity.is_in_force:
            served.update(case.agreement.goals)
    return served


def are_projects_more(_whole: Whole, seen: Standpoint) -> Verdict:
    """Tell whether more projects run at some time of the year than did in the year before."""
    now, before = (_projects_of(seen, year) for year in (seen.day.year, seen.day.year - 1))
    return _MET if now > before else Lack(_compared(now, before))


def _compared(now: int, before: int) -> Message:
    if not now and not before:
        return message("No international project runs this year, and none did last year.")
    if now == before:
        return messages(
            "{number} international project runs this year, as many as last year.",
            "{number} international projects run this year, as many as last year.",
            now,
        )
    return messages(
        "{number} international project runs this year, fewer than the {before} of last year.",
        "{number} international projects run this year, fewer than the {before} of last year.",
        now,
        before=before,
    )


def _projects_of(seen: Standpoint, year: int) -> int:
    first, last = date(year, 1, 1), date(year, 12, 31)
    number = 0
    for agreement in seen.world.agreements:
        terms = agreement.terms if agreement.kind == AgreementKind.PROJECT else None
        begins = terms.begins_on if terms else None
        if terms is None or begins is None or begins > last:
            continue
        ends = terms.ended_on or terms.extended_to_on or terms.first_end_on
        number += ends is None or ends >= first
    return number


def are_priorities_decided(_whole: Whole, seen: Standpoint) -> Verdict:
    """Tell whether the council has decided on the priorities that the municipality has set for itself."""
    own = seen.world.own
    if own is None or not own.priorities:
        return _NOT_TRIED
    decision = seen.world.decisions.get(own.priorities_decision_id) if own.priorities_decision_id else None
    body = seen.world.bodies.get(decision.body_id) if decision and decision.body_id else None
    if body is not None and body.kind == BodyKind.COUNCIL:
        return _MET
    return Lack(message("The priorities of your own have no decision of the council."))


def is_report_season(_whole: Whole, seen: Standpoint, *, month: int, day: int, days_before: int) -> Verdict:
    """Point out, so many days before a day of the year, that the report on the year before is to be given."""
    due_on = date(seen.day.year, month, day)
    if not due_on - timedelta(days=days_before) <= seen.day <= due_on:
        return _NOT_TRIED
    return Lack(
        message(
            "The annual report on {year} is to be given to the council by {day}.",
            year=seen.day.year - 1,
            day=Dated(due_on, DayForm.FULL),
        )
    )
