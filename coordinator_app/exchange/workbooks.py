"""Workbooks for Excel and others (.xlsx): typed cells under a head that stays, in which no text is ever computed."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from coordinator_app.domain.workbooks import Book, Cell, CellKind, Sheet

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_A4, _LANDSCAPE_MARGIN = 9, 0.6
_LONGEST = 32_767
"""The most characters that a cell of Excel holds."""
_LONGEST_NAME = 31
_FIRST_YEAR = 1901
"""Excel counts its days from 1900, of which it gets the first two months wrong: earlier days are written as text."""
_LONGEST_HEADING = 240
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FORMATS: Mapping[CellKind, Mapping[str, object]] = {
    CellKind.TEXT: {"text_wrap": True},
    CellKind.WHOLE: {"num_format": "0"},
    CellKind.DECIMAL: {"num_format": "0.0"},
    CellKind.PERCENT: {"num_format": "0 %"},
    CellKind.DAY: {"num_format": "yyyy-mm-dd", "align": "left"},
    CellKind.MOMENT: {"num_format": "yyyy-mm-dd hh:mm", "align": "left"},
}
_HEAD = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#EEF3F7"}
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


def workbook(book: Book) -> bytes:
    """Return the file of a workbook; the same book makes the same bytes.

    A text stays a text: it is written as one, so that no spreadsheet takes it for a formula, a link or a number.
    Days and moments are numbers with a format, moments without their zone.
    """
    from xlsxwriter import Workbook

    written = BytesIO()
    made = Workbook(written, _OPTIONS)
    made.set_properties({"title": _clean(book.title), "author": _clean(book.author), "created": _bare(book.made_at)})
    head = made.add_format(_HEAD)
    formats = {kind: made.add_format({"valign": "top", **form}) for kind, form in _FORMATS.items()}
    for sheet in book.sheets:
        _write(made, sheet, head, formats, book.page_of)
    made.close()
    return written.getvalue()


def _write(made: "Workbook", sheet: Sheet, head: "Format", formats: Mapping[CellKind, "Format"], page_of: str) -> None:
    page = made.add_worksheet(_FORBIDDEN_IN_NAMES.sub("", _clean(sheet.name))[:_LONGEST_NAME])
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, _clean(column.head), head)
    for number, row in enumerate(sheet.rows, start=1):
        for place, (cell, column) in enumerate(zip(row, sheet.columns, strict=True)):
            _put(page, number, place, cell, formats[column.kind])
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    _lay_out(page, sheet, page_of)


def _put(page: "Worksheet", row: int, place: int, cell: Cell, form: "Format") -> None:
    match cell:
        case None | "":
            return
        case str():
            page.write_string(row, place, _clean(cell)[:_LONGEST], form)
        case datetime() if cell.year >= _FIRST_YEAR:
            page.write_datetime(row, place, _bare(cell), form)
        case date() if cell.year >= _FIRST_YEAR:
            page.write_datetime(row, place, datetime.combine(cell, time()), form)
        case date():
            page.write_string(row, place, cell.isoformat(), form)
        case _:
            page.write_number(row, place, cell, form)


def _lay_out(page: "Worksheet", sheet: Sheet, page_of: str) -> None:
    """Let the sheet be printed across, as wide as the paper, with its head on every page."""
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=_LANDSCAPE_MARGIN, right=_LANDSCAPE_MARGIN)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_header(f"&L{_clean(sheet.heading).replace('&', '&&')[:_LONGEST_HEADING]}")
    page.set_footer(f"&R{page_of}")


def _clean(text: str) -> str:
    """Return a text without what no file can hold or no reader sees."""
    return _UNPRINTABLE.sub("", text)


def _bare(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
