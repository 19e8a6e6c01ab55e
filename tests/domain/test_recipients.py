"""Who is on a notification list on the day of a visit, and why."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.notification_lists import Condition, ConditionKind, Member, MemberKind, NotificationList
from coordinator_app.domain.notification_register import ContactSeat, NotificationRegister
from coordinator_app.domain.recipients import ListRecipients, concerned_by
from coordinator_app.domain.visits import Direction, Host, InvolvedBody, Visit
from tests.domain.informed import CHAIR, COUNCIL, COUNCIL_LIST, DEPUTY, DRIVER, OFFICES, TOWN, VISIT, register

SCHOOLS = Body(id=UUID(int=2), kind=BodyKind.DEPARTMENT, name_sv="Skolförvaltningen", name_en="Schools")


def made_of(*members: Member) -> NotificationList:
    return replace(COUNCIL_LIST, id=UUID(int=99), members=members, conditions=())


def on(*lists: NotificationList, visit: Visit = VISIT, kept: NotificationRegister | None = None) -> ListRecipients:
    return concerned_by(visit, TOWN, kept or register(*lists))[0]


def told_why(found: ListRecipients) -> dict[UUID, str]:
    return {one.person_id: str(one.reason) for one in found.recipients}


def test_a_whole_body_is_everybody_who_holds_an_office_in_it_on_the_day_of_the_visit() -> None:
    assert told_why(on(COUNCIL_LIST)) == {CHAIR: "chair, Council", DEPUTY: "deputy, Council"}
    ended = (replace(OFFICES[0], to_on=date(2026, 11, 22)), OFFICES[1])
    assert set(told_why(on(kept=register(COUNCIL_LIST, offices=ended)))) == {DEPUTY}


def test_a_role_of_a_body_that_nobody_follows_in_is_vacant_for_a_year() -> None:
    ended = (replace(OFFICES[0], to_on=date(2026, 11, 22)), OFFICES[1])
    vacant = on(kept=register(COUNCIL_LIST, offices=ended)).vacancies
    assert [str(one.told) for one in vacant] == ["Nobody is chair in Council on 2026-11-23."]
    followed = (*ended, replace(OFFICES[0], id=UUID(int=76), from_on=date(2026, 11, 23)))
    assert on(kept=register(COUNCIL_LIST, offices=followed)).vacancies == ()
    long_ago = (replace(OFFICES[0], to_on=date(2025, 11, 1)), OFFICES[1])
    assert on(kept=register(COUNCIL_LIST, offices=long_ago)).vacancies == ()


def test_an_office_is_whoever_holds_it_then_and_a_vacancy_where_nobody_does() -> None:
    office = Member(id=UUID(int=70), kind=MemberKind.OFFICE, body_id=COUNCIL.id, role="Ordförande")
    assert set(told_why(on(made_of(office)))) == {CHAIR}
    ended = (replace(OFFICES[0], to_on=date(2026, 11, 22)),)
    vacant = on(kept=register(made_of(office), offices=ended))
    assert vacant.recipients == ()
    assert [str(one.told) for one in vacant.vacancies] == ["Nobody is chair in Council on 2026-11-23."]


def test_a_host_s_part_is_the_reason() -> None:
    hosted = replace(VISIT, hosts=(Host(id=UUID(int=71), person_id=DRIVER, role_sv="värd för middagen"),))
    assert told_why(on(made_of(Member(id=UUID(int=72), kind=MemberKind.HOSTS)), visit=hosted)) == {
        DRIVER: "värd för middagen"
    }


def test_those_who_take_part_are_told_but_not_the_guests() -> None:
    taking_part = made_of(Member(id=UUID(int=73), kind=MemberKind.PARTICIPANTS))
    assert told_why(on(taking_part)) == {CHAIR: "takes part in “Mottagande”"}
    assert VISIT.direction == Direction.INCOMING


def test_the_contact_person_of_a_department_that_takes_part_is_told_and_a_vacant_seat_stands_out() -> None:
    involved = replace(VISIT, bodies=(InvolvedBody(id=UUID(int=74), body_id=SCHOOLS.id),))
    lists = (made_of(Member(id=UUID(int=75), kind=MemberKind.INVOLVED_CONTACTS)),)
    seat = ContactSeat(body_id=SCHOOLS.id, person_id=DRIVER, from_on=date(2026, 1, 1))
    held = NotificationRegister(lists, (SCHOOLS,), (), (seat,))
    assert told_why(on(visit=involved, kept=held)) == {DRIVER: "contact person of Schools"}
    empty = on(visit=involved, kept=NotificationRegister(lists, (SCHOOLS,), ()))
    assert [str(one.told) for one in empty.vacancies] == ["Schools has no contact person on 2026-11-23."]


def test_a_list_of_lists_holds_everybody_once_even_if_it_holds_itself() -> None:
    inner, outer = replace(COUNCIL_LIST, id=UUID(int=80)), UUID(int=81)
    members = tuple(
        Member(id=UUID(int=82 + number), kind=MemberKind.LIST, list_id=each)
        for number, each in enumerate((inner.id, outer, inner.id))
    )
    both = replace(COUNCIL_LIST, id=outer, members=members, conditions=())
    assert set(told_why(on(both, inner))) == {CHAIR, DEPUTY}


def test_of_each_kind_of_condition_one_must_hold() -> None:
    def with_conditions(*conditions: tuple[ConditionKind, str]) -> NotificationList:
        kept = (Condition(id=UUID(int=90 + n), kind=kind, word=word) for n, (kind, word) in enumerate(conditions))
        return replace(COUNCIL_LIST, conditions=tuple(kept))

    one_of = with_conditions((ConditionKind.DIRECTION, "outgoing"), (ConditionKind.DIRECTION, "incoming"))
    both = with_conditions((ConditionKind.DIRECTION, "incoming"), (ConditionKind.POLICY, "falkenberg"))
    assert len(concerned_by(VISIT, TOWN, register(one_of))) == 1
    assert concerned_by(VISIT, TOWN, register(both)) == ()
    assert concerned_by(VISIT, None, register(COUNCIL_LIST)) == ()
