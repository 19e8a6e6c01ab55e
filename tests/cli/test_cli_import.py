"""Importing without a window: what is said, in words and in JSON, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.exchange.calendar_files import calendar, crlf
from tests.storage.folders import fingerprint

VISIT = "UID:besok-1\nDTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261210\nSUMMARY:Besök från Wuhu"
NO_DAY = "UID:besok-2\nSUMMARY:Utan dag"


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Return a file in which nothing is amiss."""
    file = tmp_path / "hel.ics"
    file.write_bytes(calendar(VISIT))
    return file


@pytest.fixture
def lossy(tmp_path: Path) -> Path:
    """Return a file of which not all can be read."""
    file = tmp_path / "trasig.ics"
    file.write_bytes(calendar(VISIT.replace("besok-1", "besok-3"), NO_DAY))
    return file


def answer(out: str) -> Any:
    """Return what was answered in JSON."""
    return json.loads(out)


def test_a_whole_file_ends_well_and_its_events_are_there(run: Run, data: Path, whole: Path) -> None:
    said = run("--data", data, "import", whole)
    assert (said.code, said.err) == (0, "")
    assert "hel.ics" in said.out
    assert "Besök från Wuhu" in run("--data", data, "visits").out


def test_a_rehearsal_changes_nothing(run: Run, data: Path, whole: Path) -> None:
    before = fingerprint(data)
    said = run("--data", data, "import", whole, "--dry-run", "--json")
    (file,) = answer(said.out)
    assert (said.code, file["new"], file["is_dry_run"]) == (0, 1, True)
    assert fingerprint(data) == before


def test_losses_are_listed_with_their_reasons(run: Run, data: Path, lossy: Path) -> None:
    said = run("--data", data, "import", lossy, "--json")
    (file,) = answer(said.out)
    assert said.code == 3
    assert (file["kind"], file["records"], file["read"], file["new"]) == ("calendar", 2, 1, 1)
    (skipped,) = file["skipped"]
    assert (skipped["uid"], skipped["title"], skipped["line"]) == ("besok-2", "Utan dag", 10)
    assert skipped["reason"]
    assert file["dropped"] == file["repaired"] == []


def test_people_are_told_of_losses_by_the_title(run: Run, data: Path, lossy: Path) -> None:
    said = run("--data", data, "import", lossy)
    assert said.code == 3
    assert "“Utan dag”" in said.out.replace("”Utan dag”", "“Utan dag”")


def test_known_events_are_updated_and_the_others_left(run: Run, data: Path, whole: Path) -> None:
    run("--data", data, "import", whole)
    (again,) = answer(run("--data", data, "import", whole, "--json").out)
    assert (again["new"], again["updated"], again["unchanged"]) == (0, 0, 1)
    whole.write_bytes(calendar(VISIT.replace("Wuhu", "Falun") + "\nSEQUENCE:1"))
    (changed,) = answer(run("--data", data, "import", whole, "--json").out)
    assert (changed["new"], changed["updated"], changed["unchanged"]) == (0, 1, 0)


def test_several_files_are_one_answer_and_the_good_ones_are_imported(
    run: Run, data: Path, whole: Path, tmp_path: Path
) -> None:
    card = tmp_path / "kort.vcf"
    card.write_text("BEGIN:VCARD\nEND:VCARD\n")
    said = run("--data", data, "import", card, whole, tmp_path / "saknas.ics", tmp_path, "--json")
    files = answer(said.out)
    assert said.code == 3
    assert [(file["kind"], file["new"]) for file in files] == [("contacts", 0), ("calendar", 1), (None, 0), (None, 0)]
    assert [len(file["problem"] or ()) for file in files] == [3, 0, 3, 3]


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", bytes(range(256)), b"Hej", crlf("BEGIN:VCALENDAR\nEND:VCALENDAR\n"), calendar(NO_DAY)],
)
def test_a_file_with_nothing_to_import_is_told(run: Run, data: Path, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "inget.ics"
    file.write_bytes(content)
    before = run("--data", data, "visits").out
    said = run("--data", data, "import", file)
    assert (said.code, said.out) == (2, "")
    assert "inget.ics" in said.err
    assert run("--data", data, "visits").out == before
    assert run("--data", data, "import", file, "--json").code == 2


def test_meetings_need_a_body_and_remember_it(run: Run, data: Path, whole: Path) -> None:
    missing = run("--data", data, "import", whole, "--as", "meetings")
    assert (missing.code, missing.out) == (1, "")
    unknown = run("--data", data, "import", whole, "--as", "meetings", "--body", "Rymdnämnden")
    assert (unknown.code, "Rymdnämnden" in unknown.err) == (1, True)
    said = run("--data", data, "import", whole, "--as", "meetings", "--body", "kommunstyrelsen", "--json")
    assert (said.code, answer(said.out)[0]["new"]) == (0, 1)
    whole.write_bytes(calendar(VISIT, VISIT.replace("besok-1", "besok-9")))
    again = run("--data", data, "import", whole, "--json")
    assert (again.code, answer(again.out)[0]["new"]) == (0, 1)
    assert "Besök från Wuhu" not in run("--data", data, "visits").out


def test_the_help_tells_what_can_be_asked_for(run: Run) -> None:
    said = run("import", "--help")
    assert said.code == 0
    assert all(option in said.out for option in ("--as", "--body", "--visit", "--dry-run", "--json"))
