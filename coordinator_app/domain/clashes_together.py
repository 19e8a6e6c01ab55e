"""Who or what is to be in two places at once, or has no time to get from one to the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from coordinator_app.domain.clash import Clash, ClashContext, ClashRule, called
from coordinator_app.domain.counts import in_words
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.slots import Slot, by_person, meet, neighbours, neighbours_of_company
from coordinator_app.domain.transfers import Transfer, searched_for, way
from coordinator_app.words import Message, message

USUAL_MINUTES = 10
"""What it takes from one place to another where nobody has told it."""

Pair = tuple[Slot, Slot]
Ways = Mapping[frozenset[str], int]


def clashes_together(ordered: Sequence[Slot], context: ClashContext) -> Iterator[Clash]:
    """Yield what is wrong between two items of the programme; of two items the gravest alone is told."""
    ways = ways_of(context.transfers)
    pairs, persons = _of_people(ordered)
    company = {_key(pair): pair for pair in neighbours_of_company(ordered)}
    told: set[_Key] = set()
    for key, pair in pairs.items():
        if meet(*pair):
            told.add(key)
            yield _people_twice(pair, sorted(context.names.get(one, "") for one in persons[key]))
    for key, pair in company.items():
        if meet(*pair) and key not in told:
            told.add(key)
            yield _of(pair, ClashRule.GROUP_TWICE, Severity.ERROR, _group_twice(pair))
    for pair in _in_one_room(ordered):
        if _key(pair) not in told:
            yield _of(pair, ClashRule.ROOM_TWICE, Severity.WARNING, _room_twice(pair))
    yield from _hurried({**pairs, **company}.values(), ways)


_Key = tuple[int, int]


def _of_people(ordered: Iterable[Slot]) -> tuple[dict[_Key, Pair], dict[_Key, list[UUID]]]:
    """Return the pairs of items to which the same people are to come, and who those are."""
    pairs: dict[_Key, Pair] = {}
    persons: defaultdict[_Key, list[UUID]] = defaultdict(list)
    for person_id, engagements in by_person(ordered).items():
        for pair in neighbours(engagements):
            pairs[_key(pair)] = pair
            persons[_key(pair)].append(person_id)
    return pairs, persons


def _key(pair: Pair) -> _Key:
    """Return what a pair is known by while it lives, which is cheaper than the ids of its items."""
    return id(pair[0]), id(pair[1])


def ways_of(transfers: Iterable[Transfer]) -> Ways:
    """Return how many minutes it takes between two places, by their names as they are searched for."""
    return {way(one.place, one.other_place): one.minutes for one in transfers}


def minutes_between(first: ProgrammeItem, second: ProgrammeItem, ways: Ways) -> int:
    """Return how many minutes it takes from the place of one item to that of another, 0 where they are not apart."""
    between = way(first.place, second.place)
    if not (first.place and second.place) or len(between) == 1:
        return 0
    is_same_house = first.address != "" and searched_for(first.address) == searched_for(second.address)
    return ways.get(between, 0 if is_same_house else USUAL_MINUTES)


def _people_twice(pair: Pair, names: list[str]) -> Clash:
    first, second = pair[0].item, pair[1].item
    others = len(names) - 1
    who: object = names[0]
    if others:
        who = message("{name} and {number} more", name=names[0], number=in_words(others))
    said = message(
        "{who} cannot be at both “{first}” and “{second}” at the same time.",
        who=who,
        first=called(first),
        second=called(second),
    )
    return _of(pair, ClashRule.PERSON_TWICE, Severity.ERROR, said)


def _group_twice(pair: Pair) -> Message:
    first, second = pair[0].item, pair[1].item
    if track := first.track or second.track:
        return message(
            "Group {track} is to be at “{first}” and “{second}” at the same time.",
            track=track,
            first=called(first),
            second=called(second),
        )
    return message(
        "Everybody is to be at “{first}” and “{second}” at the same time.", first=called(first), second=called(second)
    )


def _in_one_room(ordered: Iterable[Slot]) -> Iterator[Pair]:
    by_room: defaultdict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot in ordered:
        if slot.item.place:
            by_room[room_of(slot.item)].append(slot)
    for engagements in by_room.values():
        yield from (pair for pair in neighbours(engagements) if meet(*pair))


def _room_twice(pair: Pair) -> Message:
    return message(
        "“{first}” and “{second}” are both at {place} at the same time.",
        first=called(pair[0].item),
        second=called(pair[1].item),
        place=pair[1].item.place,
    )


def room_of(item: ProgrammeItem) -> tuple[str, str]:
    """Return what tells one room from another: place and address, as they are searched for."""
    return searched_for(item.place), searched_for(item.address)


def _hurried(pairs: Iterable[Pair], ways: Ways) -> Iterator[Clash]:
    longest = timedelta(minutes=max([USUAL_MINUTES, *ways.values()]))
    for first, second in pairs:
        if not timedelta() <= second.starts - first.ends < longest:
            continue
        needed = minutes_between(first.item, second.item, ways)
        if second.starts - first.ends < timedelta(minutes=needed):
            yield _of((first, second), ClashRule.TRANSFER, *_hurry((first, second), needed, ways))


def _hurry(pair: Pair, needed: int, ways: Ways) -> tuple[Severity, Message]:
    """Return how grave it is and what is said: a note where nobody has told how long the way is."""
    first, second = pair[0].item, pair[1].item
    left = _minutes(pair[0].ends, pair[1].starts)
    there: dict[str, object] = {"first": first.place, "second": second.place}
    if way(first.place, second.place) not in ways:
        if not left:
            return Severity.NOTE, message("There is no time to get from {first} to {second}.", **there)
        return Severity.NOTE, message("There are {left} minutes to get from {first} to {second}.", left=left, **there)
    there["needed"] = needed
    if not left:
        said = message("From {first} to {second} takes {needed} minutes; there is no time for it.", **there)
    else:
        said = message("From {first} to {second} takes {needed} minutes; there are {left}.", left=left, **there)
    return Severity.WARNING, said


def _minutes(since: datetime, until: datetime) -> int:
    return int((until - since).total_seconds() // 60)


def _of(pair: Pair, rule: ClashRule, severity: Severity, said: Message) -> Clash:
    first, second = (slot.item for slot in pair)
    return Clash(rule=rule, severity=severity, day=second.day_on, item_ids=(first.id, second.id), said=said)
