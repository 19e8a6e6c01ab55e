"""The long lists: filtered, in Swedish order, a window at a time, in a constant number of queries."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Engine, event

from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.partners import PartnerContact
from coordinator_app.domain.registers import (
    NameOrder,
    OrganisationFilter,
    PersonFilter,
    PersonRole,
    Span,
    VisitFilter,
    VisitOrder,
)
from coordinator_app.domain.visits import Delegate, Direction, Host, VisitStatus
from coordinator_app.services.desk import Desk, desk
from coordinator_app.services.listed import Listed
from tests.services.invented import TODAY, organisation, partner, people, person, visit

VISITS = VisitFilter(day=TODAY)
PEOPLE = PersonFilter(day=TODAY)


@pytest.fixture
def empty(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return a desk on a new data file."""
    with desk(tmp_path / "new", resources, clock, "eva", writes=True, may_create=True) as laid:
        yield laid


@contextmanager
def counted() -> Iterator[list[str]]:
    """Count the statements that run within."""
    seen: list[str] = []

    def note(_c: Any, _u: Any, statement: str, _p: Any, _x: Any, _m: bool) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


def titles(desk: Desk, asked: VisitFilter = VISITS, **order: Any) -> list[str]:
    return [line.title_sv for line in desk.visits.listed(asked, **order).window(0, 100)]


def names(desk: Desk, asked: PersonFilter = PEOPLE, **order: Any) -> list[str]:
    return [line.name for line in desk.people.listed(asked, **order).window(0, 100)]


def test_people_stand_in_the_order_of_the_swedish_alphabet(empty: Desk) -> None:
    people(empty, ["Bo Östh", "Bo Ärlig", "Bo Åberg", "bo wallin", "Bo Vik", "Bo Zorn", "Åsa Vik", "Anna Vik"])
    wanted = ["Anna Vik", "Bo Vik", "Åsa Vik", "bo wallin", "Bo Zorn", "Bo Åberg", "Bo Ärlig", "Bo Östh"]
    assert names(empty) == wanted
    assert names(empty, is_descending=True) == wanted[::-1]


def test_people_stand_by_their_organisation_and_then_by_name_and_those_without_one_last(empty: Desk) -> None:
    last, first = organisation(empty, "Östra", name_en="Eastern"), organisation(empty, "Norra", name_en="Northern")
    for name, firm in (("A A", last), ("B B", first), ("C C", first), ("D D", None)):
        person(empty, name, organisation_id=firm and firm.id)
    assert names(empty, order=NameOrder.GROUP) == ["B B", "C C", "A A", "D D"]
    assert names(empty, order=NameOrder.GROUP, language="en") == ["A A", "B B", "C C", "D D"]


def test_a_person_line_tells_where_they_belong(empty: Desk) -> None:
    firm = organisation(empty, "Bolaget", place="Toruń")
    contact = person(empty, "Jan Nowak", organisation_id=firm.id, title_sv="Chef", native_name="Ян")
    guest = person(empty, "Li Wei", is_family_name_first=True)
    city = partner(empty, "Grudziądz", contacts=(PartnerContact(id=uuid4(), person_id=contact.id),))
    other = partner(empty, "Xi’an", "CN")
    visit(empty, "Hit", partner_id=other.id, delegation=(Delegate(id=uuid4(), person_id=guest.id),))
    first, second = empty.people.lines_of([contact.id, guest.id])
    assert (first.name, first.sort_name, first.native_name, first.title_sv) == ("Jan Nowak", "Nowak Jan", "Ян", "Chef")
    assert (first.organisation_name_sv, first.place, first.initials) == ("Bolaget", "Toruń", "JN")
    assert (first.partner_id, first.partner_name_sv, first.country) == (city.id, "Grudziądz", "PL")
    assert (second.name, second.sort_name, second.partner_id, second.country) == ("Wei Li", "Wei Li", other.id, "CN")


