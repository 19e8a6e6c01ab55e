"""The record of informing is gathered from the data file: of one visit, of a year, and of whoever has been deleted."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from python_calamine import CalamineWorkbook

from coordinator_app.domain.informing_rows import InformingRow
from coordinator_app.domain.notification_lists import Lead, Member, MemberKind, NotificationList, Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Visit
from coordinator_app.services.desk import Desk
from coordinator_app.services.informing_papers import RecordOrder
from coordinator_app.words import Problem
from tests.conftest import NOON
from tests.documents.reading import text, violations
from tests.services.invented import forget_what_was_told

TODAY = NOON.date()
NOTICE = Round.NOTICE


@pytest.fixture(autouse=True)
def hosts(opened: Desk) -> NotificationList:
    """Return a list of those who host, the only one there is, told three weeks before: nobody has been told yet."""
    forget_what_was_told(opened)
    for each in opened.notification_lists.all():
        opened.notification_lists.delete(each)
    member = Member(id=uuid4(), kind=MemberKind.HOSTS)
    return opened.notification_lists.save(
        NotificationList(id=uuid4(), name_sv="Värdar", leads=(Lead(id=uuid4()),), members=(member,))
    )


def coming(opened: Desk) -> Visit:
    """Return the next visit."""
    return opened.visits.get(opened.visits.find("next", TODAY).id)


def order(visit_id: UUID | None = None, **fields: object) -> RecordOrder:
    plain = RecordOrder(today=TODAY, year=TODAY.year, visit_id=visit_id)
    return replace(plain, **fields)  # type: ignore[arg-type]  # the tests name fields of the order


def rows(opened: Desk, wanted: RecordOrder) -> tuple[InformingRow, ...]:
    return opened.informing_papers.record(wanted).rows


def test_the_record_of_a_visit_tells_who_was_told_and_who_was_not(opened: Desk) -> None:
    visit = coming(opened)
    first, *others = [each.person_id for each in rows_of(opened, visit)]
    opened.notifications.inform(visit.id, [(first, NOTICE)], Channel.MEETING, note="Efter mötet")
    found = {each.person: each for each in rows(opened, order(visit.id))}
    told = found[person(opened, first).name]
    assert (told.channel, told.by, told.note, told.told_at) == (Channel.MEETING, "eva", "Efter mötet", NOON)
    assert told.list_name is not None
    assert told.list_name.swedish == "Värdar"
    assert len(found) == 1 + len(others)


def person(opened: Desk, person_id: UUID) -> Person:
    found = opened.people.get(person_id)
    assert found is not None
    return found


def rows_of(opened: Desk, visit: Visit) -> list[Obligation]:
    found = opened.notifications.of_visit(visit.id, TODAY)
    assert found is not None
    return list(found.obligations)


def test_a_year_holds_the_visits_that_begin_in_it_and_adds_up(opened: Desk) -> None:
    record = opened.informing_papers.record(order())
    assert record.visits
    assert all(visit.starts_on.year == TODAY.year and visit.rows for visit in record.visits)
    assert [visit.starts_on for visit in record.visits] == sorted(visit.starts_on for visit in record.visits)
    year = opened.informing_papers.year(TODAY.year, TODAY)
    assert year == record.figures
    assert (year.visits, year.whole.everyone) == (len(record.visits), len(record.rows))


def test_a_person_who_is_deleted_or_erased_stays_in_the_record(opened: Desk) -> None:
    visit = coming(opened)
    first, second, *_ = [each.person_id for each in rows_of(opened, visit)]
    names = [person(opened, each).name for each in (first, second)]
    opened.notifications.inform(visit.id, [(first, NOTICE), (second, NOTICE)], Channel.PHONE)
    before = len(rows(opened, order(visit.id)))
    opened.people.delete(person(opened, first))
    opened.people.erase(person(opened, second))
    found = rows(opened, order(visit.id))
    told = [each for each in found if each.was_told]
    assert len(found) == before
    assert len(told) == 2
    assert names[0] in [each.person for each in told]
    assert all(each.told_at == NOON and each.list_name is not None for each in told)


def test_a_moved_visit_has_its_change_in_the_record(opened: Desk) -> None:
    visit = coming(opened)
    first = rows_of(opened, visit)[0].person_id
    opened.notifications.inform(visit.id, [(first, NOTICE)], Channel.ORALLY)
    later = timedelta(days=1)
    opened.visits.save(replace(visit, starts_on=visit.starts_on + later, ends_on=visit.ends_on + later, programme=()))
    found = [each for each in rows(opened, order(visit.id)) if each.round == Round.CHANGE]
    assert [each.state for each in found] == [State.TO_INFORM]


def test_both_files_are_sound_and_tell_the_same(opened: Desk) -> None:
    papers, wanted = opened.informing_papers, order(coming(opened).id, language="en")
    content = papers.pdf(wanted)
    assert violations(content) == []
    sheet = CalamineWorkbook.from_filelike(BytesIO(papers.xlsx(wanted))).get_sheet_by_index(0).to_python()
    said = text(content)
    assert "EXAMPLE · INTERNAL" in said
    assert len(sheet) - 1 == len(rows(opened, wanted))
    assert all(str(each[4]) in said for each in sheet[1:])


def test_files_are_named_by_what_they_hold(opened: Desk) -> None:
    papers, visit = opened.informing_papers, coming(opened)
    assert papers.file_name(order(), "pdf") == "informering_2026.pdf"
    assert papers.file_name(order(language="en"), "xlsx") == "record_of_informing_2026.xlsx"
    name = papers.file_name(order(visit.id), "xlsx")
    assert name.startswith(visit.starts_on.isoformat())
    assert name.endswith("_informering.xlsx")


def test_a_visit_that_is_gone_has_no_record(opened: Desk) -> None:
    for make in (opened.informing_papers.pdf, opened.informing_papers.xlsx, opened.informing_papers.record):
        with pytest.raises(Problem, match="no longer there"):
            make(order(uuid4()))


def test_a_year_without_visits_is_empty_and_can_be_made(opened: Desk) -> None:
    assert opened.informing_papers.year(1999, date(2026, 1, 1)).whole.everyone == 0
    assert "Ingen skulle informeras." in text(opened.informing_papers.pdf(order(year=1999)))


def test_a_file_is_written_whole_and_never_over_the_data(opened: Desk, tmp_path: Path) -> None:
    papers = opened.informing_papers
    papers.save_as(papers.xlsx(order()), tmp_path / "a.xlsx")
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["a.xlsx"]
    with pytest.raises(Problem):
        papers.save_as(b"", opened.folder / "a.xlsx")
    with pytest.raises(Problem):
        papers.save_as(b"", tmp_path / "nowhere" / "a.xlsx")
