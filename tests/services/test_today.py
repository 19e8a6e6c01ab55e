"""Today on the example: what it asks for, what is set aside, what has changed, and that it asks few questions."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from coordinator_app.domain.attention import Rule
from coordinator_app.domain.people import Person
from coordinator_app.domain.programme import Participation
from coordinator_app.domain.visits import CLOSED, Delegate, Direction, Visit, VisitStatus
from coordinator_app.services import example
from coordinator_app.services.ahead import overview_ahead
from coordinator_app.services.briefings import Order
from coordinator_app.services.desk import Desk, desk
from coordinator_app.services.today import DAYS_KEPT
from coordinator_app.storage import windows
from coordinator_app.words import Words

TODAY = date(2026, 11, 23)
CALLED = Person(id=uuid4(), family_name="Lind")
Clock = Callable[[], datetime]


def rules(opened: Desk, today: date = TODAY) -> list[Rule]:
    return [one.rule for one in opened.today.overview(today).attentions.all]


def next_visit(opened: Desk) -> UUID:
    return opened.visits.find("next", TODAY).id


@contextmanager
def counted() -> Iterator[list[str]]:
    """Count every statement that any engine sends meanwhile."""
    sent: list[str] = []

    def count(_: Any, __: Any, statement: str, *___: Any) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", count)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", count)


@pytest.mark.parametrize("policy", example.POLICIES)
@pytest.mark.parametrize("weekday", range(5))
def test_a_fresh_example_shows_a_day_as_an_office_has_it(
    policy: str, weekday: int, tmp_path: Path, resources: Path, clock: Clock
) -> None:
    def that_day() -> datetime:
        return clock() + timedelta(days=weekday)

    example.fill(tmp_path, resources, that_day, "eva", policy=policy, day=None)
    with desk(tmp_path, resources, that_day, "eva", writes=False) as opened:
        found = opened.today.overview(that_day().date()).attentions
    assert 3 <= len(found.overdue) <= 6
    assert 2 <= len(found.this_week) <= 5
    assert 8 <= len(found.later) <= 19


def test_the_example_says_its_day_in_swedish(opened: Desk, swedish: Words) -> None:
    overview = opened.today.overview(TODAY)
    assert swedish.say(overview.headline) == "Vecka 48 · Sex saker är försenade och fem bör göras den här veckan."
    assert (
        swedish.say(overview.attentions.overdue[0].sentence)
        == "Ange beslutet om medlemskapet i Nätverket Bergsstäder Exempel"
    )
    assert overview.next_visit is not None
    assert swedish.say(overview.next_visit.days_away) == "om 23 dagar"
    assert overview.next_visit.readiness == opened.today.readiness(next_visit(opened), TODAY)


def test_the_examples_tell_of_a_gap_an_expiry_a_missing_decision_and_an_ended_office(
    tmp_path: Path, resources: Path, clock: Clock, swedish: Words
) -> None:
    said: list[str] = []
    for policy in example.POLICIES:
        example.fill(tmp_path / policy, resources, clock, "eva", policy=policy, day=None)
        with desk(tmp_path / policy, resources, clock, "eva", writes=False) as opened:
            said += [swedish.say(one.sentence) for one in opened.today.overview(TODAY).attentions.overdue]
    assert {
        "Inget avtal gällde under 94 dagar före projektavtalet med Shijiazhuang",
        "Förnya eller avsluta avsiktsförklaringen med Gütersloh, som löpte ut 31 mars 2026",
        "Ange beslutet om medlemskapet i Nätverket Bergsstäder Exempel",
        "Ange vem som efterträder Pontus Ullaredh i Kommunstyrelsens näringslivs- och marknadsutskott",
    } <= set(said)


def test_falkenbergs_clause_can_be_read(tmp_path: Path, resources: Path, clock: Clock) -> None:
    example.fill(tmp_path, resources, clock, "eva", policy="falkenberg", day=None)
    with desk(tmp_path, resources, clock, "eva", writes=True) as opened:
        visit = opened.visits.get(next_visit(opened))
        opened.visits.save(replace(visit, hosts=()))
        found = opened.today.overview(visit.starts_on - timedelta(days=1)).attentions.all
        host = next(one for one in found if one.rule == Rule.HOST)
        clause = opened.today.clause_of(host)
    assert clause is not None
    assert "kommunfullmäktiges ordförande och presidium" in clause.swedish


def test_a_mended_visit_no_longer_asks(opened: Desk) -> None:
    assert Rule.TO_COMPLETE in rules(opened)
    late = next(one for one in opened.today.overview(TODAY).attentions.all if one.rule == Rule.TO_COMPLETE)
    opened.visits.save(replace(opened.visits.get(late.about_id), status=VisitStatus.EVALUATED))
    assert Rule.TO_COMPLETE not in rules(opened)


def test_a_pack_that_was_made_is_asked_for_again_after_a_change(folder: Path, resources: Path, clock: Clock) -> None:
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        visit = opened.visits.get(next_visit(opened))
        before = rules(opened).count(Rule.PACK_DUE)
        opened.briefings.make(Order(visit_id=visit.id, made_at=clock()))
        assert rules(opened).count(Rule.PACK_DUE) == before - 1
    with desk(folder, resources, lambda: clock() + timedelta(hours=1), "eva", writes=True) as opened:
        opened.visits.save(replace(visit, dress_sv="Mörk kostym"))
        stale = [one for one in opened.today.overview(TODAY).attentions.all if one.rule == Rule.PACK_STALE]
        assert [one.about_id for one in stale] == [visit.id]


def test_what_is_snoozed_returns_on_its_day(opened: Desk) -> None:
    late = opened.today.overview(TODAY).attentions.overdue[0]
    opened.today.snooze(late, TODAY + timedelta(days=1))
    assert late.rule not in rules(opened)
    assert late.rule in rules(opened, TODAY + timedelta(days=1))


def test_what_does_not_apply_can_be_brought_back(opened: Desk) -> None:
    late = opened.today.overview(TODAY).attentions.overdue[0]
    opened.today.snooze(late, TODAY + timedelta(days=1))
    kept = opened.today.dismiss(late, "Mötet blev ett telefonsamtal.")
    assert opened.today.set_asides() == (kept,)
    assert (kept.until_on, kept.reason) == (None, "Mötet blev ett telefonsamtal.")
    next_week = TODAY + timedelta(days=7)
    assert late.key not in {one.key for one in opened.today.overview(next_week).attentions.all}
    opened.today.bring_back(kept)
    assert late.key in {one.key for one in opened.today.overview(next_week).attentions.all}


def test_a_moved_visit_asks_again(opened: Desk) -> None:
    pack = next(one for one in opened.today.overview(TODAY).attentions.all if one.rule == Rule.PACK_DUE)
    opened.today.dismiss(pack, "Muntlig genomgång.")
    assert pack.key not in {one.key for one in opened.today.overview(TODAY).attentions.all}
    visit = opened.visits.get(pack.about_id)
    opened.visits.save(replace(visit, starts_on=visit.starts_on - timedelta(days=1)))
    assert (pack.rule, pack.about_id) in {
        (one.rule, one.about_id) for one in opened.today.overview(TODAY).attentions.all
    }


def test_what_has_changed_is_told_for_each_record_without_names(opened: Desk, clock: Clock, swedish: Words) -> None:
    visit = opened.visits.get(next_visit(opened))
    guests = [opened.people.save(Person(id=uuid4(), given_name="Nytt", family_name="Namn")) for _ in range(2)]
    added = tuple(Delegate(id=uuid4(), person_id=guest.id) for guest in guests)
    opened.visits.save(replace(visit, delegation=(*visit.delegation, *added)))
    opened.people.save(replace(opened.people.get(guests[0].id) or guests[0], dietary="Vegan"))
    told = [swedish.say(change.sentence) for change in opened.today.overview(TODAY, clock()).changes]
    assert told == ["2 nya personer", "2 personer tillagda i Besök från Grudziądz"]


def test_the_filling_of_the_example_is_no_change(opened: Desk, clock: Clock) -> None:
    assert opened.today.overview(TODAY, clock() - timedelta(days=1)).changes == ()


def test_a_deleted_visit_is_told_without_its_title(opened: Desk, clock: Clock, swedish: Words) -> None:
    opened.visits.delete(opened.visits.get(next_visit(opened)))
    (told,) = opened.today.overview(TODAY, clock()).changes
    assert swedish.say(told.sentence) == "Ett besök borttaget"


def test_an_empty_data_file_asks_for_the_municipality(tmp_path: Path, resources: Path, clock: Clock) -> None:
    with desk(tmp_path, resources, clock, "eva", writes=True, may_create=True) as opened:
        assert rules(opened) == [Rule.MUNICIPALITY]
        assert opened.today.overview(TODAY).next_visit is None
        assert opened.today.readiness(uuid4(), TODAY) is None


def test_a_worker_thread_gets_the_same_overview(opened: Desk) -> None:
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(opened.today.overview, TODAY).result() == opened.today.overview(TODAY)


def test_the_number_of_statements_does_not_depend_on_the_number_of_visits(opened: Desk, clock: Clock) -> None:
    visit = opened.visits.get(next_visit(opened))
    few: list[str] = []
    opened.today.overview(TODAY, clock())  # reads what seldom changes
    for number in range(13):
        bare = replace(visit, id=uuid4(), version=0, hosts=(), programme=(), talking_points=(), attachments=())
        bare = replace(bare, delegation=(), themes=(), speeches=(), practical=(), contacts=(), target_groups=())
        bare = replace(bare, bodies=(), organisations=(), tasks=(), bookings=())
        opened.visits.save(replace(bare, title_sv=f"Besök {number}"))
        if not few:
            with counted() as few:
                opened.today.overview(TODAY, clock())
    with counted() as many:
        opened.today.overview(TODAY, clock())
    assert len(opened.today.overview(TODAY).attentions.all) > 12
    assert len(many) == len(few)


def test_the_next_visit_to_us_is_shown_however_far_away(opened: Desk) -> None:
    for line in opened.visits.lines(TODAY):
        opened.visits.delete(opened.visits.get(line.id))
    far = date(2028, 5, 8)
    visit = Visit(id=uuid4(), direction=Direction.INCOMING, title_sv="Jubileum", starts_on=far, ends_on=far)
    opened.visits.save(visit)
    assert opened.today.overview(TODAY).next_visit is not None


def test_the_next_visit_has_the_clashes_that_its_own_page_tells(opened: Desk) -> None:
    visit = opened.visits.get(next_visit(opened))
    first = min(visit.programme, key=lambda item: item.begins)
    other = Visit(id=uuid4(), direction=Direction.OUTGOING, starts_on=first.day_on, ends_on=first.day_on)
    at_once = replace(first, id=uuid4(), place="", participants=(Participation(id=uuid4(), person_id=CALLED.id),))
    opened.people.save(CALLED)
    mine = replace(first, participants=(*first.participants, Participation(id=uuid4(), person_id=CALLED.id)))
    programme = tuple(mine if item.id == first.id else item for item in visit.programme)
    opened.visits.save(replace(visit, programme=programme))
    before = opened.today.readiness(visit.id, TODAY)
    opened.visits.save(replace(other, title_sv="Samtidigt", programme=(at_once,)))
    shown = opened.today.overview(TODAY).next_visit
    assert shown is not None
    assert shown.readiness == opened.today.readiness(visit.id, TODAY) != before


def test_the_next_fortnight_tells_what_ends(opened: Desk, swedish: Words) -> None:
    found = opened.today.overview(TODAY).fortnight
    assert [(swedish.say(one.title), swedish.say(one.detail)) for one in found] == [
        ("Idrottsläger med Hamina", "sista dagen")
    ]


def test_what_no_rule_reaches_is_not_read_and_would_tell_nothing(opened: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    days = [TODAY + timedelta(days=number) for number in range(-120, 240, 3)]
    narrow = [opened.today.overview(day) for day in days]
    monkeypatch.setattr(windows, "is_within_reach", lambda line, _: line.status not in CLOSED)
    monkeypatch.setattr(windows, "is_looked_into", lambda *_: True)
    monkeypatch.setattr(windows, "are_people_asked_about", lambda *_: True)
    monkeypatch.setattr(windows, "DAYS_AHEAD", 400)
    assert [opened.today.overview(day) for day in days] == narrow
    assert len({one.rule for each in narrow for one in each.attentions.all}) >= 8


def _rested(folder: Path) -> None:
    """Let the data file be one that was written long ago."""
    os.utime(folder / "utblick.db", (0, 0))


def test_the_days_to_come_are_kept_and_are_what_they_will_be(opened: Desk, folder: Path, clock: Clock) -> None:
    _rested(folder)
    told: list[tuple[int, int]] = []
    opened.today.keep_ahead(TODAY, lambda done, whole: told.append((done, whole)))
    assert told == [(number, DAYS_KEPT) for number in range(DAYS_KEPT)]
    for number in range(DAYS_KEPT):
        later = clock() + timedelta(days=number)
        assert overview_ahead(folder, later) == opened.today.overview(later.date(), clock())
    assert overview_ahead(folder, clock() + timedelta(days=DAYS_KEPT)) is None
    opened.today.keep_ahead(TODAY, lambda done, whole: told.append((done, whole)))
    assert len(told) == DAYS_KEPT


def test_a_change_takes_what_was_kept_with_it(opened: Desk, folder: Path, clock: Clock) -> None:
    _rested(folder)
    opened.today.keep_ahead(TODAY, lambda *_: None)
    assert (folder / "today.jsonl").exists()
    opened.visits.delete(opened.visits.get(next_visit(opened)))
    assert not (folder / "today.jsonl").exists()
    opened.today.keep_ahead(TODAY, lambda *_: None)
    assert overview_ahead(folder, clock()) is None


def test_nothing_is_kept_of_data_that_change_meanwhile(opened: Desk, folder: Path) -> None:
    _rested(folder)

    def change(done: int, _whole: int) -> None:
        if done == 1:
            opened.people.save(Person(id=uuid4()))

    opened.today.keep_ahead(TODAY, change)
    assert not (folder / "today.jsonl").exists()
