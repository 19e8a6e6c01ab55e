"""Enter presses what has the keyboard, as Space does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.main_window import MainWindow
from tests.ui.windows import settle


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_a_button(shared_window: MainWindow, key: Qt.Key) -> None:
    look = shared_window.stage.look
    pressed: list[str] = []
    holder = QWidget()
    for made in (
        button(look, "Spara", lambda: pressed.append("Spara")),
        tool(look, "delete", "Ta bort", lambda: pressed.append("Ta bort")),
    ):
        made.setParent(holder)
        QTest.keyClick(made, key)
    assert pressed == ["Spara", "Ta bort"]
    holder.deleteLater()
    settle()
