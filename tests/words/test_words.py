"""Days, times and sentences as people write them."""

from datetime import date, time

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
