"""Who is to be informed: 500 visits and 50 lists among 10,000 people, against the time that may take."""

import gc
import time
from collections.abc import Iterator
from datetime import UTC, date, timedelta
from datetime import time as clock
from itertools import count
from random import Random
from statistics import median
from uuid import UUID

from figures import Figure, paired

from coordinator_app.domain.informing import visit_obligations
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.notification_lists import (
    Condition,
    ConditionKind,
    Lead,
    LeadUnit,
    Member,
    MemberKind,
    NotificationList,
    Round,
)
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.obligations import Told
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.programme import Participation, ProgrammeItem
from coordinator_app.domain.recipients import concerned_by
from coordinator_app.domain.visits import Direction, Host, InvolvedBody, Visit, VisitKind, VisitStatus

TODAY = date(2026, 11, 23)
VISITS, LISTS, PEOPLE, BODIES = 500, 50, 10_000, 60
MOST_MS = 300.0
TERMS = 5
TENFOLD = 12.0
"""Ten times the visits take ten times as long, and a little more is noise."""

PAIRS = 7
TOWN = Partner(id=UUID(int=9), kind=PartnerKind.SISTER_CITY, name_sv="Grudziądz")


def run() -> Iterator[Figure]:
    """Find all recipients of 500 visits, and what they are to be told by when against a tenth of the visits."""
    gc.disable()
    made = _Town(Random(6))
    made.resolve()
    shares = [_milliseconds(made) / MOST_MS for _ in range(PAIRS)]
    yield Figure(
        name=f"all recipients of {VISITS} visits through {LISTS} lists / {MOST_MS:.0f} ms",
        ratios=tuple(shares),
        goal=1.0,
        a_ms=median(shares) * MOST_MS,
        b_ms=MOST_MS,
    )
    tenth = VISITS // 10
    yield paired(
        f"what is to be told of {VISITS} visits / {tenth}",
        lambda: made.owe(VISITS),
        lambda: made.owe(tenth),
        goal=TENFOLD,
        pairs=PAIRS,
    )
    gc.enable()


def _milliseconds(made: "_Town") -> float:
    gc.collect()
    started = time.process_time()
    made.resolve()
    return (time.process_time() - started) * 1000


class _Town:
    """A municipality with offices, lists and visits, each time the same."""

    def __init__(self, dice: Random) -> None:
        self._dice, self._numbers = dice, count(1_000)
        self._people = [self._id() for _ in range(PEOPLE)]
        kinds = (BodyKind.COMMITTEE, BodyKind.DEPARTMENT, BodyKind.PRESIDIUM)
        self._bodies = [
            Body(id=self._id(), kind=kinds[n % 40 // 20] if n else kinds[2], name_sv=f"Nämnd {n}")
            for n in range(BODIES)
        ]
        offices = [self._office(person, self._bodies[n % BODIES], n // BODIES) for n, person in enumerate(self._people)]
        self._register = NotificationRegister(
            [self._list(n) for n in range(LISTS)], self._bodies, offices, policy="falun"
        )
        self._visits = [self._visit(n) for n in range(VISITS)]

    def resolve(self) -> int:
        """Find everybody whom the visits concern, through each list."""
        return sum(len(each.recipients) for one in self._visits for each in concerned_by(one, TOWN, self._register))

    def owe(self, number: int) -> int:
        """Find who is to be told what of so many visits by when."""
        known = self._register
        return sum(
            len(visit_obligations(each, concerned_by(each, TOWN, known), Told(zone=UTC), TODAY).obligations)
            for each in self._visits[:number]
        )

    def _id(self) -> UUID:
        return UUID(int=next(self._numbers))

    def _office(self, person: UUID, body: Body, place: int) -> Appointment:
        """Return an office; of the holders in a body most have had it before, a fifth at a time."""
        role = "ordförande" if place < TERMS else "ledamot"
        first = date(2027 - 4 * (place % TERMS), 1, 1)
        return Appointment(
            id=self._id(),
            person_id=person,
            body_id=body.id,
            role_sv=role,
            from_on=first,
            to_on=first + timedelta(days=4 * 365 - 1),
        )

    def _list(self, number: int) -> NotificationList:
        """Return a list with an office and people; some hold a body, chairs or whoever takes part, too."""
        body = self._bodies[number % BODIES]
        members = [
            Member(id=self._id(), kind=MemberKind.OFFICE, body_id=body.id, role="ordförande"),
            *(Member(id=self._id(), person_id=self._dice.choice(self._people)) for _ in range(5)),
        ]
        if number % 6 == 0:
            members += [Member(id=self._id(), kind=kind) for kind in (MemberKind.HOSTS, MemberKind.PARTICIPANTS)]
        if number % 6 == 1:
            members.append(Member(id=self._id(), kind=MemberKind.INVOLVED_CHAIRS))
        if number % 10 == 0:
            members.append(Member(id=self._id(), kind=MemberKind.BODY, body_id=body.id))
        kinds = list(VisitKind)
        unit = LeadUnit.WORKING_DAYS if number % 5 == 0 else LeadUnit.DAYS
        return NotificationList(
            id=self._id(),
            name_sv=f"Lista {number}",
            leads=(
                Lead(id=self._id(), number=21 - number % 7, unit=unit),
                Lead(id=self._id(), round=Round.PROGRAMME, number=7),
            ),
            members=tuple(members),
            conditions=(
                Condition(id=self._id(), kind=ConditionKind.VISIT_KIND, word=kinds[number % len(kinds)].value),
                Condition(id=self._id(), kind=ConditionKind.PARTNER_KIND, word="sister_city"),
            ),
        )

    def _visit(self, number: int) -> Visit:
        starts_on = TODAY + timedelta(days=number % 365)
        kinds, chosen = list(VisitKind), self._dice.sample(self._people, 22)
        return Visit(
            id=self._id(),
            direction=Direction.INCOMING,
            kind=kinds[number % len(kinds)],
            status=VisitStatus.CONFIRMED,
            title_sv=f"Besök {number}",
            partner_id=TOWN.id,
            starts_on=starts_on,
            ends_on=starts_on + timedelta(days=2),
            hosts=tuple(Host(id=self._id(), person_id=one) for one in chosen[:2]),
            bodies=tuple(InvolvedBody(id=self._id(), body_id=one.id) for one in self._dice.sample(self._bodies, 3)),
            programme=tuple(
                ProgrammeItem(
                    id=self._id(),
                    day_on=starts_on,
                    starts_at=clock(8 + place),
                    title_sv="Möte",
                    participants=tuple(
                        Participation(id=self._id(), person_id=one) for one in chosen[2 + 2 * place : 4 + 2 * place]
                    ),
                )
                for place in range(10)
            ),
        )
