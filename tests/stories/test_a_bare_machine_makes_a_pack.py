"""The first story: the example is filled in, the next visit's pack is written, and asking again gives the same file."""

import json
from pathlib import Path

import page
import pytest

from coordinator_app import app


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a data folder of the test's own, on a Swedish screen."""
    monkeypatch.setenv("UTBLICK_LANGUAGE", "sv")
    return tmp_path / "Mina data å ä ö"


def run(*words: str | Path) -> int:
    return app.main([str(word) for word in words])


def test_a_bare_machine_makes_a_pack(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", data, "demo", "--on", "2026-11-23") == 0
    target = data.parent / "underlag.pdf"
    order = ("--data", data, "pack", "KS 2026/0143", "--on", "2026-12-01T09:30+01:00", "--output", target)
    assert run(*order) == 0
    first = target.read_bytes()
    for profile in ("ua1", "2a"):
        failures = page.validate_pdf(str(target), profile=profile).failures
        assert [f for f in failures if not f.rule_id.endswith("STREAM-LENGTH-001")] == []

    capsys.readouterr()
    assert run(*order) == 0
    assert "version 1" in capsys.readouterr().err
    assert target.read_bytes() == first

    assert run("--data", data, "visits", "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert "Besök från Grudziądz" in {visit["title"]["sv"] for visit in listed}
    assert run("--data", data, "check") == 0
