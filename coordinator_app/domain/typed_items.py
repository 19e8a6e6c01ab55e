"""A programme item typed in one line: tis 9-10.30 Officiellt mottagande @Fullmäktigesalen #Karin Ek."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time

from coordinator_app.domain.day_patterns import DAY
from coordinator_app.domain.day_words import MONTHS, WEEKDAYS
from coordinator_app.domain.misunderstood import NotUnderstood, quoted
from coordinator_app.domain.typed_days import UnderstoodDays, understand_days
from coordinator_app.domain.typed_times import CLOCK, DASH, EXACT, TIME, times_of
from coordinator_app.words import Message, Words, message

LONGEST = 1000
"""How many characters of a line are read."""

_SHORTEST_WEEKDAY = 3
_WEEKDAY = rf"(?:{'|'.join(sorted((w for w in WEEKDAYS if len(w) >= _SHORTEST_WEEKDAY), key=len, reverse=True))})\.?"
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DATE = rf"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}/\d{{1,2}}|\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}(?![.:\d-]))"
_DAY = rf"(?<!\w)(?:{_WEEKDAY}(?:\s+{_DATE})?|{_DATE}|(?:dag|day)\s*\d{{1,2}})(?![\w/])"
_TIMES = rf"(?<![\w.:/]){CLOCK}?{TIME}(?:{DASH}(?:{CLOCK}?{TIME})?)?(?![\w:/])"
_CERTAIN_TIMES = (
    rf"(?<![\w.:/])(?:{CLOCK}{TIME}(?:{DASH}{TIME})?|{EXACT}(?:{DASH}{TIME})?|{TIME}{DASH}{TIME})(?![\w:/])"
)
_GAP = r"[\s,;:·]*"
_FOUND = "\x00"
_DAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_GAP}(?P<it>{_DAY})",
        rf"(?P<it>{_DAY})(?={_GAP}{_TIMES})",
        rf"(?<=[\s,;]){_CERTAIN_TIMES}{_GAP}(?P<it>{_DAY})",
        rf"^{_GAP}{_TIMES}{_GAP}(?P<it>{_DAY})",
        rf"(?P<it>{_DAY}){_GAP}$",
    )
)
_CLOCKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_FOUND}{_GAP}(?P<it>{_TIMES})",
        rf"^{_GAP}(?P<it>{_TIMES})",
        rf"(?P<it>{_TIMES}){_GAP}{_FOUND}",
        rf"(?P<it>{_CERTAIN_TIMES})",
    )
)
_BEGINS = re.compile(rf"{_GAP}(?:{_DAY}{_GAP}{_TIMES}|{_CERTAIN_TIMES})", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class TypedItem:
    """What a line says of a programme item: None or nothing for what is missing; `unclear` tells what did not fit."""

    day_on: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    title: str = ""
    place: str = ""
    host: str = ""
    unclear: tuple[Message, ...] = ()

    @property
    def outside(self) -> tuple[Message, ...]:
        """What is told of a day that is named and is not one of the visit's; nothing where there is none."""
        return tuple(each for each in self.unclear if each.id == _outside("").id)


def understand_item(line: str, first: date, last: date, known: Collection[str] = ()) -> TypedItem:
    """Return what a line says of an item in a visit's days; parts may stand in any order.

    A place or a host ends at the next sign, comma, day or time; of `known` names the longest that fits ends it too.
    """
    text = " ".join(line[:LONGEST].replace(_FOUND, " ").split())
    text, place = _marked(text, "@", known)
    text, host = _marked(text, "#", known)
    text, day_text = _taken(text, _DAYS)
    text, times_text = _taken(text, _CLOCKS)
    unclear: list[Message] = []
    day_on = _day(day_text, first, last, unclear)
    starts_at, ends_at = _times(times_text, unclear)
    return TypedItem(
        day_on=day_on,
        starts_at=starts_at,
        ends_at=ends_at,
        title=_tidy(text),
        place=place,
        host=host,
        unclear=tuple(unclear),
    )


def is_item(line: str) -> bool:
    """Tell whether a line begins as an item of a programme does, and no name: with a time, or a day and a time."""
    return _BEGINS.match(line[:LONGEST]) is not None


def told(item: TypedItem, words: Words) -> str:
    """Return what a line was taken to mean: tis 24 nov 09:00–10:30 · Lunch · Rådhuset · värd Karin Ek."""
    day = words.brief_weekday(item.day_on) if item.day_on else ""
    hours = words.hours(item.starts_at, item.ends_at) if item.starts_at else ""
    host = words.say("host {name}", name=item.host) if item.host else ""
    return " · ".join(filter(None, (f"{day} {hours}".strip(), item.title, item.place, host)))


def _marked(text: str, sign: str, known: Collection[str]) -> tuple[str, str]:
    """Take what follows a sign at the beginning of a word out of a text."""
    begins = re.search(rf"(?<!\S){sign}\s*(?=[^\s@#])", text)
    if begins is None:
        return text, ""
    name, rest = _name(text[begins.end() :], known)
    return f"{text[: begins.start()]} {rest}", name


def _name(text: str, known: Collection[str]) -> tuple[str, str]:
    """Part a name from what stands after it."""
    fitting = [name for name in known if name and re.match(rf"{re.escape(name)}(?!\w)", text, re.IGNORECASE)]
    if fitting:
        end = len(max(fitting, key=len))
        return text[:end], text[end:]
    if quoted_name := re.match(r"[\"“”](?P<name>[^\"“”]+)[\"“”]", text):
        return quoted_name["name"].strip(), text[quoted_name.end() :]
    ends = _NAME_ENDS.search(text)
    return (text, "") if ends is None else (text[: ends.start()].strip(), text[ends.start() :])


_NAME_ENDS = re.compile(rf"\s(?=[@#])|[,;·]|\s(?={_DAY}{_GAP}(?:$|@|#|{_TIMES}))|\s(?={_CERTAIN_TIMES})", re.IGNORECASE)


def _taken(text: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[str, str]:
    """Take the first that one of the patterns finds out of a text, and leave a mark in its place."""
    for pattern in patterns:
        if match := pattern.search(text):
            begins, ends = match.span("it")
            return f"{text[:begins]}{_FOUND}{text[ends:]}", match["it"]
    return text, ""


def _day(text: str, first: date, last: date, unclear: list[Message]) -> date | None:
    """Return the day of the visit that a text names; one outside the visit is told and left out."""
    if not text:
        return None
    days = [first + number * DAY for number in range(min((last - first).days, 400) + 1)]
    if counted := re.fullmatch(r"(?:dag|day)\s*(\d+)", text, re.IGNORECASE):
        number = int(counted[1])
        found = days[number - 1] if 1 <= number <= len(days) else None
    else:
        understood = understand_days(text, first)
        found = understood.first if isinstance(understood, UnderstoodDays) else None
        unclear.extend(understood.notes if isinstance(understood, UnderstoodDays) else ())
    if found not in days:
        unclear.append(_outside(text))
        return None
    return found


def _outside(text: str) -> Message:
    return message("“{text}” is not one of the visit's days.", text=quoted(text))


def _times(text: str, unclear: list[Message]) -> tuple[time | None, time | None]:
    if not text:
        return None, None
    try:
        times = times_of(text)
    except NotUnderstood as refusal:
        unclear.append(refusal.reason)
        return None, None
    return times.starts_at, times.ends_at


def _tidy(text: str) -> str:
    return " ".join(text.replace(_FOUND, " ").split()).strip(" ,;·")
