"""Offices as people write them in one line: KF:s ordförande, ordförande i KS, KSO, kommundirektör."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from coordinator_app.domain.collation import folded
from coordinator_app.domain.municipality import Appointment, Body, BodyKind

_CHAIR = "ordforande"
_BETWEEN = ("i", "for", "of", "of the", "in")


def holder_of(said: str, offices: Iterable[Appointment], bodies: Iterable[Body], day: date) -> UUID | None:
    """Return who holds on a day the office that is named, None where nobody does or several do.

    A role without its body will do where one person alone holds it.
    """
    wanted, known = folded(said), {body.id: body for body in bodies}
    by_office: set[UUID] = set()
    by_role: set[UUID] = set()
    for office in offices:
        if office.is_held_on(day) and office.body_id in known and wanted:
            roles = {folded(role) for role in (office.role_sv, office.role_en) if role}
            if wanted in roles:
                by_role.add(office.person_id)
            whose = _chaired(known[office.body_id], known)
            if any(wanted == phrase for role in roles for one in whose for phrase in _phrases(role, one)):
                by_office.add(office.person_id)
    found = by_office or by_role
    return next(iter(found)) if len(found) == 1 else None


def _chaired(body: Body, known: Mapping[UUID, Body]) -> list[Body]:
    """Return the bodies that somebody in a body speaks for: the presidium's chair is the council's."""
    parent = known.get(body.parent_id) if body.parent_id and body.kind == BodyKind.PRESIDIUM else None
    return [body] if parent is None else [body, parent]


def _phrases(role: str, body: Body) -> Iterator[str]:
    """Yield how an office of a body is written, as it is searched for."""
    names = {folded(name) for name in (body.name_sv, body.name_en, body.short_name) if name}
    for name in names:
        yield from (f"{name} {role}", f"{name}s {role}", f"{name} s {role}")
        yield from (f"{role} {between} {name}" for between in _BETWEEN)
    if role == _CHAIR and body.short_name:
        yield f"{folded(body.short_name)}o"
