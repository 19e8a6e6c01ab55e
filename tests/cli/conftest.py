"""A command line that speaks Swedish, and data folders that are nobody's."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from coordinator_app import app


class Said(NamedTuple):
    """How a command ended, and what it said in its two voices."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]

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


@pytest.fixture
def data(filled: Path, tmp_path: Path) -> Path:
    """Return a copy of the example for the test alone."""
    return Path(shutil.copytree(filled, tmp_path / "Mina data å ä ö"))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command in Swedish, with all of the user's own folders in the test's."""
    monkeypatch.setenv("UTBLICK_LANGUAGE", "sv")
    monkeypatch.delenv("UTBLICK_DATA", raising=False)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "own"))

    def run(*words: str | Path) -> Said:
        capsys.readouterr()
        try:
            code = app.main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Said(code, *capsys.readouterr())

    return run
