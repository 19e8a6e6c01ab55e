"""One visit as a calendar file, from the menu of its page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu

from coordinator_app.domain.destinations import Tab
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.visit_header import VisitHeader
from tests.exchange.readers import by_icalendar
from tests.ui.going.screen import next_visit
from tests.ui.windows import At, until


def save(window: MainWindow) -> None:
    """Choose the saving in the menu of the visit."""
    header = window.findChild(VisitHeader)
    assert isinstance(header, VisitHeader)
    said = window.stage.say("Save as a calendar file…")
    for menu in header.findChildren(QMenu):
        menu.aboutToShow.emit()
        for action in menu.actions():
            if action.text() == said:
                action.trigger()
                return
    raise AssertionError("No menu of the visit saves it.")


def test_a_visit_is_saved_with_a_name_that_tells_it_and_the_folder_is_remembered(
    at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = at(Tab.OVERVIEW)
    offered: list[Path] = []
    told: list[object] = []
    window.stage.told.connect(told.append)

    def choose(_parent: object, _said: str, suggested: str, _kinds: str) -> tuple[str, str]:
        offered.append(Path(suggested))
        return str(tmp_path / "besök"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    save(window)
    until(lambda: len(told) == 1)
    save(window)
    until(lambda: len(told) == 2)
    one = next_visit(window)
    assert offered[0].name == f"{one.starts_on}_Besök-från-Grudziądz.ics"
    assert offered[1].parent == tmp_path
    seen = by_icalendar((tmp_path / "besök.ics").read_bytes())
    assert f"visit-{one.id}@utblick.invalid" in seen
    assert len(seen) == 1 + len(one.programme)


def test_a_visit_that_cannot_be_saved_there_is_told_and_one_that_is_given_up_is_not(
    at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = at(Tab.OVERVIEW)
    met: list[object] = []
    window.stage.problem_met.connect(met.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    save(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nowhere" / "a.ics"), ""))
    save(window)
    until(lambda: bool(met))
    assert len(met) == 1
