"""A step of the first run: a heading, a sentence, and what is asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.first_run.answers import Answers
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class Step(QWidget):
    """The base of every step."""

    finished = Signal()
    """Somebody has answered by Enter and wants to go on."""

    def __init__(self, stage: Stage, answers: Answers, heading: str, said: str) -> None:
        """Take the answers that the step reads and writes."""
        super().__init__()
        self.stage, self.answers = stage, answers
        look = stage.look
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(look.px(16))
        self.lines.addWidget(text(look, heading, "display", wraps=True))
        self.lines.addWidget(text(look, said, "body", "text2", wraps=True))

    def arrive(self) -> None:
        """Show the answers as they are now, and put the keyboard where it is needed."""

    def commit(self) -> None:
        """Take over what is being typed."""
