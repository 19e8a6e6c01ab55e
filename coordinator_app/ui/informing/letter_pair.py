"""Recipients beside the letter to them, and the foot with what can be done with it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button, rename
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.informing.letter_opening import LetterOpening
from coordinator_app.ui.informing.message_card import MessageCard
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_NARROW = 900
"""The width in pixels at 100 % text under which the letter stands beneath the recipients."""


class LetterPair(QWidget):
    """Recipients at the left, the letter at the right, beneath one another where it is narrow."""

    def __init__(self, stage: Stage, recipients: QWidget, letter: QWidget) -> None:
        """Take both cards."""
        super().__init__()
        self._stage = stage
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(stage.look.px(16))
        self._sides.addWidget(recipients, 1)
        self._sides.addWidget(letter, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the letter beneath the recipients where there is no room beside them."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._stage.look.px(_NARROW)
        beneath, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(beneath if is_narrow else beside)
        self._sides.setStretch(0, 0 if is_narrow else 1)


class LetterFoot(QWidget):
    """What can be done with the letter: it is copied, those ticked are marked as told, or it leaves."""

    def __init__(
        self, stage: Stage, card: MessageCard, opening: LetterOpening, mark: QPushButton, *, hint: str, kind: str
    ) -> None:
        """Take the letter, what lets it leave, what marks as told, what stands beside them, and the last one's kind."""
        super().__init__()
        self._card, self._opening, self.mark = card, opening, mark
        look = stage.look
        self.copy = button(look, stage.say("Copy text"), card.copy, icon="copy")
        self.primary = button(look, opening.name, opening.run, kind=kind, icon="mail")
        flow = Flow(gap=look.px(8))
        flow.addWidget(text(look, hint, "caption", "text2"))
        flow.push_right()
        for each in (self.copy, mark, self.primary):
            flow.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(flow)
        card.changed.connect(self.show_primary)
        opening.changed.connect(self.show_primary)

    def show_chosen(self, *, is_anybody: bool) -> None:
        """Let be done what can be done with a letter to somebody, or to nobody."""
        self.mark.setEnabled(is_anybody)
        self.copy.setEnabled(is_anybody)
        self.show_primary()

    def show_primary(self) -> None:
        """Let the letter leave, in the way that is chosen now, once it is ready and not being sent already."""
        rename(self.primary, self._opening.name)
        self.primary.setEnabled(self._card.is_ready and not self._opening.is_busy)
