"""Findings: where the facts do not meet a rule of the policy; derived from values and a day, never stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from coordinator_app.domain.destinations import NO_FIELD, Where
from coordinator_app.domain.own_policy import Deviation
from coordinator_app.domain.policy import PolicyProfile, PolicyRule, RuleSeverity
from coordinator_app.domain.policy_checks import CHECKS
from coordinator_app.domain.policy_world import WHOLE, BodyCase, DecisionCase, Lack, Outcome, PolicyWorld, Standpoint
from coordinator_app.domain.set_asides import About
from coordinator_app.words import Either, Message, verbatim

_RANK = {severity: rank for rank, severity in enumerate(RuleSeverity)}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A case that does not meet a rule: in a sentence, with advice, and the field that mends it.

    What is about the work as a whole is about `About.POLICY` and has the id of `WHOLE`.
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
    cases = _Cases(seen)
    tried: dict[str, int] = {}
    found: list[Finding] = []
    for rule in profile.rules:
        number, lacking = _judged(rule, cases.of(rule), seen)
        tried[rule.id] = number
        found += lacking
    found.sort(key=lambda finding: _RANK[finding.severity])
    silent = {(each.rule, each.about, each.about_id): each for each in world.deviations if each.is_in_force_on(day)}
    return Examination(
        findings=tuple(one for one in found if one.key not in silent),
        deviated=tuple(Deviated(finding=one, deviation=silent[one.key]) for one in found if one.key in silent),
        tried=tried,
    )


class _Cases:
    """The cases of one examination, sifted once for all rules that concern the same."""

    def __init__(self, seen: Standpoint) -> None:
        self._seen = seen
        self._sifted: dict[tuple[About, tuple[str, ...], bool, bool], Sequence[Any]] = {}

    def of(self, rule: PolicyRule) -> Sequence[Any]:
        """Return the cases that a rule is tried on."""
        check = CHECKS[rule.check]
        key = (check.about, rule.kinds, check.is_lasting, check.is_of_inquiries)
        if key not in self._sifted:
            self._sifted[key] = self._sift(*key)
        return self._sifted[key]

    def _sift(self, about: About, kinds: tuple[str, ...], is_lasting: bool, is_of_inquiries: bool) -> Sequence[Any]:
        if kinds:
            wanted = frozenset(kinds)
            whole = (about, (), is_lasting, is_of_inquiries)
            if whole not in self._sifted:
                self._sifted[whole] = self._sift(*whole)
            return [case for case in self._sifted[whole] if case.kind in wanted]
        since = self._seen.since_on
        cases = self._all(about, is_of_inquiries=is_of_inquiries)
        if since is None or is_lasting:
            return cases
        return [case for case in cases if case.happened_on is None or case.happened_on >= since]

    def _all(self, about: About, *, is_of_inquiries: bool) -> Sequence[Any]:
        seen = self._seen
        match about:
            case About.VISIT:
                return seen.inquiries if is_of_inquiries else seen.visits
            case About.AGREEMENT:
                return seen.agreements
            case About.DECISION:
                return tuple(DecisionCase(decision=each) for each in seen.world.decisions.values())
            case About.DOCUMENT:
                return seen.world.documents
            case About.BODY:
                return tuple(BodyCase(body=each) for each in seen.world.bodies.values())
            case _:
                return (WHOLE,)


def _judged(rule: PolicyRule, cases: Sequence[Any], seen: Standpoint) -> tuple[int, list[Finding]]:
    """Return how many cases a rule was tried on, and those that do not meet it."""
    judge = CHECKS[rule.check].judge
    if rule.parameters:
        judge = partial(judge, **{each.name: each.value for each in rule.parameters})
    met, not_tried = Outcome.MET, Outcome.NOT_TRIED
    number = 0
    lacking: list[Finding] = []
    for case in cases:
        verdict = judge(case, seen)
        if verdict is met:
            number += 1
        elif verdict is not not_tried and isinstance(verdict, Lack):
            lacking.append(_finding(rule, case.id, verdict))
    return number + len(lacking), lacking


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
