"""Changes to what a municipality has set for itself: one rule, one goal, one number or one ladder at a time."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from coordinator_app.domain.own_policy import OwnLadder, OwnNumber, OwnPolicy, OwnPriority, OwnRule

NewId = Callable[[], UUID]

OFF = "off"
"""Stands for a rule that is not used."""


def with_rule(own: OwnPolicy, rule: str, said: str, new_id: NewId) -> OwnPolicy:
    """Return it with another severity for a rule, `OFF` for none at all, and empty for as the policy has it."""
    kept = _without(own.rules, "rule", rule)
    if not said:
        return replace(own, rules=kept)
    severity = "" if said == OFF else said
    return replace(own, rules=(*kept, OwnRule(id=new_id(), rule=rule, severity=severity, is_off=said == OFF)))


def with_number(own: OwnPolicy, name: str, number: int | None, new_id: NewId) -> OwnPolicy:
    """Return it with another number by its name, None for as the policy has it."""
    kept = _without(own.numbers, "name", name)
    return replace(own, numbers=kept if number is None else (*kept, OwnNumber(id=new_id(), name=name, number=number)))


def with_ladder(own: OwnPolicy, kind: str, steps: tuple[str, ...] | None, new_id: NewId) -> OwnPolicy:
    """Return it with other reminders for a kind of thing, None for as the policy has them."""
    kept = _without(own.ladders, "kind", kind)
    return replace(own, ladders=kept if steps is None else (*kept, OwnLadder(id=new_id(), kind=kind, steps=steps)))


def with_weight(own: OwnPolicy, code: str, weight: int | None, usual: int, new_id: NewId) -> OwnPolicy:
    """Return it with a goal of the policy weighed anew, None for one that is not used."""
    kept = _without(own.priorities, "code", code)
    if weight == usual:
        return replace(own, priorities=kept)
    mine = OwnPriority(id=new_id(), code=code, weight=usual if weight is None else weight, is_dropped=weight is None)
    return replace(own, priorities=(*kept, mine))


def with_goal(own: OwnPolicy, text_sv: str, text_en: str, new_id: NewId) -> OwnPolicy:
    """Return it with a goal of the municipality's own, which gets a code that nothing has yet."""
    taken = {each.code for each in own.priorities}
    code = next(code for number in range(1, len(taken) + 2) if (code := f"E-{number}") not in taken)
    mine = OwnPriority(id=new_id(), code=code, text_sv=text_sv, text_en=text_en, weight=1)
    return replace(own, priorities=(*own.priorities, mine))


def own_goals(own: OwnPolicy, known: frozenset[str]) -> tuple[OwnPriority, ...]:
    """Return the goals that are the municipality's own, not the policy's, whose codes are known."""
    return tuple(each for each in own.priorities if each.code not in known and (each.text_sv or each.text_en))


def _without(parts: tuple[Any, ...], field: str, value: str) -> tuple[Any, ...]:
    return tuple(part for part in parts if getattr(part, field) != value)
