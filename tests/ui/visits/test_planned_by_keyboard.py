"""Three days are planned from nothing by keys alone: a visit, twenty-five items in lines, what clashes, and a file."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordinator_app.domain.visits import Visit
from coordinator_app.ui.main_window import MainWindow
from tests.ui.windows import rest, settle, until

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

LINES = """mån 9-9.30 Ankomst till Arlanda @Arlanda, terminal 5
mån 10.45-11.30 Incheckning @Hotell Exempel
mån 11.45-12.45 Lunch @Hotell Exempel
mån 13-13.45 Officiellt mottagande @Rådhuset
mån 14-15.30 Överläggning om vatten @Rådhuset
mån 15.45-16.30 Stadsvandring @Stora torget
mån 18-18.30 Mingel @Museet
mån 18.30-21 Välkomstmiddag @Museet
tis 8.30-9.45 Studiebesök i skolan @Lugnetgymnasiet
tis 10-11 Samtal med elever @Lugnetgymnasiet
tis 11.15-11.45 Rektorns presentation @Lugnetgymnasiet
tis 12-13 Lunch @Lugnetgymnasiet
tis 13.30-14.30 Vattenverket @Falu Energi & Vatten
tis 14.45-15.30 Reningsverket @Falu Energi & Vatten
tis 16-17 Gruvan @Falu gruva
tis 17.15-17.45 Gåvobutiken @Falu gruva
tis 19-21 Kvällsmat @Lugnet
ons 8.30-9.30 Samtal om beredskap @Rådhuset
ons 9.30-10.15 Räddningstjänsten @Rådhuset
ons 10.30-11 Undertecknande @Rådhuset
ons 11-11.20 Presstillfälle @Rådhuset
ons 11.45-12.45 Avskedslunch @Hotell Exempel
ons 13-13.30 Utcheckning @Hotell Exempel
ons 13.45-14.15 Gåvor och tack @Hotell Exempel
ons 14.30-17 Resa till Arlanda @Arlanda, terminal 5""".splitlines()


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    QTest.keyClick(focused if focused is not None else window, key, held)
    settle()


def write(said: str) -> None:
    """Type a text where the keyboard is, in letters of any alphabet."""
    for letter in said:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            focused = QApplication.focusWidget()
            assert focused is not None
            QApplication.sendEvent(focused, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def made(window: MainWindow) -> Visit:
    """Return the visit that was made."""
    lines = window.stage.desk.visits.lines()
    return window.stage.desk.visits.get(next(line.id for line in lines if line.title_sv == "Delegation från Wuhu"))


def test_three_days_are_planned_by_keyboard(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    until(window.isActiveWindow)
    press(window, Qt.Key.Key_N, CONTROL | SHIFT)
    write("Delegation från Wuhu")
    for _ in ("direction", "status", "days"):
        press(window, Qt.Key.Key_Tab)
    write("8-10 mars 2027")
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Tab, CONTROL)
    for line in LINES:
        write(line)
        press(window, Qt.Key.Key_Return)
    rest(window)
    visit = made(window)
    assert (visit.starts_on.isoformat(), visit.ends_on.isoformat()) == ("2027-03-08", "2027-03-10")
    assert len(visit.programme) == 25
    first = min(visit.programme, key=lambda item: item.begins)
    last = max(visit.programme, key=lambda item: item.begins)
    assert (first.title_sv, first.place) == ("Ankomst till Arlanda", "Arlanda, terminal 5")
    assert (f"{last.begins:%a %H:%M}", last.title_sv) == ("Wed 14:30", "Resa till Arlanda")
