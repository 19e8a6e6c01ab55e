"""Who is needed elsewhere while an item takes place: in another visit's programme, or at a meeting of a body."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import accumulate
from uuid import UUID

from coordinator_app.domain.clash import Clash, ClashContext, ClashRule, Elsewhere, called
from coordinator_app.domain.clashes_together import room_of
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Appointment, Body
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.slots import Slot, engaged, order, slot_of
from coordinator_app.words import Dated, Either, Message, message

_UNKNOWN = timedelta(hours=3)
"""How long a meeting is taken to last whose end is not known."""


def clashes_with_visits(ordered: Sequence[Slot], context: ClashContext) -> Iterator[Clash]:
    """Yield which items overlap items of other visits: the presidium, a person or a room would be in both."""
    kept: defaultdict[_Key, list[_Other]] = defaultdict(list)
    for other in sorted(((slot_of(each.item, each.zone), each) for each in context.elsewhere), key=_order):
        for key in _keys(other[1].item):
            kept[key].append(other)
    others = {key: _Others(found) for key, found in kept.items()}
    for slot in ordered if others else ():
        for key in _keys(slot.item):
            met = others[key].meeting(slot) if key in others else None
            if met is not None:
                yield _in_both(slot, met, key, context)


_Key = tuple[ClashRule, Hashable]
"""What cannot be at two items: the presidium, a person, a room, with the rule that says so."""


def _keys(item: ProgrammeItem) -> Iterator[_Key]:
    if item.is_for_presidium:
        yield ClashRule.PRESIDIUM_ELSEWHERE, None
    for person_id in sorted(engaged(item)):
        yield ClashRule.PERSON_ELSEWHERE, person_id
    if item.place:
        yield ClashRule.ROOM_ELSEWHERE, room_of(item)


def _in_both(slot: Slot, met: Elsewhere, key: _Key, context: ClashContext) -> Clash:
    rule, one = key
    if rule is ClashRule.ROOM_ELSEWHERE:
        return _of(slot, rule, Severity.NOTE, _taken(met, slot))
    who: object = message("The presidium")
    if isinstance(one, UUID):
        who = context.names.get(one, "")
    return _of(slot, rule, Severity.ERROR, _needed(met, slot, who))


_Other = tuple[Slot, Elsewhere]


def _order(other: _Other) -> tuple[datetime, datetime]:
    return order(other[0])


class _Others:
    """Items of other visits in their order, of which one that overlaps a slot is found by halving."""

    def __init__(self, others: list[_Other]) -> None:
        self._others = others
        self._starts = [slot.starts for slot, _ in others]
        self._last = list(accumulate(range(len(others)), self._later))

    def _later(self, one: int, other: int) -> int:
        return other if self._others[other][0].ends >= self._others[one][0].ends else one

    def meeting(self, slot: Slot) -> Elsewhere | None:
        """Return an item that overlaps a slot: the last to end of those that have begun, else the next to begin."""
        begun = bisect_right(self._starts, slot.starts)
        if begun:
            before, elsewhere = self._others[self._last[begun - 1]]
            if slot.starts < before.ends:
                return elsewhere
        following = bisect_left(self._starts, slot.starts)
        if following < len(self._others) and self._starts[following] < slot.ends:
            return self._others[following][1]
        return None


def _needed(met: Elsewhere, slot: Slot, who: object) -> Message:
    return message(
        "{who} is to be at “{item}” while “{other}” goes on in {visit}.",
        who=who,
        item=called(slot.item),
        other=called(met.item),
        visit=met.title,
    )


def _taken(met: Elsewhere, slot: Slot) -> Message:
    return message(
        "“{item}” is at {place} while “{other}” goes on there in {visit}.",
        item=called(slot.item),
        place=slot.item.place,
        other=called(met.item),
        visit=met.title,
    )


def clashes_with_meetings(ordered: Sequence[Slot], context: ClashContext) -> Iterator[Clash]:
    """Yield who sits in a body that meets while they are to be at an item."""
    meetings: defaultdict[date, list[Meeting]] = defaultdict(list)
    for meeting in context.meetings:
        if not meeting.is_cancelled:
            meetings[meeting.held_on].append(meeting)
    offices: defaultdict[UUID, list[Appointment]] = defaultdict(list)
    for office in context.appointments:
        offices[office.person_id].append(office)
    bodies = {body.id: body for body in context.bodies}
    for slot in ordered:
        for meeting in meetings.get(slot.item.day_on, ()):
            severity = _severity(slot, meeting)
            if severity is not None:
                sitting = [one for one in sorted(engaged(slot.item)) if _sits(offices[one], meeting)]
                yield from (_sitting(slot, meeting, severity, context.names.get(one, ""), bodies) for one in sitting)


def _sits(offices: Iterable[Appointment], meeting: Meeting) -> bool:
    return any(one.body_id == meeting.body_id and one.is_held_on(meeting.held_on) for one in offices)


def _severity(slot: Slot, meeting: Meeting) -> Severity | None:
    """Return how grave it is that somebody sits in a meeting: it is certain only where its hours are known."""
    if meeting.starts_at is None:
        return Severity.NOTE
    starts = datetime.combine(meeting.held_on, meeting.starts_at)
    ends = datetime.combine(meeting.held_on, meeting.ends_at) if meeting.ends_at else starts + _UNKNOWN
    item = slot.item
    if not (item.begins < ends and starts < max(item.ends, item.begins + timedelta(minutes=1))):
        return None
    return Severity.ERROR if meeting.ends_at or item.begins <= starts else Severity.WARNING


def _sitting(slot: Slot, meeting: Meeting, severity: Severity, name: str, bodies: dict[UUID, Body]) -> Clash:
    body = bodies.get(meeting.body_id)
    named = Either(body.name_sv, body.name_en) if body else ""
    parts = {"name": name, "item": called(slot.item), "body": named}
    if meeting.starts_at is None:
        said = message("{name} is to be at “{item}” and sits in {body}, which meets that day.", **parts)
    else:
        at = Dated(meeting.starts_at)
        said = message("{name} is to be at “{item}” and sits in {body}, which meets at {at}.", at=at, **parts)
    return _of(slot, ClashRule.SITS_IN_MEETING, severity, said)


def _of(slot: Slot, rule: ClashRule, severity: Severity, said: Message) -> Clash:
    return Clash(rule=rule, severity=severity, day=slot.item.day_on, item_ids=(slot.item.id,), said=said)
