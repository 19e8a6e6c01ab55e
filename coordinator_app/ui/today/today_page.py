"""Today."""

from PySide6.QtWidgets import QVBoxLayout

from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class TodayPage(Page):
    """What needs doing."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        column = QVBoxLayout(self)
        column.addWidget(text(stage.look, stage.words.weekday(stage.today), "display"))
        column.addStretch(1)
