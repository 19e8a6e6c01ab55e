"""The example fills an empty folder, goes stale untouched, and never takes the place of somebody's own data."""

import tomllib
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.days_off import is_day_off
from coordinator_app.domain.municipality import BodyKind, Municipality
from coordinator_app.domain.own_days import OwnDayKind
from coordinator_app.domain.visits import VisitStatus, next_of
from coordinator_app.services import example
from coordinator_app.services.desk import Desk, desk
from coordinator_app.services.example_records import read
from coordinator_app.words import Problem

Clock = Callable[[], datetime]


def fill(folder: Path, resources: Path, clock: Clock, policy: str | None = None) -> bool:
    return example.fill(folder, resources, clock, "eva", policy=policy, day=None)


def later(clock: Clock, days: int) -> Clock:
    return lambda: clock() + timedelta(days=days)


@pytest.mark.parametrize("policy", example.POLICIES)
def test_an_example_has_visits_in_every_state_and_both_directions(
    policy: str, tmp_path: Path, resources: Path, clock: Clock
) -> None:
    assert fill(tmp_path, resources, clock, policy)
    with desk(tmp_path, resources, clock, "eva", writes=False) as opened:
        own, lines = opened.municipality.get(), opened.visits.lines()
        coming = next_of(lines, clock().date())
    assert own is not None
    assert own.is_example
    assert own.policy == policy
    assert len({line.direction for line in lines}) >= 2
    assert coming is not None
    assert coming.status in {VisitStatus.CONFIRMED, VisitStatus.ONGOING}


def test_faluns_example_shows_every_state(opened: Desk) -> None:
    assert {line.status for line in opened.visits.lines()} == set(VisitStatus)


def test_names_in_other_scripts_come_through(opened: Desk) -> None:
    native = " ".join(person.native_name for person in opened.people.all())
    assert "Оксана" in native


@pytest.mark.parametrize("policy", example.POLICIES)
def test_every_key_of_the_files_is_a_field(policy: str, resources: Path, clock: Clock) -> None:
    known = {"key", "days", "weekday", "starts_in_days", "person", "body", "organisation", "partner", "parent"}
    loaded = read(resources / "demo" / policy, clock().date())
    for file in sorted((resources / "demo" / policy).glob("*.toml")):
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        for name in ("bodies", "organisations", "people", "appointments", "partners"):
            names = {f.name for f in fields(getattr(loaded, name)[0])}
            for entry in content.get(name, ()):
                assert set(entry) - known - names == set(), (file.name, name)


@pytest.mark.parametrize("policy", example.POLICIES)
def test_the_bodies_meet_before_and_after_the_day_and_say_when_matters_are_handed_in(
    policy: str, tmp_path: Path, resources: Path, clock: Clock
) -> None:
    fill(tmp_path, resources, clock, policy)
    today = clock().date()
    with desk(tmp_path, resources, clock, "eva", writes=False) as opened:
        before = opened.meetings.between(today - timedelta(days=200), today)
        after = opened.meetings.between(today, today + timedelta(days=200))
        breaks = opened.own_days.between(today, today + timedelta(days=60))
    kinds = {BodyKind.COUNCIL, BodyKind.EXECUTIVE_BOARD, BodyKind.WORKING_COMMITTEE}
    assert {held.body.kind for held in before} == {held.body.kind for held in after} == kinds
    assert all(held.hand_in is not None and held.hand_in.on < held.meeting.held_on for held in (*before, *after))
    assert not [held for held in (*before, *after) if is_day_off(held.meeting.held_on)]
    assert [each.kind for each in breaks] == [OwnDayKind.SCHOOL_BREAK]


def test_a_fresh_example_is_left_as_it_is(folder: Path, resources: Path, clock: Clock) -> None:
    assert not fill(folder, resources, later(clock, 6))


def test_an_untouched_example_older_than_a_week_is_made_anew(folder: Path, resources: Path, clock: Clock) -> None:
    week_later = later(clock, 8)
    assert fill(folder, resources, week_later)
    with desk(folder, resources, week_later, "eva", writes=False) as opened:
        coming = next_of(opened.visits.lines(), week_later().date())
    assert coming is not None
    assert coming.starts_on > week_later().date() + timedelta(days=14)


def test_another_policy_replaces_an_untouched_example(folder: Path, resources: Path, clock: Clock) -> None:
    assert fill(folder, resources, clock, "falkenberg")
    with desk(folder, resources, clock, "eva", writes=False) as opened:
        own = opened.municipality.get()
    assert own is not None
    assert own.name_sv == "Falkenbergs kommun"


def test_an_example_that_somebody_has_worked_in_is_kept(folder: Path, resources: Path, clock: Clock) -> None:
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        person = opened.people.all()[0]
        opened.people.save(replace(person, note="Träffades i Falun."))
    assert not fill(folder, resources, later(clock, 30), "falkenberg")
    with desk(folder, resources, clock, "eva", writes=False) as opened:
        kept = opened.people.get(person.id)
    assert kept is not None
    assert kept.note == "Träffades i Falun."


def test_a_folder_with_own_data_is_never_filled(tmp_path: Path, resources: Path, clock: Clock) -> None:
    with desk(tmp_path, resources, clock, "eva", writes=True, may_create=True) as opened:
        opened.municipality.save(Municipality(id=uuid4(), name_sv="Norrvikens kommun"))
    with pytest.raises(Problem, match="already holds data"):
        fill(tmp_path, resources, later(clock, 400))


def test_a_folder_in_which_nothing_was_kept_yet_is_empty(tmp_path: Path, resources: Path, clock: Clock) -> None:
    with desk(tmp_path, resources, clock, "eva", writes=True, may_create=True):
        pass
    assert fill(tmp_path, resources, clock)


def test_a_stale_example_stays_with_its_policy(tmp_path: Path, resources: Path, clock: Clock) -> None:
    assert fill(tmp_path, resources, clock, "falkenberg")
    assert fill(tmp_path, resources, later(clock, 8))
    with desk(tmp_path, resources, clock, "eva", writes=False) as opened:
        own = opened.municipality.get()
    assert own is not None
    assert own.policy == "falkenberg"


def test_a_day_without_days_around_it_changes_nothing(folder: Path, resources: Path, clock: Clock) -> None:
    with pytest.raises(Problem, match="no days around"):
        example.fill(folder, resources, clock, "eva", policy=None, day=date.max)
    assert not fill(folder, resources, clock)
