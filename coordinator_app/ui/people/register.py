"""What a list of contacts is: its columns, its filters, and how it is read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coordinator_app.domain.registers import NameOrder
from coordinator_app.ui.list_view import Cells
from coordinator_app.ui.table_model import Column, Lines
from coordinator_app.words import Message

ALL = ""
"""The choice of a filter that lets everything through."""


@dataclass(frozen=True, kw_only=True)
class Filter:
    """A choice above the list; its values are codes, of which `ALL` is the first."""

    key: str
    name: str
    choices: Sequence[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Register:
    """A list of people or of organisations, as `RegisterList` shows it.

    `listed` takes the text, what each filter says by its key, the order and whether it descends.
    """

    key: str
    name: Message
    kinds: frozenset[str]
    columns: Sequence[Column[Any]]
    cells: Cells
    describe: Callable[[Any], str]
    filters: Sequence[Filter]
    listed: Callable[[str, Mapping[str, str], NameOrder, bool], Lines[Any]]
    counted: Callable[[int], str]
    """What a screen reader says of the number found."""
    none_match: Message
    none_yet: Message
    new: Message
