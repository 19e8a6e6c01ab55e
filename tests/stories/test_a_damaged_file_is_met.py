"""A story of misfortune: the data file is damaged, the program says so, and the newest good backup comes back."""

from pathlib import Path

import pytest

from coordinator_app import app


def run(data: Path, *words: str) -> int:
    return app.main(["--data", str(data), *words])


def test_a_damaged_file_is_met(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UTBLICK_LANGUAGE", "en")
    assert run(tmp_path, "demo", "--on", "2026-11-23") == 0
    assert run(tmp_path, "backup") == 0
    data = tmp_path / "utblick.db"
    damaged = bytearray(data.read_bytes())
    damaged[len(damaged) // 2] ^= 0x10
    data.write_bytes(damaged)

    capsys.readouterr()
    assert run(tmp_path, "visits") == 1
    told = capsys.readouterr().err
    assert "is damaged" in told
    assert "restore" in told
    assert data.read_bytes() == damaged

    assert run(tmp_path, "restore") == 0
    assert run(tmp_path, "visits") == 0
    assert "Grudziądz" in capsys.readouterr().out
    assert [kept.read_bytes() for kept in tmp_path.glob("utblick.db.damaged-*Z")] == [bytes(damaged)]
