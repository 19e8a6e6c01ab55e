"""A row that wraps: its height follows from its width, and from what it holds now."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from coordinator_app.ui.flow import Flow


@pytest.fixture
def row(qapp: QApplication) -> QWidget:
    """Return a row of three squares of 100 pixels, with gaps of 10."""
    held = QWidget()
    flow = Flow(held, gap=10, line_gap=10)
    for _ in range(3):
        square = QWidget(held)
        square.setFixedSize(100, 100)
        flow.addWidget(square)
    held.resize(320, 100)
    held.show()
    return held


def test_it_is_as_high_as_its_lines_at_a_width(row: QWidget) -> None:
    assert [row.heightForWidth(width) for width in (320, 310, 210, 320)] == [100, 210, 210, 100]


def test_it_forgets_its_height_when_an_item_goes_comes_or_grows(row: QWidget) -> None:
    assert row.heightForWidth(210) == 210
    squares = row.findChildren(QWidget)
    squares[0].hide()
    assert row.heightForWidth(210) == 100
    squares[0].show()
    assert row.heightForWidth(210) == 210
    squares[2].setFixedSize(100, 150)
    assert row.heightForWidth(210) == 260
