"""Notification lists: who is to be informed of what, how long before, and why (Falun, riktlinjer, FA-O3)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import internal, personal, public
from coordinator_app.domain.lead_times import days_before
from coordinator_app.domain.letter_templates import TemplatePurpose
from coordinator_app.domain.workdays import working_days_before

PROGRAMME_DAYS = 7
"""How many days before a visit its programme is told at the latest, unless a list says otherwise."""


class Purpose(StrEnum):
    """What a list is for."""

    VISITS = "visits"
    AGREEMENTS = "agreements"
    TRAVEL_REPORTS = "travel_reports"
    NEWSLETTERS = "newsletters"
    NETWORK_MEETINGS = "network_meetings"


class Round(StrEnum):
    """What those concerned are told of a visit, in the order in which it is told; a change is told at once."""

    NOTICE = "notice"
    PROGRAMME = "programme"
    CHANGE = "change"


class LeadUnit(StrEnum):
    """What a lead time is counted in."""

    DAYS = "days"
    WORKING_DAYS = "working_days"


class MemberKind(StrEnum):
    """Who a member of a list is; what is meant is found anew for each matter, on its day."""

    PERSON = "person"
    OFFICE = "office"
    BODY = "body"
    CONTACTS = "contacts"
    LIST = "list"
    HOSTS = "hosts"
    PARTICIPANTS = "participants"
    INVOLVED_CONTACTS = "involved_contacts"
    INVOLVED_CHAIRS = "involved_chairs"
    RESPONSIBLE = "responsible"


class ConditionKind(StrEnum):
    """What a condition of a list asks about a visit."""

    VISIT_KIND = "visit_kind"
    DIRECTION = "direction"
    PARTNER = "partner"
    PARTNER_KIND = "partner_kind"
    GOAL = "goal"
    BODY = "body"
    HOST = "host"
    POLICY = "policy"


@dataclass(frozen=True, kw_only=True)
class Lead:
    """How long before the matter a round is told at the latest."""

    id: UUID = public()
    round: Round = public(Round.NOTICE)
    number: int = public(21)
    unit: LeadUnit = public(LeadUnit.DAYS)

    @property
    def most_days(self) -> int:
        """How many days that is at the most: a working week has five days of seven, and holidays lengthen it."""
        return self.number * 2 if self.unit == LeadUnit.WORKING_DAYS else self.number

    def due_on(self, day: date) -> date:
        """Return the last day on which what happens on a day is told in good time."""
        if self.unit == LeadUnit.WORKING_DAYS:
            return working_days_before(day, self.number)
        return days_before(day, self.number)


@dataclass(frozen=True, kw_only=True)
class Member:
    """Somebody who is on a list: a person, the holder of an office, a whole body, its contacts, or another list.

    `role` is the office as it is held, such as ordförande. The reason is said to whoever asks why somebody is told; it
    is made from what the member is where it is empty. `since_on` is the day from which it is on the list, None where it
    always was.
    """

    id: UUID = public()
    kind: MemberKind = public(MemberKind.PERSON)
    person_id: UUID | None = personal(None)
    body_id: UUID | None = public(None)
    role: str = public("")
    list_id: UUID | None = public(None)
    reason_sv: str = internal("")
    reason_en: str = internal("")
    since_on: date | None = public(None)


@dataclass(frozen=True, kw_only=True)
class Condition:
    """What must be so for a list to concern a visit: a word such as a kind or a goal, or a record."""

    id: UUID = public()
    kind: ConditionKind = public(ConditionKind.VISIT_KIND)
    word: str = public("")
    partner_id: UUID | None = public(None)
    body_id: UUID | None = public(None)
    person_id: UUID | None = personal(None)


@dataclass(frozen=True, kw_only=True)
class ListTemplate:
    """What the letters of a list begin with for a purpose and in a language; None is the usual template."""

    id: UUID = public()
    purpose: TemplatePurpose = public(TemplatePurpose.NOTICE)
    language: str = public("sv")
    template_id: UUID | None = public(None)


@dataclass(frozen=True, kw_only=True)
class NotificationList:
    """A notification list; of the conditions of one kind one must hold, and of each kind that there is.

    A list without lead times tells nobody by itself: it is chosen by hand. `since_on` is the day from which it holds,
    None where it always did: of a visit that was over by then it asks for nobody.
    """

    id: UUID = public()
    version: int = public(0)
    name_sv: str = public("")
    name_en: str = public("")
    purpose: Purpose = public(Purpose.VISITS)
    language: str = public("sv")
    leads: tuple[Lead, ...] = public(())
    members: tuple[Member, ...] = public(())
    conditions: tuple[Condition, ...] = public(())
    templates: tuple[ListTemplate, ...] = public(())
    note: str = internal("")
    since_on: date | None = public(None)

    def lead(self, told: Round) -> Lead | None:
        """Return how long before a matter a round is told, None where this list is not told it."""
        return next((lead for lead in self.leads if lead.round == told), None)


def holding_since(each: NotificationList, before: NotificationList | None, day: date) -> NotificationList:
    """Return a list whose new members, and which itself where it is new, hold from a day on."""
    known = {member.id: member.since_on for member in before.members} if before else {}
    return replace(
        each,
        since_on=before.since_on if before else day,
        members=tuple(replace(one, since_on=known.get(one.id, one.since_on or day)) for one in each.members),
    )


def begun(notice_days: int, ids: Iterable[UUID]) -> NotificationList:
    """Return a list of visits that begins with a lead time; `ids` never ends."""
    fresh = iter(ids)
    leads = (
        Lead(id=next(fresh), round=Round.NOTICE, number=notice_days),
        Lead(id=next(fresh), round=Round.PROGRAMME, number=PROGRAMME_DAYS),
    )
    return NotificationList(id=next(fresh), leads=leads)


def copied(
    original: NotificationList, new_id: UUID, ids: Iterable[UUID], name_sv: str, name_en: str
) -> NotificationList:
    """Return a list with the same leads, members, conditions and templates under another name; `ids` never ends."""
    fresh = iter(ids)
    return replace(
        original,
        id=new_id,
        version=0,
        name_sv=name_sv,
        name_en=name_en,
        leads=tuple(replace(one, id=next(fresh)) for one in original.leads),
        members=tuple(replace(one, id=next(fresh)) for one in original.members),
        conditions=tuple(replace(one, id=next(fresh)) for one in original.conditions),
        templates=tuple(replace(one, id=next(fresh)) for one in original.templates),
    )
