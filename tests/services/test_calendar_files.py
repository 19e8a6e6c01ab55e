"""Calendar files of the data: what they tell, by whose clocks, and what they keep to themselves."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.domain.disclosure import Disclosure, class_of
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.programme import Attendance, Participation, ProgrammeItem
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.services.desk import Desk
from coordinator_app.storage.calendar import MEETINGS
from coordinator_app.storage.municipality import BODIES
from coordinator_app.words import Language, Problem, message
from tests.exchange.entries import unfolded
from tests.exchange.readers import Seen, by_icalendar
from tests.services.invented import partner, visit

LUNCH = ProgrammeItem(
    id=uuid4(),
    day_on=date(2026, 11, 24),
    starts_at=time(12, 0),
    ends_at=time(13, 0),
    title_sv="Lunch",
    title_en="Luncheon",
    place="Geschwornergården",
    address="Slaggatan 1",
    guest_text_sv="Välkomna",
    note_sv="Bara för värdar",
    internal_note="Hemligt",
)


def item(**fields: Any) -> ProgrammeItem:
    return replace(LUNCH, id=uuid4(), **fields)


def exported(opened: Desk, one: Visit, detail: Detail = Detail.FULL) -> dict[str, Seen]:
    return by_icalendar(opened.calendar_files.export_visit(one.id, detail, "sv"))


def entry_of(opened: Desk, one: ProgrammeItem, detail: Detail = Detail.FULL) -> Seen:
    """Return how an item of the programme of some visit is told in the calendar of everything."""
    everything = by_icalendar(opened.calendar_files.export_everything(detail, "sv"))
    return everything[f"item-{one.id}@utblick.invalid"]


def met(opened: Desk, **fields: Any) -> Meeting:
    body = Body(id=uuid4(), kind=BodyKind.EXECUTIVE_BOARD, name_sv="Kommunstyrelsen", name_en="Executive board")
    meeting = Meeting(id=uuid4(), body_id=body.id, held_on=date(2026, 12, 1), **fields)
    with opened._store.database.transaction(message("Change")) as transaction:
        BODIES.save(transaction, body)
        return MEETINGS.save(transaction, meeting)


# what is told


def test_a_visit_is_told_with_its_programme(opened: Desk) -> None:
    one = visit(opened, "Besök från Kolding", in_days=1, programme=(LUNCH,), purpose_sv="Att lära")
    seen = exported(opened, one)
    whole, lunch = seen[f"visit-{one.id}@utblick.invalid"], seen[f"item-{LUNCH.id}@utblick.invalid"]
    assert len(seen) == 2
    assert (whole.title, whole.text) == ("Besök från Kolding", "Att lära")
    assert (whole.starts, whole.ends) == (date(2026, 11, 24), date(2026, 11, 26))
    assert (lunch.title, lunch.place) == ("Lunch", "Geschwornergården, Slaggatan 1")
    assert lunch.text == "Välkomna\n\nBesök från Kolding"
    assert (lunch.starts, lunch.ends) == (
        datetime(2026, 11, 24, 11, 0, tzinfo=UTC),
        datetime(2026, 11, 24, 12, 0, tzinfo=UTC),
    )


def test_everything_holds_all_visits_and_all_meetings(opened: Desk) -> None:
    meeting = met(opened, starts_at=time(13, 0), ends_at=time(16, 30), place="Rådhuset", note="Internt")
    content = opened.calendar_files.export_everything(Detail.FULL, "sv")
    seen = by_icalendar(content)
    assert {f"visit-{line.id}@utblick.invalid" for line in opened.visits.lines()} <= set(seen)
    told = seen[f"meeting-{meeting.id}@utblick.invalid"]
    assert told.title.endswith("Kommunstyrelsen")
    assert (told.place, told.text, told.sequence) == ("Rådhuset", "", 1)
    assert told.starts == datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
    assert b"Internt" not in content
    assert any(line.startswith("X-WR-CALNAME:") and "Falu kommun" in line for line in unfolded(content))


def test_a_meeting_without_an_hour_takes_its_day_and_a_cancelled_one_is_called_off(opened: Desk) -> None:
    whole, off = met(opened), met(opened, is_cancelled=True)
    seen = by_icalendar(opened.calendar_files.export_everything(Detail.TITLES, "sv"))
    assert seen[f"meeting-{whole.id}@utblick.invalid"].starts == date(2026, 12, 1)
    assert seen[f"meeting-{off.id}@utblick.invalid"].standing == "CANCELLED"


def test_a_meeting_past_midnight_ends_the_day_after(opened: Desk) -> None:
    late = met(opened, starts_at=time(18, 0), ends_at=time(0, 30))
    told = by_icalendar(opened.calendar_files.export_everything(Detail.TITLES, "sv"))
    assert told[f"meeting-{late.id}@utblick.invalid"].ends == datetime(2026, 12, 1, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        (VisitStatus.INQUIRY, "TENTATIVE"),
        (VisitStatus.PLANNED, "TENTATIVE"),
        (VisitStatus.CONFIRMED, "CONFIRMED"),
        (VisitStatus.EVALUATED, "CONFIRMED"),
        (VisitStatus.DECLINED, "CANCELLED"),
        (VisitStatus.CANCELLED, "CANCELLED"),
    ],
)
def test_a_visit_and_its_programme_are_as_certain_as_the_visit(
    opened: Desk, status: VisitStatus, standing: str
) -> None:
    one = visit(opened, "Besök", status=status, programme=(LUNCH,))
    assert {each.standing for each in exported(opened, one).values()} == {standing}
    method = "METHOD:CANCEL" if standing == "CANCELLED" else "METHOD:PUBLISH"
    assert method in unfolded(opened.calendar_files.export_visit(one.id, Detail.TITLES, "sv"))


def test_the_days_of_a_visit_take_no_time_where_its_programme_tells_the_hours(opened: Desk) -> None:
    with_hours, without = visit(opened, "Med", programme=(LUNCH,)), visit(opened, "Utan")
    taken = [opened.calendar_files.export_visit(one.id, Detail.TITLES, "sv") for one in (with_hours, without)]
    assert [content.count(b"TRANSP:OPAQUE") for content in taken] == [1, 1]
    assert [content.count(b"TRANSP:TRANSPARENT") for content in taken] == [1, 0]


def test_ids_stay_and_numbers_and_moments_rise_with_every_change(opened: Desk) -> None:
    one = visit(opened, "Besök", programme=(LUNCH,))
    before = exported(opened, one)
    moved = opened.visits.save(replace(one, programme=(replace(LUNCH, starts_at=time(11, 0)),)))
    after = exported(opened, moved)
    assert set(before) == set(after) > set(exported(opened, moved, Detail.BUSY))
    assert {each.sequence for each in before.values()} == {1}
    assert {each.sequence for each in after.values()} == {2}
    opened.visits.delete(moved)
    opened.history.undo()
    assert min(each.sequence for each in exported(opened, moved).values()) > 3


def test_the_moment_of_the_last_change_is_told(opened: Desk) -> None:
    one = visit(opened, "Besök")
    assert "LAST-MODIFIED:20261123T110000Z" in unfolded(opened.calendar_files.export_visit(one.id, Detail.BUSY, "sv"))


# by whose clocks


def test_an_item_is_told_by_its_own_clocks_else_on_a_journey_by_the_partner_s_else_by_those_at_home(
    opened: Desk,
) -> None:
    there = partner(opened, "Shijiazhuang", country="CN", time_zone="Asia/Shanghai")
    items = [item(), item(time_zone="Europe/London"), item(time_zone="Nowhere/Land")]
    hours = {
        Direction.OUTGOING: [4, 12, 4],
        Direction.INCOMING: [11, 12, 11],
        Direction.DIGITAL: [11, 12, 11],
    }
    for direction, told in hours.items():
        programme = tuple(replace(each, id=uuid4()) for each in items)
        one = visit(opened, "Besök", direction=direction, partner_id=there.id, programme=programme)
        seen = exported(opened, one)
        starts = [seen[f"item-{each.id}@utblick.invalid"].starts for each in programme]
        assert starts == [datetime(2026, 11, 24, hour, 0, tzinfo=UTC) for hour in told]


def test_an_item_past_midnight_ends_the_day_after_and_one_without_an_end_has_none(opened: Desk) -> None:
    late, open_ended = item(starts_at=time(21, 0), ends_at=time(0, 30)), item(ends_at=None)
    visit(opened, "Besök", programme=(late, open_ended))
    assert entry_of(opened, late).ends == datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert entry_of(opened, open_ended).ends == entry_of(opened, open_ended).starts


# what is kept back


def test_busy_tells_that_time_is_taken_and_nothing_else(opened: Desk) -> None:
    one = visit(opened, "Besök från Kolding", programme=(LUNCH,), purpose_sv="Att lära")
    content = opened.calendar_files.export_visit(one.id, Detail.BUSY, "en")
    assert {each.title for each in by_icalendar(content).values()} == {"Busy"}
    assert not any(word in content for word in (b"Kolding", b"Lunch", b"LOCATION", b"DESCRIPTION"))


def test_busy_tells_the_days_of_a_visit_only_where_no_programme_tells_the_hours(opened: Desk) -> None:
    with_hours, without = visit(opened, "Med", programme=(LUNCH,)), visit(opened, "Utan")
    assert set(exported(opened, with_hours, Detail.BUSY)) == {f"item-{LUNCH.id}@utblick.invalid"}
    assert set(exported(opened, without, Detail.BUSY)) == {f"visit-{without.id}@utblick.invalid"}


def test_titles_tell_titles_in_the_language_asked_for_and_no_place_or_text(opened: Desk) -> None:
    one = visit(opened, "Besök från Kolding", title_en="Visit from Kolding", programme=(LUNCH,))
    content = opened.calendar_files.export_visit(one.id, Detail.TITLES, "en")
    assert {each.title for each in by_icalendar(content).values()} == {"Visit from Kolding", "Luncheon"}
    assert not any(word in content for word in (b"LOCATION", b"DESCRIPTION"))


def marked(value: Any, mark: str) -> Any:
    """Return a record with a word that stands nowhere else in every text of its own that is not for anyone."""
    kept_back = [field.name for field in fields(value) if class_of(field) is not Disclosure.PUBLIC]
    texts = {name: getattr(value, name) for name in kept_back}
    marks = {name: f"{mark}{name}" for name, text in texts.items() if isinstance(text, str)}
    lists = {name: (f"{mark}{name}",) for name in ("achieve_sv", "avoid_en") if name in texts}
    assert marks
    return replace(value, **marks, **lists)


@pytest.mark.parametrize("detail", list(Detail))
@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_that_is_not_for_anyone_stands_in_any_file(opened: Desk, detail: Detail, language: Language) -> None:
    one = visit(opened, "Besök", programme=(marked(LUNCH, "behålls"),))
    opened.visits.save(marked(one, "behålls"))
    met(opened, note="behålls")
    files = opened.calendar_files
    for content in (
        files.export_everything(detail, language),
        files.export_visit(one.id, detail, language),
        *(files.paper(one.id, kind, language) for kind in PaperKind),
    ):
        assert "behålls" not in "".join(unfolded(content))


def test_the_names_of_people_come_from_titles_alone(opened: Desk) -> None:
    content = opened.calendar_files.export_everything(Detail.TITLES, "sv").decode()
    assert not any(word in content for word in ("ATTENDEE", "ORGANIZER", "CONTACT", "mailto"))


# what one takes part in


def test_a_participant_gets_what_they_take_part_in_or_host_and_not_what_they_declined(opened: Desk) -> None:
    line = opened.visits.find("next", date(2026, 11, 23))
    guest = opened.visits.get(line.id).delegation[0].person_id

    def part(attendance: Attendance) -> tuple[Participation, ...]:
        return (Participation(id=uuid4(), person_id=guest, attendance=attendance),)

    comes, declines = item(participants=part(Attendance.ACCEPTED)), item(participants=part(Attendance.DECLINED))
    hosts, others = item(host_id=guest), item()
    one = visit(opened, "Besök", programme=(comes, declines, hosts, others))
    content = opened.calendar_files.paper(one.id, PaperKind.ITINERARY, "sv", guest)
    assert set(by_icalendar(content)) == {f"item-{each.id}@utblick.invalid" for each in (comes, hosts)}


def test_each_paper_tells_of_an_item_what_its_readers_need(opened: Desk) -> None:
    lunch = item(place="Matsalen", transport_sv="Bussen 11.45", guest_text_sv="Vegetariskt finns.", track="A")
    one = visit(opened, "Besök", programme=(lunch,))
    told = {kind: "".join(unfolded(opened.calendar_files.paper(one.id, kind, "sv"))) for kind in PaperKind}
    assert all("LOCATION:Matsalen" in content for content in told.values())
    assert {kind for kind, content in told.items() if "Bussen 11.45" in content} == {PaperKind.RUN_SHEET}
    guests = {PaperKind.GUESTS, PaperKind.ITINERARY}
    assert {kind for kind, content in told.items() if "Vegetariskt finns." in content} == guests
    assert "DESCRIPTION" not in told[PaperKind.POCKET]


@pytest.mark.parametrize("detail", list(Detail))
def test_a_visit_that_is_gone_is_a_problem(opened: Desk, detail: Detail) -> None:
    with pytest.raises(Problem):
        opened.calendar_files.export_visit(UUID(int=7), detail, "sv")
    with pytest.raises(Problem):
        opened.calendar_files.paper(UUID(int=7), PaperKind.ITINERARY, "sv", UUID(int=8))


def test_everything_takes_as_many_questions_however_much_there_is(
    opened: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    from sqlalchemy import Connection

    execute = Connection.execute

    def noting(self: Connection, statement: Any, *values: Any, **named: Any) -> Any:
        asked.append(str(statement)[:40])
        return execute(self, statement, *values, **named)

    monkeypatch.setattr(Connection, "execute", noting)

    def questions() -> int:
        asked.clear()
        opened.calendar_files.export_everything(Detail.FULL, "sv")
        return len(asked)

    met(opened)
    questions()
    met(opened)
    before = questions()
    for number in range(20):
        visit(opened, f"Besök {number}", programme=(item(), item()))
        met(opened)
    assert questions() == before


# a file


def test_a_file_is_written_whole_and_never_among_the_program_s_own(opened: Desk, tmp_path: Path) -> None:
    opened.calendar_files.save(b"BEGIN", tmp_path / "besök.ics")
    assert (tmp_path / "besök.ics").read_bytes() == b"BEGIN"
    for hopeless in (tmp_path / "nowhere" / "a.ics", opened.folder / "a.ics", opened.folder / "files" / "a.ics"):
        with pytest.raises(Problem):
            opened.calendar_files.save(b"", hopeless)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["besök.ics"]
