"""The text of a licence, to read."""

from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage

_WIDTH, _HEIGHT = 720, 560


class LicenceDialog(Dialog):
    """Shows a file; Esc closes it."""

    def __init__(self, stage: Stage, name: str, file: Path, parent: QWidget) -> None:
        """Take what is licensed and the file with the licence."""
        super().__init__(stage.look, parent)
        look = stage.look
        self.setWindowTitle(stage.say("Licence of {name}", name=name))
        self.shown = QPlainTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setFont(look.font("body"))
        self.shown.setAccessibleName(self.windowTitle())
        self.shown.setPlainText(file.read_text(encoding="utf-8"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(12))
        whole.setSpacing(look.px(12))
        whole.addWidget(self.shown, 1)
        whole.addLayout(row(None, button(look, stage.say("Close"), self.accept, kind="primary")))
        window = parent.window().size()
        self.resize(min(look.px(_WIDTH), window.width() - 32), min(look.px(_HEIGHT), window.height() - 32))
