"""A decision is worked back from its last day: through minutes and meetings to the hour when papers are handed in."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise, product
from random import Random
from uuid import UUID

import pytest

from coordinator_app.domain.agreement_target import TargetKind
from coordinator_app.domain.decision_chain import DecisionChain, Route, decision_chain
from coordinator_app.domain.decision_route import route_of
from coordinator_app.domain.decision_sittings import ObstacleKind
from coordinator_app.domain.decision_steps import StepKind
from coordinator_app.domain.hand_in import hand_in
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.policy import PolicyProfile, UsualBody, UsualRoute
from coordinator_app.words import Words

BOARD = Body(
    id=UUID(int=1),
    kind=BodyKind.EXECUTIVE_BOARD,
    name_sv="Kommunstyrelsen",
    name_en="Executive Board",
    short_name="KS",
    hand_in_working_days=10,
    hand_in_at=time(12),
)
WORKING = replace(BOARD, id=UUID(int=2), kind=BodyKind.WORKING_COMMITTEE, name_sv="Arbetsutskottet", short_name="KSAU")
COUNCIL = replace(BOARD, id=UUID(int=3), kind=BodyKind.COUNCIL, name_sv="Kommunfullmäktige", short_name="KF")
ROUTE = Route(deciding=BOARD, preparing=(WORKING,))
SPRING = date(2026, 6, 1)


def meeting(body: Body, held_on: date, starts_at: time | None = None, *, cancelled: bool = False) -> Meeting:
    number = body.id.int * 10**8 + held_on.toordinal()
    return Meeting(id=UUID(int=number), body_id=body.id, held_on=held_on, starts_at=starts_at, is_cancelled=cancelled)


AUTUMN = (
    meeting(WORKING, date(2026, 8, 25), time(8, 30)),
    meeting(BOARD, date(2026, 9, 8), time(13)),
    meeting(WORKING, date(2026, 9, 22), time(8, 30)),
    meeting(BOARD, date(2026, 10, 6), time(13)),
    meeting(WORKING, date(2026, 10, 20), time(8, 30)),
    meeting(BOARD, date(2026, 11, 3), time(13)),
)


def chain(
    last_on: date = date(2026, 9, 30), today: date = SPRING, meetings: tuple[Meeting, ...] = AUTUMN
) -> DecisionChain:
    return decision_chain(last_on, ROUTE, meetings, today, TargetKind.NOTICE)


def test_notice_by_the_end_of_september_needs_papers_by_the_eleventh_of_august(swedish: Words, english: Words) -> None:
    found = chain()
    assert [(step.kind, step.body.short_name, step.on) for step in found.steps] == [
        (StepKind.PAPERS, "KSAU", date(2026, 8, 11)),
        (StepKind.PREPARES, "KSAU", date(2026, 8, 25)),
        (StepKind.DECIDES, "KS", date(2026, 9, 8)),
        (StepKind.MINUTES, "KS", date(2026, 9, 22)),
    ]
    assert (found.papers_on, found.papers_at, found.decided_on) == (date(2026, 8, 11), time(12), date(2026, 9, 8))
    assert swedish.say(found.said) == (
        "Underlag lämnas in senast 11 augusti kl. 12.00, KSAU bereder ärendet 25 augusti, KS beslutar 8 september, "
        "protokollet är justerat senast 22 september och uppsägning sker senast 30 september."
    )
    assert english.say(found.said).startswith(
        "Papers are handed in by 11 August at 12:00, KSAU prepares the matter on 25"
    )
    assert found.in_short is not None
    assert swedish.say(found.in_short) == "Underlag senast 11 aug → KSAU 25 aug → KS 8 sep → uppsägning senast 30 sep"


def test_each_step_says_why_it_is_then(swedish: Words) -> None:
    assert [swedish.say(step.said) for step in chain().steps][1:] == [
        (
            "KSAU bereder ärendet 25 augusti 2026, sitt sista sammanträde i tid för KS, "
            "dit underlaget lämnas in senast 25 augusti 2026."
        ),
        "KS beslutar 8 september 2026, vid sitt sista sammanträde vars protokoll hinner justeras i tid.",
        "Protokollet är justerat senast 22 september 2026, 14 dagar efter sammanträdet.",
    ]


def test_minutes_that_are_approved_a_day_late_need_the_meeting_before() -> None:
    assert chain(date(2026, 10, 20)).decided_on == date(2026, 10, 6)
    assert chain(date(2026, 10, 19)).decided_on == date(2026, 9, 8)


def test_papers_are_counted_back_over_easter() -> None:
    """With Good Friday on 26 March and Easter Monday on 29 March, ten working days before 6 April are 19 March."""
    easter = (
        meeting(BOARD, date(2027, 4, 6)),
        meeting(WORKING, date(2027, 3, 18)),
        meeting(WORKING, date(2027, 3, 23)),
    )
    found = chain(date(2027, 4, 30), date(2027, 1, 1), easter)
    assert [step.on for step in found.steps[:3]] == [date(2027, 3, 4), date(2027, 3, 18), date(2027, 4, 6)]


def test_a_july_without_meetings_is_gone_back_over() -> None:
    summer = (meeting(WORKING, date(2026, 5, 26)), meeting(BOARD, date(2026, 6, 9)), *AUTUMN)
    found = chain(date(2026, 8, 31), date(2026, 4, 1), summer)
    assert (found.papers_on, found.decided_on) == (date(2026, 5, 11), date(2026, 6, 9))


def test_a_meeting_that_begins_after_the_hour_of_handing_in_comes_too_late() -> None:
    afternoon = (meeting(WORKING, date(2026, 8, 25), time(12)), meeting(WORKING, date(2026, 8, 11)), *AUTUMN[1:])
    assert chain(meetings=afternoon).steps[1].on == date(2026, 8, 11)
    morning = (meeting(WORKING, date(2026, 8, 25), time(11, 59)), meeting(WORKING, date(2026, 8, 11)), *AUTUMN[1:])
    assert chain(meetings=morning).steps[1].on == date(2026, 8, 25)


def test_a_cancelled_meeting_decides_nothing() -> None:
    cancelled = tuple(replace(each, is_cancelled=each.held_on == date(2026, 10, 6)) for each in AUTUMN)
    assert chain(date(2026, 10, 31), meetings=cancelled).decided_on == date(2026, 9, 8)


def test_papers_can_be_handed_in_on_their_last_day_and_not_after(swedish: Words) -> None:
    assert chain(today=date(2026, 8, 11)).papers_on == date(2026, 8, 11)
    late = chain(today=date(2026, 8, 12))
    assert not late.is_possible
    assert late.hindrance is not None
    assert (late.hindrance.kind, late.hindrance.body, late.next_on) == (
        ObstacleKind.PAPERS_LATE,
        WORKING,
        date(2026, 10, 6),
    )
    assert (late.papers_on, late.papers_at, late.decided_on, late.in_short) == (None, None, None, None)
    assert swedish.say(late.said) == (
        "Det är för sent för ett beslut före 30 september: underlaget till KSAU 25 augusti skulle ha lämnats in "
        "11 augusti. Nästa möjliga beslut fattar KS 6 oktober."
    )


def test_a_next_decision_before_the_day_says_that_its_minutes_come_after_it(swedish: Words) -> None:
    found = chain(last_on=date(2026, 10, 14), today=date(2026, 8, 26))
    assert found.next_on == date(2026, 10, 6)
    assert swedish.say(found.said).endswith(
        "Nästa möjliga beslut fattar KS 6 oktober, men protokollet hinner inte justeras till 14 oktober."
    )


def test_the_body_that_prepares_may_be_what_hinders(swedish: Words) -> None:
    without = tuple(each for each in AUTUMN if each.held_on != date(2026, 8, 25))
    found = chain(meetings=without)
    assert found.hindrance is not None
    assert (found.hindrance.kind, found.hindrance.body, found.hindrance.on) == (
        ObstacleKind.NO_MEETING,
        WORKING,
        date(2026, 8, 25),
    )
    assert "KSAU, som bereder ärendet, har inget sammanträde kvar till och med 25 augusti" in swedish.say(found.said)


def test_the_body_that_decides_may_have_no_meeting_left(swedish: Words) -> None:
    found = chain(date(2026, 11, 10), date(2026, 10, 21))
    assert found.hindrance is not None
    assert (found.hindrance.kind, found.hindrance.body) == (ObstacleKind.NO_MEETING, BOARD)
    assert swedish.say(found.said) == (
        "Det är för sent för ett beslut före 10 november: KS har inget sammanträde kvar till och med 27 oktober; "
        "justeringen tar 14 dagar. Inget senare sammanträde som kan besluta är planerat."
    )


def test_a_day_that_has_passed_is_too_late_and_not_unplanned() -> None:
    found = chain(date(2024, 1, 1))
    assert found.hindrance is not None
    assert (found.hindrance.kind, found.next_on) == (ObstacleKind.NO_MEETING, date(2026, 9, 8))


@pytest.mark.parametrize(
    ("meetings", "body", "said"),
    [
        (
            AUTUMN,
            "KS",
            "Sammanträdesplan saknas för KS efter 3 november; det sista kända sammanträdet som kan besluta är",
        ),
        ((), "KS", "Sammanträdesplan saknas för KS, så det är inte känt när underlaget ska lämnas in."),
        ((AUTUMN[1], meeting(BOARD, date(2028, 5, 2))), "KSAU", "Sammanträdesplan saknas för KSAU, så"),
        (
            (meeting(BOARD, date(2025, 9, 8)),),
            "KS",
            "Sammanträdesplan saknas för KS efter 8 september 2025, så det är inte känt när underlaget ska lämnas in.",
        ),
    ],
)
def test_where_plans_do_not_reach_nothing_is_asked_for(
    meetings: tuple[Meeting, ...], body: str, said: str, swedish: Words
) -> None:
    found = chain(date(2028, 5, 31), meetings=meetings)
    assert (found.is_possible, found.is_planned, found.papers_on, found.steps) == (False, False, None, ())
    assert found.hindrance is not None
    assert found.hindrance.body.short_name == body
    assert swedish.say(found.said).startswith(said)


def test_a_plan_reaches_over_the_turn_of_the_year_until_the_next_one() -> None:
    assert chain(date(2027, 1, 31)).decided_on == date(2026, 11, 3)
    assert not chain(date(2027, 2, 28)).is_planned
    assert chain(date(2027, 2, 28)).planned[-2].on == date(2026, 11, 3)


def test_without_a_rule_of_handing_in_no_day_is_invented(swedish: Words) -> None:
    silent = replace(WORKING, hand_in_working_days=None)
    found = decision_chain(date(2026, 9, 30), replace(ROUTE, preparing=(silent,)), AUTUMN, SPRING)
    assert found.is_possible
    assert (found.papers_on, found.decided_on) == (None, date(2026, 9, 8))
    assert swedish.say(found.said) == (
        "KSAU bereder ärendet 25 augusti, KS beslutar 8 september, protokollet är justerat senast 22 september "
        "och beslutet behövs senast 30 september."
    )


def test_the_council_decides_after_two_bodies_and_the_next_year_is_told() -> None:
    plan = (*AUTUMN, meeting(COUNCIL, date(2026, 12, 14)), meeting(COUNCIL, date(2027, 1, 25)))
    route = Route(deciding=COUNCIL, preparing=(WORKING, BOARD), minutes_days=21)
    found = decision_chain(date(2027, 2, 15), route, plan, SPRING)
    assert [(step.body.short_name, step.on) for step in found.steps] == [
        ("KSAU", date(2026, 10, 6)),
        ("KSAU", date(2026, 10, 20)),
        ("KS", date(2026, 11, 3)),
        ("KF", date(2027, 1, 25)),
        ("KF", date(2027, 2, 15)),
    ]


def test_it_takes_the_first_and_the_last_day_of_the_calendar() -> None:
    for last_on, today in product((date.min, date.max), (date.min, SPRING, date.max)):
        assert not chain(last_on, today).is_possible


def _tried(last_on: date, route: Route, meetings: list[Meeting], today: date) -> tuple[Meeting, ...]:
    """Return the best way there is, by trying each meeting of one body with each of the others."""
    bodies = (*route.preparing, route.deciding)
    held = [[each for each in meetings if each.body_id == body.id and not each.is_cancelled] for body in bodies]
    known = dict(zip([body.id for body in bodies], bodies, strict=True))

    def works(way: tuple[Meeting, ...]) -> bool:
        papers = hand_in(way[0], known[way[0].body_id])
        return (
            min(each.held_on for each in way) >= today
            and (papers is None or papers.on >= today)
            and way[-1].held_on + timedelta(days=route.minutes_days) <= last_on
            and all(_prepares(before, after, known[after.body_id]) for before, after in pairwise(way))
        )

    ways = [way for way in product(*held) if works(way)]
    return max(ways, key=lambda way: [_begins(each) for each in reversed(way)], default=())


def _prepares(before: Meeting, after: Meeting, body: Body) -> bool:
    papers = hand_in(after, body)
    if before.held_on >= after.held_on:
        return False
    return papers is None or _begins(before) < datetime.combine(papers.on, papers.at or time.max)


def _begins(held: Meeting) -> datetime:
    return datetime.combine(held.held_on, held.starts_at or time.min)


def _some_meeting(random: Random, body: Body, number: int) -> Meeting:
    held_on = date(2026, 1, 1) + timedelta(days=random.randrange(240))
    own = held_on - timedelta(days=random.randrange(25)) if random.random() < 0.3 else None
    return Meeting(
        id=UUID(int=number),
        body_id=body.id,
        held_on=held_on,
        starts_at=random.choice((None, time(8, 30), time(13))),
        hand_in_on=own,
        hand_in_at=random.choice((None, time(9))),
        is_cancelled=random.random() < 0.15,
    )


@pytest.mark.parametrize("share", range(4))
def test_no_better_way_is_found_by_trying_them_all(share: int) -> None:
    random, possible, impossible = Random(share), 0, 0
    for _ in range(500):
        days = [random.choice((None, 0, 3, 10)) for _ in range(3)]
        bodies = [
            replace(body, hand_in_working_days=number)
            for body, number in zip((WORKING, BOARD, COUNCIL), days, strict=True)
        ]
        bodies = bodies[random.randrange(3) :]
        route = Route(deciding=bodies[-1], preparing=tuple(bodies[:-1]), minutes_days=random.choice((0, 1, 14)))
        meetings = [_some_meeting(random, body, number) for body in bodies for number in range(random.randrange(1, 7))]
        meetings = [replace(each, id=UUID(int=number)) for number, each in enumerate(meetings)]
        today = date(2026, 1, 1) + timedelta(days=random.randrange(120))
        last_on = today + timedelta(days=random.randrange(200))
        found, way = decision_chain(last_on, route, meetings, today), _tried(last_on, route, meetings, today)
        assert [step.on for step in found.steps if step.kind in {StepKind.PREPARES, StepKind.DECIDES}] == [
            each.held_on for each in way
        ]
        assert found.is_possible == bool(way)
        possible, impossible = possible + bool(way), impossible + (not way)
    assert min(possible, impossible) > 100


USUAL = (
    UsualBody(key="board", kind=BodyKind.EXECUTIVE_BOARD, name_sv="Kommunstyrelsen", name_en="Board", short_name="KS"),
    UsualBody(
        key="leading", kind=BodyKind.WORKING_COMMITTEE, name_sv="Ledningsutskottet", name_en="", short_name="KSLU"
    ),
)


def test_the_route_of_a_profile_is_found_by_names_and_else_by_the_only_one_of_its_kind() -> None:
    usual = UsualRoute(deciding="board", preparing=("leading",), minutes_days=7)
    other = replace(WORKING, id=UUID(int=4), name_sv="Personalutskottet", short_name="KSPU")
    leading = replace(WORKING, id=UUID(int=5), name_sv="KS ledningsutskott", short_name="kslu")
    renamed = replace(BOARD, name_sv="Regionstyrelsen", short_name="RS", name_en="Region")
    policy = PolicyProfile(key="x", route=usual, bodies=USUAL)
    found = route_of(policy, (other, leading, renamed))
    assert found == Route(deciding=renamed, preparing=(leading,), minutes_days=7)
    assert route_of(policy, (BOARD, other, WORKING)) == Route(deciding=BOARD, preparing=(), minutes_days=7)
    assert route_of(policy, (other, WORKING)) is None


def test_what_the_municipality_has_chosen_stands_in_place_of_the_profiles_route() -> None:
    usual = UsualRoute(deciding="board", preparing=("leading",), deciding_id=WORKING.id, preparing_ids=(BOARD.id,))
    policy = PolicyProfile(key="x", route=usual, bodies=USUAL)
    assert route_of(policy, (BOARD, WORKING)) == Route(deciding=WORKING, preparing=(BOARD,), minutes_days=14)
