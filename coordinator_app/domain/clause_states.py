"""How a policy is met, clause by clause: how many cases its rules were tried on, and what they found."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from coordinator_app.domain.findings import Deviated, Examination, Finding
from coordinator_app.domain.policy import Clause, PolicyProfile, PolicyRule, RuleSeverity


class ClauseStanding(StrEnum):
    """How a clause is met."""

    NOT_MET = "not_met"
    TO_CONSIDER = "to_consider"
    """Nothing but what rules merely point out."""
    MET = "met"
    NOT_TRIED = "not_tried"
    """It has rules, and nothing yet that they concern."""
    NO_RULE = "no_rule"


@dataclass(frozen=True, kw_only=True)
class ClauseState:
    """A clause with its rules: `tried` counts what they were tried on, a case once for each rule."""

    clause: Clause
    rules: tuple[PolicyRule, ...] = ()
    tried: int = 0
    findings: tuple[Finding, ...] = ()
    deviated: tuple[Deviated, ...] = ()

    @property
    def met(self) -> int:
        """How often a rule was met."""
        return self.tried - len(self.findings) - len(self.deviated)

    @property
    def standing(self) -> ClauseStanding:
        """How the clause is met."""
        if any(finding.severity != RuleSeverity.INFO for finding in self.findings):
            return ClauseStanding.NOT_MET
        if self.findings:
            return ClauseStanding.TO_CONSIDER
        if self.tried:
            return ClauseStanding.MET
        return ClauseStanding.NOT_TRIED if self.rules else ClauseStanding.NO_RULE


def by_clause(examination: Examination, profile: PolicyProfile) -> tuple[ClauseState, ...]:
    """Return the state of each clause of a policy, in the order of the policy."""
    rules: defaultdict[str, list[PolicyRule]] = defaultdict(list)
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    deviated: defaultdict[str, list[Deviated]] = defaultdict(list)
    for rule in profile.rules:
        rules[rule.clause].append(rule)
    for finding in examination.findings:
        found[finding.clause].append(finding)
    for each in examination.deviated:
        deviated[each.finding.clause].append(each)
    return tuple(
        ClauseState(
            clause=clause,
            rules=tuple(rules[clause.code]),
            tried=sum(examination.tried.get(rule.id, 0) for rule in rules[clause.code]),
            findings=tuple(found[clause.code]),
            deviated=tuple(deviated[clause.code]),
        )
        for clause in profile.clauses
    )
