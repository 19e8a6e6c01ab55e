"""What would solve a clash: changes of a few fields of the programme's items, worked out when somebody asks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from coordinator_app.domain.clash import ALONE, OVERLAPPING, Clash, ClashContext, ClashRule, called
from coordinator_app.domain.clashes_of_days import LEAST_BREAK, LONGEST_NIGHT
from coordinator_app.domain.clashes_together import Ways, minutes_between, room_of, ways_of
from coordinator_app.domain.local_time import step_of_clock, zone_named
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.slots import engaged
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Dated, Message, message, messages

STEP = timedelta(minutes=15)
"""The grid that times are moved on."""

_COUNTED_MINUTES = 60
_MIDNIGHT = time(23, 59)
_FIRST_TRACKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, kw_only=True)
class Edit:
    """New values of an item's fields, None where one stays, and who no longer takes part."""

    item_id: UUID
    day_on: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    track: str | None = None
    without: frozenset[UUID] = frozenset()

    def of(self, item: ProgrammeItem) -> ProgrammeItem:
        """Return an item as it is with the edit made."""
        fields = {name: getattr(self, name) for name in ("day_on", "starts_at", "ends_at", "track")}
        edited = replace(item, **{name: value for name, value in fields.items() if value is not None})
        if not self.without:
            return edited
        stay = tuple(part for part in item.participants if part.person_id not in self.without)
        return replace(edited, participants=stay, host_id=None if item.host_id in self.without else item.host_id)


@dataclass(frozen=True, kw_only=True)
class Fix:
    """A way to solve a clash: as its button says it, and what it comes to."""

    said: Message
    means: Message
    edits: tuple[Edit, ...]


def applied(visit: Visit, fix: Fix) -> Visit:
    """Return the visit with a fix made; an item that is gone is passed over."""
    edits = {edit.item_id: edit for edit in fix.edits}
    programme = tuple(edits[item.id].of(item) if item.id in edits else item for item in visit.programme)
    return replace(visit, programme=programme)


def fixes_of(clash: Clash, visit: Visit, context: ClashContext = ALONE) -> tuple[Fix, ...]:
    """Return what would solve a clash, the least change first; none where it is for somebody to think about."""
    items = {item.id: item for item in visit.programme}
    meant = [items[one] for one in clash.item_ids if one in items]
    if len(meant) != len(clash.item_ids):
        return ()
    ways = ways_of(context.transfers)
    makers: dict[ClashRule, Callable[[], Iterator[Fix]]] = {
        ClashRule.OUTSIDE_VISIT: lambda: _into_the_visit(meant[0], visit),
        ClashRule.ACROSS_MIDNIGHT: lambda: _turned(meant[0]),
        ClashRule.NO_SUCH_TIME: lambda: _past_the_step(meant[0], context.zone),
        ClashRule.NO_BREAK: lambda: _rested(meant[0], meant[-1], visit.programme),
    }
    if clash.rule in OVERLAPPING | {ClashRule.TRANSFER}:
        return tuple(_apart(clash, meant[0], meant[1], visit.programme, ways))
    return tuple(makers[clash.rule]()) if clash.rule in makers else ()


def _apart(
    clash: Clash, first: ProgrammeItem, second: ProgrammeItem, programme: Sequence[ProgrammeItem], ways: Ways
) -> Iterator[Fix]:
    if first.time_zone == second.time_zone:
        yield from _in_turn(first, second, programme, timedelta(minutes=minutes_between(first, second, ways)))
    if clash.rule is ClashRule.GROUP_TWICE:
        yield _split(first, second, programme)
    if clash.rule is ClashRule.PERSON_TWICE:
        both = engaged(first) & engaged(second)
        means = messages(
            "Leave one out of “{title}”", "Leave {number} out of “{title}”", len(both), title=called(second)
        )
        yield Fix(said=message("Leave out of the second"), means=means, edits=(Edit(item_id=second.id, without=both),))


def _in_turn(
    first: ProgrammeItem, second: ProgrammeItem, programme: Sequence[ProgrammeItem], needed: timedelta
) -> Iterator[Fix]:
    """Yield the second item later, and the first one shorter, with the time that the way between them takes."""
    starts = _free_time(second, first.ends + needed, programme)
    if starts is not None:
        yield _moved(second, starts)
    ends = second.begins - needed
    if first.begins + STEP <= ends < first.ends:
        yield _shortened(first, ends, message("Shorten the one before"))


def _shortened(item: ProgrammeItem, ends: datetime, said: Message) -> Fix:
    means = message("End “{title}” at {at}", title=called(item), at=Dated(ends.time()))
    return Fix(said=said, means=means, edits=(Edit(item_id=item.id, ends_at=ends.time()),))


def _moved(item: ProgrammeItem, starts: datetime) -> Fix:
    ends = None if item.ends_at is None else (item.ends + (starts - item.begins)).time()
    said, means = _later(item, starts)
    return Fix(said=said, means=means, edits=(Edit(item_id=item.id, starts_at=starts.time(), ends_at=ends),))


