"""Those who may be there already, told while a name is typed."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.registers import OrganisationLine, PersonLine
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.bars import bar
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.people.texts import told_apart
from coordinator_app.ui.stage import Stage

_PAUSE_MS = 300
_MOST = 2

Found = PersonLine | OrganisationLine


class Duplicates(QWidget):
    """A bar for each of the likeliest; whoever was said to be another stays away while the page is open."""

    open_chosen = Signal(object)
    merge_chosen = Signal(object)
    told = Signal()

    def __init__(self, stage: Stage, typed: Callable[[], Any], look_up: Callable[[Any], Sequence[Found]]) -> None:
        """Take what returns the record as it is typed, and what finds those who are like it."""
        super().__init__()
        self._stage, self._typed, self._look_up = stage, typed, look_up
        self._others: set[UUID] = set()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(stage.look.px(6))
        self.hide()

    def typing(self) -> None:
        """Look once typing rests."""
        self._pause.start()

    def look(self) -> None:
        """Look now, and show who is found."""
        found = [one for one in self._look_up(self._typed()) if one.id not in self._others]
        clear(self._column)
        for one in found[:_MOST]:
            self._tell(one)
        self.setVisible(bool(found))
        self.told.emit()

    def _tell(self, found: Found) -> None:
        say = self._stage.say
        said = say("Already here: {name}", name=told_apart(self._stage, found))
        actions = [
            (say("Open"), lambda: self.open_chosen.emit(found.id)),
            (say("Merge…"), lambda: self.merge_chosen.emit(found.id)),
            (say("Keep both"), lambda: self._keep_both(found.id)),
        ]
        made = bar(self._stage.look, [said], actions, is_warning=True)
        self._column.addWidget(made)
        announce(made, said)

    def _keep_both(self, record_id: UUID) -> None:
        self._others.add(record_id)
        self.look()
