"""Spreadsheets of other programs (.xlsx, .xlsm, .xls, .ods) as rows of text."""

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.parsers.expat import ExpatError

from coordinator_app.domain.pasted import MOST_COLUMNS, MOST_ROWS, Row, tidy
from coordinator_app.exchange.sheet_extents import most_cells
from coordinator_app.words import Message, Problem, message

KINDS = (".xlsx", ".xlsm", ".xls", ".ods")
LARGEST_BYTES = 20_000_000
LARGEST_UNPACKED_BYTES = 100_000_000
MOST_CELLS = 5_000_000
MOST_SHEETS = 30

_SAVE_ANEW = message("Save it as .xlsx in Excel or LibreOffice and try again.")
_UNTOUCHED = message("Nothing was changed.")
_NO_WORKBOOK = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, LookupError, ExpatError)
Value = int | float | str | bool | time | date | datetime | timedelta


def rows_of_file(file: Path) -> tuple[Row, ...]:
    """Return the rows of all visible sheets that are not empty; where there are several, each begins with its name.

    Days and hours are written as ISO 8601 has them. Empty rows are left out. Raises Problem for a file that is too
    large, has a password, or is no spreadsheet.
    """
    from python_calamine import CalamineError, PasswordError

    _check(file)
    try:
        sheets = [(name, rows) for name, rows in _sheets(file) if rows]
    except PasswordError as error:
        raise _unreadable(file, message("Save it without a password and try again.")) from error
    except (CalamineError, OSError, ValueError) as error:
        raise _unreadable(file, _SAVE_ANEW) from error
    named = len(sheets) > 1
    rows = [row for name, rows in sheets for row in (*([(name,)] if named else []), *rows)]
    return tuple(rows[:MOST_ROWS])


def _check(file: Path) -> None:
    """Refuse what is too large, packed or unpacked, and what the library would never come to the end of."""
    try:
        is_too_large = file.stat().st_size > LARGEST_BYTES or (zipfile.is_zipfile(file) and _is_too_large(file))
    except OSError as error:
        raise _unreadable(file, message("See whether the file is there, and whether you may read it.")) from error
    except _NO_WORKBOOK as error:
        raise _unreadable(file, _SAVE_ANEW) from error
    if is_too_large:
        raise Problem(
            message("{name} is too large to be read.", name=file.name),
            _UNTOUCHED,
            message("Copy the rows that you need and paste them instead."),
        )


def _is_too_large(file: Path) -> bool:
    with zipfile.ZipFile(file) as packed:
        if "xl/workbook.bin" in packed.namelist():
            raise zipfile.BadZipFile("The sheets of a binary workbook cannot be measured.")
        unpacked = sum(each.file_size for each in packed.infolist())
    return unpacked > LARGEST_UNPACKED_BYTES or most_cells(file) > MOST_CELLS


def _sheets(file: Path) -> Iterator[tuple[str, list[Row]]]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with CalamineWorkbook.from_path(file) as book:
        for about in book.sheets_metadata[:MOST_SHEETS]:
            if about.typ is SheetTypeEnum.WorkSheet and about.visible is SheetVisibleEnum.Visible:
                sheet = book.get_sheet_by_name(about.name)
                yield about.name, list(_filled(sheet.to_python(skip_empty_area=True, nrows=MOST_ROWS)))


def _filled(rows: Sequence[Sequence[Value]]) -> Iterator[Row]:
    for values in rows:
        row = tuple(tidy(_text(value)) for value in values[:MOST_COLUMNS])
        if any(row):
            yield row


def _text(value: Value) -> str:
    """Return a value as somebody would type it."""
    if isinstance(value, datetime):
        is_day = (value.hour, value.minute) == (0, 0)
        return f"{value:%Y-%m-%d}" if is_day else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _unreadable(file: Path, remedy: Message) -> Problem:
    return Problem(message("{name} could not be read.", name=file.name), _UNTOUCHED, remedy)
