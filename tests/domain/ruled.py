"""What a rule of the policies finds in a world."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from coordinator_app.domain.findings import Finding, findings
from coordinator_app.domain.policy import PolicyProfile, PolicyRule
from coordinator_app.domain.policy_world import PolicyWorld
from coordinator_app.services.policies import known, profile
from tests.domain.judged import (
    CHAIR,
    OFFICE,
    TODAY,
    WORLD,
)

NO_LONGER = replace(WORLD, appointments={CHAIR: (replace(OFFICE, to_on=date(2022, 10, 14)),)})

DAYS = {"fa-u1-season": date(2026, 2, 1), "a-5-active": date(2027, 6, 1)}
CAPS = {"fa-g3-number": 0, "a-3-number": 0}


def all_rules(resources: Path) -> list[tuple[PolicyProfile, PolicyRule]]:
    profiles = [profile(resources, key) for key in sorted(known(resources))]
    return [(each, rule) for each in profiles for rule in each.rules]


def found(rule_id: str, world: PolicyWorld, resources: Path, **changes: Any) -> list[Finding]:
    """Return what one rule finds, by its own profile."""
    policy = next(each for each, rule in all_rules(resources) if rule.id == rule_id)
    policy = replace(policy, agreements_cap=CAPS.get(rule_id), **changes)
    return [one for one in findings(world, policy, DAYS.get(rule_id, TODAY)) if one.rule == rule_id]
