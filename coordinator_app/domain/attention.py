"""What Today asks the coordinator to do: derived from values and a day, grouped by how soon, never stored."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
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
    INFORM = "inform"
    INFORM_PROGRAMME = "inform_programme"
    INFORM_CHANGE = "inform_change"
    INFORM_DRAFT = "inform_draft"
    INFORM_VACANT = "inform_vacant"
    MAILING_DRAFT = "mailing_draft"
    FOLLOW_UP = "follow_up"
    BACKUP = "backup"
    AGREEMENT_PAPERS = "agreement_papers"
    AGREEMENT_NOTICE = "agreement_notice"
    AGREEMENT_SIGNATURE = "agreement_signature"
    AGREEMENT_END = "agreement_end"
    AGREEMENT_REVIEW = "agreement_review"
    AGREEMENT_EXPIRED = "agreement_expired"
    AGREEMENT_GAP = "agreement_gap"
    FILE_RENEWAL = "file_renewal"
    MEMBERSHIP_DECISION = "membership_decision"
    MEMBERSHIP_FEE = "membership_fee"
    MEMBERSHIP_QUIET = "membership_quiet"
    REPRESENTATIVE_ENDS = "representative_ends"
    DECISION_UNREPORTED = "decision_unreported"
    OFFICE_ENDS = "office_ends"
    LIST_LEFT = "list_left"
    DOCUMENT_REVISION = "document_revision"
    ANNUAL_REPORT = "annual_report"
    SEAT_VACANT = "seat_vacant"
    SEAT_ENDS = "seat_ends"
    NETWORK_CALL = "network_call"
    NETWORK_MINUTES = "network_minutes"
    GOAL_DOCUMENT = "goal_document"


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
    OPEN_AGREEMENT = "open_agreement"
    OPEN_DECISION = "open_decision"
    OPEN_DOCUMENT = "open_document"
    OPEN_OFFICES = "open_offices"
    INFORM = "inform"
    CONFIRM_MAILING = "confirm_mailing"
    FILL_SEAT = "fill_seat"
    OPEN_SEAT = "open_seat"
    OPEN_NETWORK_MEETING = "open_network_meeting"
    OPEN_COMMITTEES = "open_committees"


class Group(StrEnum):
    """How soon something is to be done, in the order in which Today shows it."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    LATER = "later"


@dataclass(frozen=True, kw_only=True)
class Attention:
    """Something to do: its sentence, why (`detail`), and by which rule (`because`, and `clause` of the policy).

    `where` is the field of the visit or the agreement that mends it. `told_on` is the day from which it is told, where
    that is not a fixed time before it is due, and `rung` the step of its ladder that it stands on: what was set aside
    on one rung returns on the next.
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
    told_on: date | None = None
    rung: str = ""

    @property
    def key(self) -> tuple[str, About, UUID, date]:
        """What it is known by when it is set aside for good."""
        return (self.rule.value, self.about, self.about_id, self.due_on)

    @property
    def rung_key(self) -> tuple[str, About, UUID, date]:
        """What it is known by when it is done or set aside for a while: on a ladder, the rung alone is meant."""
        rule = f"{self.rule.value}:{self.rung}" if self.rung else self.rule.value
        return (rule, self.about, self.about_id, self.due_on)

    @property
    def since_on(self) -> date:
        """The day from which it asks for something: it is told, or the week begins in which it is due."""
        return self.told_on or self.due_on - timedelta(days=self.due_on.weekday())


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


def group_of(due_on: date, today: date, told_on: date | None = None) -> Group | None:
    """Return how soon something is to be done, or None where it is too far ahead to be told; weeks end on Sunday."""
    if told_on is not None and told_on > today:
        return None
    if due_on < today:
        return Group.OVERDUE
    if due_on <= today + timedelta(days=6 - today.weekday()):
        return Group.THIS_WEEK
    return Group.LATER if told_on is not None or due_on <= today + timedelta(days=AHEAD_DAYS) else None


def grouped(found: Iterable[Attention], set_asides: Iterable[SetAside], today: date) -> Attentions:
    """Return what is to be done in its groups, without what is set aside; what returns is told from that day."""
    asides = {(each.rule, each.about, each.about_id, each.due_on): each for each in set_asides}
    groups: dict[Group | None, list[Attention]] = {group: [] for group in (*Group, None)}
    for one in sorted(_left(found, asides, today), key=_urgency):
        groups[group_of(one.due_on, today, one.told_on)].append(one)
    return Attentions(
        overdue=tuple(groups[Group.OVERDUE]),
        this_week=tuple(groups[Group.THIS_WEEK]),
        later=tuple(groups[Group.LATER]),
    )


def _left(
    found: Iterable[Attention], asides: Mapping[tuple[str, About, UUID, date], SetAside], today: date
) -> Iterator[Attention]:
    if not asides:
        yield from found
        return
    for one in found:
        kept = [asides[key] for key in {one.key, one.rung_key} if key in asides]
        if any(each.is_hidden_on(today) for each in kept):
            continue
        returned = max((each.until_on for each in kept if each.until_on), default=None)
        yield replace(one, told_on=max(returned, one.told_on or returned)) if returned else one


def _urgency(one: Attention) -> tuple[date, int, int]:
    return one.due_on, _SEVERITIES[one.severity], _RULES[one.rule]


_SEVERITIES = {severity: place for place, severity in enumerate(Severity)}
_RULES = {rule: place for place, rule in enumerate(Rule)}
