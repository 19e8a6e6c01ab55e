"""The quick line: a programme item typed in one line, with how it is understood beneath."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class QuickLine(QWidget):
    """Enter adds the item; a host whom nobody knows yet is entered as a new person."""

    entered = Signal(object)

    def __init__(self, stage: Stage, visit: Subject) -> None:
        """Take the visit whose days the line may name."""
        super().__init__()
        self._stage, self._visit = stage, visit
        look, say = stage.look, stage.say
        self._line = QLineEdit()
        self._line.setFont(look.font("body"))
        self._line.setAccessibleName(say("New programme item in one line"))
        self._line.setPlaceholderText(say("New item: Tue 9-10.30 Official reception @Council chamber #Karin Ek"))
        self._line.textEdited.connect(self._interpret)
        self._line.returnPressed.connect(self._enter)
        self._beneath = text(look, "", "caption", "text3", wraps=True)
        self._beneath.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(self._line)
        column.addWidget(self._beneath)
        self.setFocusProxy(self._line)
