"""Rules of a policy that are written wrong are told, and their profile is refused."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from coordinator_app.domain.policy import Parameter, PolicyRule
from coordinator_app.domain.policy_checks import faults
from coordinator_app.domain.set_asides import About
from coordinator_app.services.policies import read_profile


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"check": "is_blessed"}, "no check is_blessed"),
        ({"clause": "FB-9"}, "no clause FB-9"),
        ({"about": About.VISIT}, "is about agreement"),
        ({"kinds": ("treaty",)}, "no kind treaty"),
        ({"parameters": ()}, "needs months"),
        ({"parameters": (Parameter(name="months", value=True),)}, "which is no int"),
        ({"parameters": (Parameter(name="months", value=1), Parameter(name="days", value=1))}, "knows no days"),
    ],
)
def test_a_rule_that_is_written_wrong_is_told(wrong: dict[str, Any], said: str) -> None:
    rule = PolicyRule(
        id="x",
        clause="FB-1",
        about=About.AGREEMENT,
        check="is_active",
        parameters=(Parameter(name="months", value=12),),
    )
    assert faults(rule, frozenset({"FB-1"})) == ()
    assert any(said in each for each in faults(replace(rule, **wrong), frozenset({"FB-1"})))


def test_a_profile_with_a_wrong_rule_is_refused_with_what_is_wrong(resources: Path, tmp_path: Path) -> None:
    text = (resources / "policies" / "falun.toml").read_text(encoding="utf-8")
    file = tmp_path / "falun.toml"
    file.write_text(text.replace('check = "is_mutual"', 'check = "is_liked"'), "utf-8")
    with pytest.raises(ValueError, match="no check is_liked"):
        read_profile(file)
