"""A record as a reader of one language meets it."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, Literal, TypeVar, cast

T = TypeVar("T")


def in_language(value: T, language: Literal["sv", "en"]) -> T:
    """Return the value without the texts of the other language, but for those that stand in for missing ones."""
    if isinstance(value, tuple):
        return cast("T", tuple(in_language(part, language) for part in value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    read = {f.name: in_language(getattr(value, f.name), language) for f in fields(value)}
    other = "en" if language == "sv" else "sv"
    for name in [name for name in read if name.endswith(f"_{language}")]:
        twin = name.removesuffix(language) + other
        if twin in read and _says_something(read[name]):
            read[twin] = type(read[twin])()
    return cast("T", replace(value, **read))


def _says_something(text: Any) -> bool:
    return any(text) if isinstance(text, tuple) else bool(text)
