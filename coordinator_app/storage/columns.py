"""Columns as the tables declare them: each with its type, and with the CHECK that holds it to the domain."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    String,
    Text,
    Time,
    TypeDecorator,
    Uuid,
)
from sqlalchemy.sql.schema import SchemaItem

LONGEST = 20_000
LONGEST_SPEECH = 100_000
_HEX = "0123456789abcdef"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Moment(TypeDecorator[datetime]):
    """A moment, kept in UTC; one without a time zone is refused with ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        if value is not None and value.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its time zone, which SQLite does not keep."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[tuple[str, ...]]):
    """Several texts in their order, as a JSON array; `member` is what each of them is."""

    impl = Text
    cache_ok = True

    def __init__(self, member: type[str] = str) -> None:
        super().__init__()
        self.member = member

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Return the array."""
        if not value:
            return None if value is None else "[]"
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """Return the texts."""
        if value == "[]":
            return ()
        return None if value is None else self.tuple_of(json.loads(value))

    def tuple_of(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the texts as members."""
        return tuple(texts) if self.member is str else tuple(self.member(text) for text in texts)


class Choice(TypeDecorator[StrEnum]):
    """One member of a StrEnum, by its value."""

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the value of the member, as a plain string."""
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Return the member."""
        return None if value is None else self.kind(value)


def texts(*names: str, longest: int = LONGEST) -> list[SchemaItem]:
    """Declare columns of text that are at most `longest` characters long."""
    columns: list[SchemaItem] = [Column(name, Text, nullable=False) for name in names]
    return columns + [_length(name, longest) for name in names]


def words(*names: str, member: type[str] = str) -> list[SchemaItem]:
    """Declare columns of several texts each."""
    columns: list[SchemaItem] = [Column(name, Words(member), nullable=False) for name in names]
    return columns + [_length(name, LONGEST) for name in names]


def choice(name: str, kind: type[StrEnum], *, primary_key: bool = False, nullable: bool = False) -> list[SchemaItem]:
    """Declare a column that holds one member of an enumeration."""
    members = ", ".join(f"'{member.value}'" for member in kind)
    column: Column[Any] = Column(name, Choice(kind), nullable=nullable, primary_key=primary_key)
    return [column, CheckConstraint(f"{name} IN ({members})", name=name)]


def flag(name: str) -> list[SchemaItem]:
    """Declare a column that is true or false."""
    known = CheckConstraint(f"{name} IN (0, 1)", name=name).ddl_if(dialect="sqlite")
    return [Column(name, Boolean, nullable=False), known]


def number(name: str, *, least: int, most: int | None = None, nullable: bool = False) -> list[SchemaItem]:
    """Declare a column of whole numbers from `least` to `most`."""
    rule = f"{name} >= {least}" if most is None else f"{name} BETWEEN {least} AND {most}"
    return [Column(name, Integer, nullable=nullable), CheckConstraint(rule, name=name)]


def day(name: str, *, nullable: bool = False, index: bool = False) -> Column[Any]:
    """Declare a column of days."""
    return Column(name, Date, nullable=nullable, index=index)


def clock(name: str, *, nullable: bool = False) -> Column[Any]:
    """Declare a column of local times of day."""
    return Column(name, Time, nullable=nullable)


def moment(name: str, *, nullable: bool = False, index: bool = False) -> Column[Any]:
    """Declare a column of moments."""
    return Column(name, Moment, nullable=nullable, index=index)


def reference(name: str, table: str, *, on_delete: str, nullable: bool = False) -> Column[Any]:
    """Declare a column that names a row of another table, and what becomes of this row when that one goes."""
    return Column(name, Uuid, ForeignKey(f"{table}.id", ondelete=on_delete), nullable=nullable, index=True)


def file(name: str) -> list[SchemaItem]:
    """Declare a column that names a kept file by the SHA-256 of its bytes; it is empty where there is none."""
    rule = f"length({name}) IN (0, 64) AND ltrim({name}, '{_HEX}') = ''"
    column: Column[Any] = Column(name, String(64), nullable=False, info={"is_file": True})
    return [column, CheckConstraint(rule, name=f"{name}_shape")]


def digest(name: str) -> list[SchemaItem]:
    """Declare a column that holds a SHA-256 which is not the name of a file."""
    rule = f"length({name}) = 64 AND ltrim({name}, '{_HEX}') = ''"
    return [Column(name, String(64), nullable=False), CheckConstraint(rule, name=f"{name}_shape")]


def country(name: str) -> list[SchemaItem]:
    """Declare a column that holds a country's code by ISO 3166-1 alpha-2, or nothing."""
    rule = f"length({name}) IN (0, 2) AND ltrim({name}, '{_CAPITALS}') = ''"
    return [Column(name, String(2), nullable=False), CheckConstraint(rule, name=f"{name}_shape")]


def colour(name: str) -> list[SchemaItem]:
    """Declare a column that holds a colour as #RRGGBB."""
    rule = f"length({name}) = 7 AND substr({name}, 1, 1) = '#' AND ltrim(substr({name}, 2), '{_HEX}ABCDEF') = ''"
    return [Column(name, String(7), nullable=False), CheckConstraint(rule, name=f"{name}_shape")]


def _length(name: str, longest: int) -> CheckConstraint:
    return CheckConstraint(f"length({name}) <= {longest}", name=f"{name}_length")
