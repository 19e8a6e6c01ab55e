"""Every screen by keyboard and by ear: names, roles, labels, the walk by Tab, the ring, targets, and shortcuts."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QTabBar,
    QWidget,
)

from coordinator_app.ui.focus_ring import OWN_FOCUS
from tests.ui.accessible import (
    at_edge,
    begin_walk,
    focusable,
    is_text,
    named,
    place,
    ring_of,
    scrolled_by,
    shown,
    tab_stops,
    told,
    walked,
)
from tests.ui.gallery import Gallery
from tests.ui.going.screen import Screen
from tests.ui.screens import SCREENS

LEAST = 24
"""The least side of what is pressed, in pixels (WCAG 2.5.8)."""

UPWARDS = 40
"""How far upwards the walk by Tab may go within what looks like one row."""


SILENT = {QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.Window}


@pytest.fixture(scope="module", params=SCREENS, ids=str)
def screen(request: pytest.FixtureRequest) -> Screen:
    """Return each screen in turn, with all the tests on it one after another."""
    chosen: Screen = request.param
    return chosen


def test_whatever_has_the_keyboard_has_a_name(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    assert focusable(root)
    assert [told(widget) for widget in focusable(root) if not named(widget).strip()] == []


def test_whatever_has_the_keyboard_says_what_it_is(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    roles = {widget: QAccessible.queryAccessibleInterface(widget).role() for widget in focusable(root)}
    assert [told(widget) for widget, role in roles.items() if role in SILENT] == []


def test_the_label_of_a_field_is_in_its_name(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    labels = [widget for widget in shown(root) if isinstance(widget, QLabel) and widget.buddy() is not None]
    strange = [label for label in labels if _read(label).casefold() not in named(label.buddy()).casefold()]
    assert [told(label) for label in strange] == []


def _read(label: QLabel) -> str:
    """Return a label as the eye reads it: Qt shows one “&” for two."""
    return label.text().replace("&&", "&")


def test_tab_reaches_everything_comes_back_and_goes_as_one_reads(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    stops = tab_stops(root)
    places = {widget: place(widget, root).topLeft() for widget in focusable(root)}
    walk = walked(root)
    assert [told(stop) for stop in stops if stop not in walk] == []
    steps = [(one, two) for one, two in pairwise([*walk, walk[0]]) if one in places and two in places]
    back = [(told(one), told(two)) for one, two in steps if _goes_back(*_seen(one, two, places))]
    assert len(back) <= 1, "Only from the end to the beginning"


def _seen(one: QWidget, two: QWidget, places: dict[QWidget, QPoint]) -> tuple[QPoint, QPoint]:
    """Return where two widgets lie; what a page has scrolled out of sight lies at its edge, seen from outside of it."""
    if scrolled_by(one) is scrolled_by(two):
        return places[one], places[two]
    return at_edge(one, places[one]), at_edge(two, places[two])


def _goes_back(one: QPoint, two: QPoint) -> bool:
    return two.y() < one.y() - UPWARDS and two.x() <= one.x()


def test_shift_tab_goes_the_same_way_back(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    begin_walk(root)
    first = QApplication.focusWidget()
    handle = root.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    second = QApplication.focusWidget()
    QTest.keyClick(handle, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first
    assert second is not first or len(tab_stops(root)) == 1


def test_what_is_pressed_is_large_enough(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    pressed = [widget for widget in focusable(root) if not is_text(widget)]
    small = [(told(each), each.size().toTuple()) for each in pressed if min(each.size().toTuple()) < LEAST]
    assert small == []
    for bar in (each for each in shown(root) if isinstance(each, QTabBar)):
        assert all(bar.tabRect(number).height() >= LEAST for number in range(bar.count()))
    for view in (each for each in shown(root) if isinstance(each, QAbstractItemView)):
        rows = [view.visualRect(view.model().index(row, 0)).height() for row in range(view.model().rowCount())]
        assert all(height >= LEAST or height < 20 for height in rows), told(view)


def test_the_ring_is_round_what_the_keyboard_is_on_and_gone_after_the_mouse(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    stop = next(stop for stop in tab_stops(root) if not stop.property(OWN_FOCUS))
    handle, ring = root.windowHandle(), ring_of(root)
    begin_walk(root)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert ring.isVisible()
    assert ring.geometry().contains(place(stop, root))
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(3, root.height() // 2))
    assert not ring.isVisible()
    QTest.keyClick(handle, Qt.Key.Key_Shift)


def keys_of(root: QWidget) -> Iterator[tuple[str, QKeySequence, Qt.ShortcutContext]]:
    """Return the shortcuts that hold on a screen, each with what it belongs to."""
    for action in root.findChildren(QAction):
        for keys in action.shortcuts():
            yield action.text(), keys, action.shortcutContext()
    for shortcut in root.findChildren(QShortcut):
        for keys in list(shortcut.keys()):
            yield type(shortcut.parent()).__name__, keys, shortcut.context()


def test_no_letter_alone_does_anything(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    alone = [
        (name, keys.toString())
        for name, keys, context in keys_of(root)
        if re.fullmatch(r"(Shift\+)?.", keys.toString())
        and context in {Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut}
    ]
    assert alone == []


def test_no_keys_mean_two_things(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    counted = Counter((keys.toString(), context) for _, keys, context in keys_of(root))
    assert [keys for keys, number in counted.items() if number > 1] == []


def test_no_keys_need_what_nordic_keyboards_lack(gallery: Gallery, screen: Screen) -> None:
    root = gallery.shown(screen)
    said = [keys.toString(QKeySequence.SequenceFormat.PortableText) for _, keys, _ in keys_of(root)]
    assert said or screen.is_dialog
    assert [each for each in said if re.search(r"Ctrl\+Alt|Alt\+Ctrl|[/?\[\]\\@{}|~]", each)] == []
