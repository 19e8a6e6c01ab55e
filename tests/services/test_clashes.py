"""What a programme is held against is read in the same few queries, whatever is kept."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Engine, event

from coordinator_app.domain.clash import ClashRule
from coordinator_app.domain.clashes import clashes
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.transfers import Transfer
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.services.desk import Desk
from coordinator_app.storage.calendar import MEETINGS, TRANSFERS
from coordinator_app.words import message

TODAY = date(2026, 11, 23)


def of_the_example(desk: Desk, title: str) -> Visit:
    line = next(each for each in desk.visits.lines() if each.title_sv == title)
    return desk.visits.get(line.id)


def test_the_example_has_somebody_in_two_places(opened: Desk) -> None:
    visit = of_the_example(opened, "Digitalt möte med Gütersloh")
    assert ClashRule.PERSON_TWICE in {clash.rule for clash in clashes(visit, opened.clashes.context(visit))}


def test_meetings_ways_and_other_visits_are_known(opened: Desk) -> None:
    visit = opened.visits.get(opened.visits.find("next", TODAY).id)
    first = min(visit.programme, key=lambda item: item.begins)
    body = opened.municipality.bodies()[0]
    with opened._store.database.transaction(message("Change {title}", title="x")) as transaction:
        for day in (visit.starts_on, visit.ends_on + timedelta(days=40)):
            MEETINGS.save(transaction, Meeting(id=uuid4(), body_id=body.id, held_on=day, starts_at=time(13)))
        TRANSFERS.save(transaction, Transfer(id=uuid4(), place="A", other_place="B", minutes=25))
    item = ProgrammeItem(id=uuid4(), day_on=visit.starts_on, starts_at=first.starts_at, place="Gruvan")
    other = Visit(id=uuid4(), direction=Direction.INCOMING, starts_on=visit.starts_on, ends_on=visit.starts_on)
    opened.visits.save(replace(other, title_sv="Samtidigt", programme=(item,)))
    context = opened.clashes.context(visit)
    assert [meeting.held_on for meeting in context.meetings] == [visit.starts_on]
    assert [way.minutes for way in context.transfers] == [25]
    assert item in [each.item for each in context.elsewhere]
    assert first.id not in {each.item.id for each in context.elsewhere}
    assert context.names[visit.hosts[0].person_id]


def test_a_way_is_kept_once_for_both_directions(opened: Desk) -> None:
    visit = opened.visits.get(opened.visits.find("next", TODAY).id)
    opened.transfers.set_time("Rådhuset", "Gruvan", 25)
    opened.transfers.set_time("gruvan", "Rådhuset", 20)
    assert [way.minutes for way in opened.clashes.context(visit).transfers] == [20]
    opened.history.undo()
    assert [way.minutes for way in opened.clashes.context(visit).transfers] == [25]


def test_a_journey_keeps_the_time_of_the_partner(opened: Desk) -> None:
    journey = next(
        visit
        for line in opened.visits.lines()
        if line.direction == Direction.OUTGOING and (visit := opened.visits.get(line.id)).partner_id
    )
    partner = opened.partners.get(journey.partner_id)  # type: ignore[arg-type]
    assert partner is not None
    assert opened.clashes.context(journey).zone == (partner.time_zone or "Europe/Stockholm")
    assert opened.clashes.context(replace(journey, direction=Direction.INCOMING)).zone == "Europe/Stockholm"


def test_as_many_queries_are_asked_for_many_visits_as_for_few(opened: Desk) -> None:
    visit = opened.visits.get(opened.visits.find("next", TODAY).id)
    few = 0
    for number in range(12):
        one = Visit(id=uuid4(), direction=Direction.INCOMING, starts_on=visit.starts_on, ends_on=visit.ends_on)
        items = tuple(replace(item, id=uuid4(), participants=()) for item in visit.programme)
        opened.visits.save(replace(one, partner_id=visit.partner_id, title_sv=f"Nr {number}", programme=items))
        few = few or queries(lambda: opened.clashes.context(visit))
    assert queries(lambda: opened.clashes.context(visit)) == few


def queries(run: Any) -> int:
    asked: list[str] = []

    def note(_c: Any, _u: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    run()
    event.remove(Engine, "before_cursor_execute", note)
    return len(asked)
