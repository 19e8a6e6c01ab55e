"""People, organisations, partners and visits to look through, made up for the tests of the lists."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID, uuid4

from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.services.desk import Desk

TODAY = date(2026, 11, 23)


def person(desk: Desk, name: str, **more: object) -> Person:
    """Save somebody, given as “Given Family”."""
    given, _, family = name.rpartition(" ")
    made: Person = desk.people.save(Person(id=uuid4(), given_name=given, family_name=family, **more))  # type: ignore[arg-type]
    return made


def people(desk: Desk, names: Iterable[str]) -> dict[str, UUID]:
    return {name: person(desk, name).id for name in names}


def organisation(desk: Desk, name: str, **more: str) -> Organisation:
    return desk.partners.save_organisation(Organisation(id=uuid4(), name_sv=name, **more))  # type: ignore[arg-type]


def partner(desk: Desk, name: str, country: str = "PL", **more: object) -> Partner:
    made = Partner(id=uuid4(), kind=PartnerKind.SISTER_CITY, name_sv=name, country=country, **more)  # type: ignore[arg-type]
    return desk.partners.save(made)


def visit(
    desk: Desk, title: str, in_days: int = 0, status: VisitStatus = VisitStatus.CONFIRMED, **more: object
) -> Visit:
    starts_on = TODAY + timedelta(days=in_days)
    plain = {"direction": Direction.INCOMING, "ends_on": starts_on + timedelta(days=1)}
    made = Visit(id=uuid4(), title_sv=title, starts_on=starts_on, status=status, **(plain | more))  # type: ignore[arg-type]
    return desk.visits.save(made)


def forget_what_was_told(desk: Desk) -> None:
    """Take back whatever the example has told of its visits, so that nobody has been informed of any."""
    for one in desk.notifications.within(TODAY - timedelta(days=400), TODAY + timedelta(days=400), TODAY):
        desk.notifications.take_back(one.visit.id, [(each.person_id, each.round) for each in one.obligations])
