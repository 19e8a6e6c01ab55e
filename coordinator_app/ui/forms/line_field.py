"""A field of one line: a click and one types, Enter or leaving saves, Esc takes back."""

from PySide6.QtCore import QEvent, QMetaMethod, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit

from coordinator_app.ui.forms.undo_keys import is_for_the_window
from coordinator_app.ui.look import Look

LONGEST = 20_000


class UndoingLine(QLineEdit):
    """A line that leaves undo to the window where nothing has been typed in it."""

    @property
    def is_open(self) -> bool:
        """Whether something has been typed that is not saved."""
        return bool(self.text())

    def event(self, event: QEvent) -> bool:
        """Do not claim the keys of undo where there is nothing to undo here."""
        if is_for_the_window(event, is_open=self.is_open):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo to the window likewise."""
        if not self.is_open and event.matches(QKeySequence.StandardKey.Undo):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LineField(UndoingLine):
    """Holds the value that is saved beside the text that is typed; `committed` brings a text that differs from it."""

    committed = Signal(object)
    typed = Signal(str)
    left_by_enter = Signal()
    """Enter was pressed where nothing is left to save."""

    entered = Signal()
    """Enter was pressed, and what had been typed is committed."""

    def __init__(self, look: Look, name: str, *, kind: str = "body", is_quiet: bool = False) -> None:
        """Take the name that a screen reader says; a quiet field looks like text until it is pointed at."""
        super().__init__()
        self._saved = ""
        self.setFont(look.font(kind))
        self.setAccessibleName(name)
        self.setMaxLength(LONGEST)
        if is_quiet:
            self.setProperty("quiet", True)
        self.textEdited.connect(self.typed)

    def show_value(self, value: object) -> None:
        """Show what is saved, unless something else is being typed."""
        is_untouched = self.text() == self._saved
        self._saved = str(value or "")
        if is_untouched:
            self.setText(self._saved)
            self.setCursorPosition(0)

    @property
    def is_open(self) -> bool:
        """Whether something has been typed that is not saved."""
        return self.text() != self._saved

    def commit(self) -> None:
        """Save what was typed; spaces at the ends are nobody's meaning."""
        if self.is_open:
            self.setText(self.text().strip())
        if self.is_open:
            self.committed.emit(self.text())

    def kept(self) -> None:
        """Learn that what was committed is saved."""
        self._saved = self.text()

    def revert(self) -> None:
        """Show again what is saved."""
        self.setText(self._saved)
        self.typed.emit(self._saved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter and take back by Esc; in a dialog, Enter goes on to what the dialog is for."""
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            is_done = not self.is_open
            self.commit()
            self.selectAll()
            if is_done:
                self.left_by_enter.emit()
            goes_on = isinstance(self.window(), QDialog) and not self._is_answered_by_enter()
            self.entered.emit()
            event.setAccepted(not goes_on)
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.is_open:
            self.revert()
        else:
            super().keyPressEvent(event)

    def _is_answered_by_enter(self) -> bool:
        return any(self.isSignalConnected(QMetaMethod.fromSignal(each)) for each in (self.entered, self.left_by_enter))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the field is left."""
        super().focusOutEvent(event)
        self.commit()
