"""The order of precedence: the order of a tuple, changed by moving one thing at a time."""

from collections.abc import Sequence
from typing import TypeVar

from coordinator_app.domain.visits import Delegate, DelegateRole

Thing = TypeVar("Thing")

_RANKS = (
    DelegateRole.HEAD,
    DelegateRole.MEMBER,
    DelegateRole.COMPANION,
    DelegateRole.INTERPRETER,
    DelegateRole.PRESS,
)


def moved(things: Sequence[Thing], at: int, to: int) -> tuple[Thing, ...]:
    """Return the things with the one at an index moved so that it stands at another; beyond the ends is at the end."""
    rest = [*things[:at], *things[at + 1 :]]
    place = max(0, min(to, len(rest)))
    return (*rest[:place], things[at], *rest[place:])


def moved_up(things: Sequence[Thing], at: int) -> tuple[Thing, ...]:
    """Return the things with one moved a step towards the first."""
    return moved(things, at, at - 1)


def moved_down(things: Sequence[Thing], at: int) -> tuple[Thing, ...]:
    """Return the things with one moved a step towards the last."""
    return moved(things, at, at + 1)


def proposed(delegation: Sequence[Delegate]) -> tuple[Delegate, ...]:
    """Return a delegation with its head first, interpreters and press last, and else in the order in which it stood."""
    return tuple(sorted(delegation, key=lambda delegate: _RANKS.index(delegate.role)))
