"""Who is concerned by a visit, and why: the members of the lists that it meets, as they stand on its day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from coordinator_app.domain.list_members import Found, Matter, Standing, Vacancy, stands_for
from coordinator_app.domain.notification_lists import MemberKind, NotificationList
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.visits import Visit


@dataclass(frozen=True, kw_only=True)
class ListRecipients:
    """A list that concerns a matter, whoever is on it then, each once with the first reason, and what is vacant."""

    list: NotificationList
    recipients: tuple[Found, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()


def concerned_by(visit: Visit, partner: Partner | None, register: NotificationRegister) -> tuple[ListRecipients, ...]:
    """Return the lists that a visit meets, in the order in which they are kept, with whoever is on each."""
    matter = Matter(day=visit.starts_on, visit=visit)
    return tuple(members_of(each, matter, register) for each in register.conditions.met(visit, partner))


def members_of(each: NotificationList, matter: Matter, register: NotificationRegister) -> ListRecipients:
    """Return whoever is on a list, whatever it is for, on the day of a matter; who coordinates a visit knows of it."""
    people: dict[UUID, Found] = {}
    early = matter.day - timedelta(days=max((lead.most_days for lead in each.leads), default=0))
    vacancies: dict[tuple[UUID, str], Vacancy] = {}
    for one, since_on in _within(each, matter, register, {each.id}):
        if isinstance(one, Found):
            found = one if since_on is None or since_on <= early else replace(one, since_on=since_on)
            people[one.person_id] = _earlier(people.get(one.person_id), found)
        else:
            vacancies.setdefault((one.member_id, str(one.told)), one)
    if matter.visit is not None and matter.visit.coordinator_id is not None:
        people.pop(matter.visit.coordinator_id, None)
    return ListRecipients(list=each, recipients=tuple(people.values()), vacancies=tuple(vacancies.values()))


def _earlier(known: Found | None, found: Found) -> Found:
    """Return how somebody came to be on a list first."""
    if known is None or (known.since_on is not None and (found.since_on is None or found.since_on < known.since_on)):
        return found
    return known


def _within(
    each: NotificationList,
    matter: Matter,
    register: NotificationRegister,
    entered: set[UUID],
    since_on: date | None = None,
) -> Iterator[tuple[Standing, date | None]]:
    """Yield the members of a list and of the lists in it, and since when; one that holds itself is entered once."""
    held = _latest(since_on, each.since_on)
    for member in each.members:
        own = _latest(held, member.since_on)
        if member.kind != MemberKind.LIST:
            for one in stands_for(member, matter, register):
                yield one, own
        elif member.list_id in register.lists and member.list_id not in entered:
            entered.add(member.list_id)
            yield from _within(register.lists[member.list_id], matter, register, entered, own)


def _latest(one: date | None, other: date | None) -> date | None:
    """Return the later of two days; None is before all days."""
    if one is None or other is None:
        return one or other
    return max(one, other)
