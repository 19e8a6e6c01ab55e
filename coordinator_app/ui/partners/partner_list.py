"""The list of partners: filtered by kind, status and text, ordered by any column."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.collation import is_within
from coordinator_app.domain.labels import label
from coordinator_app.domain.partners import PartnerStatus
from coordinator_app.domain.registers import PartnerLine
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.filter_line import FilterLine
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.layouts import held, shorten
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.partner_words import kind_names, section_name
from coordinator_app.ui.partners.partner_columns import Order, cells, columns, key_of, sentence
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel
from coordinator_app.ui.texts import text

_KINDS = frozenset({"partner", "visit", "municipality"})


class PartnerList(QWidget):
    """All partners are read at once: a municipality has some tens."""

    partner_chosen = Signal(object)
    partner_edited = Signal(object)
    partner_removed = Signal(object)
    new_chosen = Signal()

    def __init__(self, stage: Stage) -> None:
        """Show every partner."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self._named = kind_names(stage)
        self._kind = self._choice(say("Kind of partner"), [(None, say("All kinds")), *self._named.items()])
        statuses = [(status, capital(say(label(status)))) for status in PartnerStatus]
        self._status = self._choice(say("Status"), [(None, say("Every status")), *statuses])
        self._filter = FilterLine(stage, say("Filter partners"))
        self._filter.left.connect(self.point)
        self._filter.textChanged.connect(lambda _: self._show())
        self._heading = text(look, section_name(stage), "display", wraps=True)
        self._model: TableModel[PartnerLine] = TableModel(
            columns(stage, self._named), stage.words, lambda each: sentence(stage, self._named, each)
        )
        self.view = ListView(stage, "partners", section_name(stage), self._model, cells(stage, self._named))
        self.view.chosen.connect(self.partner_chosen)
        self.view.edited.connect(self.partner_edited)
        self.view.removed.connect(self.partner_removed)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._lay_out()
        self._show()

    @property
    def current_id(self) -> UUID | None:
        """The partner of the current row."""
        return self.view.current_id

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list again where what it shows may have changed."""
        if kinds & _KINDS:
            self._heading.setText(section_name(self._stage))
            self._named.update(kind_names(self._stage))
            self._show()

    def point(self) -> None:
        """Put the keyboard on the list."""
        if self._model.rowCount():
            self.view.point()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self._filter.take_keyboard()

    def _choice(self, name: str, choices: list[tuple[Any, str]]) -> ChoiceField:
        field = ChoiceField(self._stage.look, name, choices)
        field.show_value(None)
        field.committed.connect(lambda _: self._show())
        return field

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        head = Flow(gap=look.px(12))
        head.addWidget(self._heading)
        head.push_right()
        head.addWidget(button(look, say("New partner"), self.new_chosen.emit, kind="primary", icon="add"))
        bar = Flow(gap=look.px(8))
        for field in (self._kind, self._status, self._filter):
            bar.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(32), look.px(20), look.px(24), look.px(12))
        column.setSpacing(look.px(12))
        column.addWidget(held(head))
        column.addWidget(held(bar))
        column.addWidget(self._stack, 1)

    def _wanted(self) -> list[PartnerLine]:
        kind = [None, *self._named][max(0, self._kind.currentIndex())]
        status = [None, *PartnerStatus][max(0, self._status.currentIndex())]
        sought = self._filter.text().strip()
        return [
            line
            for line in self._stage.desk.partners.lines(self._stage.words.language)
            if kind in {None, line.kind} and status in {None, line.status} and is_within(sought, self._searched(line))
        ]

    def _searched(self, line: PartnerLine) -> str:
        country = self._stage.words.country(line.country) if line.country else ""
        return f"{line.name_sv} {line.name_en} {line.native_name} {country} {self._named[line.kind]}"

    def _show(self) -> None:
        wanted = self._wanted()
        self._model.show(
            lambda key, descends: LoadedLines(wanted, key_of(self._stage, Order(key)), is_descending=descends)
        )
        if wanted:
            self._stack.setCurrentWidget(self.view)
        else:
            self._show_empty()
        if self._filter.text().strip():
            announce(self._filter, self._stage.words.say_many("{number} partner.", "{number} partners.", len(wanted)))

    def _show_empty(self) -> None:
        """Say why nothing is shown, and offer what helps."""
        say = self._stage.say
        if self._filter.text().strip() or self._kind.currentIndex() > 0 or self._status.currentIndex() > 0:
            empty = Empty(self._stage.look, say("No partners match the filter."), say("Clear the filter"), self._clear)
        else:
            said = say("No partners here yet. Enter the first: its name is enough.")
            empty = Empty(self._stage.look, said, say("New partner"), self.new_chosen.emit)
        shorten(self._stack, 1)
        self._stack.addWidget(empty)
        self._stack.setCurrentWidget(empty)

    def _clear(self) -> None:
        self._kind.show_value(None)
        self._status.show_value(None)
        self._filter.clear()
        self._show()
