"""Keeps the register in step with the records: within the transaction that changes them, whoever changes them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    Connection,
    RowMapping,
    Select,
    bindparam,
    delete,
    func,
    insert,
    outerjoin,
    select,
    update,
)

from coordinator_app.domain.collation import LAST, RULES, sort_key, whole_word, words_of
from coordinator_app.domain.likeness import signature
from coordinator_app.storage.metadata import METADATA
from coordinator_app.storage.rows import Difference
from coordinator_app.storage.tables import agreement, organisation, partner, person, visit
from coordinator_app.storage.tables_journal import Action
from coordinator_app.storage.tables_register import register_entry, register_rules, register_size, register_word

_SOME = 5_000


@dataclass(frozen=True, kw_only=True)
class Keys:
    """What a record is ordered by and found by: its name and its group, each in two languages, and its words."""

    name_sv: str
    name_en: str
    group_sv: str = ""
    group_en: str = ""
    group_id: UUID | None = None
    signature: str = ""
    words: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """How the keys of a kind follow from its own fields and from the name of another record, its group."""

    kind: str
    reads: Select[Any]
    keys: Callable[[RowMapping], Keys]
    watches: frozenset[str]
    group: Column[UUID | None] | None = None


def _of_visit(row: RowMapping) -> Keys:
    titles = (row["title_sv"], row["title_en"])
    return Keys(
        name_sv=_first_key(*titles),
        name_en=_first_key(*titles[::-1]),
        group_sv=_first_key(row["partner_sv"], row["partner_en"]),
        group_en=_first_key(row["partner_en"], row["partner_sv"]),
        group_id=row["partner_id"],
        words=words_of(*titles, row["title_own"], row["case_number"]),
    )


def _of_agreement(row: RowMapping) -> Keys:
    titles = (row["title_sv"], row["title_en"])
    return Keys(
        name_sv=_first_key(*titles),
        name_en=_first_key(*titles[::-1]),
        group_sv=_first_key(row["partner_sv"], row["partner_en"]),
        group_en=_first_key(row["partner_en"], row["partner_sv"]),
        group_id=row["partner_id"],
        words=words_of(*titles, row["case_number"]),
    )


def _of_person(row: RowMapping) -> Keys:
    name = f"{row['family_name']} {row['given_name']}"
    key = _first_key(name, row["native_name"])
    return Keys(
        name_sv=key,
        name_en=key,
        group_sv=_first_key(row["organisation_sv"], row["organisation_en"]),
        group_en=_first_key(row["organisation_en"], row["organisation_sv"]),
        group_id=row["organisation_id"],
        signature=signature(name),
        words=words_of(name, row["native_name"]) | _whole(row["email"]),
    )


def _of_organisation(row: RowMapping) -> Keys:
    names = (row["name_sv"], row["name_en"])
    place = sort_key(row["place"])
    return Keys(
        name_sv=_first_key(*names),
        name_en=_first_key(*names[::-1]),
        group_sv=place,
        group_en=place,
        signature=signature(next(filter(None, names), "")),
        words=words_of(*names, row["place"]),
    )


def _of_partner(row: RowMapping) -> Keys:
    names = (row["name_sv"], row["name_en"])
    return Keys(
        name_sv=_first_key(*names, row["native_name"]),
        name_en=_first_key(*names[::-1], row["native_name"]),
        group_sv=row["country"],
        group_en=row["country"],
        signature=signature(next(filter(None, names), "")),
        words=words_of(*names, row["native_name"]),
    )


def _whole(text: str) -> frozenset[tuple[str, str]]:
    """Return an address as one word."""
    word = whole_word(text)
    return frozenset({(word, word)} if word else ())


def _first_key(*texts: str) -> str:
    """Return the key of the first text that has a word."""
    return next((key for key in map(sort_key, texts) if key != LAST), LAST)


_PARTNERS = outerjoin(visit, partner, visit.c.partner_id == partner.c.id)
_AGREEMENTS = outerjoin(agreement, partner, agreement.c.partner_id == partner.c.id)
_ORGANISATIONS = outerjoin(person, organisation, person.c.organisation_id == organisation.c.id)

_RULES = {
    rule.kind: rule
    for rule in (
        Rule(
            kind="visit",
            reads=select(
                visit.c.id,
                *(visit.c[name] for name in ("title_sv", "title_en", "title_own", "case_number", "partner_id")),
                func.coalesce(partner.c.name_sv, "").label("partner_sv"),
                func.coalesce(partner.c.name_en, "").label("partner_en"),
            ).select_from(_PARTNERS),
            keys=_of_visit,
            watches=frozenset({"title_sv", "title_en", "title_own", "case_number", "partner_id"}),
            group=visit.c.partner_id,
        ),
        Rule(
            kind="agreement",
            reads=select(
                agreement.c.id,
                *(agreement.c[name] for name in ("title_sv", "title_en", "case_number", "partner_id")),
                func.coalesce(partner.c.name_sv, "").label("partner_sv"),
                func.coalesce(partner.c.name_en, "").label("partner_en"),
            ).select_from(_AGREEMENTS),
            keys=_of_agreement,
            watches=frozenset({"title_sv", "title_en", "case_number", "partner_id"}),
            group=agreement.c.partner_id,
        ),
        Rule(
            kind="person",
            reads=select(
                person.c.id,
                *(person.c[name] for name in ("given_name", "family_name", "native_name", "email", "organisation_id")),
                func.coalesce(organisation.c.name_sv, "").label("organisation_sv"),
                func.coalesce(organisation.c.name_en, "").label("organisation_en"),
            ).select_from(_ORGANISATIONS),
            keys=_of_person,
            watches=frozenset({"given_name", "family_name", "native_name", "email", "organisation_id"}),
            group=person.c.organisation_id,
        ),
        Rule(
            kind="organisation",
            reads=select(organisation.c.id, organisation.c.name_sv, organisation.c.name_en, organisation.c.place),
            keys=_of_organisation,
            watches=frozenset({"name_sv", "name_en", "place"}),
        ),
        Rule(
            kind="partner",
            reads=select(partner.c.id, *(partner.c[name] for name in ("name_sv", "name_en", "native_name", "country"))),
            keys=_of_partner,
            watches=frozenset({"name_sv", "name_en", "native_name", "country"}),
        ),
    )
}
_GROUPED_BY = {"partner": (_RULES["visit"], _RULES["agreement"]), "organisation": (_RULES["person"],)}


def keep(connection: Connection, changes: Iterable[Difference]) -> None:
    """Make the keys anew of the records whose names were changed, and of those that are grouped by them."""
    touched: dict[str, set[UUID]] = {}
    for change in changes:
        rule = _RULES.get(change.table)
        if rule and (change.action != Action.UPDATE or not rule.watches.isdisjoint(change.after)):
            touched.setdefault(rule.kind, set()).add(change.row_id)
    for kind in [kind for kind in _GROUPED_BY if kind in touched]:
        for members in _GROUPED_BY[kind]:
            touched.setdefault(members.kind, set()).update(_members(connection, members, touched[kind]))
    for kind, ids in touched.items():
        for some in _parted(sorted(ids)):
            _make_anew(connection, _RULES[kind], some)


def make_whole(connection: Connection) -> None:
    """Make every key anew."""
    connection.execute(delete(register_word))
    connection.execute(delete(register_entry))
    connection.execute(delete(register_rules))
    connection.execute(delete(register_size))
    connection.execute(insert(register_size), [{"kind": kind, "number": 0} for kind in _RULES])
    for rule in _RULES.values():
        found = connection.execute(rule.reads.order_by(METADATA.tables[rule.kind].c.id)).mappings()
        for rows in found.partitions(_SOME):
            _insert(connection, rule, rows)
    connection.execute(insert(register_rules), {"number": RULES})


def is_current(connection: Connection) -> bool:
    """Tell whether the keys were made by the rules of this program; of an older one's or none's they were not."""
    return connection.execute(select(register_rules.c.number)).scalars().all() == [RULES]


def _members(connection: Connection, rule: Rule, groups: Iterable[UUID]) -> list[UUID]:
    assert rule.group is not None
    found: list[UUID] = []
    for some in _parted(sorted(groups)):
        found += connection.execute(select(rule.group.table.c.id).where(rule.group.in_(some))).scalars()
    return found


def _make_anew(connection: Connection, rule: Rule, ids: Sequence[UUID]) -> None:
    gone = connection.execute(_FORGET, {"ids": ids}).rowcount
    connection.execute(_ADD, {"of": rule.kind, "more": -gone})
    identity = METADATA.tables[rule.kind].c.id
    _insert(connection, rule, connection.execute(rule.reads.where(identity.in_(ids))).mappings().all())


def _insert(connection: Connection, rule: Rule, rows: Sequence[RowMapping]) -> None:
    if not rows:
        return
    last = connection.execute(_LAST_ENTRY).scalar_one()
    entries, words = [], []
    for entry_id, row in enumerate(rows, last + 1):
        keys = rule.keys(row)
        entries.append({"id": entry_id, "kind": rule.kind, "record_id": row["id"], **_columns(keys)})
        words += [{"kind": rule.kind, "word": word, "spelt": spelt, "entry_id": entry_id} for word, spelt in keys.words]
    connection.execute(_INSERT_ENTRIES, entries)
    if words:
        connection.execute(_INSERT_WORDS, words)
    connection.execute(_ADD, {"of": rule.kind, "more": len(entries)})


def _columns(keys: Keys) -> dict[str, Any]:
    names = ("name_sv", "name_en", "group_sv", "group_en", "group_id", "signature")
    return {name: getattr(keys, name) for name in names}


def _parted(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    return (ids[start : start + _SOME] for start in range(0, len(ids), _SOME))


_FORGET = delete(register_entry).where(register_entry.c.record_id.in_(bindparam("ids", expanding=True)))
_LAST_ENTRY = select(func.coalesce(func.max(register_entry.c.id), 0))
_ADD = (
    update(register_size)
    .where(register_size.c.kind == bindparam("of"))
    .values(number=register_size.c.number + bindparam("more"))
)
_INSERT_ENTRIES = insert(register_entry)
_INSERT_WORDS = insert(register_word)
