"""Fields that share a line: halves are halves, whatever stands on the other lines."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.look import Look
from coordinator_app.ui.tokens import LIGHT
from tests.ui.windows import settle


def test_halves_are_equally_wide_and_two_quarters_are_a_half(qtbot: QtBot, resources: Path) -> None:
    shares = Shares(Look(LIGHT, 1.0, resources))
    qtbot.addWidget(shares)
    one, other, left, right, whole = (QLineEdit() for _ in range(5))
    for widget, share in ((one, 0.5), (other, 0.5), (left, 0.25), (right, 0.25), (whole, 1.0)):
        shares.add(widget, share)
    shares.resize(1062, 300)
    shares.show()
    assert one.width() == other.width()
    assert right.geometry().right() == one.geometry().right()
    assert whole.width() == shares.width()


def test_where_it_is_narrow_each_field_has_the_whole_line(qtbot: QtBot, resources: Path) -> None:
    shares = Shares(Look(LIGHT, 1.0, resources))
    qtbot.addWidget(shares)
    one, other = QLineEdit(), QLineEdit()
    for widget in (one, other):
        shares.add(widget, 0.5)
    shares.resize(300, 300)
    shares.show()
    settle()
    assert one.width() == other.width() == 300
