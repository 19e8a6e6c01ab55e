"""The banner that asks whether an opened draft was sent; unanswered it stays, also after the program was closed."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.obligations import Obligation
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.bars import bar
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage


class DraftBanner(QWidget):
    """Asks about each draft by itself; three answers: it was sent, not yet, it will not be."""

    sent = Signal(object)
    not_sent = Signal(object)

    def __init__(self, stage: Stage, named: Callable[[Sequence[Obligation]], str]) -> None:
        """Take how people are named."""
        super().__init__()
        self._stage, self._named = stage, named
        self._asked: tuple[Obligation, ...] = ()
        self._put_off: frozenset[UUID] = frozenset()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(stage.look.px(6))
        self.hide()

    def ask(self, several: Sequence[Obligation]) -> None:
        """Ask about drafts to some people, but for those of which it was just said that they are not sent yet."""
        wanted = tuple(one for one in several if one.done and one.done.id not in self._put_off)
        if wanted == self._asked:
            return
        self._asked = wanted
        clear(self._layout)
        self.setVisible(bool(wanted))
        drafts: dict[str, list[Obligation]] = {}
        for one in wanted:
            drafts.setdefault(one.done.letter if one.done else "", []).append(one)
        for each in drafts.values():
            self._layout.addWidget(self._bar(tuple(each)))

    def show_again(self) -> None:
        """Ask again about what was put off, when somebody comes back."""
        self._put_off = frozenset()

    def _bar(self, asked: tuple[Obligation, ...]) -> QWidget:
        say = self._stage.say
        said = say("Did you send the draft to {who}?", who=self._named(asked))
        announce(self, said)
        answers = [
            (say("Yes, mark as informed"), lambda: self.sent.emit(asked)),
            (say("Not yet"), lambda: self._wait(asked)),
            (say("Cancelled it"), lambda: self.not_sent.emit(asked)),
        ]
        return bar(self._stage.look, [said, say("Nobody counts as informed before you say so.")], answers)

    def _wait(self, asked: tuple[Obligation, ...]) -> None:
        self._put_off |= {one.done.id for one in asked if one.done}
        self.ask(self._asked)
