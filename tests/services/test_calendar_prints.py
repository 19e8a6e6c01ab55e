"""Printed calendars as the desk makes them: of the visits, meetings and marked days that are kept."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.calendar import Layer
from coordinator_app.domain.calendar_print import CalendarForm
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.own_days import OwnDay, OwnDayKind
from coordinator_app.domain.visits import Visit, VisitStatus
from coordinator_app.services.calendar_prints import CalendarOrder
from coordinator_app.services.desk import Clock, Desk, desk
from coordinator_app.words import Problem, message
from tests.conftest import NOON
from tests.documents.reading import text, violations

DECEMBER = date(2026, 12, 1)


@pytest.fixture
def visit(opened: Desk) -> Visit:
    """Return the next visit."""
    return opened.visits.get(opened.visits.find("next", NOON.date()).id)


@pytest.mark.parametrize("form", CalendarForm)
def test_every_form_is_made_of_what_is_kept(opened: Desk, visit: Visit, form: CalendarForm) -> None:
    order = CalendarOrder(form=form, first_on=DECEMBER, last_on=date(2026, 12, 31))
    content = opened.calendar_prints.pdf(order)
    assert violations(content) == []
    assert visit.title_sv in text(content)
    assert "INTERN" in text(content)


def test_meetings_and_own_days_stand_in_it_and_layers_can_be_left_out(opened: Desk) -> None:
    body = opened.municipality.bodies()[0]
    opened.meetings.save(Meeting(id=uuid4(), body_id=body.id, held_on=date(2026, 12, 8), starts_at=time(13)))
    opened.own_days.save(
        OwnDay(
            id=uuid4(),
            kind=OwnDayKind.EVENT,
            name_sv="Lucia",
            starts_on=date(2026, 12, 13),
            ends_on=date(2026, 12, 13),
        )
    )
    order = CalendarOrder(form=CalendarForm.MONTH, first_on=DECEMBER)
    said = text(opened.calendar_prints.pdf(order))
    assert f"13.00 {body.short_name or body.name_sv}" in said
    assert "Lucia" in said
    without = replace(order, layers=frozenset(Layer) - {Layer.MEETING})
    assert all(each.layer != Layer.MEETING for each in opened.calendar_prints.gathered(without).entries)


def test_a_full_list_tells_the_presidium_who_comes_and_anyone_only_why(opened: Desk, visit: Visit) -> None:
    order = CalendarOrder(
        form=CalendarForm.LIST, first_on=DECEMBER, last_on=date(2026, 12, 31), is_full=True, audience=Audience.ANYONE
    )
    guest = opened.people.several([visit.delegation[0].person_id])[0].name
    anyone = text(opened.calendar_prints.pdf(order))
    presidium = text(opened.calendar_prints.pdf(replace(order, audience=Audience.PRESIDIUM)))
    assert visit.purpose_sv[:40] in anyone
    assert guest not in anyone
    assert guest in presidium
    assert "INTERN" not in anyone.replace("INTERNATION", "")


def test_outsiders_are_not_told_of_an_inquiry(opened: Desk, visit: Visit) -> None:
    opened.visits.save(replace(visit, status=VisitStatus.INQUIRY), message("Ask"))
    order = CalendarOrder(form=CalendarForm.MONTH, first_on=DECEMBER, audience=Audience.ANYONE)
    assert visit.id not in {each.record_id for each in opened.calendar_prints.gathered(order).entries}
    inside = opened.calendar_prints.gathered(replace(order, audience=Audience.HOSTS))
    assert visit.id in {each.record_id for each in inside.entries}


def test_days_of_a_list_are_put_in_order(opened: Desk) -> None:
    order = CalendarOrder(form=CalendarForm.LIST, first_on=date(2026, 12, 31), last_on=DECEMBER)
    assert opened.calendar_prints.gathered(order).first_on == DECEMBER


def test_a_calendar_is_saved_whole_under_a_telling_name_and_never_among_the_programs_files(
    opened: Desk, tmp_path: Path, folder: Path
) -> None:
    names = [
        opened.calendar_prints.file_name(CalendarOrder(form=form, first_on=DECEMBER, last_on=date(2027, 1, 31)))
        for form in CalendarForm
    ]
    assert names == ["kalender_2026-12.pdf", "årsplan_2026.pdf", "kalender_2026-12-01_2027-01-31.pdf"]
    opened.calendar_prints.save_as(b"%PDF", tmp_path / names[0])
    assert (tmp_path / names[0]).read_bytes() == b"%PDF"
    with pytest.raises(Problem):
        opened.calendar_prints.save_as(b"%PDF", folder / "kalender.pdf")
    assert not (folder / "kalender.pdf").exists()


def test_a_file_without_a_municipality_is_told_in_words(tmp_path: Path, resources: Path, clock: Clock) -> None:
    with desk(tmp_path / "new", resources, clock, "eva", writes=True, may_create=True) as fresh:
        with pytest.raises(Problem) as raised:
            fresh.calendar_prints.pdf(CalendarOrder(form=CalendarForm.MONTH, first_on=DECEMBER))
        assert "municipality" in str(raised.value.happened)
