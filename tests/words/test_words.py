"""Days, times and sentences as people write them."""

from datetime import date, time, timedelta

import pytest

from coordinator_app.words import Problem, Words, message, messages


@pytest.mark.parametrize(
    ("first", "last", "swedish_text", "english_text"),
    [
        (date(2026, 10, 14), date(2026, 10, 14), "14 oktober 2026", "14 October 2026"),
        (date(2026, 10, 14), date(2026, 10, 16), "14–16 oktober 2026", "14–16 October 2026"),
        (date(2026, 9, 30), date(2026, 10, 2), "30 september – 2 oktober 2026", "30 September – 2 October 2026"),
        (
            date(2026, 12, 31),
            date(2027, 1, 2),
            "31 december 2026 – 2 januari 2027",
            "31 December 2026 – 2 January 2027",
        ),
    ],
)
def test_days_are_spanned_by_an_en_dash(
    first: date, last: date, swedish_text: str, english_text: str, swedish: Words, english: Words
) -> None:
    assert swedish.days(first, last) == swedish_text
    assert english.days(first, last) == english_text


def test_a_heading_begins_with_a_capital_weekday(swedish: Words, english: Words) -> None:
    assert swedish.weekday(date(2026, 10, 14)) == "Onsdag 14 oktober"
    assert english.weekday(date(2026, 10, 14)) == "Wednesday 14 October"


def test_documents_write_times_as_the_language_does(swedish: Words, english: Words) -> None:
    assert swedish.clocks(time(9, 5), time(13, 30)) == "09.05–13.30"
    assert english.clocks(time(9, 5), None) == "09:05"


def test_a_week_is_that_of_iso_8601(swedish: Words, english: Words) -> None:
    assert swedish.week(date(2026, 12, 28)) == "v.\u00a053"
    assert english.week(date(2027, 1, 3)) == "week\u00a053"


def test_what_the_user_wrote_in_one_language_serves_both(swedish: Words, english: Words) -> None:
    assert (swedish.pick("Besök", "Visit"), english.pick("Besök", "Visit")) == ("Besök", "Visit")
    assert (swedish.pick("", "Visit"), english.pick("Besök", "")) == ("Visit", "Besök")


def test_a_message_within_a_message_is_said_in_the_same_language(swedish: Words) -> None:
    inner = message("confirmed")
    assert swedish.say(message("{inner}!", inner=inner)) == "bekräftat!"


def test_a_number_chooses_its_form(swedish: Words, english: Words) -> None:
    one, two = (messages("{number} visit.", "{number} visits.", number) for number in (1, 2))
    assert [english.say(one), english.say(two)] == ["1 visit.", "2 visits."]
    assert swedish.say(two) == "2 besök."


def test_braces_in_what_a_user_wrote_are_only_braces(english: Words) -> None:
    assert english.say("There is no visit “{wanted}”.", wanted="{0} {x!r}") == "There is no visit “{0} {x!r}”."


def test_a_problem_tells_what_happened_what_it_means_and_what_to_do() -> None:
    problem = Problem(message("The file {name} is open.", name="a.pdf"), message("Nothing."), message("Close it."))
    assert str(problem) == "The file a.pdf is open."
    assert problem.remedy.id == "Close it."


def test_the_screen_writes_days_without_full_stops(swedish: Words, english: Words) -> None:
    first, last = date(2026, 11, 23), date(2026, 11, 26)
    assert swedish.header(first, last) == "mån 23 – tors 26 november 2026 · v.\u00a048"
    assert english.header(first, last) == "Mon 23 – Thu 26 November 2026 · week\u00a048"
    assert swedish.header(first, first) == "mån 23 november 2026 · v.\u00a048"
    assert swedish.interpretation(last, last) == "torsdag 26 november 2026, v.\u00a048"
    assert english.interpretation(last, last) == "Thursday 26 November 2026, week\u00a048"
    assert swedish.brief_weekday(last) == "tors 26 nov"
    assert swedish.brief_days(first, last) == "23–26 nov"
    assert swedish.brief_days(last, last) == "26 nov"
    assert swedish.brief_days(first, date(2026, 12, 2)) == "23 nov – 2 dec"
    assert swedish.brief_days(date(2026, 12, 30), date(2027, 1, 2)) == "30 dec 2026 – 2 jan 2027"


def test_a_header_names_every_week_and_only_the_years_it_needs(swedish: Words) -> None:
    assert (
        swedish.header(date(2026, 11, 30), date(2026, 12, 8)) == "mån 30 november – tis 8 december 2026 · v.\u00a049–50"
    )
    assert (
        swedish.header(date(2026, 12, 30), date(2027, 1, 2)) == "ons 30 december 2026 – lör 2 januari 2027 · v.\u00a053"
    )


@pytest.mark.parametrize(
    ("days", "swedish_text", "english_text"),
    [
        (-70, "för 2 månader sedan", "2 months ago"),
        (-2, "för 2 dagar sedan", "2 days ago"),
        (-1, "igår", "yesterday"),
        (0, "idag", "today"),
        (1, "i morgon", "tomorrow"),
        (11, "om 11 dagar", "in 11 days"),
        (59, "om 59 dagar", "in 59 days"),
        (365, "om 12 månader", "in 12 months"),
    ],
)
def test_a_day_is_told_by_its_distance(
    days: int, swedish_text: str, english_text: str, swedish: Words, english: Words
) -> None:
    today = date(2026, 11, 12)
    assert swedish.distance(today + timedelta(days=days), today) == swedish_text
    assert english.distance(today + timedelta(days=days), today) == english_text


def test_the_screen_writes_hours_as_clocks_do(swedish: Words) -> None:
    assert swedish.hours(time(9), time(10, 30)) == "09:00–10:30"
    assert swedish.hours(time(9), None) == "09:00"
