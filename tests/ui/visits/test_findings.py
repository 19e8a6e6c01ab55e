"""What the policy finds in a visit, beside it."""

from dataclasses import replace
from datetime import datetime, time

from PySide6.QtWidgets import QLabel, QPushButton

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import State
from coordinator_app.ui.field_findings import FieldFinding
from coordinator_app.ui.finding_row import FindingRow
from coordinator_app.ui.findings_card import FindingsCard
from coordinator_app.ui.forms.choice_field import ChoicesField
from coordinator_app.ui.main_window import MainWindow
from tests.ui.going.screen import next_visit, press
from tests.ui.windows import At, rest


def card(window: MainWindow) -> FindingsCard:
    return next(each for each in window.findChildren(FindingsCard))


def said(window: MainWindow) -> list[str]:
    return [window.stage.say(row.finding.sentence) for row in window.findChildren(FindingRow) if row.isVisible()]


def change(window: MainWindow, **fields: object) -> None:
    window.stage.desk.visits.save(replace(next_visit(window), **fields))  # type: ignore[arg-type]
    rest(window)


def tell_in_time(window: MainWindow) -> None:
    """Put right that somebody of the example was told late of the next visit: it was said on the last day for it."""
    stage, visit = window.stage, next_visit(window)
    informed = stage.desk.notifications.of_visit(visit.id, stage.today)
    assert informed is not None
    late = [one for one in informed.obligations if one.state == State.INFORMED_LATE]
    assert late
    for one in late:
        assert one.due_on is not None
        who = [(one.person_id, one.round)]
        at = datetime.combine(one.due_on, time(9), stage.clock().tzinfo)
        stage.desk.notifications.take_back(visit.id, who)
        stage.desk.notifications.inform(visit.id, who, Channel.PHONE, at)
    rest(window)


def test_a_visit_that_meets_the_policy_has_no_card_of_findings(at: At) -> None:
    window = at(Tab.OVERVIEW)
    tell_in_time(window)
    assert window.stage.desk.compliance.of_visit(next_visit(window).id, window.stage.today) == ()
    assert not card(window).isVisible()


def test_a_finding_comes_with_the_change_and_goes_with_its_undoing(at: At) -> None:
    window = at(Tab.OVERVIEW)
    tell_in_time(window)
    change(window, goals=())
    assert "Inget mål är valt för ”Besök från Grudziądz”." in said(window)
    window.stage.desk.history.undo()
    rest(window)
    assert said(window) == []
    assert not card(window).isVisible()


def test_a_finding_leads_to_the_field_that_mends_it(at: At) -> None:
    window = at(Tab.OVERVIEW)
    change(window, goals=())
    row = next(row for row in window.findChildren(FindingRow) if row.isVisible() and row.finding.where.field == "goals")
    press(row, "Till fältet: Mål i policyn")
    rest(window)
    focused = window.focusWidget()
    assert focused is not None
    assert isinstance(focused.parentWidget(), ChoicesField) or isinstance(focused, ChoicesField)


def test_what_is_merely_to_be_considered_shows_when_it_is_asked_for(at: At) -> None:
    window = at(Tab.OVERVIEW)
    tell_in_time(window)
    change(window, target_groups=(), levels=())
    assert said(window) == []
    more = next(each for each in card(window).findChildren(QPushButton) if each.isVisible())
    assert more.text() == "Visa 2 att tänka på"
    more.click()
    rest(window)
    assert len(said(window)) == 2


def test_a_finding_stands_beneath_its_field_and_is_heard_with_the_first_choice(at: At) -> None:
    window = at(Tab.OVERVIEW)
    change(window, goals=())
    line = next(each for each in window.findChildren(FieldFinding) if each.isVisible())
    assert line.findChildren(QLabel)[0].text() == "Inget mål är valt för ”Besök från Grudziądz”."
    field = next(each for each in window.findChildren(ChoicesField) if each.accessibleName() == "Mål i policyn")
    first = field.focusProxy()
    assert first is not None
    assert first.accessibleDescription() == "Varning: Inget mål är valt för ”Besök från Grudziądz”."
    window.stage.desk.history.undo()
    rest(window)
    assert not any(each.isVisible() for each in window.findChildren(FieldFinding))
    assert first.accessibleDescription() == ""


def test_a_field_of_parts_is_described_where_the_keyboard_comes_to_it(at: At) -> None:
    window = at(Tab.OVERVIEW)
    change(window, target_groups=())
    add = next(
        each
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName() == "Lägg till målgrupp"
    )
    assert "har ingen målgrupp" in add.accessibleDescription()
