"""The policy that applies: a profile with what the municipality has set for itself on top of it."""

from collections.abc import Mapping
from dataclasses import replace

from coordinator_app.domain.own_criteria import criteria_in_force
from coordinator_app.domain.own_policy import OwnPolicy, OwnPriority
from coordinator_app.domain.policy import Goal, Ladder, Parameter, PolicyProfile, PolicyRule, RuleSeverity, UsualRoute

MINUTES_DAYS, NOTICE_DAYS = "minutes_days", "notice_days"
"""The names of a profile's numbers that belong to no rule; a rule's are named by its id and the parameter."""


def effective(profile: PolicyProfile, own: OwnPolicy | None) -> PolicyProfile:
    """Return the profile with what is set: words, priorities, rules, criteria, reminders, numbers, cap and route."""
    if own is None:
        return profile
    numbers = {each.name: each.number for each in own.numbers}
    return replace(
        profile,
        sister_city_sv=own.sister_city_sv or profile.sister_city_sv,
        sister_city_en=own.sister_city_en or profile.sister_city_en,
        sister_cities_sv=own.sister_cities_sv or profile.sister_cities_sv,
        sister_cities_en=own.sister_cities_en or profile.sister_cities_en,
        goals=_goals(profile.goals, own.priorities),
        ladders=_ladders(profile.ladders, own),
        route=_route(profile.route, own, numbers),
        rules=_rules(profile.rules, own, numbers),
        criteria=criteria_in_force(profile, own),
        notice_days=numbers.get(NOTICE_DAYS, profile.notice_days),
        since_on=own.since_on,
        agreements_cap=own.agreements_cap,
    )


def number_of(rule: PolicyRule, parameter: Parameter) -> str:
    """Return the name by which a municipality sets another number for a rule."""
    return f"{rule.id}.{parameter.name}"


def _goals(goals: tuple[Goal, ...], priorities: tuple[OwnPriority, ...]) -> tuple[Goal, ...]:
    """Return the goals with the municipality's own weights and without those that it has dropped, its own last."""
    own = {each.code: each for each in priorities if each.code}
    known = {goal.code for goal in goals}
    kept = (replace(goal, weight=own[goal.code].weight) if goal.code in own else goal for goal in goals)
    added = (
        Goal(code=each.code, text_sv=each.text_sv, text_en=each.text_en, weight=each.weight)
        for each in own.values()
        if each.code not in known and (each.text_sv or each.text_en)
    )
    dropped = {each.code for each in own.values() if each.is_dropped}
    return tuple(goal for goal in (*kept, *added) if goal.code not in dropped)


def _ladders(ladders: tuple[Ladder, ...], own: OwnPolicy) -> tuple[Ladder, ...]:
    steps = {ladder.kind: ladder.steps for ladder in ladders} | {each.kind: each.steps for each in own.ladders}
    return tuple(Ladder(kind=kind, steps=each) for kind, each in steps.items())


def _route(route: UsualRoute, own: OwnPolicy, numbers: Mapping[str, int]) -> UsualRoute:
    return replace(
        route,
        minutes_days=numbers.get(MINUTES_DAYS, route.minutes_days),
        deciding_id=own.deciding_body_id,
        preparing_ids=tuple(each.body_id for each in own.preparing),
    )


def _rules(rules: tuple[PolicyRule, ...], own: OwnPolicy, numbers: Mapping[str, int]) -> tuple[PolicyRule, ...]:
    set_by_id = {each.rule: each for each in own.rules}
    changed = []
    for rule in rules:
        mine = set_by_id.get(rule.id)
        if mine is not None and mine.is_off:
            continue
        severity = RuleSeverity(mine.severity) if mine is not None and mine.severity in _SEVERITIES else rule.severity
        changed.append(replace(rule, severity=severity, parameters=_parameters(rule, numbers)))
    return tuple(changed)


_SEVERITIES = frozenset(map(str, RuleSeverity))


def _parameters(rule: PolicyRule, numbers: Mapping[str, int]) -> tuple[Parameter, ...]:
    return tuple(
        replace(each, value=numbers.get(number_of(rule, each), each.value)) if type(each.value) is int else each
        for each in rule.parameters
    )
