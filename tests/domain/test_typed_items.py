"""A programme item typed in one line, its parts in any order."""

from datetime import date, time
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.typed_items import TypedItem, is_item, told, understand_item
from coordinator_app.words import Words

FIRST, LAST = date(2026, 11, 23), date(2026, 11, 26)
TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
RECEPTION = TypedItem(
    day_on=TUESDAY,
    starts_at=time(9),
    ends_at=time(10, 30),
    title="Officiellt mottagande",
    place="Fullmäktigesalen",
    host="Karin Ek",
)
ORDERS = list(permutations(("tis 9-10.30", "@Fullmäktigesalen", "#Karin Ek", "Officiellt mottagande")))


def item(line: str, *known: str) -> TypedItem:
    return understand_item(line, FIRST, LAST, known)


def test_a_line_says_day_time_title_place_and_host() -> None:
    assert item("tis 9-10.30 Officiellt mottagande @Fullmäktigesalen #Karin Ek") == RECEPTION


@pytest.mark.parametrize("parts", ORDERS)
def test_parts_stand_in_any_order_where_the_names_are_known(parts: tuple[str, ...]) -> None:
    assert item(" ".join(parts), "Karin Ek", "Karin", "Fullmäktigesalen") == RECEPTION


@pytest.mark.parametrize("parts", ORDERS)
def test_parts_stand_in_any_order_where_commas_part_them(parts: tuple[str, ...]) -> None:
    assert item(", ".join(parts)) == RECEPTION


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dag 2 14 Ankomst", TypedItem(day_on=TUESDAY, starts_at=time(14), title="Ankomst")),
        ("day 3 Lunch", TypedItem(day_on=WEDNESDAY, title="Lunch")),
        ("24/11 9-10 Lunch", TypedItem(day_on=TUESDAY, starts_at=time(9), ends_at=time(10), title="Lunch")),
        ("24 nov kl. 9 Lunch", TypedItem(day_on=TUESDAY, starts_at=time(9), title="Lunch")),
        ("Nov 24 9:30 Lunch", TypedItem(day_on=TUESDAY, starts_at=time(9, 30), title="Lunch")),
        ("9 tis Lunch", TypedItem(day_on=TUESDAY, starts_at=time(9), title="Lunch")),
        (
            "Lunch för 14 personer kl 12 ons",
            TypedItem(day_on=WEDNESDAY, starts_at=time(12), title="Lunch för 14 personer"),
        ),
        (
            "Besök 3-4 skolor tis 9-10.30",
            TypedItem(day_on=TUESDAY, starts_at=time(9), ends_at=time(10, 30), title="Besök 3-4 skolor"),
        ),
        ("22-01 Middag", TypedItem(starts_at=time(22), ends_at=time(1), title="Middag")),
        ("13:15- Rundvandring i 2 grupper", TypedItem(starts_at=time(13, 15), title="Rundvandring i 2 grupper")),
        ("Måndagsmöte med C#", TypedItem(title="Måndagsmöte med C#")),
        ("skriv till karin@ek.example", TypedItem(title="skriv till karin@ek.example")),
        ("25:00 Lunch", TypedItem(title="25:00 Lunch")),
        ('@"Stora salen" Lunch', TypedItem(place="Stora salen", title="Lunch")),
        ("", TypedItem()),
    ],
)
def test_what_is_missing_is_nothing_and_what_is_unknown_stays_in_the_title(line: str, expected: TypedItem) -> None:
    assert item(line) == expected


@pytest.mark.parametrize("line", ["lör 9 Bad", "dag 9 9 Bad", "30/11 9 Bad"])
def test_a_day_outside_the_visit_is_told_and_left_out(line: str, swedish: Words) -> None:
    understood = item(line)
    assert understood == TypedItem(starts_at=time(9), title="Bad", unclear=understood.unclear)
    assert [swedish.say(unclear) for unclear in understood.unclear] == [
        f"”{line.removesuffix(' 9 Bad')}” är inte en av besökets dagar."
    ]


def test_a_weekday_that_contradicts_the_date_is_told(swedish: Words) -> None:
    understood = item("ons 24 nov 10 Möte")
    assert understood.day_on == TUESDAY
    assert [swedish.say(unclear) for unclear in understood.unclear] == ["24 nov är en tisdag"]


def test_a_span_without_length_is_told(swedish: Words) -> None:
    assert [swedish.say(unclear) for unclear in item("tis 9-9 Lunch").unclear] == ["Slutet är samma som början."]


def test_the_interpretation_is_shown_beneath(swedish: Words, english: Words) -> None:
    assert (
        told(RECEPTION, swedish) == "tis 24 nov 09:00–10:30 · Officiellt mottagande · Fullmäktigesalen · värd Karin Ek"
    )
    assert (
        told(RECEPTION, english) == "Tue 24 Nov 09:00–10:30 · Officiellt mottagande · Fullmäktigesalen · host Karin Ek"
    )
    assert told(TypedItem(title="Lunch"), swedish) == "Lunch"


PIECES = ["tis", "24 nov", "9", "9-10", "@", "#", " ", ",", "dag 2", "Lunch", "kl", "-", "\0", "(", "24/11", '"', "İ"]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=40), st.text(max_size=3))
def test_whatever_is_typed_is_understood_somehow(line: str, known: str) -> None:
    understood = item(line, known)
    assert understood.day_on is None or FIRST <= understood.day_on <= LAST
    assert "\0" not in understood.title + understood.place + understood.host


@pytest.mark.parametrize(
    "line",
    [
        "tis 8-8.30 Ankomst @Resecentrum",
        "Tuesday 9 Arrival",
        "24/11 kl 9 Ankomst",
        "9.30 Mottagande",
        "2026-11-24 8-9 Frukost",
    ],
)
def test_a_line_that_begins_with_a_day_and_a_time_is_an_item(line: str) -> None:
    assert is_item(line)


@pytest.mark.parametrize(
    "name", ["Tor Lind", "Maj Ek, borgmästare", "Li Wei", "Mon Amour", "May 2 Be", "Karl 12", "", "王伟", "3 Doors"]
)
def test_a_name_is_no_item(name: str) -> None:
    assert not is_item(name)
