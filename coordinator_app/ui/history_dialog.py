"""The history of a record in a dialog, for records whose page has no tabs."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_tab import HistoryTab
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_WIDTH, _HEIGHT = 640, 560


class HistoryDialog(Dialog):
    """Shows what was done; what is put back shows at once, here and on the page."""

    def __init__(self, stage: Stage, subject: Subject, name: str, parent: QWidget) -> None:
        """Take the record and what it is called."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self.setWindowTitle(say("History"))
        self._tab = HistoryTab(stage, subject)
        stage.data_changed.connect(self._refresh)
        close = button(look, say("Close"), self.accept, kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(8))
        column.addWidget(text(look, say("History of {name}", name=name), "subtitle", wraps=True))
        column.addWidget(self._tab, 1)
        column.addLayout(row(None, close))
        window = parent.window().size()
        self.resize(min(look.px(_WIDTH), window.width() - 32), min(look.px(_HEIGHT), window.height() - 32))
        close.setFocus()

    def _refresh(self, _kinds: frozenset[str]) -> None:
        self._tab.show_subject()
