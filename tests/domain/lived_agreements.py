"""Agreements lived through day by day, as somebody would with a calendar on the wall: what the engine is held against.

It knows no arithmetic of months. It walks through a calendar of days, counts them off, and at the end of each day asks
what the paper says: that is slow, and simple enough to be believed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from coordinator_app.domain.agreement_dates import Standing
from coordinator_app.domain.agreement_terms import AgreementTerms, Notice, NoticeUnit, Renewal

FIRST, LAST = date(2020, 1, 1), date(2050, 12, 31)
_WALL = [date(2000, 1, 1) + timedelta(days=number) for number in range(366 * 90)]
_FIRST_OF_MONTH = [number for number, day in enumerate(_WALL) if day.day == 1]
_MONTH_OF: list[int] = []
for _number in range(len(_FIRST_OF_MONTH) - 1):
    _MONTH_OF += [_number] * (_FIRST_OF_MONTH[_number + 1] - _FIRST_OF_MONTH[_number])
_NEVER = len(_MONTH_OF)


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Days on end on which an agreement stands alike; the last one is where the walk stopped, if nothing changed."""

    first_on: date
    last_on: date
    standing: Standing
    renewals: int
    term_end_on: date | None


@dataclass(frozen=True, kw_only=True)
class Life:
    """All stretches of an agreement from the first day of the walk to the last, and its last day if it met one."""

    stretches: tuple[Stretch, ...]
    ended_on: date | None


def lived(terms: AgreementTerms, until: date) -> Life:
    """Walk through an agreement until a day, and beyond it until its end where something has stopped it."""
    return _Walk(terms).walked(until)


class _Walk:
    """One agreement, and the day on the wall that it has come to."""

    def __init__(self, terms: AgreementTerms) -> None:
        self._terms = terms
        self._begin, self._given = _on_wall(terms.begins_on, 0), _on_wall(terms.notice_given_on, _NEVER)
        self._agreed_end = _on_wall(terms.ended_on, _NEVER)
        written = [day for day in (terms.first_end_on, terms.extended_to_on) if day is not None]
        self._first_end = _on_wall(max(written, default=None), _NEVER)
        self._term_end = _NEVER if terms.renewal == Renewal.OPEN_ENDED else self._first_end
        self._renewals, self._last = 0, _NEVER

    def walked(self, until: date) -> Life:
        stop = _on_wall(until, _NEVER)
        is_open = self._terms.renewal == Renewal.OPEN_ENDED
        period_over = self._period_over(self._given) if is_open else _NEVER
        start = min(self._begin or _NEVER, self._given, self._first_end, self._agreed_end, stop) - 1
        turning = {start, self._begin, self._given, self._agreed_end + 1, period_over + 1}
        noted: list[tuple[int, Standing, int, int]] = []
        for day in range(start, _NEVER if self._is_stopped() else stop + 1):
            if day > self._term_end or day in turning:
                standing = self._turned(day, period_over)
                noted.append((day, standing, self._renewals, self._term_end))
                if self._last < _NEVER:
                    break
        ends = [*(first for first, *_ in noted[1:]), max(stop, noted[-1][0]) + 1]
        stretches = [
            Stretch(
                first_on=_WALL[first],
                last_on=_WALL[end - 1],
                standing=standing,
                renewals=renewals,
                term_end_on=None if term_end == _NEVER else _WALL[term_end],
            )
            for (first, standing, renewals, term_end), end in zip(noted, ends, strict=True)
        ]
        return Life(stretches=tuple(stretches), ended_on=None if self._last == _NEVER else _WALL[self._last])

    def _is_stopped(self) -> bool:
        """Tell whether the walk goes on until the end comes: something has stopped the agreement."""
        return self._given < _NEVER or self._agreed_end < _NEVER

    def _turned(self, day: int, period_over: int) -> Standing:
        """Note what a day brings: the end of a term and what follows it, notice, a beginning."""
        if day > min(self._agreed_end, period_over):
            self._last = day - 1
            return Standing.ENDED
        if day > self._term_end:
            has_left = self._has_left()
            if self._terms.renewal != Renewal.TACIT or has_left:
                self._last = self._term_end
                return Standing.ENDED if has_left else Standing.EXPIRED
            self._renewals += 1
            months = (self._terms.renewal_months or 0) * self._renewals
            self._term_end = _months_from(self._first_end, months, keeps_last=True)
        if day < self._begin:
            return Standing.COMING
        return Standing.NOTICE_GIVEN if self._given <= day else Standing.IN_FORCE

    def _has_left(self) -> bool:
        """Tell, at the end of a term, whether notice was given before it, in time where it would renew by itself."""
        is_tacit = self._terms.renewal == Renewal.TACIT
        return (self._period_over(self._given) if is_tacit else self._given) <= self._term_end

    def _period_over(self, given: int) -> int:
        if given == _NEVER:
            return _NEVER
        over = _counted_off(given, self._terms.notice)
        is_open = self._terms.renewal == Renewal.OPEN_ENDED and self._first_end < _NEVER
        return max(over, self._first_end) if is_open else over


