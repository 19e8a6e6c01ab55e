"""Which parts of a long table are shown: the first ones that match what is typed, and more of them when asked."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.collation import is_within
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.line_field import UndoingLine
from coordinator_app.ui.forms.specs import RowsSpec
from coordinator_app.ui.layouts import held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_WIDTH = 240


class ShownParts(QWidget):
    """Hidden while all parts have room; the fields of hundreds would be slow to build and hard to look through."""

    changed = Signal()

    def __init__(self, stage: Stage, spec: RowsSpec) -> None:
        """Take how many parts are shown at first, and what of them is looked in."""
        super().__init__()
        self._stage, self._spec, self._room = stage, spec, spec.most
        self._pinned: set[UUID] = set()
        look, say = stage.look, stage.say
        self.filter = UndoingLine()
        self.filter.setFont(look.font("body"))
        self.filter.setAccessibleName(say("Find: {what}", what=say(spec.label)))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(look.px(_WIDTH))
        self.filter.setPlaceholderText(say("Find in the table"))
        self.filter.textChanged.connect(self._sought)
        self._count = text(look, "", "caption", "text2", wraps=True)
        self._more = button(
            look, stage.words.say_many("Show {number} more", "Show {number} more", spec.most), self._widen
        )
        flow = Flow(gap=look.px(8))
        for widget in (self.filter, self._more):
            flow.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(held(flow))
        whole.addWidget(self._count)
        self.hide()

    def of(self, parts: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return the parts that are shown, in their order; one that was pinned is among them."""
        most = self._spec.most
        if len(parts) <= most:
            self.hide()
            return parts
        sought, look_in = self.filter.text().strip(), self._spec.sought
        fitting = [one.id for one in parts if not sought or look_in is None or is_within(sought, look_in(one))]
        shown = {*fitting[: self._room], *self._pinned}
        found = tuple(one for one in parts if one.id in shown)
        self._count.setText(self._stage.say("Shows {shown} of {number}.", shown=len(found), number=len(parts)))
        self._more.setVisible(len(fitting) > self._room)
        self.show()
        return found

    def pin(self, part_id: UUID) -> None:
        """Show a part wherever it stands, since it was just added or moved."""
        self._pinned.add(part_id)

    def _sought(self, _said: str) -> None:
        self._room = self._spec.most
        self._pinned.clear()
        self.changed.emit()

    def _widen(self) -> None:
        self._room += self._spec.most
        self.changed.emit()
