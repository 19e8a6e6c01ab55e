"""The commands in trouble: told in three sentences on standard error, with nothing lost and nothing half done."""

import json
import stat
from pathlib import Path
from uuid import UUID

import pytest

from coordinator_app import paths
from coordinator_app.domain.municipality import Municipality
from coordinator_app.services.desk import desk
from coordinator_app.services.upkeep import InUse
from coordinator_app.storage.lock import holding, this_process
from coordinator_app.storage.opening import open_for_writing
from tests.cli.conftest import Run, is_told
from tests.conftest import NOON
from tests.storage.folders import fingerprint


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
    taken, locked = tmp_path / "taken.pdf", tmp_path / "locked.pdf"
    taken.mkdir()
    locked.write_bytes(b"signed")
    locked.chmod(stat.S_IREAD)
    for target in (tmp_path / "borta" / "a.pdf", taken, locked, tmp_path / ("a" * 300 + ".pdf")):
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
    with desk(tmp_path, paths.resources(), lambda: NOON, "eva", writes=True, may_create=True) as opened:
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
