"""Who may see what: every field has a class, every document an audience, and one function decides."""

from dataclasses import MISSING, Field, field, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Disclosure(StrEnum):
    """The class of a field, from what anyone may see to what the law may keep secret."""

    PUBLIC = "public"
    INTERNAL = "internal"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"
    SECRET = "secret"


class Audience(StrEnum):
    """Those who read a document or an export."""

    ANYONE = "anyone"
    GUESTS = "guests"
    CATERING = "catering"
    HOSTS = "hosts"
    PRESIDIUM = "presidium"


_SHOWN = {
    Audience.ANYONE: {Disclosure.PUBLIC},
    Audience.GUESTS: {Disclosure.PUBLIC, Disclosure.PERSONAL},
    Audience.CATERING: {Disclosure.PUBLIC, Disclosure.SENSITIVE},
    Audience.HOSTS: {Disclosure.PUBLIC, Disclosure.INTERNAL, Disclosure.PERSONAL},
    Audience.PRESIDIUM: {Disclosure.PUBLIC, Disclosure.INTERNAL, Disclosure.PERSONAL},
}

_KEY = "disclosure"


def _classified(disclosure: Disclosure, default: Any) -> Any:
    return field(default=default, metadata={_KEY: disclosure})


def public(default: Any = MISSING) -> Any:
    """Declare a field that anyone may see."""
    return _classified(Disclosure.PUBLIC, default)


def internal(default: Any) -> Any:
    """Declare a field for those who work with the matter; the default is what everybody else sees."""
    return _classified(Disclosure.INTERNAL, default)


def personal(default: Any) -> Any:
    """Declare a field that tells of a living person (GDPR art. 4.1); the default is what outsiders see."""
    return _classified(Disclosure.PERSONAL, default)


def sensitive(default: Any) -> Any:
    """Declare a field that tells of health, belief or the like (GDPR art. 9), such as a dietary need."""
    return _classified(Disclosure.SENSITIVE, default)


def secret(default: Any) -> Any:
    """Declare a field that no document shows: the coordinator's own notes, and what may fall under secrecy."""
    return _classified(Disclosure.SECRET, default)


def class_of(attribute: Field[Any]) -> Disclosure:
    """Return a field's class. Raises KeyError for a field that was declared without one."""
    return Disclosure(attribute.metadata[_KEY])


def disclosed(value: T, audience: Audience) -> T:
    """Return the value with every field that the audience may not see set to its default, however deep it lies.

    This is the one place that decides what a document or an export shows.
    """
    if is_dataclass(value) and not isinstance(value, type):
        shown = _SHOWN[audience]
        changes = {
            f.name: disclosed(getattr(value, f.name), audience) if class_of(f) in shown else f.default
            for f in fields(value)
        }
        return cast("T", replace(value, **changes))
    if isinstance(value, tuple):
        return cast("T", tuple(disclosed(part, audience) for part in value))
    return value
