"""A dialog: Tab goes as one reads, Enter in a field does what it is for, and the ring shows where the keyboard is."""

from PySide6.QtCore import QMetaMethod, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from coordinator_app.ui.focus_ring import BY_KEYBOARD, FocusRing
from coordinator_app.ui.layouts import held
from coordinator_app.ui.look import Look
from coordinator_app.ui.tab_order import step

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Dialog(QDialog):
    """The base of every dialog; it goes for good when it is closed."""

    enter_acts = True
    """Whether Enter in a field of one line presses the primary button, as Ctrl+Enter does everywhere.

    It does not where a field only lays a paper out anew, of which one then does several things.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lie before a window; whether the keyboard is in use there, it is here."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(BY_KEYBOARD, parent.window().property(BY_KEYBOARD))
        self._is_snug = False
        FocusRing(self, look)

    def snug(self, asked: QLayout) -> QWidget:
        """Return what lies above the buttons, held so that the dialog is as high as that wraps, and no higher.

        Qt would hold it as high as the texts were on the narrowest line. What is said later needs `fit_soon`.
        """
        self._is_snug = True
        above = held(asked)
        above.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        return above

    def fit_soon(self) -> None:
        """Be higher by what is now said beneath a field, once it has been laid out."""
        QTimer.singleShot(0, self, self._fit)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what wraps needs; Qt does not ask a dialog for that."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as what wraps needs at this width; one that is not snug stays within the screen."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return
        needed = layout.totalHeightForWidth(self.width())
        if not self._is_snug:
            needed = max(self.height(), min(needed, self.screen().availableGeometry().height()))
        self.resize(self.width(), needed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the primary button by Ctrl+Enter, and by Enter in a field; what is being typed is saved first."""
        primary = self._primary()
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and (is_held or self._is_in_field()) and primary is not None:
            primary.setFocus(Qt.FocusReason.ShortcutFocusReason)
            primary.click()
        else:
            super().keyPressEvent(event)

    def _is_in_field(self) -> bool:
        """Tell whether the keyboard is in a field of one line for which Enter means nothing else."""
        field = self.focusWidget()
        if not self.enter_acts or not isinstance(field, QLineEdit):
            return False
        return not field.isSignalConnected(QMetaMethod.fromSignal(field.returnPressed))

    def _primary(self) -> QPushButton | None:
        found = (each for each in self.findChildren(QPushButton) if each.property("kind") == "primary")
        return next((each for each in found if each.isVisible() and each.isEnabled()), None)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go as one reads."""
        return step(self, forward=forward)
