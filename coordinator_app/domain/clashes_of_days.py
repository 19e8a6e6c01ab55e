"""What does not fit of an item by itself, or of a day as a whole: its days, its hours, its meals and its breaks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from coordinator_app.domain.clash import Clash, ClashContext, ClashRule, called
from coordinator_app.domain.item_kinds import ItemKind, kind_of
from coordinator_app.domain.local_time import step_of_clock, zone_named
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.slots import Slot
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Dated, Message, message

LONGEST_WITHOUT_MEAL = timedelta(hours=6)
LONGEST_WITHOUT_BREAK = timedelta(hours=4)
LEAST_BREAK = timedelta(minutes=15)
LONGEST_NIGHT = timedelta(hours=12)
"""An item across midnight that is longer has its hours the wrong way round, most likely."""

_RESTS = frozenset({ItemKind.MEAL, ItemKind.BREAK})


def clashes_of_items(visit: Visit, context: ClashContext) -> Iterator[Clash]:
    """Yield the items outside the visit's days, across midnight, and at times that the clock skips or shows twice."""
    for item in visit.programme:
        if not visit.starts_on <= item.day_on <= visit.ends_on:
            said = message("“{title}” lies outside the days of the visit.", title=called(item))
            yield _of(item, ClashRule.OUTSIDE_VISIT, Severity.ERROR, said)
        if item.ends.date() > item.day_on and item.ends_at != time(0):
            yield _across_midnight(item)
        yield from _at_odds_with_the_clock(item, context.zone)


def _across_midnight(item: ProgrammeItem) -> Clash:
    severity = Severity.WARNING if item.ends - item.begins > LONGEST_NIGHT else Severity.NOTE
    said = message(
        "“{title}” begins at {begins} and ends the day after, at {ends}.",
        title=called(item),
        begins=Dated(item.starts_at),
        ends=Dated(item.ends.time()),
    )
    return _of(item, ClashRule.ACROSS_MIDNIGHT, severity, said)


def _at_odds_with_the_clock(item: ProgrammeItem, zone: str) -> Iterator[Clash]:
    found = zone_named(item.time_zone, zone)
    steps = [(at, step_of_clock(at, found)) for at in dict.fromkeys((item.begins, item.ends))]
    at, step = next(((at, step) for at, step in steps if step), (item.begins, timedelta()))
    told = {"title": called(item), "at": Dated(at.time()), "day": Dated(at.date())}
    if step > timedelta():
        said = message("“{title}” is at {at} on {day}, a time that the clock skips.", **told)
        yield _of(item, ClashRule.NO_SUCH_TIME, Severity.ERROR, said)
    elif step < timedelta():
        said = message("“{title}” is at {at} on {day}, a time that comes twice as the clock is put back.", **told)
        yield _of(item, ClashRule.TIME_TWICE, Severity.WARNING, said)


def clashes_of_days(ordered: Sequence[Slot]) -> Iterator[Clash]:
    """Yield the days on which somebody has no meal for too long, or no break."""
    days: defaultdict[date, list[_Told]] = defaultdict(list)
    for slot in ordered:
        days[slot.item.day_on].append((slot, kind_of(slot.item)))
    for day in days.values():
        told: set[ClashRule] = set()
        for track in sorted({slot.item.track for slot, _ in day} - {""}) or [""]:
            own = [one for one in day if one[0].item.track in {"", track}]
            for clash in (*_unfed(own), *_unrested(own)):
                if clash.rule not in told:
                    told.add(clash.rule)
                    yield clash


_Told = tuple[Slot, ItemKind]


def _unfed(day: Sequence[_Told]) -> Iterator[Clash]:
    """Yield the first stretch of a day without a meal that is too long."""
    first = day[0][0]
    since = first.starts
    for slot, kind in day:
        if kind is ItemKind.MEAL:
            if slot.starts - since > LONGEST_WITHOUT_MEAL:
                yield _hungry(first, slot, since, slot.starts)
            since, first = max(since, slot.ends), slot
    last = max((slot for slot, _ in day), key=lambda each: each.ends)
    if last.ends - since > LONGEST_WITHOUT_MEAL:
        yield _hungry(first, last, since, last.ends)


def _hungry(first: Slot, last: Slot, since: datetime, until: datetime) -> Clash:
    said = message(
        "There is no meal for {hours} hours, until {at}.", hours=_hours(since, until), at=_local(last, until)
    )
    return _between(first, last, ClashRule.NO_MEAL, Severity.NOTE, said)


def _unrested(day: Sequence[_Told]) -> Iterator[Clash]:
    """Yield the stretches of a day without a break that are too long; a meal is a break, and so is free time."""
    first: Slot | None = None
    last: Slot | None = None
    for slot, kind in day:
        is_rest = kind in _RESTS
        if first is not None and last is not None and (is_rest or slot.starts - last.ends >= LEAST_BREAK):
            yield from _tired(first, last)
            first = last = None
        if not is_rest:
            first = first or slot
            last = slot if last is None or slot.ends >= last.ends else last
    if first is not None and last is not None:
        yield from _tired(first, last)


def _tired(first: Slot, last: Slot) -> Iterator[Clash]:
    if last.ends - first.starts > LONGEST_WITHOUT_BREAK:
        said = message(
            "There is no break for {hours} hours, from {begins} until {ends}.",
            hours=_hours(first.starts, last.ends),
            begins=Dated(first.item.starts_at),
            ends=_local(last, last.ends),
        )
        yield _between(first, last, ClashRule.NO_BREAK, Severity.NOTE, said)


def _hours(since: datetime, until: datetime) -> str:
    """Return how many hours and half hours have passed."""
    halves = (until - since) // timedelta(minutes=30)
    return f"{halves // 2}{'½' if halves % 2 else ''}"


def _local(slot: Slot, at: datetime) -> Dated:
    return Dated((slot.item.begins if at == slot.starts else slot.item.ends).time())


def _between(first: Slot, last: Slot, rule: ClashRule, severity: Severity, said: Message) -> Clash:
    ids = tuple(dict.fromkeys((first.item.id, last.item.id)))
    return Clash(rule=rule, severity=severity, day=first.item.day_on, item_ids=ids, said=said)


def _of(item: ProgrammeItem, rule: ClashRule, severity: Severity, said: Message) -> Clash:
    return Clash(rule=rule, severity=severity, day=item.day_on, item_ids=(item.id,), said=said)
