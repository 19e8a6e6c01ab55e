"""Facts that meet every rule of the policies, for tests that take something away from them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import (
    Activity,
    Agreement,
    AgreementActor,
    AgreementKind,
    AgreementUnit,
    Assessment,
    Conclusion,
    Representative,
)
from coordinator_app.domain.committee_years import CommitteeYear, GoalAnswer
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.network import Passing, Seat, Training
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.own_policy import OwnPolicy, OwnPriority
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.policy_world import Informed, PolicyWorld, VisitFacts
from coordinator_app.domain.visits import Direction, VisitKind, VisitStatus

TODAY = date(2026, 11, 23)
SIGNED = date(2025, 3, 10)
LONG_AGO = date(2010, 5, 20)

COUNCIL = Body(id=UUID(int=1), kind=BodyKind.COUNCIL, name_sv="Kommunfullmäktige")
PRESIDIUM = Body(id=UUID(int=2), kind=BodyKind.PRESIDIUM, name_sv="Presidiet")
BOARD = Body(id=UUID(int=3), kind=BodyKind.EXECUTIVE_BOARD, name_sv="Kommunstyrelsen")
SCHOOLS = Body(id=UUID(int=4), kind=BodyKind.COMMITTEE, name_sv="Barn- och utbildningsnämnden")
CHAIR = UUID(int=10)
OFFICE = Appointment(
    id=UUID(int=11), person_id=CHAIR, body_id=PRESIDIUM.id, role_sv="ordförande", from_on=date(2000, 1, 1)
)
DEPARTMENT = Body(id=UUID(int=5), kind=BodyKind.DEPARTMENT, name_sv="Kulturförvaltningen", parent_id=BOARD.id)
SEAT = Seat(
    id=UUID(int=12),
    body_id=DEPARTMENT.id,
    person_id=UUID(int=13),
    from_on=date(2020, 1, 1),
    hours_per_month=8,
    trainings=(Training(id=UUID(int=14), on=date(2026, 3, 3), text="EU:s program"),),
    passings=(Passing(id=UUID(int=15), on=date(2026, 4, 4), text="Utlysningar"),),
)
MET = NetworkMeeting(id=UUID(int=16), held_on=date(2026, 9, 9))
YEAR = CommitteeYear(
    id=UUID(int=17), body_id=SCHOOLS.id, year=TODAY.year, goal_answer=GoalAnswer.YES, budget_frame=100_000
)
PARTNER = Partner(id=UUID(int=20), kind=PartnerKind.SISTER_CITY, name_sv="Grudziądz", since_year=1991)
DECISION = Decision(id=UUID(int=30), title_sv="Avtal med Grudziądz", body_id=BOARD.id, decided_on=date(2025, 2, 11))
DELEGATED = replace(
    DECISION, id=UUID(int=31), kind=DecisionKind.DELEGATED, reported_on=date(2025, 4, 1), decided_by="Karin Ek"
)
GOALS = ("FA-P2a", "FA-G13", "FA-G14b", "FB-3h1", "FB-3h2", "FB-3h3", "FB-3h4", "FB-3h5", "FB-3h6", "G-1")

AGREEMENT = Agreement(
    id=UUID(int=40),
    kind=AgreementKind.SISTER_CITY,
    title_sv="Vänortsavtalet med Grudziądz",
    partner_id=PARTNER.id,
    goals=GOALS,
    scope_sv="Skola och kultur",
    purpose_sv="Elevutbyten",
    our_interest_sv="Språk",
    their_interest_sv="Näringsliv",
    decision_id=DECISION.id,
    signed_on=SIGNED,
    first_end_on=date(2028, 12, 31),
    responsible_body_id=SCHOOLS.id,
    actors=(AgreementActor(id=UUID(int=41), organisation_id=UUID(int=42)),),
    assessments=(Assessment(id=UUID(int=43), assessed_on=date(2025, 1, 8), conclusion=Conclusion.BENEFIT),),
)
MEMBERSHIP = replace(
    AGREEMENT,
    id=UUID(int=50),
    kind=AgreementKind.MEMBERSHIP,
    title_sv="Medlemskapet i Union of the Baltic Cities",
    activities=(Activity(id=UUID(int=51), on=date(2026, 9, 1), text_sv="Generalförsamling"),),
    representatives=(Representative(id=UUID(int=52), person_id=CHAIR),),
)
PROJECT = replace(AGREEMENT, id=UUID(int=55), kind=AgreementKind.PROJECT, signed_on=date(2026, 2, 1))
VISIT = VisitFacts(
    id=UUID(int=60),
    direction=Direction.INCOMING,
    kind=VisitKind.OFFICIAL,
    status=VisitStatus.CONFIRMED,
    title_sv="Borgmästaren från Grudziądz",
    partner_id=PARTNER.id,
    starts_on=TODAY + timedelta(days=10),
    goals=GOALS,
    has_council_goal=True,
    has_benefit=True,
    has_level=True,
    has_target_group=True,
    has_organisation=True,
    responsible_body_id=SCHOOLS.id,
    host_ids=(CHAIR,),
    informed=Informed(concerned=4, in_time=4),
)
OWN = OwnPolicy(
    id=UUID(int=70),
    priorities=(OwnPriority(id=UUID(int=71), code="FB-3h3", weight=3),),
    priorities_decision_id=UUID(int=72),
)
OF_COUNCIL = Decision(id=UUID(int=72), title_sv="Prioriteringar", body_id=COUNCIL.id, decided_on=date(2026, 6, 15))
POLICY_TEXT = GoverningDocument(
    id=UUID(int=80), title_sv="Policy", profile="falkenberg", adopted_on=date(2024, 6, 28), revision_months=48
)

WORLD = PolicyWorld(
    agreements=(AGREEMENT, MEMBERSHIP, PROJECT),
    visits=(VISIT,),
    decisions={each.id: each for each in (DECISION, DELEGATED, OF_COUNCIL)},
    documents=(POLICY_TEXT,),
    bodies={each.id: each for each in (COUNCIL, PRESIDIUM, BOARD, SCHOOLS, DEPARTMENT)},
    partners={PARTNER.id: PARTNER},
    appointments={CHAIR: (OFFICE,)},
    names={CHAIR: "Ragnhild Ekeblom"},
    own=OWN,
    seats=(SEAT,),
    network_meetings=(MET,),
    committee_years=(YEAR,),
)
"""Meets every rule of every profile, but for those that merely point something out."""


def with_agreement(**changes: Any) -> PolicyWorld:
    """Return the world with another sister city agreement alone."""
    return replace(WORLD, agreements=(replace(AGREEMENT, **changes),))


def with_membership(**changes: Any) -> PolicyWorld:
    """Return the world with another membership alone."""
    return replace(WORLD, agreements=(replace(MEMBERSHIP, **changes),))


def with_project(**changes: Any) -> PolicyWorld:
    """Return the world with another project alone."""
    return replace(WORLD, agreements=(replace(PROJECT, **changes),))


def with_visit(**changes: Any) -> PolicyWorld:
    """Return the world with another visit alone."""
    return replace(WORLD, visits=(replace(VISIT, **changes),))


def with_decision(**changes: Any) -> PolicyWorld:
    """Return the world with another delegated decision."""
    return replace(WORLD, decisions={DELEGATED.id: replace(DELEGATED, **changes)})


PROPOSAL = replace(
    AGREEMENT,
    stage=AgreementStage.PROPOSED,
    signed_on=None,
    decision_id=None,
    units=(AgreementUnit(id=UUID(int=44), body_id=BOARD.id),),
)


def with_seat(**changes: Any) -> PolicyWorld:
    """Return the world with another seat of the one department in the network."""
    return replace(WORLD, seats=(replace(SEAT, **changes),))


def with_year(**changes: Any) -> PolicyWorld:
    """Return the world with another year of the one committee."""
    return replace(WORLD, committee_years=(replace(YEAR, **changes),))
