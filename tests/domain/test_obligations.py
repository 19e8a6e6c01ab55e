"""Who is to be informed by when, and how it stands: states, margins, moves, and what is called off."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator_app.domain.notification_lists import Lead, Round
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.obligations import State
from coordinator_app.domain.told_visits import Changed
from coordinator_app.domain.visits import VisitStatus
from tests.domain.informed import CHAIR, COUNCIL_LIST, DEPUTY, DRIVER, RECEPTION, VISIT, obligations, register, told

EARLY, LATE = date(2026, 10, 20), date(2026, 11, 12)
DUE = date(2026, 11, 2)


def test_each_on_the_list_is_to_be_told_the_notice_and_the_programme_by_their_days() -> None:
    found = obligations(EARLY)
    assert {key: one.due_on for key, one in found.items()} == {
        (CHAIR, Round.NOTICE): DUE,
        (DEPUTY, Round.NOTICE): DUE,
        (CHAIR, Round.PROGRAMME): date(2026, 11, 16),
        (DEPUTY, Round.PROGRAMME): date(2026, 11, 16),
    }
    assert {one.state for one in found.values()} == {State.TO_INFORM}


def test_who_was_told_in_time_shows_the_margin_and_who_was_not_is_late() -> None:
    found = obligations(LATE, told(CHAIR, date(2026, 10, 30)))
    assert found[CHAIR, Round.NOTICE].state == State.INFORMED
    assert found[CHAIR, Round.NOTICE].margin_days == 3
    assert found[DEPUTY, Round.NOTICE].state == State.LATE


def test_who_was_told_late_stays_told_late_even_if_told_again() -> None:
    found = obligations(LATE, told(CHAIR, date(2026, 11, 5)), told(CHAIR, date(2026, 11, 6)))
    assert found[CHAIR, Round.NOTICE].state == State.INFORMED_LATE
    assert found[CHAIR, Round.NOTICE].margin_days == -3


def test_on_the_very_last_day_it_is_in_time() -> None:
    assert obligations(DUE)[CHAIR, Round.NOTICE].state == State.TO_INFORM
    assert obligations(LATE, told(CHAIR, DUE))[CHAIR, Round.NOTICE].state == State.INFORMED


def test_an_opened_draft_informs_nobody() -> None:
    opened = replace(told(CHAIR, EARLY), outcome=Outcome.DRAFT_OPENED, informed_at=None, channel=None)
    found = obligations(LATE, opened)
    assert found[CHAIR, Round.NOTICE].state == State.DRAFT_OPENED
    assert found[CHAIR, Round.NOTICE].is_open


def test_who_is_exempted_or_not_concerned_is_not_asked_for() -> None:
    for outcome, state in ((Outcome.EXEMPTED, State.EXEMPTED), (Outcome.NOT_CONCERNED, State.NOT_CONCERNED)):
        said = replace(told(CHAIR, EARLY), outcome=outcome, informed_at=None, channel=None, note="Ledig")
        found = obligations(LATE, said)[CHAIR, Round.NOTICE]
        assert (found.state, found.is_open) == (state, False)


def test_whom_the_visit_does_not_concern_is_not_asked_for_with_the_programme_either() -> None:
    said = replace(told(CHAIR, EARLY), outcome=Outcome.EXEMPTED, informed_at=None, channel=None, note="Ledig")
    found = obligations(LATE, said, replace(said, person_id=DRIVER))
    assert found[CHAIR, Round.PROGRAMME].state == State.EXEMPTED
    assert (DRIVER, Round.PROGRAMME) not in found
    sent = told(CHAIR, date(2026, 11, 13), told_round=Round.PROGRAMME)
    assert obligations(date(2026, 11, 14), said, sent)[CHAIR, Round.PROGRAMME].state == State.INFORMED


def test_a_visit_that_moves_asks_those_who_were_told_and_nobody_else() -> None:
    moved = replace(VISIT, starts_on=VISIT.starts_on + timedelta(1), ends_on=VISIT.ends_on + timedelta(1))
    found = obligations(EARLY, told(CHAIR, EARLY), visit=moved, changed_on=EARLY)
    change = found[CHAIR, Round.CHANGE]
    assert (change.state, change.due_on) == (State.TO_INFORM, EARLY)
    assert change.change is not None
    assert change.change.what == Changed.DAYS
    assert (DEPUTY, Round.CHANGE) not in found


def test_an_item_that_moves_asks_those_who_take_part_in_it_and_were_told_the_programme() -> None:
    both = [told(one, EARLY, told_round=Round.PROGRAMME) for one in (CHAIR, DEPUTY)]
    moved = replace(VISIT, programme=(replace(RECEPTION, starts_at=time(9, 30)),))
    found = obligations(EARLY, *both, visit=moved, changed_on=EARLY)
    change = found[CHAIR, Round.CHANGE].change
    assert change is not None
    assert (change.what, change.items) == (Changed.PROGRAMME, (RECEPTION.id,))
    assert (DEPUTY, Round.CHANGE) not in found
    assert (CHAIR, Round.CHANGE) not in obligations(EARLY, told(CHAIR, EARLY), visit=moved, changed_on=EARLY)


def test_a_change_that_was_told_asks_no_more_until_the_next_one() -> None:
    moved = replace(VISIT, starts_on=date(2026, 11, 24))
    again = told(CHAIR, date(2026, 10, 22), moved, Round.CHANGE, due_on=date(2026, 10, 21))
    found = obligations(EARLY, told(CHAIR, EARLY), again, visit=moved)
    assert found[CHAIR, Round.CHANGE].state == State.INFORMED_LATE
    assert found[CHAIR, Round.CHANGE].margin_days == -1


def test_a_cancelled_visit_is_told_to_those_who_were_told_of_it() -> None:
    off = replace(VISIT, status=VisitStatus.CANCELLED)
    found = obligations(EARLY, told(CHAIR, EARLY), visit=off, changed_on=EARLY)
    change = found[CHAIR, Round.CHANGE].change
    assert change is not None
    assert change.what == Changed.CANCELLED
    assert [key for key, one in found.items() if one.is_open] == [(CHAIR, Round.CHANGE)]


def test_a_mere_inquiry_concerns_nobody_yet() -> None:
    assert obligations(EARLY, visit=replace(VISIT, status=VisitStatus.INQUIRY)) == {}


def test_somebody_added_by_hand_has_the_deadline_that_was_set() -> None:
    at = datetime(2026, 10, 20, tzinfo=UTC)
    added = Notification(
        id=VISIT.id, visit_id=VISIT.id, person_id=DRIVER, outcome=Outcome.ADDED, recorded_at=at, due_on=DUE, note="Kör"
    )
    found = obligations(LATE, added)[DRIVER, Round.NOTICE]
    assert (found.state, found.due_on, str(found.reasons[0])) == (State.LATE, DUE, "Kör")


def test_who_was_told_and_is_deleted_since_stays_in_the_record_by_name() -> None:
    gone = replace(told(DRIVER, EARLY), person_id=None, person_name="Bo Ek", due_on=DUE)
    drafted = replace(gone, outcome=Outcome.DRAFT_OPENED, person_name="Eva Å", informed_at=None)
    (one,) = [each for each in obligations(LATE, gone, drafted).values() if each.list is None]
    assert (one.state, one.margin_days, one.done) == (State.INFORMED, 13, gone)


SAID = st.tuples(st.sampled_from(list(Outcome)), st.integers(0, 60), st.sampled_from([Round.NOTICE, Round.PROGRAMME]))


@given(said=st.lists(SAID, max_size=5), days=st.integers(0, 60), is_cancelled=st.booleans())
@settings(max_examples=60, deadline=None)
def test_nobody_is_informed_unless_somebody_said_so_and_late_stays_late(
    said: list[tuple[Outcome, int, Round]], days: int, is_cancelled: bool
) -> None:
    first = date(2026, 10, 1)
    facts = [
        replace(
            told(CHAIR, first + timedelta(number), told_round=told_round),
            outcome=outcome,
            informed_at=None
            if outcome != Outcome.INFORMED
            else datetime(2026, 10, 1, 12, tzinfo=UTC) + timedelta(number),
        )
        for outcome, number, told_round in said
    ]
    visit = replace(VISIT, status=VisitStatus.CANCELLED) if is_cancelled else VISIT
    for (person, told_round), one in obligations(first + timedelta(days), *facts, visit=visit).items():
        days_told = [
            (each.informed_at or each.recorded_at).date()
            for each in facts
            if (each.person_id, each.round, each.outcome) == (person, told_round, Outcome.INFORMED)
        ]
        assert one.was_informed == bool(days_told)
        if days_told and one.due_on:
            assert (one.state == State.INFORMED_LATE) == (min(days_told) > one.due_on)


def test_late_stays_late_when_the_visit_moves_later_and_it_is_told_again() -> None:
    late = told(CHAIR, date(2026, 11, 5), due_on=DUE)
    moved = replace(VISIT, starts_on=VISIT.starts_on + timedelta(30), ends_on=VISIT.ends_on + timedelta(30))
    again = told(CHAIR, date(2026, 11, 6), moved, due_on=date(2026, 12, 2))
    assert obligations(LATE, late, again, visit=moved)[CHAIR, Round.NOTICE].state == State.INFORMED_LATE


def test_every_state_is_reached() -> None:
    def found(today: date, **changes: object) -> State:
        plain = replace(told(CHAIR, EARLY), informed_at=None)
        facts = [replace(plain, **changes)] if changes else []  # type: ignore[arg-type]
        return obligations(today, *facts)[CHAIR, Round.NOTICE].state

    at = datetime(2026, 11, 5, 12, tzinfo=UTC)
    assert {
        found(EARLY),
        found(LATE),
        found(EARLY, outcome=Outcome.ADDED),
        found(LATE, outcome=Outcome.DRAFT_OPENED),
        found(LATE, outcome=Outcome.INFORMED),
        found(LATE, outcome=Outcome.INFORMED, informed_at=at),
        found(LATE, outcome=Outcome.EXEMPTED),
        found(LATE, outcome=Outcome.NOT_CONCERNED),
    } == set(State)


def test_who_came_onto_a_list_late_is_told_at_once_and_of_a_visit_that_was_over_not_at_all() -> None:
    def due(since_on: date) -> dict[str, date | None]:
        member = replace(COUNCIL_LIST.members[0], since_on=since_on)
        lists = (replace(COUNCIL_LIST, members=(member,)),)
        found = obligations(LATE, kept=register(*lists))
        return {key[1].value: one.due_on for key, one in found.items() if key[0] == CHAIR}

    assert due(date(2026, 1, 1)) == {Round.NOTICE: DUE, Round.PROGRAMME: date(2026, 11, 16)}
    assert due(LATE) == {Round.NOTICE: LATE, Round.PROGRAMME: date(2026, 11, 16)}
    assert due(VISIT.ends_on) == {Round.NOTICE: VISIT.ends_on, Round.PROGRAMME: VISIT.ends_on}
    assert due(VISIT.ends_on + timedelta(1)) == {}


def test_whoever_was_on_one_list_before_another_is_made_is_late_by_the_first() -> None:
    late = replace(COUNCIL_LIST, id=UUID(int=77), since_on=LATE, leads=(Lead(id=UUID(int=78), number=60),))
    found = obligations(LATE, kept=register(late, COUNCIL_LIST))[CHAIR, Round.NOTICE]
    assert (found.due_on, found.list) == (DUE, COUNCIL_LIST)
