"""Programmes for tests: items by their hours, on a visit of a few days in November."""

from dataclasses import replace
from datetime import date, time
from typing import Any
from uuid import UUID, uuid5

from coordinator_app.domain.programme import Attendance, Participation, ProgrammeItem
from coordinator_app.domain.visits import Direction, Visit

DAY = date(2026, 11, 24)
KARIN, JONAS = UUID(int=1), UUID(int=2)


def item(hours: str, title: str = "", *people: UUID, day: date = DAY, **fields: Any) -> ProgrammeItem:
    """Return an item such as 9-10:30, in which these people take part."""
    starts, _, ends = hours.partition("-")
    item_id = uuid5(UUID(int=0), f"{day} {hours} {title} {fields}")
    return ProgrammeItem(
        id=item_id,
        day_on=day,
        starts_at=_time(starts),
        ends_at=_time(ends) if ends else None,
        title_sv=title,
        participants=tuple(Participation(id=uuid5(item_id, str(one)), person_id=one) for one in people),
        **fields,
    )


def declined(one: ProgrammeItem) -> ProgrammeItem:
    """Return an item in which nobody wants to take part."""
    parts = tuple(replace(part, attendance=Attendance.DECLINED) for part in one.participants)
    return replace(one, participants=parts)


def visit(*items: ProgrammeItem, **fields: Any) -> Visit:
    """Return a visit with a programme."""
    whole = {"direction": Direction.INCOMING, "starts_on": DAY, "ends_on": DAY, **fields}
    return Visit(id=UUID(int=9), programme=items, **whole)


def _time(written: str) -> time:
    hour, _, minute = written.partition(":")
    return time(int(hour), int(minute or 0))
