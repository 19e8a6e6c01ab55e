"""A field that offers again what was typed into its like before (WCAG 3.3.7)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter

from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.look import Look


class OfferingField(LineField):
    """A line beneath which what was used before is offered, once somebody types."""

    def __init__(self, look: Look, name: str, offered: Callable[[], Sequence[str]]) -> None:
        """Take what is asked for all that was used before, the most used first, each time that somebody types here."""
        super().__init__(look, name)
        self._offered, self._is_asked = offered, False
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.textEdited.connect(self._offer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is offered be asked for again."""
        self._is_asked = False
        super().focusInEvent(event)

    def _offer(self, _said: str) -> None:
        if not self._is_asked:
            self._known.setStringList(list(self._offered()))
            self._is_asked = True
