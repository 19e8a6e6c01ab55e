"""Workbooks that are written are read back with their days as days, and with nothing in them that is computed."""

import zipfile
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from coordinator_app import paths
from coordinator_app.domain.informing_table import informing_book
from coordinator_app.domain.obligations import State
from coordinator_app.domain.workbooks import Book, Cell, CellKind, Column, Sheet
from coordinator_app.exchange.workbooks import workbook
from coordinator_app.words import Words
from tests.domain.recorded import MADE_AT, ROWS, record, row, visit

FORMULAS = ("=1+1", "=HYPERLINK(0)", "+46 23 830 00", "-1", "@SUM(A1)", "\t=1", "{=1}", "https://falun.se", "12")


def book(*rows: tuple[Cell, ...], name: str = "Blad", kind: CellKind = CellKind.TEXT) -> Book:
    """Return a workbook of one column of texts, and others of a kind."""
    columns = (Column(head="Namn", width=20), *(Column(head="Värde", width=12, kind=kind) for _ in rows[0][1:]))
    sheet = Sheet(name=name, heading="Kök & hälsa", columns=columns, rows=rows)
    return Book(title="Titel", author="Norrvikens kommun", made_at=MADE_AT, page_of="Sida &P av &N", sheets=(sheet,))


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as packed:
        return packed.read(name).decode()


def read(content: bytes, number: int = 0) -> list[list[object]]:
    return [
        list(each) for each in CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(number).to_python()
    ]


def test_days_moments_and_numbers_are_what_they_are() -> None:
    at = datetime(2026, 11, 7, 14, 5, tzinfo=UTC)
    assert read(workbook(book(("a", date(2026, 11, 9)), kind=CellKind.DAY)))[1] == ["a", date(2026, 11, 9)]
    assert read(workbook(book(("a", at), kind=CellKind.MOMENT)))[1] == ["a", datetime(2026, 11, 7, 14, 5)]  # noqa: DTZ001
    assert read(workbook(book(("a", -3), ("b", None), kind=CellKind.WHOLE)))[1:] == [["a", -3], ["b", ""]]


@pytest.mark.parametrize("said", FORMULAS)
def test_no_text_is_ever_computed_linked_or_taken_for_a_number(said: str) -> None:
    content = workbook(book((said,)))
    assert read(content)[1] == [said.strip() if said.startswith("\t") else said] or read(content)[1] == [said]
    sheet = part(content, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    assert sheet.count('t="s"') == 2


def test_the_head_stays_can_be_filtered_and_is_printed_on_every_page() -> None:
    content = workbook(book(("a", 1), ("b", 2), kind=CellKind.WHOLE))
    sheet = part(content, "xl/worksheets/sheet1.xml")
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:B3"/>' in sheet
    assert 'orientation="landscape"' in sheet
    assert "Kök &amp;&amp; hälsa" in sheet
    assert "Print_Titles" in part(content, "xl/workbook.xml")
    assert 'width="20.' in sheet


def test_what_no_cell_or_sheet_can_hold_is_left_out() -> None:
    content = workbook(book(("a\x00\ud800\u202eb",), ("å" * 40_000,), name="Besök [2026]: a/b?" + "c" * 40))
    rows = read(content)
    assert rows[1] == ["ab"]
    assert len(str(rows[2][0])) == 32_767
    assert CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names[0].startswith("Besök 2026 abccc")


def test_days_before_those_that_excel_counts_are_written_as_text() -> None:
    assert read(workbook(book(("a", date(1899, 5, 1)), kind=CellKind.DAY)))[1] == ["a", "1899-05-01"]


def test_the_same_book_makes_the_same_bytes() -> None:
    assert workbook(book(("a",))) == workbook(book(("a",)))


def test_a_record_has_a_row_for_each_telling_figures_and_how_they_are_counted(swedish: Words) -> None:
    content = workbook(informing_book(record(), swedish))
    assert CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names == ["Informering", "Siffror", "Om listan"]
    heads, *rows = read(content)
    assert len(rows) == len(ROWS) + 1
    told = dict(zip(heads, rows[2], strict=True))
    assert (told["Namn"], told["Läge"], told["Senast"]) == ("Lars Norén", "Informerad för sent", date(2026, 11, 9))
    assert (told["Hur"], told["Marginal, dagar"]) == ("per telefon", -3)
    assert told["Informerad"] == datetime(2026, 11, 12, 14, 5)  # noqa: DTZ001
    counted, whole = read(content, 1)[:2]
    figures = dict(zip(counted, whole, strict=True))
    assert (figures["Ska informeras"], figures["I tid"], figures["Andel i tid"]) == (12, 5, 0.62)
    assert "Norrvikens kommun" in [each[1] for each in read(content, 2)]


def test_five_hundred_tellings_with_long_reasons_are_all_there() -> None:
    english = Words("en", paths.resources() / "translations")
    many = tuple(row(f"Person {n}", list(State)[n % 7], note="=1" * 150) for n in range(500))
    rows = read(workbook(informing_book(record(visit(many), language="en", year=None), english)))
    assert [each[4] for each in rows[1:]] == [f"Person {n}" for n in range(500)]
    assert all(each[-1] == "=1" * 150 for each in rows[1:])
