"""The committees in a year: whether their goal documents treat international matters, and what is left of the frame."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.committee_years import GoalAnswer
from coordinator_app.services.committees import CommitteeLine
from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.list_and_record import beneath_one_another
from coordinator_app.ui.network.committee_columns import Order, cells, columns, key_of, sentence
from coordinator_app.ui.network.filtered_list import FilteredList, ListSpec
from coordinator_app.ui.network.network_head import NetworkHead, View
from coordinator_app.ui.stage import Stage

KINDS = frozenset({"committee_year", "body", "agreement"})
"""The kinds of record that the list tells of."""


class CommitteesView(QWidget):
    """Enter opens a committee."""

    view_chosen = Signal(str)
    body_chosen = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Show this year."""
        super().__init__()
        self._stage, self.year = stage, stage.today.year
        look, say = stage.look, stage.say
        self._head = NetworkHead(stage, View.COMMITTEES, self.view_chosen.emit)
        self._years = year_segments(stage, self.show_year)
        self._years.choose(str(self.year))
        self.list: FilteredList[CommitteeLine] = FilteredList(
            stage,
            ListSpec(
                key="committees",
                name=say("Committees"),
                filter=say("Filter committees"),
                columns=columns(stage),
                cells=cells(stage),
                sentence=lambda line: sentence(stage, line),
                searched=lambda line: f"{line.body.name_sv} {line.body.name_en} {line.year.reference}",
                order=lambda key: key_of(stage, Order(key)),
                nothing_matches=say("No committees match the filter."),
                nothing=say("No committees have been entered. They stand in the settings, under Bodies."),
            ),
            self._years,
        )
        self.list.view.chosen.connect(self._choose)
        self.list.view.edited.connect(self._choose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(beneath_one_another(look, self._head, self.list))
        self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list again where it may have changed."""
        if kinds & KINDS:
            self._show()

    def point(self) -> None:
        """Put the keyboard on the list."""
        self.list.point()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self.list.find_in_list()

    def show_year(self, year: str) -> None:
        """Show another year."""
        self.year = int(year)
        self._show()

    def _choose(self, body_id: UUID) -> None:
        self.body_chosen.emit(body_id)

    def _show(self) -> None:
        lines = self._stage.desk.committees.lines(self.year)
        self.list.show_lines(lines)
        answered = sum(1 for line in lines if line.year.goal_answer != GoalAnswer.UNANSWERED)
        said = self._stage.say(
            "{answered} of {number} have answered for {year}.",
            answered=answered,
            number=len(lines),
            year=str(self.year),
        )
        self._head.tell(said if lines else "")


def year_segments(stage: Stage, chosen: Callable[[str], object]) -> Segments:
    """Return the choice between last year, this year and the next."""
    years = [(str(year), str(year)) for year in range(stage.today.year - 1, stage.today.year + 2)]
    return Segments(stage.look, stage.say("Year"), years, chosen)
