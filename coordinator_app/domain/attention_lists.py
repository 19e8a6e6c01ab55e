"""The rule of Today that tells who has left notification lists because an office ended, and who is on them instead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.counts import in_words, together
from coordinator_app.domain.list_members import Matter
from coordinator_app.domain.municipality import Appointment
from coordinator_app.domain.notification_lists import MemberKind, NotificationList
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.recipients import members_of
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.words import Dated, DayForm, Either, Message, message, messages

_TOLD_DAYS = 14
"""For so long it is told that somebody has left a list."""

_MENTIONED = 3
_BY_OFFICE = frozenset({MemberKind.OFFICE, MemberKind.BODY})


@dataclass(frozen=True, kw_only=True)
class Left:
    """Offices in one body that ended on one day, the lists that their holders left, and who came instead."""

    offices: tuple[Appointment, ...]
    lists: tuple[NotificationList, ...]
    successors: tuple[UUID, ...] = ()

    @property
    def people(self) -> tuple[UUID, ...]:
        """Whoever left."""
        return tuple(dict.fromkeys(office.person_id for office in self.offices))


def left_attentions(register: NotificationRegister, names: Mapping[UUID, str], today: date) -> Iterator[Attention]:
    """Yield whose offices ended in the last fortnight, so that they left lists, one row for a body and a day.

    An office that nobody follows is told of by another rule, see `with_lists`.
    """
    for left in _left(register, today):
        yield _attention(left, names)


def named_on_lists(register: NotificationRegister, today: date) -> Iterator[UUID]:
    """Yield the people whom these rows name."""
    for left in _left(register, today):
        yield from (*left.people, *left.successors)


def with_lists(attentions: Iterable[Attention], register: NotificationRegister, today: date) -> Iterator[Attention]:
    """Yield what is to be done, where nobody follows in an office with what that means to the lists."""
    for one in attentions:
        lists = register.lists_losing(one.about_id) if one.rule == Rule.OFFICE_ENDS else ()
        yield replace(one, detail=_lost(one, lists, today)) if lists else one


def _lost(one: Attention, lists: tuple[NotificationList, ...], today: date) -> Message:
    said = (
        message("Nobody is on {lists} for it now.", lists=_named(lists))
        if one.due_on < today
        else message("Nobody is on {lists} for it after that.", lists=_named(lists))
    )
    return message("{detail} {lists}", detail=one.detail, lists=said)


def _left(register: NotificationRegister, today: date) -> Iterator[Left]:
    groups: dict[tuple[UUID, date], dict[UUID, tuple[Appointment, list[NotificationList]]]] = {}
    for each in register.lists.values():
        for office in _ended(each, register, today):
            group = groups.setdefault((office.body_id, office.to_on or today), {})
            group.setdefault(office.id, (office, []))[1].append(each)
    for (body_id, to_on), ended in groups.items():
        offices = tuple(office for office, _ in ended.values())
        lists = {each.id: each for _, several in ended.values() for each in several}
        roles = {office.role_sv for office in offices}
        came = (
            office.person_id
            for office in register.offices_in(body_id, today)
            if office.role_sv in roles and office.from_on is not None and office.from_on > to_on
        )
        yield Left(offices=offices, lists=tuple(lists.values()), successors=tuple(dict.fromkeys(came)))


def _ended(each: NotificationList, register: NotificationRegister, today: date) -> Iterator[Appointment]:
    """Yield the offices that ended lately, are followed, and by which nobody of these is on a list any more."""
    ended = [
        office
        for member in each.members
        if member.kind in _BY_OFFICE and member.body_id is not None
        for office in register.ended_in(member.body_id, today - timedelta(days=_TOLD_DAYS), today, member.role)
        if register.is_followed(office)
    ]
    if ended:
        left = {one.person_id for one in members_of(each, Matter(day=today), register).recipients}
        yield from (office for office in ended if office.person_id not in left)


def _attention(left: Left, names: Mapping[UUID, str]) -> Attention:
    first = left.offices[0]
    to_on = first.to_on or date.max
    roles = {office.role_sv for office in left.offices}
    who, role = _who(left.people, names), Either(first.role_sv, first.role_en)
    day = Dated(to_on, DayForm.FULL)
    return Attention(
        rule=Rule.LIST_LEFT,
        about=About.APPOINTMENT,
        about_id=min(office.id for office in left.offices),
        due_on=to_on + timedelta(days=_TOLD_DAYS),
        severity=Severity.NOTE,
        sentence=message("Check who is on {lists} now", lists=_named(left.lists)),
        detail=message(
            "{who} left when the term as {role} ended on {day}. {instead}",
            who=who,
            role=role,
            day=day,
            instead=_instead(left, names),
        )
        if len(roles) == 1
        else message(
            "{who} left when their terms ended on {day}. {instead}", who=who, day=day, instead=_instead(left, names)
        ),
        because=message("Whoever is on a list by an office leaves it when the term ends."),
        action=Action.OPEN_OFFICES,
        told_on=to_on + timedelta(days=1),
    )


def _instead(left: Left, names: Mapping[UUID, str]) -> Message:
    if not left.successors:
        return message("Nobody has come instead.")
    return message("{who} came instead.", who=_who(left.successors, names))


def _who(people: tuple[UUID, ...], names: Mapping[UUID, str]) -> object:
    known = [names[one] for one in people if names.get(one)]
    if known and len(known) == len(people) <= _MENTIONED:
        return together(known)
    number = len(people)
    return messages("{count} person", "{count} people", number, count=in_words(number, begins=True))


def _named(lists: tuple[NotificationList, ...]) -> Message:
    if len(lists) == 1:
        return message("the notification list “{name}”", name=Either(lists[0].name_sv, lists[0].name_en))
    return messages("{count} notification list", "{count} notification lists", len(lists), count=in_words(len(lists)))
