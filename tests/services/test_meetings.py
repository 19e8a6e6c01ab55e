"""Meetings of bodies: kept, listed with by when matters are handed in, and entered out of a plan in one change."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.pasted_meetings import planned_meetings
from coordinator_app.services.desk import Desk, desk
from coordinator_app.words import Problem, message
from tests.exchange.workbooks import Value, write_xlsx
from tests.services.test_lists import counted

TODAY = date(2026, 11, 23)
BOARD = Body(
    id=uuid4(),
    kind=BodyKind.EXECUTIVE_BOARD,
    name_sv="Kommunstyrelsen",
    short_name="KS",
    hand_in_working_days=10,
    hand_in_at=time(12),
)
COUNCIL = Body(id=uuid4(), kind=BodyKind.COUNCIL, name_sv="Kommunfullmäktige", short_name="KF")
PLAN = "KS 13 jan, 10 feb 2027 kl 13\nKF 25 jan 2027 kl 18 (handlingar in 8 jan)"


@pytest.fixture
def laid(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return a desk with two bodies."""
    with desk(tmp_path / "new", resources, clock, "eva", writes=True, may_create=True) as opened:
        for body in (BOARD, COUNCIL):
            opened.municipality.save_body(body)
        yield opened


def enter(opened: Desk, text: str) -> tuple[Meeting, ...]:
    """Enter all that a plan tells of."""
    planned = planned_meetings(opened.meetings.read_plan(text, TODAY), opened.municipality.bodies(), TODAY)
    return opened.meetings.enter(dict(enumerate(planned)), opened.meetings.already(planned))


def days(opened: Desk) -> list[tuple[str, date]]:
    return [(held.body.short_name, held.meeting.held_on) for held in opened.meetings.all()]


def test_meetings_of_some_days_come_in_order_with_by_when_matters_are_handed_in(laid: Desk) -> None:
    enter(laid, PLAN)
    found = laid.meetings.between(date(2027, 1, 13), date(2027, 1, 31))
    assert [(held.body, held.hand_in and (held.hand_in.on, held.hand_in.at)) for held in found] == [
        (board(laid), (date(2026, 12, 23), time(12))),
        (found[1].body, (date(2027, 1, 8), None)),
    ]
    assert found[1].meeting.starts_at == time(18)


def board(opened: Desk) -> Body:
    """Return the board as it is kept."""
    return next(body for body in opened.municipality.bodies() if body.id == BOARD.id)


def test_a_plan_is_entered_in_one_change_and_undone_in_one(laid: Desk) -> None:
    enter(laid, PLAN)
    assert days(laid) == [("KS", date(2027, 1, 13)), ("KF", date(2027, 1, 25)), ("KS", date(2027, 2, 10))]
    laid.history.undo()
    assert days(laid) == []


def test_a_plan_that_comes_again_changes_what_is_kept_and_doubles_nothing(laid: Desk) -> None:
    enter(laid, PLAN)
    first = laid.meetings.all()[0].meeting
    laid.meetings.save(replace(first, note="Val av ombud"))
    enter(laid, "KS 13 januari 2027 kl 14, Rådhuset")
    assert len(laid.meetings.all()) == 3
    again = laid.meetings.get(first.id)
    assert again is not None
    assert (again.starts_at, again.place, again.note) == (time(14), "Rådhuset", "Val av ombud")


def test_none_is_saved_where_one_cannot_be(laid: Desk) -> None:
    good = Meeting(id=uuid4(), body_id=BOARD.id, held_on=date(2027, 1, 13))
    bad = replace(good, id=uuid4(), hand_in_on=date(2027, 1, 20))
    with pytest.raises(Problem, match="after the meeting"):
        laid.meetings.save_many([good, bad])
    assert days(laid) == []


def test_a_meeting_that_is_deleted_lies_in_the_trash_by_its_day(laid: Desk) -> None:
    enter(laid, PLAN)
    laid.meetings.delete(laid.meetings.all()[0].meeting)
    (trashed,) = laid.history.trash()
    assert (trashed.kind, trashed.name) == ("meeting", "2027-01-13")
    laid.history.bring_back(trashed)
    assert len(laid.meetings.all()) == 3


def test_a_body_that_meets_cannot_be_deleted_and_its_days_are_named(laid: Desk) -> None:
    enter(laid, PLAN)
    with pytest.raises(Problem) as refused:
        laid.municipality.delete_body(board(laid))
    assert "2027-01-13" in str(refused.value.happened)


def test_a_plan_is_read_from_a_sheet_and_from_a_text_file(laid: Desk, tmp_path: Path) -> None:
    rows: list[list[Value]] = [
        ["Organ", "Datum", "Tid"],
        ["KS", date(2027, 1, 13), time(13)],
        ["KF", date(2027, 1, 25), time(18)],
    ]
    sheet = write_xlsx(tmp_path / "plan.xlsx", {"Plan": rows})
    text = tmp_path / "plan.csv"
    said = "Organ;Datum;Tid\nKS;13 januari 2027;13.00\nKommunfullmäktige;25 januari 2027;18.00"
    text.write_bytes(said.encode("cp1252"))
    for file in (sheet, text):
        planned = planned_meetings(laid.meetings.read_plan(file, TODAY), laid.municipality.bodies(), TODAY)
        assert [(one.body_id, one.held_on, one.starts_at) for one in planned] == [
            (BOARD.id, date(2027, 1, 13), time(13)),
            (COUNCIL.id, date(2027, 1, 25), time(18)),
        ]


@pytest.mark.parametrize(("name", "said"), [("plan.pdf", "of a kind"), ("plan.txt", "could not be read")])
def test_a_file_that_no_plan_is_read_from_is_refused_in_words(laid: Desk, tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(Problem, match=said):
        laid.meetings.read_plan(tmp_path / name, TODAY)


def test_the_number_of_queries_does_not_grow_with_the_meetings(laid: Desk) -> None:
    first, last = date(2027, 1, 1), date(2027, 12, 31)
    numbers = []
    for text in (PLAN, "KS " + ", ".join(f"{day} mars" for day in range(1, 29)) + " 2027"):
        enter(laid, text)
        with counted() as seen:
            laid.meetings.between(first, last)
        numbers.append(len(seen))
    assert numbers[0] == numbers[1]


def test_who_is_told_of_changes_hears_of_the_meeting_plan(laid: Desk) -> None:
    heard: list[frozenset[str]] = []
    laid.listen(heard.append)
    laid.meetings.save(Meeting(id=uuid4(), body_id=COUNCIL.id, held_on=date(2027, 3, 1)), message("New meeting"))
    assert heard == [frozenset({"meeting"})]
