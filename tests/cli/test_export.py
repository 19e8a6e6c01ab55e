"""The command export: the calendar, or one visit, as a file for other programs."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.exchange.readers import by_icalendar


def test_a_visit_is_written_with_its_programme(run: Run, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "besök.ics"
    said = run("--data", data, "export", "visit", "KS 2026/0143", "--output", target)
    assert (said.code, said.out, said.err) == (0, f"{target}\n", "")
    titles = {each.title for each in by_icalendar(target.read_bytes()).values()}
    assert "Besök från Grudziądz" in titles
    assert len(titles) > 5


def test_the_whole_calendar_is_written_in_the_detail_and_language_asked_for(
    run: Run, data: Path, tmp_path: Path
) -> None:
    busy, full = tmp_path / "busy.ics", tmp_path / "full.ICS"
    order = ("--data", data, "export", "calendar", "--language", "en")
    assert run(*order, "--detail", "busy", "--output", busy).code == 0
    assert run(*order, "--detail", "full", "--output", full).code == 0
    assert {each.title for each in by_icalendar(busy.read_bytes()).values()} == {"Busy"}
    seen = by_icalendar(full.read_bytes())
    assert set(seen) > set(by_icalendar(busy.read_bytes()))
    visits = json.loads(run("--data", data, "visits", "--json").out)
    assert {f"visit-{visit['id']}@utblick.invalid" for visit in visits} <= set(seen)
    assert any(each.title == "Visit from Grudziądz" and each.text for each in seen.values())


def test_the_data_folder_may_be_named_last(run: Run, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.ics"
    assert run("export", "calendar", "--output", target, "--data", data).code == 0
    assert target.is_file()


@pytest.mark.parametrize(
    "order",
    [
        ("export",),
        ("export", "calendar"),
        ("export", "visit", "--output", "a.ics"),
        ("export", "calendar", "--output", "a.txt"),
        ("export", "calendar", "--output", "a.ics", "--detail", "all"),
        ("export", "agreement", "--output", "a.ics"),
    ],
)
def test_what_is_asked_for_wrongly_is_wrong_usage(run: Run, data: Path, order: tuple[str, ...]) -> None:
    said = run("--data", data, *order)
    assert (said.code, said.out) == (2, "")


def test_a_file_that_cannot_be_written_is_a_problem_and_leaves_nothing(run: Run, data: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken.ics"
    taken.mkdir()
    for target in (tmp_path / "nowhere" / "a.ics", taken, data / "a.ics"):
        said = run("--data", data, "export", "calendar", "--output", target)
        assert (said.code, said.out) == (1, "")
        assert len(said.err.strip().splitlines()) == 3
    assert not list(tmp_path.glob("**/*.part"))
    assert not (data / "a.ics").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="The user of this run may write everywhere.")
def test_a_folder_that_may_not_be_written_to_is_a_problem(run: Run, data: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert run("--data", data, "export", "calendar", "--output", locked / "a.ics").code == 1


def test_a_visit_that_nobody_knows_is_a_problem(run: Run, data: Path, tmp_path: Path) -> None:
    said = run("--data", data, "export", "visit", "KS 1999/1", "--output", tmp_path / "a.ics")
    assert said.code == 1
    assert not (tmp_path / "a.ics").exists()
