"""What of a visit somebody was told, and whether it is still so: only those whom a change concerns are told again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Notification, Outcome, ToldItem
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import CLOSED, Visit


class Changed(StrEnum):
    """What is no longer as it was told."""

    CANCELLED = "cancelled"
    DAYS = "days"
    PROGRAMME = "programme"


@dataclass(frozen=True, kw_only=True)
class Change:
    """What is no longer so, and the items of the programme that it is about."""

    what: Changed
    items: tuple[UUID, ...] = ()


def items_of(visit: Visit, person_id: UUID, presidium: frozenset[UUID] = frozenset()) -> tuple[ProgrammeItem, ...]:
    """Return the items that somebody has a part in; those of the presidium concern all its members."""
    return tuple(
        item
        for item in visit.programme
        if item.host_id == person_id
        or any(part.person_id == person_id for part in item.participants)
        or (item.is_for_presidium and person_id in presidium)
    )


def told_items(items: Iterable[ProgrammeItem], notification_id: UUID) -> tuple[ToldItem, ...]:
    """Return items as they are told with a notification."""
    return tuple(
        ToldItem(
            id=uuid5(notification_id, str(item.id)),
            item_id=item.id,
            day_on=item.day_on,
            starts_at=item.starts_at,
            ends_at=item.ends_at,
            place=item.place,
        )
        for item in items
    )


def last_told(notifications: Iterable[Notification]) -> Notification | None:
    """Return what somebody was told last of a visit, None who was not informed of it."""
    informed = (one for one in notifications if one.outcome == Outcome.INFORMED)
    return max(informed, key=_moment, default=None)


def _moment(one: Notification) -> tuple[datetime, datetime, int]:
    """Return when somebody was told; of what was told at the same time a change comes last."""
    return one.informed_at or one.recorded_at, one.recorded_at, _ROUNDS.index(one.round)


_ROUNDS = list(Round)


def change_since(told: Notification, visit: Visit, items: Iterable[ProgrammeItem]) -> Change | None:
    """Return what has changed in a visit since somebody with a part in some items was told, None where nothing has."""
    if told.is_told_cancelled != (visit.status in CLOSED):
        return Change(what=Changed.CANCELLED)
    if visit.status in CLOSED:
        return None
    if (told.told_starts_on, told.told_ends_on) != (visit.starts_on, visit.ends_on):
        return Change(what=Changed.DAYS)
    changed = _changed_items(told, items) if told.has_told_programme else ()
    return Change(what=Changed.PROGRAMME, items=changed) if changed else None


def _changed_items(told: Notification, items: Iterable[ProgrammeItem]) -> tuple[UUID, ...]:
    before = {one.item_id: (one.day_on, one.starts_at, one.ends_at, one.place) for one in told.told_items}
    now = {item.id: (item.day_on, item.starts_at, item.ends_at, item.place) for item in items}
    return tuple(each for each in dict.fromkeys((*before, *now)) if before.get(each) != now.get(each))
