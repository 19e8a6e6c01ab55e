"""Places in records where text stands: a field of a record or of one of its parts, by the path that drafts keep."""

from collections.abc import Iterator
from dataclasses import Field, dataclass, fields, is_dataclass, replace
from typing import Any, get_type_hints
from uuid import UUID

from coordinator_app.domain.disclosure import Disclosure, class_of

_CODES = {"goals", "languages", "country", "policy", "photo", "arms", "sha256"}
"""Fields whose texts are codes, which are chosen and not typed."""

_HIDDEN = {Disclosure.SENSITIVE, Disclosure.SECRET}


@dataclass(frozen=True, kw_only=True)
class TextPlace:
    """A field such as `purpose_sv`, or `hosts/role_sv` of the part with an id, which may be a part of a part."""

    field: str
    part_id: UUID | None = None

    @property
    def parts(self) -> str:
        """The field that holds the parts, empty where the place is the record's own."""
        return self.field.split("/")[0] if self.part_id is not None else ""

    @property
    def name(self) -> str:
        """The field that holds the text."""
        return self.field.split("/", 1)[-1] if self.part_id is not None else self.field


def takes_text(record: Any, place: TextPlace) -> bool:
    """Tell whether text can be put into a place: that it is there, and holds a text or lines of text."""
    owner = _owner(record, place)
    is_typed = owner is not None and place.name not in _CODES
    return is_typed and _hint(owner, place.name) in (str, tuple[str, ...])


def is_hidden(record: Any, place: TextPlace) -> bool:
    """Tell whether what stands in a place is sensitive or secret, or whether that cannot be known."""
    attribute = _attribute(_owner(record, place), place.name)
    return attribute is None or class_of(attribute) in _HIDDEN


def said_in(record: Any, place: TextPlace) -> str:
    """Return the text that stands in a place that takes text, lines beneath one another."""
    value = getattr(_owner(record, place), place.name)
    return value if isinstance(value, str) else "\n".join(value)


def with_text(record: Any, place: TextPlace, text: str) -> Any:
    """Return the record with a text in a place that takes text."""
    owner = _owner(record, place)
    value: Any = text.strip()
    if _hint(owner, place.name) is not str:
        value = tuple(line.strip() for line in text.splitlines() if line.strip())
    changed = replace(owner, **{place.name: value})
    if place.part_id is None:
        return changed
    return _with_part(record, changed)


def _owner(record: Any, place: TextPlace) -> Any:
    """Return the record or the part whose field it is, None where that is gone."""
    if place.part_id is None:
        return record
    found = (part for name, part in _parts(record) if name == place.parts)
    return next((part for part in found if getattr(part, "id", None) == place.part_id), None)


def _parts(record: Any) -> Iterator[tuple[str, Any]]:
    """Yield the parts of a record and their own parts, each with the name of the field that holds it."""
    for name in _holders(record):
        for part in getattr(record, name):
            yield name, part
            yield from _parts(part)


def _with_part(record: Any, changed: Any) -> Any:
    """Return a record with a part of it, or of one of its parts, in place of the one with the same id."""
    if type(record) is type(changed) and record.id == changed.id:
        return changed
    parts = {name: tuple(_with_part(part, changed) for part in getattr(record, name)) for name in _holders(record)}
    return replace(record, **parts)


def _holders(record: Any) -> list[str]:
    """Return the fields that hold parts."""
    if not is_dataclass(record):
        return []
    values = ((attribute.name, getattr(record, attribute.name)) for attribute in fields(record))
    return [name for name, value in values if isinstance(value, tuple) and value and is_dataclass(value[0])]


def _attribute(owner: Any, name: str) -> Field[Any] | None:
    if not is_dataclass(owner):
        return None
    return next((attribute for attribute in fields(owner) if attribute.name == name), None)


def _hint(owner: Any, name: str) -> Any:
    return get_type_hints(type(owner)).get(name) if _attribute(owner, name) is not None else None
