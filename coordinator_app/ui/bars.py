"""Bars: messages that lie in the window where they belong, with what can be done about them."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, column, headed, held, row
from coordinator_app.ui.look import Look
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.texts import readable
from coordinator_app.words import Problem, Words

Action = tuple[str, Callable[[], object]]


def bar(look: Look, said: Sequence[str], actions: Sequence[Action] = (), *, is_warning: bool = False) -> QFrame:
    """Return a bar that says some sentences, with buttons beside them, beneath one another where there is no room."""
    lines = [readable(look, line) for line in said]
    icon = IconMark(look, "warning" if is_warning else "info", "warn" if is_warning else "accent_text", filled=True)
    words = held(column(*lines, gap=look.px(2)))
    if actions:
        buttons = Flow(gap=look.px(8))
        for name, run in actions:
            buttons.addWidget(button(look, name, run))
        words = _Answered(look, words, lines, held(buttons))
    whole = row(icon, words, gap=look.px(12))
    whole.setStretch(1, 1)
    return card(whole, look, ground="warning" if is_warning else "notice", margin=8)


class _Answered(QWidget):
    """What is said with the buttons beside it, or beneath it where they would not fit beside its longest word."""

    def __init__(self, look: Look, words: QWidget, lines: Sequence[QLabel], buttons: QWidget) -> None:
        super().__init__()
        self._lines, self._buttons = lines, buttons
        self._parts = headed(words, buttons, gap=look.px(12))
        self._parts.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside, beneath = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        left = self.width() - self._parts.spacing() - max(_widest_word(line) for line in self._lines)
        is_narrow = left < self._buttons.sizeHint().width()
        self._buttons.setMaximumWidth(self.width() if is_narrow else left)
        self._parts.setDirection(beneath if is_narrow else beside)


def _widest_word(line: QLabel) -> int:
    return max((line.fontMetrics().horizontalAdvance(word) for word in line.text().split()), default=0)


def problem_bar(look: Look, words: Words, problem: Problem, actions: Sequence[Action] = ()) -> QFrame:
    """Return a bar that tells a problem: what happened, what it means for the data, and what can be done."""
    said = [words.say(part) for part in (problem.happened, problem.means, problem.remedy)]
    return bar(look, [line for line in said if line], actions, is_warning=True)
