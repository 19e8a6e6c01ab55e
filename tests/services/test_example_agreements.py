"""The example shows agreements of every kind and in every state, whatever day it is made on."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from coordinator_app.domain.agreement_dates import CURRENT, Standing, Validity, validity
from coordinator_app.domain.agreement_terms import AgreementStage, Renewal
from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.assessing import asked_of
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.domain.own_policy import Deviation, OwnPolicy
from coordinator_app.services import example
from coordinator_app.services.desk import desk
from coordinator_app.services.example import worded_by
from coordinator_app.services.example_days import day_of
from coordinator_app.services.example_records import Example, read
from coordinator_app.services.policies import profile

DAYS = (date(2026, 11, 23), date(2027, 6, 30), date(2028, 2, 29), date(2029, 1, 1))


@pytest.fixture(params=DAYS, ids=str)
def today(request: pytest.FixtureRequest) -> date:
    """Return a day on which the example is made."""
    day: date = request.param
    return day


@pytest.fixture
def made(resources: Path, today: date) -> Example:
    """Return Falun's example as of that day."""
    return read(resources / "demo" / "falun", today)


def in_force(agreements: Iterable[Agreement], today: date) -> list[tuple[Agreement, Validity]]:
    found = [(each, validity(each.terms, today)) for each in agreements]
    return [(each, dates) for each, dates in found if dates.standing in CURRENT]


def test_every_kind_and_every_stage_of_an_agreement_is_shown(made: Example) -> None:
    assert {each.kind for each in made.agreements} == set(AgreementKind)
    assert {each.stage for each in made.agreements} == set(AgreementStage)
    assert {each.renewal for each in made.agreements} == set(Renewal)


def test_one_has_renewed_twice_and_one_by_decision_ends_in_two_months(made: Example, today: date) -> None:
    current = in_force(made.agreements, today)
    renewed = [each.title_en for each, dates in current if dates.renewals == 2 and not each.is_membership]
    ends_soon = [
        each for each, dates in current if dates.current_end_on == today + timedelta(days=60) and each.extensions
    ]
    assert renewed == ["Sister city agreement with Gütersloh"]
    assert [each.renewal for each in ends_soon] == [Renewal.EXPRESS]


def test_the_day_of_notice_of_one_has_just_passed_and_of_another_notice_is_given(made: Example, today: date) -> None:
    current = in_force(made.agreements, today)
    passed = [dates for _, dates in current if dates.notice_on == today - timedelta(days=6) and dates.renews_on]
    given = [each for each, dates in current if dates.standing == Standing.NOTICE_GIVEN]
    assert len(passed) == 1
    assert [each.notice_by for each in given] == ["theirs"]


def test_one_expired_without_successor_and_one_follows_after_a_gap(made: Example, today: date) -> None:
    ended = {each.id: dates for each in made.agreements if (dates := validity(each.terms, today)).standing == "expired"}
    followed = {each.predecessor_id: each for each in made.agreements if each.predecessor_id}
    gaps = [
        (successor.terms.begins_on or date.min) - (ended[old].current_end_on or date.max)
        for old, successor in followed.items()
        if old in ended
    ]
    assert set(ended) - set(followed)
    assert gaps
    assert all(gap > timedelta(days=31) for gap in gaps)


def test_open_ends_lack_a_review_or_an_end_and_one_term_goes_from_leap_day_to_leap_day(
    made: Example, today: date
) -> None:
    current = in_force(made.agreements, today)
    assert [each for each, dates in current if each.renewal == Renewal.OPEN_ENDED and dates.review_on is None]
    assert [each for each, dates in current if each.renewal == Renewal.ENDS and dates.current_end_on is None]
    leap = [
        dates for _, dates in current if dates.begins_on and (dates.begins_on.month, dates.begins_on.day) == (2, 29)
    ]
    assert [dates.current_end_on and dates.current_end_on.day for dates in leap] == [29]


def test_projects_lie_under_a_sister_city_agreement_and_visits_under_agreements(made: Example) -> None:
    by_id = {each.id: each for each in made.agreements}
    projects = [each for each in made.agreements if each.kind == AgreementKind.PROJECT and each.framework_id]
    assert {by_id[each.framework_id].kind for each in projects if each.framework_id} == {AgreementKind.SISTER_CITY}
    visits = [each for each in made.visits if each.agreement_id]
    assert len(visits) >= 8
    assert all(by_id[each.agreement_id].partner_id == each.partner_id for each in visits if each.agreement_id)


