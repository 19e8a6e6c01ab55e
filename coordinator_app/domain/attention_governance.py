"""The rules of Today that concern decisions, offices, governing documents and the annual report."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from coordinator_app.domain.agreement_dates import months_on
from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.attention_course import Course, severity_of
from coordinator_app.domain.ladders import reached, rungs
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.watch import NOWHERE
from coordinator_app.domain.watched_agreements import EndingOffice, UnreportedDecision, Watch, WatchedDocument
from coordinator_app.words import Dated, DayForm, message, messages

REPORT_DAYS = 30
"""By when a delegated decision is reported where no meeting of the body is planned."""

_FOUR_YEARS = 48
_LAST_MONTH, _LAST_DAY, _SEASON_ENDS = 3, 31, 5
"""The annual report is written from January to March, and asked for until the end of April."""


def governance_attentions(course: Course) -> Iterator[Attention]:
    """Return what is to be done about all this, as far as it is told until a day."""
    watch, today = course.watch, course.today
    ending = (each for each in watch.offices if not each.is_followed and each.to_on >= course.back_on)
    found = {
        "decision": [_decision(each, today) for each in watch.decisions],
        "appointment": [_office(each, today) for each in ending],
        "document": [_document(each, today) for each in watch.documents],
        "report": list(_report(watch, today)),
    }
    for kind, several in found.items():
        for each in several:
            ladder = rungs(course.steps[kind], each.due_on)
            if ladder and ladder[0].on <= course.until:
                rung = reached(ladder, today) or ladder[0]
                yield replace(each, told_on=rung.on, rung=rung.step)


def _decision(decision: UnreportedDecision, today: date) -> Attention:
    due_on = decision.meets_on or decision.decided_on + timedelta(days=REPORT_DAYS)
    return Attention(
        rule=Rule.DECISION_UNREPORTED,
        about=About.DECISION,
        about_id=decision.id,
        due_on=due_on,
        severity=severity_of(due_on, today),
        sentence=message("Report the decision “{title}” to {body}", title=decision.title, body=decision.body)
        if decision.body
        else message("Report the decision “{title}”", title=decision.title),
        detail=message("It was made on delegation on {day}.", day=Dated(decision.decided_on, DayForm.FULL)),
        because=message(
            "What is decided on behalf of a body is reported to it (kommunallagen 2017:725, chapter 6 section 40)."
        ),
        action=Action.OPEN_DECISION,
    )


def _office(office: EndingOffice, today: date) -> Attention:
    day = Dated(office.to_on, DayForm.FULL)
    return Attention(
        rule=Rule.OFFICE_ENDS,
        about=About.APPOINTMENT,
        about_id=office.id,
        due_on=office.to_on,
        severity=severity_of(office.to_on, today),
        sentence=message("Enter who follows {name} in {body}", name=office.name, body=office.body),
        detail=message("The term as {role} ended on {day}.", role=office.role, day=day)
        if office.to_on < today
        else message("The term as {role} ends on {day}.", role=office.role, day=day),
        because=message("Who represents the municipality is decided by the offices held on the day of a visit."),
        action=Action.OPEN_OFFICES,
    )


def _document(document: WatchedDocument, today: date) -> Attention:
    due_on = months_on(document.revised_on or document.adopted_on, document.revision_months)
    day = Dated(due_on, DayForm.FULL)
    adopted = Dated(document.adopted_on, DayForm.FULL)
    return Attention(
        rule=Rule.DOCUMENT_REVISION,
        about=About.DOCUMENT,
        about_id=document.id,
        due_on=due_on,
        severity=severity_of(due_on, today),
        sentence=message("“{title}” was to be revised by {day}", title=document.title, day=day)
        if due_on < today
        else message("“{title}” is to be revised by {day}", title=document.title, day=day),
        detail=message("It was adopted on {day} and is still in force.", day=adopted),
        because=message("It is to be revised every fourth year.")
        if document.revision_months == _FOUR_YEARS
        else messages(
            "It is to be revised every month.", "It is to be revised every {number} months.", document.revision_months
        ),
        action=Action.OPEN_DOCUMENT,
    )


def _report(watch: Watch, today: date) -> Iterator[Attention]:
    if not watch.policy.report_clause or today.month >= _SEASON_ENDS:
        return
    due_on = date(today.year, _LAST_MONTH, _LAST_DAY)
    yield Attention(
        rule=Rule.ANNUAL_REPORT,
        about=About.POLICY,
        about_id=NOWHERE,
        due_on=due_on,
        severity=severity_of(due_on, today),
        sentence=message("Write the annual report of {year}", year=str(today.year - 1)),
        detail=message("The policy asks for it, and the season lasts until {day}.", day=Dated(due_on)),
        because=message("The annual report is written from January to March."),
        clause=watch.policy.report_clause,
        action=Action.SHOW_POLICY,
    )
