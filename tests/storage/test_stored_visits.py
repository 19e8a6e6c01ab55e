"""Visits are found by their days and their partner, and packs by their sort."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.briefing import PackVersion, Variant
from coordinator_app.domain.municipality import Appointment, Body, BodyKind, Municipality
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Delegate, Direction, VisitKind, VisitLine, VisitStatus
from coordinator_app.storage import municipality, packs, partners, people, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.faults import Stale
from coordinator_app.words import message
from tests.storage.made_up import a_visit

_SAVE = message("Save")
_PARTNER = Partner(id=UUID(int=9), kind=PartnerKind.SISTER_CITY, name_sv="Grudziądz", name_en="Grudziądz (Poland)")


@pytest.fixture
def autumn(database: Database) -> Database:
    """Return a data file with visits in October: on the 1st, the 5th to the 8th (Grudziądz), and the 20th."""
    days = {"C": (1, 1), "B": (5, 8), "A": (20, 20)}
    with database.transaction(_SAVE) as transaction:
        partners.save(transaction, _PARTNER)
        for title, (first, last) in days.items():
            partner_id = _PARTNER.id if title == "B" else None
            visit = a_visit(uuid4(), title_sv=title, starts_on=date(2026, 10, first), partner_id=partner_id)
            visits.save(transaction, replace(visit, ends_on=date(2026, 10, last)))
    return database


@pytest.mark.parametrize(
    ("first", "last", "titles"),
    [(1, 31, "CBA"), (8, 20, "BA"), (6, 7, "B"), (9, 19, ""), (2, 5, "B"), (1, 1, "C")],
)
def test_lines_are_the_visits_that_touch_the_days(autumn: Database, first: int, last: int, titles: str) -> None:
    with autumn.reading() as connection:
        lines = visits.lines(connection, date(2026, 10, first), date(2026, 10, last))
    assert "".join(line.title_sv for line in lines) == titles


def test_a_line_tells_what_a_list_shows(autumn: Database) -> None:
    with autumn.reading() as connection:
        (line,) = visits.of_partner(connection, _PARTNER.id)
        alone = visits.lines(connection, date(2026, 10, 1), date(2026, 10, 1))[0]
    assert line == VisitLine(
        id=line.id,
        direction=Direction.INCOMING,
        kind=VisitKind.OFFICIAL,
        status=VisitStatus.INQUIRY,
        title_sv="B",
        partner_id=_PARTNER.id,
        partner_name_sv="Grudziądz",
        partner_name_en="Grudziądz (Poland)",
        starts_on=date(2026, 10, 5),
        ends_on=date(2026, 10, 8),
    )
    assert (alone.partner_id, alone.partner_name_sv) == (None, "")


def test_the_latest_pack_is_that_of_its_sort_with_the_highest_number(
    autumn: Database, clock: Callable[[], datetime]
) -> None:
    with autumn.transaction(_SAVE) as transaction:
        visit = visits.save(transaction, a_visit(uuid4()))
        for number, variant, language in (
            (1, Variant.PRESIDIUM, "sv"),
            (2, Variant.PRESIDIUM, "sv"),
            (3, Variant.PRESIDIUM, "en"),
            (4, Variant.SUMMARY, "sv"),
        ):
            pack = PackVersion(
                id=uuid4(),
                visit_id=visit.id,
                number=number,
                variant=variant,
                language=language,
                digest="0" * 64,
                sha256="1" * 64,
                made_at=clock(),
            )
            packs.save(transaction, pack)
    with autumn.reading() as connection:
        latest = packs.latest(connection, visit.id, Variant.PRESIDIUM, "sv")
        assert latest is not None
        assert latest.number == 2
        assert latest.made_at == clock()
        assert packs.latest(connection, visit.id, Variant.SUMMARY, "en") is None
        assert [pack.number for pack in packs.of_visit(connection, visit.id)] == [1, 2, 3, 4]
    with autumn.transaction(_SAVE) as transaction:
        visits.delete(transaction, visit.id)
        assert packs.of_visit(transaction.connection, visit.id) == ()


def test_the_municipality_is_the_one_that_was_saved(database: Database) -> None:
    with database.reading() as connection:
        assert municipality.get(connection) is None
    with database.transaction(_SAVE) as transaction:
        saved = municipality.save(transaction, Municipality(id=uuid4(), name_sv="Falu kommun"))
    with database.reading() as connection:
        assert municipality.get(connection) == saved


def test_a_second_municipality_is_refused(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        saved = municipality.save(transaction, Municipality(id=uuid4(), name_sv="Falu kommun"))
    with pytest.raises(ValueError, match="one municipality"), database.transaction(_SAVE) as transaction:
        municipality.save(transaction, Municipality(id=uuid4(), name_sv="Falkenbergs kommun"))
    with database.transaction(_SAVE) as transaction:
        again = municipality.save(transaction, replace(saved, name_en="Falun"))
    with database.reading() as connection:
        assert municipality.MUNICIPALITIES.every(connection) == (again,)


def test_offices_are_found_by_their_holders_the_earliest_first(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        body = municipality.BODIES.save(transaction, Body(id=uuid4(), kind=BodyKind.COUNCIL))
        holder, other = (people.save(transaction, Person(id=uuid4())) for _ in range(2))
        for person, begins in ((holder, 2022), (other, 2023), (holder, 2018), (holder, None)):
            office = Appointment(
                id=uuid4(), person_id=person.id, body_id=body.id, from_on=date(begins, 10, 1) if begins else None
            )
            municipality.APPOINTMENTS.save(transaction, office)
        held = municipality.appointments_of(transaction.connection, [holder.id])
    assert [office.from_on and office.from_on.year for office in held] == [None, 2018, 2022]


def test_an_outline_is_a_visit_without_its_parts_and_can_never_be_saved(database: Database) -> None:
    with database.transaction(_SAVE) as transaction:
        guest = people.save(transaction, Person(id=uuid4()))
        delegation = (Delegate(id=uuid4(), person_id=guest.id),)
        whole = visits.save(transaction, replace(a_visit(uuid4(), title_sv="Besök"), delegation=delegation))
        other = visits.save(transaction, a_visit(uuid4(), title_sv="Resa"))
    with database.reading() as connection:
        found = visits.outlines(connection, [other.id, uuid4(), whole.id])
    assert [each.id for each in found] == [other.id, whole.id]
    assert replace(found[1], version=whole.version, delegation=delegation) == whole
    with pytest.raises(Stale), database.transaction(_SAVE) as transaction:
        visits.save(transaction, replace(found[1], title_sv="Ett annat namn"))
    with database.reading() as connection:
        assert visits.get(connection, whole.id) == whole
