"""Names as long as anybody can write them widen no page of a letter: everything stays within reach of the mouse."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from coordinator_app.domain.notification_lists import Member, MemberKind, NotificationList, Purpose, Round
from coordinator_app.domain.obligations import State
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.main_window import MainWindow
from tests.ui.going import mailings, notifying
from tests.ui.windows import rest

SPACED, ENDLESS = "Alla som ska veta det " * 14, "Allasomskavetadet" * 18


def too_wide(view: QWidget) -> list[str]:
    """Return what reaches beyond the page around a view."""
    page: QWidget | None = view.parentWidget()
    while not isinstance(page, QScrollArea):
        assert page is not None
        page = page.parentWidget()
    content, edge = page.widget(), page.viewport().width()
    assert content is not None
    seen = [content, *(each for each in content.findChildren(QWidget) if each.isVisible())]
    return [each.accessibleName()[:60] for each in seen if each.mapTo(content, QPoint(each.width(), 0)).x() > edge]


@pytest.mark.parametrize("name", [SPACED.strip(), ENDLESS])
def test_nothing_on_the_page_of_a_visit_is_wider_than_the_page(
    window: MainWindow, view: InformingView, name: str
) -> None:
    window.resize(1280, 800)
    desk = window.stage.desk
    for each in desk.notification_lists.all():
        if each.purpose == Purpose.VISITS:
            desk.notification_lists.save(replace(each, name_sv=name))
    assert view.informed is not None
    drafted = next(one for one in view.informed.obligations if one.state == State.DRAFT_OPENED)
    person = desk.people.get(drafted.person_id)
    assert person is not None
    desk.people.save(replace(person, given_name=name))
    notifying.at_visit(Round.NOTICE)(window)
    rest(window)
    assert view._banner.isVisible()
    assert too_wide(view) == []


@pytest.mark.parametrize("name", [SPACED.strip(), ENDLESS])
def test_nothing_on_the_page_of_a_mailing_is_wider_than_the_page(window: MainWindow, name: str) -> None:
    window.resize(1280, 800)
    desk = window.stage.desk
    person = next(one for one in desk.people.all() if one.email)
    desk.people.save(replace(person, given_name=name))
    member = Member(id=uuid4(), kind=MemberKind.PERSON, person_id=person.id)
    desk.notification_lists.save(
        NotificationList(id=uuid4(), name_sv=name, name_en="", purpose=Purpose.NEWSLETTERS, members=(member,))
    )
    mailings.at(Purpose.NEWSLETTERS)(window)
    view = mailings.view_of(window)
    rest(window)
    assert too_wide(view) == []
