"""The commands: plain lines for people, JSON for machines, and every trouble told in three sentences."""

import json
import shutil
import sqlite3
import stat
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from coordinator_app import paths
from coordinator_app.domain.municipality import Municipality
from coordinator_app.services.desk import desk
from coordinator_app.services.upkeep import InUse
from coordinator_app.storage.lock import holding, this_process
from coordinator_app.storage.opening import open_for_writing
from tests.cli.conftest import Run, Said
from tests.conftest import NOON
from tests.documents.reading import page_texts, violations
from tests.storage.folders import fingerprint

SWEDISH = ("data", "besök", "underlag", "mapp", "datum", "Inget", "inte", "Ange", "Välj")


def is_told(said: Said) -> bool:
    """Tell whether a trouble is told as it should: three sentences in Swedish on standard error, and nothing raw."""
    lines = said.err.strip().splitlines()
    return (
        said.out == ""
        and len(lines) == 3
        and all(line.strip() and line.rstrip()[-1] in ".!?" for line in lines)
        and not any(raw in said.err for raw in ("Traceback", "Error", "{", 'File "', "has been", "Nothing"))
        and any(word in said.err for word in SWEDISH)
    )


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
    assert "Datafilen är hel." in said.out


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


def test_a_damaged_file_is_told_and_restored(run: Run, data: Path) -> None:
    assert run("--data", data, "backup").code == 0
    damage(data)
    said = run("--data", data, "visits")
    assert said.code == 1
    assert is_told(said), said
    assert "restore" in said.err
    assert run("--data", data, "restore").code == 0
    assert run("--data", data, "visits").code == 0


def damage(data: Path) -> None:
    content = bytearray((data / "utblick.db").read_bytes())
    content[len(content) // 2] ^= 0x10
    (data / "utblick.db").write_bytes(content)


@pytest.mark.parametrize("command", ["visits", "check", "backup", "pack"])
def test_a_damaged_file_is_left_as_it_is_by_every_command(run: Run, data: Path, tmp_path: Path, command: str) -> None:
    damage(data)
    before = (data / "utblick.db").read_bytes()
    said = run("--data", data, command, *(("next", "--output", tmp_path / "a.pdf") if command == "pack" else ()))
    assert said.code == 1
    assert "skadad" in said.out + said.err
    assert "Traceback" not in said.err
    assert (data / "utblick.db").read_bytes() == before
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("command", ["visits", "backup", "restore"])
def test_a_folder_without_data_is_told_and_left_empty(run: Run, tmp_path: Path, command: str) -> None:
    folder = tmp_path / "tom"
    said = run("--data", folder, command)
    assert said.code == 1
    assert is_told(said), said
    assert not (folder / "utblick.db").exists()


@pytest.mark.parametrize("rest", [("visits",), ("visits", "--json"), ("check", "--json")])
def test_what_goes_wrong_never_spoils_the_output_for_machines(run: Run, tmp_path: Path, rest: tuple[str, ...]) -> None:
    (tmp_path / "utblick.db").write_bytes(b"no database at all" * 500)
    said = run("--data", tmp_path, *rest)
    assert said.code == 1
    assert said.out == "" or json.loads(said.out)["is_sound"] is False


@pytest.mark.parametrize("wanted", ["finns inte", "KS 1999/1", "", "zz", "../../etc/passwd", "'; DROP TABLE visit; --"])
def test_a_visit_that_is_not_there_is_told(run: Run, data: Path, tmp_path: Path, wanted: str) -> None:
    said = run("--data", data, "pack", wanted, "--output", tmp_path / "a.pdf")
    assert said.code == 1
    assert is_told(said), said
    assert not (tmp_path / "a.pdf").exists()


def test_an_id_that_fits_several_visits_is_told(run: Run, data: Path, tmp_path: Path) -> None:
    ids = [visit["id"] for visit in json.loads(run("--data", data, "visits", "--json").out)]
    first = next(each[0] for each in ids if sum(other[0] == each[0] for other in ids) > 1)
    said = run("--data", data, "pack", first, "--output", tmp_path / "a.pdf")
    assert said.code == 1
    assert is_told(said), said


def test_a_target_that_cannot_be_written_is_told(run: Run, data: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(b"signed")
    locked.chmod(stat.S_IREAD)
    for target in (tmp_path / "borta" / "a.pdf", tmp_path, locked, tmp_path / ("a" * 300)):
        said = run("--data", data, "pack", "next", "--variant", "summary", "--output", target)
        assert said.code == 1
        assert is_told(said), said
    assert locked.read_bytes() == b"signed"


@pytest.mark.parametrize("ground", [(), ("--provision", "OSL"), ("--provision", "OSL", "--authority", "Falu kommun")])
def test_a_confidential_pack_without_its_ground_is_refused(
    run: Run, data: Path, tmp_path: Path, ground: tuple[str, ...]
) -> None:
    target = tmp_path / "a.pdf"
    said = run("--data", data, "pack", "next", "--marking", "confidential", "--output", target, *ground)
    assert said.code == 1
    assert is_told(said), said
    assert not target.exists()


def test_a_backup_that_is_not_there_is_told(run: Run, data: Path) -> None:
    said = run("--data", data, "restore", "utblick-2020.db")
    assert said.code == 1
    assert is_told(said), said


def test_own_data_are_never_filled_with_the_example(run: Run, tmp_path: Path) -> None:
    with desk(tmp_path, paths.resources(), lambda: NOON, "eva", writes=True) as opened:
        opened.municipality.save(Municipality(id=UUID(int=1), name_sv="Norrvikens kommun"))
    before = (tmp_path / "utblick.db").read_bytes()
    said = run("--data", tmp_path, "demo")
    assert said.code == 1
    assert is_told(said), said
    assert (tmp_path / "utblick.db").read_bytes() == before


def test_while_the_window_has_the_data_those_who_read_work_and_those_who_write_end_with_4(
    run: Run, data: Path, tmp_path: Path
) -> None:
    target = tmp_path / "a.pdf"
    assert run("--data", data, "backup").code == 0
    with holding(data, this_process("Eva", NOON)):
        before = fingerprint(data)
        for reading in (("visits",), ("visits", "--json"), ("check",), ("check", "--json")):
            assert run("--data", data, *reading).code == 0, reading
        for writing in (("pack", "next", "--output", str(target)), ("demo", "--on", "2026-11-24"), ("restore",)):
            said = run("--data", data, *writing)
            assert said.code == 4, writing
            assert is_told(said), said
            assert "Eva" in said.err
        assert fingerprint(data) == before
    assert not target.exists()
    assert run("--data", data, "pack", "next", "--variant", "summary", "--output", target).code == 0


def test_a_backup_can_be_made_beside_the_window(run: Run, data: Path) -> None:
    opened = open_for_writing(data, lambda: NOON, "eva")
    with pytest.raises(InUse):
        open_for_writing(data, lambda: NOON, "per")
    said = run("--data", data, "backup")
    opened.close()
    assert said.code == 0


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
