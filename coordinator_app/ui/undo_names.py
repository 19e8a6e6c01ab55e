"""The names of undo and redo in the menus: they say what would be done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from coordinator_app.ui.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_PAUSE_MS = 20
"""How long they wait after a change, which is painted meanwhile."""


class UndoNames(QObject):
    """Names the two actions of a window anew, soon after something has changed."""

    def __init__(self, owner: QObject) -> None:
        """Begin before there are any to name."""
        super().__init__(owner)
        self._stage: Stage | None = None
        self._actions: dict[str, QAction] = {}
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._name)

    def take(self, stage: Stage, actions: "dict[str, QAction]") -> None:
        """Name the actions of menus that have been filled anew."""
        self._stage, self._actions = stage, actions

    def renew(self) -> None:
        """Name them soon."""
        self._soon.start()

    def _name(self) -> None:
        stage = self._stage
        if stage is None or not stage.has_desk:
            return
        undone, redone = stage.desk.history.next_undo(), stage.desk.history.next_redo()
        say = stage.say
        self._actions["undo"].setText(say("Undo: {what}", what=undone) if undone else say("Undo"))
        self._actions["redo"].setText(say("Redo: {what}", what=redone) if redone else say("Redo"))
