"""A list with what is chosen in it beside, or in its place where the window is narrow for its text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from coordinator_app.ui.stage import Stage

NARROW = 900
"""The width in pixels at 100 % text under which nothing stands beside the list."""

_LIST, _DETAIL = 400, 620


class Panes(QSplitter):
    """Sizes, and whether both stand side by side, are remembered."""

    arranged = Signal()

    def __init__(self, stage: Stage, key: str, of_list: QWidget, of_detail: QWidget) -> None:
        """Take both; `key` is what the sizes are remembered by."""
        super().__init__(Qt.Orientation.Horizontal)
        self._stage, self._key = stage, key
        self._list, self._detail = of_list, of_detail
        self._is_open = False
        px = stage.look.px
        self.addWidget(of_list)
        self.addWidget(of_detail)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.handle(1).setAccessibleName(stage.say("Border between the list and what is chosen"))
        of_list.setMinimumWidth(px(300))
        of_detail.setMinimumWidth(px(420))
        self.setSizes([px(_LIST), px(_DETAIL)])
        self.setStretchFactor(1, 1)
        self.restoreState(stage.remembered.state(self._name))
        self.splitterMoved.connect(lambda *_: stage.remembered.keep(self._name, self.saveState()))
        self._arrange()

    @property
    def is_beside(self) -> bool:
        """Whether the list and what is chosen in it stand side by side."""
        return self.is_wanted_beside and not self.is_narrow

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for both."""
        return self.width() < self._stage.look.px(NARROW)

    @property
    def is_wanted_beside(self) -> bool:
        """Whether somebody wants both side by side where there is room."""
        return self._stage.remembered.text(f"{self._key}/beside", "yes") == "yes"

    @property
    def is_open(self) -> bool:
        """Whether what is chosen stands in place of the list."""
        return self._is_open and not self.is_beside

    def want_beside(self, *, wanted: bool) -> None:
        """Show both side by side from now on, or one at a time."""
        self._stage.remembered.keep(f"{self._key}/beside", "yes" if wanted else "no")
        self._arrange()

    def open(self) -> None:
        """Show what is chosen, where it does not stand beside the list already."""
        self._is_open = True
        self._arrange()

    def close_detail(self) -> None:
        """Show the list again."""
        self._is_open = False
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part or join the two where the room has changed."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _name(self) -> str:
        return f"{self._key}/panes/{round(self._stage.look.scale * 100)}"

    def _arrange(self) -> None:
        beside = self.is_beside
        px = self._stage.look.px
        self._detail.setMinimumWidth(px(420) if beside else 0)
        self._list.setMinimumWidth(px(300) if beside else 0)
        self._list.setVisible(beside or not self._is_open)
        self._detail.setVisible(beside or self._is_open)
        self.arranged.emit()
