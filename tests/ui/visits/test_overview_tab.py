"""The overview of a visit: rows of hosts with a box to tick, and the panel whose lines lead to the field that mends."""

from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.choice_field import ChoiceField, FlagField
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.readiness_panel import ReadinessPanel
from coordinator_app.ui.visits.visit_page import VisitPage
from coordinator_app.ui.visits.visits_page import NEW
from tests.ui.going.screen import next_visit
from tests.ui.windows import At, rest, settle


def boxes(window: MainWindow, name: str) -> list[FlagField]:
    """Return the boxes of a name, as they stand."""
    return [each for each in window.findChildren(FlagField) if each.isVisible() and each.accessibleName() == name]


def is_seen(widget: QWidget) -> bool:
    """Tell whether a widget lies within what every scroll area that holds it shows."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            area = above.viewport()
            place = widget.mapTo(area, widget.rect().center())
            if not area.rect().contains(place):
                return False
        above = above.parentWidget()
    return True


def test_a_new_visit_opens_on_its_overview_whichever_tab_was_used_last(at: At) -> None:
    window = at(Tab.DELEGATION)
    window.stage.go(Address(section=Section.VISITS, tab=NEW))
    rest(window)
    page = next(each for each in window.findChildren(VisitPage) if each.isVisible())
    seen = [page.tab]
    page.next_tab(1)
    assert [*seen, page.tab] == [Tab.OVERVIEW, Tab.PROGRAMME]


def test_another_visit_still_opens_on_the_tab_that_was_used_last(at: At) -> None:
    window = at(Tab.DELEGATION)
    today = window.stage.today
    visit = Visit(id=uuid4(), direction=Direction.INCOMING, title_sv="Besök", starts_on=today, ends_on=today)
    window.stage.desk.visits.save(visit)
    window.stage.go(Address(section=Section.VISITS, record_id=visit.id))
    rest(window)
    assert next(each for each in window.findChildren(VisitPage) if each.isVisible()).tab == Tab.DELEGATION


def test_who_represents_the_municipality_is_ticked(at: At) -> None:
    window = at(Tab.OVERVIEW)
    before = [host.is_representative for host in next_visit(window).hosts]
    box = boxes(window, "Representerar kommunen")[0]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    settle()
    assert [host.is_representative for host in next_visit(window).hosts] == [not before[0], *before[1:]]
    assert boxes(window, "Representerar kommunen")[0].isChecked() is not before[0]


def test_every_line_of_the_panel_leads_to_what_can_be_seen(at: At) -> None:
    window = at(Tab.OVERVIEW)
    panel = next(each for each in window.findChildren(ReadinessPanel) if each.isVisible())
    lines = [each for each in panel.findChildren(QPushButton) if each.isVisible() and each.property("kind") == "line"]
    assert len(lines) > 5
    for name in [each.accessibleName() for each in lines]:
        line = next(each for each in panel.findChildren(QPushButton) if each.accessibleName() == name)
        line.click()
        rest(window)
        focused = window.focusWidget()
        assert not panel.isAncestorOf(focused), name
        assert is_seen(focused), name


def test_the_agreement_of_a_visit_is_chosen_among_its_partners_and_named_in_its_head(at: At) -> None:
    window = at(Tab.OVERVIEW)
    visit = next_visit(window)
    page = next(each for each in window.findChildren(VisitPage) if each.isVisible())
    box = next(
        each for each in page.findChildren(ChoiceField) if each.isVisibleTo(page) and each.accessibleName() == "Avtal"
    )
    offered = [box.itemText(n) for n in range(box.count())]
    assert offered[0] == "Inget"
    assert offered[1] == "Vänortsavtal med Grudziądz"
    assert all("gäller inte då" in said for said in offered[-1:])
    box.setCurrentIndex(1)
    box.activated.emit(1)
    rest(window)
    saved = window.stage.desk.visits.get(visit.id)
    assert saved.agreement_id is not None
    opens = next(each for each in page.findChildren(QPushButton) if each.accessibleName().startswith("Öppna avtalet"))
    assert opens.text().strip() == "Vänortsavtal med Grudziądz"
