"""Spreadsheets as they come from other programs, read as rows of text or refused in words."""

import zipfile
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from coordinator_app.domain.pasted import MOST_ROWS
from coordinator_app.exchange import spreadsheets
from coordinator_app.exchange.spreadsheets import rows_of_file
from coordinator_app.words import Problem
from tests.exchange.workbooks import Sheets, Value, write_ods, write_xlsx


def test_days_hours_and_numbers_are_written_as_people_type_them(tmp_path: Path) -> None:
    rows: list[list[Value]] = [
        ["Organ", "Datum", "Tid", "Nr"],
        ["KS", date(2026, 1, 14), time(13, 0), 1],
        [None, None, None, None],
        ["KF", datetime(2026, 1, 26, 18, 30, tzinfo=UTC), "kl. 18.30", 2.5],
    ]
    assert rows_of_file(write_xlsx(tmp_path / "plan.xlsx", {"Plan": rows})) == (
        ("Organ", "Datum", "Tid", "Nr"),
        ("KS", "2026-01-14", "13:00", "1"),
        ("KF", "2026-01-26 18:30", "kl. 18.30", "2.5"),
    )


def test_each_of_several_sheets_begins_with_its_name_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    sheets: Sheets = {"KS": [["14 januari"]], "Tom": [[None]], "Arbete": [["7 januari"]], "KF": [["26 januari"]]}
    rows = rows_of_file(write_xlsx(tmp_path / "plan.xlsx", sheets, hidden="Arbete"))
    assert rows == (("KS",), ("14 januari",), ("KF",), ("26 januari",))


def test_an_opendocument_sheet_is_read_too(tmp_path: Path) -> None:
    file = write_ods(tmp_path / "plan.ods", [["Datum", "Tid"], ["14 januari", "13.00"]])
    assert rows_of_file(file) == (("Datum", "Tid"), ("14 januari", "13.00"))


def test_a_long_sheet_is_cut_off(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "long.xlsx", {"Plan": [[number] for number in range(MOST_ROWS + 50)]})
    assert len(rows_of_file(file)) == MOST_ROWS


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"Not a sheet at all", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 80]
)
def test_what_is_no_sheet_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "plan.xlsx"
    file.write_bytes(content)
    with pytest.raises(Problem, match=r"plan\.xlsx could not be read"):
        rows_of_file(file)


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="could not be read"):
        rows_of_file(tmp_path / "plan.xlsx")


def test_a_zip_without_a_workbook_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "plan.xlsx", "w") as packed:
        packed.writestr("readme.txt", "hello")
    with pytest.raises(Problem, match="could not be read"):
        rows_of_file(tmp_path / "plan.xlsx")


@pytest.mark.parametrize(
    ("kind", "part", "found", "instead"),
    [
        (".ods", "content.xml", b"<table:table-row>", b'<table:table-row table:number-rows-repeated="1000000000">'),
        (".ods", "content.xml", b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="99999999" '),
        (".xlsx", "xl/worksheets/sheet1.xml", b'r="B1"', b'r="XFD1048576"'),
    ],
)
def test_a_small_file_of_countless_cells_is_refused(
    tmp_path: Path, kind: str, part: str, found: bytes, instead: bytes
) -> None:
    rows = [["KS", "14 januari"], ["KF", "26 januari"]]
    file = tmp_path / f"plan{kind}"
    written = write_ods(file, rows) if kind == ".ods" else write_xlsx(file, {"Plan": rows})
    with pytest.raises(Problem, match="too large"):
        rows_of_file(changed(written, part, found, instead))


def test_empty_rows_at_the_end_may_be_countless(tmp_path: Path) -> None:
    file = write_ods(tmp_path / "plan.ods", [["KS", "14 januari"]])
    ends = (
        b'<table:table-row table:number-rows-repeated="1048575">'
        b'<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    assert rows_of_file(changed(file, "content.xml", b"</table:table>", ends)) == (("KS", "14 januari"),)


def test_an_unclosed_element_does_not_hold_up_the_reading(tmp_path: Path) -> None:
    file = write_ods(tmp_path / "plan.ods", [["KS", "14 januari"]])
    with pytest.raises(Problem, match="could not be read"):
        rows_of_file(changed(file, "content.xml", b"</table:table>", b"</tablle>"))


def changed(file: Path, part: str, found: bytes, instead: bytes) -> Path:
    """Change the first such place in a part of a packed file."""
    with zipfile.ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    assert found in parts[part]
    parts[part] = parts[part].replace(found, instead, 1)
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file


@pytest.mark.parametrize("limit", ["LARGEST_BYTES", "LARGEST_UNPACKED_BYTES", "MOST_CELLS"])
def test_what_is_too_large_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    file = write_xlsx(tmp_path / "plan.xlsx", {"Plan": [["KS"]]})
    monkeypatch.setattr(spreadsheets, limit, 0)
    with pytest.raises(Problem, match="too large"):
        rows_of_file(file)
