"""Type-ahead and likely duplicates: the few records of a kind that a text, or another record, calls to mind."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, func, select, union

from coordinator_app.domain.collation import LONGEST_WORD, searched_for, whole_word
from coordinator_app.domain.likeness import are_alike, signature
from coordinator_app.storage.listing import BEHIND, begins
from coordinator_app.storage.tables import host, programme_item
from coordinator_app.storage.tables_register import register_entry, register_word
from coordinator_app.words import Language

_OFTEN = 4
"""How many words of one record may begin alike before it crowds out others."""

_MOST = 400
"""How many words are looked at before the best are chosen."""


def suggest(
    connection: Connection, kind: str, text: str, limit: int, language: Language = "sv", *, is_host: bool = False
) -> tuple[UUID, ...]:
    """Return the ids of records with words that begin as those of the text do; as it is spelt goes first.

    The longest word leads, the others are looked up for those that it finds. No text finds nothing.
    """
    words = sorted(searched_for(text), key=lambda both: -len(both[0]))
    if not words:
        return ()
    first, *others = words
    among = [_begins_another(kind, word) for word, _ in others]
    among += [register_entry.c.record_id.in_(_hosts())] if is_host else []
    found: dict[UUID, None] = {}
    for which in (_spelt(kind, *first), begins(kind, first[0])):
        if len(found) < limit:
            ids = connection.execute(_first_of([which, *among], language).limit(limit * _OFTEN)).scalars()
            found |= dict.fromkeys(ids)
    return tuple(found)[:limit]


def likely_duplicates(
    connection: Connection, kind: str, record_id: UUID, names: Iterable[str], email: str = "", native_name: str = ""
) -> tuple[UUID, ...]:
    """Return the ids of other records of the kind whose name is the same or differs by one letter.

    The order of the names does not matter. Candidates share a word, so that two typing errors are not found. Whoever
    has the same e-mail address, or the same name in their own script, is found as well.
    """
    own = [mark for mark in map(signature, names) if mark]
    found: dict[UUID, None] = {}
    for row in connection.execute(_sharing(kind, own)) if own else ():
        if any(are_alike(mark, row.signature) for mark in own):
            found[row.record_id] = None
    for words in filter(None, (whole_word(email).split(), [word for word, _ in searched_for(native_name)])):
        same = select(register_entry.c.record_id).where(*(_has_word(kind, word) for word in words))
        found |= dict.fromkeys(connection.execute(same).scalars())
    found.pop(record_id, None)
    return tuple(found)


def _sharing(kind: str, signatures: list[str]) -> Select[Any]:
    """Return what finds the entries that share a word with one of the signatures and are about as long."""
    lengths = [len(mark) for mark in signatures]
    words = {word[:LONGEST_WORD] for mark in signatures for word in mark.split()}
    sharing = select(register_word.c.entry_id).where(register_word.c.kind == kind, register_word.c.word.in_(words))
    return select(register_entry.c.record_id, register_entry.c.signature).where(
        register_entry.c.id.in_(sharing),
        func.length(register_entry.c.signature).between(min(lengths) - 1, max(lengths) + 1),
    )


def _first_of(which: list[ColumnElement[bool]], language: Language) -> Select[Any]:
    """Return what finds the first words in the index, the shortest of those that begin alike before the longer."""
    words = register_word.c
    some = (
        select(words.word, register_entry.c.record_id, register_entry.c[f"name_{language}"].label("name"))
        .join_from(register_word, register_entry, words.entry_id == register_entry.c.id)
        .where(*which)
        .order_by(words.kind, words.word, words.spelt, words.entry_id)
        .limit(_MOST)
        .subquery()
    )
    return select(some.c.record_id).order_by(some.c.word, some.c.name)


def _spelt(kind: str, word: str, spelt: str) -> ColumnElement[bool]:
    return begins(kind, word) & (register_word.c.spelt >= spelt) & (register_word.c.spelt < spelt + BEHIND)


def _begins_another(kind: str, word: str) -> ColumnElement[bool]:
    other = register_word.alias()
    same = select(other.c.entry_id).where(
        other.c.entry_id == register_word.c.entry_id,
        other.c.kind == kind,
        other.c.word >= word,
        other.c.word < word + BEHIND,
    )
    return same.correlate(register_word).exists()


def _has_word(kind: str, word: str) -> ColumnElement[bool]:
    same = select(register_word.c.entry_id).where(register_word.c.kind == kind, register_word.c.word == word)
    return register_entry.c.id.in_(same)


def _hosts() -> CompoundSelect[Any]:
    """Return what finds the people who have hosted a visit or an item of a programme."""
    of_items = select(programme_item.c.host_id).where(programme_item.c.host_id.is_not(None))
    return union(select(host.c.person_id), of_items)
