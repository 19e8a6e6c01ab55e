"""What is done on the way of a decision: papers, meetings, approved minutes; each says in a sentence why it is then."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from itertools import pairwise

from coordinator_app.domain.agreement_dates import days_on
from coordinator_app.domain.decision_sittings import Sitting
from coordinator_app.domain.municipality import Body
from coordinator_app.words import BriefDay, Dated, DayForm, Either, Message, message, messages, verbatim


class StepKind(StrEnum):
    """What is done."""

    PAPERS = "papers"
    PREPARES = "prepares"
    DECIDES = "decides"
    MINUTES = "minutes"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainStep:
    """Something done on the way: by or for which body, on which day, and at what hour where one is known."""

    kind: StepKind
    body: Body
    on: date
    at: time | None
    said: Message


def steps_of(found: Sequence[Sitting], minutes_days: int) -> tuple[ChainStep, ...]:
    """Return the steps by meetings that follow each other, the earliest first; the last meeting decides."""
    first, deciding = found[0], found[-1]
    prepared = [_prepared(sitting, after) for sitting, after in pairwise(found)]
    return (*_papers(first), *prepared, _decided(deciding), _minutes(deciding, minutes_days))


def clause(step: ChainStep, today: date) -> Message:
    """Return a step as a part of a sentence about the whole way."""
    day = told(step.on, today)
    if step.kind == StepKind.PAPERS:
        when = verbatim(day) if step.at is None else message("{day} at {hour}", day=day, hour=Dated(step.at))
        return message("Papers are handed in by {when}", when=when)
    if step.kind == StepKind.PREPARES:
        return message("{body} prepares the matter on {day}", body=called(step.body), day=day)
    if step.kind == StepKind.DECIDES:
        return message("{body} decides on {day}", body=called(step.body), day=day)
    return message("the minutes are approved by {day}", day=day)


def in_short(step: ChainStep, today: date) -> Message:
    """Return a step as a row of days with arrows has room for it."""
    day = told_briefly(step.on, today)
    if step.kind == StepKind.PAPERS:
        return message("Papers by {day}", day=day)
    if step.kind == StepKind.MINUTES:
        return message("minutes {day}", day=day)
    return message("{body} {day}", body=called(step.body), day=day)


def called(body: Body) -> object:
    """Return what a body is called in a sentence: by its short name where it has one."""
    return body.short_name or Either(body.name_sv, body.name_en)


def told(day: date, today: date) -> Dated:
    """Return a day as a sentence tells it: with its year where that is not the year of today."""
    return Dated(day, DayForm.PLAIN if day.year == today.year else DayForm.FULL)


def told_briefly(day: date, today: date) -> object:
    """Return a day as a list has room for it: with its year where that is not the year of today."""
    return BriefDay.of(day) if day.year == today.year else Dated(day, DayForm.FULL)


def _papers(first: Sitting) -> tuple[ChainStep, ...]:
    papers = first.papers
    if papers is None:
        return ()
    return (ChainStep(kind=StepKind.PAPERS, body=first.body, on=papers.on, at=papers.at, said=papers.said),)


def _prepared(sitting: Sitting, after: Sitting) -> ChainStep:
    if after.papers is None:
        said = message(
            "{body} prepares the matter on {day}, its last meeting before that of {after} on {later}.",
            body=called(sitting.body),
            day=_full(sitting.meeting.held_on),
            after=called(after.body),
            later=_full(after.meeting.held_on),
        )
    else:
        said = message(
            "{body} prepares the matter on {day}, its last meeting in time for {after}, with papers due on {later}.",
            body=called(sitting.body),
            day=_full(sitting.meeting.held_on),
            after=called(after.body),
            later=_full(after.papers.on),
        )
    return _met(StepKind.PREPARES, sitting, said)


def _decided(sitting: Sitting) -> ChainStep:
    said = message(
        "{body} decides on {day}, at its last meeting whose minutes are approved in time.",
        body=called(sitting.body),
        day=_full(sitting.meeting.held_on),
    )
    return _met(StepKind.DECIDES, sitting, said)


def _met(kind: StepKind, sitting: Sitting, said: Message) -> ChainStep:
    meeting = sitting.meeting
    return ChainStep(kind=kind, body=sitting.body, on=meeting.held_on, at=meeting.starts_at, said=said)


def _minutes(sitting: Sitting, number: int) -> ChainStep:
    on = days_on(sitting.meeting.held_on, number)
    said = messages(
        "The minutes are approved by {day}, {number} day after the meeting.",
        "The minutes are approved by {day}, {number} days after the meeting.",
        number,
        day=_full(on),
    )
    return ChainStep(kind=StepKind.MINUTES, body=sitting.body, on=on, at=None, said=said)


def _full(day: date) -> Dated:
    return Dated(day, DayForm.FULL)
