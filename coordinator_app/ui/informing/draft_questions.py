"""The bars that ask whether opened drafts were sent, above the letter from which they were opened."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.bars import bar
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tab_order import reveal

_REST_MS = 600
"""So long no question is answered once another has come into its place, so that a double click answers one."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked of one draft, and what can be answered."""

    draft: Hashable
    said: str
    further: str
    answers: Sequence[tuple[str, Callable[[], object]]]


class DraftQuestions(QWidget):
    """Asks about each draft by itself."""

    def __init__(self, stage: Stage) -> None:
        """Begin without a question."""
        super().__init__()
        self._stage = stage
        self._drafts: frozenset[Hashable] = frozenset()
        self._is_expected = False
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(stage.look.px(6))
        self.hide()

    def expect(self) -> None:
        """Bring the next draft that is asked about into sight, since it has just been opened from this page."""
        self._is_expected = True

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show these questions instead of those that were there."""
        clear(self._layout)
        self.setVisible(bool(questions))
        self._resting.start()
        known, self._drafts = self._drafts, frozenset(one.draft for one in questions)
        for one in questions:
            announce(self, one.said)
            answers = [(name, self._once(run)) for name, run in one.answers]
            shown = bar(self._stage.look, [one.said, one.further], answers)
            self._layout.addWidget(shown)
            if self._is_expected and one.draft not in known:
                self._is_expected = False
                self._lead_to(shown)

    def _once(self, run: Callable[[], object]) -> Callable[[], None]:
        """Return what answers, but for a press that was meant for the question that stood here before."""

        def answer() -> None:
            if not self._resting.isActive():
                run()

        return answer

    def _lead_to(self, shown: QWidget) -> None:
        """Bring a question into sight, and put the keyboard on it, unless somebody is still writing."""
        if isinstance(self.window().focusWidget(), QLineEdit | QTextEdit | QComboBox):
            reveal(shown)
            return
        first = shown.findChildren(QPushButton)[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(shown)
