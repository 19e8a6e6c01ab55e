"""What Today says of informing, in both languages: deadlines, drafts, changes, and who has left a list."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from coordinator_app.domain.attention import Action, Attention, Rule, grouped
from coordinator_app.domain.attention_informing import informing_attentions
from coordinator_app.domain.attention_lists import left_attentions, named_on_lists, with_lists
from coordinator_app.domain.called_visits import called
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing import visit_obligations
from coordinator_app.domain.municipality import Appointment
from coordinator_app.domain.notification_lists import Member, MemberKind, NotificationList, Round
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.obligations import Told
from coordinator_app.domain.people import Person
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.recipients import concerned_by
from coordinator_app.domain.set_asides import About, SetAside
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.visits import Visit, VisitStatus
from coordinator_app.words import Words
from tests.domain.informed import (
    CHAIR,
    COUNCIL,
    COUNCIL_LIST,
    DEPUTY,
    OFFICES,
    RECEPTION,
    TOWN,
    VISIT,
    register,
    told,
)

POLICY = PolicyProfile(key="falun", notice_clause="FA-O3")
PEOPLE = {
    CHAIR: Person(id=CHAIR, given_name="Bo", family_name="Ek"),
    DEPUTY: Person(id=DEPUTY, given_name="Eva", family_name="Å"),
}
NAMES = {CHAIR: "Bo Ek", DEPUTY: "Eva Å"}
EARLY, IN_TIME, LATE = date(2026, 10, 20), date(2026, 10, 30), date(2026, 11, 12)
NOTICE = [told(one, EARLY) for one in (CHAIR, DEPUTY)]
PROGRAMME = [told(one, date(2026, 11, 10), told_round=Round.PROGRAMME) for one in (CHAIR, DEPUTY)]


def rows(
    today: date,
    *facts: Notification,
    visit: Visit = VISIT,
    kept: NotificationRegister | None = None,
    changed_on: date | None = None,
) -> list[Attention]:
    known = Told(notifications=facts, changed_on=changed_on, zone=UTC)
    owed = visit_obligations(visit, concerned_by(visit, TOWN, kept or register()), known, today)
    informed = InformedVisit(
        visit=visit,
        partner=TOWN,
        obligations=owed.obligations,
        vacancies=owed.vacancies,
        vacant_due_on=owed.vacant_due_on,
        people=PEOPLE,
    )
    return list(informing_attentions(informed, called(visit, TOWN), POLICY, today, UTC))


def row(rule: Rule, found: list[Attention]) -> Attention:
    (one,) = [each for each in found if each.rule == rule]
    return one


def shown(found: list[Attention], today: date) -> list[Rule]:
    return [one.rule for one in grouped(found, (), today).all]


def drafted(person: UUID, on: date) -> Notification:
    opened = told(person, on)
    return replace(opened, outcome=Outcome.DRAFT_OPENED, informed_at=None, channel=None)


def test_a_deadline_is_told_with_who_when_and_by_which_clause(swedish: Words, english: Words) -> None:
    one = row(Rule.INFORM, rows(IN_TIME))
    assert swedish.say(one.sentence) == "Informera Bo Ek och Eva Å om besöket från Grudziądz"
    assert english.say(one.sentence) == "Inform Bo Ek and Eva Å of the visit from Grudziądz"
    assert swedish.say(one.detail) == "Kommunfullmäktige ska ha fått besked senast mån 2 nov."
    assert english.say(one.detail) == "Kommunfullmäktige is to be told by Mon 2 Nov."
    assert (one.clause, one.action, one.about_id) == ("FA-O3", Action.INFORM, VISIT.id)


def test_a_deadline_that_has_passed_is_told_as_such(swedish: Words, english: Words) -> None:
    one = row(Rule.INFORM, rows(LATE))
    assert swedish.say(one.detail) == "Kommunfullmäktige skulle ha fått besked senast mån 2 nov."
    assert english.say(one.detail) == "Kommunfullmäktige should have been told by Mon 2 Nov."


def test_the_programme_is_asked_for_once_the_notice_was_given(swedish: Words, english: Words) -> None:
    one = row(Rule.INFORM_PROGRAMME, rows(LATE, *NOTICE))
    assert swedish.say(one.sentence) == "Skicka programmet för besöket från Grudziądz till Bo Ek och Eva Å"
    assert english.say(one.sentence) == "Send the programme of the visit from Grudziądz to Bo Ek and Eva Å"
    assert one.due_on == date(2026, 11, 16)


def test_who_has_missed_the_notice_is_not_asked_for_twice() -> None:
    assert [one.rule for one in rows(date(2026, 11, 17))] == [Rule.INFORM]
    assert [one.rule for one in rows(date(2026, 11, 17), NOTICE[0])] == [Rule.INFORM, Rule.INFORM_PROGRAMME]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 10, 18), []),
        (date(2026, 10, 19), [Rule.INFORM]),
        (date(2026, 11, 2), [Rule.INFORM]),
    ],
)
def test_today_is_calm_until_a_fortnight_before_the_deadline(day: date, expected: list[Rule]) -> None:
    assert shown(rows(day), day) == expected


def test_the_programme_is_told_of_a_week_before_its_deadline() -> None:
    for day, expected in ((date(2026, 11, 8), []), (date(2026, 11, 9), [Rule.INFORM_PROGRAMME])):
        assert shown(rows(day, *NOTICE), day) == expected


def test_who_was_never_told_of_a_visit_that_is_under_way_is_asked_for_until_it_ends(
    swedish: Words, english: Words
) -> None:
    (one,) = rows(VISIT.starts_on + timedelta(days=1))
    assert swedish.say(one.sentence) == "Informera Bo Ek och Eva Å om besöket från Grudziądz nu, eller ange varför inte"
    assert english.say(one.sentence) == "Inform Bo Ek and Eva Å of the visit from Grudziądz now, or say why not"
    assert swedish.say(one.detail) == "Besöket pågår. Kommunfullmäktige skulle ha fått besked senast mån 2 nov."
    assert (one.rule, one.action, one.severity) == (Rule.INFORM, Action.INFORM, Severity.WARNING)
    (other,) = rows(VISIT.starts_on + timedelta(days=1), NOTICE[0])
    assert swedish.say(other.sentence).startswith("Informera Eva Å om besöket")
    assert [each.rule for each in rows(VISIT.ends_on)] == [Rule.INFORM]
    assert rows(VISIT.ends_on + timedelta(days=1)) == []


def test_what_was_said_of_the_notice_before_the_visit_began_holds_while_it_is_under_way() -> None:
    (before,), (now,) = rows(VISIT.starts_on), rows(VISIT.ends_on)
    assert before.key == now.key


def test_of_a_visit_that_is_under_way_neither_programme_nor_what_is_vacant_is_asked_for() -> None:
    office = Member(id=UUID(int=71), kind=MemberKind.OFFICE, body_id=COUNCIL.id, role="ordförande")
    vacant = Member(id=UUID(int=72), kind=MemberKind.OFFICE, body_id=COUNCIL.id, role="andre vice ordförande")
    kept = register(replace(COUNCIL_LIST, members=(office, vacant)))
    assert rows(VISIT.starts_on + timedelta(days=1), *NOTICE, kept=kept) == []


def test_a_cancelled_visit_is_told_to_whoever_knows_of_it(swedish: Words, english: Words) -> None:
    off = replace(VISIT, status=VisitStatus.CANCELLED)
    (one,) = rows(LATE, *NOTICE, visit=off, changed_on=LATE)
    assert swedish.say(one.sentence) == "Meddela Bo Ek och Eva Å att besöket från Grudziądz har ställts in"
    assert english.say(one.sentence) == "Tell Bo Ek and Eva Å that the visit from Grudziądz is cancelled"
    assert (one.rule, one.severity, one.due_on) == (Rule.INFORM_CHANGE, Severity.ERROR, LATE)


def test_new_days_are_told_once_and_not_the_notice_again(swedish: Words, english: Words) -> None:
    moved = replace(VISIT, starts_on=VISIT.starts_on + timedelta(1), ends_on=VISIT.ends_on + timedelta(1))
    one, *others = [each for each in rows(EARLY, *NOTICE, visit=moved, changed_on=EARLY) if each.told_on is None]
    assert others == []
    assert swedish.say(one.sentence) == "Meddela Bo Ek och Eva Å de nya dagarna för besöket från Grudziądz"
    assert english.say(one.sentence) == "Tell Bo Ek and Eva Å the new days of the visit from Grudziądz"


def test_a_moved_item_is_told_to_whoever_has_a_part_in_it(swedish: Words, english: Words) -> None:
    moved = replace(VISIT, programme=(replace(RECEPTION, starts_at=time(9, 30)),))
    (one,) = rows(LATE, *NOTICE, *PROGRAMME, visit=moved, changed_on=LATE)
    assert swedish.say(one.sentence) == "Meddela Bo Ek vad som har ändrats i besöket från Grudziądz"
    assert english.say(one.sentence) == "Tell Bo Ek what has changed in the visit from Grudziądz"
    assert swedish.say(one.detail) == "De har fått ett annat besked. En ändring meddelas genast."


def test_a_draft_without_an_answer_is_asked_about_even_after_the_visit(swedish: Words, english: Words) -> None:
    one = row(Rule.INFORM_DRAFT, rows(IN_TIME, drafted(CHAIR, EARLY), NOTICE[1]))
    assert swedish.say(one.sentence) == "Ange om utkastet om besöket från Grudziądz skickades"
    assert english.say(one.sentence) == "Say whether the draft about the visit from Grudziądz was sent"
    assert english.say(one.detail).startswith("It was opened on Tue 20 Oct, to Bo Ek.")
    assert one.due_on == EARLY + timedelta(days=1)
    assert [each.rule for each in rows(date(2026, 12, 1), drafted(CHAIR, EARLY))] == [Rule.INFORM_DRAFT]


def test_who_has_a_draft_is_not_asked_to_be_informed_as_well(swedish: Words) -> None:
    found = rows(IN_TIME, drafted(CHAIR, EARLY))
    assert swedish.say(row(Rule.INFORM, found).sentence) == "Informera Eva Å om besöket från Grudziądz"


def test_what_is_done_set_aside_or_does_not_apply_is_quiet_until_it_returns() -> None:
    (one, *_), day = rows(IN_TIME), IN_TIME
    rule, about, about_id, due_on = one.key
    for until, is_done, back_on in (
        (None, True, None),
        (None, False, None),
        (day + timedelta(2), False, day + timedelta(2)),
    ):
        aside = SetAside(
            id=UUID(int=1), rule=rule, about=about, about_id=about_id, due_on=due_on, until_on=until, is_done=is_done
        )
        assert Rule.INFORM not in [each.rule for each in grouped(rows(day), (aside,), day).all]
        if back_on:
            assert Rule.INFORM in [each.rule for each in grouped(rows(back_on), (aside,), back_on).all]


def test_a_visit_that_moves_asks_again_what_was_said_not_to_apply() -> None:
    (one, *_), about = rows(IN_TIME), About.VISIT
    aside = SetAside(
        id=UUID(int=1), rule=one.rule, about=about, about_id=VISIT.id, due_on=one.due_on, reason="Vet redan"
    )
    moved = replace(VISIT, starts_on=VISIT.starts_on + timedelta(1), ends_on=VISIT.ends_on + timedelta(1))
    assert Rule.INFORM in [each.rule for each in grouped(rows(IN_TIME, visit=moved), (aside,), IN_TIME).all]


def test_what_is_vacant_on_a_list_stands_with_the_notice_and_alone_once_all_others_know(
    swedish: Words, english: Words
) -> None:
    chair_only = Member(id=UUID(int=71), kind=MemberKind.OFFICE, body_id=COUNCIL.id, role="ordförande")
    second = Member(id=UUID(int=72), kind=MemberKind.OFFICE, body_id=COUNCIL.id, role="andre vice ordförande")
    kept = register(replace(COUNCIL_LIST, members=(chair_only, second)))
    one = row(Rule.INFORM, rows(IN_TIME, kept=kept))
    vacant = "Ingen är andre vice ordförande i Kommunfullmäktige den 23 november."
    assert swedish.say(one.detail).endswith(vacant)
    (alone,) = [each for each in rows(IN_TIME, NOTICE[0], kept=kept) if each.due_on == date(2026, 11, 2)]
    assert (alone.rule, alone.action, swedish.say(alone.detail)) == (Rule.INFORM_VACANT, Action.INFORM, vacant)
    assert english.say(alone.sentence) == "Choose who else is to be informed of the visit from Grudziądz"


ENDED = date(2026, 11, 11)
LEFT = replace(OFFICES[0], to_on=ENDED)
NEW = UUID(int=99)
FOLLOWS = Appointment(
    id=UUID(int=98),
    person_id=NEW,
    body_id=COUNCIL.id,
    role_sv="ordförande",
    role_en="chair",
    from_on=ENDED + timedelta(1),
)


def left(today: date, *offices: Appointment, lists: tuple[NotificationList, ...] = ()) -> list[Attention]:
    known = register(*lists, offices=offices)
    assert set(named_on_lists(known, today)) <= {CHAIR, DEPUTY, NEW}
    return list(left_attentions(known, NAMES | {NEW: "Ina Ny"}, today))


def test_who_left_a_list_with_an_office_is_told_for_a_fortnight_with_who_came_instead(
    swedish: Words, english: Words
) -> None:
    (one,) = left(LATE, LEFT, OFFICES[1], FOLLOWS)
    assert swedish.say(one.sentence) == "Se över vilka som nu står på informationslistan ”Kommunfullmäktige”"
    assert swedish.say(one.detail) == (
        "Bo Ek lämnade när uppdraget som ordförande upphörde 11 november 2026. Ina Ny har kommit i stället."
    )
    assert english.say(one.detail) == (
        "Bo Ek left when the term as chair ended on 11 November 2026. Ina Ny came instead."
    )
    assert (one.rule, one.action, one.severity) == (Rule.LIST_LEFT, Action.OPEN_OFFICES, Severity.NOTE)
    for day, is_told in ((ENDED, False), (ENDED + timedelta(14), True), (ENDED + timedelta(15), False)):
        assert bool(left(day, LEFT, OFFICES[1], FOLLOWS)) == is_told


def test_one_row_tells_of_all_lists_and_who_is_still_on_one_has_not_left_it(swedish: Words) -> None:
    other = replace(COUNCIL_LIST, id=UUID(int=67), name_sv="Nyhetsbrev")
    (one,) = left(LATE, LEFT, OFFICES[1], FOLLOWS, lists=(COUNCIL_LIST, other))
    assert swedish.say(one.sentence) == "Se över vilka som nu står på två informationslistor"
    still = replace(FOLLOWS, id=UUID(int=97), person_id=CHAIR)
    assert left(LATE, LEFT, OFFICES[1], still) == []


def test_an_office_that_nobody_follows_is_told_of_by_its_own_row_with_the_list(swedish: Words) -> None:
    assert left(LATE, LEFT, OFFICES[1]) == []
    ends = replace(rows(IN_TIME)[0], rule=Rule.OFFICE_ENDS, about=About.APPOINTMENT, about_id=LEFT.id, due_on=ENDED)
    (one,) = with_lists([ends], register(offices=(LEFT, OFFICES[1])), LATE)
    assert swedish.say(one.detail).endswith("Ingen står på informationslistan ”Kommunfullmäktige” för uppdraget nu.")
    (coming,) = with_lists([ends], register(offices=(LEFT,)), EARLY)
    assert swedish.say(coming.detail).endswith(
        "Därefter står ingen på informationslistan ”Kommunfullmäktige” för uppdraget."
    )
    assert next(with_lists([replace(ends, about_id=UUID(int=5))], register(), LATE)).detail == ends.detail


def test_the_moment_of_a_draft_is_a_day_where_the_user_is() -> None:
    late_evening = replace(drafted(CHAIR, EARLY), recorded_at=datetime(2026, 10, 20, 23, 30, tzinfo=UTC))
    assert row(Rule.INFORM_DRAFT, rows(IN_TIME, late_evening)).due_on == date(2026, 10, 21)
