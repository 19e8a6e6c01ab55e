"""Reminders through a year of absences and jumping clocks: nothing is told twice, and nothing is lost."""

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from coordinator_app.domain.agreement_terms import AgreementTerms
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.attention import Attention, Rule, grouped
from coordinator_app.domain.attention_dates import dated_attentions as derived
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.set_asides import SetAside
from coordinator_app.domain.watched_agreements import Watch, WatchedAgreement
from coordinator_app.services.desk import Desk
from coordinator_app.services.reminders import Reminders, catch_up, catch_up_title
from coordinator_app.storage.places import Places
from coordinator_app.words import Either, Words

HOME = ZoneInfo("Europe/Stockholm")
FIRST = datetime(2026, 1, 1, 7, tzinfo=UTC)
STEPS = (120, 45, 14, 3)
THINGS = 60
ABSENCES = 50
TODAY = date(2026, 11, 23)


@dataclass
class Oracle:
    """What should be told, found without any of the program's rules: ladders are days, and days are looked through."""

    ends: dict[UUID, date]
    told: dict[tuple[UUID, Rule], date] = field(default_factory=dict)
    done: set[tuple[UUID, date]] = field(default_factory=set)
    snoozed: dict[tuple[UUID, date], date] = field(default_factory=dict)

    def rung(self, one: UUID, today: date) -> date | None:
        """Return the day of the last step that has been reached."""
        days = [self.ends[one] - timedelta(days=step) for step in STEPS]
        return max((day for day in days if day <= today), default=None)

    def since(self, one: UUID, today: date) -> tuple[Rule, date] | None:
        """Return by which rule and since when something asks on a day, or None where it keeps quiet."""
        end, rung = self.ends[one], self.rung(one, today)
        if end < today:
            return Rule.AGREEMENT_EXPIRED, end - timedelta(days=end.weekday())
        if rung is None or (one, rung) in self.done:
            return None
        until = self.snoozed.get((one, rung), rung)
        return (Rule.AGREEMENT_END, max(rung, until)) if until <= today else None

    def expected(self, today: date) -> set[tuple[UUID, Rule, date]]:
        """Return what is to be told now, each with the day since which it asks, and take it as told."""
        found = set()
        for one in self.ends:
            asks = self.since(one, today)
            if asks is not None and self.told.get((one, asks[0]), date.min) < asks[1]:
                self.told[one, asks[0]] = asks[1]
                found.add((one, *asks))
        return found


@dataclass
class Year:
    """A coordinator's year on one data folder: what is kept, what is set aside, and what has been told."""

    folder: Path
    dice: random.Random
    oracle: Oracle
    watch: Watch
    asides: list[SetAside] = field(default_factory=list)
    messages: int = 0
    told: list[tuple[UUID, Rule, date]] = field(default_factory=list)

    def look(self, reminders: Reminders, now: datetime) -> tuple[Attention, ...]:
        """Look once at the clock, tell what is new in one message, and hold it against the oracle."""
        today = now.astimezone(HOME).date()
        shown = grouped(derived(self.watch, today, today), self.asides, today).all
        news = reminders.news(shown, today)
        found = {(one.about_id, one.rule, one.since_on) for one in news}
        assert found == self.oracle.expected(today), f"on {today}"
        if news:
            self.messages += 1
            self.told += found
            reminders.tell(news)
        return shown

    def set_something_aside(self, shown: tuple[Attention, ...], now: datetime) -> None:
        """Snooze or do one of the things that are shown, as a user does between two looks."""
        ladders = [one for one in shown if one.rung]
        if not ladders:
            return
        one, today = self.dice.choice(ladders), now.astimezone(HOME).date()
        rung = self.oracle.rung(one.about_id, today)
        assert rung is not None
        until = None if self.dice.random() < 0.3 else today + timedelta(days=self.dice.randrange(1, 40))
        rule, about, about_id, due_on = one.rung_key
        kept = SetAside(
            id=UUID(int=len(self.asides)),
            rule=rule,
            about=about,
            about_id=about_id,
            due_on=due_on,
            until_on=until,
            is_done=until is None,
        )
        self.asides = [each for each in self.asides if (each.rule, each.about_id) != (rule, about_id)] + [kept]
        if until is None:
            self.oracle.done.add((one.about_id, rung))
        else:
            self.oracle.snoozed[one.about_id, rung] = until


def a_year(folder: Path, seed: int) -> Year:
    dice = random.Random(seed)
    ends = {UUID(int=n + 1): date(2026, 1, 10) + timedelta(days=dice.randrange(480)) for n in range(THINGS)}
    agreements = tuple(
        WatchedAgreement(
            id=one,
            kind=AgreementKind.COOPERATION,
            terms=AgreementTerms(in_force_on=date(2020, 1, 1), first_end_on=end),
            title=Either(f"Avtal {one.int}"),
            has_own_ladder=True,
            ladder=tuple(f"{step}d" for step in STEPS),
        )
        for one, end in ends.items()
    )
    watch = Watch(policy=PolicyProfile(key="general"), agreements=agreements)
    return Year(folder=folder, dice=dice, oracle=Oracle(ends=ends), watch=watch)


