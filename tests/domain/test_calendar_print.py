"""What a printed calendar is about, and what each audience is told of the visits in it."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from coordinator_app.domain.briefing import MarkingKind
from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.domain.calendar_print import (
    CalendarForm,
    detail_of,
    marking_for,
    may_be_told,
    period_of,
    printed_days,
)
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Delegate, Direction, Host, Visit, VisitLine

DAY = date(2026, 12, 16)
ANNA = Person(id=UUID(int=1), given_name="Anna")
BO = Person(id=UUID(int=2), given_name="Bo")


@pytest.mark.parametrize(
    ("on", "first", "last", "monday", "sunday"),
    [
        (DAY, date(2026, 12, 1), date(2026, 12, 31), date(2026, 11, 30), date(2027, 1, 10)),
        (date(2027, 2, 28), date(2027, 2, 1), date(2027, 2, 28), date(2027, 2, 1), date(2027, 3, 14)),
        (date(2028, 2, 1), date(2028, 2, 1), date(2028, 2, 29), date(2028, 1, 31), date(2028, 3, 12)),
    ],
)
def test_a_month_is_printed_as_six_whole_weeks(on: date, first: date, last: date, monday: date, sunday: date) -> None:
    assert period_of(CalendarForm.MONTH, on) == (first, last)
    assert printed_days(CalendarForm.MONTH, first, last) == (monday, sunday)
    assert (monday.weekday(), sunday.weekday()) == (0, 6)


def test_a_year_and_a_list_are_printed_from_their_first_day_to_their_last() -> None:
    assert period_of(CalendarForm.YEAR, DAY) == (date(2026, 1, 1), date(2026, 12, 31))
    assert printed_days(CalendarForm.LIST, DAY, date(2027, 1, 2)) == (DAY, date(2027, 1, 2))


def entry(**fields: Any) -> Entry:
    """Return a confirmed visit in the calendar."""
    plain = Entry(
        id=UUID(int=3),
        record_id=UUID(int=3),
        kind=EntryKind.VISIT,
        layer=Layer.INCOMING,
        title_sv="Besök",
        title_en="Visit",
        starts_on=DAY,
        ends_on=DAY,
    )
    return replace(plain, **fields)


@pytest.mark.parametrize(
    ("fields", "is_told"),
    [
        ({}, True),
        ({"is_held": True}, True),
        ({"is_tentative": True}, False),
        ({"is_cancelled": True}, False),
        ({"kind": EntryKind.MEETING}, True),
        ({"kind": EntryKind.MEETING, "is_cancelled": True}, True),
        ({"kind": EntryKind.TASK}, False),
        ({"kind": EntryKind.HAND_IN}, False),
        ({"kind": EntryKind.NETWORK_MEETING}, False),
    ],
)
def test_outsiders_are_told_of_what_stands_and_not_of_what_is_to_be_done(fields: dict[str, Any], is_told: bool) -> None:
    for audience in (Audience.ANYONE, Audience.GUESTS, Audience.CATERING):
        assert may_be_told(entry(**fields), audience) == is_told
        assert marking_for(audience).kind == MarkingKind.NONE
    for audience in (Audience.HOSTS, Audience.PRESIDIUM):
        assert may_be_told(entry(**fields), audience)
        assert marking_for(audience).kind == MarkingKind.INTERNAL


def test_anyone_is_told_why_but_neither_who_nor_what_is_internal() -> None:
    visit = Visit(
        id=UUID(int=3),
        direction=Direction.INCOMING,
        starts_on=DAY,
        ends_on=DAY,
        purpose_sv="Att lära",
        lead_sv="Internt",
        delegation=(Delegate(id=UUID(int=4), person_id=ANNA.id),),
        hosts=(Host(id=UUID(int=5), person_id=BO.id),),
    )
    line = VisitLine(
        id=visit.id,
        direction=visit.direction,
        kind=visit.kind,
        status=visit.status,
        partner_name_sv="Grudziądz",
        starts_on=DAY,
        ends_on=DAY,
    )
    told = {each: detail_of(visit, line, (ANNA, BO), each) for each in Audience}
    assert (told[Audience.ANYONE].description_sv, told[Audience.ANYONE].guests) == ("Att lära", ())
    assert (told[Audience.GUESTS].description_sv, told[Audience.GUESTS].guests) == ("Att lära", ("Anna",))
    assert (told[Audience.PRESIDIUM].description_sv, told[Audience.PRESIDIUM].hosts) == ("Internt", ("Bo",))
    assert {each.partner_sv for each in told.values()} == {"Grudziądz"}
