"""The register of decisions: what was decided, when and by whom, and the decision that is open in its place."""

from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

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
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel
from coordinator_app.words import Problem, message, messages

_KINDS = frozenset({"decision", "agreement", "body"})


class DecisionsView(QWidget):
    """Enter opens a decision, Del puts it in the trash."""

    view_chosen = Signal(str)
    address_chosen = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Show all decisions, the latest first."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self._open: DecisionForm | None = None
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
        self.view.removed.connect(self._delete)
        self._rows = QStackedWidget()
        self._rows.addWidget(card(column(self.view), look, margin=2))
        bar = Flow(gap=look.px(8))
        bar.addWidget(self._filter)
        listed = QWidget()
        inner = QVBoxLayout(listed)
        inner.setContentsMargins(look.px(32), look.px(20), look.px(24), look.px(12))
        inner.setSpacing(look.px(12))
        inner.addWidget(self._head)
        inner.addWidget(held(bar))
        inner.addWidget(self._rows, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._read()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list and the decision again where they may have changed."""
        if kinds & _KINDS:
            self._read()
            if self._open is not None:
                self._open.reload()

    def point(self) -> None:
        """Put the keyboard on the list."""
        self.close_decision()
        self._points_later = self._deriving.is_underway
        if self._model.rowCount():
            self.view.point()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self.close_decision()
        self._points_later = False
        self._filter.take_keyboard()

    def commit(self) -> None:
        """Save what is being typed."""
        if self._open is not None:
            self._open.commit()

    def open(self, decision_id: UUID) -> None:
        """Show a decision in place of the list; one that is gone leaves the list."""
        self.close_decision()
        try:
            form = DecisionForm(self._stage, decision_id)
        except LookupError:
            return
        form.back_chosen.connect(self.point)
        form.delete_chosen.connect(self._delete)
        form.address_chosen.connect(self.address_chosen)
        form.gone.connect(lambda: QTimer.singleShot(0, self, self._let_go))
        self._open = form
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field of the decision that is open."""
        if self._open is not None and field:
            self._open.point_at(field)

    def make_new(self) -> None:
        """Make a decision of today, and open it at what was decided."""
        said = self._stage.say("New decision")
        is_swedish = self._stage.words.language == "sv"
        new = Decision(
            id=uuid4(),
            decided_on=self._stage.today,
            title_sv=said if is_swedish else "",
            title_en="" if is_swedish else said,
        )
        try:
            self._stage.desk.agreements.save_decision(new, message("New decision"))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._read()
        self._edit(new.id)

    def close_decision(self) -> None:
        """Save what is being typed, and show the list again."""
        self.commit()
        self._let_go()

    def _edit(self, decision_id: UUID) -> None:
        self.open(decision_id)
        self.point_at("title")

    def _let_go(self) -> None:
        self._open = None
        self._stack.setCurrentIndex(0)
        shorten(self._stack, 1)

    def _read(self) -> None:
        """Read the decisions off the window's thread; those that are shown stay until then."""
        read = self._stage.desk.agreements.decision_lines
        self._deriving.begin(lambda _: read())

    def _take(self, lines: tuple[DecisionLine, ...]) -> None:
        self._lines = lines
        self._show()
        if self._points_later and self._open is None:
            self.point()

    def _show(self) -> None:
        lines, sought = self._lines, self._filter.text().strip()
        wanted = [line for line in lines if not sought or is_within(sought, self._searched(line))]
        self._model.show(
            lambda key, descends: LoadedLines(wanted, key_of(self._stage, Order(key)), is_descending=descends)
        )
        self._tell(lines)
        if wanted:
            self._rows.setCurrentIndex(0)
        else:
            self._show_empty(is_filtered=bool(lines))

    def _show_empty(self, *, is_filtered: bool) -> None:
        """Say why nothing is shown, and offer what helps."""
        look, say = self._stage.look, self._stage.say
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
            self._head.tell(self._stage.say("Every delegated decision has been reported.") if lines else "")
            return
        said = messages(
            "One decision under delegated authority has not been reported.",
            "{in_words} decisions under delegated authority have not been reported.",
            waiting,
            in_words=in_words(waiting, begins=True),
        )
        self._head.tell(self._stage.say(said))

    def _searched(self, line: DecisionLine) -> str:
        names = f"{line.body_sv} {line.body_en} {line.body_short} {line.decided_by} {decided_said(self._stage, line)}"
        return f"{title_of(self._stage, line)} {line.paragraph} {line.case_number} {names}"

    def _delete(self, decision_id: UUID) -> None:
        """Put a decision in the trash."""
        agreements = self._stage.desk.agreements
        self.commit()
        decision = agreements.decision(decision_id)
        if decision is None:
            return
        try:
            agreements.delete_decision(decision)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._let_go()
        self._read()
        title = self._stage.words.pick(decision.title_sv, decision.title_en) or self._stage.say("No title")
        said = self._stage.say("“{title}” is in the trash.", title=title)
        self._stage.tell(said, self._stage.desk.history.latest())
