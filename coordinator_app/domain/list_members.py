"""Who the members of a notification list are for one visit, as bodies and offices stand on its first day."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from coordinator_app.domain.municipality import Appointment, BodyKind
from coordinator_app.domain.notification_lists import Member, MemberKind
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.words import Dated, Either, Message, message

CHAIR = "ordförande"
_NAMED = message("named on the list")
_CONTACTED = frozenset({BodyKind.DEPARTMENT, BodyKind.COMPANY, BodyKind.JOINT_AUTHORITY})


@dataclass(frozen=True, kw_only=True)
class Found:
    """A person whom a member of a list stands for, with the reason in words.

    `since_on` is the day from which it does, None where that is long before any deadline of the matter.
    """

    person_id: UUID
    reason: Message
    since_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Vacancy:
    """A member of a list whom nobody is on the day, in words: an office without a holder, no contact person."""

    member_id: UUID
    told: Message


Standing = Found | Vacancy


@dataclass(frozen=True, kw_only=True)
class Matter:
    """What somebody is informed of: the day on which offices count, and the visit where it is one."""

    day: date
    visit: Visit | None = None


def stands_for(member: Member, matter: Matter, register: NotificationRegister) -> Iterator[Standing]:
    """Return everybody whom a member stands for, and what is vacant; a list within the list is not looked into."""
    found = _STANDS[member.kind](member, matter, register)
    return _for_its_reason(member, found) if member.reason_sv or member.reason_en else found


def _for_its_reason(member: Member, found: Iterable[Standing]) -> Iterator[Standing]:
    reason = message("{reason}", reason=Either(member.reason_sv, member.reason_en))
    for one in found:
        yield Found(person_id=one.person_id, reason=reason) if isinstance(one, Found) else one


def _person(member: Member, _matter: Matter, _register: NotificationRegister) -> Iterator[Standing]:
    if member.person_id is not None:
        yield Found(person_id=member.person_id, reason=_NAMED)


def _office(member: Member, matter: Matter, register: NotificationRegister) -> Iterator[Standing]:
    if member.body_id is None:
        return
    held = register.offices_in(member.body_id, matter.day, member.role)
    yield from (_holder(office, register) for office in held)
    if not held:
        role = register.role_in(member.body_id, member.role)
        yield _vacant(member, _nobody_is(role, member.body_id, matter.day, register))


def _whole_body(member: Member, matter: Matter, register: NotificationRegister) -> Iterator[Standing]:
    if member.body_id is None:
        return
    held = register.offices_in(member.body_id, matter.day)
    yield from (_holder(office, register) for office in held)
    if not held:
        body = _body(register, member.body_id)
        yield _vacant(member, message("Nobody holds an office in {body} on {day}.", body=body, day=Dated(matter.day)))
        return
    for office in register.vacated_in(member.body_id, matter.day):
        yield _vacant(member, _nobody_is(Either(office.role_sv, office.role_en), member.body_id, matter.day, register))


def _contacts(member: Member, matter: Matter, register: NotificationRegister) -> Iterator[Standing]:
    if member.body_id is not None:
        yield from _contacts_of(member, member.body_id, matter.day, register)


def _hosts(_member: Member, matter: Matter, _register: NotificationRegister) -> Iterator[Standing]:
    for host in matter.visit.hosts if matter.visit else ():
        if host.role_sv or host.role_en:
            role = Either(host.role_sv, host.role_en)
            yield Found(person_id=host.person_id, reason=message("{reason}", reason=role))
        elif host.is_representative:
            yield Found(person_id=host.person_id, reason=message("represents the municipality"))
        else:
            yield Found(person_id=host.person_id, reason=message("hosts the visit"))


def _participants(_member: Member, matter: Matter, _register: NotificationRegister) -> Iterator[Standing]:
    visit = matter.visit
    if visit is None:
        return
    travellers = {delegate.person_id for delegate in visit.delegation}
    if visit.direction == Direction.OUTGOING:
        yield from (Found(person_id=delegate.person_id, reason=message("travels")) for delegate in visit.delegation)
    for item in visit.programme:
        for person_id in (item.host_id, *(part.person_id for part in item.participants)):
            if person_id is not None and person_id not in travellers:
                title = Either(item.title_sv, item.title_en)
                yield Found(person_id=person_id, reason=message("takes part in “{item}”", item=title))


def _involved_contacts(member: Member, matter: Matter, register: NotificationRegister) -> Iterator[Standing]:
    for body_id in _involved(matter.visit):
        body = register.bodies.get(body_id)
        if body is not None and body.kind in _CONTACTED:
            yield from _contacts_of(member, body_id, matter.day, register)


def _involved_chairs(member: Member, matter: Matter, register: NotificationRegister) -> Iterator[Standing]:
    for body_id in _involved(matter.visit):
        body = register.bodies.get(body_id)
        if body is not None and body.kind not in _CONTACTED:
            chair = Member(id=member.id, kind=MemberKind.OFFICE, body_id=body_id, role=CHAIR)
            yield from _office(chair, matter, register)


def _responsible(member: Member, matter: Matter, register: NotificationRegister) -> Iterator[Standing]:
    visit = matter.visit
    if visit is None:
        return
    if visit.contact_id is not None:
        yield Found(person_id=visit.contact_id, reason=message("contact person of the visit"))
    if visit.responsible_body_id is not None:
        yield from _contacts_of(member, visit.responsible_body_id, matter.day, register)


def _nobody(_member: Member, _matter: Matter, _register: NotificationRegister) -> Iterator[Standing]:
    yield from ()


def _contacts_of(member: Member, body_id: UUID, day: date, register: NotificationRegister) -> Iterator[Standing]:
    seat, body = register.seat_of(body_id, day), _body(register, body_id)
    if seat is None or seat.person_id is None:
        yield _vacant(member, message("{body} has no contact person on {day}.", body=body, day=Dated(day)))
    else:
        yield Found(person_id=seat.person_id, reason=message("contact person of {body}", body=body))
    if seat is not None and seat.deputy_id is not None:
        yield Found(person_id=seat.deputy_id, reason=message("deputy contact person of {body}", body=body))


def _involved(visit: Visit | None) -> Iterable[UUID]:
    return dict.fromkeys(involved.body_id for involved in visit.bodies) if visit else ()


def _holder(office: Appointment, register: NotificationRegister) -> Found:
    return Found(person_id=office.person_id, reason=register.reason_of(office))


def _vacant(member: Member, told: Message) -> Vacancy:
    return Vacancy(member_id=member.id, told=told)


def _nobody_is(role: Either, body_id: UUID, day: date, register: NotificationRegister) -> Message:
    return message("Nobody is {role} in {body} on {day}.", role=role, body=_body(register, body_id), day=Dated(day))


def _body(register: NotificationRegister, body_id: UUID) -> Either:
    body = register.bodies.get(body_id)
    return Either(body.name_sv, body.name_en) if body else Either("–")


_STANDS: dict[MemberKind, Callable[[Member, Matter, NotificationRegister], Iterator[Standing]]] = {
    MemberKind.PERSON: _person,
    MemberKind.OFFICE: _office,
    MemberKind.BODY: _whole_body,
    MemberKind.CONTACTS: _contacts,
    MemberKind.LIST: _nobody,
    MemberKind.HOSTS: _hosts,
    MemberKind.PARTICIPANTS: _participants,
    MemberKind.INVOLVED_CONTACTS: _involved_contacts,
    MemberKind.INVOLVED_CHAIRS: _involved_chairs,
    MemberKind.RESPONSIBLE: _responsible,
}
