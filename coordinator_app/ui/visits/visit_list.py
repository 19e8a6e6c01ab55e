"""The list of visits: filtered by time, partner, direction and text, ordered by any column."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.registers import Span, VisitFilter, VisitListing, VisitOrder
from coordinator_app.domain.visits import Direction
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.filter_line import FilterLine
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import held
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel
from coordinator_app.ui.texts import text
from coordinator_app.ui.visits.informed_shares import TOLD_OF, InformedShares
from coordinator_app.ui.visits.visit_columns import visit_cells, visit_columns, visit_sentence
from coordinator_app.words import Message, Problem, message

_KINDS = frozenset({"visit", "partner", "person"})
_PAUSE_MS = 150
_COUNT_MS = 30
"""How long the counting waits for the list, which is painted meanwhile."""


class VisitList(QWidget):
    """Remembers what it shows from day to day."""

    visit_chosen = Signal(object)
    new_chosen = Signal()
    visit_edited = Signal(object)
    visit_removed = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Show the visits to come, or what was shown last."""
        super().__init__()
        self._stage = stage
        look, say, remembered = stage.look, stage.say, stage.remembered
        self._span = Span(remembered.text("visits/span", Span.UPCOMING))
        self._spans = Segments(look, say("Which visits"), [(span, "") for span in Span], self._choose_span)
        self._spans.choose(self._span)
        for span in Span:
            self._spans.say(span, say(_SPANS[span]))
        self._partner = ChoiceField(look, say("Partner"), self._everybody())
        self._partner.show_value(None)
        self._partner.committed.connect(lambda _: self._show())
        self._direction = ChoiceField(look, say("Direction"), self._directions())
        self._direction.show_value(None)
        self._direction.committed.connect(lambda _: self._show())
        self._filter = FilterLine(stage, say("Filter visits"))
        self._filter.left.connect(self.point)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show)
        self._filter.textChanged.connect(lambda _: self._pause.start())
        self._shares = InformedShares(stage, self)
        model: TableModel[VisitListing] = TableModel(
            visit_columns(stage, self._shares), stage.words, lambda each: visit_sentence(stage, each, self._shares)
        )
        self.view = ListView(stage, "visits", say("Visits"), model, visit_cells(stage, self._shares))
        self._shares.derived.connect(self.view.viewport().update)
        self.view.chosen.connect(self.visit_chosen)
        self.view.edited.connect(self.visit_edited)
        self.view.removed.connect(self.visit_removed)
        self._model = model
        self._counting: Job | None = None
        self._counts_later = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._counts_later.timeout.connect(self._name_partners)
        self._counts_later.timeout.connect(self._count)
        stage.leaving.connect(self._counts_later.stop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._lay_out()
        self._show()

    @property
    def current_id(self) -> UUID | None:
        """The visit of the current row."""
        return self.view.current_id

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list again where what it shows may have changed."""
        if "partner" in kinds:
            chosen = self._partner.value
            self._partner.set_choices(self._partners())
            self._partner.show_value(chosen)
            if self._partner.currentIndex() < 0:
                self._partner.show_value(None)
        if kinds & TOLD_OF:
            self._shares.forget()
            self.view.viewport().update()
        if kinds & _KINDS:
            self._show()

    def point(self) -> None:
        """Put the keyboard on the list."""
        if self._model.rowCount():
            self.view.point()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self._filter.take_keyboard()

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        head = Flow(gap=look.px(12))
        head.addWidget(text(look, say("Visits"), "display"))
        head.push_right()
        head.addWidget(button(look, say("New visit"), self.new_chosen.emit, kind="primary", icon="add"))
        bar = Flow(gap=look.px(8))
        bar.addWidget(self._spans)
        bar.push_right()
        for field in (self._partner, self._direction, self._filter):
            bar.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(32), look.px(20), look.px(24), look.px(12))
        column.setSpacing(look.px(12))
        column.addWidget(held(head))
        column.addWidget(held(bar))
        column.addWidget(self._stack, 1)

    def _choose_span(self, span: str) -> None:
        self._span = Span(span)
        self._stage.remembered.keep("visits/span", span)
        self._show()

    def _asked(self) -> VisitFilter:
        return VisitFilter(
            day=self._stage.today,
            span=self._span,
            partner_id=self._partner.value,
            direction=self._direction.value,
            text=self._filter.text().strip(),
        )

    def _show(self) -> None:
        visits, asked = self._stage.desk.visits, self._asked()
        language = self._stage.words.language
        self._model.show(lambda key, descends: visits.listed(asked, VisitOrder(key), language, is_descending=descends))
        self._counts_later.start()
        if self._model.rowCount():
            self._stack.setCurrentWidget(self.view)
        else:
            self._show_empty(asked)
        if asked.text:
            rows = self._model.rowCount()
            announce(self._filter, self._stage.words.say_many("{number} visit.", "{number} visits.", rows))

    def _count(self) -> None:
        """Count the visits of each span off the window's thread, since all of them are looked at."""
        if self._counting is not None:
            self._counting.cancel()
        counts, asked = self._stage.desk.visits.counts, self._asked()
        self._counting = Job(self, lambda _: counts(asked))
        self._counting.done.connect(self._show_counts)
        self._counting.failed.connect(self._not_counted)
        self._counting.start()

    def _show_counts(self, numbers: Mapping[Span, int]) -> None:
        self._counting = None
        for span, number in numbers.items():
            self._spans.say(span, f"{self._stage.say(_SPANS[span])}  {number}")

    def _not_counted(self, error: Exception) -> None:
        self._counting = None
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)

    def _show_empty(self, asked: VisitFilter) -> None:
        """Say why nothing is shown, and offer what helps."""
        say = self._stage.say
        is_filtered = bool(asked.text or asked.partner_id or asked.direction)
        if is_filtered:
            empty = Empty(self._stage.look, say("No visits match the filter."), say("Clear the filter"), self._clear)
        else:
            said = say("No visits here yet. Enter the one that is nearest at hand: its days are enough.")
            empty = Empty(self._stage.look, said, say("New visit"), self.new_chosen.emit)
        old = self._stack.widget(1)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(empty)
        self._stack.setCurrentWidget(empty)

    def _clear(self) -> None:
        self._partner.show_value(None)
        self._direction.show_value(None)
        self._filter.clear()
        self._show()

    def _name_partners(self) -> None:
        """Offer the partners to choose from, once the list has been painted."""
        if self._partner.count() == len(self._everybody()):
            self._partner.set_choices(self._partners())
            self._partner.show_value(None)

    def _everybody(self) -> list[tuple[Any, str]]:
        return [(None, self._stage.say("All partners"))]

    def _partners(self) -> list[tuple[Any, str]]:
        pick = self._stage.words.pick
        named = self._stage.desk.partners.named(self._stage.words.language)
        return [*self._everybody(), *((one, pick(n.swedish, n.english)) for one, n in named)]

    def _directions(self) -> list[tuple[Any, str]]:
        say = self._stage.say
        named = [(direction, capital(say(label(direction)))) for direction in Direction]
        return [(None, say("All directions")), *named]


_SPANS: dict[Span, Message] = {
    Span.UPCOMING: message("Upcoming"),
    Span.HELD: message("Held"),
    Span.ALL: message("All"),
}
