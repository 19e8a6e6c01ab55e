"""What was typed and not entered when the program was killed is offered again, wherever it was typed."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from coordinator_app.domain.destinations import Tab
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.visits.delegation_tab import DelegationTab
from coordinator_app.ui.visits.quick_line import QuickLine
from tests.ui.windows import At, rest


def left(window: MainWindow) -> list[tuple[str, str]]:
    """Return what a program that is started now would find."""
    return [(draft.field, draft.text) for draft in window.stage.desk.drafts.left()]


def test_a_line_that_was_not_entered_is_kept(at: At) -> None:
    window = at(Tab.PROGRAMME)
    line = next(each for each in window.findChildren(QuickLine) if each.isVisible()).line
    QTest.keyClicks(line, "tis 9-10 Fika")
    rest(window)
    assert left(window) == [("programme_line", "tis 9-10 Fika")]
    line.selectAll()
    QTest.keyClicks(line, "9-10 Fika")
    line.returnPressed.emit()
    rest(window)
    assert left(window) == []


def test_a_name_that_was_not_entered_is_kept(at: At) -> None:
    window = at(Tab.DELEGATION)
    field: QLineEdit = next(each for each in window.findChildren(DelegationTab) if each.isVisible())._add
    QTest.keyClicks(field, "Anders Lundgr")
    rest(window)
    assert left(window) == [("delegation_name", "Anders Lundgr")]
    field.returnPressed.emit()
    field.commit()  # type: ignore[attr-defined]
    rest(window)
    assert left(window) == []
