"""Pages with tabs at large text: one bar scrolls the page and its tab, and what is pointed at is brought into sight."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from tests.ui.screens import screen_named
from tests.ui.windows import rest

Open = Callable[..., MainWindow]
SCREENS = ["agreement-overview", "agreement-validity", "partner-about", "visit-overview", "network-department-overview"]


def bars(page: QWidget) -> list[QScrollBar]:
    """Return the bars by which something on a page can be scrolled down now."""
    areas = [area for area in page.findChildren(QScrollArea) if area.isVisible()]
    return [bar for area in areas if (bar := area.verticalScrollBar()).isVisible() and bar.maximum() > 0]


def page(window: MainWindow) -> QWidget:
    """Return the page that is shown."""
    assert window.shell.page is not None
    return window.shell.page


@pytest.mark.parametrize("name", SCREENS)
def test_at_large_text_a_page_and_its_tab_scroll_as_one(name: str, open_window: Open) -> None:
    window = open_window(percent=200)
    screen_named(name).shown(window)
    assert len(bars(page(window))) == 1


def test_on_a_page_with_room_the_tab_scrolls_beneath_the_head(open_window: Open) -> None:
    window = open_window(size=(1440, 1080))
    screen_named("visit-overview").shown(window)
    assert bars(page(window))
    assert all(bar.height() < page(window).height() - 100 for bar in bars(page(window)))


@pytest.mark.parametrize("percent", [100, 200])
def test_a_field_far_down_is_brought_into_sight(percent: int, open_window: Open) -> None:
    window = open_window(percent=percent)
    visit = window.stage.desk.visits.find("next", window.stage.today)
    window.shell.go(Address(section=Section.VISITS, record_id=visit.id, tab="overview", field="internal_note"))
    rest(window)
    field = QApplication.focusWidget()
    assert field is not None
    assert not field.visibleRegion().isEmpty()
