"""A notification list as it is edited: what a form changes comes back into the list, and what stays keeps its ids."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

from coordinator_app.domain.edited_lists import edited, holders, is_known, kept
from coordinator_app.domain.notification_lists import (
    Condition,
    ConditionKind,
    Lead,
    LeadUnit,
    Member,
    MemberKind,
    NotificationList,
    Round,
)
from tests.domain.informed import COUNCIL, COUNCIL_LIST, TOWN

NEW: Callable[[], UUID] = uuid4


def holding(number: int, *inner: int) -> NotificationList:
    members = (Member(id=uuid4(), kind=MemberKind.LIST, list_id=UUID(int=each)) for each in inner)
    return NotificationList(id=UUID(int=number), members=tuple(members))


def test_a_list_that_was_not_changed_is_the_same() -> None:
    person = Member(id=uuid4(), person_id=uuid4(), reason_sv="samordnar")
    named = Condition(id=uuid4(), kind=ConditionKind.PARTNER, partner_id=TOWN.id)
    inner = Member(id=uuid4(), kind=MemberKind.LIST, list_id=uuid4())
    each = replace(
        COUNCIL_LIST,
        note="Ses på torsdagar",
        members=(*COUNCIL_LIST.members, person, inner),
        conditions=(*COUNCIL_LIST.conditions, named),
    )
    assert kept(edited(each), each, NEW) == each


def test_a_round_without_a_number_is_not_told() -> None:
    wanted = replace(edited(COUNCIL_LIST), programme_number=None, notice_number=15, notice_unit=LeadUnit.WORKING_DAYS)
    notice = Lead(id=COUNCIL_LIST.leads[0].id, number=15, unit=LeadUnit.WORKING_DAYS)
    assert kept(wanted, COUNCIL_LIST, NEW).leads == (notice,)
    again = kept(replace(wanted, programme_number=0), COUNCIL_LIST, NEW)
    assert [(lead.round, lead.number) for lead in again.leads] == [(Round.NOTICE, 15), (Round.PROGRAMME, 0)]


def test_words_that_are_ticked_become_conditions() -> None:
    wanted = replace(edited(COUNCIL_LIST), directions=("incoming",), partner_kinds=())
    (condition,) = kept(wanted, COUNCIL_LIST, NEW).conditions
    assert (condition.kind, condition.word) == (ConditionKind.DIRECTION, "incoming")


def test_a_member_keeps_nothing_that_its_kind_does_not_need() -> None:
    mixed = Member(id=uuid4(), kind=MemberKind.PERSON, person_id=uuid4(), body_id=COUNCIL.id, role="ordförande")
    (member,) = kept(replace(edited(COUNCIL_LIST), members=(mixed,)), COUNCIL_LIST, NEW).members
    assert (member.person_id, member.body_id, member.role) == (mixed.person_id, None, "")


def test_it_is_known_whom_a_member_means_once_it_is_chosen() -> None:
    assert not is_known(Member(id=uuid4(), kind=MemberKind.OFFICE, role="ordförande"))
    assert is_known(Member(id=uuid4(), kind=MemberKind.OFFICE, body_id=COUNCIL.id))
    assert is_known(Member(id=uuid4(), kind=MemberKind.HOSTS))


def test_what_holds_a_list_is_found_even_in_a_circle() -> None:
    lists = (holding(1, 2), holding(2, 3), holding(3, 1), holding(4, 1), holding(5))
    assert holders(UUID(int=1), lists) == {UUID(int=each) for each in (1, 2, 3, 4)}
    assert holders(UUID(int=5), lists) == {UUID(int=5)}
