"""The published calendar: there at once, after every change and at the next start, and in nobody's way."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.services.calendar_files import PUBLISHED_NAME, Publication
from coordinator_app.services.desk import Desk, desk
from coordinator_app.words import Message, Problem
from tests.exchange.readers import by_icalendar
from tests.services.invented import visit


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    folder = tmp_path / "Delad mapp"
    folder.mkdir()
    return folder


def published(opened: Desk, shared: Path, detail: Detail = Detail.TITLES) -> Path:
    opened.calendar_files.publish(Publication(folder=shared, detail=detail, language="sv"))
    return shared / PUBLISHED_NAME


def test_the_calendar_is_published_at_once_and_after_every_change(opened: Desk, shared: Path) -> None:
    file = published(opened, shared)
    assert opened.calendar_files.published_file == file
    assert b"REFRESH-INTERVAL" in file.read_bytes()
    one = visit(opened, "Besök från Kolding")
    other = visit(opened, "Besök från Kiel")
    opened.calendar_files.close()
    seen = by_icalendar(file.read_bytes())
    assert {seen[f"visit-{each.id}@utblick.invalid"].title for each in (one, other)} == {
        "Besök från Kolding",
        "Besök från Kiel",
    }
    assert [path.name for path in shared.iterdir()] == [PUBLISHED_NAME]


def test_what_is_published_and_where_is_known_at_the_next_start(
    folder: Path, resources: Path, clock: Callable[[], datetime], shared: Path
) -> None:
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        file = published(opened, shared, Detail.BUSY)
    before = file.read_bytes()
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        assert opened.calendar_files.publication == Publication(folder=shared, detail=Detail.BUSY, language="sv")
        visit(opened, "Besök från Kolding")
    assert file.read_bytes().count(b"BEGIN:VEVENT") == before.count(b"BEGIN:VEVENT") + 1
    assert b"Kolding" not in file.read_bytes()


def test_what_ended_more_than_a_year_ago_is_not_published(opened: Desk, shared: Path) -> None:
    old, late = visit(opened, "Gammalt", in_days=-367), visit(opened, "Nyare", in_days=-366)
    seen = by_icalendar(published(opened, shared).read_bytes())
    assert f"visit-{old.id}@utblick.invalid" not in seen
    assert f"visit-{late.id}@utblick.invalid" in seen
    assert f"visit-{old.id}@utblick.invalid" in by_icalendar(
        opened.calendar_files.export_everything(Detail.TITLES, "sv")
    )


def troubles(opened: Desk) -> list[Message]:
    trouble = opened.calendar_files.trouble
    return [trouble.happened] if trouble is not None else []


def test_a_folder_that_is_gone_hinders_no_change_and_is_told_once(opened: Desk, shared: Path) -> None:
    file = published(opened, shared)
    told: list[Problem] = []
    opened.calendar_files.tell(told.append)
    file.unlink()
    shared.rmdir()
    one = visit(opened, "Besök från Kolding")
    assert opened.visits.get(one.id) == one
    opened.calendar_files._publish_again()
    opened.calendar_files._publish_again()
    opened.calendar_files.close()
    assert len(told) == 1
    assert str(shared) in str(told[0].happened)
    assert troubles(opened) == [told[0].happened]
    shared.mkdir()
    opened.calendar_files._publish_again()
    assert troubles(opened) == []
    assert file.is_file()
    file.unlink()
    shared.rmdir()
    opened.calendar_files._publish_again()
    assert len(told) == 2


def test_a_folder_that_cannot_be_published_to_is_refused_and_the_one_before_stays(
    opened: Desk, shared: Path, tmp_path: Path
) -> None:
    published(opened, shared)
    for hopeless in (tmp_path / "nowhere", opened.folder):
        with pytest.raises(Problem):
            published(opened, hopeless)
    assert opened.calendar_files.publication is not None
    assert opened.calendar_files.publication.folder == shared


def test_publishing_ends_when_it_is_told_to_and_leaves_the_file(opened: Desk, shared: Path) -> None:
    file = published(opened, shared)
    before = file.read_bytes()
    opened.calendar_files.stop_publishing()
    visit(opened, "Besök från Kolding")
    opened.calendar_files.close()
    assert opened.calendar_files.publication is None
    assert file.read_bytes() == before
    assert not (opened.folder / "publication.json").exists()


@pytest.mark.parametrize(
    "said", ["", "[]", "null", '{"folder": 1}', '{"folder": "/a", "detail": "x", "language": "sv"}']
)
def test_a_file_that_says_nothing_of_it_means_that_nothing_is_published(
    folder: Path, resources: Path, clock: Callable[[], datetime], said: str
) -> None:
    (folder / "publication.json").write_text(said)
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        assert opened.calendar_files.publication is None


def test_other_changes_publish_nothing(opened: Desk, shared: Path) -> None:
    file = published(opened, shared)
    file.unlink()
    opened.people.save(opened.people.get(opened.visits.get(opened.visits.lines()[0].id).delegation[0].person_id))  # type: ignore[arg-type]
    opened.calendar_files.close()
    assert not file.exists()
