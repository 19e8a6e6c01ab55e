"""Files that are there whole or not at all."""

import os
import re
import stat
from pathlib import Path

import pytest

from coordinator_app.storage.durable import becoming, make_folder, sweep, write_whole
from coordinator_app.storage.places import BACKUP, KEPT_FILE, WRITTEN


def test_a_file_takes_its_place_when_the_block_ends_and_not_before(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    with becoming(target) as part:
        part.write_bytes(b"whole")
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == ["pack.pdf"]


def test_a_block_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    write_whole(b"old", target)
    with pytest.raises(ZeroDivisionError):
        _interrupted(target)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"pack.pdf": b"old"}


def _interrupted(target: Path) -> None:
    with becoming(target) as part:
        part.write_bytes(b"half")
        part.with_name("pack.pdf.part-journal").write_bytes(b"half")
        raise ZeroDivisionError


def test_what_a_killed_process_left_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "pack.pdf.part").write_bytes(b"a longer text that was never finished")
    write_whole(b"new", tmp_path / "pack.pdf")
    assert (tmp_path / "pack.pdf").read_bytes() == b"new"


def test_half_written_files_are_swept_and_whole_ones_are_not(tmp_path: Path) -> None:
    half = {"utblick.db.part", "utblick.db.part-journal", "closed.json.part", "erased.json.part"}
    for name in ("utblick.db", "closed.json", *half):
        (tmp_path / name).write_bytes(b"")
    sweep(tmp_path, WRITTEN)
    assert {path.name for path in tmp_path.iterdir()} == {"utblick.db", "closed.json"}


@pytest.mark.parametrize(
    ("names", "half"),
    [(WRITTEN, "utblick.db.part-wal"), (BACKUP, "utblick-20261122T120000Z-2.db.part"), (KEPT_FILE, "a" * 64 + ".part")],
)
def test_a_sweep_never_takes_what_is_not_the_programs_own(tmp_path: Path, names: re.Pattern[str], half: str) -> None:
    own = {"report.part1.rar", "my.partners.xlsx", "film.part", "utblick.db.part.zip", "old utblick.db.part", "a.part"}
    for name in (half, *own):
        (tmp_path / name).write_bytes(b"")
    sweep(tmp_path, names)
    assert {path.name for path in tmp_path.iterdir()} == own


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in lists of its own")
def test_folders_and_files_are_their_owners_only(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    write_whole(b"", tmp_path / "a" / "b" / "c")
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "a" / "b" / "c").stat().st_mode) == 0o600
