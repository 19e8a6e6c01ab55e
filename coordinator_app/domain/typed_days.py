"""Days as a coordinator types them, in Swedish and English, understood or refused with a reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from coordinator_app.domain.day_patterns import DAY, DayPattern
from coordinator_app.domain.day_sides import side
from coordinator_app.domain.day_tokens import Token, tokens
from coordinator_app.domain.misunderstood import Misunderstood, NotUnderstood, no_day
from coordinator_app.words import BriefDay, Message, message

LONGEST_DAYS = 366
LONGEST_UNTOLD_DAYS = 183
"""How long a span may be whose years were not typed: the next summer to the last spring is a slip of the hand."""

_FRIDAY = 4
_WEEKDAY_CLAIMS: tuple[Callable[[BriefDay], Message], ...] = (
    lambda day: message("{day} is a Monday", day=day),
    lambda day: message("{day} is a Tuesday", day=day),
    lambda day: message("{day} is a Wednesday", day=day),
    lambda day: message("{day} is a Thursday", day=day),
    lambda day: message("{day} is a Friday", day=day),
    lambda day: message("{day} is a Saturday", day=day),
    lambda day: message("{day} is a Sunday", day=day),
)


@dataclass(frozen=True, kw_only=True)
class UnderstoodDays:
    """The first and the last day that were meant, the same where it is one, and what to tell beside them."""

    first: date
    last: date
    notes: tuple[Message, ...] = ()


def understand_days(text: str, today: date) -> UnderstoodDays | Misunderstood:
    """Return what a text means as seen from today; what is not said is taken to lie ahead, today included."""
    try:
        return _understood(text, today)
    except NotUnderstood as refusal:
        return Misunderstood(text=text, reason=refusal.reason)


def understand_past_day(text: str, today: date) -> UnderstoodDays | Misunderstood:
    """Return the day that a text means where it has passed: what is not said is taken to lie behind, today included.

    A day that is said to be ahead, by its year or as tomorrow, is still that day.
    """
    try:
        parts = _parted(tokens(text), text)
        pattern, *more = [side(part, text, today) for part in parts]
    except NotUnderstood as refusal:
        return Misunderstood(text=text, reason=refusal.reason)
    past = pattern.last(today) if not more and not pattern.is_week_only else None
    if past is None or past > today:
        return understand_days(text, today)
    return UnderstoodDays(first=past, last=past, notes=_notes((pattern,), (past,)))


def _understood(text: str, today: date) -> UnderstoodDays:
    if not text.strip():
        raise NotUnderstood(message("No day has been written."))
    parts = _parted(tokens(text), text)
    pattern, *more = [side(part, text, today) for part in parts]
    if not more:
        first, last = _alone(pattern, today)
        return UnderstoodDays(first=first, last=last, notes=_notes((pattern,), (first,)))
    begins, ends = _shared(pattern, more[0])
    first, last = _between(begins, ends, today)
    return UnderstoodDays(first=first, last=last, notes=_notes((begins, ends), (first, last)))


def _parted(found: list[Token], text: str) -> list[list[Token]]:
    """Part the pieces at the one dash between two days; the number after the dash of “v 48-49” is a week too."""
    dashes = [index for index, token in enumerate(found) if token.kind == "dash"]
    if len(dashes) > 1 or not found or found[0].kind == "dash" or found[-1].kind == "dash":
        raise no_day(text)
    if not dashes:
        return [found]
    first, last = found[: dashes[0]], found[dashes[0] + 1 :]
    if [token.kind for token in (*first, *last)] == ["week", "number"]:
        last = [Token("week", last[0].text)]
    return [first, last]


def _alone(pattern: DayPattern, today: date) -> tuple[date, date]:
    if pattern.is_week_only:
        monday = _found(pattern.first(_monday(today)))
        return monday, monday + _FRIDAY * DAY
    on = _found(_next(pattern, today))
    return on, on


def _next(pattern: DayPattern, today: date) -> date | None:
    """Return the next day that fits; one just past is meant where only there the weekday is the one that was typed."""
    if pattern.week is not None:
        return pattern.first(_monday(today))
    ahead = pattern.first(today)
    if pattern.weekday is None or pattern.year is not None or ahead is None or ahead.weekday() == pattern.weekday:
        return ahead
    past = pattern.last(today)
    return past if past is not None and past.weekday() == pattern.weekday else ahead


def _shared(first: DayPattern, last: DayPattern) -> tuple[DayPattern, DayPattern]:
    """Give each of two days what was said once for both: the week, the month of “nov 23-26”."""
    if last.week is not None and first.is_weekday_only:
        first = replace(first, week=last.week, year=last.year)
    if first.week is not None and last.is_weekday_only:
        last = replace(last, week=first.week, year=first.year)
    if last.is_day_only and first.month is not None and first.day is not None:
        last = _in_month_of(first, last)
    return first, last


def _in_month_of(first: DayPattern, last: DayPattern) -> DayPattern:
    assert first.day is not None
    assert first.month is not None
    assert last.day is not None
    months = first.month + (last.day < first.day)
    year = first.year if first.year is None or months <= 12 else first.year + 1
    return replace(last, month=(months - 1) % 12 + 1, year=year)


def _between(first: DayPattern, last: DayPattern, today: date) -> tuple[date, date]:
    """Return the days of a span: the end is looked for first, so that one that has begun is still this one."""
    if first.is_week_only:
        begins = _found(first.first(_monday(today)))
        ends = _found(last.first(begins))
    elif first.year is not None or (last.is_weekday_only or last.is_day_only):
        begins = _found(_next(first, today))
        ends = _found(last.first(begins))
    else:
        ends = _found(_next(last, today))
        begins = _found(first.last(ends))
    ends = ends + _FRIDAY * DAY if last.is_week_only else ends
    _check_length(begins, ends, LONGEST_UNTOLD_DAYS if first.year is None and last.year is None else LONGEST_DAYS)
    return begins, ends


def _check_length(begins: date, ends: date, most: int) -> None:
    if ends < begins or most < (ends - begins).days <= LONGEST_DAYS:
        raise NotUnderstood(message("The last day comes before the first."))
    if (ends - begins).days > LONGEST_DAYS:
        raise NotUnderstood(message("From the first day to the last is more than a year."))


def _monday(on: date) -> date:
    return on - on.weekday() * DAY


def _found(on: date | None) -> date:
    if on is None:
        raise NotUnderstood(message("There is no such day."))
    return on


def _notes(patterns: Sequence[DayPattern], days: Sequence[date]) -> tuple[Message, ...]:
    """Say which weekday a day is where another was typed."""
    return tuple(
        _WEEKDAY_CLAIMS[on.weekday()](BriefDay.of(on))
        for pattern, on in zip(patterns, days, strict=True)
        if pattern.weekday is not None and not pattern.is_weekday_only and on.weekday() != pattern.weekday
    )
