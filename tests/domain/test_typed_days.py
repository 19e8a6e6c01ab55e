"""Days as people type them in Swedish and English, with what is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_days import LONGEST_DAYS, UnderstoodDays, understand_days, understand_past_day
from coordinator_app.words import Words

TODAY = date(2026, 11, 12)
"""A Thursday of week 46."""


def november(first: int, last: int | None = None) -> tuple[date, date]:
    return date(2026, 11, first), date(2026, 11, last or first)


def one(year: int, month: int, day: int) -> tuple[date, date]:
    return date(year, month, day), date(year, month, day)


TYPED = {
    "idag": november(12),
    "i dag": november(12),
    "today": november(12),
    "imorgon": november(13),
    "i morgon": november(13),
    "Tomorrow": november(13),
    "övermorgon": november(14),
    "i övermorgon": november(14),
    "day after tomorrow": november(14),
    "igår": november(11),
    "yesterday": november(11),
    "fre": november(13),
    "på fredag": november(13),
    "tors": november(12),
    "to": november(12),
    "on": november(18),
    "nästa tis": november(17),
    "next tue": november(17),
    "nästa vecka": november(16, 20),
    "next week": november(16, 20),
    "fre v 48": november(27),
    "Fri week 48": november(27),
    "v 48": november(23, 27),
    "v. 48": november(23, 27),
    "week 48": november(23, 27),
    "v 46": november(9, 13),
    "mån v 46": november(9),
    "v 42": (date(2027, 10, 18), date(2027, 10, 22)),
    "v 48-49": (date(2026, 11, 23), date(2026, 12, 4)),
    "v 53": (date(2026, 12, 28), date(2027, 1, 1)),
    "23-26 nov": november(23, 26),
    "23–26/11": november(23, 26),
    "24.-26.11.2026": november(24, 26),
    "23/11-26/11": november(23, 26),
    "23 nov - 26 nov": november(23, 26),
    "23 nov to 26 nov": november(23, 26),
    "23 nov till 26 nov": november(23, 26),
    "fr.o.m. 23 nov t.o.m. 26 nov": november(23, 26),
    "nov 23-26": november(23, 26),
    "nov 10-14": november(10, 14),
    "10-14 nov": november(10, 14),
    "2026-11-23 - 2026-11-26": november(23, 26),
    "2026-11-23–26": november(23, 26),
    "mån 23 – tors 26 november 2026 · v. 48": november(23, 26),
    "Monday 23 to Thursday 26 November": november(23, 26),
    "mån-tor v 48": november(23, 26),
    "mån-tors v 48": november(23, 26),
    "v 48 mån-tors": november(23, 26),
    "mån-ons nästa vecka": november(16, 18),
    "4 dec - 6 dec": (date(2026, 12, 4), date(2026, 12, 6)),
    "fre-sön": november(13, 15),
    "idag - fre": november(12, 13),
    "30 nov – 2 dec": (date(2026, 11, 30), date(2026, 12, 2)),
    "30 dec – 2 jan": (date(2026, 12, 30), date(2027, 1, 2)),
    "30 dec - 2 jan 2028": (date(2027, 12, 30), date(2028, 1, 2)),
    "30 dec 2027 – 2 jan": (date(2027, 12, 30), date(2028, 1, 2)),
    "261124": november(24),
    "20261124": november(24),
    "24/11": november(24),
    "24.11.": november(24),
    "24/11-26": november(24),
    "24/11 2026": november(24),
    "24 nov": november(24),
    "24nov": november(24),
    "24 nov 26": november(24),
    "nov 24th, 2026": november(24),
    "den 24:e november": november(24),
    "tis 24 nov": november(24),
    "tis 24": november(24),
    "24": november(24),
    "24 november 2026": november(24),
    "fredag 27 november 2026, v. 48": november(27),
    "tis 10 nov": november(10),
    "10 nov": one(2027, 11, 10),
    "3 mars 2027": one(2027, 3, 3),
    "March 3, 2027": one(2027, 3, 3),
    "2027-03-01": one(2027, 3, 1),
    "1/3/2027": one(2027, 3, 1),
    "29 feb": one(2028, 2, 29),
    "om 3 veckor": one(2026, 12, 3),
    "in 3 weeks": one(2026, 12, 3),
    "om en vecka": november(19),
    "om två dagar": november(14),
    "om 3 månader": one(2027, 2, 12),
    "12 maj 1994": one(1994, 5, 12),
}


@pytest.mark.parametrize("text", TYPED)
def test_a_day_is_understood_as_it_is_typed(text: str) -> None:
    assert understand_days(text, TODAY) == UnderstoodDays(first=TYPED[text][0], last=TYPED[text][1])


def test_a_weekday_that_contradicts_the_date_is_told(swedish: Words, english: Words) -> None:
    understood = understand_days("ons 24 nov", TODAY)
    assert isinstance(understood, UnderstoodDays)
    assert (understood.first, understood.last) == november(24)
    assert [swedish.say(note) for note in understood.notes] == ["24 nov är en tisdag"]
    assert [english.say(note) for note in understood.notes] == ["24 Nov is a Tuesday"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("30 feb", "Dagen finns inte."),
        ("v 54", "Dagen finns inte."),
        ("24 nov v 3", "Dagen finns inte."),
        ("hej", "”hej” är ingen dag."),
        ("24 nov 25 nov", "”24 nov 25 nov” är ingen dag."),
        ("-", "”-” är ingen dag."),
        ("3 -", "”3 -” är ingen dag."),
        ("om 9999 veckor", "”om 9999 veckor” är ingen dag."),
        ("x" * 5000, f"”{'x' * 39}…” är ingen dag."),
        ("", "Ingen dag är skriven."),
        ("november", "Dagen i månaden saknas."),
        ("9999-01-01", "År 9999 ligger för långt bort."),
        ("1 jan 1066", "År 1066 ligger för långt bort."),
        ("26 nov - 23 nov", "Sista dagen kommer före den första."),
        ("26 nov 2026 - 23 nov 2026", "Sista dagen kommer före den första."),
        ("1 nov 2026 - 3 nov 2028", "Mellan första och sista dagen är det mer än ett år."),
    ],
)
def test_what_is_no_day_is_refused_with_a_reason(text: str, reason: str, swedish: Words) -> None:
    refused = understand_days(text, TODAY)
    assert isinstance(refused, Misunderstood)
    assert refused.text == text
    assert swedish.say(refused.reason) == reason


PIECES = [
    *"0123456789-–/.: ' ·",
    "24",
    "nov",
    "v",
    "to",
    "on",
    "fre",
    "nästa",
    "om",
    "vecka",
    "2026",
    "²",
    "٣",
    "ﬁ",
    "\0",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=30))
def test_whatever_is_typed_is_understood_or_refused(text: str) -> None:
    result = understand_days(text, TODAY)
    if isinstance(result, UnderstoodDays):
        assert timedelta() <= result.last - result.first <= timedelta(days=LONGEST_DAYS)


@given(
    first=st.dates(date(2000, 1, 1), date(2070, 1, 1)),
    days=st.integers(0, 40),
    today=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    language=st.sampled_from(["sv", "en"]),
)
def test_what_we_write_ourselves_is_read_back(
    first: date, days: int, today: date, language: str, swedish: Words, english: Words
) -> None:
    words = swedish if language == "sv" else english
    span = UnderstoodDays(first=first, last=first + timedelta(days=days))
    for written in (words.interpretation, words.header, words.days):
        assert understand_days(written(span.first, span.last), today) == span


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("11 nov", date(2026, 11, 11)),
        ("12/11", TODAY),
        ("13/11", date(2025, 11, 13)),
        ("tisdag", date(2026, 11, 10)),
        ("tors", TODAY),
        ("igår", date(2026, 11, 11)),
        ("2026-11-02", date(2026, 11, 2)),
        ("3", date(2026, 11, 3)),
        ("mån v 46", date(2026, 11, 9)),
        ("i morgon", date(2026, 11, 13)),
        ("2026-11-13", date(2026, 11, 13)),
    ],
)
def test_where_a_day_has_passed_what_is_not_said_lies_behind(typed: str, meant: date) -> None:
    read = understand_past_day(typed, TODAY)
    assert isinstance(read, UnderstoodDays)
    assert (read.first, read.last) == (meant, meant)


def test_a_past_day_that_is_none_is_refused_as_any_other() -> None:
    for typed in ("", "31 feb", "sedan"):
        assert isinstance(understand_past_day(typed, TODAY), Misunderstood)
