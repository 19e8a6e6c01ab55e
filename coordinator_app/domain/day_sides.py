"""Reads the pieces of one day, or of one side of a span, into what they say of it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date

from coordinator_app.domain.day_patterns import DAY, DayPattern, exactly
from coordinator_app.domain.day_tokens import Token
from coordinator_app.domain.day_words import MONTH_UNITS, MONTHS, NEXT, NUMBERS, RELATIVE, UNITS, WEEKDAYS
from coordinator_app.domain.misunderstood import NotUnderstood, no_day
from coordinator_app.words import message

YEARS_BACK = 150
YEARS_AHEAD = 50
_MOST_AHEAD = YEARS_AHEAD * 12
_LAST_DAY = 31


def side(found: list[Token], text: str, today: date) -> DayPattern:
    """Return what the pieces say together. Raises NotUnderstood where they say two things, or too little."""
    said = DayPattern()
    for token in found:
        is_year = token.kind == "number" and said.day is not None and said.month is not None
        reader = _READERS["year" if is_year else token.kind]
        said = _together(said, reader(token.text, today), text)
    if said.year is not None and not today.year - YEARS_BACK <= said.year <= today.year + YEARS_AHEAD:
        raise NotUnderstood(message("The year {year} is too far away.", year=said.year))
    if said.day is None and said.month is not None:
        raise NotUnderstood(message("The day of the month is missing."))
    if said.day is None and said.week is None and said.weekday is None:
        raise no_day(text)
    return said


def _together(said: DayPattern, more: DayPattern | None, text: str) -> DayPattern:
    known = {} if more is None else {f.name: v for f in fields(more) if (v := getattr(more, f.name)) is not None}
    if not known or any(getattr(said, name) is not None for name in known):
        raise no_day(text)
    return replace(said, **known)


def _dated(day: str, month: str, year: str | None, today: date) -> DayPattern:
    return DayPattern(day=int(day), month=int(month), year=_year(year, today) if year else None)


def _year(digits: str, today: date) -> int:
    """Return a year; two digits mean the one that lies at most half a century ahead."""
    if len(digits) != 2:
        return int(digits)
    year = today.year // 100 * 100 + int(digits)
    return year if year <= today.year + YEARS_AHEAD else year - 100


def _iso(text: str, today: date) -> DayPattern:
    year, month, day = text.split("-")
    return _dated(day, month, year, today)


def _compact(text: str, today: date) -> DayPattern:
    return _dated(text[-2:], text[-4:-2], text[:-4], today)


def _divided(text: str, today: date) -> DayPattern:
    day, month, *year = re.findall(r"\d+", text)
    return _dated(day, month, year[0] if year else None, today)


def _number(text: str, today: date) -> DayPattern:
    digits = re.sub(r"\D", "", text)
    is_day = not text.startswith("'") and len(digits) <= 2 and int(digits) <= _LAST_DAY
    return DayPattern(day=int(digits)) if is_day else _bare_year(text, today)


def _bare_year(text: str, today: date) -> DayPattern:
    return DayPattern(year=_year(re.sub(r"\D", "", text), today))


def _week(text: str, _today: date) -> DayPattern:
    return DayPattern(week=int(re.sub(r"\D", "", text)))


def _coming(text: str, today: date) -> DayPattern | None:
    """Read “nästa tis”, a day of next week, and “denna vecka”."""
    which, what = text.split()
    monday = today - today.weekday() * DAY + (7 * DAY if which in NEXT else 0 * DAY)
    if what in WEEKDAYS:
        on = monday + WEEKDAYS[what] * DAY
        return exactly(on if on >= today else on + 7 * DAY)
    year, week, _weekday = monday.isocalendar()
    return DayPattern(week=week, year=year) if what in UNITS and UNITS[what] == 7 else None


def _after(text: str, today: date) -> DayPattern | None:
    """Read “om 3 veckor”."""
    _om, count, unit = text.split()
    number = int(count) if count.isdecimal() else NUMBERS[count]
    if unit in UNITS and number * UNITS[unit] <= _MOST_AHEAD * 31:
        return exactly(today + number * UNITS[unit] * DAY)
    if unit in MONTH_UNITS and number * MONTH_UNITS[unit] <= _MOST_AHEAD:
        return exactly(months_later(today, number * MONTH_UNITS[unit]))
    return None


def months_later(on: date, number: int) -> date:
    """Return the same day some months later, or the last day of a shorter month."""
    month = on.month - 1 + number
    first = date(on.year + month // 12, month % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + (on.day - 1) * DAY, following - DAY)


def _word(text: str, today: date) -> DayPattern | None:
    if text in RELATIVE:
        return exactly(today + RELATIVE[text] * DAY)
    if text in WEEKDAYS:
        return DayPattern(weekday=WEEKDAYS[text])
    return DayPattern(month=MONTHS[text]) if text in MONTHS else None


_READERS: Mapping[str, Callable[[str, date], DayPattern | None]] = {
    "iso": _iso,
    "compact": _compact,
    "slash": _divided,
    "dots": _divided,
    "after": _after,
    "coming": _coming,
    "week": _week,
    "number": _number,
    "year": _bare_year,
    "word": _word,
}