def test_people_are_filtered_by_what_they_are_and_where_they_belong(empty: Desk) -> None:
    firm = organisation(empty, "Bolaget")
    council, office = (Body(id=uuid4(), kind=kind) for kind in (BodyKind.COUNCIL, BodyKind.DEPARTMENT))
    for body in (council, office):
        empty.municipality.save_body(body)
    elected, official, former = (person(empty, f"{name} Ek") for name in ("Vald", "Anställd", "Förr"))
    for who, body, to_on in (
        (elected, council, None),
        (official, office, TODAY),
        (former, council, TODAY.replace(year=2025)),
    ):
        empty.municipality.save_appointment(Appointment(id=uuid4(), person_id=who.id, body_id=body.id, to_on=to_on))
    contact, guest = person(empty, "Kontakt Lind", organisation_id=firm.id), person(empty, "Gäst Lind")
    city = partner(empty, "Stad", "DE", contacts=(PartnerContact(id=uuid4(), person_id=contact.id),))
    visit(empty, "Hit", partner_id=city.id, delegation=(Delegate(id=uuid4(), person_id=guest.id),))
    visit(
        empty,
        "Dit",
        partner_id=city.id,
        direction=Direction.OUTGOING,
        delegation=(Delegate(id=uuid4(), person_id=elected.id),),
    )
    by_role = {role: names(empty, replace(PEOPLE, role=role)) for role in PersonRole}
    assert by_role == {
        PersonRole.ELECTED: ["Vald Ek"],
        PersonRole.OFFICIAL: ["Anställd Ek"],
        PersonRole.PARTNER_CONTACT: ["Kontakt Lind"],
        PersonRole.GUEST: ["Gäst Lind"],
    }
    assert names(empty, replace(PEOPLE, country="DE")) == ["Gäst Lind", "Kontakt Lind"]
    assert names(empty, replace(PEOPLE, country="PL")) == []
    assert names(empty, replace(PEOPLE, organisation_id=firm.id)) == ["Kontakt Lind"]
    assert names(empty, replace(PEOPLE, organisation_id=firm.id, role=PersonRole.GUEST)) == []


def test_people_are_found_by_any_words_of_theirs_or_of_their_organisation(empty: Desk) -> None:
    firm = organisation(empty, "Miljöverket i Łódź")
    person(empty, "Søren Lind", organisation_id=firm.id)
    people(empty, ["Sören Ek", "Karin Lindström"])
    assert names(empty, replace(PEOPLE, text="soren")) == ["Sören Ek", "Søren Lind"]
    assert names(empty, replace(PEOPLE, text="lind")) == ["Søren Lind", "Karin Lindström"]
    assert names(empty, replace(PEOPLE, text="LODZ sør")) == ["Søren Lind"]
    assert names(empty, replace(PEOPLE, text="lodz karin")) == []
    assert empty.people.listed(replace(PEOPLE, text="lind")).count() == 2


def test_visits_are_parted_by_the_day_into_those_to_come_and_those_held(empty: Desk) -> None:
    visit(empty, "pågår", -1)
    visit(empty, "igår", -2)
    visit(empty, "kommer", 5, VisitStatus.INQUIRY)
    visit(empty, "inställt", 6, VisitStatus.CANCELLED)
    visit(empty, "avböjt förr", -60, VisitStatus.DECLINED)
    visit(empty, "redan genomfört", 0, VisitStatus.COMPLETED)
    spans = {span: titles(empty, replace(VISITS, span=span)) for span in Span}
    assert spans[Span.UPCOMING] == ["pågår", "kommer"]
    assert spans[Span.HELD] == ["igår", "redan genomfört"]
    assert len(spans[Span.ALL]) == 6
    assert empty.visits.counts(VISITS) == {span: len(found) for span, found in spans.items()}
    assert empty.visits.counts(replace(VISITS, text="kommer")) == {Span.UPCOMING: 1, Span.HELD: 0, Span.ALL: 1}


