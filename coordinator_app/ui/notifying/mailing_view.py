"""The writing of one mailing: whom it goes to beside the letter to them, and what can be done with it."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.mailing_matters import MailingMatter, OpenedMailing
from coordinator_app.domain.mailing_values import Addressed
from coordinator_app.domain.mailings import Mailing
from coordinator_app.domain.notifications import Channel
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.informing.asking import AddingDialog, WhyTold, ask_address
from coordinator_app.ui.informing.letter_files import LetterFiles
from coordinator_app.ui.informing.letter_opening import LetterOpening
from coordinator_app.ui.informing.letter_pair import LetterFoot, LetterPair
from coordinator_app.ui.informing.message_card import MessageCard
from coordinator_app.ui.informing.recipient_row import Entries
from coordinator_app.ui.notifying.mailing_banner import MailingBanner, named
from coordinator_app.ui.notifying.mailing_occasion import MailingOccasion, files_of_matter
from coordinator_app.ui.notifying.mailing_recipients import MailingRecipients
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem, verbatim


class MailingView(QWidget):
    """Recipients at the left, the letter at the right, beneath one another where it is narrow."""

    shown = Signal()
    gone = Signal()

    def __init__(self, stage: Stage, matter: MailingMatter) -> None:
        """Show whom a mailing about a matter goes to, and the letter."""
        super().__init__()
        self._stage, self.matter = stage, matter
        self.opened: OpenedMailing | None = None
        self._added: list[Addressed] = []
        self.banner = MailingBanner(stage)
        self.recipients = MailingRecipients(stage, self._entries)
        self.message = MessageCard(stage, LetterFiles(stage, files_of_matter(stage, matter), takes_any=True))
        self._opening = LetterOpening(stage, self, self.message)
        self.foot = LetterFoot(
            stage,
            self.message,
            self._opening,
            button(stage.look, stage.say("Mark as sent"), self.mark_sent),
            hint=stage.say("It counts as sent only when you confirm."),
            kind="primary",
        )
        self.primary = self.foot.primary
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(stage.look.px(10))
        whole.addWidget(self.banner)
        whole.addWidget(LetterPair(stage, self.recipients, self.message), 1)
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Show again what may have changed."""
        stage, matter = self._stage, self.matter
        self.opened = stage.desk.mailings.matters.of(matter.purpose, matter.about_id, stage.today)
        if self.opened is None:
            self.gone.emit()
            return
        self.matter = self.opened.matter
        self._added = [
            Addressed(person=known, reasons=one.reasons)
            for one in self._added
            if (known := stage.desk.people.get(one.person.id)) is not None
        ]
        self.recipients.show_recipients(self.opened, self._added)
        self.banner.ask(self.opened.waiting)
        self._show_letter()
        self.shown.emit()

    def act(self) -> None:
        """Open the draft, or tell why it cannot be opened yet."""
        self._opening.run()

    def ask_added(self) -> None:
        """Ask who else is to get it, and why."""
        dialog = AddingDialog(self._stage, self, has_deadline=False)
        dialog.answered.connect(self._add)
        dialog.open()

    def mark_sent(self) -> None:
        """Keep that the letter was sent to those who are ticked in some way of their own."""
        opened, chosen = self.opened, self.recipients.ticked
        if opened is None or not chosen:
            return
        occasion = self._occasion(opened, chosen)
        try:
            occasion.keep_told(occasion.chosen, self.message.letter, Channel.EMAIL)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.message.spend()
        words = self._stage.words
        self._tell(words.say_many("Marked as sent to {number}.", "Marked as sent to {number}.", len(chosen)))

    def _connect(self) -> None:
        self.recipients.chosen.connect(self._show_letter)
        self.recipients.add_asked.connect(self.ask_added)
        self.recipients.lists_asked.connect(lambda: self._stage.go(Address(section=Section.SETTINGS, tab="lists")))
        self.banner.sent.connect(self._confirm)
        self.banner.not_sent.connect(self._cancel)
        self._opening.sent.connect(self._untick)
        self._opening.sent.connect(lambda _: self.message.spend())
        self._opening.opens.connect(self.banner.expect)
        self.message.address_asked.connect(self._ask_address)
        self._stage.day_turned.connect(self.reload)

    def _show_letter(self) -> None:
        if self.opened is None:
            return
        chosen = self.recipients.ticked
        self.message.show_letter(self._occasion(self.opened, chosen))
        self.foot.show_chosen(is_anybody=bool(chosen))

    def _untick(self, sent_to: frozenset[UUID]) -> None:
        """Take the ticks from those whom the letter was sent to, so that nobody is sent it twice."""
        self.recipients.untick(sent_to)
        self.reload()

    def _occasion(self, opened: OpenedMailing, chosen: tuple[Addressed, ...]) -> MailingOccasion:
        return MailingOccasion(desk=self._stage.desk, opened=opened, addressed=chosen, today=self._stage.today)

    def _entries(self, one: Addressed) -> Entries:
        say, person = self._stage.say, one.person
        entries: Entries = [(say("Why?"), lambda: self._show_why(one))]
        if not person.email:
            entries.append((say("Add address…"), lambda: self._ask_address(person.id)))
        entries.append((say("Open the person"), lambda: self._open_person(person.id)))
        return entries

    def _show_why(self, one: Addressed) -> None:
        reasons = [capital(self._stage.say(reason)) for reason in one.reasons]
        WhyTold(self._stage, one.person.name, reasons, "", self).open()

    def _ask_address(self, person_id: UUID) -> None:
        ask_address(self._stage, self, person_id)

    def _open_person(self, person_id: UUID) -> None:
        self._stage.go(Address(section=Section.PEOPLE, record_id=person_id, tab="people"))

    def _add(self, person_id: UUID, reason: str, _due_on: date | None) -> None:
        person = self._stage.desk.people.get(person_id)
        if person is not None:
            self._added.append(Addressed(person=person, reasons=(verbatim(reason),)))
            self.reload()

    def _confirm(self, mailing: Mailing) -> None:
        try:
            self._stage.desk.mailings.confirm(mailing.id)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.message.spend()
        self._tell(self._stage.say("Marked as sent to {who}.", who=named(self._stage, mailing)))

    def _cancel(self, mailing: Mailing) -> None:
        self._stage.desk.mailings.cancel(mailing.id)
        self._tell(self._stage.say("Taken back: {who}.", who=named(self._stage, mailing)))

    def _tell(self, said: str) -> None:
        self._stage.tell(said, self._stage.desk.history.latest())
