"""Toasts: what has just been done, said in passing at the foot of the window, with a button that undoes it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QWidget
from shiboken6 import isValid

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.look import Look
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.texts import Elided

SHOWN_MS = 8000
_SHADOW, _HALO = 10, QColor(0, 0, 0, 4)


class Toast(QWidget):
    """One at a time; it waits while the mouse or the keyboard is on it."""

    gone = Signal()

    def __init__(self, window: QWidget, look: Look, said: str, close: str) -> None:
        """Say something; `close` is the name of the button that takes it away."""
        super().__init__(window)
        self._look = look
        self._before: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.go)
        self._words = Elided(look, said, "body", "on_toast")
        self._row = QHBoxLayout(self)
        margin = _SHADOW + look.px(6)
        self._row.setContentsMargins(margin + look.px(8), margin, margin, margin)
        self._row.setSpacing(look.px(12))
        self._row.addWidget(IconMark(look, "checkmark_circle", "on_toast"))
        self._row.addWidget(self._words)
        dismiss = tool(look, "dismiss", close, self.go)
        dismiss.setIcon(look.icon("dismiss", "on_toast", size=16))
        self._watch(dismiss)
        self._row.addWidget(dismiss)
        window.installEventFilter(self)

    def offer(self, said: str, run: Callable[[], object]) -> None:
        """Add a button, such as Undo; what it does takes the toast away."""

        def act() -> None:
            run()
            self.go()

        made = button(self._look, said, act, kind="link")
        self._watch(made)
        made.setStyleSheet(f"color: {self._look.tokens.toast_accent}; font-weight: 600; background: transparent;")
        self._row.insertWidget(2, made)

    def appear(self) -> None:
        """Show it, and let a screen reader say it."""
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, self._words.said)

    def go(self) -> None:
        """Go for good; the keyboard goes back to where it came from."""
        if not self.isHidden():
            if self._has_focus() and self._before is not None and isValid(self._before):
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hide()
            self.gone.emit()
            self.deleteLater()

    @property
    def said(self) -> str:
        """What it says."""
        return self._words.said

    def first_button(self) -> QAbstractButton:
        """Return the button that acts, or the one that closes it where there is none."""
        return next(iter([*self.findChildren(QPushButton), *self.findChildren(QAbstractButton)]))

    def take_keyboard(self) -> None:
        """Put the keyboard on the first button, and remember where it was."""
        self._before = self.window().focusWidget()
        self.first_button().setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and stay for as long as the keyboard is on a button."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        elif watched is not self.parentWidget() and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is not self.parentWidget() and event.type() == QEvent.Type.FocusOut and not self.isHidden():
            self._timer.start()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the mouse is on it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on when the mouse has left."""
        if not self._has_focus():
            self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw its ground with a soft edge, without an effect that would blur the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setBrush(_HALO)
        for around in range(_SHADOW, 0, -1):
            painter.drawRoundedRect(ground.adjusted(-around, -around + 3, around, around), 8 + around, 8 + around)
        painter.setBrush(self._look.colour("toast"))
        if self._look.tokens.name == "contrast":
            painter.setPen(QPen(self._look.colour("page"), 2))
        painter.drawRoundedRect(ground, 8, 8)

    def _watch(self, made: QWidget) -> None:
        """Let a press by the mouse leave the keyboard where it is: it would be lost when the toast goes."""
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.installEventFilter(self)

    def _has_focus(self) -> bool:
        return any(child.hasFocus() for child in self.findChildren(QWidget))

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        size = self.sizeHint().boundedTo(window.size())
        self.resize(size)
        self.move((window.width() - size.width()) // 2, window.height() - size.height() - self._look.px(8))
