"""The first card of a mailing: whom it goes to, by the lists that they are on, each with a box."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.list_members import Found, Vacancy
from coordinator_app.domain.mailing_matters import OpenedMailing
from coordinator_app.domain.mailing_values import Addressed
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.informing.recipient_row import Entries, RecipientRow, ShownRecipient
from coordinator_app.ui.layouts import card, clear, column, held, row
from coordinator_app.ui.marks import IconMark
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
        look, say = stage.look, stage.say
        self._opened: OpenedMailing | None = None
        self._shown: tuple[Addressed, ...] = ()
        self._rows: list[RecipientRow] = []
        self._ticked: set[UUID] = set()
        self._met: set[UUID] = set()
        head = Flow(gap=look.px(8))
        head.addWidget(text(look, say("1  Recipients"), "subtitle"))
        head.push_right()
        self._all = button(look, say("Tick all"), self._tick_all, kind="link")
        head.addWidget(self._all)
        head.addWidget(button(look, say("Add…"), self.add_asked.emit, kind="link", icon="person_add"))
        self._groups = QVBoxLayout()
        self._groups.setSpacing(look.px(4))
        inner = column(held(head), self._groups, gap=look.px(8))
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card(inner, look))

    @property
    def ticked(self) -> tuple[Addressed, ...]:
        """Those who are ticked, in the order in which they stand."""
        return tuple(one for one in self._shown if one.person.id in self._ticked)

    def show_recipients(self, opened: OpenedMailing, added: Sequence[Addressed]) -> None:
        """Show whom a mailing goes to; whoever comes and has not got it yet is ticked."""
        here = self._place()
        self._opened = opened
        clear(self._groups)
        self._rows, shown = [], []
        for each in opened.groups:
            several = [self._addressed(one) for one in each.recipients if one.person_id in opened.people]
            shown += several
            self._show_group(self._stage.say(each.name), several, each.vacancies)
        by_hand = [one for one in added if one.person.id not in {each.person.id for each in shown}]
        self._tick_new([*shown, *by_hand])
        if by_hand:
            self._show_group(self._stage.say("Recipients added by hand"), by_hand, ())
        self._shown = (*shown, *by_hand)
        for made in self._rows:
            made.box.show_value(made.person_id in self._ticked)
        self._show_lacking(opened)
        self._show_earlier(opened)
        self._all.setVisible(bool(self._shown))
        if here is not None and self._rows:
            self._rows[min(here, len(self._rows) - 1)].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def untick(self, several: Collection[UUID]) -> None:
        """Take the ticks from some people: who has just got the letter need not get it again."""
        self._ticked -= set(several)

    def point(self) -> None:
        """Put the keyboard on the first box."""
        if self._rows:
            self._rows[0].box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _addressed(self, found: Found) -> Addressed:
        people = self._opened.people if self._opened else {}
        return Addressed(person=people[found.person_id], reasons=(found.reason,))

    def _tick_new(self, several: Sequence[Addressed]) -> None:
        """Tick whoever has come since, but for those who have got it, unless it comes again and again."""
        opened = self._opened
        for one in several:
            got = opened.last_to(one.person.id) if opened and opened.matter.purpose != Purpose.NEWSLETTERS else None
            if one.person.id not in self._met and got is None:
                self._ticked.add(one.person.id)
            self._met.add(one.person.id)
        self._ticked &= {one.person.id for one in several}

    def _show_group(self, name: str, several: Sequence[Addressed], vacancies: Sequence[Vacancy]) -> None:
        look = self._stage.look
        self._groups.addSpacing(look.px(6 if self._groups.count() else 0))
        self._groups.addWidget(text(look, name, "caption_strong", "text2", is_heading=True, wraps=True))
        for one in several:
            made = RecipientRow(self._stage, self._shown_of(one), self._entries(one))
            made.ticked.connect(self._tick)
            made.box.stepped.connect(partial(self._step, len(self._rows)))
            self._rows.append(made)
            self._groups.addWidget(made)
        if not several and not vacancies:
            nobody = self._stage.say("Nobody is on the list now.")
            self._groups.addWidget(text(look, nobody, "caption", "text2", wraps=True))
        for said in dict.fromkeys(self._stage.say(one.told) for one in vacancies):
            parts = row(gap=look.px(8))
            parts.addWidget(IconMark(look, "info", "text3", size=16), 0, Qt.AlignmentFlag.AlignTop)
            parts.addWidget(text(look, said, "caption", "text2", wraps=True), 1)
            self._groups.addWidget(held(parts))

    def _show_lacking(self, opened: OpenedMailing) -> None:
        """Say that there is no list to send to, and where one is made."""
        look, say = self._stage.look, self._stage.say
        if opened.has_lists:
            return
        self._groups.addSpacing(look.px(6))
        said = say("No notification list is for this. Make one, or add recipients by hand.")
        self._groups.addWidget(text(look, said, "body", "text2", wraps=True))
        way = Flow(gap=look.px(8))
        way.addWidget(button(look, say("Notification lists"), self.lists_asked.emit, icon="text_bullet_list"))
        self._groups.addWidget(held(way))

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
        self._groups.addSpacing(self._stage.look.px(6))
        self._groups.addWidget(text(self._stage.look, said, "caption", "text2", wraps=True))

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

    def _tick(self, person_id: UUID, is_ticked: bool) -> None:
        self._ticked = self._ticked | {person_id} if is_ticked else self._ticked - {person_id}
        self.chosen.emit()

    def _tick_all(self) -> None:
        self._ticked = {one.person.id for one in self._shown}
        for each in self._rows:
            each.box.show_value(True)
        self.chosen.emit()

    def _step(self, place: int, by: int) -> None:
        wanted = min(max(place + by, 0), len(self._rows) - 1)
        self._rows[wanted].box.setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> int | None:
        """Return which row the keyboard is on, None where it is elsewhere."""
        here: QWidget | None = self.window().focusWidget()
        if here is None:
            return None
        return next((place for place, each in enumerate(self._rows) if each.isAncestorOf(here)), None)
