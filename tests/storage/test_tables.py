"""The tables hold what the domain declares, and nothing that it forbids."""

from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest
from sqlalchemy import CheckConstraint, Column, Connection, Table, Text, insert, select
from sqlalchemy.exc import IntegrityError, StatementError

from coordinator_app.domain.disclosure import class_of
from coordinator_app.storage.columns import Choice, Words
from coordinator_app.storage.connection import engine
from coordinator_app.storage.metadata import METADATA, parent_link, parent_of, record_of
from coordinator_app.storage.rows import rows_of
from coordinator_app.storage.schema import create
from coordinator_app.storage.tables import change
from tests.storage.made_up import EVERY_KIND, a_visit

RECORDS = {name: table for name, table in METADATA.tables.items() if "record" in table.info}
COLUMNS = {f"{table.name}.{column.name}": column for table in METADATA.tables.values() for column in table.columns}
_ID = UUID(int=1)


def _parts(kind: type[Any]) -> dict[str, type[Any]]:
    hints = get_type_hints(kind)
    tuples = {name: get_args(hint)[0] for name, hint in hints.items() if get_origin(hint) is tuple}
    return {name: part for name, part in tuples.items() if isinstance(part, type) and is_dataclass(part)}


def _rules(table: Table) -> dict[str, str]:
    return {str(c.name): str(c.sqltext) for c in table.constraints if isinstance(c, CheckConstraint)}


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_has_its_column_and_every_column_its_field(name: str) -> None:
    kind = record_of(RECORDS[name])
    expected = {f.name for f in fields(kind)} - set(_parts(kind))
    link = parent_link(RECORDS[name])
    assert set(RECORDS[name].columns.keys()) == expected | ({link, "position"} if link else set())


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_has_its_class(name: str) -> None:
    assert all(class_of(attribute) for attribute in fields(record_of(RECORDS[name])))


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_a_record_is_kept_with_all_its_parts(kind: str) -> None:
    shape = EVERY_KIND[kind].shape
    assert {name: record_of(part.table) for name, part in shape.parts.items()} == _parts(record_of(shape.table))
    for part in shape.parts.values():
        assert parent_of(part.table) is shape.table
        below = {name: record_of(deeper.table) for name, deeper in part.parts.items()}
        assert below == _parts(record_of(part.table))


def test_every_table_of_a_record_belongs_to_a_shape() -> None:
    roots = {name for name, table in RECORDS.items() if parent_of(table) is None}
    assert roots == set(EVERY_KIND)


@pytest.mark.parametrize("name", RECORDS)
def test_every_enumeration_is_held_to_its_members(name: str) -> None:
    hints = get_type_hints(record_of(RECORDS[name]))
    for field, hint in hints.items():
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            members = ", ".join(f"'{member.value}'" for member in hint)
            assert _rules(RECORDS[name])[f"ck_{name}_{field}"] == f"{field} IN ({members})"
            kind = RECORDS[name].c[field].type
            assert isinstance(kind, Choice)
            assert kind.kind is hint


@pytest.mark.parametrize("name", RECORDS)
def test_every_text_has_a_longest_length(name: str) -> None:
    texts = [column for column in RECORDS[name].columns if isinstance(column.type, Text | Words)]
    rules = _rules(RECORDS[name])
    assert all(f"ck_{name}_{column.name}_length" in rules for column in texts)


@pytest.mark.parametrize("name", [n for n, column in COLUMNS.items() if column.foreign_keys])
def test_every_reference_says_what_becomes_of_it(name: str) -> None:
    for key in COLUMNS[name].foreign_keys:
        assert key.ondelete in {"CASCADE", "SET NULL", "RESTRICT"}
        assert key.ondelete != "SET NULL" or COLUMNS[name].nullable
        assert _is_indexed(COLUMNS[name])


