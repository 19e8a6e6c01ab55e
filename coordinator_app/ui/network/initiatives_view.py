"""What the network has brought up, the latest first, and the initiative that is open in its place."""

from uuid import UUID, uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.network_meetings import Initiative, InitiativeState
from coordinator_app.services.network_meetings import InitiativeLine
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.layouts import shorten
from coordinator_app.ui.network.filtered_list import FilteredList, ListSpec
from coordinator_app.ui.network.initiative_columns import Order, cells, columns, key_of, sentence, what_of
from coordinator_app.ui.network.initiative_form import InitiativeForm
from coordinator_app.ui.network.network_head import NetworkHead, View
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem, message

KINDS = frozenset({"initiative", "network_meeting", "person", "body"})
"""The kinds of record that the initiatives tell of."""

_OPEN = "open"


class InitiativesView(QWidget):
    """Enter opens an initiative, Del puts it in the trash."""

    view_chosen = Signal(str)

    def __init__(self, stage: Stage) -> None:
        """Show everything that has been brought up."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self.form: InitiativeForm | None = None
        self._head = NetworkHead(stage, View.INITIATIVES, self.view_chosen.emit, say("New initiative"), self.make_new)
        states = [(state, capital(say(label(state)))) for state in InitiativeState]
        self.state = ChoiceField(
            look, say("State"), [(None, say("Every state")), (_OPEN, say("Those that are open")), *states]
        )
        self.state.show_value(None)
        self.state.committed.connect(lambda _: self._show())
        self.list: FilteredList[InitiativeLine] = FilteredList(
            stage,
            ListSpec(
                key="initiatives",
                name=say("Initiatives"),
                filter=say("Filter initiatives"),
                columns=columns(stage),
                cells=cells(stage),
                sentence=lambda line: sentence(stage, line),
                searched=_searched,
                order=lambda key: key_of(stage, Order(key)),
                nothing_matches=say("No initiatives match the filter."),
                nothing=say("Nothing here. An initiative is a matter that a department wishes to bring up."),
                first=say("New initiative"),
                make=self.make_new,
                latest_first=Order.RAISED,
            ),
            self.state,
        )
        self.list.view.chosen.connect(self.open)
        self.list.view.edited.connect(self._edit)
        self.list.view.removed.connect(self._delete)
        listed = QWidget()
        inner = QVBoxLayout(listed)
        inner.setContentsMargins(look.px(32), look.px(20), look.px(24), look.px(12))
        inner.setSpacing(look.px(12))
        inner.addWidget(self._head)
        inner.addWidget(self.list, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list and the initiative again where they may have changed."""
        if kinds & KINDS:
            self._show()
            if self.form is not None:
                self.form.reload()

    def point(self) -> None:
        """Put the keyboard on the list."""
        self.close_initiative()
        self.list.point()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self.close_initiative()
        self.list.find_in_list()

    def commit(self) -> None:
        """Save what is being typed."""
        if self.form is not None:
            self.form.commit()

    def open(self, initiative_id: UUID) -> None:
        """Show an initiative in place of the list; one that is gone leaves the list."""
        self.close_initiative()
        try:
            form = InitiativeForm(self._stage, initiative_id)
        except LookupError:
            return
        form.back_chosen.connect(self.point)
        form.delete_chosen.connect(self._delete)
        form.gone.connect(lambda: QTimer.singleShot(0, self, self._let_go))
        self.form = form
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field of the initiative that is open."""
        if self.form is not None and field:
            self.form.point_at(field)

    def make_new(self) -> None:
        """Make an initiative of today, and open it at its text."""
        new = Initiative(id=uuid4(), raised_on=self._stage.today)
        try:
            self._stage.desk.network_meetings.save_initiative(new, message("New initiative"))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._show()
        self._edit(new.id)

    def close_initiative(self) -> None:
        """Save what is being typed, and show the list again."""
        self.commit()
        self._let_go()

    def _edit(self, initiative_id: UUID) -> None:
        self.open(initiative_id)
        self.point_at("text")

    def _let_go(self) -> None:
        self.form = None
        self._stack.setCurrentIndex(0)
        shorten(self._stack, 1)

    def _show(self) -> None:
        lines = self._stage.desk.network_meetings.initiative_lines()
        self.list.show_lines([line for line in lines if self._is_wanted(line.initiative)])
        open_ones = sum(1 for line in lines if line.initiative.is_open)
        said = self._stage.words.say_many("{number} initiative is open.", "{number} initiatives are open.", open_ones)
        self._head.tell(said if lines else "")

    def _is_wanted(self, initiative: Initiative) -> bool:
        wanted = self.state.value
        return wanted is None or (initiative.is_open if wanted == _OPEN else initiative.state == wanted)

    def _delete(self, initiative_id: UUID) -> None:
        """Put an initiative in the trash."""
        self.commit()
        meetings = self._stage.desk.network_meetings
        line = next((one for one in meetings.initiative_lines() if one.id == initiative_id), None)
        if line is None:
            return
        try:
            meetings.delete_initiative(line.initiative)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._let_go()
        self._show()
        said = self._stage.say("“{title}” is in the trash.", title=what_of(self._stage, line))
        self._stage.tell(said, self._stage.desk.history.latest())


def _searched(line: InitiativeLine) -> str:
    names = f"{line.body.swedish} {line.body.english} {line.person} {line.owner}"
    return f"{line.initiative.text} {line.initiative.answer} {names}"
