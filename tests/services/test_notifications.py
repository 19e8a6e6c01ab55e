"""Informing of visits in a data file: who is asked for, what is kept, and what a change asks again."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.attention import Rule
from coordinator_app.domain.effective_policy import NOTICE_DAYS
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.notification_lists import Lead, Member, MemberKind, NotificationList, Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import State
from coordinator_app.domain.own_policy import OwnNumber
from coordinator_app.domain.visits import VisitStatus
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem
from tests.conftest import NOON

TODAY = NOON.date()
NOTICE = Round.NOTICE


@pytest.fixture
def hosts(opened: Desk) -> NotificationList:
    """Return a list of those who host, the only one there is, which is told the notice three weeks before."""
    for each in opened.notification_lists.all():
        opened.notification_lists.delete(each)
    found = coming(opened)
    told = [(one.person_id, one.round) for one in found.obligations if one.done is not None]
    opened.notifications.take_back(found.visit.id, told)
    leads = (Lead(id=uuid4()), Lead(id=uuid4(), round=Round.PROGRAMME, number=7))
    member = Member(id=uuid4(), kind=MemberKind.HOSTS)
    return opened.notification_lists.save(
        NotificationList(id=uuid4(), name_sv="Värdar", leads=leads, members=(member,))
    )


def coming(opened: Desk) -> InformedVisit:
    """Return the next visit here with what is to be told of it."""
    found = opened.notifications.of_visit(opened.visits.find("next", TODAY).id, TODAY)
    assert found is not None
    return found


def states(opened: Desk, told: Round = NOTICE) -> dict[UUID, State]:
    return {one.person_id: one.state for one in coming(opened).obligations if one.round == told}


def test_the_hosts_of_a_visit_are_asked_for_with_the_reason(opened: Desk, hosts: NotificationList) -> None:
    found = coming(opened)
    hosting = {host.person_id for host in found.visit.hosts} - {found.visit.coordinator_id}
    assert {one.person_id for one in found.obligations} == hosting
    assert all(one.list == hosts and one.reasons for one in found.obligations)
    assert found.visit in [one.visit for one in opened.notifications.board(TODAY)]


def test_an_opened_draft_waits_until_it_is_said_to_have_been_sent(opened: Desk, hosts: NotificationList) -> None:
    who = [(coming(opened).obligations[0].person_id, NOTICE)]
    drafted = opened.notifications.open_draft(coming(opened).visit.id, who, b"X-Unsent: 1\r\n\r\nHej")
    assert states(opened)[who[0][0]] == State.DRAFT_OPENED
    assert opened.notifications.letter(drafted[0]).endswith(b"Hej")
    told = opened.notifications.inform(coming(opened).visit.id, who, Channel.EMAIL)[0]
    assert (told.id, told.by, told.channel) == (drafted[0].id, "eva", Channel.EMAIL)
    assert told.person_name
    assert told.reason_sv
    assert states(opened)[who[0][0]] in {State.INFORMED, State.INFORMED_LATE}


def test_who_was_sent_a_draft_was_told_what_stood_in_it_though_the_visit_has_moved_since(
    opened: Desk, hosts: NotificationList
) -> None:
    visit = coming(opened).visit
    one, other = [(one.person_id, NOTICE) for one in coming(opened).obligations if one.round == NOTICE][:2]
    opened.notifications.open_draft(visit.id, [one, other], b"Hej")
    later = timedelta(days=7)
    opened.visits.save(replace(visit, starts_on=visit.starts_on + later, ends_on=visit.ends_on + later, programme=()))
    told = opened.notifications.inform(visit.id, [one], Channel.EMAIL)[0]
    assert (told.told_starts_on, told.told_ends_on) == (visit.starts_on, visit.ends_on)
    opened.notifications.inform(visit.id, [other], Channel.PHONE)
    changes = [each for each in coming_of(opened, visit.id).open if each.round == Round.CHANGE]
    assert [each.person_id for each in changes] == [one[0]]


def test_a_draft_that_was_not_sent_is_taken_back_and_that_can_be_undone(opened: Desk, hosts: NotificationList) -> None:
    before = states(opened)
    who = [(coming(opened).obligations[0].person_id, NOTICE)]
    opened.notifications.open_draft(coming(opened).visit.id, who, b"Hej")
    opened.notifications.take_back(coming(opened).visit.id, who)
    assert states(opened) == before


def test_nobody_was_informed_in_the_future(opened: Desk, hosts: NotificationList) -> None:
    who = [(coming(opened).obligations[0].person_id, NOTICE)]
    with pytest.raises(Problem):
        opened.notifications.inform(coming(opened).visit.id, who, Channel.PHONE, NOON + timedelta(days=1))
    assert coming(opened).informed == 0


def test_a_visit_that_moves_asks_whoever_was_told_and_a_cancelled_one_too(
    opened: Desk, hosts: NotificationList
) -> None:
    visit = coming(opened).visit
    first, *others = [one.person_id for one in coming(opened).obligations if one.round == NOTICE]
    opened.notifications.inform(visit.id, [(first, NOTICE)], Channel.ORALLY)
    moved = replace(
        visit, starts_on=visit.starts_on + timedelta(days=1), ends_on=visit.ends_on + timedelta(days=1), programme=()
    )
    kept = opened.visits.save(moved)
    assert set(states(opened, Round.CHANGE)) == {first}
    opened.notifications.inform(visit.id, [(first, Round.CHANGE)], Channel.TEXT_MESSAGE)
    assert states(opened, Round.CHANGE)[first] == State.INFORMED
    opened.visits.save(replace(kept, status=VisitStatus.CANCELLED))
    open_now = [(one.person_id, one.round) for one in coming_of(opened, visit.id).open]
    assert open_now == [(first, Round.CHANGE)]
    assert others


def coming_of(opened: Desk, visit_id: UUID) -> InformedVisit:
    found = opened.notifications.of_visit(visit_id, TODAY)
    assert found is not None
    return found


def test_who_is_exempted_added_or_not_concerned_is_kept_with_the_reason(opened: Desk, hosts: NotificationList) -> None:
    visit_id = coming(opened).visit.id
    first, second, *_ = [one.person_id for one in coming(opened).obligations if one.round == NOTICE]
    opened.notifications.exempt(visit_id, [(first, NOTICE)], "Ledig")
    opened.notifications.leave_out(visit_id, [(second, NOTICE)], "Berörs inte")
    driver = next(one.id for one in opened.people.all() if one.id not in states(opened))
    opened.notifications.add(visit_id, [driver], NOTICE, TODAY, "Kör bussen")
    now = states(opened)
    assert (now[first], now[second], now[driver]) == (State.EXEMPTED, State.NOT_CONCERNED, State.TO_INFORM)
    assert {one.person_id for one in coming(opened).counted} == set(states(opened)) - {first, second}


def test_lists_are_copied_and_merged_without_anybody_twice(opened: Desk, hosts: NotificationList) -> None:
    copy = opened.notification_lists.copy(hosts, "Värdar 2")
    assert len({member.id for each in (hosts, copy) for member in each.members}) == 2
    more = opened.notification_lists.save(
        replace(copy, members=(*copy.members, Member(id=uuid4(), kind=MemberKind.PARTICIPANTS)))
    )
    holder = opened.notification_lists.save(
        NotificationList(
            id=uuid4(), name_sv="Alla", members=(Member(id=uuid4(), kind=MemberKind.LIST, list_id=more.id),)
        )
    )
    merged = opened.notification_lists.merge(hosts, more)
    assert [member.kind for member in merged.members] == [MemberKind.HOSTS, MemberKind.PARTICIPANTS]
    kept = {each.id: each for each in opened.notification_lists.all()}
    assert more.id not in kept
    assert kept[holder.id].members[0].list_id == hosts.id


def test_a_new_list_begins_with_the_lead_time_of_the_settings_and_lists_keep_their_own(
    opened: Desk, hosts: NotificationList
) -> None:
    assert [lead.number for lead in opened.notification_lists.new().leads] == [21, 7]
    own = opened.compliance.own_policy()
    opened.compliance.save_own_policy(replace(own, numbers=(OwnNumber(id=uuid4(), name=NOTICE_DAYS, number=30),)))
    assert [lead.number for lead in opened.notification_lists.new().leads] == [30, 7]
    assert opened.notification_lists.get(hosts.id) == hosts


def test_a_decision_to_deviate_quiets_the_finding_and_the_row_of_today(opened: Desk, hosts: NotificationList) -> None:
    visit, late = coming(opened).visit, TODAY + timedelta(days=5)
    (finding,) = [one for one in opened.compliance.of_visit(visit.id, late) if one.rule == "fa-o3-informed"]
    asked = [one.rule for one in opened.today.overview(late).attentions.all if one.about_id == visit.id]
    assert Rule.INFORM in asked
    opened.compliance.deviate(finding, reason="De är med och planerar", decided_by="KS", decided_on=TODAY)
    assert finding.rule not in [one.rule for one in opened.compliance.of_visit(visit.id, late)]
    asked = [one.rule for one in opened.today.overview(late).attentions.all if one.about_id == visit.id]
    assert Rule.INFORM not in asked


def test_who_is_deleted_stays_in_the_record_and_nothing_told_is_found_by_searching(
    opened: Desk, hosts: NotificationList
) -> None:
    visit = coming(opened).visit
    first = next(one.person_id for one in coming(opened).obligations)
    (told,) = opened.notifications.inform(visit.id, [(first, NOTICE)], Channel.PHONE, note="Kanariefågeln sjunger")
    with opened.people._database.reading() as connection:
        found = [str(row) for row in connection.exec_driver_sql("select * from register_entry")]
    assert found
    assert not [row for row in found if "kanarie" in row.casefold()]
    assert told.person_name


def test_a_list_that_is_made_today_says_nothing_of_visits_that_are_over(opened: Desk) -> None:
    for each in opened.notification_lists.all():
        opened.notification_lists.delete(each)
    first, second = (one.id for one in opened.people.all()[:2])
    leads = (Lead(id=uuid4()),)
    made = opened.notification_lists.save(
        NotificationList(id=uuid4(), name_sv="Alla", leads=leads, members=(Member(id=uuid4(), person_id=first),))
    )
    assert made.since_on == TODAY
    over = opened.notifications.within(TODAY - timedelta(days=400), TODAY - timedelta(days=14), TODAY)
    assert over
    assert not [one for each in over for one in each.obligations if one.done is None]
    assert {one.due_on for one in coming(opened).obligations if one.person_id == first} == {TODAY + timedelta(days=2)}
    member = Member(id=uuid4(), person_id=second)
    edited = opened.notification_lists.save(replace(made, members=(*made.members, member)))
    assert edited.since_on == TODAY
    assert opened.notification_lists.copy(edited, "Kopia").since_on == TODAY
