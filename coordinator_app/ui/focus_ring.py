"""The ring round what has the keyboard's focus, shown while the keyboard is in use."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from coordinator_app.ui.look import Look
from coordinator_app.ui.tokens import RADIUS

OWN_FOCUS = "ownFocus"
"""The property of a widget that draws its focus itself."""

BY_KEYBOARD = "byKeyboard"
"""The property of a window in which the keyboard is in use, rather than the mouse."""

_AROUND, _WIDTH = 3, 2
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}


def shows_focus(widget: QWidget) -> bool:
    """Tell whether a widget that draws its focus itself is to do so now: it has the keyboard, which is in use."""
    return widget.hasFocus() and bool(widget.window().property(BY_KEYBOARD))


class FocusRing(QWidget):
    """One ring for each window; the mouse hides it, the keyboard brings it back (WCAG 2.4.7)."""

    def __init__(self, window: QWidget, look: Look) -> None:
        """Lie over a window that is shown later."""
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def watch(self) -> None:
        """Notice from now on whether the keyboard or the mouse is used; the window must have been shown."""
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def restyle(self, look: Look) -> None:
        """Take another look."""
        self._look = look
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn how the user works, and follow the target where it moves."""
        kind = event.type()
        if kind == QEvent.Type.Show and watched is self.window():
            self.watch()
        if kind in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress} and watched is self.window().windowHandle():
            self._work(by_keyboard=kind == QEvent.Type.KeyPress)
        elif kind in _MOVES and watched in self._followed:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("focus"), _WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2)

    @property
    def is_by_keyboard(self) -> bool:
        """Whether the keyboard is in use, rather than the mouse."""
        return bool(self.window().property(BY_KEYBOARD))

    def _work(self, *, by_keyboard: bool) -> None:
        if by_keyboard != self.is_by_keyboard:
            self.window().setProperty(BY_KEYBOARD, by_keyboard)
            self._place()
            if self._target is not None:
                self._target.update()
                if isinstance(self._target, QAbstractScrollArea):
                    self._target.viewport().update()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in filter(isValid, self._followed):
            if widget is not self.window():
                widget.removeEventFilter(self)
        mine = now is not None and now.window() is self.window()
        self._target = now if mine else None
        self._followed = list(_line_of(now)) if mine and now is not None else []
        for widget in self._followed:
            widget.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not self.is_by_keyboard or not target.isVisible() or target.property(OWN_FOCUS):
            self.hide()
            return
        corner = target.mapTo(self.window(), QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
        self.raise_()
        self.show()


def _line_of(widget: QWidget) -> list[QWidget]:
    line = [widget]
    while not line[-1].isWindow():
        above = line[-1].parentWidget()
        if above is None:
            break
        line.append(above)
    return line
