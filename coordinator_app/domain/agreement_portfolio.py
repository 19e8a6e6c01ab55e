"""The portfolio of agreements: how many are in force, against the cap where there is one, and how they are spread."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

from coordinator_app.domain.agreement_lines import AgreementFilter, AgreementSpan, SeenAgreement
from coordinator_app.domain.agreements import AgreementKind, AgreementLevel
from coordinator_app.domain.counts import in_words
from coordinator_app.words import Either, Message, message, messages

K = TypeVar("K", bound=Hashable)

UNCOUNTED = frozenset({AgreementKind.MEMBERSHIP, AgreementKind.PROJECT})
"""The kinds that do not count towards the cap: memberships are no agreements with a partner, and projects end."""

NO_GOAL = ""
"""Stands among the goals for agreements without any."""


@dataclass(frozen=True, kw_only=True)
class Share(Generic[K]):
    """How many agreements in force have something in common, and the filter that shows them."""

    key: K
    number: int
    asked: AgreementFilter


@dataclass(frozen=True, kw_only=True)
class Portfolio:
    """What is in force on a day; `counted` is how many of it count towards the cap."""

    active: int
    counted: int
    cap: int | None
    all_of_them: AgreementFilter
    kinds: tuple[Share[AgreementKind], ...]
    partners: tuple[Share[UUID], ...]
    partner_names: dict[UUID, Either]
    goals: tuple[Share[str], ...]
    levels: tuple[Share[AgreementLevel], ...]


def portfolio(agreements: Iterable[SeenAgreement], today: date, cap: int | None = None) -> Portfolio:
    """Return the portfolio of a day; an agreement with several goals is counted once for each."""
    seen = [one for one in agreements if one.validity.is_in_force]
    lines = [one.line for one in seen]
    base = AgreementFilter(today=today, span=AgreementSpan.CURRENT, valid_on=today)
    names = {
        line.partner_id: Either(line.partner_name_sv, line.partner_name_en)
        for line in lines
        if line.partner_id is not None
    }
    goals = [goal for line in lines for goal in line.goals or (NO_GOAL,)]
    return Portfolio(
        active=len(seen),
        counted=sum(1 for line in lines if line.kind not in UNCOUNTED),
        cap=cap,
        all_of_them=base,
        kinds=_shares([line.kind for line in lines], lambda kind: replace(base, kind=kind)),
        partners=_shares(
            [line.partner_id for line in lines if line.partner_id], lambda one: replace(base, partner_id=one)
        ),
        partner_names=names,
        goals=_shares(goals, lambda goal: replace(base, goal=goal)),
        levels=_shares([line.level for line in lines], lambda level: replace(base, level=level)),
    )


def portfolio_said(found: Portfolio) -> tuple[Message, ...]:
    """Return how much is in force, and how that stands to the cap where the municipality has set one."""
    if not found.active:
        return (message("Nothing is in force today."),)
    said = messages(
        "One agreement or membership is in force today.",
        "{in_words} agreements and memberships are in force today.",
        found.active,
        in_words=in_words(found.active, begins=True),
    )
    return (said,) if found.cap is None else (said, _against(found.counted, found.cap))


def _against(counted: int, cap: int) -> Message:
    left = cap - counted
    if left < 0:
        return messages(
            "The cap is {cap} agreements beside memberships and projects, and is exceeded by {number}.",
            "The cap is {cap} agreements beside memberships and projects, and is exceeded by {number}.",
            -left,
            cap=cap,
        )
    if not left:
        return message("The cap of {cap} agreements beside memberships and projects is reached.", cap=cap)
    return messages(
        "{counted} of at most {cap} agreements beside memberships and projects: there is room for {number} more.",
        "{counted} of at most {cap} agreements beside memberships and projects: there is room for {number} more.",
        left,
        counted=counted,
        cap=cap,
    )


def _shares(keys: Sequence[K], asked: Callable[[K], AgreementFilter]) -> tuple[Share[K], ...]:
    """Return the shares, the greatest first; those that are alike in the order in which they come."""
    return tuple(Share(key=key, number=number, asked=asked(key)) for key, number in Counter(keys).most_common())
