"""A decision to deviate from a rule quiets the reminder that says the same, and nothing else."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.attention_deviations import GOAL_OF_VISIT, SAME_AS, quiet, without_deviated
from coordinator_app.domain.attention_visits import visit_attentions
from coordinator_app.domain.own_policy import Deviation
from coordinator_app.domain.policy import PolicyRule
from coordinator_app.domain.policy_checks import CHECKS
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.services.policies import known, profile
from coordinator_app.words import Words, message
from tests.domain.watched import COMPLETE, TODAY, watch

NETWORK = UUID(int=70)
RULE = PolicyRule(id="fb-5e-membership", about=About.AGREEMENT, check="is_decided")
DEVIATION = Deviation(
    id=UUID(int=71),
    rule=RULE.id,
    about=About.AGREEMENT,
    about_id=NETWORK,
    decided_on=TODAY - timedelta(days=9),
    until_on=TODAY + timedelta(days=2),
)
ASKED = Attention(
    rule=Rule.MEMBERSHIP_DECISION,
    about=About.AGREEMENT,
    about_id=NETWORK,
    due_on=TODAY - timedelta(days=100),
    severity=Severity.ERROR,
    sentence=message("Done"),
    detail=message("Done"),
    because=message("Done"),
    action=Action.OPEN_AGREEMENT,
)


def told(asked: Attention, deviation: Deviation, today: date, until: date | None = None) -> list[Attention]:
    return list(without_deviated([asked], quiet([deviation], [RULE], today), until or today))


def test_it_is_quiet_through_the_last_day_and_told_from_the_day_after() -> None:
    assert told(ASKED, DEVIATION, TODAY) == []
    assert told(ASKED, DEVIATION, TODAY + timedelta(days=2)) == []
    (back,) = told(ASKED, DEVIATION, TODAY + timedelta(days=3))
    assert back == replace(ASKED, told_on=TODAY + timedelta(days=3))


def test_what_is_told_until_a_later_day_has_it_from_the_day_after_the_last() -> None:
    assert told(ASKED, DEVIATION, TODAY, TODAY + timedelta(days=2)) == []
    (back,) = told(ASKED, DEVIATION, TODAY, TODAY + timedelta(days=30))
    assert back.told_on == TODAY + timedelta(days=3)


def test_without_a_last_day_it_stays_quiet_and_before_its_decision_it_is_told() -> None:
    lasting = replace(DEVIATION, until_on=None)
    assert told(ASKED, lasting, TODAY, date(2040, 1, 1)) == []
    assert told(ASKED, lasting, TODAY - timedelta(days=10)) == [ASKED]


def test_another_record_another_rule_and_another_policy_are_not_quiet() -> None:
    assert told(replace(ASKED, about_id=UUID(int=72)), DEVIATION, TODAY)
    assert told(replace(ASKED, rule=Rule.MEMBERSHIP_FEE), DEVIATION, TODAY)
    assert told(ASKED, replace(DEVIATION, rule="fa-o1-membership"), TODAY)


def test_what_is_due_long_after_the_deviation_ended_is_told_as_ever() -> None:
    later = replace(ASKED, due_on=TODAY + timedelta(days=60))
    assert told(later, DEVIATION, TODAY + timedelta(days=50)) == [later]


def test_goals_that_are_deviated_from_are_not_missing_from_the_details_of_a_visit(swedish: Words) -> None:
    visit = replace(COMPLETE, goals=(), case_number="")
    details = {
        swedish.say(one.detail)
        for one in visit_attentions(watch(visit, deviated=frozenset({GOAL_OF_VISIT})), TODAY)
        if one.rule == Rule.INTAKE
    }
    assert details == {"Kvar att fylla i: diarienummer."}
    nothing_else = watch(replace(COMPLETE, goals=()), deviated=frozenset({GOAL_OF_VISIT}))
    assert not [one for one in visit_attentions(nothing_else, TODAY) if one.rule == Rule.INTAKE]


def test_each_reminder_that_cites_a_clause_is_tied_to_a_check_that_some_policy_makes(resources: Path) -> None:
    checks = {rule.check for key in known(resources) for rule in profile(resources, key).rules}
    assert set(SAME_AS.values()) | {GOAL_OF_VISIT} <= checks <= CHECKS.keys()
