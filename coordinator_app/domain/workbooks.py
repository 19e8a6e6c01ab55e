"""What a workbook for spreadsheets holds: sheets with typed columns, before any format of a file is chosen."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Cell = str | int | float | date | datetime | None
"""What a cell holds; a text is only ever a text, whatever it begins with."""


class CellKind(StrEnum):
    """How the cells of a column are shown."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    PERCENT = "percent"
    DAY = "day"
    MOMENT = "moment"


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column with its head; its width is counted in characters."""

    head: str
    width: float
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet of a workbook, each row as long as there are columns; `heading` stands above every printed page."""

    name: str
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Book:
    """A workbook, whose file says of itself what it is, whose it is and when it was made."""

    title: str
    author: str
    made_at: datetime
    page_of: str
    sheets: tuple[Sheet, ...]
