"""The part Reminders of the settings: everything is off until asked for, and files are written where somebody says."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from coordinator_app import paths
from coordinator_app.ui import log_on
from coordinator_app.ui.settings.reminders_part import RemindersPart
from tests.exchange.readers import by_icalendar
from tests.ui.opened_pages import Opened
from tests.ui.settings.using import open_part
from tests.ui.windows import until


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of the start at log-on, which is the test's own."""
    file = tmp_path / "config" / "autostart" / "utblick.desktop"
    monkeypatch.setattr(paths, "log_on_file", lambda: file)
    return file


def part_of(opened: Opened) -> RemindersPart:
    part = open_part(opened, "reminders")
    assert isinstance(part, RemindersPart)
    return part


def test_both_are_off_until_asked_for_and_the_tray_applies_at_once(in_falun: Opened, entry: Path) -> None:
    part = part_of(in_falun)
    chosen: list[bool] = []
    part.stage.tray_chosen.connect(chosen.append)
    assert (part.tray.isChecked(), part.log_on.isChecked()) == (False, False)
    part.tray.click()
    assert (chosen, part.stage.remembered.text("tray")) == ([True], "on")
    part.tray.click()
    assert (chosen, part.stage.remembered.text("tray")) == ([True, False], "")


@pytest.mark.skipif(sys.platform != "linux", reason="The start at log-on is a file on Linux alone.")
def test_the_start_at_log_on_is_an_entry_that_goes_again(in_falun: Opened, entry: Path) -> None:
    part = part_of(in_falun)
    part.log_on.click()
    said = entry.read_text(encoding="utf-8")
    assert said.startswith("[Desktop Entry]\nType=Application\n")
    assert str(in_falun.desk.folder) in said
    assert '"--tray"' in said
    assert log_on.is_on()
    part.log_on.click()
    assert not entry.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="The start at log-on is a file on Linux alone.")
def test_the_start_at_log_on_chosen_in_the_example_is_with_ones_own_data(
    in_falun: Opened, entry: Path, tmp_path: Path
) -> None:
    part = part_of(in_falun)
    part.stage.own_folder = tmp_path / "own"
    part.log_on.click()
    said = entry.read_text(encoding="utf-8")
    assert str(tmp_path / "own") in said
    assert str(in_falun.desk.folder) not in said


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() == 0, reason="Nobody is refused anything here.")
def test_a_refused_start_at_log_on_is_told_and_not_ticked(in_falun: Opened, entry: Path) -> None:
    part = part_of(in_falun)
    entry.parent.mkdir(parents=True)
    entry.parent.chmod(0o500)
    part.log_on.click()
    assert not part.log_on.isChecked()
    assert len(in_falun.problems) == 1


def test_signs_that_a_desktop_reads_otherwise_are_escaped() -> None:
    said = log_on.desktop_entry(["python", 'a "b" $c 100 %', "å\\ö"])
    assert 'Exec="python" "a \\\\"b\\\\" \\\\$c 100 %%" "å\\\\\\\\ö"\n' in said


@pytest.mark.parametrize(
    ("name", "ending", "begins"), [("letter", ".eml", b"Subject:"), ("calendar", ".ics", b"BEGIN:VCALENDAR")]
)
def test_files_are_written_where_somebody_chooses(
    in_falun: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, ending: str, begins: bytes
) -> None:
    target = tmp_path / f"utan ändelse {name}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    getattr(part_of(in_falun), name).click()
    written = Path(f"{target}{ending}")
    until(written.exists)
    assert written.read_bytes().startswith(begins)
    until(lambda: bool(in_falun.told))
    assert written.name in in_falun.told[0].text
    if ending == ".ics":
        assert len(by_icalendar(written.read_bytes())) > 2
