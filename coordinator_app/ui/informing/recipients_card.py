"""The first card: who is to be told of a round, grouped by list, each with a box."""

from collections.abc import Callable, Collection, Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.list_members import Vacancy
from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.ui.informing.recipient_boxes import RecipientBoxes
from coordinator_app.ui.informing.recipient_row import Entries, shown_of
from coordinator_app.ui.layouts import headed, held
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
        self._shown: Sequence[Obligation] = ()
        self._ticks: dict[tuple[UUID, Round], set[UUID]] = {}
        self._states: dict[tuple[UUID, Round], dict[UUID, State]] = {}
        self._boxes = RecipientBoxes(stage, stage.say("Tick all who wait"))
        self._boxes.changed.connect(self.chosen)
        self._boxes.all_asked.connect(self._tick_waiting)
        self._boxes.add_asked.connect(self.add_asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._boxes)

    @property
    def ticked(self) -> tuple[Obligation, ...]:
        """Those who are ticked, in the order in which they stand."""
        return tuple(one for one in self._shown if one.person_id in self._boxes.ticked)

    def show_recipients(self, informed: InformedVisit, told: Round) -> None:
        """Show who is told a round; where it is shown first, everybody who waits is ticked."""
        shown = tuple(one for one in informed.obligations if one.round == told)
        self._shown = _latest(shown)
        self._tick_anew((informed.visit.id, told))
        self._boxes.begin()
        open_vacancies = [] if told == Round.CHANGE else list(informed.vacancies)
        for each, obligations in _grouped(informed, told, self._shown):
            members = {member.id for member in each.members} if each else set()
            own = [one for one in open_vacancies if one.member_id in members]
            open_vacancies = [one for one in open_vacancies if one not in own]
            self._show_group(informed, each, obligations, own, told)
        self._show_nobody(open_vacancies)
        self._boxes.end()
        self._boxes.all.setVisible(any(one.state in WAITS for one in self._shown))

    def untick(self, several: Collection[UUID]) -> None:
        """Take the ticks from some people: who has just been told need not be told again."""
        self._boxes.ticked.difference_update(several)

    def point(self) -> None:
        """Put the keyboard on the first box."""
        self._boxes.point()

    def _tick_anew(self, shown: tuple[UUID, Round]) -> None:
        """Tick as it was in this round, but for those with whom it stands otherwise since."""
        now = {one.person_id: one.state for one in self._shown}
        before = self._states.get(shown, {})
        came = {each for each, state in now.items() if each not in before and state in WAITS}
        settled = {each for each, state in now.items() if state in _SETTLED and before.get(each, state) != state}
        ticked = ((self._ticks.get(shown, set()) | came) - settled) & now.keys()
        self._boxes.ticked = self._ticks[shown] = ticked
        self._states[shown] = now

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
        heading = text(look, name, "caption_strong", "text2", is_heading=True, wraps=True)
        self._boxes.add_heading(held(headed(heading, by, gap=look.px(8))))
        for one in obligations:
            shown = shown_of(self._stage, one, informed.people.get(one.person_id))
            self._boxes.add_row(shown, self._entries(one))
        self._boxes.add_vacancies(vacancies)

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

    def _show_nobody(self, vacancies: Sequence[Vacancy]) -> None:
        """Say that nobody is told, where it is so, and what is vacant on lists that nobody else is on."""
        look = self._stage.look
        if not self._boxes.has_rows:
            said = self._stage.say("Nobody is to be told of this. Add somebody, or choose another round.")
            self._boxes.add_line(text(look, said, "body", "text2", wraps=True))
        elif vacancies:
            heading = text(look, self._stage.say("Vacant"), "caption_strong", "text2", is_heading=True)
            self._boxes.add_heading(heading)
        self._boxes.add_vacancies(vacancies)

    def _tick_waiting(self) -> None:
        self._boxes.ticked.clear()
        self._boxes.ticked.update(one.person_id for one in self._shown if one.state in WAITS)
        self._boxes.show_ticks()
        self.chosen.emit()


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
