"""Two records of the same one become one: field by field as somebody chose, and named by all that named either."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast
from uuid import UUID

from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.mailings import Mailing
from coordinator_app.domain.network import Seat
from coordinator_app.domain.notification_lists import NotificationList
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Delegate, DelegateRole, Host, Visit

T = TypeVar("T")
M = TypeVar("M", Person, Organisation)

_IDENTITY = frozenset({"id", "version"})
_GATHERED = frozenset({"phones", "languages", "note"})
"""Fields of which nothing is chosen, since the values of both are kept."""

_FOLLOWS = {"is_family_name_first": "family_name"}
"""Fields that mean something only beside another, and go with it."""


def to_choose(kept: M, other: M) -> tuple[str, ...]:
    """Return the fields that both have filled in, and differently, so that somebody must choose."""
    return tuple(
        f.name
        for f in fields(kept)
        if f.name not in _IDENTITY | _GATHERED | {*_FOLLOWS} and _is_told(kept, f.name) and _is_told(other, f.name)
        if getattr(kept, f.name) != getattr(other, f.name)
    )


def merged(kept: M, other: M, from_other: Collection[str] = ()) -> M:
    """Return the one that is kept, with the fields of the other that were chosen and those that it lacks itself.

    Phones, languages and notes of both are kept.
    """
    own = [f.name for f in fields(kept) if f.name not in _IDENTITY | _GATHERED | {*_FOLLOWS}]
    chosen = [name for name in own if name in from_other or not _is_told(kept, name)]
    chosen += [name for name, leader in _FOLLOWS.items() if leader in chosen]
    gathered = {
        name: _GATHERING[name](getattr(kept, name), getattr(other, name)) for name in _GATHERED if hasattr(kept, name)
    }
    return replace(kept, **{name: getattr(other, name) for name in chosen}, **gathered)


def renamed(value: T, gone: UUID, kept: UUID) -> T:
    """Return a value in which every reference to the one that goes, however deep, names the one that is kept."""
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {f.name: _renamed(getattr(value, f.name), gone, kept) for f in fields(value) if f.name != "id"}
    found = {name: new for name, new in changes.items() if new != getattr(value, name)}
    return cast("T", replace(value, **found)) if found else value


def visit_without_doubles(visit: Visit, person_id: UUID) -> Visit:
    """Return a visit in which a person who now appears twice among hosts, guests or participants does so once."""
    return replace(
        visit,
        hosts=_single(visit.hosts, person_id, _one_host),
        delegation=_single(visit.delegation, person_id, _one_delegate),
        contacts=_single(visit.contacts, person_id, _filled_in),
        programme=tuple(
            replace(item, participants=_single(item.participants, person_id, _filled_in)) for item in visit.programme
        ),
    )


def seat_without_double(seat: Seat) -> Seat:
    """Return a seat in which nobody is their own deputy."""
    return replace(seat, deputy_id=None) if seat.deputy_id == seat.person_id else seat


def partner_without_doubles(partner: Partner, person_id: UUID) -> Partner:
    """Return a partner of which a person is a contact once."""
    return replace(partner, contacts=_single(partner.contacts, person_id, _filled_in))


def list_without_doubles(each: NotificationList, person_id: UUID) -> NotificationList:
    """Return a notification list on which a person is named once."""
    return replace(each, members=_first(each.members, person_id), conditions=_first(each.conditions, person_id))


def mailing_without_doubles(mailing: Mailing, person_id: UUID) -> Mailing:
    """Return a mailing that a person got once."""
    return replace(mailing, recipients=_first(mailing.recipients, person_id))


def organisations_without_doubles(visit: Visit) -> Visit:
    """Return a visit in which no organisation takes part twice."""
    once = {involved.organisation_id: involved for involved in reversed(visit.organisations)}
    return replace(visit, organisations=tuple(v for v in visit.organisations if once[v.organisation_id] is v))


def actors_without_doubles(agreement: Agreement) -> Agreement:
    """Return an agreement in which no organisation takes part twice."""
    once = {actor.organisation_id: actor for actor in reversed(agreement.actors)}
    return replace(agreement, actors=tuple(a for a in agreement.actors if once[a.organisation_id] is a))


def _is_told(value: Any, name: str) -> bool:
    attribute = next(f for f in fields(value) if f.name == name)
    return bool(getattr(value, name) not in {"", None, ()} and getattr(value, name) != attribute.default)


def _phones(kept: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    known = {"".join(phone.number.split()) for phone in kept}
    return (*kept, *(phone for phone in other if "".join(phone.number.split()) not in known))


_GATHERING: dict[str, Callable[[Any, Any], Any]] = {
    "phones": _phones,
    "languages": lambda kept, other: tuple(dict.fromkeys((*kept, *other))),
    "note": lambda kept, other: "\n".join(dict.fromkeys(filter(None, (kept, other)))),
}


def _renamed(value: Any, gone: UUID, kept: UUID) -> Any:
    if isinstance(value, tuple):
        return tuple(_renamed(part, gone, kept) for part in value)
    return kept if value == gone else renamed(value, gone, kept)


def _single(rows: tuple[T, ...], person_id: UUID, joined: Callable[[Any, Any], Any]) -> tuple[T, ...]:
    own: list[Any] = [row for row in rows if cast("Any", row).person_id == person_id]
    if len(own) < 2:
        return rows
    one = own[0]
    for row in own[1:]:
        one = joined(one, row)
    return tuple(one if row is own[0] else row for row in rows if row is own[0] or not _among(row, own))


def _first(rows: tuple[T, ...], person_id: UUID) -> tuple[T, ...]:
    own = [row for row in rows if cast("Any", row).person_id == person_id]
    return tuple(row for row in rows if not _among(row, own[1:]))


def _among(row: Any, rows: Iterable[Any]) -> bool:
    return any(row is other for other in rows)


def _filled_in(one: Any, other: Any) -> Any:
    """Return a row with the texts of another where it has none."""
    return replace(one, **{f.name: getattr(other, f.name) for f in fields(one) if getattr(one, f.name) in {"", None}})


def _one_host(one: Host, other: Host) -> Host:
    filled: Host = _filled_in(one, other)
    return replace(filled, is_representative=one.is_representative or other.is_representative)


def _one_delegate(one: Delegate, other: Delegate) -> Delegate:
    """Return one guest with the travels of both, in the higher of their roles."""
    ranks = list(DelegateRole)
    role = min(one.role, other.role, key=ranks.index)
    return replace(one, role=role, travels=(*one.travels, *other.travels))
