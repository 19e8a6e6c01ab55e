"""The policy profiles that come with the program cite their clauses."""

import re
from pathlib import Path

import pytest

from coordinator_app.domain.criteria import AskedOf, Scale
from coordinator_app.services.policies import known, profile, read_profile

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "policies.md"


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


@pytest.mark.parametrize("key", ["falun", "falkenberg", "general"])
def test_every_rule_cites_a_clause_and_has_both_languages(key: str, resources: Path) -> None:
    found = profile(resources, key)
    assert len({rule.id for rule in found.rules}) == len(found.rules) > 0
    for rule in found.rules:
        assert rule.clause in {clause.code for clause in found.clauses}
        assert all((rule.name_sv, rule.name_en, rule.advice_sv, rule.advice_en)), rule.id


@pytest.mark.parametrize("key", ["falun", "falkenberg", "general"])
def test_every_criterion_asks_in_both_languages_and_cites_known_clauses(key: str, resources: Path) -> None:
    found = profile(resources, key)
    clauses = {clause.code for clause in found.clauses}
    assert len({each.code for each in found.criteria}) == len(found.criteria) > 0
    assert not {each.code for each in found.criteria} & {rule.id for rule in found.rules}
    for each in found.criteria:
        assert {each.asked_sv[-1], each.asked_en[-1]} == {"?"}, each.code
        assert bool(each.help_sv) == bool(each.help_en), each.code
        assert not each.clause or each.clause in clauses, each.code
        assert each.clause or key == "general", each.code


def test_no_criterion_asks_how_far_away_a_partner_is_and_falun_says_why(resources: Path) -> None:
    asked = {each.code: each for each in profile(resources, "falun").criteria}
    assert asked["fa-g5-gain"].clause == "FA-G5"
    assert asked["fa-g4-interests"].scale == Scale.DEGREE
    assert asked["fa-g10-grounds"].asked_of == AskedOf.NETWORKS_AND_PROJECTS
    assert "inte avstånd" in asked["fa-g10-grounds"].help_sv


def test_a_profile_whose_criteria_share_a_code_or_cite_no_clause_is_refused(tmp_path: Path) -> None:
    criterion = '[[criteria]]\ncode = "x"\nclause = "Y"\nscale = "benefit"\nsv = "Vad?"\nen = "What?"\n'
    file = tmp_path / "wrong.toml"
    file.write_text(criterion * 2, encoding="utf-8")
    with pytest.raises(ValueError, match=r"two criteria have the code x; criterion x names the unknown clause Y"):
        read_profile(file)


def documented() -> dict[str, tuple[str, str]]:
    """Return where each clause of docs/policies.md is met, and its tests, by its code."""
    rows = [line.split("|") for line in DOCUMENT.read_text(encoding="utf-8").splitlines()]
    return {row[1].strip(): (row[3], row[4]) for row in rows if len(row) == 6 and re.match(r" F[AB]-", row[1])}


@pytest.mark.parametrize("key", ["falun", "falkenberg"])
def test_every_clause_rule_and_criterion_stands_in_the_documentation(key: str, resources: Path) -> None:
    found, rows = profile(resources, key), documented()
    prefix = found.clauses[0].code[:3]
    assert [code for code in rows if code.startswith(prefix)] == [clause.code for clause in found.clauses]
    for rule in found.rules:
        assert f"`{rule.id}`" in rows[rule.clause][0], rule.id
    for criterion in found.criteria:
        assert f"`{criterion.code}`" in rows[criterion.clause][0], criterion.code


def test_the_tests_that_the_documentation_names_are_there() -> None:
    named = {name for _, tests in documented().values() for name in re.findall(r"`(test_\w+)`", tests)}
    written = {
        name for file in (ROOT / "tests").rglob("test_*.py") for name in re.findall(r"def (test_\w+)", _text(file))
    }
    assert len(named) > 20
    assert named - written == set()


def test_a_clause_without_a_test_says_what_comes_later_or_is_a_fact_that_is_kept() -> None:
    untested = {code: where for code, (where, tests) in documented().items() if "test_" not in tests}
    assert {code for code, where in untested.items() if "Later:" not in where} == {"FA-G12"}


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
