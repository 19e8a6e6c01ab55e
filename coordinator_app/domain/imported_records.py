"""What an event of another calendar becomes here: a visit, an item of a visit's programme, or a meeting of a body."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from coordinator_app.domain.imported import ImportedAs
from coordinator_app.domain.local_time import HOME
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.read_calendar import EventStatus, ReadEvent, at_home, last_day
from coordinator_app.domain.visits import CLOSED, Direction, Visit, VisitStatus
from coordinator_app.words import Dated, DayForm, Message, message

Kept = Visit | ProgrammeItem | Meeting

_DAY = timedelta(days=1)
_STATUS = {
    EventStatus.UNTOLD: VisitStatus.INQUIRY,
    EventStatus.TENTATIVE: VisitStatus.INQUIRY,
    EventStatus.CONFIRMED: VisitStatus.CONFIRMED,
    EventStatus.CANCELLED: VisitStatus.CANCELLED,
}


@dataclass(frozen=True, kw_only=True)
class Target:
    """What events are to become: visits in a direction, items of the programme of `visit`, or meetings of a body."""

    kind: ImportedAs
    direction: Direction = Direction.INCOMING
    visit: Visit | None = None
    body_id: UUID | None = None


class Unfit(Exception):
    """An event that cannot become what it is to become, with the reason in words."""

    def __init__(self, reason: Message) -> None:
        """Take the reason."""
        super().__init__(str(reason))
        self.reason = reason


def merged(event: ReadEvent, target: Target, source: str, before: Kept | None, new_id: Callable[[], UUID]) -> Kept:
    """Return the record that an event becomes, or the one that it has become with what the event says now.

    What the coordinator may have written since (notes, how far a visit has come) is kept; a title is made up from the
    source where the event has none. Raises Unfit.
    """
    titled = event if event.title else replace(event, title=event.place or source)
    if isinstance(before, Visit) or (before is None and target.kind == ImportedAs.VISIT):
        return _visit(at_home(titled), target, before if isinstance(before, Visit) else None, new_id)
    if isinstance(before, Meeting) or (before is None and target.kind == ImportedAs.MEETING):
        return _meeting(at_home(titled), target, before if isinstance(before, Meeting) else None, new_id)
    return _item(titled, target, before if isinstance(before, ProgrammeItem) else None, new_id)


def _visit(event: ReadEvent, target: Target, before: Visit | None, new_id: Callable[[], UUID]) -> Visit:
    days: dict[str, Any] = {"starts_on": event.starts_on, "ends_on": last_day(event), "title_sv": event.title}
    if before is not None:
        return replace(before, **days, status=_status(before.status, event.status))
    return Visit(
        id=new_id(),
        direction=target.direction,
        status=_STATUS[event.status],
        internal_note=_note(event, place=event.place),
        **days,
    )


def _status(before: VisitStatus, told: EventStatus) -> VisitStatus:
    """Return how far a visit has come: what the coordinator knows counts for more than what the calendar says."""
    if told == EventStatus.CANCELLED:
        return before if before in CLOSED else VisitStatus.CANCELLED
    is_confirmed = told == EventStatus.CONFIRMED and before == VisitStatus.INQUIRY
    return _STATUS[told] if is_confirmed or before == VisitStatus.CANCELLED else before


def _meeting(event: ReadEvent, target: Target, before: Meeting | None, new_id: Callable[[], UUID]) -> Meeting:
    is_of_one_day = last_day(event) == event.starts_on
    told: dict[str, Any] = {
        "held_on": event.starts_on,
        "starts_at": event.starts_at,
        "ends_at": event.ends_at if is_of_one_day else None,
        "place": event.place,
        "is_cancelled": event.status == EventStatus.CANCELLED,
    }
    if before is not None:
        return replace(before, **told)
    if target.body_id is None:
        raise Unfit(message("It is not said which body meets."))
    return Meeting(id=new_id(), body_id=target.body_id, note=_note(event, title=event.title), **told)


def _item(event: ReadEvent, target: Target, before: ProgrammeItem | None, new_id: Callable[[], UUID]) -> ProgrammeItem:
    visit = target.visit
    if visit is None and before is None:
        raise Unfit(message("It is not said which visit the programme belongs to."))
    is_away = visit is not None and visit.direction == Direction.OUTGOING and event.zone not in {"", "UTC", HOME}
    local = event if is_away else at_home(event)
    if local.starts_at is None:
        raise Unfit(message("It takes a whole day, while an item of a programme begins at a time."))
    if event.status == EventStatus.CANCELLED:
        raise Unfit(message("It is called off in the other calendar. Take it out of the programme if it is there."))
    if visit is not None and not visit.starts_on <= local.starts_on <= visit.ends_on:
        raise Unfit(message("It lies outside the days of the visit."))
    told: dict[str, Any] = {
        "day_on": local.starts_on,
        "starts_at": local.starts_at,
        "ends_at": _end_of_item(local),
        "title_sv": local.title,
        "place": local.place,
        "time_zone": local.zone if is_away else "",
    }
    if before is not None:
        return replace(before, **told)
    return ProgrammeItem(id=new_id(), internal_note=_note(local), **told)


def _end_of_item(event: ReadEvent) -> time | None:
    """Return the end, None where there is none, or where it is a day later or more."""
    if event.ends_at is None or event.starts_at is None:
        return None
    starts = datetime.combine(event.starts_on, event.starts_at)
    return event.ends_at if datetime.combine(event.ends_on, event.ends_at) - starts < _DAY else None


def _note(event: ReadEvent, **further: str) -> str:
    """Return what the other calendar says beside, which no document shows before the coordinator has chosen."""
    return "\n".join(part for part in (*further.values(), event.description) if part)


_SHOWN: dict[str, Message] = {
    "title_sv": message("Title"),
    "starts_on": message("First day"),
    "ends_on": message("Last day"),
    "held_on": message("Day"),
    "day_on": message("Day"),
    "starts_at": message("Begins"),
    "ends_at": message("Ends"),
    "place": message("Place"),
    "status": message("Status"),
    "is_cancelled": message("Called off"),
    "time_zone": message("Time zone"),
}


def shown_changes(before: Kept, after: Kept) -> tuple[Message, ...]:
    """Return in words what an import would change in a record."""
    found = []
    for name, called in _SHOWN.items():
        old, new = getattr(before, name, None), getattr(after, name, None)
        if old != new:
            found.append(message("{field}: {before} → {after}", field=called, before=_said(old), after=_said(new)))
    return tuple(found)


def _said(value: Any) -> object:
    if isinstance(value, VisitStatus):
        from coordinator_app.domain.labels import label

        return label(value)
    if isinstance(value, bool):
        return message("yes") if value else message("no")
    if isinstance(value, (date, time)):
        return Dated(value, DayForm.FULL)
    return value or "–"
