"""A title that is typed where it stands: a field of one line as wide as its text."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics

from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.look import Look

_WIDEST = 1100


class GrowingLine(LineField):
    """Asks for as much room as its text takes, within reason."""

    def __init__(self, look: Look, name: str, *, kind: str = "body", is_quiet: bool = False) -> None:
        """Take the name that a screen reader says; a quiet field looks like text until it is pointed at."""
        super().__init__(look, name, kind=kind, is_quiet=is_quiet)
        self.textChanged.connect(lambda _said: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Return the room that the text takes."""
        hint = super().sizeHint()
        said = self.text() or self.placeholderText()
        hint.setWidth(min(QFontMetrics(self.font()).horizontalAdvance(said) + 24, _WIDEST))
        return hint
