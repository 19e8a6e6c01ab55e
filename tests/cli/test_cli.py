"""The commands when all is well: plain lines for people, and JSON alone on standard output for machines."""

import json
import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.documents.reading import page_texts, violations
from tests.storage.folders import fingerprint


def test_demo_fills_an_empty_folder_and_says_where(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "exempel"
    said = run("--data", folder, "demo", "--policy", "falkenberg", "--on", "2026-11-23")
    assert (said.code, said.out, said.err) == (0, f"Exemplet är klart i {folder}.\n", "")
    assert "Besök från Shijiazhuang" in run("--data", folder, "visits").out


def test_demo_once_more_leaves_the_example_as_it_is(run: Run, tmp_path: Path) -> None:
    first = run("--data", tmp_path, "demo")
    files = fingerprint(tmp_path / "files")
    again = run("--data", tmp_path, "demo")
    assert (first.code, again.code) == (0, 0)
    assert first.out != again.out
    assert fingerprint(tmp_path / "files") == files


def test_demo_with_a_pack_prints_where_the_pack_is(run: Run, tmp_path: Path) -> None:
    said = run("--data", tmp_path, "demo", "--on", "2026-11-23", "--pack")
    pack = Path(said.out.splitlines()[-1])
    assert said.code == 0
    assert violations(pack.read_bytes()) == []
    assert all("EXEMPEL" in page for page in page_texts(pack.read_bytes()))


def test_visits_are_lines_for_people_with_their_number_on_standard_error(run: Run, data: Path) -> None:
    said = run("--data", data, "visits")
    lines = said.out.splitlines()
    assert said.code == 0
    assert [line for line in lines if "Besök från Grudziądz" in line and "2026-12-16" in line and "bekräftat" in line]
    assert said.err == f"{len(lines)} besök.\n"


def test_visits_can_be_asked_for_between_days(run: Run, data: Path) -> None:
    said = run("--data", data, "visits", "--json", "--from", "2026-12-01", "--to", "2026-12-31")
    days = [
        (date.fromisoformat(visit["starts_on"]), date.fromisoformat(visit["ends_on"])) for visit in json.loads(said.out)
    ]
    assert days
    assert all(first <= date(2026, 12, 31) and last >= date(2026, 12, 1) for first, last in days)
    assert len(days) < len(json.loads(run("--data", data, "visits", "--json").out))


def test_json_is_alone_on_standard_output(run: Run, data: Path) -> None:
    visits, check = run("--data", data, "visits", "--json"), run("--data", data, "check", "--json")
    listed = json.loads(visits.out)
    assert visits.err == ""
    assert {"id", "title", "direction", "kind", "status", "starts_on", "ends_on", "partner", "case_number"} == set(
        listed[0]
    )
    assert "Grudziądz" in visits.out
    report = json.loads(check.out)
    assert check.err == ""
    assert report["is_sound"] is True
    assert report["files_named"] > 0


def test_the_answers_are_the_same_in_json_whatever_the_language(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swedish = run("--data", data, "visits", "--json").out
    monkeypatch.setenv("UTBLICK_LANGUAGE", "en")
    assert run("--data", data, "visits", "--json").out == swedish


@pytest.mark.parametrize("wanted", ["next", "KS 2026/0143", "ks 2026/0143"])
def test_a_pack_is_written_for_the_visit_that_is_named(run: Run, data: Path, tmp_path: Path, wanted: str) -> None:
    target = tmp_path / "underlag.pdf"
    said = run("--data", data, "pack", wanted, "--on", "2026-12-01", "--output", target)
    assert (said.code, said.out) == (0, f"{target}\n")
    assert "version 1" in said.err
    assert "Besök från Grudziądz" in page_texts(target.read_bytes())[0]


def test_a_visit_may_be_named_by_the_beginning_of_its_id(run: Run, data: Path, tmp_path: Path) -> None:
    visit = json.loads(run("--data", data, "visits", "--json").out)[0]
    target = tmp_path / "underlag.pdf"
    short = visit["id"].replace("-", "")[:8]
    assert run("--data", data, "pack", short, "--variant", "summary", "--output", target).code == 0
    assert visit["title"]["sv"] in " ".join(page_texts(target.read_bytes())[0].split())


def test_a_pack_is_made_in_the_variant_the_language_and_with_the_marking_asked_for(
    run: Run, data: Path, tmp_path: Path
) -> None:
    target = tmp_path / "summary.pdf"
    ground = ("--marking", "confidential", "--provision", "15 kap. 1 § OSL", "--noted-on", "2026-11-30")
    order = ("pack", "next", "--on", "2026-12-01", "--variant", "summary", "--language", "en", "--output", target)
    said = run("--data", data, *order, *ground, "--authority", "Falu kommun")
    (page,) = page_texts(target.read_bytes())
    assert said.code == 0
    for wanted in ("MARKED CONFIDENTIAL", "15 kap. 1 § OSL", "2026-11-30", "Falu kommun", "The visit in brief"):
        assert wanted in page


def test_asking_twice_for_the_same_pack_gives_the_same_version_and_bytes(run: Run, data: Path, tmp_path: Path) -> None:
    order = ("--data", data, "pack", "next", "--variant", "summary", "--output")
    first = run(*order, tmp_path / "a.pdf", "--on", "2026-12-01T09:30")
    second = run(*order, tmp_path / "b.pdf", "--on", "2026-12-02T10:15")
    assert (first.code, second.code) == (0, 0)
    assert "version 1" in first.err
    assert "version 1" in second.err
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_check_says_that_the_data_are_sound(run: Run, data: Path) -> None:
    said = run("--data", data, "check")
    assert said.code == 0
    assert "Datafilen är utan fel." in said.out


def test_check_says_that_there_are_no_data(run: Run, tmp_path: Path) -> None:
    said = run("--data", tmp_path / "tom", "check")
    assert said.code == 1
    assert "inga" in said.out + said.err
    assert not (tmp_path / "tom").exists()


def test_check_finds_a_file_that_is_missing(run: Run, data: Path) -> None:
    next((data / "files").glob("??/*")).unlink()
    said = run("--data", data, "check")
    assert said.code == 1
    assert "saknas" in said.out
    assert json.loads(run("--data", data, "check", "--json").out)["is_sound"] is False


def test_a_backup_brings_back_what_was_there(run: Run, data: Path) -> None:
    before = run("--data", data, "visits", "--json").out
    made = run("--data", data, "backup")
    assert made.code == 0
    assert Path(made.out.strip().removesuffix(".").split(" i ", 1)[-1]).is_file()
    with sqlite3.connect(data / "utblick.db") as connection:
        connection.execute("UPDATE visit SET title_sv = 'Ändrat'")
    connection.close()
    assert run("--data", data, "restore").code == 0
    assert run("--data", data, "visits", "--json").out == before


def test_the_folder_chosen_on_the_line_goes_before_the_one_in_the_environment(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UTBLICK_DATA", str(tmp_path / "tom"))
    assert run("visits").code == 1
    assert run("--data", data, "visits").code == 0
    monkeypatch.setenv("UTBLICK_DATA", str(data))
    assert run("visits").code == 0
    assert run("--data", tmp_path / "tom", "visits").code == 1


def test_the_examples_folder_is_never_the_users_own(run: Run, tmp_path: Path) -> None:
    said = run("demo", "--on", "2026-11-23")
    folder = Path(said.out.strip().removesuffix(".").split(" i ", 1)[-1])
    assert said.code == 0
    assert folder.name == "example"
    assert tmp_path in folder.parents
    assert run("visits").code == 1
    assert run("--demo", "visits").code == 0
    assert not (folder.parent / "utblick.db").exists()


def test_the_example_stays_beside_data_of_ones_own(run: Run, data: Path, tmp_path: Path) -> None:
    run("demo")
    own = next((tmp_path / "own").rglob("example")).parent
    shutil.copyfile(data / "utblick.db", own / "utblick.db")
    before = (own / "utblick.db").read_bytes()
    assert run("demo", "--policy", "falkenberg").code == 0
    assert (own / "utblick.db").read_bytes() == before
