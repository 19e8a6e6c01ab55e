"""Whom a mailing goes to: the lists for it, those added by hand, who has no address, and who has got it."""

from dataclasses import replace
from uuid import uuid4

from coordinator_app.domain.notification_lists import Member, MemberKind, NotificationList, Purpose
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.informing.asking import AddingDialog, AddressDialog
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.notifying.mailing_view import MailingView
from tests.conftest import NOON
from tests.ui.going import mailings
from tests.ui.going.screen import press
from tests.ui.notifying.test_mailings import TODAY, opened_of, said, visible
from tests.ui.opened_pages import type_in
from tests.ui.windows import rest


def test_without_a_list_the_way_to_the_lists_stands_there_and_somebody_is_added_by_hand(window: MainWindow) -> None:
    mailings.without_list(window)
    view = mailings.view_of(window)
    assert "Ingen informationslista är till för det här." in said(view)
    assert not view.primary.isEnabled()
    press(view, "Lägg till…")
    asked = visible(window, AddingDialog)
    assert isinstance(asked, AddingDialog)
    assert not asked.due.isVisible()
    person = next(one for one in window.stage.desk.people.all() if one.email and one.given_name)
    type_in(asked.who, person.name)
    type_in(asked.why, "Var med på resan")
    press(asked, "Lägg till")
    rest(window)
    assert [one.person.id for one in view.recipients.ticked] == [person.id]
    assert "Tillagda för hand" in said(view)
    assert view.primary.isEnabled()
    press(view, "Informationslistor")
    rest(window)
    assert window.shell.trail.here == Address(section=Section.SETTINGS, tab="lists")


def test_a_list_without_members_says_so(window: MainWindow) -> None:
    desk = window.stage.desk
    for each in desk.notification_lists.all():
        if each.purpose == Purpose.NEWSLETTERS:
            desk.notification_lists.save(replace(each, members=()))
    mailings.at(Purpose.NEWSLETTERS)(window)
    view = mailings.view_of(window)
    assert "Ingen står på listan nu." in said(view)
    assert not view.primary.isEnabled()


def test_nobody_who_has_an_address_means_no_draft_until_one_is_added(window: MainWindow) -> None:
    desk = window.stage.desk
    mailings.at(Purpose.AGREEMENTS)(window)
    view = mailings.view_of(window)
    for person in opened_of(view).people.values():
        desk.people.save(replace(desk.people.get(person.id) or person, email=""))
    rest(window)
    assert not view.primary.isEnabled()
    assert "saknar e-postadress och är inte med." in said(view)
    press(view, "Lägg till adress")
    asked = visible(window, AddressDialog)
    assert isinstance(asked, AddressDialog)
    type_in(asked.field, "viktor@falun.example")
    press(asked, "Lägg till adress")
    rest(window)
    assert view.primary.isEnabled()


def test_what_was_sent_otherwise_is_marked_at_one_stroke(window: MainWindow, news: MailingView) -> None:
    press(news.foot, "Markera som skickat")
    rest(window)
    sent = opened_of(news).sent
    assert sent is not None
    assert sent.sent_at == NOON
    window.toasts.undo()
    rest(window)
    assert opened_of(news).sent != sent


def test_who_got_it_is_not_ticked_again_but_those_who_came_since_are(window: MainWindow) -> None:
    desk = window.stage.desk
    line = next(
        one
        for one in desk.mailings.matters.board(TODAY)
        if one.matter.purpose == Purpose.AGREEMENTS and one.sent is not None
    )
    person = next(one for one in desk.people.all() if one.email and one.given_name)
    member = Member(id=uuid4(), kind=MemberKind.PERSON, person_id=person.id)
    desk.notification_lists.save(
        NotificationList(id=uuid4(), name_sv="Fler", purpose=Purpose.AGREEMENTS, members=(member,))
    )
    mailings.to(window, Purpose.AGREEMENTS, line.matter.about_id)
    view = mailings.view_of(window)
    assert "Skickat 13 nov" in said(view)
    assert [one.person.id for one in view.recipients.ticked] == [person.id]


def test_who_got_it_and_has_left_the_lists_is_still_told(window: MainWindow) -> None:
    desk = window.stage.desk
    line = next(
        one
        for one in desk.mailings.matters.board(TODAY)
        if one.matter.purpose == Purpose.AGREEMENTS and one.sent is not None
    )
    for each in desk.notification_lists.all():
        if each.purpose == Purpose.AGREEMENTS:
            desk.notification_lists.save(replace(each, members=()))
    mailings.to(window, Purpose.AGREEMENTS, line.matter.about_id)
    assert "Det skickades också till Viktor Hägerlund, som inte står på någon lista nu." in said(
        mailings.view_of(window)
    )
