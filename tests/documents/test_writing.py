"""The saving of documents."""

import os
import resource
import signal
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from coordinator_app.documents.writing import write_whole
from coordinator_app.words import Problem


def test_a_document_is_written_and_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "Besök från Visby.pdf"
    write_whole(b"first", target)
    write_whole(b"second", target)
    assert target.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [target]


def test_a_part_that_belongs_to_another_is_left_as_it_is(tmp_path: Path) -> None:
    other = tmp_path / "pack.pdf.part"
    other.write_bytes(b"half")
    write_whole(b"whole", tmp_path / "pack.pdf")
    assert other.read_bytes() == b"half"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pack.pdf", "pack.pdf.part"]


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o027, 0o640)])
def test_a_document_may_be_read_by_those_who_may_read_other_documents(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        write_whole(b"x", tmp_path / "pack.pdf")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "pack.pdf").stat().st_mode) == mode


def test_documents_written_to_one_target_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    contents = [bytes([number]) * 300_000 for number in range(16)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda content: write_whole(content, target), contents))
    assert target.read_bytes() in contents
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_may_not_be_entered_is_told_in_words(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    (closed / "inner").mkdir(parents=True)
    closed.chmod(0)
    tmp_path.chmod(0o755)
    target = closed / "inner" / "pack.pdf"
    program = (
        "from pathlib import Path; from coordinator_app.documents.writing import write_whole; import os, sys\n"
        "from coordinator_app.words import Problem\n"
        "if os.getuid() == 0:\n    os.setuid(65534)\n"
        "try:\n    write_whole(b'x', Path(sys.argv[1]))\n"
        "except Problem as problem:\n    print(problem)\n"
    )
    run = subprocess.run([sys.executable, "-c", program, target], capture_output=True, text=True, check=False)
    closed.chmod(0o755)
    assert "its folder may not be written to" in run.stdout, run.stderr


def test_a_folder_that_is_gone_is_said_by_name(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="borta does not exist"):
        write_whole(b"x", tmp_path / "borta" / "pack.pdf")


def test_a_folder_is_not_replaced_by_a_document(tmp_path: Path) -> None:
    (tmp_path / "pack.pdf").mkdir()
    with pytest.raises(Problem, match="is a folder"):
        write_whole(b"x", tmp_path / "pack.pdf")


def test_a_protected_document_is_left_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"signed")
    target.chmod(stat.S_IREAD)
    with pytest.raises(Problem, match="write-protected"):
        write_whole(b"x", target)
    assert target.read_bytes() == b"signed"


def test_a_name_that_the_disk_refuses_is_told_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="could not be written"):
        write_whole(b"x", tmp_path / ("a" * 256))
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_document_and_no_part(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(Problem, match="no room left"):
            write_whole(b"x" * 5000, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_problem_says_that_nothing_was_lost_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Problem) as raised:
        write_whole(b"x", tmp_path / "borta" / "pack.pdf")
    assert "was not saved" in raised.value.means.id
    assert raised.value.remedy.id == "Choose another folder."
