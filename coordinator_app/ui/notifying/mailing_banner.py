"""The banner that asks whether the draft of a mailing was sent; unanswered it stays, also after a restart."""

from uuid import UUID

from PySide6.QtCore import Signal

from coordinator_app.domain.mailings import Mailing
from coordinator_app.ui.informing.draft_questions import DraftQuestions, Question
from coordinator_app.ui.stage import Stage

_NAMED = 3
"""So few recipients are named; of more the number is told."""


class MailingBanner(DraftQuestions):
    """Three answers: it was sent, not yet, it will not be."""

    sent = Signal(object)
    not_sent = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Begin without a question."""
        super().__init__(stage)
        self._asked: tuple[Mailing, ...] = ()
        self._put_off: frozenset[UUID] = frozenset()

    def ask(self, waiting: tuple[Mailing, ...]) -> None:
        """Ask about drafts, but for those of which it was just said that they are not sent yet."""
        wanted = tuple(one for one in waiting if one.id not in self._put_off)
        if wanted == self._asked:
            return
        self._asked = wanted
        self.show_questions([self._question(one) for one in wanted])

    def show_again(self) -> None:
        """Ask again about what was put off, when somebody comes back."""
        self._put_off = frozenset()

    def _question(self, asked: Mailing) -> Question:
        say = self._stage.say
        return Question(
            draft=asked.id,
            said=say("Did you send the draft to {who}?", who=named(self._stage, asked)),
            further=say("It counts as sent only once you say so."),
            answers=[
                (say("Yes, it is sent"), lambda: self.sent.emit(asked)),
                (say("Not yet"), lambda: self._wait(asked)),
                (say("Cancelled it"), lambda: self.not_sent.emit(asked)),
            ],
        )

    def _wait(self, asked: Mailing) -> None:
        self._put_off |= {asked.id}
        self.ask(self._asked)


def named(stage: Stage, mailing: Mailing) -> str:
    """Return the recipients of a mailing in words: a few by name, more by number."""
    names = [one.person_name for one in mailing.recipients if one.person_name]
    if names and len(names) == len(mailing.recipients) and len(names) <= _NAMED:
        return stage.words.listing(names)
    return stage.words.say_many("{number} person", "{number} people", len(mailing.recipients))
