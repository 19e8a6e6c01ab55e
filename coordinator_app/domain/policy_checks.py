"""The checks by name, as policies name them, with what each needs to be told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from coordinator_app.domain import policy_checks_agreements as agreements
from coordinator_app.domain import policy_checks_bodies as bodies
from coordinator_app.domain import policy_checks_visits as visits
from coordinator_app.domain import policy_checks_whole as whole
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.policy import Parameter, PolicyRule
from coordinator_app.domain.policy_world import Verdict
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.visits import VisitKind

Judge = Callable[..., Verdict]


@dataclass(frozen=True, kw_only=True)
class Check:
    """A check: what it is about, the function that judges a case, and the parameters that it takes, by type.

    `is_lasting` tells that it judges how things are on the day, so that it also concerns what began before the policy
    applied; `is_of_inquiries` that it judges visits that have not been answered yet, and no others.
    """

    about: About
    judge: Judge
    parameters: Mapping[str, type] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    is_lasting: bool = False
    is_of_inquiries: bool = False


def _of_agreements(judge: Judge, *, is_lasting: bool = False, **parameters: type) -> Check:
    return Check(about=About.AGREEMENT, judge=judge, parameters=parameters, is_lasting=is_lasting)


def _of_visits(judge: Judge, *, is_of_inquiries: bool = False, **parameters: type) -> Check:
    return Check(about=About.VISIT, judge=judge, parameters=parameters, is_of_inquiries=is_of_inquiries)


def _of_bodies(judge: Judge, **parameters: type) -> Check:
    return Check(about=About.BODY, judge=judge, parameters=parameters, is_lasting=True)


def _of_all(judge: Judge, *optional: str, **parameters: type) -> Check:
    named = frozenset(optional)
    return Check(about=About.POLICY, judge=judge, parameters=parameters, optional=named, is_lasting=True)


CHECKS: Mapping[str, Check] = {
    "is_decided": _of_agreements(agreements.is_decided, bodies=tuple, is_overarching_only=bool),
    "is_limited_in_time": _of_agreements(agreements.is_limited_in_time),
    "has_scope": _of_agreements(agreements.has_scope),
    "is_mutual": _of_agreements(agreements.is_mutual),
    "is_assessed_before_signing": _of_agreements(agreements.is_assessed_before_signing),
    "is_with_established_partner": _of_agreements(agreements.is_with_established_partner),
    "takes_precedence": _of_agreements(agreements.takes_precedence, units=int),
    "has_goal": _of_agreements(agreements.has_goal),
    "has_priority": _of_agreements(agreements.has_priority),
    "has_co_actors": _of_agreements(agreements.has_co_actors),
    "has_responsible_unit": _of_agreements(agreements.has_responsible_unit),
    "has_benefit": _of_agreements(agreements.has_benefit),
    "is_active": _of_agreements(agreements.is_active, is_lasting=True, months=int),
    "has_representatives": _of_agreements(agreements.has_representatives, is_lasting=True),
    "visit_is_represented": _of_visits(visits.visit_is_represented, days_before=int),
    "visit_has_goal": _of_visits(visits.visit_has_goal),
    "visit_has_priority": _of_visits(visits.visit_has_priority),
    "visit_has_council_goal": _of_visits(visits.visit_has_council_goal),
    "visit_has_benefit": _of_visits(visits.visit_has_benefit),
    "visit_has_responsible_unit": _of_visits(visits.visit_has_responsible_unit),
    "visit_has_co_actors": _of_visits(visits.visit_has_co_actors),
    "visit_has_target_group": _of_visits(visits.visit_has_target_group),
    "visit_has_level": _of_visits(visits.visit_has_level),
    "visit_is_with_established_partner": _of_visits(visits.visit_is_with_established_partner),
    "visit_is_informed_of": _of_visits(visits.visit_is_informed_of, is_sister_city_only=bool),
    "visit_takes_precedence": _of_visits(visits.visit_takes_precedence, is_of_inquiries=True, units=int),
    "is_reported": Check(about=About.DECISION, judge=whole.is_reported, parameters={"days": int}),
    "is_revised": Check(
        about=About.DOCUMENT, judge=whole.is_revised, parameters={"is_own_only": bool}, is_lasting=True
    ),
    "has_contact_person": _of_bodies(bodies.has_contact_person),
    "contact_is_developed": _of_bodies(bodies.contact_is_developed, months=int),
    "passes_on": _of_bodies(bodies.passes_on, months=int),
    "goals_treat_international": _of_bodies(bodies.goals_treat_international, month=int, day=int),
    "is_within_budget": _of_bodies(bodies.is_within_budget),
    "network_meets": _of_all(bodies.network_meets, months=int),
    "is_within_cap": _of_all(whole.is_within_cap, kinds_counted=tuple),
    "are_goals_served": _of_all(whole.are_goals_served, "goals", months=int, goals=tuple),
    "are_projects_more": _of_all(whole.are_projects_more),
    "are_priorities_decided": _of_all(whole.are_priorities_decided),
    "is_report_season": _of_all(whole.is_report_season, month=int, day=int, days_before=int),
}
"""Each check once; a rule of a policy names one of them, and no rule lies elsewhere in the program."""

_ENUMERATED = {"bodies": frozenset(map(str, BodyKind)), "kinds_counted": frozenset(map(str, AgreementKind))}
_KINDS = {
    About.AGREEMENT: frozenset(map(str, AgreementKind)),
    About.VISIT: frozenset(map(str, VisitKind)),
    About.BODY: frozenset(map(str, BodyKind)),
}


def faults(rule: PolicyRule, clauses: frozenset[str]) -> tuple[str, ...]:
    """Return what is wrong with a rule as it was written, in words for whoever writes profiles."""
    check = CHECKS.get(rule.check)
    if check is None:
        return (f"{rule.id}: there is no check {rule.check}",)
    found = [f"{rule.id}: {rule.check} is about {check.about}, not {rule.about}"] if check.about != rule.about else []
    found += [f"{rule.id}: there is no clause {rule.clause}"] if rule.clause not in clauses else []
    unknown = set(rule.kinds) - _KINDS.get(rule.about, frozenset())
    found += [f"{rule.id}: there is no kind {kind}" for kind in sorted(unknown)]
    given = {each.name for each in rule.parameters}
    missing = check.parameters.keys() - check.optional - given
    found += [f"{rule.id}: {rule.check} needs {name}" for name in sorted(missing)]
    return (*found, *(said for each in rule.parameters for said in _faults_of(rule, check, each)))


def _faults_of(rule: PolicyRule, check: Check, parameter: Parameter) -> tuple[str, ...]:
    wanted = check.parameters.get(parameter.name)
    if wanted is None:
        return (f"{rule.id}: {rule.check} knows no {parameter.name}",)
    if type(parameter.value) is not wanted:
        return (f"{rule.id}: {parameter.name} is {parameter.value!r}, which is no {wanted.__name__}",)
    known = _ENUMERATED.get(parameter.name)
    if known is None or not isinstance(parameter.value, tuple):
        return ()
    unknown = (name for name in parameter.value if name not in known)
    return tuple(f"{rule.id}: {parameter.name} names {name}, which is nothing" for name in unknown)
