"""The contact persons of all departments and companies, with the vacancies above them."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.network_lines import UNFILLED, VACANCIES, NetworkLine
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, clear, column, held, row
from coordinator_app.ui.list_and_record import beneath_one_another
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.network.filtered_list import FilteredList, ListSpec
from coordinator_app.ui.network.network_head import NetworkHead, View
from coordinator_app.ui.network.seat_columns import Order, areas_of, cells, columns, key_of, name_of, sentence
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable

KINDS = frozenset({"seat", "body", "person", "appointment", "network_meeting"})
"""The kinds of record that the list tells of."""

_MOST = 4
"""More vacancies than these have no button of their own above the list; the list has them all."""


class SeatsView(QWidget):
    """Enter opens a department or a company; a vacancy has a button to fill it."""

    view_chosen = Signal(str)
    body_chosen = Signal(object)
    fill_chosen = Signal(object)
    new_meeting_chosen = Signal()
    export_chosen = Signal()

    def __init__(self, stage: Stage) -> None:
        """Show everyone."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self._head = NetworkHead(
            stage,
            View.SEATS,
            self.view_chosen.emit,
            say("Call a meeting…"),
            self.new_meeting_chosen.emit,
            self.export_chosen.emit,
        )
        self._vacancies = QVBoxLayout()
        self._vacancies.setSpacing(look.px(6))
        self.list: FilteredList[NetworkLine] = FilteredList(
            stage,
            ListSpec(
                key="seats",
                name=say("Contact persons"),
                filter=say("Filter departments"),
                columns=columns(stage),
                cells=cells(stage),
                sentence=lambda line: sentence(stage, line),
                searched=lambda x: f"{x.name_sv} {x.name_en} {x.short_name} {x.holder} {x.deputy} {areas_of(x)}",
                order=lambda key: key_of(stage, Order(key)),
                nothing_matches=say("No departments match the filter."),
                nothing=say("No departments or companies have been entered. They stand in the settings, under Bodies."),
            ),
        )
        self.list.view.chosen.connect(self.body_chosen)
        self.list.view.edited.connect(self.body_chosen)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(beneath_one_another(look, self._head, held(self._vacancies), self.list))
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

    def _show(self) -> None:
        lines = self._stage.desk.network.lines(self._stage.today)
        self.list.show_lines(lines)
        vacant = [line for line in lines if line.state in VACANCIES]
        self._tell(lines)
        clear(self._vacancies)
        if vacant:
            self._vacancies.addWidget(self._bar(vacant))

    def _tell(self, lines: tuple[NetworkLine, ...]) -> None:
        """Say how things stand; the same people are the network for EU matters."""
        say = self._stage.say
        number = sum(line.state not in UNFILLED for line in lines)
        filled = say("{filled} of {number} seats are filled.", filled=number, number=len(lines))
        self._head.tell(f"{say('The EU network has the same contact persons.')} {filled if lines else ''}".strip())

    def _bar(self, vacant: list[NetworkLine]) -> QWidget:
        stage, say = self._stage, self._stage.say
        names = [name_of(stage, line) for line in vacant]
        said = stage.words.say_many(
            "{names} has no contact person.",
            "{names} have no contact person.",
            len(vacant),
            names=_listed(stage, names),
        )
        look = stage.look
        buttons = Flow(gap=look.px(8))
        for line, name in zip(vacant[:_MOST], names, strict=False):
            buttons.addWidget(button(look, say("Fill {name}…", name=name), partial(self._fill, line.id)))
        mark = IconMark(look, "warning", "warn", filled=True)
        words = row(mark, readable(look, said), gap=look.px(12))
        words.setStretch(1, 1)
        return card(column(words, held(buttons), gap=look.px(8)), look, ground="warning", margin=10)

    def _fill(self, body_id: UUID) -> None:
        self.fill_chosen.emit(body_id)


def _listed(stage: Stage, names: list[str]) -> str:
    if len(names) <= _MOST:
        return stage.words.listing(names)
    more = stage.words.say_many("{number} more", "{number} more", len(names) - _MOST + 1)
    return stage.words.listing([*names[: _MOST - 1], more])