@pytest.mark.parametrize("seed", range(8))
def test_a_year_of_absences_and_clock_jumps_tells_everything_once(tmp_path: Path, seed: int) -> None:
    year = a_year(tmp_path, seed)
    now, reminders = FIRST, Reminders(tmp_path)
    wrong = timedelta()
    for _ in range(ABSENCES):
        for _ in range(year.dice.randrange(1, 6)):  # looks while the program is open, also over midnight
            shown = year.look(reminders, now + wrong)
            if year.dice.random() < 0.4:
                year.set_something_aside(shown, now + wrong)
            now += timedelta(minutes=year.dice.choice((1, 30, 61, 500)))
        now += timedelta(days=year.dice.randrange(0, 15), hours=year.dice.randrange(24))
        wrong = timedelta(days=year.dice.choice((0, 0, 0, 0, -400, -30, -1, 1, 30, 200)))
        if year.dice.random() < 0.8:  # else the computer slept, and the program is still there
            reminders = Reminders(tmp_path)
    assert now - FIRST > timedelta(days=250)
    assert len(year.told) == len(set(year.told))
    assert year.messages < len(year.told), "what is due after an absence is told at once"


@pytest.mark.parametrize(
    "moments",
    [
        (
            "2026-03-28T23:59:30+01:00",
            "2026-03-29T00:00:30+01:00",
            "2026-03-29T01:59:30+01:00",
            "2026-03-29T03:00:30+02:00",
        ),
        (
            "2026-10-24T23:59:30+02:00",
            "2026-10-25T02:30:00+02:00",
            "2026-10-25T02:30:00+01:00",
            "2026-10-26T00:00:30+01:00",
        ),
    ],
    ids=["the spring forward", "the autumn back"],
)
def test_a_thing_that_begins_to_ask_on_a_night_of_clock_change_is_told_once_on_its_day(
    tmp_path: Path, moments: tuple[str, ...]
) -> None:
    times = [datetime.fromisoformat(moment) for moment in moments]
    year = a_year(tmp_path, 1)
    for one in year.oracle.ends:
        year.oracle.ends[one] = times[1].date() + timedelta(days=STEPS[0])
    terms = AgreementTerms(in_force_on=date(2020, 1, 1), first_end_on=times[1].date() + timedelta(days=STEPS[0]))
    year.watch = Watch(
        policy=year.watch.policy,
        agreements=tuple(
            WatchedAgreement(
                id=each.id,
                kind=each.kind,
                terms=terms,
                title=each.title,
                has_own_ladder=True,
                ladder=each.ladder,
            )
            for each in year.watch.agreements
        ),
    )
    reminders = Reminders(tmp_path)
    seen = [bool(year.look(reminders, at)) for at in times]
    assert seen == [False, True, True, True]
    assert year.messages == 1
    assert len(year.told) == THINGS


def test_after_a_damaged_file_what_is_due_is_told_once_more_and_not_again(tmp_path: Path) -> None:
    year = a_year(tmp_path, 2)
    now = FIRST + timedelta(days=200)
    shown = year.look(Reminders(tmp_path), now)
    for damage in (b"", b"{", b'{"told": [["a"]]}', b"\xff\xfe", b"[]"):
        Places(tmp_path).reminded.write_bytes(damage)
        reminders = Reminders(tmp_path)
        news = reminders.news(shown, now.date())
        assert {one.key for one in news} == {one.key for one in shown}
        reminders.tell(news)
        assert Reminders(tmp_path).news(shown, now.date()) == ()


def test_two_processes_do_not_tell_the_same(tmp_path: Path) -> None:
    year = a_year(tmp_path, 3)
    now = FIRST + timedelta(days=200)
    one, other = Reminders(tmp_path), Reminders(tmp_path)
    shown = year.look(one, now)
    assert shown
    assert other.news(shown, now.date()) == ()


def test_what_cannot_be_kept_is_still_not_told_again_by_the_same_process(tmp_path: Path) -> None:
    year = a_year(tmp_path / "gone" / "folder", 4)
    reminders = Reminders(year.folder)
    shown = year.look(reminders, FIRST + timedelta(days=200))
    assert reminders.news(shown, (FIRST + timedelta(days=200)).date()) == ()


def test_what_is_newly_due_is_one_message_that_names_the_first_things(opened: Desk, swedish: Words) -> None:
    news = opened.reminders.news(opened.today.overview(TODAY).attentions.all, TODAY)
    lines = [swedish.say(line) for line in catch_up(news)]
    assert lines[0] == swedish.say(news[0].sentence)
    assert len(lines) == min(len(news), 4)
    assert swedish.say(catch_up_title(news)) == f"{len(news)} saker att göra"
    opened.reminders.tell(news)
    assert opened.reminders.news(opened.today.overview(TODAY).attentions.all, TODAY) == ()
