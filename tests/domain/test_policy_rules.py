"""Each rule of the policies that come with the program: what it finds, what meets it, and what it leaves in peace."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from coordinator_app.domain.agreements import Activity, Assessment, Representative
from coordinator_app.domain.committee_years import GoalAnswer
from coordinator_app.domain.findings import examined
from coordinator_app.domain.partners import PartnerStatus
from coordinator_app.domain.policy_checks import CHECKS
from coordinator_app.domain.policy_world import Informed, PolicyWorld
from coordinator_app.domain.visits import VisitStatus
from coordinator_app.words import Words
from tests.domain.judged import (
    BOARD,
    CHAIR,
    DECISION,
    LONG_AGO,
    MET,
    OWN,
    PARTNER,
    POLICY_TEXT,
    PROPOSAL,
    TODAY,
    WORLD,
    YEAR,
    with_agreement,
    with_decision,
    with_membership,
    with_project,
    with_seat,
    with_visit,
    with_year,
)
from tests.domain.ruled import DAYS, NO_LONGER, all_rules, found

LATE_ASSESSMENT = (Assessment(id=UUID(int=43), assessed_on=date(2026, 1, 1)),)
FEWER_PROJECTS = with_project(signed_on=date(2025, 1, 1), first_end_on=date(2025, 12, 31))
INQUIRY = {"status": VisitStatus.INQUIRY, "body_ids": frozenset({BOARD.id})}
NEW_PARTNER = replace(WORLD, partners={PARTNER.id: replace(PARTNER, status=PartnerStatus.CANDIDATE)})
NOBODY_YOUNG = replace(with_agreement(goals=("FA-P2a",)), visits=())
POINTS_OUT = {"fa-g8-agreement", "fa-g8-visit", "fa-u1-season"}
"""Rules that merely point something out, so that no case meets them."""

LACKING: Mapping[str, PolicyWorld] = {
    "fb-0b-revision": replace(WORLD, documents=(replace(POLICY_TEXT, adopted_on=date(2016, 6, 28)),)),
    "fb-1-agreement": with_agreement(purpose_sv="", our_interest_sv=""),
    "fb-1-visit": with_visit(has_benefit=False),
    "fb-2-reported": with_decision(reported_on=None),
    "fb-3e-projects": FEWER_PROJECTS,
    "fb-3f-visit": with_visit(has_council_goal=False),
    "fb-3g-agreement": with_agreement(actors=()),
    "fb-3g-visit": with_visit(has_organisation=False),
    "fb-3h-agreement": with_agreement(goals=()),
    "fb-3h-visit": with_visit(goals=()),
    "fb-3h-served": replace(with_agreement(goals=("FB-3h1",)), visits=()),
    "fb-5a-priorities": replace(WORLD, own=replace(OWN, priorities_decision_id=DECISION.id)),
    "fb-5c-agreement": with_agreement(responsible_body_id=None),
    "fb-5c-visit": with_visit(responsible_body_id=None),
    "fb-5d-representation": NO_LONGER,
    "fb-5e-agreement": with_agreement(decision_id=None),
    "fb-5e-membership": with_membership(decision_id=None),
    "fa-p1-visit": with_visit(has_target_group=False),
    "fa-p2-agreement": with_agreement(goals=()),
    "fa-p2-visit": with_visit(goals=()),
    "fa-g2-agreement": NEW_PARTNER,
    "fa-g2-visit": NEW_PARTNER,
    "fa-g3-number": WORLD,
    "fa-g3-scope": with_agreement(scope_sv=""),
    "fa-g3-time": with_agreement(first_end_on=None),
    "fa-g4-mutual": with_agreement(their_interest_sv=""),
    "fa-g5-benefit": with_agreement(assessments=LATE_ASSESSMENT),
    "fa-g6-visit": with_visit(has_level=False),
    "fa-g7-agreement": with_agreement(actors=()),
    "fa-g7-visit": with_visit(has_organisation=False),
    "fa-g8-agreement": replace(WORLD, agreements=(PROPOSAL,)),
    "fa-g8-visit": with_visit(**INQUIRY),
    "fa-g9-active": with_membership(activities=(Activity(id=UUID(int=51), on=date(2025, 6, 1)),)),
    "fa-g9-representatives": with_membership(
        representatives=(Representative(id=UUID(int=52), person_id=CHAIR, to_on=date(2026, 1, 31)),)
    ),
    "fa-g10-benefit": with_membership(assessments=()),
    "fa-g13-served": NOBODY_YOUNG,
    "fa-g14-agreement": with_agreement(goals=("FA-P2a",)),
    "fa-g14-visit": with_visit(goals=("FA-P2a",)),
    "fa-g16-reported": with_decision(reported_on=None),
    "fa-o1-agreement": with_agreement(decision_id=None),
    "fa-o1-membership": with_membership(decision_id=None),
    "fa-o2-representation": NO_LONGER,
    "fa-o3-informed": with_visit(informed=Informed(concerned=4, in_time=3, late=1)),
    "fa-o5-agreement": with_agreement(responsible_body_id=None),
    "fa-o5-goals": with_year(goal_answer=GoalAnswer.UNANSWERED),
    "fa-o5-budget": replace(with_agreement(cost_per_year=100_001), committee_years=(YEAR,)),
    "fa-o6-passed-on": with_seat(passings=()),
    "fa-o7-contact": with_seat(person_id=None),
    "fa-o7-developed": with_seat(hours_per_month=None),
    "fa-o7-meets": replace(WORLD, network_meetings=(replace(MET, held_on=date(2026, 5, 22)),)),
    "fa-u1-season": WORLD,
    "a-1-agreement": with_agreement(decision_id=None),
    "a-1-membership": with_membership(decision_id=None),
    "a-1-reported": with_decision(reported_on=None),
    "a-2-agreement": with_agreement(goals=()),
    "a-2-visit": with_visit(goals=()),
    "a-3-number": WORLD,
    "a-3-time": with_agreement(first_end_on=None),
    "a-4-representation": NO_LONGER,
    "a-5-active": with_membership(activities=()),
    "a-7-informed": with_visit(informed=Informed(concerned=4, in_time=1, rest_due_on=TODAY - timedelta(days=1))),
    "a-6-revision": replace(WORLD, documents=(replace(POLICY_TEXT, adopted_on=date(2016, 6, 28), profile=""),)),
}
"""Facts that do not meet each rule."""

LASTING = {name for name, check in CHECKS.items() if check.is_lasting}


def test_every_rule_that_comes_with_the_program_is_tried_here(resources: Path) -> None:
    assert {rule.id for _, rule in all_rules(resources)} == set(LACKING)


@pytest.mark.parametrize("rule_id", sorted(LACKING))
def test_a_rule_finds_what_does_not_meet_it_and_cites_its_clause(rule_id: str, resources: Path, swedish: Words) -> None:
    lacking = found(rule_id, LACKING[rule_id], resources)
    assert lacking
    for one in lacking:
        assert one.clause
        assert swedish.say(one.sentence)
        assert swedish.say(one.advice)


@pytest.mark.parametrize("rule_id", sorted(set(LACKING) - POINTS_OUT))
def test_a_rule_says_nothing_of_what_meets_it(rule_id: str, resources: Path) -> None:
    policy = next(each for each, rule in all_rules(resources) if rule.id == rule_id)
    examination = examined(WORLD, replace(policy, agreements_cap=9), TODAY)
    assert examination.tried[rule_id] > 0
    assert [one for one in examination.findings if one.rule == rule_id] == []


@pytest.mark.parametrize("rule_id", sorted(LACKING))
def test_what_happened_before_the_policy_applied_stays_quiet(rule_id: str, resources: Path) -> None:
    rule = next(rule for _, rule in all_rules(resources) if rule.id == rule_id)
    day, world = DAYS.get(rule_id, TODAY), LACKING[rule_id]
    held_before = replace(world, visits=tuple(replace(each, starts_on=LONG_AGO) for each in world.visits))
    may_speak = rule.check in LASTING or rule_id == "fa-g8-agreement"  # a proposal has not happened yet
    assert may_speak or found(rule_id, held_before, resources, since_on=day) == []
    assert found(rule_id, world, resources, since_on=day + timedelta(days=1)) == []
