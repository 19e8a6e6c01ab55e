"""The board: the visits of which somebody is to be informed or was, and what else can be written about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing_words import progress, worst
from coordinator_app.domain.labels import label
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.informing.state_looks import informing_look
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import column, held
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.notifying.mailing_list import MailingList
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem, message

_COMING, _PASSED, MAILINGS = "coming", "passed", "mailings"


@dataclass(frozen=True, kw_only=True)
class BoardLine:
    """A visit with how far its informing has come, and how urgent it is."""

    id: UUID
    informed: InformedVisit
    due_on: date | None


class Board(QWidget):
    """Derived off the window's thread; Enter opens the visit that is to be told of."""

    visit_chosen = Signal(object)
    matter_chosen = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Begin to derive."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self._when = _COMING
        self._found: Sequence[InformedVisit] = ()
        self._deriving: Job | None = None
        self._is_pointed_at = False
        self._model: TableModel[BoardLine] = TableModel(self._columns(), stage.words, self._sentence)
        self.view = ListView(stage, "notifying", say("Visits to inform of"), self._model, self._cells())
        self.view.chosen.connect(self.visit_chosen)
        self._summary = text(look, "", "body", "text2", wraps=True)
        spans = [(_COMING, ""), (_PASSED, ""), (MAILINGS, say("Other mailings"))]
        self._spans = Segments(look, say("What to write about"), spans, self.choose)
        self._spans.choose(_COMING)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(QWidget())
        self.mailings = MailingList(stage)
        self.mailings.matter_chosen.connect(self.matter_chosen)
        self.mailings.counted.connect(self._count_mailings)
        self._stack.addWidget(self.mailings)
        head = Flow(gap=look.px(12))
        head.addWidget(text(look, say("Inform"), "display"))
        head.push_right()
        head.addWidget(button(look, say("Notification lists"), self._show_lists, icon="text_bullet_list"))
        head.addWidget(button(look, say("Export…"), self._export, icon="document_pdf"))
        head.addWidget(self._spans)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(32), look.px(20), look.px(24), look.px(12))
        whole.setSpacing(look.px(12))
        whole.addLayout(column(held(head), self._summary, gap=look.px(2)))
        whole.addWidget(self._stack, 1)
        self._show()
        self.derive()

    def derive(self) -> None:
        """Derive everything anew; of several that are under way the last is shown."""
        self.mailings.derive()
        if self._deriving is not None:
            self._deriving.cancel()
        board, today = self._stage.desk.notifications.board, self._stage.today
        self._deriving = Job(self, lambda _: board(today))
        self._deriving.done.connect(self._take)
        self._deriving.failed.connect(self._failed)
        self._deriving.start()

    def point(self) -> None:
        """Put the keyboard on the list, once there is one."""
        if self._when == MAILINGS:
            self.mailings.point()
            return
        self._is_pointed_at = not self._model.rowCount()
        if not self._is_pointed_at:
            self.view.point()

    def _show_lists(self) -> None:
        self._stage.go(Address(section=Section.SETTINGS, tab="lists"))

    def _export(self) -> None:
        from coordinator_app.ui.notifying.record_export import export_record

        export_record(self._stage, self.window())

    def _take(self, found: Sequence[InformedVisit]) -> None:
        self._deriving, self._found = None, found
        self._show()
        if self._is_pointed_at and self.isVisible():
            self.point()

    def _failed(self, error: Exception) -> None:
        self._deriving = None
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)

    def choose(self, when: str) -> None:
        """Show the visits that come, those that were held, or what else can be written about."""
        self._when = when
        self._spans.choose(when)
        self._show()

    def _count_mailings(self, number: int) -> None:
        self._spans.say(MAILINGS, f"{self._stage.say('Other mailings')}  {number}")

    def _show(self) -> None:
        say, today = self._stage.say, self._stage.today
        coming = [one for one in self._found if one.visit.ends_on >= today]
        passed = [one for one in self._found if one.visit.ends_on < today]
        self._spans.say(_COMING, f"{say('Upcoming')}  {len(coming)}")
        self._spans.say(_PASSED, f"{say('Held')}  {len(passed)}")
        self._summary.setText(self._summed_up(coming))
        if self._when == MAILINGS:
            self._summary.setText(say("Letters to lists about agreements, journeys, meetings of the network and news."))
            self._stack.setCurrentWidget(self.mailings)
            return
        wanted = coming if self._when == _COMING else sorted(passed, key=lambda one: one.visit.starts_on, reverse=True)
        lines = [BoardLine(id=one.visit.id, informed=one, due_on=one.next_due_on) for one in wanted]
        self._model.show(lambda _key, _descends: LoadedLines(lines))
        if lines:
            self._stack.setCurrentWidget(self.view)
        elif self._deriving is None:
            self._show_empty()

    def _summed_up(self, coming: Sequence[InformedVisit]) -> str:
        words = self._stage.words
        late = sum(len({one.person_id for one in each.late}) for each in coming)
        if late:
            return words.say_many("{number} person is late to be told.", "{number} people are late to be told.", late)
        open_ones = [one for one in coming if one.open]
        if not open_ones:
            return words.say("Everybody has been informed in time.") if coming else ""
        first = min((one for one in open_ones if one.next_due_on), key=lambda one: one.next_due_on or date.max)
        day = words.brief_weekday(first.next_due_on) if first.next_due_on else ""
        return words.say("Nobody is late. The next deadline is {day}.", day=day)

    def _show_empty(self) -> None:
        say = self._stage.say
        nobody = say("Nobody needs to be informed now. Once a visit has its days, those whom it concerns stand here.")
        said = nobody if self._when == _COMING else say("No visit of the last two months had anybody to inform.")
        old = self._stack.widget(1)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.insertWidget(1, Empty(self._stage.look, said))
        self._stack.setCurrentIndex(1)

    def _columns(self) -> list[Column[BoardLine]]:
        return [
            Column(key="visit", heading=message("Visit"), text=self._title),
            Column(key="due", heading=message("No later than"), text=self._due, width=150),
            Column(key="state", heading=message("State"), text=self._state, width=200),
            Column(key="progress", heading=message("Informed"), text=self._progress, width=180),
        ]

    def _cells(self) -> Cells:
        drawn: dict[str, Callable[[BoardLine], Cell]] = {
            "visit": lambda one: Cell(
                said=self._title(one), beneath=self._days(one), flag=self._country(one), icon="globe", is_strong=True
            ),
            "due": lambda one: Cell(said=self._due(one), beneath=self._distance(one)),
            "progress": lambda one: Cell(said=self._progress(one), beneath=self._round(one)),
            "state": self._state_cell,
        }
        return drawn

    def _title(self, one: BoardLine) -> str:
        visit = one.informed.visit
        return self._stage.words.pick(visit.title_sv, visit.title_en) or self._stage.say("No title")

    def _days(self, one: BoardLine) -> str:
        visit = one.informed.visit
        return self._stage.words.brief_days(visit.starts_on, visit.ends_on)

    def _country(self, one: BoardLine) -> str:
        return one.informed.partner.country if one.informed.partner else ""

    def _due(self, one: BoardLine) -> str:
        return self._stage.words.brief_weekday(one.due_on) if one.due_on else "–"

    def _distance(self, one: BoardLine) -> str:
        return self._stage.words.distance(one.due_on, self._stage.today) if one.due_on else ""

    def _progress(self, one: BoardLine) -> str:
        return self._stage.say(progress(one.informed))

    def _round(self, one: BoardLine) -> str:
        return capital(self._stage.say(label(one.informed.underway)))

    def _state(self, one: BoardLine) -> str:
        return capital(self._stage.say(worst(one.informed, self._stage.today)[1]))

    def _state_cell(self, one: BoardLine) -> Cell:
        tone, icon = informing_look(one.informed, self._stage.today)
        return Cell(said=self._state(one), tone=tone, icon=icon)

    def _sentence(self, one: BoardLine) -> str:
        return ", ".join((self._title(one), self._days(one), self._stage.say(progress(one.informed)), self._state(one)))
