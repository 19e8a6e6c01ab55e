"""Who reads a paper, what it tells them, and which items are in somebody's own programme."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest

from coordinator_app.domain.briefing import Dossier, Marking
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.paper_items import concerns
from coordinator_app.domain.paper_making import participants, programme_paper
from coordinator_app.domain.people import Person
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.programme import Attendance, Participation, ProgrammeItem
from coordinator_app.domain.programme_papers import PaperKind, ProgrammePaper, Written, paper_audience
from coordinator_app.domain.visits import Booking, Delegate, Direction, Host, Travel, Visit

DAY = date(2026, 12, 16)
ANNA, BO, CAI, DAG = (UUID(int=number) for number in range(1, 5))
PEOPLE = tuple(
    Person(id=one, given_name=name) for one, name in ((ANNA, "Anna"), (BO, "Bo"), (CAI, "Cai"), (DAG, "Dag"))
)


def item(number: int, *who: UUID, **fields: object) -> ProgrammeItem:
    """Return an item with these people in it."""
    parts = tuple(Participation(id=UUID(int=900 + n), person_id=one) for n, one in enumerate(who))
    plain = ProgrammeItem(
        id=UUID(int=100 + number),
        day_on=DAY,
        starts_at=time(8 + number),
        title_sv=f"Punkt {number}",
        participants=parts,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def visit(*items: ProgrammeItem, direction: Direction = Direction.INCOMING, **fields: object) -> Visit:
    """Return a visit of Anna and Bo, hosted by Cai."""
    plain = Visit(
        id=UUID(int=50),
        direction=direction,
        starts_on=DAY,
        ends_on=DAY,
        delegation=tuple(Delegate(id=UUID(int=60 + n), person_id=one) for n, one in enumerate((ANNA, BO))),
        hosts=(Host(id=UUID(int=70), person_id=CAI),),
        programme=items,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def paper(of: Visit, kind: PaperKind, person_id: UUID | None = None) -> ProgrammePaper:
    """Return a paper of a visit in Swedish."""
    dossier = Dossier(
        municipality=Municipality(id=UUID(int=80)), policy=PolicyProfile(key="general"), visit=of, people=PEOPLE
    )
    made_at = datetime(2026, 12, 1, tzinfo=UTC)
    return programme_paper(dossier, kind, "sv", marking=Marking(), made_at=made_at, person_id=person_id)


@pytest.mark.parametrize(
    ("direction", "person_id", "audience"),
    [
        (Direction.INCOMING, ANNA, Audience.GUESTS),
        (Direction.INCOMING, CAI, Audience.HOSTS),
        (Direction.INCOMING, DAG, Audience.GUESTS),
        (Direction.OUTGOING, ANNA, Audience.HOSTS),
        (Direction.OUTGOING, DAG, Audience.GUESTS),
        (Direction.DIGITAL, ANNA, Audience.GUESTS),
    ],
)
def test_only_those_who_host_or_travel_for_the_municipality_read_what_is_internal(
    direction: Direction, person_id: UUID, audience: Audience
) -> None:
    assert paper_audience(visit(direction=direction), PaperKind.ITINERARY, person_id) == audience


def test_a_guest_who_is_also_named_as_a_host_reads_what_guests_read() -> None:
    both = visit(hosts=(Host(id=UUID(int=70), person_id=ANNA),), coordinator_id=ANNA)
    assert paper_audience(both, PaperKind.ITINERARY, ANNA) == Audience.GUESTS


def test_the_host_abroad_reads_nothing_internal() -> None:
    away = visit(direction=Direction.OUTGOING, host_abroad_id=DAG, hosts=(Host(id=UUID(int=70), person_id=DAG),))
    assert paper_audience(away, PaperKind.ITINERARY, DAG) == Audience.GUESTS


def test_the_guests_programme_and_the_pocket_one_are_always_for_guests() -> None:
    for kind in (PaperKind.GUESTS, PaperKind.POCKET):
        assert paper_audience(visit(direction=Direction.OUTGOING), kind, ANNA) == Audience.GUESTS


def test_the_delegation_is_in_what_everybody_does_and_a_host_where_they_are_named() -> None:
    all_do, with_cai, led_by_cai = item(0), item(1, CAI), item(2, host_id=CAI)
    whole = visit(all_do, with_cai, led_by_cai)
    assert [concerns(whole, each, ANNA) for each in whole.programme] == [True, True, True]
    assert [concerns(whole, each, CAI) for each in whole.programme] == [False, True, True]
    assert [concerns(whole, each, DAG) for each in whole.programme] == [False, False, False]


def test_a_guest_follows_the_track_in_which_they_are_named_and_one_named_in_none_sees_all() -> None:
    in_a, also_a, in_b = item(0, ANNA, track="A"), item(1, track="A"), item(2, track="B")
    whole = visit(in_a, also_a, in_b)
    assert [concerns(whole, each, ANNA) for each in whole.programme] == [True, True, False]
    assert [concerns(whole, each, BO) for each in whole.programme] == [True, True, True]


def test_who_has_declined_is_neither_in_it_nor_named() -> None:
    declined = (Participation(id=UUID(int=901), person_id=ANNA, attendance=Attendance.DECLINED),)
    whole = visit(item(0, participants=declined), item(1))
    assert [concerns(whole, each, ANNA) for each in whole.programme] == [False, True]
    assert paper(whole, PaperKind.RUN_SHEET).rows[0].people == ()
    assert [row.title.text for row in paper(whole, PaperKind.ITINERARY, ANNA).rows] == ["Punkt 1"]


def test_rows_stand_in_the_order_in_which_they_take_place() -> None:
    whole = visit(item(3), item(1), item(2))
    assert [row.title.text for row in paper(whole, PaperKind.GUESTS).rows] == ["Punkt 1", "Punkt 2", "Punkt 3"]


def test_rows_stand_in_the_order_in_which_they_take_place_also_where_clocks_differ() -> None:
    home, away = item(2), item(1, time_zone="America/New_York")
    rows = paper(visit(away, home), PaperKind.GUESTS).rows
    assert [row.title.text for row in rows] == ["Punkt 2", "Punkt 1"]


def test_bookings_and_internal_texts_are_on_the_run_sheet_alone() -> None:
    booked = (Booking(id=UUID(int=1), what="Buss"),)
    noted = item(0, note_sv="Flaggning", guest_text_sv="Välkomna", internal_note="Hemligt", gift_sv="En häst")
    whole = visit(noted, bookings=booked)
    run_sheet, guests = paper(whole, PaperKind.RUN_SHEET), paper(whole, PaperKind.GUESTS)
    assert run_sheet.bookings == booked
    assert guests.bookings == ()
    assert [detail.text.text for detail in run_sheet.rows[0].details] == ["Flaggning", "En häst"]
    assert [detail.text.text for detail in guests.rows[0].details] == ["Välkomna"]


def test_a_host_is_told_so_in_their_own_programme_and_what_the_presidium_does() -> None:
    hosted = item(0, host_id=CAI, presidium_sv="Hälsar välkommen")
    (row,) = paper(visit(hosted), PaperKind.ITINERARY, CAI).rows
    assert row.is_mine
    assert [detail.text.text for detail in row.details] == ["Hälsar välkommen"]
    (other,) = paper(visit(hosted), PaperKind.ITINERARY, ANNA).rows
    assert not other.is_mine
    assert other.details == ()


def test_those_who_travel_together_are_one_journey_and_the_first_comes_first() -> None:
    def way(number: int, at: time) -> Travel:
        return Travel(id=UUID(int=number), is_arrival=True, on=DAY, at=at, number=f"EX {at.hour}")

    delegation = (
        Delegate(id=UUID(int=60), person_id=ANNA, travels=(way(1, time(9)),)),
        Delegate(id=UUID(int=61), person_id=BO, travels=(way(2, time(9)),)),
        Delegate(id=UUID(int=62), person_id=DAG, travels=(way(3, time(8)),)),
    )
    journeys = paper(visit(delegation=delegation), PaperKind.RUN_SHEET).journeys
    assert [(journey.names, journey.how.text) for journey in journeys] == [(("Dag",), "EX 8"), (("Anna", "Bo"), "EX 9")]
    assert paper(visit(delegation=delegation), PaperKind.GUESTS).journeys == ()
    assert [j.names for j in paper(visit(delegation=delegation), PaperKind.ITINERARY, BO).journeys] == [("Bo",)]


def test_a_place_with_a_time_of_its_own_says_whose_time_it_is() -> None:
    away = item(0, time_zone="America/New_York")
    (row,) = paper(visit(away), PaperKind.GUESTS).rows
    assert [detail.text.text for detail in row.details] == ["New York"]
    (at_home,) = paper(visit(item(0, time_zone="Europe/Stockholm")), PaperKind.GUESTS).rows
    assert at_home.details == ()


def test_a_text_in_the_other_language_says_which_it_is() -> None:
    (row,) = paper(visit(item(0, title_sv="", title_en="Lunch")), PaperKind.GUESTS).rows
    assert row.title == Written(text="Lunch", language="en-GB")


def test_everybody_who_takes_part_may_have_a_programme_once() -> None:
    whole = visit(item(0, CAI, host_id=CAI), item(1, DAG))
    dossier = Dossier(
        municipality=Municipality(id=UUID(int=80)), policy=PolicyProfile(key="general"), visit=whole, people=PEOPLE
    )
    assert participants(dossier) == ((ANNA, "Anna"), (BO, "Bo"), (CAI, "Cai"), (DAG, "Dag"))
