"""Programmes and checklists to begin with: those of a template, and that of an earlier visit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from uuid import UUID

from coordinator_app.domain.programme import DayTheme, ProgrammeItem
from coordinator_app.domain.visits import Booking, Task, Visit

NewId = Callable[[], UUID]
"""Makes an id that nothing has yet."""

_WEEK = 7


@dataclass(frozen=True, kw_only=True)
class TemplateItem:
    """An item on the day of that number from the visit's first, 1, or backwards from its last, -1."""

    day: int
    starts_at: time
    ends_at: time | None = None
    texts: tuple[tuple[str, str], ...] = ()
    """Fields of the item, by their names."""

    def on(self, visit: Visit, new_id: NewId) -> ProgrammeItem | None:
        """Return the item in a visit, None where the visit has no such day, or has passed it already."""
        length = (visit.ends_on - visit.starts_on).days + 1
        number = self.day - 1 if self.day > 0 else length + self.day
        if not 0 <= number < length or (self.day < 0 and length == 1):
            return None
        day = visit.starts_on + timedelta(days=number)
        item = ProgrammeItem(id=new_id(), day_on=day, starts_at=self.starts_at, ends_at=self.ends_at)
        return replace(item, **dict(self.texts))  # type: ignore[arg-type]


@dataclass(frozen=True, kw_only=True)
class Template:
    """The usual programme and checklist of one sort of visit."""

    key: str
    name_sv: str
    name_en: str
    items: tuple[TemplateItem, ...] = ()
    tasks: tuple[Task, ...] = ()
    """Their ids stand for nothing; each visit gets tasks of its own."""


def with_template(visit: Visit, template: Template, new_id: NewId) -> Visit:
    """Return a visit with the programme and the checklist of a template; what it has already stays, and comes once."""
    made = [one.on(visit, new_id) for one in template.items]
    return with_checklist(_with_items(visit, [item for item in made if item is not None]), template.tasks, new_id)


def with_checklist(visit: Visit, tasks: tuple[Task, ...], new_id: NewId) -> Visit:
    """Return a visit with tasks that are not done yet; those that it has already, by day and text, come once."""
    there = {(task.days, task.text_sv, task.text_en) for task in visit.tasks}
    new = [replace(task, id=new_id(), done_on=None) for task in tasks if _told(task) not in there]
    return replace(visit, tasks=in_order((*visit.tasks, *new)))


def _told(task: Task) -> tuple[int, str, str]:
    return task.days, task.text_sv, task.text_en


def in_order(tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    """Return tasks in the order in which they are due; what is due together stays as it stands."""
    return tuple(sorted(tasks, key=lambda task: task.days))


def with_programme_of(visit: Visit, earlier: Visit, new_id: NewId) -> Visit:
    """Return a visit with the programme of an earlier one, shifted by whole weeks so that weekdays stay what they were.

    Where no day would lie within the visit then, it is shifted from first day to first day. Who took part is not
    taken along, as this visit has guests of its own, nor what was booked where and under which number.
    """
    shift = _shift(visit, earlier)
    items = [
        replace(item, id=new_id(), day_on=item.day_on + shift, participants=(), internal_note="")
        for item in earlier.programme
    ]
    themed = {theme.day_on for theme in visit.themes}
    themes = [replace(theme, id=new_id(), day_on=theme.day_on + shift) for theme in earlier.themes]
    new_themes = [theme for theme in themes if _is_within(theme, visit) and theme.day_on not in themed]
    bookings = [Booking(id=new_id(), what=one.what, place=one.place) for one in earlier.bookings]
    known = {(one.what, one.place) for one in visit.bookings}
    whole = with_checklist(_with_items(visit, items), earlier.tasks, new_id)
    return replace(
        whole,
        themes=(*visit.themes, *new_themes),
        bookings=(*visit.bookings, *(one for one in bookings if (one.what, one.place) not in known)),
    )


def _shift(visit: Visit, earlier: Visit) -> timedelta:
    between = (visit.starts_on - earlier.starts_on).days
    by_weeks = timedelta(days=round(between / _WEEK) * _WEEK)
    if any(visit.starts_on <= item.day_on + by_weeks <= visit.ends_on for item in earlier.programme):
        return by_weeks
    return timedelta(days=between)


def _is_within(theme: DayTheme, visit: Visit) -> bool:
    return visit.starts_on <= theme.day_on <= visit.ends_on


def _with_items(visit: Visit, items: list[ProgrammeItem]) -> Visit:
    there = {_place(item) for item in visit.programme}
    return replace(visit, programme=(*visit.programme, *(item for item in items if _place(item) not in there)))


def _place(item: ProgrammeItem) -> tuple[date, time, str, str]:
    return item.day_on, item.starts_at, item.title_sv, item.title_en
