"""The lists of agreements and decisions: all lines in the same few queries, whatever is kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Engine, event, select

from coordinator_app.domain.agreement_terms import AgreementStage, Notice, Renewal
from coordinator_app.domain.agreements import Agreement, AgreementKind, Extension, Fee, Party
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.own_policy import OwnPolicy
from coordinator_app.services.desk import Desk, desk
from coordinator_app.storage import register
from coordinator_app.storage.listing import found_by
from coordinator_app.storage.policies import OWN_POLICIES
from coordinator_app.storage.tables_register import register_entry
from coordinator_app.words import message
from tests.services.invented import partner, person

NEW_YEAR = date(2024, 1, 1)


@pytest.fixture
def empty(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return a desk on a new data file."""
    with desk(tmp_path / "new", resources, clock, "eva", writes=True, may_create=True) as laid:
        yield laid


@contextmanager
def counted() -> Iterator[list[str]]:
    """Count the statements that run within, those that go past SQLAlchemy's engine left out."""
    seen: list[str] = []

    def note(_c: Any, _u: Any, statement: str, _p: Any, _x: Any, _m: bool) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


def agreement(desk: Desk, title: str, **more: Any) -> Agreement:
    return desk.agreements.save(Agreement(id=uuid4(), title_sv=title, **({"kind": AgreementKind.SISTER_CITY} | more)))


def test_a_line_tells_all_that_the_list_shows(empty: Desk) -> None:
    body = Body(id=uuid4(), kind=BodyKind.DEPARTMENT, name_sv="Kulturförvaltningen")
    empty.municipality.save_body(body)
    somebody = person(empty, "Karin Ek")
    city = partner(empty, "Røros", "NO")
    decision = empty.agreements.save_decision(Decision(id=uuid4(), title_sv="Ja", decided_on=date(2023, 12, 12)))
    older = agreement(empty, "Det förra", partner_id=city.id)
    kept = agreement(
        empty,
        "Vänortsavtal",
        partner_id=city.id,
        case_number="KS 2023/1",
        goals=("youth", "culture"),
        decision_id=decision.id,
        in_force_on=NEW_YEAR,
        first_end_on=date(2024, 12, 31),
        renewal=Renewal.TACIT,
        renewal_months=12,
        notice_number=3,
        responsible_id=somebody.id,
        responsible_body_id=body.id,
        predecessor_id=older.id,
        extensions=(
            Extension(id=uuid4(), until_on=date(2026, 12, 31)),
            Extension(id=uuid4(), until_on=date(2025, 12, 31)),
        ),
        fees=(
            Fee(id=uuid4(), year=2025, invoiced=1, invoice_due_on=date(2025, 1, 31), paid_on=date(2025, 1, 30)),
            Fee(id=uuid4(), year=2027, invoiced=3, invoice_due_on=date(2027, 1, 31)),
            Fee(id=uuid4(), year=2026, budgeted=2, invoice_due_on=date(2026, 1, 31)),
        ),
    )
    lines = {line.title_sv: line for line in empty.agreements.lines()}
    line = lines["Vänortsavtal"]
    assert line.terms == kept.terms
    assert line.terms.notice == Notice(number=3)
    assert (line.partner_name_sv, line.country, line.case_number) == ("Røros", "NO", "KS 2023/1")
    assert (line.goals, line.decided_on, line.has_decision) == (("youth", "culture"), date(2023, 12, 12), True)
    assert (line.responsible, line.responsible_body_sv) == ("Karin Ek", "Kulturförvaltningen")
    assert (line.fee, line.fee_due_on) == (2, date(2026, 1, 31))
    assert (lines["Det förra"].has_successor, line.has_successor) == (True, False)


def test_a_proposed_successor_has_not_taken_the_place_of_an_agreement_yet(empty: Desk) -> None:
    older = agreement(empty, "Det förra")
    agreement(empty, "Förslaget", predecessor_id=older.id, stage=AgreementStage.PROPOSED)
    assert not any(line.has_successor for line in empty.agreements.lines())


