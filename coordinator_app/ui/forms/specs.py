"""Descriptions of fields, from which forms are put together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from coordinator_app.words import Message

NOBODY = UUID(int=0)
"""Stands for the record that a new part will name, until one has been chosen."""


class Kind(Enum):
    """How a field is typed in or chosen."""

    LINE = auto()
    TEXT = auto()
    LINES = auto()
    NUMBER = auto()
    DAY = auto()
    TIME = auto()
    FLAG = auto()
    CHOICE = auto()
    CHOICES = auto()
    PERSON = auto()
    ORGANISATION = auto()
    PARTNER = auto()
    BODY = auto()
    PLACE = auto()
    INTERPRETER = auto()


@dataclass(frozen=True, kw_only=True)
class Spec:
    """A field of a record: its name, its label, how it is typed in, and what helps to fill it.

    A name that ends in `_*` stands for the two fields of the two languages, of which the form shows the one that was
    chosen. `choices` are asked for when the form is made. `width` is its share of a line, 1.0 a whole one. `bounds` are
    the least and the greatest number.
    """

    name: str
    label: Message
    kind: Kind = Kind.LINE
    hint: Message | None = None
    choices: Callable[[], Sequence[tuple[Any, str]]] | None = None
    width: float = 0.5
    lines: int = 2
    bounds: tuple[int, int] | None = None

    def name_in(self, language: str) -> str:
        """Return the name of the field in a language."""
        return self.name.replace("_*", f"_{language}")

    @property
    def is_bilingual(self) -> bool:
        """Whether there is one for each language."""
        return self.name.endswith("_*")


@dataclass(frozen=True, kw_only=True)
class RowsSpec:
    """Several parts of a record in a table of fields: its hosts, its phone numbers, its practical matters."""

    name: str
    label: Message
    columns: tuple[Spec, ...]
    make: Callable[[], Any]
    add: Message
    """What the button that adds one says."""
    hint: Message | None = None
    begins_with: str = ""
    """The column whose record must be chosen before a new part is kept; empty where a new part may be empty."""
    is_ordered: bool = True
    """Whether somebody puts the parts in an order."""
    is_parted: bool = False
    """Whether a hairline stands between the parts, each of which takes several lines."""


@dataclass(frozen=True, kw_only=True)
class Group:
    """Fields that belong together, under a heading."""

    heading: Message
    fields: tuple[Spec | RowsSpec, ...]
    note: Message | None = None
    key: str = ""
    extra: Callable[[], QWidget] | None = field(default=None, compare=False)
