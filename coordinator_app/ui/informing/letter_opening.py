"""The opening of the letter by the way that is chosen in the settings; what was opened is kept, and informs nobody."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from coordinator_app.domain.letters import Letter
from coordinator_app.domain.relays import Delivery, Outcome
from coordinator_app.services.mail_ways import Way
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.informing.message_card import MessageCard
from coordinator_app.ui.informing.occasion import Addressee, Occasion
from coordinator_app.ui.informing.sending import Sending, is_being_sent
from coordinator_app.ui.informing.sent_dialog import SentDialog, summary
from coordinator_app.ui.layouts import row
from coordinator_app.ui.mail_choices import MailChoices
from coordinator_app.ui.mailing import copy_text, hand_over
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, Problem, message

_WIDTH = 480

_REST_MS = 900
"""So long after a letter was opened no other is, so that a double click opens one draft."""

DO: dict[Way, Message] = {
    Way.DRAFT_FILE: message("Open draft"),
    Way.MAILTO: message("Open letter"),
    Way.CLIPBOARD: message("Copy letter"),
    Way.RELAY: message("Send now…"),
}
"""What the primary button says, by the way that is chosen."""

_ASK = message("Ask the server…")
"""What it says where the server is only asked, and nothing is sent."""


class SecondLook(Dialog):
    """Asks before something that is hard to undo; `agreed` tells that it is to be done all the same.

    Enter, also together with Ctrl, cancels it.
    """

    agreed = Signal()

    def __init__(self, stage: Stage, heading: str, lines: Sequence[str], do: str, parent: QWidget) -> None:
        """Take what is asked, and what the button says."""
        super().__init__(stage.look, parent)
        look = stage.look
        self.setWindowTitle(heading)
        self.setMinimumWidth(look.px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(10))
        column.addWidget(text(look, heading, "subtitle", wraps=True))
        for line in lines:
            column.addWidget(readable(look, line))
        cancel = button(look, stage.say("Cancel"), self.reject, kind="primary")
        column.addLayout(row(None, button(look, do, self._agree), cancel))
        cancel.setFocus()

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()


class LetterOpening(QObject):
    """Opens, copies or sends the letter of a card.

    `changed` tells that it has begun or ceased to be sent, `sent` brings the ids of whom the server took it for, and
    `opens` comes once it has been opened, before that is kept.
    """

    changed = Signal()
    sent = Signal(object)
    opens = Signal()

    def __init__(self, stage: Stage, owner: QWidget, card: MessageCard) -> None:
        """Take the card, and before what its questions lie."""
        super().__init__(owner)
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._stage, self._owner, self._card = stage, owner, card
        self._choices = MailChoices(stage)

    @property
    def name(self) -> str:
        """What the button says."""
        is_only_asked = self._choices.way is Way.RELAY and self._choices.is_dry_run
        return self._stage.say(_ASK if is_only_asked else DO[self._choices.way])

    @property
    def is_busy(self) -> bool:
        """Whether the letter is being sent, so that it should not be sent again."""
        return self._card.occasion is not None and is_being_sent(self._stage, self._card.occasion.key)

    def run(self) -> None:
        """Open the letter; an internal file that would leave the municipality is asked about first."""
        say = self._stage.say
        if self._resting.isActive():
            self._resting.start()
            return
        if self.is_busy:
            self._stage.tell(say("The mail server is being asked …"))
            return
        if not self._card.reached:
            self._stage.tell(say("Nobody would get the letter: tick somebody who has an e-mail address."))
            return
        if not self._card.is_ready:
            self._stage.tell(say("A file that goes with the letter is still being made."))
            return
        outside = self._card.outsiders
        if not outside:
            self._go()
            return
        said = self._card.warned(outside)
        advice = say("Take the file away, or choose a pack for the guests, unless they are meant to read it.")
        self._ask(say("Look once more"), [said, advice], say("Go on all the same"), self._go)

    def _ask(self, heading: str, lines: list[str], do: str, run: Callable[[], object]) -> None:
        dialog = SecondLook(self._stage, heading, lines, do, self._owner)
        dialog.agreed.connect(run)
        dialog.open()

    def _go(self) -> None:
        occasion, letter, reached = self._card.occasion, self._card.letter, self._card.reached
        if occasion is None:
            return
        if self._choices.way is Way.RELAY:
            self._ask_to_send(occasion, letter, reached)
            return
        try:
            taken = hand_over(self._stage.desk.mail_ways, self._choices.way, letter)
            self._resting.start()
            self.opens.emit()
            occasion.keep_opened(reached, letter)
            if taken is Way.CLIPBOARD:
                said = self._stage.say("The text is on the clipboard. Recipients and subject are copied beside them.")
                self._stage.tell(said)
        except Problem as problem:
            copy_text(self._stage.desk.mail_ways.pieces(letter))
            self._stage.problem_met.emit(problem)
            self._stage.tell(self._stage.say("The text is on the clipboard: paste it into a new letter."))

    def _ask_to_send(self, occasion: Occasion, letter: Letter, reached: Sequence[Addressee]) -> None:
        say, words = self._stage.say, self._stage.words
        number = words.say_many("{number} recipient", "{number} recipients", len(reached))
        if self._choices.is_dry_run:
            heading, do = say("Ask the server?"), say("Ask the server")
            said = say(
                "Nothing is sent: the server is only asked whether it would take the letter to {number}.", number=number
            )
            choice = say("Only ask the server (dry run)")
            lines = [
                said,
                say("To send it, take away the tick at “{choice}” in the settings for e-mail.", choice=choice),
            ]
        else:
            heading, do = say("Send now?"), say("Send")
            lines = [say("The letter goes to {number} at once, and cannot be called back.", number=number)]
        self._ask(heading, lines, do, lambda: self._send(occasion, letter, reached))

    def _send(self, occasion: Occasion, letter: Letter, reached: Sequence[Addressee]) -> None:
        stage, is_dry = self._stage, self._choices.is_dry_run
        if is_being_sent(stage, occasion.key):
            return
        sending = Sending(stage, occasion, letter, reached)
        sending.ended.connect(partial(self._ended, occasion.key, reached, is_dry))
        sending.begin(self._choices.relay, is_dry=is_dry)
        stage.tell(stage.say("The mail server is being asked …"))
        self.changed.emit()

    def _ended(self, key: object, reached: Sequence[Addressee], is_dry: bool, found: Sequence[Delivery] | None) -> None:
        """Show what became of it, or tell it in passing where the letter is no longer shown; it is kept in any case."""
        is_there = isValid(self) and isValid(self._owner)
        if is_there:
            self.changed.emit()
        if found is None:
            return
        taken = {one.address.email for one in found if one.outcome is Outcome.ACCEPTED}
        if is_there and self._card.occasion is not None and self._card.occasion.key == key:
            self.sent.emit(frozenset(one.person_id for one in reached if one.email in taken))
        if is_there and self._owner.isVisible():
            names = {one.email: one.name for one in reached}
            SentDialog(self._stage, found, names, is_dry=is_dry, parent=self._owner).open()
        else:
            self._stage.tell(summary(self._stage, found, is_dry=is_dry))
