"""The marks of days, held against a computation that shares nothing with the library."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import uuid4

import pytest

from coordinator_app.domain.day_marks import DayMark, DayMarkKind, day_marks, holidays_abroad, is_red
from coordinator_app.domain.own_days import OwnDay, OwnDayKind

YEARS = range(2020, 2051)
FIRST, LAST = date(2020, 1, 1), date(2050, 12, 31)
DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6


def easter(year: int) -> date:
    """Return Easter Day by the algorithm of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l_ = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l_) // 451
    month, day = divmod(h + l_ - 7 * m + 114, 31)
    return date(year, month, day + 1)


def from_easter(year: int, days: int) -> date:
    return easter(year) + timedelta(days=days)


def weekday_from(on: date, weekday: int) -> date:
    """Return the first such weekday on a day or after it."""
    while on.weekday() != weekday:
        on += timedelta(days=1)
    return on


def holidays(year: int) -> dict[str, date]:
    """Return the thirteen public holidays (SFS 1989:253)."""
    return {
        "Nyårsdagen": date(year, 1, 1),
        "Trettondedag jul": date(year, 1, 6),
        "Långfredagen": from_easter(year, -2),
        "Påskdagen": easter(year),
        "Annandag påsk": from_easter(year, 1),
        "Första maj": date(year, 5, 1),
        "Kristi himmelsfärdsdag": from_easter(year, 39),
        "Pingstdagen": from_easter(year, 49),
        "Nationaldagen": date(year, 6, 6),
        "Midsommardagen": weekday_from(date(year, 6, 20), SATURDAY),
        "Alla helgons dag": weekday_from(date(year, 10, 31), SATURDAY),
        "Juldagen": date(year, 12, 25),
        "Annandag jul": date(year, 12, 26),
    }


def eves(year: int) -> dict[str, date]:
    return {
        "Trettondagsafton": date(year, 1, 5),
        "Påskafton": from_easter(year, -1),
        "Valborgsmässoafton": date(year, 4, 30),
        "Pingstafton": from_easter(year, 48),
        "Midsommarafton": weekday_from(date(year, 6, 19), FRIDAY),
        "Allhelgonaafton": weekday_from(date(year, 10, 30), FRIDAY),
        "Julafton": date(year, 12, 24),
        "Nyårsafton": date(year, 12, 31),
    }


def flag_days(year: int) -> set[date]:
    fixed = "01-01 01-28 03-12 04-30 05-01 05-29 06-06 07-14 08-08 10-24 11-06 12-10 12-23 12-25"
    moving = {easter(year), from_easter(year, 49), holidays(year)["Midsommardagen"]}
    elections = {election(year)} if year % 4 == 2 else set()
    return {date.fromisoformat(f"{year}-{day}") for day in fixed.split()} | moving | elections


def election(year: int) -> date:
    """Return the second Sunday of September, which is the one from the 8th to the 14th."""
    return weekday_from(date(year, 9, 8), SUNDAY)


def is_off(on: date) -> bool:
    free_eves = {eves(on.year)[name] for name in ("Midsommarafton", "Julafton", "Nyårsafton")}
    return on.weekday() >= SATURDAY or on in holidays(on.year).values() or on in free_eves


def of_kind(kind: DayMarkKind, marks: tuple[DayMark, ...] | None = None) -> set[tuple[str, date]]:
    found = day_marks(FIRST, LAST) if marks is None else marks
    return {(mark.name_sv, mark.on) for mark in found if mark.kind is kind}


def every(named: Mapping[int, Mapping[str, date]]) -> set[tuple[str, date]]:
    return {pair for year in named.values() for pair in year.items()}


def test_easter_is_computed_as_the_almanac_has_it() -> None:
    assert [easter(year) for year in (2024, 2025, 2026, 2038)] == [
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2038, 4, 25),
    ]


def test_every_holiday_of_thirty_years_is_as_computed() -> None:
    assert of_kind(DayMarkKind.HOLIDAY) == every({year: holidays(year) for year in YEARS})


def test_every_eve_of_thirty_years_is_as_computed() -> None:
    assert of_kind(DayMarkKind.EVE) == every({year: eves(year) for year in YEARS})


def test_every_flag_day_of_thirty_years_is_as_computed() -> None:
    assert {on for _, on in of_kind(DayMarkKind.FLAG)} == {on for year in YEARS for on in flag_days(year)}


def test_every_election_of_thirty_years_is_as_computed() -> None:
    found = {on for _, on in of_kind(DayMarkKind.ELECTION)}
    assert found == {election(year) for year in (2022, 2026, 2030, 2034, 2038, 2042, 2046, 2050)}
    assert {date(2022, 9, 11), date(2026, 9, 13)} <= found


def test_a_squeeze_day_is_a_working_day_between_two_days_off() -> None:
    day = timedelta(days=1)
    computed = {on for on in DAYS if not is_off(on) and is_off(on - day) and is_off(on + day)}
    assert {on for _, on in of_kind(DayMarkKind.SQUEEZE)} == computed
    assert {date(2026, 1, 2), date(2026, 1, 5), date(2026, 5, 15), date(2024, 12, 30)} <= computed
    assert date(2026, 12, 30) not in computed


