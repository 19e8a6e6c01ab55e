"""The record of informing: a row for whatever was to be told, as it was kept, and figures that add up."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app import paths
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing import visit_obligations
from coordinator_app.domain.informing_figures import InformingFigures, figures_of, year_of
from coordinator_app.domain.informing_record import days_in_words, summary_of
from coordinator_app.domain.informing_rows import InformingRow, RecordedVisit, recorded
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.obligations import State, Told
from coordinator_app.domain.people import Person
from coordinator_app.domain.recipients import concerned_by
from coordinator_app.domain.visits import Visit, VisitStatus
from coordinator_app.words import Either, Words
from tests.domain.informed import CHAIR, COUNCIL_LIST, DEPUTY, DRIVER, STARTS, TOWN, VISIT, register, told
from tests.domain.recorded import COUNCIL, HOSTS, ROWS, TODAY, record, row

NOTICE_DUE = STARTS - timedelta(days=21)
PEOPLE = {CHAIR: Person(id=CHAIR, given_name="Karin", family_name="Ek")}


def of(*kept: Notification, today: date = STARTS, visit: Visit = VISIT) -> RecordedVisit:
    """Return a visit as it is recorded on a day, after what was kept."""
    owed = visit_obligations(
        visit, concerned_by(visit, TOWN, register()), Told(notifications=kept, zone=UTC), today
    ).obligations
    informed = InformedVisit(visit=visit, partner=TOWN, obligations=owed, people=PEOPLE)
    return recorded(informed, kept, {COUNCIL_LIST.id: COUNCIL_LIST}, today, UTC)


def notice_of(name: str, found: RecordedVisit, about: Round = Round.NOTICE) -> InformingRow:
    return next(each for each in found.rows if each.person == name and each.round == about)


def test_a_row_tells_who_was_told_why_when_how_and_by_whom() -> None:
    kept = told(CHAIR, NOTICE_DUE - timedelta(days=4), person_name="Karin Ekman", by="eva", due_on=NOTICE_DUE)
    found = notice_of("Karin Ekman", of(replace(kept, reason_sv="ordförande", list_id=COUNCIL_LIST.id)))
    assert found.told_at == datetime(2026, 10, 29, 12, tzinfo=UTC)
    assert (found.margin_days, found.channel, found.by) == (4, kept.channel, "eva")
    assert [str(reason) for reason in found.reasons] == ["ordförande"]
    assert found.list_id == COUNCIL_LIST.id


def test_whoever_was_told_late_stays_told_late_when_they_are_told_again() -> None:
    late = told(CHAIR, NOTICE_DUE + timedelta(days=2), due_on=NOTICE_DUE)
    again = told(CHAIR, NOTICE_DUE + timedelta(days=3), due_on=NOTICE_DUE)
    found = notice_of("Karin Ek", of(late, again))
    assert (found.state, found.margin_days) == (State.INFORMED_LATE, -2)


def test_whoever_was_never_told_is_late_and_a_draft_tells_nobody() -> None:
    draft = told(DEPUTY, NOTICE_DUE, outcome=Outcome.DRAFT_OPENED, informed_at=None, channel=None, person_name="Bo Ask")
    found = of(draft)
    assert notice_of("Karin Ek", found).state == State.LATE
    assert notice_of("Bo Ask", found).told_at is None
    assert figures_of([each for each in found.rows if each.round == Round.NOTICE], STARTS).not_told == 2


def test_a_person_who_was_deleted_keeps_the_name_and_what_was_done() -> None:
    gone = told(CHAIR, NOTICE_DUE, due_on=NOTICE_DUE, person_name="Maj Lind", reason_sv="kanslichef")
    found = of(replace(gone, person_id=None))
    lind = notice_of("Maj Lind", found)
    assert (lind.state, lind.margin_days, str(lind.reasons[0])) == (State.INFORMED, 0, "kanslichef")
    assert len(found.rows) == len(of().rows) + 1


def test_two_people_whose_names_have_been_erased_are_two_rows() -> None:
    first, second = (replace(told(each, NOTICE_DUE), person_id=None) for each in (CHAIR, DEPUTY))
    assert len([each for each in of(first, second).rows if not each.person and each.was_told]) == 2


def test_nobody_who_was_deleted_is_asked_to_be_told_a_change() -> None:
    gone = replace(told(CHAIR, NOTICE_DUE, person_name="Maj Lind"), person_id=None, told_starts_on=STARTS)
    moved = replace(VISIT, starts_on=STARTS + timedelta(days=30), ends_on=STARTS + timedelta(days=31))
    assert [each.round for each in of(gone, visit=moved).rows if each.person == "Maj Lind"] == [Round.NOTICE]


def test_who_was_added_by_hand_is_on_no_list_and_the_reason_is_told_once() -> None:
    added = told(DRIVER, NOTICE_DUE, outcome=Outcome.ADDED, informed_at=None, person_name="Bo Bil", note="Kör bussen")
    found = notice_of("Bo Bil", of(added))
    assert (found.is_by_hand, found.list_name, found.note) == (True, None, "")
    assert [str(reason) for reason in found.reasons] == ["Kör bussen"]


def test_who_is_exempted_keeps_the_reason_and_is_not_counted_among_those_to_tell() -> None:
    free = told(CHAIR, NOTICE_DUE, outcome=Outcome.EXEMPTED, informed_at=None, note="Ledig", person_name="Karin Ek")
    found = notice_of("Karin Ek", of(free))
    assert (found.state, found.note) == (State.EXEMPTED, "Ledig")
    assert figures_of([found], STARTS) == InformingFigures(exempted=1)


def test_of_a_cancelled_visit_only_what_was_done_is_recorded_and_who_is_to_hear_of_it() -> None:
    off = replace(VISIT, status=VisitStatus.CANCELLED)
    found = of(told(CHAIR, NOTICE_DUE, person_name="Karin Ek"), today=NOTICE_DUE, visit=off)
    assert found.is_cancelled
    assert [(each.person, each.round) for each in found.rows] == [
        ("Karin Ek", Round.NOTICE),
        ("Karin Ek", Round.CHANGE),
    ]


def test_the_share_is_of_what_is_due_and_never_rounded_up() -> None:
    rows = [row(str(n)) for n in range(199)] + [row("sen", State.INFORMED_LATE)]
    found = figures_of([*rows, row("väntar", State.TO_INFORM, due_on=TODAY)], TODAY)
    assert (found.due, found.waiting, found.percent_in_time) == (200, 1, 99)
    assert figures_of([], TODAY).percent_in_time is None


@pytest.mark.parametrize(("margins", "expected"), [((), None), ((3,), 3), ((-2, 5), 1.5), ((9, 1, 2), 2)])
def test_the_median_of_an_even_number_is_the_mean_of_the_middle_two(
    margins: tuple[int, ...], expected: float | None
) -> None:
    found = figures_of([row("x", margin_days=margin) for margin in margins], TODAY)
    assert found.median_margin_days == expected


def test_the_median_is_of_the_notice_alone() -> None:
    rows = [row("a", margin_days=4), row("b", round=Round.PROGRAMME, margin_days=40)]
    assert year_of(rows, TODAY, visits=1).whole.median_margin_days == 4


def test_who_has_no_deadline_has_time_until_the_visit_begins() -> None:
    waiting = row("x", State.TO_INFORM, due_on=None)
    assert figures_of([waiting], waiting.visit_starts_on).waiting == 1
    assert figures_of([waiting], waiting.visit_starts_on + timedelta(days=1)).not_told == 1


def test_days_are_said_with_half_days_and_with_a_sign(swedish: Words) -> None:
    english = Words("en", paths.resources())
    assert [english.say(days_in_words(days)) for days in (1.0, -3.0, -0.5, 12.5)] == [
        "1 day",
        "\N{MINUS SIGN}3 days",
        "\N{MINUS SIGN}0.5 days",
        "12.5 days",
    ]
    assert swedish.say(days_in_words(12.5)) == "12,5 dagar"


def test_a_record_is_told_in_short(swedish: Words) -> None:
    said = " ".join(swedish.say(each) for each in summary_of(record().figures))
    assert said.startswith("Information skulle lämnas 12 gånger, om 2 besök.")
    assert "lämnades 62 % i tid" in said
    assert summary_of(year_of((), TODAY, visits=0, year=2026))[0].id == "Nobody was to be told anything."


LISTS = (COUNCIL, HOSTS, (None, None))


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
ANY_ROW = st.tuples(
    st.sampled_from(list(State)),
    DAYS,
    st.sampled_from(LISTS),
    st.sampled_from(list(Round)),
    st.none() | DAYS,
    st.none() | st.integers(-300, 300),
)


def any_row(
    state: State,
    starts_on: date,
    on: tuple[UUID | None, Either | None],
    about: Round,
    due_on: date | None,
    margin: int | None,
) -> InformingRow:
    """Return a row of a visit in the year; only who was told has a margin."""
    margin_days = margin if state in {State.INFORMED, State.INFORMED_LATE} else None
    return row(
        "Karin Ek",
        state,
        visit_starts_on=starts_on,
        list_id=on[0],
        list_name=on[1],
        round=about,
        due_on=due_on,
        margin_days=margin_days,
    )


@given(drawn=st.lists(ANY_ROW, max_size=30), today=st.dates(date(2026, 1, 1), date(2027, 1, 31)))
def test_each_way_of_parting_a_year_adds_up_to_the_whole(drawn: list[tuple[Any, ...]], today: date) -> None:
    rows = [any_row(*each) for each in drawn]
    found = year_of(rows, today, visits=5, year=2026)
    whole = found.whole
    assert whole.everyone == len(rows)
    assert whole.to_tell == whole.in_time + whole.late + whole.not_told + whole.waiting
    assert 0 <= (whole.percent_in_time or 0) <= 100
    for parts in (
        [each for _, each in found.by_round],
        [each.figures for each in found.by_list],
        [each for _, each in found.by_month],
    ):
        assert _summed(parts) == whole


def _summed(parts: list[InformingFigures]) -> InformingFigures:
    names = ("in_time", "late", "not_told", "waiting", "exempted", "not_concerned")
    return InformingFigures(
        **{name: sum(getattr(each, name) for each in parts) for name in names},
        margins=tuple(sorted(days for each in parts for days in each.margins)),
    )


def test_the_samples_hold_every_state_and_round() -> None:
    assert {each.state for each in ROWS} == set(State)
    assert {each.round for each in ROWS} == set(Round)
