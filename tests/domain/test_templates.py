"""A programme to begin with fits the days of the visit, takes nobody along, and comes once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import count
from uuid import UUID

import pytest

from coordinator_app.domain.programme import DayTheme
from coordinator_app.domain.templates import Template, TemplateItem, with_checklist, with_programme_of, with_template
from coordinator_app.domain.visits import Booking, Task
from tests.domain.programmes import DAY, KARIN, item, visit

NUMBERS: Iterator[int] = count(1000)
THREE = visit(ends_on=DAY + timedelta(days=2))


def new_id() -> UUID:
    return UUID(int=next(NUMBERS))


def template(*days: int, tasks: tuple[Task, ...] = ()) -> Template:
    items = tuple(
        TemplateItem(day=day, starts_at=time(9), ends_at=time(10), texts=(("title_sv", f"dag {day}"),)) for day in days
    )
    return Template(key="x", name_sv="x", name_en="x", items=items, tasks=tasks)


@pytest.mark.parametrize(
    ("length", "wanted"),
    [(3, {"dag 1": 0, "dag 2": 1, "dag -1": 2}), (5, {"dag 1": 0, "dag 2": 1, "dag -1": 4}), (1, {"dag 1": 0})],
)
def test_days_are_counted_from_both_ends_of_the_visit(length: int, wanted: dict[str, int]) -> None:
    made = with_template(visit(ends_on=DAY + timedelta(days=length - 1)), template(1, 2, -1), new_id)
    assert {one.title_sv: (one.day_on - DAY).days for one in made.programme} == wanted


def test_a_template_that_is_used_twice_comes_once_and_keeps_what_is_there() -> None:
    task = Task(id=UUID(int=1), text_sv="Boka", days=-3)
    own = item("12-13", "Lunch")
    once = with_template(replace(THREE, programme=(own,)), template(1, -1, tasks=(task,)), new_id)
    assert own in once.programme
    assert len({one.id for one in once.programme} | {one.id for one in once.tasks}) == 4
    assert with_template(once, template(1, -1, tasks=(task,)), new_id) == once


def test_a_checklist_is_in_the_order_of_its_days_and_not_done() -> None:
    tasks = (
        Task(id=UUID(int=1), text_sv="Tacka", days=3),
        Task(id=UUID(int=2), text_sv="Bjud in", days=-90, done_on=DAY),
    )
    made = with_checklist(THREE, tasks, new_id)
    assert [(task.text_sv, task.done_on) for task in made.tasks] == [("Bjud in", None), ("Tacka", None)]


def test_a_copied_programme_keeps_its_weekdays() -> None:
    last_year = DAY - timedelta(days=364 + 1)
    earlier = visit(
        item("9-10", "a", day=last_year + timedelta(days=1)), starts_on=last_year, ends_on=last_year + timedelta(days=2)
    )
    (copied,) = with_programme_of(THREE, earlier, new_id).programme
    assert copied.day_on.weekday() == earlier.programme[0].day_on.weekday()
    assert copied.day_on == DAY


def test_a_programme_of_other_weekdays_is_copied_from_first_day_to_first_day() -> None:
    monday = date(2025, 11, 17)
    earlier = visit(item("9-10", "a", day=monday), starts_on=monday, ends_on=monday)
    thursday = visit(starts_on=date(2026, 11, 26), ends_on=date(2026, 11, 26))
    assert with_programme_of(thursday, earlier, new_id).programme[0].day_on == thursday.starts_on


def test_nobody_and_no_booking_number_is_taken_along() -> None:
    before = DAY - timedelta(days=364)
    earlier = replace(
        visit(item("9-10", "a", KARIN, day=before, internal_note="känsligt"), starts_on=before, ends_on=before),
        bookings=(Booking(id=UUID(int=5), what="Buss", place="Linjetrafik", reference="XY12", is_confirmed=True),),
        tasks=(Task(id=UUID(int=6), text_sv="Boka", days=-3, done_on=before),),
        themes=(DayTheme(id=UUID(int=7), day_on=before, theme_sv="Skola"),),
    )
    made = with_programme_of(THREE, earlier, new_id)
    (copied,), (booking,), (task,), (theme,) = made.programme, made.bookings, made.tasks, made.themes
    assert (copied.participants, copied.internal_note) == ((), "")
    assert (booking.what, booking.reference, booking.is_confirmed) == ("Buss", "", False)
    assert (task.done_on, theme.day_on, theme.theme_sv) == (None, DAY, "Skola")
    assert with_programme_of(made, earlier, new_id) == made
