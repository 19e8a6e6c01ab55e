"""The elements of a structure tree while it grows: what each is to be, and what was painted for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Attribute = str | int | tuple[float, ...]
"""A name, a number or an array of numbers in an element's attributes."""


@dataclass(frozen=True, eq=False)
class Tag:
    """One structure element to come. It belongs to the content, so the two halves of a split paragraph share it.

    Without a parent it is put under whatever is open when it is first drawn.
    """

    role: str
    parent: "Tag | None" = None
    alt: str = ""
    language: str = ""
    summary: str = ""
    attributes: Mapping[str, Attribute] = field(default_factory=dict)


class Mark(NamedTuple):
    """A marked-content sequence, by its page (from 0) and its number there."""

    page: int
    mcid: int


class Note(NamedTuple):
    """A link annotation, by its page (from 0) and its number there."""

    page: int
    number: int


class Element:
    """What was made of a tag: its kids in the order they were painted."""

    __slots__ = ("attributes", "kids", "tag")

    def __init__(self, tag: Tag) -> None:
        self.tag = tag
        self.kids: list[Element | Mark | Note] = []
        self.attributes: dict[str, Attribute] = dict(tag.attributes)