def _is_indexed(column: Column[Any]) -> bool:
    firsts = [next(iter(index.columns)) for index in column.table.indexes]
    return column.primary_key or any(column is first for first in firsts)


def test_every_constraint_has_a_name() -> None:
    assert all(constraint.name for table in METADATA.tables.values() for constraint in table.constraints)


def _written(connection: Connection, kind: str, **changes: object) -> None:
    shape = EVERY_KIND[kind].shape
    if kind == "visit":
        row = rows_of(shape, a_visit(_ID))["visit", _ID]
    else:
        made = record_of(shape.table)
        needed = {"person": {}, "municipality": {}, "partner": {"kind": "network"}}[kind]
        row = rows_of(shape, made(id=_ID, **needed))[kind, _ID]
    connection.execute(insert(shape.table), row | {"version": 1} | changes)


@pytest.mark.parametrize(
    ("kind", "changes", "constraint"),
    [
        ("visit", {"ends_on": a_visit(_ID).starts_on.replace(year=2025)}, "ck_visit_days"),
        ("visit", {"version": 0}, "ck_visit_version"),
        ("visit", {"purpose_sv": "å" * 20_001}, "ck_visit_purpose_sv_length"),
        ("person", {"photo": "a" * 63}, "ck_person_photo_shape"),
        ("person", {"photo": "G" * 64}, "ck_person_photo_shape"),
        ("municipality", {"accent": "12507B#"}, "ck_municipality_accent_shape"),
        ("municipality", {"accent": "#12507"}, "ck_municipality_accent_shape"),
        ("partner", {"country": "se"}, "ck_partner_country_shape"),
        ("partner", {"country": "SWE"}, "ck_partner_country_shape"),
        ("partner", {"since_year": 0}, "ck_partner_since_year"),
    ],
)
def test_what_the_domain_forbids_is_refused_by_name(
    data_file: Path, kind: str, changes: dict[str, object], constraint: str
) -> None:
    with engine(data_file, writes=True).begin() as connection:
        with pytest.raises(IntegrityError, match=constraint):
            _written(connection, kind, **changes)
        _written(connection, kind)


def test_an_unknown_member_is_refused_even_past_the_types(data_file: Path) -> None:
    with engine(data_file, writes=True).begin() as connection:
        _written(connection, "visit")
        with pytest.raises(IntegrityError, match="ck_visit_status"):
            connection.exec_driver_sql("UPDATE visit SET status = 'lost'")


def test_more_young_than_all_is_refused(data_file: Path) -> None:
    with engine(data_file, writes=True).begin() as connection:
        _written(connection, "visit")
        row = "'1', '00000000000000000000000000000001', 0, '', '', 3, 4"
        with pytest.raises(IntegrityError, match="ck_target_group_young_among_all"):
            connection.exec_driver_sql(f"INSERT INTO target_group VALUES ({row})")


def test_a_moment_without_a_time_zone_is_refused(data_file: Path) -> None:
    with engine(data_file, writes=True).begin() as connection, pytest.raises(StatementError, match="time zone"):
        connection.execute(select(change.c.id).where(change.c.made_at == datetime.fromisoformat("2026-11-23")))


def test_a_moment_is_kept_in_utc(data_file: Path) -> None:
    row = {"made_by": "", "label": "", "label_plural": "", "label_number": 0, "label_values": "{}"}
    with engine(data_file, writes=True).begin() as connection:
        connection.execute(insert(change), row | {"made_at": datetime.fromisoformat("2026-11-23T12:00+02:00")})
        moment = connection.execute(select(change.c.made_at)).scalar_one()
    assert moment.isoformat() == "2026-11-23T10:00:00+00:00"


def test_a_fresh_file_is_made_in_one_transaction(tmp_path: Path) -> None:
    path = tmp_path / "utblick.db"
    path.touch()
    with engine(path, writes=True).connect() as connection:
        create(connection)
        connection.rollback()
    assert path.stat().st_size == 0
