"""A dossier in which every field says something, built from the fields themselves, so that none is forgotten."""

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import NAMESPACE_URL, UUID, uuid5

from coordinator_app.domain.agreements_in_force import AgreementInForce
from coordinator_app.domain.briefing import Dossier, Picture
from coordinator_app.domain.municipality import Appointment, Body, Municipality
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.people import Person
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.visits import Visit, VisitLine
from coordinator_app.exchange.vcard import card
from tests.documents.drawings import arms, photo

T = TypeVar("T")

DAY = date(2026, 12, 16)
CODES: Mapping[str, str] = {
    "accent": "#12507B",
    "arms": "arms",
    "photo": "photo",
    "sha256": "photo",
    "country": "CN",
    "language": "zh",
    "languages": "zh",
    "time_zone": "Asia/Shanghai",
    "goals": "goal",
    "code": "goal",
    "policy": "falun",
    "key": "falun",
}
"""What stands in the fields whose text is a code or the name of a file, and is not shown as it is."""
_REFERRED: Mapping[str, type] = {
    "person_id": Person,
    "coordinator_id": Person,
    "contact_id": Person,
    "host_abroad_id": Person,
    "host_id": Person,
    "speaker_id": Person,
    "body_id": Body,
    "parent_id": Body,
    "responsible_body_id": Body,
    "organisation_id": Organisation,
    "partner_id": Partner,
}
_PLAIN: Mapping[object, object] = {int: 7, date: DAY, time: time(9, 30)}


def full_dossier() -> Dossier:
    """Return a dossier without an empty field; each text is "Record.field", and there are two of everything."""
    people = _two(Person)
    own = _record(Municipality, 0)
    return Dossier(
        municipality=own,
        policy=_record(PolicyProfile, 0),
        visit=_record(Visit, 0),
        partner=_record(Partner, 0),
        bodies=_two(Body),
        organisations=_two(Organisation),
        people=people,
        appointments=_two(Appointment),
        earlier=_two(VisitLine),
        agreements=_two(AgreementInForce),
        arms=Picture(sha256=CODES["arms"], content=arms().content),
        photos=(Picture(sha256=CODES["photo"], content=photo(1).content),),
        contact_cards=tuple((person.id, card(person, own.name_sv)) for person in people),
    )


def rewritten(value: T, write: Callable[[str, str, str], str], owner: str = "", name: str = "") -> T:
    """Return the value with every text in it, however deep, as `write` gives it for its record, field and old text.

    What becomes empty vanishes from a row of texts.
    """
    made: Any = value
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value).__name__
        made = replace(value, **{f.name: rewritten(getattr(value, f.name), write, kind, f.name) for f in fields(value)})
    elif isinstance(value, tuple):
        made = tuple(part for part in (rewritten(part, write, owner, name) for part in value) if part != "")
    elif isinstance(value, str) and not isinstance(value, StrEnum):
        made = write(owner, name, value)
    return made  # type: ignore[no-any-return]  # replace and tuple keep the kind


def empty_fields(value: object, path: str = "") -> list[str]:
    """Return the fields that hold nothing, by their path."""
    if is_dataclass(value):
        return [found for f in fields(value) for found in empty_fields(getattr(value, f.name), f"{path}.{f.name}")]
    if isinstance(value, tuple) and value:
        return [found for part in value for found in empty_fields(part, path)]
    return [path] if value in ("", None, (), b"") else []


def _two(kind: type[T]) -> tuple[T, T]:
    return _record(kind, 0), _record(kind, 1)


def _record(kind: type[T], place: int, path: str = "") -> T:
    """Return a record with all fields filled; `place` tells it from its fellows."""
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind)] if is_dataclass(kind) else []
    where = f"{path}/{kind.__name__}{place}"
    return kind(**{name: _value(hints[name], kind, name, (place, where)) for name in names})


def _value(hint: Any, kind: type, name: str, at: tuple[int, str]) -> Any:
    place, where = at
    if name == "version":
        return 1
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not types.NoneType)
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return tuple(_value(inner, kind, name, (number, f"{where}/{name}")) for number in (0, 1))
    if isinstance(hint, type) and is_dataclass(hint):
        return _record(hint, place, where)
    if hint is UUID:
        return _id(f"/{_REFERRED[name].__name__}{place}" if name in _REFERRED else where)
    return _plain(hint, kind, name, place)


def _plain(hint: Any, kind: type, name: str, place: int) -> Any:
    if hint is bool:
        return place == 0
    if issubclass(hint, StrEnum):
        return list(hint)[place]
    return CODES.get(name, f"{kind.__name__}.{name}") if hint is str else _PLAIN[hint]


def _id(path: str) -> UUID:
    return uuid5(NAMESPACE_URL, path)