def _later(item: ProgrammeItem, starts: datetime) -> tuple[Message, Message]:
    """Return what is said of a move: by minutes up to an hour, which can be counted in the head, else to a time."""
    title, at, minutes = called(item), Dated(starts.time()), int((starts - item.begins).total_seconds() // 60)
    if minutes > _COUNTED_MINUTES:
        return message("Move to {at}", at=at), message("Move “{title}” to {at}", title=title, at=at)
    means = message("Move “{title}” {minutes} minutes later, to {at}", title=title, minutes=minutes, at=at)
    return message("Move {minutes} min later", minutes=minutes), means


def _free_time(item: ProgrammeItem, earliest: datetime, programme: Sequence[ProgrammeItem]) -> datetime | None:
    """Return the first quarter of an hour from a time on at which an item fits on its day, None where it does not."""
    length = item.ends - item.begins
    rivals = sorted((each for each in programme if _is_rival(each, item)), key=lambda each: each.begins)
    starts = _on_the_grid(earliest)
    for rival in rivals:
        if rival.begins < starts + length and starts < rival.ends:
            starts = _on_the_grid(rival.ends)
    is_same_day = starts.date() == item.day_on and (starts + length).date() == item.day_on
    return starts if is_same_day else None


def _is_rival(one: ProgrammeItem, other: ProgrammeItem) -> bool:
    """Tell whether two items cannot be at the same time: for the same people, part of the company, or room."""
    if one.id == other.id or abs((one.day_on - other.day_on).days) > 1:
        return False
    is_same_company = not one.track or not other.track or one.track == other.track
    is_same_room = bool(one.place) and room_of(one) == room_of(other)
    return is_same_company or is_same_room or bool(engaged(one) & engaged(other))


def _on_the_grid(at: datetime) -> datetime:
    """Return the first quarter of an hour that is not before a time."""
    past = timedelta(minutes=at.minute % 15, seconds=at.second)
    return at + (STEP - past if past else timedelta())


def _split(first: ProgrammeItem, second: ProgrammeItem, programme: Sequence[ProgrammeItem]) -> Fix:
    used = {item.track for item in programme}
    free = (letter for letter in _FIRST_TRACKS if letter not in used)
    names = [first.track or next(free, "A")]
    names.append(second.track if second.track not in {"", first.track} else next(free, "B"))
    means = message("Split the group: {one} and {other}", one=names[0], other=names[1])
    edits = tuple(Edit(item_id=item.id, track=name) for item, name in zip((first, second), names, strict=True))
    return Fix(said=message("Split the group into tracks"), means=means, edits=edits)


def _into_the_visit(item: ProgrammeItem, visit: Visit) -> Iterator[Fix]:
    day = visit.starts_on if item.day_on < visit.starts_on else visit.ends_on
    means = message("Move “{title}” to {day}", title=called(item), day=Dated(day))
    yield Fix(said=message("Move into the visit"), means=means, edits=(Edit(item_id=item.id, day_on=day),))


def _turned(item: ProgrammeItem) -> Iterator[Fix]:
    ends = item.ends_at or item.starts_at
    if item.ends - item.begins > LONGEST_NIGHT:
        hours = {"begins": Dated(ends), "ends": Dated(item.starts_at)}
        means = message("Let “{title}” begin at {begins} and end at {ends}", title=called(item), **hours)
        yield Fix(
            said=message("Turn the hours round"),
            means=means,
            edits=(Edit(item_id=item.id, starts_at=ends, ends_at=item.starts_at),),
        )
    yield _shortened(item, datetime.combine(item.day_on, _MIDNIGHT), message("End before midnight"))


def _past_the_step(item: ProgrammeItem, zone: str) -> Iterator[Fix]:
    """Yield what the clock shows then: an hour later, as a rule."""
    found = zone_named(item.time_zone, zone)
    begins = item.begins + max(timedelta(), step_of_clock(item.begins, found))
    ends = item.ends + max(timedelta(), step_of_clock(item.ends, found))
    moved = Edit(item_id=item.id, starts_at=begins.time(), ends_at=ends.time() if item.ends_at else None)
    hours = {"begins": Dated(begins.time()), "ends": Dated(ends.time())}
    means = message("Let “{title}” begin at {begins} and end at {ends}", title=called(item), **hours)
    yield Fix(said=message("Take what the clock shows then"), means=means, edits=(moved,))


def _rested(first: ProgrammeItem, last: ProgrammeItem, programme: Sequence[ProgrammeItem]) -> Iterator[Fix]:
    """Yield a break of a quarter of an hour after the item that ends nearest to the middle of the stretch."""
    middle = first.begins + (last.ends - first.begins) / 2
    within = [each for each in programme if first.begins <= each.begins and each.ends <= last.ends]
    for before in sorted(within, key=lambda each: abs(each.ends - middle)):
        following = min((each.begins for each in within if each.begins >= before.ends), default=before.ends)
        ends = min(before.ends, following - LEAST_BREAK)
        is_free = all(each.ends <= ends or each.begins >= following for each in within if each.id != before.id)
        if before.ends < last.ends and is_free and before.begins + LEAST_BREAK <= ends:
            yield _shortened(before, ends, message("Make a break"))
            return
