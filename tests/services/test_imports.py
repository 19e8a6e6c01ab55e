"""Calendars of other programs are looked at, imported in one change, imported again, and undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from coordinator_app.domain.import_plan import ImportRow, RowKind
from coordinator_app.domain.imported import ImportedAs
from coordinator_app.domain.imported_records import Target
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.services.desk import Desk
from coordinator_app.services.imports import counts
from coordinator_app.storage.calendar import MEETINGS
from coordinator_app.words import Problem
from tests.exchange.calendar_files import calendar

VISITS = Target(kind=ImportedAs.VISIT)
VISIT = (
    "UID:besok-1\nDTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261210\nSUMMARY:Besök från Wuhu"
    "\nDESCRIPTION:Ta med tolk\nLOCATION:Rådhuset\nSTATUS:TENTATIVE"
)
OTHER = "UID:besok-2\nDTSTART:20261214T080000Z\nDTEND:20261214T100000Z\nSUMMARY:Möte med Guterborg\nSTATUS:CONFIRMED"

Give = Callable[..., Path]


@pytest.fixture
def give(tmp_path: Path) -> Give:
    """Return what writes a calendar with events of these lines."""

    def written(*events: str) -> Path:
        file = tmp_path / "Kommunens kalender.ics"
        file.write_bytes(calendar(*events))
        return file

    return written


def imported(desk: Desk, file: Path, target: Target = VISITS) -> tuple[ImportRow, ...]:
    """Import a file and return what became of its events."""
    return desk.imports.apply(desk.imports.read(file), target)


def visit_called(desk: Desk, title: str) -> Visit:
    """Return the one visit of this title."""
    (line,) = [line for line in desk.visits.lines() if line.title_sv == title]
    return desk.visits.get(line.id)


def meetings(desk: Desk) -> tuple[Meeting, ...]:
    """Return every meeting."""
    with desk._store.database.reading() as connection:
        return MEETINGS.every(connection)


def kinds(rows: tuple[ImportRow, ...]) -> list[RowKind]:
    """Return the kinds of the rows."""
    return [row.kind for row in rows]


def test_looking_writes_nothing(opened: Desk, give: Give) -> None:
    before, latest = opened.visits.lines(), opened.history.latest()
    rows = opened.imports.preview(opened.imports.read(give(VISIT, OTHER)), VISITS)
    assert kinds(rows) == [RowKind.NEW, RowKind.NEW]
    assert (opened.visits.lines(), opened.history.latest()) == (before, latest)


def test_events_become_visits_in_one_change_and_go_in_one(opened: Desk, give: Give) -> None:
    before = opened.visits.lines()
    rows = imported(opened, give(VISIT, OTHER))
    assert counts(rows)[RowKind.NEW] == 2
    visit, other = visit_called(opened, "Besök från Wuhu"), visit_called(opened, "Möte med Guterborg")
    assert (visit.starts_on, visit.ends_on) == (date(2026, 12, 7), date(2026, 12, 9))
    assert (visit.status, visit.direction) == (VisitStatus.INQUIRY, Direction.INCOMING)
    assert visit.internal_note == "Rådhuset\nTa med tolk"
    assert (other.starts_on, other.status) == (date(2026, 12, 14), VisitStatus.CONFIRMED)
    opened.history.undo()
    assert opened.visits.lines() == before
    assert kinds(opened.imports.preview(opened.imports.read(give(VISIT)), VISITS)) == [RowKind.NEW]
    opened.history.redo()
    assert kinds(opened.imports.preview(opened.imports.read(give(VISIT)), VISITS)) == [RowKind.UNCHANGED]


def test_importing_again_changes_nothing_and_is_no_change(opened: Desk, give: Give) -> None:
    imported(opened, give(VISIT, OTHER))
    latest = opened.history.latest()
    assert kinds(imported(opened, give(VISIT, OTHER))) == [RowKind.UNCHANGED, RowKind.UNCHANGED]
    assert opened.history.latest() == latest


def test_what_was_moved_there_is_moved_here_and_what_was_written_here_stays(opened: Desk, give: Give) -> None:
    imported(opened, give(VISIT))
    mine = visit_called(opened, "Besök från Wuhu")
    opened.visits.save(replace(mine, internal_note="Ring Li Na", status=VisitStatus.PLANNED, purpose_sv="Skola"))
    moved = VISIT.replace("20261207", "20261208").replace("20261210", "20261211") + "\nSEQUENCE:1"
    file = give(moved)
    (row,) = opened.imports.preview(opened.imports.read(file), VISITS)
    assert row.kind == RowKind.CHANGED
    assert [str(change) for change in row.changes] == [
        "First day: 2026-12-07 → 2026-12-08",
        "Last day: 2026-12-09 → 2026-12-10",
    ]
    imported(opened, file)
    visit = visit_called(opened, "Besök från Wuhu")
    assert (visit.starts_on, visit.internal_note, visit.status) == (
        date(2026, 12, 8),
        "Ring Li Na",
        VisitStatus.PLANNED,
    )
    assert kinds(imported(opened, file)) == [RowKind.UNCHANGED]


def test_an_older_file_changes_nothing(opened: Desk, give: Give) -> None:
    imported(opened, give(f"{VISIT}\nSEQUENCE:2"))
    (row,) = imported(opened, give(f"{VISIT.replace('Wuhu', 'Falun')}\nSEQUENCE:1"))
    assert (row.kind, row.reason is not None) == (RowKind.UNCHANGED, True)
    assert visit_called(opened, "Besök från Wuhu").title_sv == "Besök från Wuhu"


def test_what_is_called_off_there_is_called_off_here(opened: Desk, give: Give) -> None:
    imported(opened, give(VISIT))
    imported(opened, give(VISIT.replace("TENTATIVE", "CANCELLED")))
    assert visit_called(opened, "Besök från Wuhu").status == VisitStatus.CANCELLED


def test_what_was_deleted_here_comes_back_only_when_it_is_chosen(opened: Desk, give: Give) -> None:
    (row,) = imported(opened, give(VISIT))
    opened.visits.delete(visit_called(opened, "Besök från Wuhu"))
    assert kinds(imported(opened, give(VISIT))) == [RowKind.DELETED]
    assert "Besök från Wuhu" not in {line.title_sv for line in opened.visits.lines()}
    opened.imports.apply(opened.imports.read(give(VISIT)), VISITS, {row.key})
    assert visit_called(opened, "Besök från Wuhu").starts_on == date(2026, 12, 7)
    assert kinds(imported(opened, give(VISIT))) == [RowKind.UNCHANGED]


def test_only_the_chosen_events_are_imported(opened: Desk, give: Give) -> None:
    read = opened.imports.read(give(VISIT, OTHER))
    opened.imports.apply(read, VISITS, {("besok-2", "")})
    titles = {line.title_sv for line in opened.visits.lines()}
    assert ("Besök från Wuhu" in titles, "Möte med Guterborg" in titles) == (False, True)


def test_meetings_are_those_of_a_body_and_that_is_remembered(opened: Desk, give: Give) -> None:
    before = meetings(opened)
    body = opened.municipality.bodies()[0]
    series = OTHER + "\nRRULE:FREQ=WEEKLY;COUNT=3"
    read = opened.imports.read(give(series))
    imported(opened, give(series), opened.imports.target(read.source, ImportedAs.MEETING, body=body.name_sv))
    held = sorted(set(meetings(opened)) - set(before), key=lambda meeting: meeting.held_on)
    assert [(each.held_on.day, each.starts_at, each.ends_at) for each in held] == [
        (14, time(9), time(11)),
        (21, time(9), time(11)),
        (28, time(9), time(11)),
    ]
    again = opened.imports.target(read.source, None)
    assert (again.kind, again.body_id) == (ImportedAs.MEETING, body.id)
    opened.history.undo()
    assert meetings(opened) == before


def test_items_go_into_the_programme_of_the_chosen_visit(opened: Desk, give: Give) -> None:
    visit = opened.visits.get(opened.visits.find("next", date(2026, 11, 23)).id)
    day = f"{visit.starts_on:%Y%m%d}"
    fits = f"UID:p-1\nDTSTART:{day}T070000Z\nDTEND:{day}T080000Z\nSUMMARY:Frukost\nLOCATION:Hotellet"
    far = fits.replace("p-1", "p-2").replace(day, "20300101")
    whole = f"UID:p-3\nDTSTART;VALUE=DATE:{day}\nSUMMARY:Flaggning"
    rows = imported(opened, give(fits, far, whole), Target(kind=ImportedAs.PROGRAMME_ITEM, visit=visit))
    assert kinds(rows) == [RowKind.NEW, RowKind.UNFIT, RowKind.UNFIT]
    after = opened.visits.get(visit.id)
    (item,) = [each for each in after.programme if each.title_sv == "Frukost"]
    assert (item.day_on, item.starts_at, item.place) == (visit.starts_on, time(8), "Hotellet")
    assert len(after.programme) == len(visit.programme) + 1
    assert list(after.programme) == sorted(after.programme, key=lambda each: each.begins)
    (moved,) = imported(opened, give(fits.replace("T07", "T09").replace("T08", "T10")), VISITS)
    assert (moved.kind, moved.becomes) == (RowKind.CHANGED, ImportedAs.PROGRAMME_ITEM)
    (item,) = [each for each in opened.visits.get(visit.id).programme if each.title_sv == "Frukost"]
    assert item.starts_at == time(10)


def test_who_does_not_say_which_body_or_visit_is_asked(opened: Desk, give: Give) -> None:
    source = opened.imports.read(give(VISIT)).source
    for kind in (ImportedAs.MEETING, ImportedAs.PROGRAMME_ITEM):
        with pytest.raises(Problem, match="not said which"):
            opened.imports.target(source, kind)
    with pytest.raises(Problem, match="no body called"):
        opened.imports.target(source, ImportedAs.MEETING, body="Rymdnämnden")


def test_an_event_without_a_title_is_called_after_its_place_or_its_calendar(opened: Desk, give: Give) -> None:
    bare = "UID:b\nDTSTART;VALUE=DATE:20261207"
    imported(opened, give(bare, f"{bare}\nLOCATION:Rådhuset".replace("UID:b", "UID:c")))
    titles = {line.title_sv for line in opened.visits.lines()}
    assert {"Kommunens kalender", "Rådhuset"} <= titles


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("kort.vcf", b"BEGIN:VCARD\r\nEND:VCARD\r\n", "contacts"),
        ("tom.ics", b"", "empty"),
        ("bild.ics", bytes(range(256)), "cannot be imported"),
        ("program.pdf", b"%PDF-1.7", "PDF"),
    ],
)
def test_other_files_are_told_with_what_can_be_done(
    opened: Desk, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    read = opened.imports.read(file)
    assert read.problem is not None
    assert told in str(read.problem.happened)
    assert str(read.problem.remedy)
    with pytest.raises(Problem):
        opened.imports.apply(read, VISITS)


def test_a_folder_and_a_file_that_is_not_there_are_told(opened: Desk, tmp_path: Path) -> None:
    for path, told in ((tmp_path, "folder"), (tmp_path / "nix.ics", "no file"), (Path("a\0b"), "cannot be read")):
        read = opened.imports.read(path)
        assert read.problem is not None
        assert told in str(read.problem.happened)


def test_a_pasted_text_is_as_good_as_a_file(opened: Desk) -> None:
    read = opened.imports.read_text(calendar(VISIT), "Urklipp")
    assert (read.source, read.is_usable) == ("Urklipp", True)


def test_the_journal_tells_of_an_import_by_the_name_of_the_calendar(opened: Desk, give: Give) -> None:
    imported(opened, give(VISIT))
    visit = visit_called(opened, "Besök från Wuhu")
    lines = opened.history.of("visit", visit.id)
    assert [line.label.values["name"] for line in lines] == ["Kommunens kalender"]
