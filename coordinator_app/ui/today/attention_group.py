"""What needs doing by the same time: a heading, a card of rows, and a way to more of them where there are many."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coordinator_app.domain.attention import Attention
from coordinator_app.ui.buttons import button
from coordinator_app.ui.layouts import card, held, line, row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.ui.today.attention_row import AttentionRow
from coordinator_app.words import Message

AT_ONCE = 5
"""Rows that are shown before somebody asks for more: what one can take in, and what is drawn in a moment."""


class AttentionGroup(QWidget):
    """A group of Today; the first row of the first group has the filled button."""

    def __init__(
        self, stage: Stage, heading: Message, tone: str, attentions: tuple[Attention, ...], *, is_first: bool
    ) -> None:
        """Take what is to be done, the most urgent first."""
        super().__init__()
        self._stage, self._attentions, self._is_first = stage, attentions, is_first
        look = stage.look
        self.rows: list[AttentionRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(8))
        self._more: QPushButton | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(6))
        count = text(look, str(len(attentions)), "caption", "text3")
        whole.addWidget(held(row(text(look, stage.say(heading), "subtitle", tone), count, None)))
        whole.addWidget(card(self._lines, look, margin=12))
        self._add_rows()

    def show_more(self) -> None:
        """Show more rows, and put the keyboard on the first of them."""
        first = len(self.rows)
        self._add_rows()
        self.rows[first].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_rows(self) -> None:
        if self._more is not None:
            self._lines.removeWidget(self._more)
            self._more.hide()
            self._more.deleteLater()
            self._more = None
        first = len(self.rows)
        for attention in self._attentions[first : first + AT_ONCE]:
            if self.rows:
                self._lines.addWidget(line())
            self.rows.append(AttentionRow(self._stage, attention, is_first=self._is_first and not self.rows))
            self._lines.addWidget(self.rows[-1])
        left = len(self._attentions) - len(self.rows)
        if left:
            said = self._stage.words.say_many("Show {number} more", "Show {number} more", min(left, AT_ONCE))
            self._more = button(self._stage.look, said, self.show_more)
            self._lines.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
