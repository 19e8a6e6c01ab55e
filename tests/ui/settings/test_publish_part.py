"""The part Calendar of the settings: a folder to publish to, how much is told, and a file for once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.services.calendar_files import PUBLISHED_NAME
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.jobs import wait_for_all
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.settings.publish_part import PublishPart
from tests.exchange.readers import by_icalendar
from tests.ui.opened_pages import Opened
from tests.ui.settings.using import by_name, open_part, texts
from tests.ui.windows import settle, until


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that somebody chooses."""
    folder = tmp_path / "Delad mapp"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def part_of(opened: Opened) -> PublishPart:
    part = open_part(opened, "publishing")
    assert isinstance(part, PublishPart)
    return part


def says(part: PublishPart, message: str, **values: object) -> bool:
    """Tell whether a sentence can be read."""
    return part.stage.say(message, **values) in texts(part)


def published(part: PublishPart, qtbot: QtBot) -> None:
    part.choose.click()
    qtbot.waitUntil(lambda: says(part, "The calendar is published."), timeout=20_000)


def test_a_folder_is_chosen_and_the_calendar_is_there(in_falun: Opened, shared: Path, qtbot: QtBot) -> None:
    part = part_of(in_falun)
    assert says(part, "The calendar is not published.")
    assert not part.stop.isEnabled()
    published(part, qtbot)
    assert says(part, "The calendar is published in {file}.", file=shared / PUBLISHED_NAME)
    assert part.stop.isEnabled()
    titles = {seen.title for seen in by_icalendar((shared / PUBLISHED_NAME).read_bytes()).values()}
    assert "Besök från Grudziądz" in titles


def test_nobody_who_chooses_no_folder_publishes(
    in_falun: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    part = part_of(in_falun)
    part.choose.click()
    wait_for_all()
    assert in_falun.desk.calendar_files.publication is None


def test_another_detail_is_published_at_once(in_falun: Opened, shared: Path, qtbot: QtBot) -> None:
    part = part_of(in_falun)
    published(part, qtbot)
    part.details.committed.emit(Detail.BUSY)
    qtbot.waitUntil(part.details.isEnabled, timeout=20_000)
    assert part.details.value is Detail.BUSY
    titles = {seen.title for seen in by_icalendar((shared / PUBLISHED_NAME).read_bytes()).values()}
    assert titles == {part.stage.say("Busy")}


def test_publishing_is_stopped_and_the_file_stays(in_falun: Opened, shared: Path, qtbot: QtBot) -> None:
    part = part_of(in_falun)
    published(part, qtbot)
    part.stop.click()
    assert says(part, "The calendar is not published.")
    assert in_falun.desk.calendar_files.publication is None
    assert (shared / PUBLISHED_NAME).is_file()


def test_a_folder_that_cannot_be_used_is_told_and_nothing_is_published(
    in_falun: Opened, shared: Path, qtbot: QtBot
) -> None:
    shared.rmdir()
    part = part_of(in_falun)
    part.choose.click()
    qtbot.waitUntil(lambda: any(str(shared) in said for said in texts(part)), timeout=20_000)
    assert part.choose.isEnabled()
    assert says(part, "The calendar is not published.")


def test_the_part_says_what_outlook_needs_and_what_is_never_told(in_falun: Opened) -> None:
    said = " ".join(texts(part_of(in_falun)))
    assert "Outlook" in said
    assert "https" in said


def test_the_calendar_is_saved_as_a_file_for_once(
    in_falun: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "en gång"), ""))
    part = part_of(in_falun)
    by_name(part, QPushButton, part.stage.say("Save as a calendar file…")).click()
    qtbot.waitUntil(lambda: bool(in_falun.told), timeout=20_000)
    assert len(by_icalendar((tmp_path / "en gång.ics").read_bytes())) > 20
    assert "en gång.ics" in in_falun.told[-1].text


def test_a_folder_that_goes_is_told_wherever_one_is(
    open_window: Callable[..., MainWindow], shared: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.rebuild()
    files = window.stage.desk.calendar_files
    window.stage.go(Address(section=Section.SETTINGS, tab="publishing"))
    part = window.shell.page.part  # type: ignore[union-attr]
    assert isinstance(part, PublishPart)
    published(part, qtbot)
    (shared / PUBLISHED_NAME).unlink()
    shared.rmdir()
    met: list[object] = []
    window.stage.problem_met.connect(met.append)
    line = window.stage.desk.visits.lines()[0]
    one = window.stage.desk.visits.get(line.id)
    window.stage.desk.visits.save(replace(one, title_sv="Flyttat"))
    until(lambda: bool(met))
    assert len(met) == 1
    assert files.trouble is not None
    part.refresh(frozenset({"visit"}))
    settle()
    happened = part.stage.say(files.trouble.happened)
    assert texts(part).count(happened) == 1
    shared.mkdir()
    files._publish_again()
    part.refresh(frozenset({"visit"}))
    settle()
    assert happened not in texts(part)