def test_sundays_and_holidays_are_red_and_nothing_else_is() -> None:
    wrong = [on for on in DAYS if is_red(on) != (on.weekday() == SUNDAY or on in holidays(on.year).values())]
    assert not wrong


@pytest.mark.parametrize("year", YEARS)
def test_midsummer_is_a_saturday_from_the_20th_to_the_26th(year: int) -> None:
    marks = {mark.name_sv: mark.on for mark in day_marks(date(year, 6, 1), date(year, 6, 30))}
    midsummer = marks["Midsommardagen"]
    assert (midsummer.weekday(), 20 <= midsummer.day <= 26) == (SATURDAY, True)
    assert marks["Midsommarafton"] == midsummer - timedelta(days=1)


def test_two_holidays_on_one_day_keep_both_their_names() -> None:
    names = [(mark.name_sv, mark.name_en) for mark in day_marks(date(2008, 5, 1), date(2008, 5, 1))]
    holidays_met = [("Första maj", "May Day"), ("Kristi himmelsfärdsdag", "Ascension Day")]
    assert names == [*holidays_met, ("Första maj", "May Day")]
    same = day_marks(date(2049, 6, 6), date(2049, 6, 6))
    assert [mark.name_sv for mark in same if mark.kind is DayMarkKind.FLAG] == ["Nationaldagen", "Pingstdagen"]


def test_no_name_tells_from_which_hour_a_half_day_is_free() -> None:
    names = {name for mark in day_marks(FIRST, LAST) for name in (mark.name_sv, mark.name_en)}
    assert not [name for name in names if "(" in name or not name]
    assert {"Walpurgis Night", "Midsummer Eve", "All Saints' Eve"} <= names


def test_marks_come_by_day_and_only_of_the_days_asked_for() -> None:
    marks = day_marks(date(2025, 12, 24), date(2026, 1, 2))
    assert [mark.on for mark in marks] == sorted(mark.on for mark in marks)
    assert [mark.name_sv for mark in marks] == [
        *("Julafton", "Juldagen", "Juldagen", "Annandag jul"),
        *("Nyårsafton", "Nyårsdagen", "Nyårsdagen", "Klämdag"),
    ]


def test_days_of_ones_own_are_marked_from_their_first_to_their_last() -> None:
    break_days = OwnDay(
        id=uuid4(),
        kind=OwnDayKind.SCHOOL_BREAK,
        name_sv="Höstlov",
        name_en="Autumn break",
        starts_on=date(2026, 10, 26),
        ends_on=date(2026, 10, 30),
    )
    marks = day_marks(date(2026, 10, 28), date(2026, 11, 5), [break_days])
    days = [mark.on.day for mark in marks if mark.kind is DayMarkKind.SCHOOL_BREAK]
    assert days == [28, 29, 30]


def test_an_election_that_is_set_is_a_flag_day_as_well() -> None:
    on = date(2029, 6, 10)
    own = OwnDay(id=uuid4(), kind=OwnDayKind.ELECTION, name_sv="Val till Europaparlamentet", starts_on=on, ends_on=on)
    marks = day_marks(on, on, [own])
    assert [mark.kind for mark in marks] == [DayMarkKind.FLAG, DayMarkKind.ELECTION]
    assert {mark.name_en for mark in marks} == {"Val till Europaparlamentet"}


@pytest.mark.parametrize(
    ("country", "on", "english"),
    [
        ("NO", date(2026, 5, 17), "Constitution Day"),
        ("FI", date(2026, 12, 6), "Independence Day"),
        ("PL", date(2026, 11, 11), "National Independence Day"),
        ("DE", date(2026, 10, 3), "German Unity Day"),
        ("CN", date(2026, 10, 1), "National Day"),
    ],
)
def test_the_partners_country_has_its_own_holidays(country: str, on: date, english: str) -> None:
    (mark,) = holidays_abroad(country, on, on)
    assert (mark.kind, mark.country, mark.name_en) == (DayMarkKind.ABROAD, country, english)
    assert mark.name_sv


def test_names_abroad_are_swedish_where_the_library_has_them() -> None:
    (mark,) = holidays_abroad("FI", date(2026, 12, 6), date(2026, 12, 6))
    assert (mark.name_sv, mark.name_en) == ("Självständighetsdagen", "Independence Day")


@pytest.mark.parametrize(
    ("country", "on", "swedish"),
    [
        ("PL", date(2026, 12, 24), "Julafton"),
        ("DE", date(2026, 12, 25), "Juldagen"),
        ("DE", date(2026, 5, 1), "Första maj"),
        ("US", date(2026, 9, 7), "Arbetets dag"),
        ("GB", date(2026, 5, 4), "May Day"),
        ("NO", date(2026, 4, 3), "Långfredagen"),
        ("FR", date(2026, 11, 1), "Alla helgons dag"),
        ("NL", date(2026, 5, 24), "Pingstdagen"),
        ("ES", date(2026, 1, 6), "Trettondedag jul"),
    ],
)
def test_a_day_that_sweden_has_too_bears_its_swedish_name(country: str, on: date, swedish: str) -> None:
    (mark,) = holidays_abroad(country, on, on)
    assert mark.name_sv == swedish


@pytest.mark.parametrize("country", ["XX", "", "QZ", "norge"])
def test_a_country_that_is_not_known_has_no_holidays(country: str) -> None:
    assert holidays_abroad(country, FIRST, LAST) == ()
