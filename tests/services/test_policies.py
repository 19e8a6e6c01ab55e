"""The policy profiles that come with the program cite their clauses."""

from pathlib import Path

import pytest

from coordinator_app.services.policies import known, profile


def test_the_two_policies_and_a_general_one_are_known(resources: Path) -> None:
    assert known(resources) == {"falun", "falkenberg", "general"}


@pytest.mark.parametrize("key", ["falun", "falkenberg"])
def test_every_goal_cites_a_clause_and_has_both_languages(key: str, resources: Path) -> None:
    found = profile(resources, key)
    assert found.goals
    assert all(goal.clause and goal.text_sv and goal.text_en for goal in found.goals)


def test_each_policy_has_its_own_word_for_a_sister_city(resources: Path) -> None:
    assert profile(resources, "falun").sister_city_sv == "vänort"
    assert profile(resources, "falkenberg").sister_city_sv == "systerstad"


@pytest.mark.parametrize("key", ["norrviken", "../falun", ""])
def test_an_unknown_policy_is_the_general_one(key: str, resources: Path) -> None:
    assert profile(resources, key).key == "general"
