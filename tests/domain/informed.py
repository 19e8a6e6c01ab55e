"""Visits, lists and tellings, as the tests of informing need them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.informing import visit_obligations
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.notification_lists import Condition, ConditionKind, Lead, Member, NotificationList, Round
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.notifications import Channel, Notification, Outcome
from coordinator_app.domain.obligations import Obligation, Told
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.programme import Participation, ProgrammeItem
from coordinator_app.domain.recipients import concerned_by
from coordinator_app.domain.told_visits import items_of, told_items
from coordinator_app.domain.visits import Direction, Visit, VisitStatus

STARTS = date(2026, 11, 23)
COUNCIL = Body(id=UUID(int=1), kind=BodyKind.COUNCIL, name_sv="Kommunfullmäktige", name_en="Council")
CHAIR, DEPUTY, DRIVER = UUID(int=11), UUID(int=12), UUID(int=13)
TOWN = Partner(id=UUID(int=21), kind=PartnerKind.SISTER_CITY, name_sv="Grudziądz", name_en="Grudziądz")
OFFICES = (
    Appointment(id=UUID(int=31), person_id=CHAIR, body_id=COUNCIL.id, role_sv="ordförande", role_en="chair"),
    Appointment(id=UUID(int=32), person_id=DEPUTY, body_id=COUNCIL.id, role_sv="vice ordförande", role_en="deputy"),
)
RECEPTION = ProgrammeItem(
    id=UUID(int=41),
    day_on=STARTS,
    starts_at=time(9),
    ends_at=time(10),
    title_sv="Mottagande",
    participants=(Participation(id=UUID(int=42), person_id=CHAIR),),
)
VISIT = Visit(
    id=UUID(int=51),
    direction=Direction.INCOMING,
    status=VisitStatus.CONFIRMED,
    title_sv="Besök från Grudziądz",
    partner_id=TOWN.id,
    starts_on=STARTS,
    ends_on=date(2026, 11, 26),
    programme=(RECEPTION,),
)
COUNCIL_LIST = NotificationList(
    id=UUID(int=61),
    name_sv="Kommunfullmäktige",
    leads=(Lead(id=UUID(int=62)), Lead(id=UUID(int=63), round=Round.PROGRAMME, number=7)),
    members=(Member(id=UUID(int=64), kind="body", body_id=COUNCIL.id),),  # type: ignore[arg-type]
    conditions=(Condition(id=UUID(int=65), kind=ConditionKind.PARTNER_KIND, word="sister_city"),),
)


def register(*lists: NotificationList, **others: Any) -> NotificationRegister:
    return NotificationRegister(
        lists or (COUNCIL_LIST,), (COUNCIL,), others.pop("offices", OFFICES), others.pop("seats", ()), "falun"
    )


def told(person: UUID, on: date, visit: Visit = VISIT, told_round: Round = Round.NOTICE, **others: Any) -> Notification:
    """Return that a person was informed at noon of a visit as it was then."""
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    made = Notification(
        id=uuid4(),
        visit_id=visit.id,
        person_id=person,
        round=told_round,
        outcome=Outcome.INFORMED,
        recorded_at=at,
        informed_at=at,
        channel=Channel.EMAIL,
        told_starts_on=visit.starts_on,
        told_ends_on=visit.ends_on,
        has_told_programme=told_round != Round.NOTICE,
        told_items=told_items(items_of(visit, person), uuid4()) if told_round != Round.NOTICE else (),
    )
    return replace(made, **others)


def obligations(
    today: date, *notifications: Notification, visit: Visit = VISIT, changed_on: date | None = None, **others: Any
) -> dict[tuple[UUID, Round], Obligation]:
    lists = concerned_by(visit, TOWN, others.pop("kept", register()))
    known = Told(notifications=notifications, changed_on=changed_on, zone=UTC)
    found = visit_obligations(visit, lists, known, today).obligations
    return {(one.person_id, one.round): one for one in found}
