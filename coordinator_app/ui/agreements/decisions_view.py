"""The register of decisions: what was decided, when and by whom, and the decision that is open in its place."""

from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from coordinator_app.domain.collation import is_within
from coordinator_app.domain.counts import in_words
from coordinator_app.domain.decision_lines import DecisionLine
from coordinator_app.domain.decisions import Decision
from coordinator_app.ui.agreements.decision_columns import (
    Order,
    cells,
    columns,
    decided_said,
    key_of,
    sentence,
    title_of,
)
from coordinator_app.ui.agreements.decision_form import DecisionForm
from coordinator_app.ui.agreements.section_head import SectionHead, View
from coordinator_app.ui.deriving import Deriving
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.filter_line import FilterLine
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, column, held, shorten
from coordinator_app.ui.list_and_record import ListAndRecord
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel
from coordinator_app.words import message, messages


class DecisionsView(ListAndRecord):
    """Enter opens a decision, Del puts it in the trash."""

    address_chosen = Signal(object)
    kinds = frozenset({"decision", "agreement", "body"})

    def __init__(self, stage: Stage) -> None:
        """Show all decisions, the latest first."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._lines: tuple[DecisionLine, ...] = ()
        self._deriving = Deriving(stage, self)
        self._deriving.derived.connect(self._take)
        self._points_later = False
        self._head = SectionHead(stage, View.DECISIONS, self.view_chosen.emit, say("New decision"), self.make_new)
        self._filter = FilterLine(stage, say("Filter decisions"))
        self._filter.left.connect(self.point)
        self._filter.textChanged.connect(lambda _: self._show())
        self._model: TableModel[DecisionLine] = TableModel(
            columns(stage), stage.words, lambda line: sentence(stage, line)
        )
        self._model.sort(list(Order).index(Order.DAY), Qt.SortOrder.DescendingOrder)
        self.view = ListView(stage, "decisions", say("Decisions"), self._model, cells(stage))
        self.view.chosen.connect(self.open)
        self.view.edited.connect(self._edit)
        self.view.removed.connect(self.delete)
        self._rows = QStackedWidget()
        self._rows.addWidget(card(column(self.view), look, margin=2))
        bar = Flow(gap=look.px(8))
        bar.addWidget(self._filter)
        self.lay_out(self._head, held(bar), self._rows)
        self.show_list()

    def point_in_list(self) -> None:
        """Put the keyboard on the list."""
        self._points_later = self._deriving.is_underway
        if self._model.rowCount():
            self.view.point()

    def filter_list(self) -> None:
        """Put the keyboard into the filter."""
        self._points_later = False
        self._filter.take_keyboard()

    def page_of(self, record_id: UUID) -> DecisionForm:
        """Make the form of a decision. Raises LookupError where there is none with that id."""
        form = DecisionForm(self.stage, record_id)
        form.address_chosen.connect(self.address_chosen)
        return form

    def make_new(self) -> None:
        """Make a decision of today, and open it at what was decided."""
        said = self.stage.say("New decision")
        is_swedish = self.stage.words.language == "sv"
        new = Decision(
            id=uuid4(),
            decided_on=self.stage.today,
            title_sv=said if is_swedish else "",
            title_en="" if is_swedish else said,
        )
        agreements = self.stage.desk.agreements
        self.make(lambda label: agreements.save_decision(new, label), message("New decision"), new.id, "title")

    def _edit(self, decision_id: UUID) -> None:
        self.open(decision_id)
        self.point_at("title")

    def show_list(self) -> None:
        """Read the decisions off the window's thread; those that are shown stay until then."""
        read = self.stage.desk.agreements.decision_lines
        self._deriving.begin(lambda _: read())

    def _take(self, lines: tuple[DecisionLine, ...]) -> None:
        self._lines = lines
        self._show()
        if self._points_later and self.record is None:
            self.point()

    def _show(self) -> None:
        lines, sought = self._lines, self._filter.text().strip()
        wanted = [line for line in lines if not sought or is_within(sought, self._searched(line))]
        self._model.show(
            lambda key, descends: LoadedLines(wanted, key_of(self.stage, Order(key)), is_descending=descends)
        )
        self._tell(lines)
        if wanted:
            self._rows.setCurrentIndex(0)
        else:
            self._show_empty(is_filtered=bool(lines))

    def _show_empty(self, *, is_filtered: bool) -> None:
        """Say why nothing is shown, and offer what helps."""
        look, say = self.stage.look, self.stage.say
        if is_filtered:
            empty = Empty(look, say("No decisions match the filter."), say("Clear the filter"), self._filter.clear)
        else:
            said = say("No decisions here yet. Enter the one behind your latest agreement.")
            empty = Empty(look, said, say("New decision"), self.make_new)
        shorten(self._rows, 1)
        self._rows.addWidget(empty)
        self._rows.setCurrentIndex(1)

    def _tell(self, lines: tuple[DecisionLine, ...]) -> None:
        """Say at the head what waits to be reported."""
        waiting = sum(1 for line in lines if line.is_unreported)
        if not waiting:
            self._head.tell(self.stage.say("Every delegated decision has been reported.") if lines else "")
            return
        said = messages(
            "One decision under delegated authority has not been reported.",
            "{in_words} decisions under delegated authority have not been reported.",
            waiting,
            in_words=in_words(waiting, begins=True),
        )
        self._head.tell(self.stage.say(said))

    def _searched(self, line: DecisionLine) -> str:
        names = f"{line.body_sv} {line.body_en} {line.body_short} {line.decided_by} {decided_said(self.stage, line)}"
        return f"{title_of(self.stage, line)} {line.paragraph} {line.case_number} {names}"

    def delete(self, record_id: UUID) -> None:
        """Put a decision in the trash."""
        agreements = self.stage.desk.agreements
        self.commit()
        decision = agreements.decision(record_id)
        if decision is not None:
            title = self.stage.words.pick(decision.title_sv, decision.title_en) or self.stage.say("No title")
            self.put_away(lambda: agreements.delete_decision(decision), title)
