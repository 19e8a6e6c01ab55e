"""Worked back from a day: the last meetings that can still decide and prepare, and when papers are handed in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from coordinator_app.domain.hand_in import hand_in
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.words import Dated, DayForm, Either, Message, message


@dataclass(frozen=True, kw_only=True)
class Route:
    """The body that decides, those that prepare in the order in which they meet, and the days until minutes hold."""

    deciding: Body
    preparing: tuple[Body, ...] = ()
    minutes_days: int = 14


@dataclass(frozen=True, kw_only=True)
class DecisionChain:
    """When papers are handed in for the last meeting that can still decide, and a sentence that says so."""

    is_possible: bool
    papers_on: date | None = None
    papers_at: time | None = None
    decided_on: date | None = None
    said: Message


def decision_chain(last_on: date, route: Route, meetings: Iterable[Meeting], today: date) -> DecisionChain:
    """Return the chain that ends before a day."""
    held = [each for each in meetings if not each.is_cancelled]
    latest: Meeting | None = None
    decided: Meeting | None = None
    by = last_on - timedelta(days=route.minutes_days)
    for body in (route.deciding, *reversed(route.preparing)):
        fitting = (each for each in held if each.body_id == body.id and each.held_on <= by)
        latest = max(fitting, key=lambda each: each.held_on, default=None)
        if latest is None:
            return _impossible(last_on)
        decided = decided or latest
        by = latest.held_on - timedelta(days=1)
        first = body
    assert latest is not None and decided is not None
    found = hand_in(latest, first)
    on = found.on if found else latest.held_on
    if on < today:
        return _impossible(last_on)
    said = message(
        "{body} on {day} is the last meeting that can decide in time.",
        body=Either(route.deciding.name_sv, route.deciding.name_en),
        day=Dated(decided.held_on, DayForm.FULL),
    )
    return DecisionChain(
        is_possible=True, papers_on=on, papers_at=found.at if found else None, decided_on=decided.held_on, said=said
    )


def _impossible(last_on: date) -> DecisionChain:
    said = message("No planned meeting can decide before {day}.", day=Dated(last_on, DayForm.FULL))
    return DecisionChain(is_possible=False, said=said)
