"""Fields that are chosen from: one of several, any of several, yes or no."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from coordinator_app.ui.flow import Flow
from coordinator_app.ui.look import Look

Choice = tuple[Any, str]
"""A value and what it is called."""


class ChoiceField(QComboBox):
    """One of several; typing the beginning of a choice finds it.

    On Linux, Qt tells the choice as the name, so that what is chosen from is the description too.
    """

    committed = Signal(object)
    typed = Signal(str)

    def __init__(self, look: Look, name: str, choices: Sequence[Choice]) -> None:
        """Take the choices in their order."""
        super().__init__()
        self.setFont(look.font("body"))
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.set_choices(choices)
        self.activated.connect(lambda index: self.committed.emit(self._choices[index][0]))

    is_open = False

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; none of them is shown before `show_value`."""
        self._choices = list(choices)
        self.clear()
        self.addItems([said for _, said in choices])

    def show_value(self, value: object) -> None:
        """Show what is saved; a value that is not among the choices shows none."""
        self.setCurrentIndex(next((n for n, (key, _) in enumerate(self._choices) if key == value), -1))

    @property
    def value(self) -> Any:
        """The value that is chosen, or None where none is."""
        index = self.currentIndex()
        return self._choices[index][0] if index >= 0 else None

    def commit(self) -> None:
        """Do nothing: a choice is saved when it is made."""

    def kept(self) -> None:
        """Do nothing, likewise."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll, rather than change something that nobody looks at."""
        event.ignore()


class FlagField(QCheckBox):
    """Yes or no."""

    committed = Signal(object)
    typed = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        """Take what is said beside the box."""
        super().__init__(name.replace("&", "&&"))
        self.setFont(look.font("body"))
        self.setAccessibleName(name)
        self.clicked.connect(self._tell)

    is_open = False

    def _tell(self, is_ticked: bool) -> None:
        self.committed.emit(is_ticked)

    def show_value(self, value: object) -> None:
        """Show what is saved."""
        self.setChecked(bool(value))

    def commit(self) -> None:
        """Do nothing: a box is saved when it is ticked."""

    def kept(self) -> None:
        """Do nothing, likewise."""


class ChoicesField(QWidget):
    """Any of several, each with a box; a value that is no choice any more is kept until its box is cleared."""

    committed = Signal(object)
    typed = Signal(str)

    def __init__(self, look: Look, name: str, choices: Sequence[Choice]) -> None:
        """Take the choices in their order."""
        super().__init__()
        self.setAccessibleName(name)
        self._look = look
        self._boxes: dict[Any, QCheckBox] = {}
        self._flow = Flow(self, gap=look.px(16), line_gap=look.px(4))
        for key, said in choices:
            self._add(key, said)

    is_open = False

    def show_value(self, value: object) -> None:
        """Show what is saved."""
        chosen = value if isinstance(value, tuple) else ()
        for key in chosen:
            if key not in self._boxes:
                self._add(key, str(key))
        for key, box in self._boxes.items():
            box.setChecked(key in chosen)

    def commit(self) -> None:
        """Do nothing: a box is saved when it is ticked."""

    def kept(self) -> None:
        """Do nothing, likewise."""

    def _add(self, key: Any, said: str) -> None:
        box = QCheckBox(said.replace("&", "&&"))
        box.setFont(self._look.font("body"))
        box.setAccessibleName(said)
        box.clicked.connect(self._tell)
        self._boxes[key] = box
        if len(self._boxes) == 1:
            self.setFocusProxy(box)
        self._flow.addWidget(box)

    def _tell(self) -> None:
        self.committed.emit(tuple(key for key, box in self._boxes.items() if box.isChecked()))
