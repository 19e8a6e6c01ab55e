"""A list of contacts: filtered by text and choices, ordered by its header, read as far as it is looked at."""

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.registers import NameOrder
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.filter_line import FilterLine
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.layouts import held
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.people.register import ALL, Register
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel
from coordinator_app.words import Message

_PAUSE_MS = 150


class RegisterList(QWidget):
    """Its filters are remembered from day to day, the text is not."""

    new_chosen = Signal()

    def __init__(self, stage: Stage, register: Register) -> None:
        """Show what the description says, as it was shown last."""
        super().__init__()
        self._stage, self._register = stage, register
        self._text = FilterLine(stage, stage.say("Filter the list by name, organisation or place"))
        self._text.left.connect(self.point)
        self._choices = {each.key: self._made_choice(each.key) for each in register.filters}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show)
        self._text.textChanged.connect(lambda _: self._pause.start())
        self._model: TableModel[object] = TableModel(register.columns, stage.words, register.describe)  # type: ignore[type-var]
        self.view = ListView(stage, register.key, stage.say(register.name), self._model, register.cells)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._lay_out()
        self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list again where what it shows may have changed."""
        if kinds & self._register.kinds:
            self._show()

    def point(self) -> None:
        """Put the keyboard on the list, or where one begins while it is empty."""
        if self._model.rowCount():
            self.view.point()
        else:
            self._text.setFocus()

    def let_go(self) -> None:
        """Have no current row, since what is shown beside is not in the list yet."""
        self.view.setCurrentIndex(QModelIndex())

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self._text.take_keyboard()

    def _made_choice(self, key: str) -> ChoiceField:
        described = next(each for each in self._register.filters if each.key == key)
        made = ChoiceField(self._stage.look, described.name, described.choices)
        kept = self._stage.remembered.text(self._name(key), ALL)
        made.show_value(kept if kept in {value for value, _ in described.choices} else ALL)
        made.committed.connect(lambda value: self._choose(key, value))
        return made

    def _name(self, key: str) -> str:
        return f"{self._register.key}/{key}"

    def _lay_out(self) -> None:
        look = self._stage.look
        choices = Flow(gap=look.px(8))
        for field in self._choices.values():
            choices.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, look.px(12), 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._text)
        column.addWidget(held(choices))
        column.addWidget(self._stack, 1)

    def _choose(self, key: str, value: str) -> None:
        self._stage.remembered.keep(self._name(key), value)
        self._show()

    def _asked(self) -> tuple[str, dict[str, str]]:
        chosen = {
            each.key: each.choices[max(0, self._choices[each.key].currentIndex())][0] for each in self._register.filters
        }
        return self._text.text().strip(), chosen

    def _show(self) -> None:
        text, chosen = self._asked()
        listed = self._register.listed
        self._model.show(lambda key, descends: listed(text, chosen, NameOrder(key), descends))
        if self._model.rowCount():
            self._stack.setCurrentWidget(self.view)
        else:
            self._show_empty(is_filtered=bool(text or any(chosen.values())))
        if text:
            announce(self._text, self._register.counted(self._model.rowCount()))

    def _show_empty(self, *, is_filtered: bool) -> None:
        """Say why nothing is shown, and offer what helps."""
        register = self._register
        if is_filtered:
            empty = self._empty(register.none_match, self._stage.say("Clear the filter"))
        else:
            empty = self._empty(register.none_yet, self._stage.say(register.new))
        old = self._stack.widget(1)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(empty)
        self._stack.setCurrentWidget(empty)

    def _empty(self, said: Message, action: str) -> Empty:
        is_new = said == self._register.none_yet
        return Empty(self._stage.look, self._stage.say(said), action, self.new_chosen.emit if is_new else self._clear)

    def _clear(self) -> None:
        for key, field in self._choices.items():
            field.show_value(ALL)
            self._stage.remembered.keep(self._name(key), ALL)
        self._text.clear()
        self._show()
        self.find_in_list()