def test_of_five_memberships_one_lacks_a_decision_one_activity_and_one_a_payment(made: Example, today: date) -> None:
    memberships = [each for each in made.agreements if each.is_membership]
    assert len(memberships) == 5
    assert len([each for each in memberships if each.decision_id is None]) == 1
    idle = [each for each in memberships if max(it.on for it in each.activities) < today - timedelta(days=365)]
    assert len(idle) == 1
    unpaid = [fee for each in memberships for fee in each.fees if fee.paid_on is None and fee.invoice_due_on]
    assert [fee.invoice_due_on for fee in unpaid] == [today + timedelta(days=20)]
    assert len({(each.id, fee.year) for each in memberships for fee in each.fees}) == sum(
        len(each.fees) for each in memberships
    )


def test_decisions_were_made_before_and_one_delegated_is_not_reported(made: Example, today: date) -> None:
    meetings = {(each.body_id, each.held_on) for each in made.meetings}
    assert all(each.decided_on and each.decided_on <= today and each.case_number for each in made.decisions)
    assert any((each.body_id, each.decided_on) in meetings for each in made.decisions)
    delegated = [each for each in made.decisions if each.kind == DecisionKind.DELEGATED]
    assert len(delegated) == 2
    assert len([each for each in delegated if each.reported_on is None]) == 1


def test_a_mandate_has_ended_and_another_ends_soon(made: Example, today: date) -> None:
    ends = [each.to_on for each in made.appointments if each.to_on]
    assert [day for day in ends if today - timedelta(days=30) < day < today]
    assert [day for day in ends if today < day < today + timedelta(days=30)]


@pytest.mark.parametrize("town", ["falun", "falkenberg"])
def test_assessments_ask_by_criteria_that_the_policy_asks_of_their_kind(town: str, resources: Path) -> None:
    policy = profile(resources, town)
    made = worded_by(read(resources / "demo" / town, DAYS[0]), policy)
    asked = {each.code: each for each in policy.criteria}
    for agreement in made.agreements:
        codes = [each.code for each in asked_of(policy.criteria, agreement.kind)]
        for criterion in (one for each in agreement.assessments for one in each.criteria):
            assert criterion.code in codes, (agreement.title_sv, criterion.code)
            assert criterion.asked_sv == asked[criterion.code].asked_sv
            assert criterion.clause == asked[criterion.code].clause
        if agreement.stage == AgreementStage.PROPOSED and agreement.latest_assessment is not None:
            assert [each.code for each in agreement.latest_assessment.criteria] == codes


def test_the_benefit_was_assessed_before_signing_and_a_proposal_is_being_assessed(made: Example) -> None:
    assessed = [each for each in made.agreements if each.assessments]
    assert any(each.stage == AgreementStage.PROPOSED and each.decision_id is None for each in assessed)
    assert {criterion.score for each in assessed for it in each.assessments for criterion in it.criteria} == {1, 2, 3}


def test_a_deviation_is_decided_upon_for_what_has_no_end(made: Example, today: date) -> None:
    (deviation,) = made.deviations
    about = next(each for each in made.agreements if each.id == deviation.about_id)
    assert deviation.is_in_force_on(today)
    assert about.first_end_on is None


@pytest.mark.parametrize("policy", example.POLICIES)
def test_every_key_of_what_is_agreed_and_decided_is_a_field(policy: str, resources: Path) -> None:
    kinds = {
        "agreements": (Agreement, set()),
        "decisions": (Decision, {"meetings_ago"}),
        "governing_documents": (GoverningDocument, set()),
        "own_policy": (OwnPolicy, set()),
        "deviations": (Deviation, {"agreement"}),
    }
    for file in sorted((resources / "demo" / policy).glob("*.toml")):
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        for name, (kind, more) in kinds.items():
            known = {f.name.removesuffix("_id") for f in fields(kind)} | {"key"} | more
            entries = content.get(name, [])
            assert [set(entry) - known for entry in entries if set(entry) - known] == [], (file.name, name)


@pytest.mark.parametrize("policy", example.POLICIES)
def test_agreements_and_decisions_come_into_the_folder_and_anew(
    policy: str, tmp_path: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    for day in (clock().date(), date(2028, 2, 29)):
        assert example.fill(tmp_path, resources, clock, "eva", policy=policy, day=day)
        with desk(tmp_path, resources, clock, "eva", writes=False) as opened:
            kept, decisions = opened.agreements.all(), opened.agreements.decisions()
        made = read(resources / "demo" / policy, day)
        assert {each.id for each in kept} == {each.id for each in made.agreements}
        assert {each.id for each in decisions} == {each.id for each in made.decisions}


def test_steps_are_taken_one_after_the_other() -> None:
    assert day_of("-1m last", date(2026, 3, 31)) == date(2026, 2, 28)
    assert day_of("+21d wednesday +2d", date(2026, 11, 23)) == date(2026, 12, 18)
    assert day_of("leap +48m", date(2026, 11, 23)) == date(2028, 2, 29)
    assert day_of("tuesday", date(2024, 12, 24)) == date(2024, 12, 31)
    with pytest.raises(ValueError, match="soon"):
        day_of("soon", date(2026, 11, 23))