def last_day_for_notice(end: date, notice: Notice) -> date:
    """Return the last day on which notice can be given, by trying one day after the other."""
    term_end = _on_wall(end, _NEVER)
    given = term_end - notice.number * (31 if notice.unit == NoticeUnit.MONTHS else 1) - 1
    while _counted_off(given + 1, notice) <= term_end:
        given += 1
    return _WALL[given]


def _counted_off(given: int, notice: Notice | None) -> int:
    """Return the day on the wall on which a period is over that begins with notice given on another."""
    if notice is None:
        return given
    if notice.unit == NoticeUnit.DAYS:
        return given + notice.number
    return _months_from(given, notice.number, keeps_last=False)


def _months_from(day: int, months: int, *, keeps_last: bool) -> int:
    """Turn so many leaves of the calendar, and put the finger on the same number, or on the last one of the leaf."""
    leaf = _MONTH_OF[day]
    first, after = _FIRST_OF_MONTH[leaf], _FIRST_OF_MONTH[leaf + 1]
    new, new_after = _FIRST_OF_MONTH[leaf + months], _FIRST_OF_MONTH[leaf + months + 1]
    if keeps_last and day == after - 1:
        return new_after - 1
    return min(new + day - first, new_after - 1)


def _on_wall(day: date | None, otherwise: int) -> int:
    return otherwise if day is None else (day - _WALL[0]).days


def invented_terms(random: Random) -> Iterator[AgreementTerms]:
    """Yield agreements without end, of all modes; ends of months, leap days and short terms come more often."""
    while True:
        begins_on = _some_day(random, FIRST, date(2046, 12, 31))
        span = random.choice((30, 200, 365, 730, 1500))
        first_end_on = _some_day(random, begins_on, begins_on + timedelta(days=span))
        near = first_end_on + timedelta(days=random.choice((60, 400, 800)))
        yield AgreementTerms(
            in_force_on=begins_on if random.random() < 0.9 else None,
            first_end_on=first_end_on,
            extended_to_on=_some_day(random, first_end_on, near) if random.random() < 0.15 else None,
            renewal=random.choice((Renewal.TACIT, Renewal.TACIT, Renewal.TACIT, *Renewal)),
            renewal_months=random.choice((1, 1, 2, 3, 6, 12, 12, 13, 24, 36, 60)),
            notice=_some_notice(random),
            notice_given_on=_some_day(random, begins_on, near) if random.random() < 0.5 else None,
            ended_on=_some_day(random, begins_on, near) if random.random() < 0.15 else None,
        )


def _some_notice(random: Random) -> Notice | None:
    if random.random() < 0.15:
        return None
    if random.random() < 0.7:
        return Notice(number=random.choice((1, 1, 2, 3, 3, 6, 12, 18)))
    return Notice(number=random.choice((1, 14, 30, 60, 90, 365)), unit=NoticeUnit.DAYS)


def _some_day(random: Random, first: date, last: date) -> date:
    day = first + timedelta(days=random.randrange((last - first).days + 1))
    if random.random() < 0.4:
        leaf = _MONTH_OF[_on_wall(day, 0)]
        day = _WALL[_FIRST_OF_MONTH[leaf + 1] - random.choice((1, 1, 2))]
    return min(max(day, first), last)


def decisive_days(random: Random, life: Life, number: int) -> Iterator[tuple[date, Stretch]]:
    """Yield the first and the last day of some stretches: the days on which something turns, and those before."""
    for stretch in random.sample(life.stretches, min(number, len(life.stretches))):
        yield stretch.first_on, stretch
        yield stretch.last_on, stretch
