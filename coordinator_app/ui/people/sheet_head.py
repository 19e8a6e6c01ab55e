"""The head of a sheet: what the record is called, what is said of it, and what else can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button, menu_button
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

Entries = list[tuple[str, Callable[[], object]]]


class SheetHead(QWidget):
    """A mark, a name, lines about it, and a menu that ends with the trash."""

    back_chosen = Signal()
    delete_chosen = Signal()
    history_chosen = Signal()

    def __init__(self, stage: Stage, mark: QWidget, back: str, more: Entries, last: Entries) -> None:
        """Take the mark, what the way back is called, and what the menu offers before and after the trash."""
        super().__init__()
        look, say = stage.look, stage.say
        self._back = button(look, back, self.back_chosen.emit, kind="ghost", icon="arrow_left")
        self._back.hide()
        self._name = text(look, "", "title", wraps=True)
        self._lines = [text(look, "", kind, "text2", wraps=True) for kind in ("body", "body", "caption")]
        history = (say("History…"), self.history_chosen.emit)
        entries = [*more, history, (say("Move to the trash"), self.delete_chosen.emit), *last]
        said = QVBoxLayout()
        said.setSpacing(look.px(2))
        said.addWidget(self._name)
        for each in self._lines:
            said.addWidget(each)
        said.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(look.px(16))
        line.addWidget(mark)
        line.addLayout(said, 1)
        line.addLayout(_above(menu_button(look, say("More to do with this contact"), entries)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addLayout(row(self._back, None))
        column.addLayout(line)

    def show_texts(self, name: str, *lines: str) -> None:
        """Say what the record is called, and up to three lines about it; an empty one takes no room."""
        self._name.setText(name)
        for label, said in zip(self._lines, lines, strict=False):
            label.setText(said)
            label.setVisible(bool(said))

    def show_way_back(self, *, is_shown: bool) -> None:
        """Show the button that leads back to the list."""
        self._back.setVisible(is_shown)


def _above(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addWidget(widget)
    column.addStretch(1)
    return column
