"""What Today asks the coordinator to do: derived from values and a day, grouped by how soon, never stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.destinations import NO_FIELD, Where
from coordinator_app.domain.set_asides import About, SetAside
from coordinator_app.domain.severity import Severity
from coordinator_app.words import Message

AHEAD_DAYS = 30
"""How far ahead something to do is told of at all."""


class Rule(StrEnum):
    """The rules by which something to do arises; the value is kept with what is set aside."""

    MUNICIPALITY = "municipality"
    INQUIRY = "inquiry"
    INTAKE = "intake"
    REPRESENTATION = "representation"
    TERM_ENDED = "term_ended"
    DELEGATION = "delegation"
    HEAD = "head"
    HOST = "host"
    INTERPRETER = "interpreter"
    PROGRAMME = "programme"
    CLASH = "clash"
    PACK_DUE = "pack_due"
    PACK_STALE = "pack_stale"
    TO_COMPLETE = "to_complete"
    FOLLOW_UP = "follow_up"
    POLICY_REVISION = "policy_revision"
    BACKUP = "backup"


class Action(StrEnum):
    """What the one button beside something to do does."""

    OPEN_VISIT = "open_visit"
    SHOW_CLASH = "show_clash"
    MAKE_PACK = "make_pack"
    MARK_COMPLETED = "mark_completed"
    WRITE_FOLLOW_UP = "write_follow_up"
    ANSWER = "answer"
    SHOW_POLICY = "show_policy"
    OPEN_SETTINGS = "open_settings"
    BACK_UP = "back_up"


class Group(StrEnum):
    """How soon something is to be done, in the order in which Today shows it."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    LATER = "later"


@dataclass(frozen=True, kw_only=True)
class Attention:
    """Something to do: its sentence, why (`detail`), and by which rule (`because`, and `clause` of the policy).

    `where` is the field of the visit that mends it, where it is about a visit.
    """

    rule: Rule
    about: About
    about_id: UUID
    due_on: date
    severity: Severity
    sentence: Message
    detail: Message
    because: Message
    clause: str = ""
    action: Action
    where: Where = NO_FIELD

    @property
    def key(self) -> tuple[str, About, UUID, date]:
        """What it is known by when it is set aside."""
        return (self.rule.value, self.about, self.about_id, self.due_on)


@dataclass(frozen=True, kw_only=True)
class Attentions:
    """All that is to be done, the earliest first in each group."""

    overdue: tuple[Attention, ...] = ()
    this_week: tuple[Attention, ...] = ()
    later: tuple[Attention, ...] = ()

    @property
    def all(self) -> tuple[Attention, ...]:
        """Everything in the order in which Today shows it."""
        return (*self.overdue, *self.this_week, *self.later)


def group_of(due_on: date, today: date) -> Group | None:
    """Return how soon something is to be done, or None where it is too far ahead to be told; weeks end on Sunday."""
    if due_on < today:
        return Group.OVERDUE
    if due_on <= today + timedelta(days=6 - today.weekday()):
        return Group.THIS_WEEK
    return Group.LATER if due_on <= today + timedelta(days=AHEAD_DAYS) else None


def grouped(found: Iterable[Attention], set_asides: Iterable[SetAside], today: date) -> Attentions:
    """Return what is to be done in its groups, without what is set aside."""
    hidden = {(s.rule, s.about, s.about_id, s.due_on) for s in set_asides if s.is_hidden_on(today)}
    groups: dict[Group | None, list[Attention]] = {group: [] for group in (*Group, None)}
    for one in sorted((a for a in found if a.key not in hidden), key=_urgency):
        groups[group_of(one.due_on, today)].append(one)
    return Attentions(
        overdue=tuple(groups[Group.OVERDUE]),
        this_week=tuple(groups[Group.THIS_WEEK]),
        later=tuple(groups[Group.LATER]),
    )


def _urgency(one: Attention) -> tuple[date, int, int]:
    return one.due_on, list(Severity).index(one.severity), list(Rule).index(one.rule)
