"""A visit that lacks nothing, for tests that take something away from it."""

from dataclasses import replace
from datetime import date, time
from typing import Any
from uuid import UUID

from coordinator_app.domain.briefing import Dossier
from coordinator_app.domain.municipality import Appointment, Body, BodyKind, Municipality
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.programme import Participation, ProgrammeItem, TalkingPoints
from coordinator_app.domain.visits import Delegate, DelegateRole, Direction, Host, Visit, VisitStatus
from coordinator_app.domain.watch import WatchedVisit

TODAY = date(2026, 11, 12)
STARTS = date(2026, 11, 23)
CHAIR = Person(id=UUID(int=1), given_name="Ragnhild", family_name="Ekeblom", languages=("sv", "en"))
GUEST = Person(id=UUID(int=2), given_name="Li", family_name="Na", languages=("zh", "en"))
PRESIDIUM = Body(id=UUID(int=3), kind=BodyKind.PRESIDIUM)
OFFICE = Appointment(
    id=UUID(int=4), person_id=CHAIR.id, body_id=PRESIDIUM.id, role_sv="ordförande", from_on=date(2022, 11, 9)
)
PARTNER = Partner(id=UUID(int=6), kind=PartnerKind.SISTER_CITY, name_sv="Shijiazhuang", country="CN")
POLICY = PolicyProfile(
    key="falkenberg",
    title_sv="Policy för internationellt samarbete",
    representing=(BodyKind.PRESIDIUM,),
    representing_clause="FB-5d",
)


def item(number: int, starts: time, ends: time, title: str, *people: Person) -> ProgrammeItem:
    """Return an item on the second day of the visit."""
    parts = tuple(Participation(id=UUID(int=number * 100 + n), person_id=p.id) for n, p in enumerate(people))
    return ProgrammeItem(
        id=UUID(int=number),
        day_on=STARTS.replace(day=24),
        starts_at=starts,
        ends_at=ends,
        title_sv=title,
        participants=parts,
    )


LUNCH = item(20, time(12), time(13, 30), "Lunch på rådhuset", CHAIR)
HARBOUR = item(21, time(13, 30), time(15), "Rundvandring i hamnen", CHAIR)

COMPLETE = Visit(
    id=UUID(int=5),
    direction=Direction.INCOMING,
    status=VisitStatus.CONFIRMED,
    title_sv="Kulturdelegation",
    starts_on=STARTS,
    ends_on=date(2026, 11, 26),
    partner_id=PARTNER.id,
    purpose_sv="Arbetsplan",
    goals=("FB-3h1",),
    case_number="KS 2026-318",
    contact_id=CHAIR.id,
    gift_sv="En skål",
    hosts=(Host(id=UUID(int=7), person_id=CHAIR.id),),
    delegation=(Delegate(id=UUID(int=8), person_id=GUEST.id, role=DelegateRole.HEAD),),
    talking_points=(TalkingPoints(id=UUID(int=9)),),
    programme=(LUNCH, HARBOUR),
)


def watch(visit: Visit = COMPLETE, *, people: tuple[Person, ...] = (CHAIR, GUEST), **more: Any) -> WatchedVisit:
    """Return a visit as Today looks at it; `more` goes to the watched visit, or to its dossier."""
    dossier = Dossier(
        municipality=Municipality(id=UUID(int=10), name_sv="Ekhamns kommun"),
        policy=POLICY,
        visit=visit,
        partner=PARTNER if visit.partner_id else None,
        bodies=(PRESIDIUM,),
        people=people,
        appointments=(OFFICE,),
    )
    inner = {name: more.pop(name) for name in ("appointments", "policy") if name in more}
    return WatchedVisit(dossier=replace(dossier, **inner), **more)
