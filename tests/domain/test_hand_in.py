"""By when matters are handed in: the plan's own day, else the rule of the body."""

from dataclasses import replace
from datetime import date, time
from uuid import uuid4

import pytest

from coordinator_app.domain.hand_in import hand_in
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.words import Words

BOARD = Body(id=uuid4(), kind=BodyKind.EXECUTIVE_BOARD, hand_in_working_days=10, hand_in_at=time(12))
MEETING = Meeting(id=uuid4(), body_id=BOARD.id, held_on=date(2027, 1, 13), starts_at=time(13))


def test_the_rule_counts_working_days_back_past_christmas(english: Words) -> None:
    found = hand_in(MEETING, BOARD)
    assert found is not None
    assert (found.on, found.at) == (date(2026, 12, 23), time(12))
    assert english.say(found.said) == "Hand in by 23 December 2026 at 12:00, 10 working days before the meeting."


def test_the_plan_s_own_day_and_hour_come_first(english: Words) -> None:
    planned = replace(MEETING, hand_in_on=date(2026, 12, 18), hand_in_at=time(9, 30))
    found = hand_in(planned, BOARD)
    assert found is not None
    assert (found.on, found.at) == (date(2026, 12, 18), time(9, 30))
    assert english.say(found.said) == "Hand in by 18 December 2026 at 09:30, as the meeting plan says."


@pytest.mark.parametrize(
    ("planned", "body", "expected"),
    [
        (replace(MEETING, hand_in_on=date(2026, 12, 18)), BOARD, (date(2026, 12, 18), time(12))),
        (replace(MEETING, hand_in_at=time(8)), BOARD, (date(2026, 12, 23), time(8))),
        (MEETING, replace(BOARD, hand_in_at=None), (date(2026, 12, 23), None)),
        (MEETING, replace(BOARD, hand_in_working_days=0), (date(2027, 1, 13), time(12))),
        (MEETING, replace(BOARD, hand_in_working_days=1), (date(2027, 1, 12), time(12))),
    ],
)
def test_what_the_plan_leaves_out_is_said_by_the_rule(
    planned: Meeting, body: Body, expected: tuple[date, time | None], swedish: Words
) -> None:
    found = hand_in(planned, body)
    assert found is not None
    assert (found.on, found.at) == expected
    assert str(expected[0].year) in swedish.say(found.said)


def test_without_a_plan_and_a_rule_nobody_knows() -> None:
    assert hand_in(MEETING, replace(BOARD, hand_in_working_days=None)) is None


def test_nothing_is_handed_in_for_a_cancelled_meeting() -> None:
    assert hand_in(replace(MEETING, is_cancelled=True, hand_in_on=date(2026, 12, 18)), BOARD) is None
