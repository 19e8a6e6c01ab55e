"""Notification lists in a data file: the policy's lists, and lists that would hold themselves."""

from dataclasses import replace
from uuid import uuid4

import pytest

from coordinator_app.domain.notification_lists import Member, MemberKind, NotificationList
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem


def inner(each: NotificationList) -> Member:
    return Member(id=uuid4(), kind=MemberKind.LIST, list_id=each.id)


def test_lists_of_the_policy_that_were_deleted_can_be_had_again(opened: Desk) -> None:
    lists = opened.notification_lists
    assert lists.missing() == ()
    gone = lists.all()[:2]
    for each in gone:
        lists.delete(each)
    made = lists.add_missing()
    assert {each.name_sv for each in made} == {each.name_sv for each in gone}
    assert all(each.members for each in made)
    assert lists.missing() == ()
    opened.history.undo()
    assert len(lists.missing()) == 2


def test_a_list_can_hold_neither_itself_nor_one_that_holds_it(opened: Desk) -> None:
    lists = opened.notification_lists
    first, second = lists.all()[:2]
    with pytest.raises(Problem):
        lists.save(replace(first, members=(*first.members, inner(first))))
    second = lists.save(replace(second, members=(*second.members, inner(first))))
    with pytest.raises(Problem) as refused:
        lists.save(replace(first, members=(*first.members, inner(second))))
    assert "hold itself" in str(refused.value.happened)
    assert lists.get(first.id) == first


def test_the_register_knows_every_list(opened: Desk) -> None:
    known = opened.notification_lists.register()
    assert tuple(known.lists.values()) == opened.notification_lists.all()
