"""The dialog that tells a crash: what happened, what it means for the data, and what can be done."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import column, held, row, scrolling
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text

_WIDTH, _LOG, _FOOT, _BAR = 560, 120, 76, 16


class CrashDialog(Dialog):
    """Lets its reader go on or quit; Esc goes on."""

    quit_chosen = Signal()

    def __init__(self, stage: Stage, log: str, file: Path, parent: QWidget) -> None:
        """Take the log and the file that holds it too."""
        super().__init__(stage.look, parent)
        self._stage = stage
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Something went wrong in Utblick"))
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setAccessibleName(say("Log of what went wrong"))
        self.log.setFont(_fixed(look.font("caption").pixelSize()))
        self.log.setFixedHeight(look.px(_LOG))
        self.copy = button(look, say("Copy the log"), self._copy)
        self.quit = button(look, say("Quit Utblick"), self._quit)
        self.go_on = button(look, say("Go on"), self.accept, kind="primary")
        where = say(
            "The log holds no personal data: no names, and nothing that was typed. It also lies in {file}.", file=file
        )
        content = held(
            column(self._told(), self.log, readable(look, where, "caption", "text2"), gap=look.px(12)),
            margins=(look.px(24), look.px(20), look.px(24), 0),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(content))
        whole.addWidget(self._buttons())
        self.show_log(log)
        wide = min(look.px(_WIDTH), parent.width() - look.px(32))
        content.setMinimumHeight(content.heightForWidth(wide - look.px(_BAR)))
        self.setMinimumWidth(wide)
        self.resize(wide, min(content.minimumHeight() + look.px(_FOOT), parent.height() - look.px(16)))
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_log(self, log: str) -> None:
        """Show the log, which has grown where something else went wrong since."""
        self.log.setPlainText(log)
        announce(self, self.windowTitle())

    def _told(self) -> QWidget:
        look, say = self._stage.look, self._stage.say
        heading = row(
            IconMark(look, "warning", "warn", filled=True),
            text(look, say("Something went wrong that should not have"), "title", wraps=True),
            gap=look.px(8),
        )
        heading.setStretch(1, 1)
        means = say("What was saved is unharmed. What you have typed stays in its field, and is kept even if you quit.")
        remedy = say(
            "Go on, and try again. If it happens again, copy the log and send it to whoever looks after Utblick."
        )
        return held(column(heading, readable(look, means), readable(look, remedy), gap=look.px(8)))

    def _buttons(self) -> QWidget:
        flow = Flow(gap=self._stage.look.px(8))
        flow.addWidget(self.copy)
        flow.push_right()
        flow.addWidget(self.quit)
        flow.addWidget(self.go_on)
        px = self._stage.look.px
        return held(column(held(flow)), margins=(px(24), px(12), px(24), px(16)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.log.toPlainText())
        self.copy.setText(self._stage.say("Copied"))
        announce(self.copy, self._stage.say("Copied"))

    def _quit(self) -> None:
        self.accept()
        self.quit_chosen.emit()


def _fixed(pixels: int) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(pixels)
    return font
