"""The banner that asks whether an opened draft was sent; unanswered it stays, also after the program was closed."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal

from coordinator_app.domain.obligations import Obligation
from coordinator_app.ui.informing.draft_questions import DraftQuestions, Question
from coordinator_app.ui.stage import Stage


class DraftBanner(DraftQuestions):
    """Three answers: it was sent, not yet, it will not be."""

    sent = Signal(object)
    not_sent = Signal(object)

    def __init__(self, stage: Stage, named: Callable[[Sequence[Obligation]], str]) -> None:
        """Take how people are named."""
        super().__init__(stage)
        self._named = named
        self._asked: tuple[Obligation, ...] = ()
        self._put_off: frozenset[UUID] = frozenset()

    def ask(self, several: Sequence[Obligation]) -> None:
        """Ask about drafts to some people, but for those of which it was just said that they are not sent yet."""
        wanted = tuple(one for one in several if one.done and one.done.id not in self._put_off)
        if wanted == self._asked:
            return
        self._asked = wanted
        drafts: dict[str, list[Obligation]] = {}
        for one in wanted:
            drafts.setdefault(one.done.letter if one.done else "", []).append(one)
        self.show_questions([self._question(draft, tuple(each)) for draft, each in drafts.items()])

    def show_again(self) -> None:
        """Ask again about what was put off, when somebody comes back."""
        self._put_off = frozenset()

    def _question(self, draft: str, asked: tuple[Obligation, ...]) -> Question:
        say = self._stage.say
        return Question(
            draft=draft,
            said=say("Did you send the draft to {who}?", who=self._named(asked)),
            further=say("Nobody counts as informed before you say so."),
            answers=[
                (say("Yes, mark as informed"), lambda: self.sent.emit(asked)),
                (say("Not yet"), lambda: self._wait(asked)),
                (say("Cancelled it"), lambda: self.not_sent.emit(asked)),
            ],
        )

    def _wait(self, asked: tuple[Obligation, ...]) -> None:
        self._put_off |= {one.done.id for one in asked if one.done}
        self.ask(self._asked)
