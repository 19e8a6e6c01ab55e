"""What shows while a file is read: how far one has come, and a way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.layouts import column, row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class ReadingBar(QWidget):
    """Hidden until something is read."""

    stopped = Signal()

    def __init__(self, stage: Stage) -> None:
        """Have nothing to show yet."""
        super().__init__()
        self._stage = stage
        look = stage.look
        self._said = text(look, "", "body", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        stop = button(look, stage.say("Stop reading"), self.stopped.emit)
        whole = column(self._said, row(self._bar, stop, gap=look.px(8)), gap=look.px(8))
        self.setLayout(whole)
        self.hide()

    def begin(self, name: str) -> None:
        """Show that a file is being read."""
        said = self._stage.say("{name} is being read…", name=name)
        self._said.setText(said)
        self._bar.setAccessibleName(said)
        self._bar.setRange(0, 0)
        self.show()

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far it has come."""
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
