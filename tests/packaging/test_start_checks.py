"""The run of all checks."""

import io
import os
import sys
from pathlib import Path

from checks import Check, pytest, run_all
from voice import Voice


def check(name: str, code: int, leaves: Path) -> Check:
    script = f"open({str(leaves)!r}, 'w').close(); raise SystemExit({code})"
    return Check(name=name, command=(sys.executable, "-c", script))


def test_a_failed_check_does_not_keep_the_next_from_running(tmp_path: Path) -> None:
    stream = io.StringIO()
    every = [check("first", 3, tmp_path / "1"), check("second", 0, tmp_path / "2")]
    assert run_all(every, os.environ, tmp_path, Voice("en", stream, 0)) == 1
    assert (tmp_path / "2").exists()
    assert "✗ first" in stream.getvalue()
    assert "✓ second" in stream.getvalue()
    assert stream.getvalue().endswith("1 of 2 checks failed.\n")


def test_all_passed_is_0(tmp_path: Path) -> None:
    stream = io.StringIO()
    assert run_all([check("only", 0, tmp_path / "1")], os.environ, tmp_path, Voice("sv", stream, 0)) == 0
    assert stream.getvalue().endswith("Alla 1 kontroller gick bra.\n")


def test_without_qt_its_plugin_is_left_out_and_the_words_come_last(tmp_path: Path) -> None:
    assert "no:pytest-qt" not in pytest(tmp_path, (), has_qt=True).command
    assert "no:pytest-qt" in pytest(tmp_path, (), has_qt=False).command
    assert pytest(tmp_path, ("-k", "moved"), has_qt=False).command[-2:] == ("-k", "moved")
