"""The first card: who is to be told of a round, grouped by list, each with a box."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.list_members import Vacancy
from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.informing.recipient_row import Entries, RecipientRow, shown_of
from coordinator_app.ui.layouts import card, clear, column, headed, held, row
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

WAITS = frozenset({State.LATE, State.TO_INFORM})
"""Who is ticked to begin with: a draft to somebody may have been sent already."""

_SETTLED = frozenset(State) - WAITS - {State.DRAFT_OPENED}
"""Who is unticked once it comes to that: whoever has just been told need not be told again."""


class RecipientsCard(QWidget):
    """What is ticked stays so in each round, until somebody is told or need not be; who is new is ticked."""

    chosen = Signal()
    add_asked = Signal()

    def __init__(self, stage: Stage, entries: Callable[[Obligation], Entries]) -> None:
        """Take what the menu of a recipient offers."""
        super().__init__()
        self._stage, self._entries = stage, entries
        look, say = stage.look, stage.say
        self._rows: list[RecipientRow] = []
        self._shown: Sequence[Obligation] = ()
        self._ticked: set[UUID] = set()
        self._ticks: dict[tuple[UUID, Round], set[UUID]] = {}
        self._states: dict[tuple[UUID, Round], dict[UUID, State]] = {}
        head = Flow(gap=look.px(8))
        head.addWidget(text(look, say("1  Recipients"), "subtitle"))
        head.push_right()
        self._all = button(look, say("Tick all who wait"), self._tick_waiting, kind="link")
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
    def ticked(self) -> tuple[Obligation, ...]:
        """Those who are ticked, in the order in which they stand."""
        return tuple(one for one in self._shown if one.person_id in self._ticked)

    def show_recipients(self, informed: InformedVisit, told: Round) -> None:
        """Show who is told a round; where it is shown first, everybody who waits is ticked."""
        shown = tuple(one for one in informed.obligations if one.round == told)
        self._shown = _latest(shown)
        self._tick_anew((informed.visit.id, told))
        here = self._place()
        clear(self._groups)
        self._rows = []
        open_vacancies = [] if told == Round.CHANGE else list(informed.vacancies)
        for each, obligations in _grouped(informed, told, self._shown):
            members = {member.id for member in each.members} if each else set()
            own = [one for one in open_vacancies if one.member_id in members]
            open_vacancies = [one for one in open_vacancies if one not in own]
            self._show_group(informed, each, obligations, own, told)
        self._show_nobody(open_vacancies)
        self._all.setVisible(any(one.state in WAITS for one in self._shown))
        if here is not None and self._rows:
            self._rows[min(here, len(self._rows) - 1)].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def untick(self, several: Collection[UUID]) -> None:
        """Take the ticks from some people: who has just been told need not be told again."""
        self._ticked -= set(several)

    def point(self) -> None:
        """Put the keyboard on the first box."""
        if self._rows:
            self._rows[0].box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tick_anew(self, shown: tuple[UUID, Round]) -> None:
        """Tick as it was in this round, but for those with whom it stands otherwise since."""
        now = {one.person_id: one.state for one in self._shown}
        before = self._states.get(shown, {})
        came = {each for each, state in now.items() if each not in before and state in WAITS}
        settled = {each for each, state in now.items() if state in _SETTLED and before.get(each, state) != state}
        self._ticked = ((self._ticks.get(shown, set()) | came) - settled) & now.keys()
        self._ticks[shown], self._states[shown] = self._ticked, now

    def _show_group(
        self,
        informed: InformedVisit,
        each: NotificationList | None,
        obligations: Sequence[Obligation],
        vacancies: Sequence[Vacancy],
        told: Round,
    ) -> None:
        look, words = self._stage.look, self._stage.words
        name = words.pick(each.name_sv, each.name_en) if each else words.say("Added by hand, or on no list now")
        due, is_late = self._due(informed, each, obligations, told)
        by = text(look, due, "caption", "danger" if is_late else "text2")
        by.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = headed(text(look, name, "caption_strong", "text2", is_heading=True, wraps=True), by, gap=look.px(8))
        self._groups.addSpacing(look.px(6 if self._rows else 0))
        self._groups.addWidget(held(head))
        for one in obligations:
            shown = shown_of(self._stage, one, informed.people.get(one.person_id))
            made = RecipientRow(self._stage, shown, self._entries(one))
            made.box.show_value(one.person_id in self._ticked)
            made.ticked.connect(self._tick)
            made.box.stepped.connect(partial(self._step, len(self._rows)))
            self._rows.append(made)
            self._groups.addWidget(made)
        self._show_vacancies(vacancies)

    def _due(
        self, informed: InformedVisit, each: NotificationList | None, obligations: Sequence[Obligation], told: Round
    ) -> tuple[str, bool]:
        """Return by when a list is told, and whether that is late for somebody."""
        lead = each.lead(told) if each else None
        days = [one.due_on for one in obligations if one.due_on]
        due_on = lead.due_on(informed.visit.starts_on) if lead else min(days, default=None)
        if due_on is None:
            return "", False
        is_late = any(one.is_overdue for one in obligations)
        day = self._stage.words.brief_weekday(due_on)
        return self._stage.say("by {day}", day=day), is_late

    def _show_vacancies(self, vacancies: Sequence[Vacancy]) -> None:
        look = self._stage.look
        for said in dict.fromkeys(self._stage.say(one.told) for one in vacancies):
            parts = row(gap=look.px(8))
            parts.addWidget(IconMark(look, "info", "text3", size=16), 0, Qt.AlignmentFlag.AlignTop)
            parts.addWidget(text(look, said, "caption", "text2", wraps=True), 1)
            self._groups.addWidget(held(parts))

    def _show_nobody(self, vacancies: Sequence[Vacancy]) -> None:
        """Say that nobody is told, where it is so, and what is vacant on lists that nobody else is on."""
        look = self._stage.look
        if not self._rows:
            said = self._stage.say("Nobody is to be told of this. Add somebody, or choose another round.")
            self._groups.addWidget(text(look, said, "body", "text2", wraps=True))
        elif vacancies:
            self._groups.addSpacing(look.px(6))
            self._groups.addWidget(text(look, self._stage.say("Vacant"), "caption_strong", "text2", is_heading=True))
        self._show_vacancies(vacancies)

    def _tick(self, person_id: UUID, is_ticked: bool) -> None:
        if is_ticked:
            self._ticked.add(person_id)
        else:
            self._ticked.discard(person_id)
        self.chosen.emit()

    def _tick_waiting(self) -> None:
        self._ticked.clear()
        self._ticked.update(one.person_id for one in self._shown if one.state in WAITS)
        for each in self._rows:
            each.box.show_value(each.person_id in self._ticked)
        self.chosen.emit()

    def _step(self, place: int, by: int) -> None:
        wanted = max(0, min(place + by, len(self._rows) - 1))
        self._rows[wanted].box.setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> int | None:
        """Return which row the keyboard is on, None where it is elsewhere."""
        here: QWidget | None = self.window().focusWidget()
        if here is None:
            return None
        return next((place for place, each in enumerate(self._rows) if each.isAncestorOf(here)), None)


def _latest(shown: Sequence[Obligation]) -> tuple[Obligation, ...]:
    """Return each person once: a change that is still to be told stands for those that were told before it."""
    last: dict[UUID, Obligation] = {}
    for one in shown:
        known = last.get(one.person_id)
        if known is None or not known.is_open:
            last[one.person_id] = one
    return tuple(last.values())


def _grouped(
    informed: InformedVisit, told: Round, shown: Sequence[Obligation]
) -> Iterator[tuple[NotificationList | None, tuple[Obligation, ...]]]:
    kept = set(map(id, shown))
    for each, obligations in informed.by_list(told):
        left = tuple(one for one in obligations if id(one) in kept)
        if left:
            yield each, left
