"""The informing of one visit: the round, the recipients beside the letter to them, and what can be done with it."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.labels import label
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import State
from coordinator_app.ui.buttons import Segments, button, rename
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.informing.acts import Acts
from coordinator_app.ui.informing.change_note import ChangeNote
from coordinator_app.ui.informing.draft_banner import DraftBanner
from coordinator_app.ui.informing.letter_files import LetterFiles
from coordinator_app.ui.informing.letter_opening import LetterOpening
from coordinator_app.ui.informing.letter_pair import LetterFoot, LetterPair
from coordinator_app.ui.informing.message_card import MessageCard
from coordinator_app.ui.informing.recipients_card import RecipientsCard
from coordinator_app.ui.informing.visit_occasion import VisitOccasion, files_of_visit
from coordinator_app.ui.layouts import held
from coordinator_app.ui.stage import Stage


class InformingView(QWidget):
    """Recipients at the left, the letter at the right, beneath one another where it is narrow."""

    shown = Signal()
    gone = Signal()

    def __init__(self, stage: Stage, visit_id: UUID, *, is_alone: bool = True) -> None:
        """Show the round that asks for something; its button is the primary one where it is alone on its page."""
        super().__init__()
        self._stage, self.visit_id = stage, visit_id
        look, say = stage.look, stage.say
        self.informed: InformedVisit | None = None
        self.round: Round | None = None
        self._acts = Acts(stage, self, visit_id)
        self._banner = DraftBanner(stage, self._acts.named)
        self._change = ChangeNote(stage)
        choices = [(one.value, capital(say(label(one)))) for one in Round]
        self._rounds = Segments(look, say("What is told"), choices, self._choose)
        self.recipients = RecipientsCard(stage, self._acts.entries)
        self.message = MessageCard(stage, LetterFiles(stage, files_of_visit(stage, visit_id)))
        self._opening = LetterOpening(stage, self, self.message)
        self.foot = LetterFoot(
            stage,
            self.message,
            self._opening,
            button(look, say("Mark as informed…"), self._ask_informed),
            hint=say("They count as informed only when you confirm."),
            kind="primary" if is_alone else "",
        )
        self.primary = self.foot.primary
        rounds = Flow(gap=look.px(12))
        rounds.addWidget(self._rounds)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(10))
        for part in (self._banner, held(rounds), self._change):
            whole.addWidget(part)
        whole.addWidget(LetterPair(stage, self.recipients, self.message), 1)
        self._connect()
        self.reload()

    def show_round(self, told: Round | None) -> None:
        """Show a round, or the one that asks for something; what was put off is asked again."""
        self._banner.show_again()
        if self.informed is not None:
            self.round = told or self.informed.asking
            self._show()

    def reload(self) -> None:
        """Show again what may have changed."""
        self.informed = self._stage.desk.notifications.of_visit(self.visit_id, self._stage.today)
        self._acts.informed = self.informed
        if self.informed is None:
            self.gone.emit()
            return
        if self.round is None:
            self.round = self.informed.asking
        self._show()

    def act(self) -> None:
        """Open the draft, or tell why it cannot be opened yet."""
        self._opening.run()

    def _connect(self) -> None:
        self.recipients.chosen.connect(self._show_letter)
        self.recipients.add_asked.connect(lambda: self._acts.ask_added(self.round or Round.NOTICE))
        self._banner.sent.connect(lambda several: self._acts.inform(several, Channel.EMAIL))
        self._banner.not_sent.connect(self._acts.take_back)
        self._opening.sent.connect(self._untick)
        self._opening.opens.connect(self._banner.expect)
        self.message.address_asked.connect(self._acts.ask_address)
        self._stage.day_turned.connect(self.reload)

    def _choose(self, told: str) -> None:
        self.round = Round(told)
        self._show()

    def _show(self) -> None:
        informed, told = self.informed, self.round
        if informed is None or told is None:
            return
        for each in Round:
            waiting = len({one.person_id for one in informed.open if one.round == each})
            name = capital(self._stage.say(label(each)))
            self._rounds.say(each, f"{name}  {waiting}" if waiting else name)
        self._rounds.choose(told)
        self.recipients.show_recipients(informed, told)
        self._banner.ask([one for one in informed.open if one.state == State.DRAFT_OPENED])
        self._change.show_change(informed, told)
        self._show_letter()
        self.shown.emit()

    def _show_letter(self) -> None:
        if self.informed is None or self.round is None:
            return
        chosen = self.recipients.ticked
        desk = self._stage.desk
        self.message.show_letter(VisitOccasion(desk=desk, informed=self.informed, round=self.round, obligations=chosen))
        mark = self._stage.words.say_many("Mark {number} as informed…", "Mark {number} as informed…", len(chosen))
        mark = mark if chosen else self._stage.say("Mark those ticked as informed…")
        rename(self.foot.mark, mark)
        self.foot.show_chosen(is_anybody=bool(chosen))

    def _untick(self, sent_to: frozenset[UUID]) -> None:
        """Take the ticks from those whom the letter was sent to, so that nobody is sent it twice."""
        self.recipients.untick(sent_to)
        self._show()

    def _ask_informed(self) -> None:
        self._acts.ask_informed(self.recipients.ticked)
