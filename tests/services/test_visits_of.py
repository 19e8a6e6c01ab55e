"""The visits that somebody has a part in, and those of an organisation."""

from datetime import time
from uuid import uuid4

from coordinator_app.domain.programme import Participation, ProgrammeItem
from coordinator_app.domain.registers import VisitPart
from coordinator_app.domain.visits import Delegate, DelegateRole, Host, InvolvedOrganisation
from coordinator_app.services.desk import Desk
from tests.services.invented import TODAY, organisation, person, visit
from tests.services.test_lists import counted


def test_each_visit_is_told_once_with_all_that_somebody_is_to_it_the_latest_first(opened: Desk) -> None:
    one = person(opened, "Petra Hoffmann")
    item = ProgrammeItem(
        id=uuid4(), day_on=TODAY, starts_at=time(9), participants=(Participation(id=uuid4(), person_id=one.id),)
    )
    guest = Delegate(id=uuid4(), person_id=one.id, role=DelegateRole.HEAD)
    first = visit(opened, "Första", in_days=-200, delegation=(guest,), programme=(item,))
    second = visit(opened, "Andra", hosts=(Host(id=uuid4(), person_id=one.id),), contact_id=one.id)
    visit(opened, "Utan henne")
    found = opened.people.visits_of(one.id)
    assert [(each.id, each.parts) for each in found] == [
        (second.id, (VisitPart.HOST, VisitPart.CONTACT)),
        (first.id, (VisitPart.GUEST, VisitPart.PROGRAMME)),
    ]


def test_however_many_visits_somebody_has_they_take_as_many_queries(opened: Desk) -> None:
    one = person(opened, "Petra Hoffmann")

    def measured() -> int:
        with counted() as seen:
            opened.people.visits_of(one.id)
        return len(seen)

    visit(opened, "Första", coordinator_id=one.id)
    few = measured()
    for number in range(30):
        visit(opened, f"Nr {number}", coordinator_id=one.id)
    assert measured() == few
    assert len(opened.people.visits_of(one.id)) == 31


def test_an_organisation_tells_the_visits_that_it_takes_part_in(opened: Desk) -> None:
    firm = organisation(opened, "Kopparhyttan")
    part = InvolvedOrganisation(id=uuid4(), organisation_id=firm.id)
    earlier = visit(opened, "Första", in_days=-9, organisations=(part,))
    later = visit(opened, "Andra", organisations=(InvolvedOrganisation(id=uuid4(), organisation_id=firm.id),))
    assert [each.id for each in opened.partners.visits_of_organisation(firm.id)] == [later.id, earlier.id]
