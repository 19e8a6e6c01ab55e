"""What the days of the calendar are called, by all that marks them."""

from collections.abc import Iterable, Mapping
from datetime import date

from coordinator_app.domain.day_marks import DayMark, DayMarkKind
from coordinator_app.ui.calendar.shown import DayNote
from coordinator_app.words import Words

_FREE = {DayMarkKind.EVE, DayMarkKind.SQUEEZE, DayMarkKind.SCHOOL_BREAK}


def day_notes(words: Words, marks: Iterable[DayMark]) -> Mapping[date, DayNote]:
    """Return what each day is called, whether it is red, free or a flag day; what makes it red comes first."""
    by_day: dict[date, list[DayMark]] = {}
    for mark in marks:
        by_day.setdefault(mark.on, []).append(mark)
    return {day: _note(words, found) for day, found in by_day.items()}


def _note(words: Words, marks: list[DayMark]) -> DayNote:
    kinds = {mark.kind for mark in marks}
    names = dict.fromkeys(_name(words, mark) for mark in marks)
    return DayNote(
        name=", ".join(names),
        is_red=DayMarkKind.HOLIDAY in kinds,
        is_free=not kinds.isdisjoint(_FREE),
        is_flag_day=DayMarkKind.FLAG in kinds,
    )


def _name(words: Words, mark: DayMark) -> str:
    name = words.pick(mark.name_sv, mark.name_en)
    return f"{words.country(mark.country)}: {name}" if mark.kind == DayMarkKind.ABROAD else name
