"""The way of a decision, worked back from the day that it must precede to the hour when papers are handed in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from functools import reduce
from uuid import UUID

from coordinator_app.domain.agreement_dates import days_on
from coordinator_app.domain.agreement_target import TargetKind
from coordinator_app.domain.counts import together
from coordinator_app.domain.decision_sittings import Hindrance, ObstacleKind, Sitting, Sittings
from coordinator_app.domain.decision_steps import (
    ChainStep,
    StepKind,
    called,
    clause,
    in_short,
    steps_of,
    told,
    told_briefly,
)
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.words import Message, message, messages


@dataclass(frozen=True, kw_only=True)
class Route:
    """The body that decides, those that prepare in the order in which they meet, and the days until minutes hold."""

    deciding: Body
    preparing: tuple[Body, ...] = ()
    minutes_days: int = 14


@dataclass(frozen=True, kw_only=True, slots=True)
class DecisionChain:
    """How a decision comes about before a day; the steps are the earliest first, and none where something hinders it.

    `kind` is what happens on the day. `next_on` is the first later day on which the body can decide, where one is
    planned. `planned` holds the steps by the last meetings known so far, where plans do not reach and the last meetings
    that can decide are thus not known.
    """

    last_on: date
    today: date
    deciding: Body
    kind: TargetKind | None = None
    steps: tuple[ChainStep, ...] = ()
    hindrance: Hindrance | None = None
    next_on: date | None = None
    planned: tuple[ChainStep, ...] = ()
    minutes_days: int = 0

    @property
    def is_possible(self) -> bool:
        """Whether a decision in time is possible by the meetings that are planned."""
        return self.hindrance is None

    @property
    def is_planned(self) -> bool:
        """Whether the meeting plans reach so far that the last meetings in time are known."""
        return self.hindrance is None or self.hindrance.kind != ObstacleKind.NOT_PLANNED

    @property
    def papers_on(self) -> date | None:
        """The last day for papers to the first body, None where it is not known."""
        return self.steps[0].on if self.steps and self.steps[0].kind == StepKind.PAPERS else None

    @property
    def papers_at(self) -> time | None:
        """The hour on that day, where one is known."""
        return self.steps[0].at if self.papers_on is not None else None

    @property
    def decided_on(self) -> date | None:
        """The day of the decision."""
        return next((step.on for step in self.steps if step.kind == StepKind.DECIDES), None)

    @property
    def said(self) -> Message:
        """The whole way in one sentence, or what hinders it and what is possible instead."""
        if self.hindrance is not None:
            return _hindered(self, self.hindrance)
        end = _end(self.kind, told(self.last_on, self.today))
        return message("{steps}.", steps=together([*(clause(step, self.today) for step in self.steps), end]))

    @property
    def in_short(self) -> Message | None:
        """The way as a row of days with arrows, without the minutes; None where something hinders it."""
        if self.hindrance is not None:
            return None
        steps = [in_short(step, self.today) for step in self.steps if step.kind != StepKind.MINUTES]
        end = _brief_end(self.kind, told_briefly(self.last_on, self.today))
        return reduce(lambda some, last: message("{some} → {last}", some=some, last=last), [*steps, end])


class DecisionPlan:
    """The meetings of one route as they stand today, from which the way to any day is found fast."""

    def __init__(self, route: Route, meetings: Iterable[Meeting], today: date) -> None:
        """Take the route and meetings in any order, those of other bodies and earlier days too."""
        self._route, self._today = route, today
        self._minutes_days = max(0, route.minutes_days)
        self._known: dict[UUID, tuple[ChainStep, ...]] = {}
        self._sittings = Sittings((*route.preparing, route.deciding), meetings, today)

    def before(self, last_on: date, kind: TargetKind | None = None) -> DecisionChain:
        """Return the way of a decision that must be settled no later than on a day, as `decision_chain` does."""
        decided_by = days_on(last_on, -self._minutes_days)
        found = self._sittings.last_until(decided_by)
        steps = self._steps(found)
        hindrance = self._sittings.not_planned(decided_by, found)
        if hindrance is None and not found:
            hindrance = self._sittings.hindrance(decided_by)
        later = None if hindrance is None else self._sittings.first_after(decided_by)
        return DecisionChain(
            last_on=last_on,
            today=self._today,
            deciding=self._route.deciding,
            kind=kind,
            steps=steps if hindrance is None else (),
            hindrance=hindrance,
            next_on=None if later is None else later.meeting.held_on,
            planned=() if hindrance is None else steps,
            minutes_days=self._minutes_days,
        )

    def _steps(self, found: tuple[Sitting, ...]) -> tuple[ChainStep, ...]:
        """Return the steps by meetings found: the same for every day that the same meeting decides before."""
        if not found:
            return ()
        decides = found[-1].meeting.id
        if decides not in self._known:
            self._known[decides] = steps_of(found, self._minutes_days)
        return self._known[decides]


def decision_chain(
    last_on: date, route: Route, meetings: Iterable[Meeting], today: date, kind: TargetKind | None = None
) -> DecisionChain:
    """Return the way of a decision that must be settled no later than on a day; `kind` is what happens on it.

    Minutes are approved by then; the body decides at its last meeting before; each that prepares meets before papers
    for the next are handed in, at the latest on that day. Meetings from today on count, cancelled ones do not, and one
    whose papers should have been handed in before today is missed.
    """
    return DecisionPlan(route, meetings, today).before(last_on, kind)


def _hindered(chain: DecisionChain, hindrance: Hindrance) -> Message:
    if hindrance.kind == ObstacleKind.NOT_PLANNED:
        return _not_planned(chain, hindrance)
    return message("{reason} {instead}", reason=_reason(chain, hindrance), instead=_instead(chain))


def _reason(chain: DecisionChain, hindrance: Hindrance) -> Message:
    body, last_on = called(hindrance.body), told(chain.last_on, chain.today)
    if hindrance.kind == ObstacleKind.PAPERS_LATE and hindrance.on is not None and hindrance.meets_on is not None:
        return message(
            "It is too late for a decision before {last}: papers for {body} on {meeting} were due on {day}.",
            last=last_on,
            body=body,
            meeting=told(hindrance.meets_on, chain.today),
            day=told(hindrance.on, chain.today),
        )
    until = told(hindrance.on or chain.last_on, chain.today)
    if hindrance.body.id != chain.deciding.id:
        return message(
            "It is too late for a decision before {last}: {body}, which prepares it, has no meeting left by {day}.",
            last=last_on,
            body=body,
            day=until,
        )
    return messages(
        "It is too late for a decision before {last}: {body} has no meeting left by {day}; minutes take {number} day.",
        "It is too late for a decision before {last}: {body} has no meeting left by {day}; minutes take {number} days.",
        chain.minutes_days,
        last=last_on,
        body=body,
        day=until,
    )


def _instead(chain: DecisionChain) -> Message:
    if chain.next_on is None:
        return message("No later meeting that can decide is planned.")
    if chain.next_on <= chain.last_on:
        return message(
            "The next possible decision is by {body} on {day}, too late for its minutes to be approved by {last}.",
            body=called(chain.deciding),
            day=told(chain.next_on, chain.today),
            last=told(chain.last_on, chain.today),
        )
    return message(
        "The next possible decision is by {body} on {day}.",
        body=called(chain.deciding),
        day=told(chain.next_on, chain.today),
    )


def _not_planned(chain: DecisionChain, hindrance: Hindrance) -> Message:
    body = called(hindrance.body)
    if hindrance.on is None:
        return message("There is no meeting plan for {body}, so nobody knows when papers are due.", body=body)
    until = told(hindrance.on, chain.today)
    if not chain.planned:
        return message(
            "There is no meeting plan for {body} after {day}, so nobody knows when papers are due.",
            body=body,
            day=until,
        )
    decided_on = next(step.on for step in chain.planned if step.kind == StepKind.DECIDES)
    return message(
        "There is no meeting plan for {body} after {day}; the last one known that can decide is {deciding} on {met}.",
        body=body,
        day=until,
        deciding=called(chain.deciding),
        met=told(decided_on, chain.today),
    )


def _end(kind: TargetKind | None, day: object) -> Message:
    if kind == TargetKind.NOTICE:
        return message("notice is given by {day}", day=day)
    if kind == TargetKind.SIGNATURE:
        return message("the agreement is signed by {day}", day=day)
    if kind == TargetKind.END:
        return message("the agreement ends on {day}", day=day)
    if kind == TargetKind.REVIEW:
        return message("the review is due on {day}", day=day)
    return message("the decision is needed by {day}", day=day)


def _brief_end(kind: TargetKind | None, day: object) -> Message:
    if kind == TargetKind.NOTICE:
        return message("notice by {day}", day=day)
    if kind == TargetKind.SIGNATURE:
        return message("signing by {day}", day=day)
    if kind == TargetKind.END:
        return message("end {day}", day=day)
    if kind == TargetKind.REVIEW:
        return message("review {day}", day=day)
    return message("by {day}", day=day)
