"""The command informing-record: who was informed of a visit, or of the visits of a year, as a file."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Run, is_told
from tests.documents.reading import text, violations


def test_the_record_of_a_visit_is_written_as_a_pdf(run: Run, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "besök.PDF"
    said = run("--data", data, "informing-record", "KS 2026/0143", "--pdf", target)
    assert (said.code, said.out, said.err) == (0, f"{target}\n", "")
    assert violations(target.read_bytes()) == []
    assert "Vilka som informerades: Besök från Grudziądz" in text(target.read_bytes())


def test_the_record_of_a_year_is_written_as_a_workbook_in_the_language_asked_for(
    run: Run, data: Path, tmp_path: Path
) -> None:
    target = tmp_path / "år.xlsx"
    assert run("informing-record", "--year", "2026", "--language", "en", "--xlsx", target, "--data", data).code == 0
    book = CalamineWorkbook.from_path(str(target))
    assert book.sheet_names == ["Tellings", "Figures", "About the list"]
    assert ["Record", "Who was informed of visits in 2026"] in book.get_sheet_by_index(2).to_python()


def test_without_a_visit_and_a_year_it_is_the_year_of_the_day(run: Run, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    assert run("--data", data, "informing-record", "--on", "2027-02-01", "--pdf", target).code == 0
    assert "Vilka som informerades om besök 2027" in text(target.read_bytes())


@pytest.mark.parametrize(
    "order",
    [
        (),
        ("next",),
        ("--pdf", "a.xlsx"),
        ("--xlsx", "a.csv"),
        ("--pdf", "a.pdf", "--xlsx", "a.xlsx"),
        ("next", "--year", "2026", "--pdf", "a.pdf"),
        ("--year", "26", "--pdf", "a.pdf"),
        ("--year", "99999999999999999999", "--pdf", "a.pdf"),
        ("--year", "2٠26", "--pdf", "a.pdf"),
        ("--year", "0", "--pdf", "a.pdf"),
        ("--year", "-1", "--pdf", "a.pdf"),
        ("--on", "igår", "--pdf", "a.pdf"),
        ("--language", "de", "--pdf", "a.pdf"),
        ("a", "b", "--pdf", "a.pdf"),
    ],
)
def test_what_is_asked_for_wrongly_is_wrong_usage(run: Run, data: Path, order: tuple[str, ...]) -> None:
    said = run("--data", data, "informing-record", *order)
    assert (said.code, said.out) == (2, "")
    assert "required" not in said.err
    assert "not allowed" not in said.err


@pytest.mark.parametrize("visit", ["KS 1999/1", "", "=1+1", "\x07", "å" * 400])
def test_a_visit_that_nobody_knows_is_a_problem(run: Run, data: Path, tmp_path: Path, visit: str) -> None:
    target = tmp_path / "a.pdf"
    said = run("--data", data, "informing-record", visit, "--pdf", target)
    assert said.code == 1
    assert is_told(said)
    assert not target.exists()


def test_a_file_that_cannot_be_written_is_a_problem_and_leaves_nothing(run: Run, data: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken.xlsx"
    taken.mkdir()
    for target in (tmp_path / "nowhere" / "a.xlsx", taken, data / "a.xlsx"):
        said = run("--data", data, "informing-record", "--xlsx", target)
        assert said.code == 1
        assert is_told(said)
    assert not list(tmp_path.glob("**/*.part"))
    assert not (data / "a.xlsx").exists()
