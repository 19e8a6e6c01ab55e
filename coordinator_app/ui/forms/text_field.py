"""A field of several lines, as high as its text; Ctrl+Enter or leaving saves, Esc takes back."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from coordinator_app.ui.forms.line_field import LONGEST
from coordinator_app.ui.forms.undo_keys import is_for_the_window
from coordinator_app.ui.look import Look

_FEWEST, _MOST = 2, 14


class TextField(QPlainTextEdit):
    """Text in lines; with `is_list` each line is one text of several, and empty lines fall away."""

    committed = Signal(object)
    typed = Signal(str)

    def __init__(self, look: Look, name: str, *, is_list: bool = False, lines: int = _FEWEST) -> None:
        """Take the name that a screen reader says, and how many lines it has at least."""
        super().__init__()
        self._look, self._is_list, self._lines = look, is_list, lines
        self._saved = ""
        self.setFont(look.font("body"))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)

    def show_value(self, value: object) -> None:
        """Show what is saved, unless something else is being typed."""
        is_untouched = not self.is_open
        self._saved = "\n".join(value) if isinstance(value, tuple) else str(value or "")
        if is_untouched and self.toPlainText() != self._saved:
            self.blockSignals(True)
            self.setPlainText(self._saved)
            self.blockSignals(False)
            self._fit()

    @property
    def is_open(self) -> bool:
        """Whether something has been typed that is not saved."""
        return self.toPlainText() != self._saved

    def commit(self) -> None:
        """Save what was typed."""
        if self.is_open:
            said = self.toPlainText().strip()[:LONGEST]
            value = tuple(line.strip() for line in said.splitlines() if line.strip()) if self._is_list else said
            self.committed.emit(value)

    def kept(self) -> None:
        """Learn that what was committed is saved."""
        self._saved = self.toPlainText()

    def revert(self) -> None:
        """Show again what is saved."""
        self.setPlainText(self._saved)

    def sizeHint(self) -> QSize:
        """Return a size that shows all of the text, within reason."""
        lines = max(self._lines, min(_MOST, self._written))
        around = 2 * (self._look.px(5) + 1) + round(2 * self.document().documentMargin())
        return QSize(self._look.px(200), self.fontMetrics().lineSpacing() * lines + around + 2)

    @property
    def _written(self) -> int:
        """How many lines the text takes at this width."""
        return round(self.document().size().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height: it never scrolls for want of a line."""
        return QSize(self._look.px(80), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where nothing has been typed here."""
        if is_for_the_window(event, is_open=self.is_open):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Ctrl+Enter and take back by Esc."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.is_open:
            self.revert()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the field is left, but not while its own menu is open."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _changed(self) -> None:
        self._fit()
        self.typed.emit(self.toPlainText())

    def _fit(self) -> None:
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if self._written > _MOST else never)
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())
