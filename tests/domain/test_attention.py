"""How what is to be done is grouped, set aside and summed up, and what is asked for around the visits."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from coordinator_app.domain.agreement_dates import months_on
from coordinator_app.domain.attention import Action, Attention, Attentions, Group, Rule, group_of, grouped
from coordinator_app.domain.attention_upkeep import upkeep_attentions
from coordinator_app.domain.counts import in_words
from coordinator_app.domain.headlines import headline, nothing_to_do
from coordinator_app.domain.lead_times import working_days_before
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.set_asides import About, SetAside
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.watch import Upkeep
from coordinator_app.words import Words, message
from tests.domain.watched import COMPLETE, POLICY, TODAY

OWN = Municipality(id=UUID(int=10), name_sv="Ekhamns kommun")
FALKENBERG = replace(POLICY, adopted_on=date(2016, 6, 28), revision_months=48)


def due(day: date, number: int = 1) -> Attention:
    return Attention(
        rule=Rule.PACK_DUE,
        about=About.VISIT,
        about_id=UUID(int=number),
        due_on=day,
        severity=Severity.WARNING,
        sentence=message("Make a backup"),
        detail=message("Make a backup"),
        because=message("Make a backup"),
        action=Action.MAKE_PACK,
    )


def aside(attention: Attention, until: date | None) -> SetAside:
    rule, about, about_id, due_on = attention.key
    return SetAside(id=UUID(int=99), rule=rule, about=about, about_id=about_id, due_on=due_on, until_on=until)


@pytest.mark.parametrize(
    ("day", "group"),
    [
        (date(2026, 11, 11), Group.OVERDUE),
        (date(2026, 11, 12), Group.THIS_WEEK),
        (date(2026, 11, 15), Group.THIS_WEEK),
        (date(2026, 11, 16), Group.LATER),
        (date(2026, 12, 12), Group.LATER),
        (date(2026, 12, 13), None),
    ],
)
def test_the_week_ends_on_sunday_and_what_is_far_away_is_not_told(day: date, group: Group | None) -> None:
    assert group_of(day, TODAY) == group


def test_what_is_set_aside_returns_on_its_day() -> None:
    one = due(TODAY)
    tomorrow = TODAY + timedelta(days=1)
    assert grouped([one], [aside(one, tomorrow)], TODAY).all == ()
    (returned,) = grouped([one], [aside(one, tomorrow)], tomorrow).all
    assert (returned.key, returned.since_on) == (one.key, tomorrow)


def test_what_does_not_apply_stays_away_until_its_day_moves() -> None:
    one, moved = due(TODAY), due(TODAY + timedelta(days=1))
    assert grouped([one, moved], [aside(one, None)], TODAY).all == (moved,)


@pytest.mark.parametrize(
    ("overdue", "this_week", "swedish_line", "english_line"),
    [
        (1, 3, "En sak är försenad och tre bör göras den här veckan.", "One thing is overdue and three should be"),
        (2, 1, "Två saker är försenade och en bör göras den här veckan.", "Two things are overdue and one should be"),
        (1, 0, "En sak är försenad.", "One thing is overdue."),
        (0, 12, "Tolv saker bör göras den här veckan.", "Twelve things should be done this week."),
        (0, 13, "13 saker bör göras den här veckan.", "13 things should be done this week."),
        (0, 0, "Inget är försenat och inget behöver göras den här veckan.", "Nothing is overdue"),
    ],
)
def test_the_headline_counts_in_words(
    overdue: int, this_week: int, swedish_line: str, english_line: str, swedish: Words, english: Words
) -> None:
    found = Attentions(overdue=(due(TODAY),) * overdue, this_week=(due(TODAY),) * this_week)
    assert swedish.say(headline(found, TODAY)) == f"Vecka 46 · {swedish_line}"
    assert english.say(headline(found, TODAY)).startswith(f"Week 46 · {english_line}")


def test_numbers_above_twelve_are_digits() -> None:
    assert in_words(13) == "13"


@pytest.mark.parametrize(("days", "when"), [(0, "idag"), (1, "i morgon"), (5, "på tisdag"), (11, "den 23 november")])
def test_nothing_to_do_tells_kindly_what_comes_next(days: int, when: str, swedish: Words) -> None:
    day = TODAY + timedelta(days=days)
    visit = replace(COMPLETE, title_sv="Resa till Gütersloh", starts_on=day, ends_on=day)
    said = swedish.say(nothing_to_do([visit], TODAY))
    assert said == f"Inget att göra just nu. Nästa: Resa till Gütersloh {when}."
    assert swedish.say(nothing_to_do([], TODAY)) == "Inget att göra just nu."


def test_a_start_without_data_asks_for_the_municipality() -> None:
    (found,) = upkeep_attentions(Upkeep(municipality=None, policy=PolicyProfile(key="general")), TODAY)
    assert (found.rule, found.action) == (Rule.MUNICIPALITY, Action.OPEN_SETTINGS)


def test_a_backup_is_asked_for_two_weeks_after_the_newest(swedish: Words) -> None:
    old = Upkeep(municipality=OWN, policy=POLICY, unsaved_since=date(2026, 10, 29))
    (found,) = upkeep_attentions(old, TODAY)
    assert (found.rule, found.due_on) == (Rule.BACKUP, TODAY)
    assert swedish.say(found.detail) == "Den senaste är från tors 29 okt, och uppgifter har ändrats sedan dess."
    assert list(upkeep_attentions(old, TODAY - timedelta(days=1))) == []
    (first,) = upkeep_attentions(replace(old, has_backup=False), TODAY)
    assert swedish.say(first.detail).startswith("Det finns ingen än")


def test_a_backup_that_failed_is_told_at_once() -> None:
    (found,) = upkeep_attentions(Upkeep(municipality=OWN, policy=POLICY, backup_failed_on=TODAY), TODAY)
    assert (found.rule, found.due_on) == (Rule.BACKUP, TODAY)


def test_working_days_leave_out_the_weekend() -> None:
    assert working_days_before(date(2026, 11, 23), 5) == date(2026, 11, 16)
    assert working_days_before(date(2026, 11, 22), 1) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2016, 6, 28), 48, date(2020, 6, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
    ],
)
def test_months_later_is_the_same_day_or_the_last(day: date, months: int, later: date) -> None:
    assert months_on(day, months) == later
