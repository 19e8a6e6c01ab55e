"""Programmes out of pasted tables and mails."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.pasted import rows_of
from coordinator_app.domain.pasted_programmes import ItemColumn, guess_item_columns, pasted_items
from coordinator_app.domain.typed_items import TypedItem
from coordinator_app.words import Words

FIRST, LAST = date(2026, 11, 23), date(2026, 11, 26)
TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
RECEPTION = TypedItem(
    day_on=TUESDAY,
    starts_at=time(9),
    ends_at=time(10, 30),
    title="Mottagande",
    place="Rådhuset",
    host="Karin Ek",
)
LUNCH = TypedItem(day_on=TUESDAY, starts_at=time(12), title="Lunch")
SCHOOL = TypedItem(day_on=WEDNESDAY, starts_at=time(9), ends_at=time(10), title="Kulturskolan")


def read(text: str) -> list[TypedItem]:
    rows = rows_of(text)
    return [pasted.item for pasted in pasted_items(rows, guess_item_columns(rows, FIRST), FIRST, LAST)]


SWEDISH = """Datum	Tid	Program	Plats	Värd
24/11	9-10.30	Mottagande	Rådhuset	Karin Ek
	12	Lunch
25/11	09.00–10.00	Kulturskolan"""
ENGLISH = """Day	Start	End	What	Where	Who
Tue	09:00	10:30	Mottagande	Rådhuset	Karin Ek
Tue	12:00		Lunch
Wed	09:00	10:00	Kulturskolan"""
GERMAN = """Zeit	Programmpunkt	Ort	Gastgeber
24.11.2026
9.00–10.30 Uhr	Mottagande	Rådhuset	Karin Ek
12 Uhr	Lunch
25.11.
9-10	Kulturskolan"""
WITHOUT_HEADINGS = """Tisdag 24 november
9-10.30	Mottagande	Rådhuset	Karin Ek
12.00	Lunch
onsdag
09:00 - 10:00 Uhr	Kulturskolan"""
MAIL = """tis
9-10.30 Mottagande @Rådhuset #Karin Ek
• 12.00 Lunch

ons 25 nov
9-10 Kulturskolan"""


@pytest.mark.parametrize("text", [SWEDISH, ENGLISH, GERMAN, WITHOUT_HEADINGS, MAIL])
def test_a_programme_is_understood_however_it_is_laid_out(text: str) -> None:
    assert read(text) == [RECEPTION, LUNCH, SCHOOL]


def test_a_time_that_is_none_is_told(swedish: Words) -> None:
    (item,) = read("Tid\tProgram\nförmiddag\tKaffe")
    assert item.title == "Kaffe"
    assert [swedish.say(unclear) for unclear in item.unclear] == ["”förmiddag” är inget klockslag."]


@pytest.mark.parametrize(
    "text",
    [
        "Datum\tTid\tProgram\n24/11\t12\tLunch\n1/12\t9-10\tRådslag\n\t11\tResa\n25/11\t9-10\tKulturskolan",
        "24/11\n12 Lunch\n1/12\n9-10 Rådslag\n11 Resa\n25/11\n9-10 Kulturskolan",
    ],
)
def test_rows_of_a_day_outside_the_visit_get_no_other_day_and_tell_why(text: str, swedish: Words) -> None:
    lunch, council, travel, school = read(text)
    assert (lunch, school) == (LUNCH, SCHOOL)
    for item in (council, travel):
        assert item.day_on is None
        assert [swedish.say(unclear) for unclear in item.unclear] == ["”1/12” är inte en av besökets dagar."]


def test_the_columns_can_be_seen_and_changed() -> None:
    columns = guess_item_columns(rows_of("9\tKaffe\tHallen\n10\tTe\tSalen"), FIRST)
    assert columns.holds == (ItemColumn.TIMES, ItemColumn.TITLE, ItemColumn.PLACE)
    assert columns.heading_rows == 0


CELLS = ("Tid", "Program", "tis", "9-10", "24/11", "Lunch", "\t", "\n", "@x", "", "25:00", "\0")


@given(st.lists(st.sampled_from(CELLS), max_size=30).map("".join) | st.text(max_size=60))
def test_whatever_is_pasted_gives_items_of_the_visit(text: str) -> None:
    assert all(item.day_on is None or FIRST <= item.day_on <= LAST for item in read(text))
