"""Mailings in a data file: what can be written about, whom it goes to, what is said, and what is kept of it."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from coordinator_app.domain.letter_common import LetterSender
from coordinator_app.domain.letters import Address, Letter
from coordinator_app.domain.mailing_matters import MailingState, OpenedMailing
from coordinator_app.domain.mailing_values import Addressed, MailingLetter
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.notification_lists import Member, MemberKind, NotificationList, Purpose
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem, Words
from tests.conftest import NOON

TODAY = NOON.date()


def first(opened: Desk, purpose: Purpose) -> OpenedMailing:
    """Return the first matter of a purpose on the board that no draft waits for, opened."""
    lines = opened.mailings.matters.board(TODAY)
    line = next(one for one in lines if one.matter.purpose == purpose and not one.waiting)
    return again(opened, line.matter.purpose, line.matter.about_id)


def again(opened: Desk, purpose: Purpose, about_id: object) -> OpenedMailing:
    found = opened.mailings.matters.of(purpose, about_id, TODAY)  # type: ignore[arg-type]
    assert found is not None
    return found


def addressed(found: OpenedMailing) -> tuple[Addressed, ...]:
    return tuple(
        Addressed(person=found.people[one.person_id], reasons=(one.reason,))
        for group in found.groups
        for one in group.recipients
    )


def written(opened: Desk, found: OpenedMailing, language: str = "sv", *files: str) -> tuple[str, str]:
    """Return subject and text of a mailing as its usual template makes them."""
    sender = LetterSender(name="Eva Lind", email="eva.lind@falun.example")
    letter = MailingLetter(
        matter=found.matter,
        own=opened.mailing_letters.own(),
        today=TODAY,
        addressed=addressed(found),
        files=files,
        sender=sender,
    )
    usual = next(one for one in opened.mailing_letters.templates(letter) if one.language == language)
    made = opened.mailing_letters.filled(usual, letter)
    return made.subject, made.text


def made_journey(opened: Desk) -> Visit:
    """Return a journey that has just been made, to the partner of the next visit."""
    partner_id = opened.visits.find("next", TODAY).partner_id
    days = (TODAY - timedelta(days=9), TODAY - timedelta(days=6))
    return Visit(
        id=uuid4(),
        direction=Direction.OUTGOING,
        status=VisitStatus.COMPLETED,
        title_sv="Resa om vatten",
        partner_id=partner_id,
        starts_on=days[0],
        ends_on=days[1],
    )


def draft(opened: Desk, found: OpenedMailing) -> None:
    letter = opened.mailing_letters.drafted(Letter(to=(Address("A", "a@b.example"),), subject="S", text="T"))
    opened.mailings.open_draft(found.matter, addressed(found), "S", letter)


def test_what_can_be_written_about_stands_by_its_day_and_the_newsletter_last(opened: Desk) -> None:
    lines = opened.mailings.matters.board(TODAY)
    days = [one.matter.day for one in lines if one.state != MailingState.SENT]
    assert days == sorted(day for day in days if day)
    assert lines[-1].matter.purpose == Purpose.NEWSLETTERS
    assert {one.matter.purpose for one in lines} == {
        Purpose.AGREEMENTS,
        Purpose.NETWORK_MEETINGS,
        Purpose.NEWSLETTERS,
    }


def test_the_example_has_sent_mailings_and_a_draft_that_waits(opened: Desk) -> None:
    states = [one.state for one in opened.mailings.matters.board(TODAY)]
    assert states.count(MailingState.SENT) == 2
    assert states.count(MailingState.DRAFT_OPENED) == 1
    (waiting,) = opened.mailings.unconfirmed()
    assert waiting.recipients[0].reason_sv == "ordförande, Kommunstyrelsen"


def test_an_agreement_is_written_of_with_its_days_and_its_partner(opened: Desk) -> None:
    found = first(opened, Purpose.AGREEMENTS)
    assert found.matter.about_id is not None
    agreement = opened.agreements.get(found.matter.about_id)
    assert agreement is not None
    subject, text = written(opened, found)
    assert agreement.title_sv in subject
    assert "{" not in subject + text
    day = found.matter.day
    assert day is not None
    assert str(day.year) in text


def test_a_field_that_nothing_is_known_of_is_a_gap(opened: Desk) -> None:
    meeting = opened.network_meetings.save(NetworkMeeting(id=uuid4(), held_on=TODAY + timedelta(days=9)))
    subject, text = written(opened, again(opened, Purpose.NETWORK_MEETINGS, meeting.id), "sv", "möte.ics")
    assert "2 december 2026" in subject
    assert ", …" in text, "no place is known"
    assert "möte.ics" in text


def test_a_meeting_is_written_of_with_hours_place_and_agenda(opened: Desk) -> None:
    found = next(
        one
        for one in opened.network_meetings.all()
        if one.held_on > TODAY and one.place and one.agenda and one.starts_at
    )
    _, text = written(opened, again(opened, Purpose.NETWORK_MEETINGS, found.id), "en")
    assert found.place in text
    assert found.agenda.splitlines()[0] in text
    assert found.starts_at is not None
    assert f"{found.starts_at:%H:%M}" in text


def test_a_meeting_goes_to_all_who_hold_seats_and_their_deputies_and_to_each_once(opened: Desk) -> None:
    meeting = next(one for one in opened.network_meetings.all() if one.held_on > TODAY)
    found = again(opened, Purpose.NETWORK_MEETINGS, meeting.id)
    ids = [one.person.id for one in addressed(found)]
    assert len(ids) == len(set(ids))
    vacant = [str(one.told.values["body"]) for one in found.groups[0].vacancies]
    assert len(vacant) == 2, "two departments have no contact person"
    emails = {one.person.email for one in addressed(found) if one.person.email}
    assert emails == {one.email for one in opened.network_letters.recipients(meeting.id)}


def test_a_travel_report_tells_of_the_journey(opened: Desk) -> None:
    opened.visits.save(made_journey(opened))
    found = first(opened, Purpose.TRAVEL_REPORTS)
    subject, text = written(opened, found, "sv", "Reserapport.pdf")
    said = Words("sv", opened.mailing_letters._resources / "translations").say(found.matter.title)
    assert said in subject
    assert "Reserapport.pdf" in text
    assert "…" not in subject


def test_a_newsletter_tells_what_comes_and_what_was_held_but_no_inquiries(opened: Desk) -> None:
    _, text = written(opened, first(opened, Purpose.NEWSLETTERS))
    assert "Grudziądz" in text
    assert "Förfrågan" not in text


def test_a_draft_waits_until_it_is_said_to_have_been_sent(opened: Desk) -> None:
    found = first(opened, Purpose.AGREEMENTS)
    before = found.mailings
    draft(opened, found)
    kept = again(opened, Purpose.AGREEMENTS, found.matter.about_id)
    assert len(kept.waiting) == 1
    assert {one.person_id for one in kept.waiting[0].recipients} == {one.person.id for one in addressed(found)}
    assert all(one.reason_sv and one.person_name for one in kept.waiting[0].recipients)
    assert kept.waiting[0] in opened.mailings.unconfirmed()
    sent = opened.mailings.confirm(kept.waiting[0].id)
    assert (sent.sent_at, sent.channel, sent.by) == (NOON, Channel.EMAIL, "eva")
    opened.history.undo()
    assert [one.id for one in again(opened, Purpose.AGREEMENTS, found.matter.about_id).waiting] == [sent.id]
    opened.mailings.cancel(kept.waiting[0].id)
    assert again(opened, Purpose.AGREEMENTS, found.matter.about_id).mailings == before


def test_who_sends_the_notice_of_a_meeting_has_called_it_and_can_undo_both_at_once(opened: Desk) -> None:
    made = opened.network_meetings.save(NetworkMeeting(id=uuid4(), held_on=TODAY + timedelta(days=30)))
    draft(opened, again(opened, Purpose.NETWORK_MEETINGS, made.id))
    (waiting,) = again(opened, Purpose.NETWORK_MEETINGS, made.id).waiting
    opened.mailings.confirm(waiting.id)
    called = opened.network_meetings.get(made.id)
    assert called is not None
    assert called.called_on == TODAY
    opened.history.undo()
    called = opened.network_meetings.get(made.id)
    assert called is not None
    assert called.called_on is None
    assert again(opened, Purpose.NETWORK_MEETINGS, made.id).waiting


def test_a_meeting_that_is_cancelled_once_it_was_called_is_another_matter(opened: Desk) -> None:
    made = opened.network_meetings.save(NetworkMeeting(id=uuid4(), held_on=TODAY + timedelta(days=30)))
    draft(opened, again(opened, Purpose.NETWORK_MEETINGS, made.id))
    opened.mailings.confirm(again(opened, Purpose.NETWORK_MEETINGS, made.id).waiting[0].id)
    called = opened.network_meetings.get(made.id)
    assert called is not None
    opened.network_meetings.save(replace(called, is_cancelled=True))
    found = again(opened, Purpose.NETWORK_MEETINGS, made.id)
    assert found.mailings == ()
    subject, text = written(opened, found)
    assert subject.startswith("Inställt")
    assert "blir inte av" in text
    lines = {one.matter.about_id: one for one in opened.mailings.matters.board(TODAY)}
    assert lines[made.id].state == MailingState.UNWRITTEN


def test_a_draft_that_waits_is_told_of_also_when_its_matter_is_no_longer_near(opened: Desk) -> None:
    visit = next(one for one in opened.visits.lines() if one.ends_on < TODAY - timedelta(days=200))
    draft(opened, again(opened, Purpose.TRAVEL_REPORTS, visit.id))
    lines = {one.matter.about_id: one for one in opened.mailings.matters.board(TODAY)}
    assert lines[visit.id].state == MailingState.DRAFT_OPENED


def test_a_purpose_without_lists_says_so_and_goes_to_nobody(opened: Desk) -> None:
    for each in opened.notification_lists.all():
        if each.purpose == Purpose.NEWSLETTERS:
            opened.notification_lists.delete(each)
    found = first(opened, Purpose.NEWSLETTERS)
    assert not found.has_lists
    assert found.groups == ()


def test_somebody_on_two_lists_is_in_the_first_alone(opened: Desk) -> None:
    person = opened.people.all()[0]
    for name in ("A", "B"):
        member = Member(id=uuid4(), kind=MemberKind.PERSON, person_id=person.id)
        opened.notification_lists.save(
            NotificationList(id=uuid4(), name_sv=name, purpose=Purpose.NEWSLETTERS, members=(member,))
        )
    found = first(opened, Purpose.NEWSLETTERS)
    assert [one.person.id for one in addressed(found)].count(person.id) == 1


def test_a_mailing_goes_to_the_trash_with_what_it_is_about(opened: Desk) -> None:
    found = first(opened, Purpose.AGREEMENTS)
    draft(opened, found)
    assert found.matter.about_id is not None
    agreement = opened.agreements.get(found.matter.about_id)
    assert agreement is not None
    waiting = opened.mailings.unconfirmed()
    opened.agreements.delete(agreement)
    assert opened.mailings.matters.of(Purpose.AGREEMENTS, agreement.id, TODAY) is None
    assert len(opened.mailings.unconfirmed()) < len(waiting)
    opened.history.undo()
    assert [one.id for one in opened.mailings.unconfirmed()] == [one.id for one in waiting]


def test_a_draft_that_was_taken_back_stands_in_the_trash_by_its_subject(opened: Desk) -> None:
    (waiting,) = opened.mailings.unconfirmed()
    opened.mailings.cancel(waiting.id)
    (gone,) = opened.history.trash()
    assert (gone.kind, gone.name) == ("mailing", waiting.subject)
    opened.history.bring_back(gone)
    assert [one.recipients for one in opened.mailings.unconfirmed()] == [waiting.recipients]


def test_of_many_newsletters_the_last_one_and_those_that_wait_are_read(opened: Desk) -> None:
    before = again(opened, Purpose.NEWSLETTERS, None)
    assert len(before.mailings) == 1
    for _ in range(3):
        draft(opened, before)
    found = again(opened, Purpose.NEWSLETTERS, None)
    assert (found.sent, len(found.waiting)) == (before.sent, 3)
    sent = opened.mailings.confirm(found.waiting[0].id)
    found = again(opened, Purpose.NEWSLETTERS, None)
    assert (found.sent, len(found.mailings)) == (sent, 3)


def test_two_records_of_one_person_got_a_mailing_once_when_they_are_merged(opened: Desk) -> None:
    found = first(opened, Purpose.NEWSLETTERS)
    kept = found.people[found.groups[0].recipients[0].person_id]
    gone = opened.people.save(Person(id=uuid4(), given_name=kept.given_name, family_name=kept.family_name))
    who = (*addressed(found), Addressed(person=gone))
    made = opened.mailings.open_draft(found.matter, who, "Nyheter", b"")
    opened.merging.merge_people(kept, gone)
    merged = opened.mailings.get(made.id)
    assert merged is not None
    ids = [one.person_id for one in merged.recipients]
    assert (ids.count(kept.id), gone.id in ids) == (1, False)


def test_a_mailing_that_is_gone_cannot_be_confirmed(opened: Desk) -> None:
    with pytest.raises(Problem):
        opened.mailings.confirm(uuid4())
