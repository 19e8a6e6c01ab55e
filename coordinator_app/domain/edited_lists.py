"""A notification list as it is edited: its lead times by round and its conditions by kind, each a field of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from coordinator_app.domain.notification_lists import (
    Condition,
    ConditionKind,
    Lead,
    LeadUnit,
    ListTemplate,
    Member,
    MemberKind,
    NotificationList,
    Purpose,
    Round,
)

WITH_BODY = frozenset({MemberKind.OFFICE, MemberKind.BODY, MemberKind.CONTACTS})
BY_VISIT = frozenset(
    {
        MemberKind.HOSTS,
        MemberKind.PARTICIPANTS,
        MemberKind.INVOLVED_CONTACTS,
        MemberKind.INVOLVED_CHAIRS,
        MemberKind.RESPONSIBLE,
    }
)
"""Members whom only a visit tells."""

_WORDS: dict[ConditionKind, str] = {
    ConditionKind.DIRECTION: "directions",
    ConditionKind.VISIT_KIND: "visit_kinds",
    ConditionKind.PARTNER_KIND: "partner_kinds",
    ConditionKind.GOAL: "goals",
    ConditionKind.POLICY: "policies",
}


@dataclass(frozen=True, kw_only=True)
class EditedList:
    """The fields of a list as a form shows them; a round without a number is not told.

    `inner` are the lists that the list holds, `named` the conditions that name a record.
    """

    id: UUID
    version: int = 0
    name_sv: str = ""
    name_en: str = ""
    purpose: Purpose = Purpose.VISITS
    language: str = "sv"
    notice_number: int | None = None
    notice_unit: LeadUnit = LeadUnit.DAYS
    programme_number: int | None = None
    programme_unit: LeadUnit = LeadUnit.DAYS
    members: tuple[Member, ...] = ()
    inner: tuple[UUID, ...] = ()
    directions: tuple[str, ...] = ()
    visit_kinds: tuple[str, ...] = ()
    partner_kinds: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    named: tuple[Condition, ...] = ()
    templates: tuple[ListTemplate, ...] = ()
    note: str = ""


def edited(each: NotificationList) -> EditedList:
    """Return a list as it is edited."""
    notice, programme = each.lead(Round.NOTICE), each.lead(Round.PROGRAMME)
    made = EditedList(
        id=each.id,
        version=each.version,
        name_sv=each.name_sv,
        name_en=each.name_en,
        purpose=each.purpose,
        language=each.language,
        members=tuple(one for one in each.members if one.kind != MemberKind.LIST),
        inner=tuple(one.list_id for one in each.members if one.kind == MemberKind.LIST and one.list_id),
        named=tuple(one for one in each.conditions if one.kind not in _WORDS),
        templates=each.templates,
        note=each.note,
        **{name: tuple(one.word for one in each.conditions if one.kind == kind) for kind, name in _WORDS.items()},  # type: ignore[arg-type]
    )
    if notice is not None:
        made = replace(made, notice_number=notice.number, notice_unit=notice.unit)
    if programme is not None:
        made = replace(made, programme_number=programme.number, programme_unit=programme.unit)
    return made


def kept(wanted: EditedList, before: NotificationList, new_id: Callable[[], UUID]) -> NotificationList:
    """Return a list as it was edited; what stays of it keeps its ids."""
    return replace(
        before,
        version=wanted.version,
        name_sv=wanted.name_sv,
        name_en=wanted.name_en,
        purpose=wanted.purpose,
        language=wanted.language,
        leads=tuple(_leads(wanted, before, new_id)),
        members=(*map(_bare, wanted.members), *_inner(wanted, before, new_id)),
        conditions=(*_words(wanted, before, new_id), *map(_only_named, wanted.named)),
        templates=tuple(one for one in wanted.templates if one.template_id is not None),
        note=wanted.note,
    )


def is_known(member: Member) -> bool:
    """Tell whether it is known whom a member means: a person or a body has been chosen where one must be."""
    if member.kind == MemberKind.PERSON:
        return member.person_id is not None
    return member.kind not in WITH_BODY or member.body_id is not None


def names_record(condition: Condition) -> bool:
    """Tell whether the record that a condition asks for has been chosen."""
    return any(one is not None for one in (condition.partner_id, condition.body_id, condition.person_id))


def holders(list_id: UUID, lists: Iterable[NotificationList]) -> frozenset[UUID]:
    """Return the ids of a list and of all that hold it, directly or by others: it may hold none of them."""
    holding: dict[UUID, set[UUID]] = {}
    for each in lists:
        for member in each.members:
            if member.kind == MemberKind.LIST and member.list_id is not None:
                holding.setdefault(member.list_id, set()).add(each.id)
    found, ahead = {list_id}, [list_id]
    while ahead:
        new = holding.get(ahead.pop(), set()) - found
        found |= new
        ahead.extend(new)
    return frozenset(found)


def _leads(wanted: EditedList, before: NotificationList, new_id: Callable[[], UUID]) -> Iterator[Lead]:
    numbers = (
        (Round.NOTICE, wanted.notice_number, wanted.notice_unit),
        (Round.PROGRAMME, wanted.programme_number, wanted.programme_unit),
    )
    for told, number, unit in numbers:
        was = before.lead(told)
        if number is not None:
            yield Lead(id=was.id if was else new_id(), round=told, number=number, unit=unit)
    yield from (lead for lead in before.leads if lead.round == Round.CHANGE)


def _bare(member: Member) -> Member:
    """Return a member without what another kind of member would need."""
    return replace(
        member,
        person_id=member.person_id if member.kind == MemberKind.PERSON else None,
        body_id=member.body_id if member.kind in WITH_BODY else None,
        role=member.role if member.kind == MemberKind.OFFICE else "",
    )


def _inner(wanted: EditedList, before: NotificationList, new_id: Callable[[], UUID]) -> Iterator[Member]:
    was = {one.list_id: one for one in before.members if one.kind == MemberKind.LIST}
    for list_id in wanted.inner:
        yield was.get(list_id) or Member(id=new_id(), kind=MemberKind.LIST, list_id=list_id)


def _words(wanted: EditedList, before: NotificationList, new_id: Callable[[], UUID]) -> Iterator[Condition]:
    was = {(one.kind, one.word): one for one in before.conditions}
    for kind, name in _WORDS.items():
        for word in getattr(wanted, name):
            yield was.get((kind, word)) or Condition(id=new_id(), kind=kind, word=word)


def _only_named(condition: Condition) -> Condition:
    """Return a condition with the record that its kind asks for, and no other."""
    kind = condition.kind
    return replace(
        condition,
        partner_id=condition.partner_id if kind == ConditionKind.PARTNER else None,
        body_id=condition.body_id if kind == ConditionKind.BODY else None,
        person_id=condition.person_id if kind == ConditionKind.HOST else None,
    )
