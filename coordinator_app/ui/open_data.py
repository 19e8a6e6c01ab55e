"""The data of the window: opened in the background, listened to, and closed once nobody works on them any more."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coordinator_app.ui.jobs import wait_for_all
from coordinator_app.ui.opening import Opening, Whose
from coordinator_app.ui.stage import Stage

if TYPE_CHECKING:
    from coordinator_app.services.desk import Desk


class OpenData(QObject):
    """Holds one desk at a time; `changed` comes in the window's own thread, whichever thread has made the change."""

    came = Signal()
    failed = Signal(object)
    changed = Signal(frozenset)
    _changed_somewhere = Signal(frozenset)

    def __init__(self, owner: QObject) -> None:
        """Begin with none."""
        super().__init__(owner)
        self.desk: Desk | None = None
        self._opening: Opening | None = None
        self._stop_listening: Callable[[], None] | None = None
        self._is_over = False
        self._changed_somewhere.connect(self.changed)

    @property
    def is_asked_for(self) -> bool:
        """Whether data are open or being opened."""
        return self._opening is not None

    def open(self, whose: Whose) -> None:
        """Open somebody's data in the background."""
        self._opening = Opening(whose)
        self._opening.opened.connect(self._take)
        self._opening.failed.connect(self.failed)
        self._opening.start()

    def close(self, stage: Stage) -> None:
        """Close the data, after every job has ended and the stage has let go of them."""
        if self._stop_listening is not None:
            self._stop_listening()
            self._stop_listening = None
        stage.leaving.emit()
        wait_for_all()
        stage.take(None)
        desk = self.desk or (self._opening.desk if self._opening is not None else None)
        self.desk = self._opening = None
        if desk is not None:
            desk.close()

    def end(self) -> None:
        """Take no data any more, though they may still come: the window closes."""
        self._is_over = True

    def _take(self, desk: "Desk") -> None:
        if not self._is_over:
            self.desk = desk
            self._stop_listening = desk.listen(self._changed_somewhere.emit)
            self.came.emit()