def test_an_agreement_without_a_partner_is_known_by_its_first_party(empty: Desk) -> None:
    school = partner(empty, "Gymnasiet")
    parties = (Party(id=uuid4(), partner_id=school.id), Party(id=uuid4(), name_sv="Företaget"))
    agreement(empty, "Praktik", parties=parties)
    (line,) = empty.agreements.lines()
    assert (line.party_sv, line.partner_id, line.partner_kind) == ("Gymnasiet", None, None)


def test_as_many_queries_are_asked_for_many_agreements_as_for_few(empty: Desk) -> None:
    numbers = []
    for size in (1, 30):
        for number in range(size):
            city = partner(empty, f"Stad {size} {number}")
            decision = empty.agreements.save_decision(Decision(id=uuid4(), title_sv="Ja"))
            agreement(empty, f"Avtal {size} {number}", partner_id=city.id, decision_id=decision.id)
        with counted() as seen:
            assert len(empty.agreements.lines()) == len(empty.agreements.decision_lines())
        numbers.append(len(seen))
    assert numbers[0] == numbers[1] < 10


def test_a_decision_names_what_it_entered_into_and_what_it_extended_once_each(empty: Desk) -> None:
    decision = empty.agreements.save_decision(Decision(id=uuid4(), title_sv="Ja", decided_on=NEW_YEAR))
    late = empty.agreements.save_decision(Decision(id=uuid4(), title_sv="Senare", decided_on=date(2026, 1, 1)))
    empty.agreements.save_decision(Decision(id=uuid4(), title_sv="Utan dag"))
    extension = Extension(id=uuid4(), until_on=date(2027, 1, 1), decision_id=decision.id)
    agreement(empty, "Ett", decision_id=decision.id, extensions=(extension,))
    agreement(empty, "Två", extensions=(replace(extension, id=uuid4()),))
    lines = empty.agreements.decision_lines()
    assert [line.title_sv for line in lines] == ["Senare", "Ja", "Utan dag"]
    assert sorted(one.title_sv for one in lines[1].decided) == ["Ett", "Två"]
    assert (lines[0].id, lines[0].decided) == (late.id, ())


def test_the_cap_is_the_municipalitys_own_and_none_without_one(empty: Desk) -> None:
    assert empty.agreements.cap() is None
    with empty._store.database.transaction(message("Set the cap")) as transaction:
        OWN_POLICIES.save(transaction, OwnPolicy(id=uuid4(), agreements_cap=12))
    assert empty.agreements.cap() == 12


def test_agreements_are_in_the_register_by_title_partner_and_case_number(empty: Desk) -> None:
    city = partner(empty, "Røros", "NO")
    kept = agreement(empty, "Om världsarvet", partner_id=city.id, case_number="KS 2024/139")
    for sought in ("varlds", "roros", "2024 139"):
        assert _found(empty, sought) == [kept.id], sought
    empty.partners.save(replace(city, name_sv="Rauma"))
    assert _found(empty, "roros") == []
    assert _found(empty, "rauma") == [kept.id]
    empty.agreements.delete(kept)
    assert _found(empty, "varlds") == []


def _found(desk: Desk, sought: str) -> list[Any]:
    which = [register_entry.c.kind == "agreement", *found_by("agreement", sought, "partner")]
    with desk._store.database.reading() as connection:
        assert register.is_current(connection)
        return list(connection.execute(select(register_entry.c.record_id).where(*which)).scalars())


def test_a_line_whose_row_is_as_it_was_is_not_made_anew(opened: Desk) -> None:
    before = {line.id: line for line in opened.agreements.lines()}
    changed = opened.agreements.get(next(iter(before)))
    assert changed is not None
    opened.agreements.save(replace(changed, case_number="KS 2026/4711"))
    after = {line.id: line for line in opened.agreements.lines()}
    assert after[changed.id].case_number == "KS 2026/4711"
    assert all(after[one] is before[one] for one in before if one != changed.id)


def test_decisions_to_choose_from_stand_with_the_latest_first(opened: Desk) -> None:
    days = [each.decided_on or date.min for each in opened.agreements.named_decisions()]
    assert days == sorted(days, reverse=True)
    assert {each.id for each in opened.agreements.named_decisions()} == {
        each.id for each in opened.agreements.decisions()
    }
