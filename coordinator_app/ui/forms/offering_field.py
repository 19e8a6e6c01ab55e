"""A field that offers again what was typed into its like before (WCAG 3.3.7)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from coordinator_app.domain.offering import fitting, usual
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.proposals import MOST, Proposals
from coordinator_app.ui.look import Look


class OfferingField(LineField):
    """A line beneath which what was used before is offered, once somebody types; anything else may be typed too."""

    def __init__(self, look: Look, name: str, offered: Callable[[], Sequence[str]]) -> None:
        """Take what is asked for all that was used before, the most used first, each time that somebody types here."""
        super().__init__(look, name)
        self._offered = offered
        self._known: list[str] | None = None
        self._list = Proposals(self, look)
        self._list.taken.connect(self._take)
        self.textEdited.connect(self._offer)

    @property
    def proposals(self) -> Proposals:
        """The list beneath the field."""
        return self._list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list with the arrows, and take what is marked by Enter."""
        if not self._list.heed(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is offered be asked for again."""
        self._known = None
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save what was typed; who has walked to a line and leaves by Tab takes that."""
        if self._list.isVisible() and self._list.is_walked and event.reason() == Qt.FocusReason.TabFocusReason:
            self.setText(self._list.lines[self._list.marked])
        super().focusOutEvent(event)

    def commit(self) -> None:
        """Save what stands in the field."""
        self._list.hide()
        super().commit()

    def _offer(self, said: str) -> None:
        if self._known is None:
            self._known = list(self._offered())
        shown = fitting(said, self._known)[:MOST]
        self._list.show_lines(shown, usual(said, shown))

    def _take(self, index: int) -> None:
        self.setText(self._list.lines[index])
        self.commit()
        self.selectAll()
