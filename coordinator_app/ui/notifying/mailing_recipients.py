"""The first card of a mailing: whom it goes to, by the lists that they are on, each with a box."""

from collections.abc import Callable, Collection, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.list_members import Found, Vacancy
from coordinator_app.domain.mailing_matters import OpenedMailing
from coordinator_app.domain.mailing_values import Addressed
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.informing.recipient_boxes import RecipientBoxes
from coordinator_app.ui.informing.recipient_row import Entries, ShownRecipient
from coordinator_app.ui.layouts import held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_NAMED = 8
"""So many who got a mailing earlier are named; of more the number is told."""


class MailingRecipients(QWidget):
    """What is ticked stays so while the card is shown anew for the same matter."""

    chosen = Signal()
    add_asked = Signal()
    lists_asked = Signal()

    def __init__(self, stage: Stage, entries: Callable[[Addressed], Entries]) -> None:
        """Take what the menu of a recipient offers."""
        super().__init__()
        self._stage, self._entries = stage, entries
        self._opened: OpenedMailing | None = None
        self._shown: tuple[Addressed, ...] = ()
        self._met: set[UUID] = set()
        self._boxes = RecipientBoxes(stage, stage.say("Tick all"))
        self._boxes.changed.connect(self.chosen)
        self._boxes.all_asked.connect(self._tick_all)
        self._boxes.add_asked.connect(self.add_asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._boxes)

    @property
    def ticked(self) -> tuple[Addressed, ...]:
        """Those who are ticked, in the order in which they stand."""
        return tuple(one for one in self._shown if one.person.id in self._boxes.ticked)

    def show_recipients(self, opened: OpenedMailing, added: Sequence[Addressed]) -> None:
        """Show whom a mailing goes to; whoever comes and has not got it yet is ticked."""
        self._opened = opened
        self._boxes.begin()
        shown: list[Addressed] = []
        for each in opened.groups:
            several = [self._addressed(one) for one in each.recipients if one.person_id in opened.people]
            shown += several
            self._show_group(self._stage.say(each.name), several, each.vacancies)
        by_hand = [one for one in added if one.person.id not in {each.person.id for each in shown}]
        self._tick_new([*shown, *by_hand])
        if by_hand:
            self._show_group(self._stage.say("Recipients added by hand"), by_hand, ())
        self._shown = (*shown, *by_hand)
        self._show_lacking(opened)
        self._show_earlier(opened)
        self._boxes.end()
        self._boxes.all.setVisible(bool(self._shown))

    def untick(self, several: Collection[UUID]) -> None:
        """Take the ticks from some people: who has just got the letter need not get it again."""
        self._boxes.ticked.difference_update(several)

    def point(self) -> None:
        """Put the keyboard on the first box."""
        self._boxes.point()

    def _addressed(self, found: Found) -> Addressed:
        people = self._opened.people if self._opened else {}
        return Addressed(person=people[found.person_id], reasons=(found.reason,))

    def _tick_new(self, several: Sequence[Addressed]) -> None:
        """Tick whoever has come since, but for those who have got it, unless it comes again and again."""
        opened = self._opened
        for one in several:
            got = opened.last_to(one.person.id) if opened and opened.matter.purpose != Purpose.NEWSLETTERS else None
            if one.person.id not in self._met and got is None:
                self._boxes.ticked.add(one.person.id)
            self._met.add(one.person.id)
        self._boxes.ticked &= {one.person.id for one in several}

    def _show_group(self, name: str, several: Sequence[Addressed], vacancies: Sequence[Vacancy]) -> None:
        look = self._stage.look
        self._boxes.add_heading(text(look, name, "caption_strong", "text2", is_heading=True, wraps=True))
        for one in several:
            self._boxes.add_row(self._shown_of(one), self._entries(one))
        if not several and not vacancies:
            nobody = self._stage.say("Nobody is on the list now.")
            self._boxes.add_line(text(look, nobody, "caption", "text2", wraps=True))
        self._boxes.add_vacancies(vacancies)

    def _show_lacking(self, opened: OpenedMailing) -> None:
        """Say that there is no list to send to, and where one is made."""
        look, say = self._stage.look, self._stage.say
        if opened.has_lists:
            return
        said = say("No notification list is for this. Make one, or add recipients by hand.")
        self._boxes.add_heading(text(look, said, "body", "text2", wraps=True))
        way = Flow(gap=look.px(8))
        way.addWidget(button(look, say("Notification lists"), self.lists_asked.emit, icon="text_bullet_list"))
        self._boxes.add_line(held(way))

    def _show_earlier(self, opened: OpenedMailing) -> None:
        """Say who has got it and is on none of the lists now, since offices change and what was sent does not."""
        shown = {one.person.id for one in self._shown}
        sent = [each for one in opened.mailings if one.is_sent for each in one.recipients]
        names = list(dict.fromkeys(one.person_name for one in sent if one.person_id not in shown and one.person_name))
        if not names:
            return
        words = self._stage.words
        who = words.listing(names)
        if len(names) > _NAMED:
            who = words.say_many("{number} person", "{number} people", len(names))
        said = words.say("It was also sent to {who}, who are on no list now.", who=who)
        self._boxes.add_heading(text(self._stage.look, said, "caption", "text2", wraps=True))

    def _shown_of(self, one: Addressed) -> ShownRecipient:
        say, words = self._stage.say, self._stage.words
        got = self._opened.last_to(one.person.id) if self._opened else None
        state, look = say("Not written to"), ("circle", "text3", False)
        if got is not None and got.sent_at is not None:
            zone = self._stage.clock().tzinfo
            state = say("Sent {day}", day=words.brief(got.sent_at.astimezone(zone).date()))
            look = ("checkmark_circle", "ok", True)
        elif got is not None:
            state, look = say("Draft opened"), ("mail", "warn", True)
        if not one.person.email:
            state = say("{state} · no e-mail address", state=state)
        return ShownRecipient(
            person_id=one.person.id,
            name=one.person.name or say("No name"),
            initials=one.person.initials,
            why="; ".join(capital(say(reason)) for reason in one.reasons),
            state=state,
            look=look,
        )

    def _tick_all(self) -> None:
        self._boxes.ticked.update(one.person.id for one in self._shown)
        self._boxes.show_ticks()
        self.chosen.emit()
