"""Findings: where the facts do not meet a rule of the policy; derived from values and a day, never stored."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from coordinator_app.domain.destinations import NO_FIELD, Where
from coordinator_app.domain.own_policy import Deviation
from coordinator_app.domain.policy import PolicyProfile, PolicyRule, RuleSeverity
from coordinator_app.domain.policy_checks import CHECKS
from coordinator_app.domain.policy_world import Lack, Outcome, PolicyWorld, Standpoint
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.visits import CLOSED
from coordinator_app.domain.watch import NOWHERE
from coordinator_app.words import Either, Message, verbatim

_RANK = {severity: rank for rank, severity in enumerate(RuleSeverity)}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A case that does not meet a rule: in a sentence, with advice, and the field that mends it.

    What is about the work as a whole is about `About.POLICY` and has the id `NOWHERE`.
    """

    rule: str
    clause: str
    severity: RuleSeverity
    about: About
    about_id: UUID
    sentence: Message
    advice: Message
    where: Where = NO_FIELD

    @property
    def key(self) -> tuple[str, About, UUID]:
        """What a decision to deviate names it by."""
        return (self.rule, self.about, self.about_id)


@dataclass(frozen=True, kw_only=True)
class Deviated:
    """What would be a finding, had it not been decided to deviate in this case."""

    finding: Finding
    deviation: Deviation


@dataclass(frozen=True, kw_only=True)
class Examination:
    """What came of holding everything against a policy; `tried` counts the cases of each rule, met or not."""

    findings: tuple[Finding, ...] = ()
    deviated: tuple[Deviated, ...] = ()
    tried: Mapping[str, int] = field(default_factory=dict)


def findings(world: PolicyWorld, profile: PolicyProfile, day: date) -> tuple[Finding, ...]:
    """Return the findings, the gravest first, in time linear in the number of records.

    What happened before the profile applied, and what it was decided to deviate in, is not among them.
    """
    return examined(world, profile, day).findings


def examined(world: PolicyWorld, profile: PolicyProfile, day: date) -> Examination:
    """Return all that comes of holding what is known against a policy on a day."""
    seen = Standpoint(world=world, profile=profile, day=day)
    if seen.since_on is not None and seen.since_on > day:
        return Examination()
    cases = _cases(seen)
    tried: dict[str, int] = {}
    found: list[Finding] = []
    for rule in profile.rules:
        number, lacking = _judged(rule, cases[CHECKS[rule.check].about], seen)
        tried[rule.id] = number
        found += lacking
    found.sort(key=lambda finding: _RANK[finding.severity])
    silent = {(each.rule, each.about, each.about_id): each for each in world.deviations if each.is_in_force_on(day)}
    return Examination(
        findings=tuple(one for one in found if one.key not in silent),
        deviated=tuple(Deviated(finding=one, deviation=silent[one.key]) for one in found if one.key in silent),
        tried=tried,
    )


_Case = tuple[UUID, str, date | None, Any]
"""The id of what is judged, its kind, the day on which it happened, and the case itself."""


def _cases(seen: Standpoint) -> Mapping[About, tuple[_Case, ...]]:
    world = seen.world
    visits = (visit for visit in world.visits if visit.status not in CLOSED)
    return {
        About.AGREEMENT: tuple((c.agreement.id, c.agreement.kind, c.entered_on, c) for c in seen.agreements),
        About.VISIT: tuple((visit.id, visit.kind, visit.starts_on, visit) for visit in visits),
        About.DECISION: tuple((each.id, "", each.decided_on, each) for each in world.decisions.values()),
        About.DOCUMENT: tuple((each.id, "", None, each) for each in world.documents),
        About.POLICY: ((NOWHERE, "", None, None),),
    }


def _judged(rule: PolicyRule, cases: Iterable[_Case], seen: Standpoint) -> tuple[int, list[Finding]]:
    """Return how many cases a rule was tried on, and those that do not meet it."""
    check = CHECKS[rule.check]
    judge = partial(check.judge, **{each.name: each.value for each in rule.parameters})
    since = None if check.is_lasting else seen.since_on
    number = 0
    lacking: list[Finding] = []
    for case_id, case in _concerned(rule, cases, since):
        verdict = judge(case, seen)
        if verdict is Outcome.NOT_TRIED:
            continue
        number += 1
        if isinstance(verdict, Lack):
            lacking.append(_finding(rule, case_id, verdict))
    return number, lacking


def _concerned(rule: PolicyRule, cases: Iterable[_Case], since: date | None) -> Iterator[tuple[UUID, Any]]:
    kinds = frozenset(rule.kinds)
    for case_id, kind, happened_on, case in cases:
        is_before = since is not None and happened_on is not None and happened_on < since
        if not is_before and (not kinds or kind in kinds):
            yield case_id, case


def _finding(rule: PolicyRule, about_id: UUID, lack: Lack) -> Finding:
    return Finding(
        rule=rule.id,
        clause=rule.clause,
        severity=rule.severity,
        about=rule.about,
        about_id=about_id,
        sentence=lack.sentence,
        advice=verbatim(Either(rule.advice_sv, rule.advice_en)),
        where=lack.where,
    )
