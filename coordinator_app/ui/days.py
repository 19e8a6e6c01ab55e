"""Days and times as the screen writes them: short, without full stops, times with a colon."""

from datetime import date, time

from coordinator_app.words import Words


def weekday_and_day(words: Words, on: date) -> str:
    """Return what heads a column of a programme: mån 23, Mon 23."""
    return f"{_written(words, on, 'EEE')} {on.day}"


def short_day(words: Words, on: date) -> str:
    """Return a day with weekday and month: mån 23 nov."""
    return _written(words, on, "EEE d MMM")


def full_day(words: Words, on: date) -> str:
    """Return a day with weekday, month and year: mån 23 nov 2026."""
    return _written(words, on, "EEE d MMM y")


def span(words: Words, first: date, last: date) -> str:
    """Return the days of a visit with their weekdays: mån 23 – tors 26 november 2026."""
    if first == last:
        return _written(words, first, "EEE d MMMM y")
    begins = "EEE d MMM y" if first.year != last.year else "EEE d MMM" if first.month != last.month else "EEE d"
    return f"{_written(words, first, begins)} – {_written(words, last, 'EEE d MMMM y')}"


def short_span(words: Words, first: date, last: date) -> str:
    """Return the days of a visit in a list: 23–26 nov, 30 nov – 2 dec."""
    if first == last:
        return _written(words, first, "d MMM")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_written(words, last, 'd MMM')}"
    return f"{_written(words, first, 'd MMM')} – {_written(words, last, 'd MMM')}"


def hours(starts: time, ends: time | None) -> str:
    """Return a span of time as the screen writes it: 09:00–10:30."""
    return f"{starts:%H:%M}" if ends is None else f"{starts:%H:%M}–{ends:%H:%M}"


def _written(words: Words, on: date, pattern: str) -> str:
    from babel.dates import format_date

    return str(format_date(on, pattern, locale=words.locale)).replace(".", "")
