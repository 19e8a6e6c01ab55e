"""Which meetings of several bodies follow each other in time for a decision, and which body stands in its way."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from coordinator_app.domain.agreement_dates import days_on
from coordinator_app.domain.hand_in import HandIn, hand_in
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body

Moment = tuple[date, time]
"""A day with an hour, to be compared; the first or last hour of the day stands for one that is not known."""

_PAUSE_DAYS = 92
"""The longest time without a meeting within a plan, such as a summer."""


class ObstacleKind(StrEnum):
    """What stands in the way: no meeting, papers that are late already, or a plan that does not reach so far."""

    NO_MEETING = "no_meeting"
    PAPERS_LATE = "papers_late"
    NOT_PLANNED = "not_planned"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sitting:
    """A meeting that is held, with its body and by when papers for it are handed in, where that is known."""

    body: Body
    meeting: Meeting
    papers: HandIn | None

    @property
    def starts(self) -> Moment:
        """When it begins."""
        return self.meeting.held_on, self.meeting.starts_at or time.min

    @property
    def prepared_before(self) -> Moment:
        """Before when a body must have begun its meeting to prepare for this one: when papers are handed in.

        Where nobody knows when that is, it is an earlier day than that of the meeting.
        """
        meets = self.meeting.held_on, time.min
        return meets if self.papers is None else min((self.papers.on, self.papers.at or time.max), meets)


@dataclass(frozen=True, kw_only=True, slots=True)
class Hindrance:
    """Which body stands in the way, and how.

    `on` is the day until which it would have to meet or, where papers are late, that by which they were to be handed in
    for its meeting on `meets_on`; where its plan does not reach, the last day that is planned, if any is.
    """

    kind: ObstacleKind
    body: Body
    on: date | None
    meets_on: date | None = None


class Sittings:
    """The meetings of the bodies of a route from today on, the body that meets first coming first."""

    def __init__(self, bodies: Sequence[Body], meetings: Iterable[Meeting], today: date) -> None:
        """Take the meetings of any bodies, in any order; those of others are left out."""
        of_body: dict[object, list[Meeting]] = {body.id: [] for body in bodies}
        for meeting in meetings:
            if meeting.body_id in of_body:
                of_body[meeting.body_id].append(meeting)
        self._bodies, self._today = tuple(bodies), today
        self._planned_until = [max((each.held_on for each in of_body[body.id]), default=None) for body in bodies]
        self._held = [_held(body, of_body[body.id], today) for body in bodies]
        self._usable = self._found_usable()
        self._starts = [[sitting.starts for sitting in sittings] for sittings in self._usable]

    def last_until(self, last_on: date) -> tuple[Sitting, ...]:
        """Return the last meetings by which a decision is made no later than on a day, none where it cannot be."""
        found: list[Sitting] = []
        before: Moment = (last_on, time.max)
        for usable, starts in zip(reversed(self._usable), reversed(self._starts), strict=True):
            number = bisect_left(starts, before)
            if not number:
                return ()
            found.append(usable[number - 1])
            before = found[-1].prepared_before
        return tuple(reversed(found))

    def first_after(self, on: date) -> Sitting | None:
        """Return the first meeting after a day at which a decision is possible, as far as meetings are planned."""
        return next((sitting for sitting in self._usable[-1] if sitting.meeting.held_on > on), None)

    def not_planned(self, last_on: date, found: Sequence[Sitting]) -> Hindrance | None:
        """Return the body whose plan does not reach until its part of what was found is to be done by.

        Plans are made for whole years: one that holds a day of a year reaches to its end, and over a pause after it.
        """
        needed = [sitting.prepared_before[0] for sitting in found[1:]] if found else []
        for number, on in reversed([*enumerate(needed), (len(self._bodies) - 1, last_on)]):
            if not self._reaches(number, on):
                return self._unplanned(number)
        return None

    def hindrance(self, last_on: date) -> Hindrance:
        """Return what stands in the way of a decision no later than on a day, where there is no way."""
        before: Moment = (last_on, time.max)
        later: Sitting | None = None
        for number in reversed(range(len(self._bodies))):
            if later is not None and before[0] < self._today:
                break
            held = [sitting for sitting in self._held[number] if sitting.starts < before]
            if not held:
                return self._no_meeting(number, before[0] if before[1] > time.min else days_on(before[0], -1))
            later = held[-1]
            before = later.prepared_before
        assert later is not None
        assert later.papers is not None
        meets_on = later.meeting.held_on
        return Hindrance(kind=ObstacleKind.PAPERS_LATE, body=later.body, on=later.papers.on, meets_on=meets_on)

    def _no_meeting(self, number: int, on: date) -> Hindrance:
        if not self._reaches(number, on):
            return self._unplanned(number)
        return Hindrance(kind=ObstacleKind.NO_MEETING, body=self._bodies[number], on=on)

    def _unplanned(self, number: int) -> Hindrance:
        until = self._planned_until[number]
        return Hindrance(kind=ObstacleKind.NOT_PLANNED, body=self._bodies[number], on=until)

    def _reaches(self, number: int, on: date) -> bool:
        until = self._planned_until[number]
        if until is None or on < self._today:
            return on < self._today
        return until.year >= on.year or (on - until).days <= _PAUSE_DAYS

    def _found_usable(self) -> list[list[Sitting]]:
        """Return the meetings that can still be reached: papers can be handed in, and those before can prepare."""
        first, *others = self._held
        found = [[each for each in first if each.papers is None or each.papers.on >= self._today]]
        for held in others:
            earliest = found[-1][0].starts if found[-1] else None
            found.append([each for each in held if earliest is not None and earliest < each.prepared_before])
        return found


def _held(body: Body, meetings: Iterable[Meeting], today: date) -> list[Sitting]:
    held = [each for each in meetings if not each.is_cancelled and each.held_on >= today]
    sittings = [Sitting(body=body, meeting=each, papers=hand_in(each, body)) for each in held]
    return sorted(sittings, key=lambda sitting: sitting.starts)
