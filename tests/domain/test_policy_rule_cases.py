"""What single rules of the policies say in cases of their own: of decisions, mandates, informing and years."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from coordinator_app.domain.agreement_terms import AgreementStage, Renewal
from coordinator_app.domain.agreements import Conclusion
from coordinator_app.domain.committee_years import GoalAnswer
from coordinator_app.domain.findings import examined, findings
from coordinator_app.domain.own_policy import Deviation
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.domain.policy_world import Informed
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.visits import Direction, VisitStatus
from coordinator_app.services.policies import profile
from coordinator_app.words import Words
from tests.domain.judged import (
    AGREEMENT,
    BOARD,
    CHAIR,
    COUNCIL,
    DECISION,
    LONG_AGO,
    OFFICE,
    PARTNER,
    PRESIDIUM,
    PROPOSAL,
    SCHOOLS,
    SIGNED,
    TODAY,
    VISIT,
    WORLD,
    YEAR,
    with_agreement,
    with_membership,
    with_visit,
    with_year,
)
from tests.domain.ruled import NO_LONGER, found


def test_a_visit_on_the_day_on_which_the_policy_began_to_apply_is_looked_at(resources: Path) -> None:
    for days_after, is_found in ((0, True), (-1, False)):
        world = with_visit(goals=(), starts_on=TODAY + timedelta(days=days_after))
        assert bool(found("fb-3h-visit", world, resources, since_on=TODAY)) == is_found


def test_an_agreement_from_before_falkenbergs_policy_needs_no_decision(resources: Path) -> None:
    assert found("fb-5e-agreement", with_agreement(decision_id=None, signed_on=date(2016, 6, 28)), resources)
    assert not found("fb-5e-agreement", with_agreement(decision_id=None, signed_on=date(2016, 6, 27)), resources)
    assert not found("fb-5e-agreement", with_agreement(decision_id=None, signed_on=LONG_AGO), resources)


def test_a_membership_is_only_asked_to_be_active_a_year_after_the_policy_began_to_apply(resources: Path) -> None:
    idle = with_membership(activities=(), signed_on=LONG_AGO)
    assert found("fa-g9-active", idle, resources)
    assert not found("fa-g9-active", idle, resources, since_on=date(2025, 11, 23))
    assert found("fa-g9-active", idle, resources, since_on=date(2025, 11, 22))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"decision_id": None}, "”Vänortsavtalet med Grudziądz” har inget beslut."),
        ({"decision_id": UUID(int=99)}, "”Vänortsavtalet med Grudziądz” har inget beslut."),
        ({"stage": AgreementStage.PROPOSED, "decision_id": None}, ""),
        ({"first_end_on": date(2025, 12, 31), "decision_id": None}, ""),
    ],
)
def test_what_is_in_force_needs_a_decision(changes: dict[str, Any], said: str, resources: Path, swedish: Words) -> None:
    lacking = found("fb-5e-agreement", with_agreement(**changes), resources)
    assert [swedish.say(one.sentence) for one in lacking] == ([said] if said else [])


def test_a_decision_of_another_body_is_named_and_the_municipalitys_own_choice_counts(resources: Path) -> None:
    world = replace(WORLD, decisions={DECISION.id: replace(DECISION, body_id=SCHOOLS.id)})
    (lacking, *_) = found("fb-5e-agreement", world, resources)
    assert "Barn- och utbildningsnämnden" in str(lacking.sentence)
    falkenberg = profile(resources, "falkenberg")
    own_route = replace(falkenberg.route, deciding_id=SCHOOLS.id)
    assert not found("fb-5e-agreement", world, resources, route=own_route)


def test_falun_lets_the_council_decide_and_falkenberg_the_executive_board_alone(resources: Path) -> None:
    world = replace(WORLD, decisions={DECISION.id: replace(DECISION, body_id=COUNCIL.id)})
    assert found("fb-5e-membership", world, resources)
    assert not found("fa-o1-membership", world, resources)


def test_the_mandate_is_that_of_the_visits_day_and_not_of_today(resources: Path) -> None:
    ends = replace(OFFICE, to_on=VISIT.starts_on)
    on_the_day = replace(WORLD, appointments={CHAIR: (ends,)})
    assert not found("fb-5d-representation", on_the_day, resources)
    day_before = replace(WORLD, appointments={CHAIR: (replace(OFFICE, to_on=VISIT.starts_on - timedelta(days=1)),)})
    assert found("fb-5d-representation", day_before, resources)
    held = with_visit(starts_on=date(2021, 5, 4), status=VisitStatus.COMPLETED)
    ended_since = replace(held, appointments={CHAIR: (replace(OFFICE, to_on=date(2022, 10, 14)),)})
    assert not found("fb-5d-representation", ended_since, resources)


def test_an_ended_mandate_is_told_with_its_day(resources: Path, swedish: Words) -> None:
    (lacking,) = found("fb-5d-representation", NO_LONGER, resources)
    assert swedish.say(lacking.sentence).startswith("Ragnhild Ekeblom är värd")
    assert "14 oktober 2022" in swedish.say(lacking.sentence)


def test_the_executive_board_represents_falun_and_not_falkenberg(resources: Path) -> None:
    world = replace(WORLD, appointments={CHAIR: (replace(OFFICE, body_id=BOARD.id),)})
    assert not found("fa-o2-representation", world, resources)
    assert found("fb-5d-representation", world, resources)


def test_nobody_is_asked_for_long_before_a_visit_nor_for_a_journey(resources: Path) -> None:
    far = with_visit(starts_on=TODAY + timedelta(days=22), host_ids=())
    assert not found("fb-5d-representation", far, resources)
    assert found("fb-5d-representation", with_visit(starts_on=TODAY + timedelta(days=21), host_ids=()), resources)
    assert not found("fb-5d-representation", with_visit(direction=Direction.OUTGOING, host_ids=()), resources)


@pytest.mark.parametrize(
    ("informed", "said"),
    [
        (None, ""),
        (Informed(concerned=0), ""),
        (Informed(concerned=2, in_time=2), ""),
        (Informed(concerned=2, in_time=1, rest_due_on=TODAY), ""),
        (
            Informed(concerned=2, rest_due_on=date(2026, 11, 22)),
            "Ingen har informerats om ”Borgmästaren från Grudziądz” (senast 22 november 2026).",
        ),
        (
            Informed(concerned=2, late=1, rest_due_on=date(2026, 11, 22)),
            "1 person har inte informerats om ”Borgmästaren från Grudziądz” (senast 22 november 2026).",
        ),
        (
            Informed(concerned=2, late=1, rest_due_on=TODAY),
            "1 person informerades för sent om ”Borgmästaren från Grudziądz”.",
        ),
        (Informed(concerned=2, late=2), "2 personer informerades för sent om ”Borgmästaren från Grudziądz”."),
    ],
)
def test_it_is_told_whether_those_concerned_know_in_time(
    informed: Informed | None, said: str, resources: Path, swedish: Words
) -> None:
    lacking = found("fa-o3-informed", with_visit(informed=informed), resources)
    assert [swedish.say(one.sentence) for one in lacking] == ([said] if said else [])


def test_falun_asks_it_of_sister_cities_alone_and_nobody_of_a_journey(resources: Path) -> None:
    late = {"informed": Informed(concerned=1, late=1)}
    network = replace(with_visit(**late), partners={PARTNER.id: replace(PARTNER, kind=PartnerKind.NETWORK)})
    assert not found("fa-o3-informed", network, resources)
    assert found("a-7-informed", network, resources)
    assert not found("fa-o3-informed", with_visit(**late, direction=Direction.OUTGOING), resources)


def test_what_is_valid_until_further_notice_needs_a_reason_and_a_review(resources: Path) -> None:
    open_ended = {"renewal": Renewal.OPEN_ENDED, "first_end_on": None}
    assert found("fa-g3-time", with_agreement(**open_ended), resources)
    reasoned = {**open_ended, "open_ended_reason_sv": "Vänskap utan slut"}
    (lacking,) = found("fa-g3-time", with_agreement(**reasoned), resources)
    assert lacking.where.field == "review_months"
    assert not found("fa-g3-time", with_agreement(**reasoned, review_months=24), resources)


@pytest.mark.parametrize(
    ("since_year", "is_found"), [(None, False), (1991, False), (2024, False), (2025, True), (2026, True)]
)
def test_what_began_with_a_new_contact_is_told_until_the_end_of_the_year_after(
    since_year: int | None, is_found: bool, resources: Path
) -> None:
    partner = replace(PARTNER, since_year=since_year)
    world = replace(WORLD, partners={PARTNER.id: partner}, agreements=(replace(AGREEMENT, signed_on=date(1991, 5, 1)),))
    assert bool(found("fa-g2-agreement", world, resources)) == is_found


def test_there_is_no_cap_unless_the_municipality_sets_one(resources: Path) -> None:
    falun = profile(resources, "falun")
    assert falun.agreements_cap is None
    for cap, number in ((None, 0), (1, 0), (0, 1)):
        lacking = findings(WORLD, replace(falun, agreements_cap=cap), TODAY)
        assert len([one for one in lacking if one.rule == "fa-g3-number"]) == number


def test_an_assessment_that_found_no_benefit_is_told(resources: Path) -> None:
    none = replace(AGREEMENT.assessments[0], conclusion=Conclusion.NO_BENEFIT)
    (lacking,) = found("fa-g5-benefit", with_agreement(assessments=(none,)), resources)
    assert "found no benefit" in str(lacking.sentence)
    assert found("fa-g5-benefit", replace(WORLD, agreements=(replace(PROPOSAL, assessments=()),)), resources)
    on_the_day = replace(AGREEMENT.assessments[0], assessed_on=SIGNED)
    assert not found("fa-g5-benefit", with_agreement(assessments=(on_the_day,)), resources)


def test_the_report_is_pointed_out_in_its_season_alone(resources: Path) -> None:
    falun = profile(resources, "falun")
    in_season = [
        day
        for day in (date(2026, 12, 30), date(2027, 1, 1), date(2027, 3, 31), date(2027, 4, 1))
        if any(one.rule == "fa-u1-season" for one in findings(WORLD, falun, day))
    ]
    assert in_season == [date(2027, 1, 1), date(2027, 3, 31)]


def test_a_deviation_in_force_silences_its_finding_and_no_other(resources: Path) -> None:
    falun = profile(resources, "falun")
    world = with_agreement(decision_id=None, scope_sv="")
    deviation = Deviation(
        id=UUID(int=90), rule="fa-o1-agreement", about=About.AGREEMENT, about_id=AGREEMENT.id, until_on=TODAY
    )
    held = examined(replace(world, deviations=(deviation,)), falun, TODAY)
    assert [each.deviation for each in held.deviated] == [deviation]
    assert {one.rule for one in findings(world, falun, TODAY)} - {one.rule for one in held.findings} == {
        "fa-o1-agreement"
    }
    after = findings(replace(world, deviations=(deviation,)), falun, TODAY + timedelta(days=1))
    assert "fa-o1-agreement" in {one.rule for one in after}


def test_the_presidium_is_a_body_of_its_own(resources: Path) -> None:
    assert PRESIDIUM.kind in profile(resources, "falkenberg").representing


def test_a_goal_document_may_wait_until_the_end_of_march(resources: Path) -> None:
    falun, unanswered = profile(resources, "falun"), replace(WORLD, committee_years=())
    told = {
        day: any(one.rule == "fa-o5-goals" for one in findings(unanswered, falun, day))
        for day in (date(2026, 3, 31), date(2026, 4, 1))
    }
    assert told == {date(2026, 3, 31): False, date(2026, 4, 1): True}
    no = with_year(goal_answer=GoalAnswer.NO)
    assert any(one.rule == "fa-o5-goals" for one in findings(no, falun, TODAY))


def test_a_committee_that_spends_more_than_its_frame_is_told(resources: Path, swedish: Words) -> None:
    world = replace(with_agreement(cost_per_year=120_000), committee_years=(YEAR,))
    (one,) = found("fa-o5-budget", world, resources)
    assert "120 000 kr" in swedish.say(one.sentence).replace("\u00a0", " ")
    assert not found("fa-o5-budget", replace(world, committee_years=()), resources)