def test_visits_are_filtered_by_each_of_their_fields(empty: Desk) -> None:
    city = partner(empty, "Röros", "NO")
    visit(empty, "A", partner_id=city.id, goals=("youth", "a%b"), case_number="KS 2026/0143")
    visit(empty, "B", direction=Direction.OUTGOING, status=VisitStatus.PLANNED, goals=("youth_plus",))
    asked: list[dict[str, Any]] = [
        {"partner_id": city.id},
        {"direction": Direction.INCOMING},
        {"statuses": frozenset({VisitStatus.CONFIRMED, VisitStatus.ONGOING})},
        {"goal": "youth"},
        {"goal": "a%b"},
        {"text": "roros"},
        {"text": "2026 0143"},
        {"text": "a", "goal": "youth", "partner_id": city.id},
    ]
    assert [titles(empty, replace(VISITS, **one)) for one in asked] == [["A"]] * len(asked)
    assert [empty.visits.counts(replace(VISITS, **one))[Span.ALL] for one in asked] == [1] * len(asked)
    assert titles(empty, replace(VISITS, goal="a_b")) == []


def test_visits_are_ordered_by_each_column_either_way(empty: Desk) -> None:
    far, near = partner(empty, "Östersund", name_en="Aaa"), partner(empty, "Ystad", name_en="Bbb")
    visit(empty, "Ärende", 1, VisitStatus.COMPLETED, partner_id=near.id, title_en="Affair")
    visit(empty, "Åtgärd", 2, VisitStatus.INQUIRY, partner_id=far.id, title_en="Zeal")
    visit(empty, "Zonen", 3, VisitStatus.PLANNED, title_en="Measure")
    wanted = {
        VisitOrder.START: ["Ärende", "Åtgärd", "Zonen"],
        VisitOrder.TITLE: ["Zonen", "Åtgärd", "Ärende"],
        VisitOrder.PARTNER: ["Ärende", "Åtgärd", "Zonen"],
        VisitOrder.STATUS: ["Åtgärd", "Zonen", "Ärende"],
    }
    for order, found in wanted.items():
        assert titles(empty, order=order) == found
        assert titles(empty, order=order, is_descending=True) == found[::-1]
        assert titles(empty, replace(VISITS, direction=Direction.INCOMING, text="zzz"), order=order) == []
    assert titles(empty, order=VisitOrder.TITLE, language="en") == ["Ärende", "Zonen", "Åtgärd"]
    assert titles(empty, order=VisitOrder.PARTNER, language="en") == ["Åtgärd", "Ärende", "Zonen"]


def test_a_visit_line_tells_whence_how_many_and_who_hosts(empty: Desk) -> None:
    city = partner(empty, "Xi’an", "CN")
    hosts = [person(empty, name) for name in ("Karin Ek", "Bo Lind")]
    made = visit(
        empty,
        "Hit",
        partner_id=city.id,
        hosts=tuple(Host(id=uuid4(), person_id=one.id) for one in hosts),
        delegation=tuple(Delegate(id=uuid4(), person_id=one.id) for one in (*hosts, person(empty, "Tre"))),
    )
    (line,) = empty.visits.lines_of([made.id, uuid4()])
    assert (line.country, line.delegates, line.hosts) == ("CN", 3, ("Karin Ek", "Bo Lind"))
    assert (line.partner_name_sv, line.starts_on) == ("Xi’an", TODAY)


