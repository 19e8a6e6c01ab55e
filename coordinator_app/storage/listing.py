"""Windows of long lists: ids in an order that an index holds, and what text finds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    bindparam,
    func,
    select,
    tuple_,
    union,
)

from coordinator_app.domain.collation import searched_for
from coordinator_app.storage.tables_register import register_entry, register_size, register_word
from coordinator_app.words import Language

IDS: BindParameter[Any] = bindparam("ids", expanding=True)
"""Stands in a statement for the ids of a window."""

_SIZE = select(register_size.c.number).where(register_size.c.kind == bindparam("whole_of"))

BEHIND = "\U0010ffff"
"""What no word goes beyond."""


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A list: its rows, which of them are shown, and in what order; the last of the order tells any two apart.

    Where nothing is filtered out, it is `whole_of` a kind, whose number the register knows.
    """

    rows: FromClause
    id: ColumnElement[UUID]
    which: Sequence[ColumnElement[bool]]
    order: Sequence[ColumnElement[Any]]
    is_descending: bool = False
    whole_of: str = ""

    def count(self, connection: Connection) -> int:
        """Return how long the list is."""
        if self.whole_of:
            return int(connection.execute(_SIZE, {"whole_of": self.whole_of}).scalar() or 0)
        found = select(func.count()).select_from(self.rows).where(*self.which)
        return int(connection.execute(found).scalar_one())

    def ids(self, connection: Connection, first: int, number: int) -> tuple[UUID, ...]:
        """Return the ids of a window of the list, by the place of its first line."""
        return tuple(connection.execute(self._window, {"first": first, "number": number}).scalars())

    @cached_property
    def _window(self) -> Select[Any]:
        turned = [column.desc() if self.is_descending else column for column in self.order]
        found = select(self.id).select_from(self.rows).where(*self.which).order_by(*turned)
        return found.limit(bindparam("number")).offset(bindparam("first"))

    def place(self, connection: Connection, record_id: UUID) -> int | None:
        """Return the place of a record in the list, or None where the list does not show it."""
        own = select(*self.order).select_from(self.rows).where(self.id == record_id, *self.which)
        keys = connection.execute(own).one_or_none()
        if keys is None:
            return None
        here, own_place = tuple_(*self.order), tuple_(*keys)
        before = here > own_place if self.is_descending else here < own_place
        found = select(func.count()).select_from(self.rows).where(before, *self.which)
        return int(connection.execute(found).scalar_one())


def by_name(language: Language) -> tuple[ColumnElement[Any], ...]:
    """Return the order by name in a language."""
    return register_entry.c[f"name_{language}"], register_entry.c.id


def by_group(language: Language) -> tuple[ColumnElement[Any], ...]:
    """Return the order by group in a language, within it by name."""
    return register_entry.c[f"group_{language}"], *by_name(language)


def found_by(kind: str, text: str, group: str = "") -> list[ColumnElement[bool]]:
    """Return, for each word of a text, what holds for the entries of a kind that have a word which begins so.

    The words of their group are theirs too, where a kind of group is given.
    """
    return [register_entry.c.id.in_(_begun(kind, word, group)) for word, _ in searched_for(text)]


def begins(kind: str, word: str) -> ColumnElement[bool]:
    """Return what holds for the words of a kind that begin so."""
    return (register_word.c.kind == kind) & (register_word.c.word >= word) & (register_word.c.word < word + BEHIND)


def _begun(kind: str, word: str, group: str) -> Any:
    own = select(register_word.c.entry_id).where(begins(kind, word))
    if not group:
        return own
    groups = (
        select(register_entry.c.record_id)
        .join_from(register_word, register_entry, register_word.c.entry_id == register_entry.c.id)
        .where(begins(group, word))
    )
    members = select(register_entry.c.id).where(register_entry.c.group_id.in_(groups), register_entry.c.kind == kind)
    return union(own, members)
