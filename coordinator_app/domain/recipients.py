"""Who is concerned by a visit, and why: the members of the lists that it meets, as they stand on its day."""

from collections.abc import Iterator
from dataclasses import dataclass
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
    vacancies: dict[tuple[UUID, str], Vacancy] = {}
    for one in _within(each, matter, register, {each.id}):
        if isinstance(one, Found):
            people.setdefault(one.person_id, one)
        else:
            vacancies.setdefault((one.member_id, str(one.told)), one)
    if matter.visit is not None and matter.visit.coordinator_id is not None:
        people.pop(matter.visit.coordinator_id, None)
    return ListRecipients(list=each, recipients=tuple(people.values()), vacancies=tuple(vacancies.values()))


def _within(
    each: NotificationList, matter: Matter, register: NotificationRegister, entered: set[UUID]
) -> Iterator[Standing]:
    """Yield the members of a list and of the lists in it; one that holds itself is entered once."""
    for member in each.members:
        if member.kind != MemberKind.LIST:
            yield from stands_for(member, matter, register)
        elif member.list_id in register.lists and member.list_id not in entered:
            entered.add(member.list_id)
            yield from _within(register.lists[member.list_id], matter, register, entered)
