"""A field with its label above it, and beneath it what helps, how it is understood, or what is wrong."""

from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.forms.choice_field import FlagField
from coordinator_app.ui.look import Look
from coordinator_app.ui.texts import text


class Labelled(QWidget):
    """Holds a field; its label is the field's name to a screen reader, and what is wrong is its description."""

    def __init__(self, look: Look, name: str, field: QWidget, hint: str = "") -> None:
        """Take the field and what is said about it."""
        super().__init__()
        self.field, self._hint = field, hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        if not isinstance(field, FlagField):
            label = text(look, name.replace("&", "&&"), "caption_strong", "text2", wraps=True)
            label.setBuddy(field)
            column.addWidget(label)
        column.addWidget(field)
        self._beneath = text(look, "", "caption", "text3", wraps=True)
        column.addWidget(self._beneath)
        self._show(hint, "text3")

    def watch(self, field: Any) -> None:
        """Say nothing more of what was wrong once the field shows again what is saved."""
        field.typed.connect(lambda _said: self.explain("") if not field.is_open else None)

    @property
    def beneath(self) -> QLabel:
        """The line beneath the field."""
        return self._beneath

    def explain(self, said: str) -> None:
        """Say how the field is understood; nothing said brings its hint back."""
        self._mark(is_wrong=False)
        self._show(said or self._hint, "text3")

    def complain(self, said: str) -> None:
        """Say what is wrong: by text, by colour, to a screen reader, and for as long as it is so (WCAG 3.3.1)."""
        self._mark(is_wrong=True)
        self._show(said, "danger")
        self.field.setAccessibleDescription(said)
        announce(self.field, said)

    def _show(self, said: str, tone: str) -> None:
        self._beneath.setProperty("tone", tone)
        self._beneath.style().unpolish(self._beneath)
        self._beneath.style().polish(self._beneath)
        self._beneath.setText(f"⚠ {said}" if tone == "danger" else said)
        self._beneath.setVisible(bool(said))
        self.field.setAccessibleDescription(said)

    def _mark(self, *, is_wrong: bool) -> None:
        if bool(self.field.property("wrong")) != is_wrong:
            self.field.setProperty("wrong", is_wrong)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