@pytest.mark.parametrize("is_descending", [False, True])
def test_windows_side_by_side_are_the_list_and_each_line_knows_its_place(is_descending: bool, opened: Desk) -> None:
    lists: list[Listed[Any]] = [
        *(opened.visits.listed(VISITS, order, is_descending=is_descending) for order in VisitOrder),
        *(opened.people.listed(PEOPLE, order, is_descending=is_descending) for order in NameOrder),
        opened.people.listed(replace(PEOPLE, role=PersonRole.ELECTED), is_descending=is_descending),
        opened.visits.listed(replace(VISITS, text="b"), VisitOrder.STATUS, is_descending=is_descending),
        *(
            opened.partners.listed_organisations(OrganisationFilter(), o, is_descending=is_descending)
            for o in NameOrder
        ),
    ]
    for found in lists:
        whole = found.ids(0, 1000)
        assert len(whole) == found.count() == len(set(whole)) > 0
        apart = [one.id for first in range(0, len(whole), 3) for one in found.window(first, 3)]
        assert apart == list(whole)
        assert [found.place(one) for one in whole] == list(range(len(whole)))
        assert found.place(uuid4()) is None


def test_a_view_takes_as_many_queries_however_long_it_is(empty: Desk) -> None:
    def measured() -> list[int]:
        steps: list[Callable[[], object]] = [
            lambda: empty.visits.listed(VISITS).window(0, 50),
            lambda: empty.visits.listed(VISITS, VisitOrder.PARTNER).count(),
            lambda: empty.visits.counts(replace(VISITS, text="besök")),
            lambda: empty.people.listed(PEOPLE).window(0, 50),
            lambda: empty.people.listed(replace(PEOPLE, text="nr")).window(0, 50),
            lambda: empty.people.likely_duplicates(one),
            empty.partners.lines,
            lambda: empty.partners.listed_organisations(OrganisationFilter()).window(0, 50),
        ]
        return [_queries(step) for step in steps]

    one = person(empty, "Nr Ett")
    city = partner(empty, "Stad")
    visit(empty, "Besök", partner_id=city.id, hosts=(Host(id=uuid4(), person_id=one.id),))
    few = measured()
    for number in range(40):
        one = person(empty, f"Nr {number}")
        firm, city = organisation(empty, f"Firma {number}"), partner(empty, f"Stad {number}")
        empty.people.save(replace(one, organisation_id=firm.id))
        one = replace(one, version=2, organisation_id=firm.id)
        visit(empty, f"Besök {number}", partner_id=city.id, hosts=(Host(id=uuid4(), person_id=one.id),))
    assert measured() == few
    assert max(few) <= 4


def _queries(step: Callable[[], object]) -> int:
    with counted() as seen:
        step()
    return len([statement for statement in seen if not statement.startswith(("BEGIN", "PRAGMA"))])


def test_organisations_are_listed_with_the_number_of_their_people(empty: Desk) -> None:
    firm, _ = organisation(empty, "Östra", place="Ystad"), organisation(empty, "Norra", place="Öland")
    person(empty, "A B", organisation_id=firm.id)
    asked = OrganisationFilter()
    lines = empty.partners.listed_organisations(asked).window(0, 10)
    assert [(line.name_sv, line.people) for line in lines] == [("Norra", 0), ("Östra", 1)]
    by_place = empty.partners.listed_organisations(asked, NameOrder.GROUP).window(0, 10)
    assert [line.place for line in by_place] == ["Ystad", "Öland"]
    assert [
        line.name_sv for line in empty.partners.listed_organisations(replace(asked, text="oland")).window(0, 9)
    ] == ["Norra"]


def test_partners_are_listed_by_name_with_the_number_of_visits(empty: Desk) -> None:
    far, _ = partner(empty, "Östersund"), partner(empty, "Ystad")
    visit(empty, "Hit", partner_id=far.id)
    lines = empty.partners.lines()
    assert [(line.name_sv, line.visits) for line in lines] == [("Ystad", 0), ("Östersund", 1)]
    assert all(one.name_sv < other.name_sv for one, other in pairwise(lines))


def test_the_countries_of_partners_are_those_that_are_told_each_once(empty: Desk) -> None:
    for country in ("PL", "PL", "", "CN"):
        empty.partners.save(replace(partner(empty, "Ort"), country=country))
    assert empty.partners.countries() == {"PL", "CN"}
