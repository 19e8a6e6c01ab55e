"""A field with its label above it, and beneath it what helps, how it is understood, or what is wrong."""

from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.forms.choice_field import FlagField
from coordinator_app.ui.look import Look
from coordinator_app.ui.texts import retell, text


class Labelled(QWidget):
    """Holds a field; its label is the field's name to a screen reader, and what is wrong is its description."""

    def __init__(self, look: Look, name: str, field: QWidget, hint: str = "") -> None:
        """Take the field and what is said about it."""
        super().__init__()
        self.field, self._hint = field, hint
        self._found, self._heard = "", ""
        self._findings: QWidget | None = None
        column = self._column = QVBoxLayout(self)
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
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._ease)
        elif isinstance(field, QPlainTextEdit):
            field.textChanged.connect(self._ease)

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

    def remark(self, hint: str) -> None:
        """Let another hint stand beneath the field, where nothing is wrong."""
        if hint == self._hint:
            return
        self._hint = hint
        if not self.field.property("wrong"):
            self._show(hint, "text3")

    def complain(self, said: str) -> None:
        """Say what is wrong: by text, by colour, to a screen reader, and until something else is typed (WCAG 3.3.1)."""
        self._mark(is_wrong=True)
        self._show(said, "danger")
        announce(self.field, said)

    def hold_findings(self, lines: QWidget | None, said: str) -> None:
        """Show lines of findings beneath the field in place of those before; it is described by what they say, too."""
        if self._findings is not None:
            self._findings.hide()
            self._findings.deleteLater()
        self._findings = lines
        if lines is not None:
            self._column.addWidget(lines)
        self.hear_findings(said)

    def hear_findings(self, said: str) -> None:
        """Let what findings say be heard with the field, where their lines stand elsewhere."""
        self._found = said
        self._describe()

    def _ease(self) -> None:
        """Say nothing more of what was wrong once something else is typed; what still is, is told when it is left."""
        if self.field.property("wrong"):
            self.explain("")

    def _describe(self) -> None:
        """Describe the field, and the part of it to which the keyboard comes, if that is not the field itself."""
        said = " ".join(part for part in (self._heard, self._found) if part)
        self.field.setAccessibleDescription(said)
        first = self.field.focusProxy()
        if first is not None:
            first.setAccessibleDescription(said)

    def _show(self, said: str, tone: str) -> None:
        retell(self._beneath, said, tone)
        self._heard = said
        self._describe()

    def _mark(self, *, is_wrong: bool) -> None:
        if bool(self.field.property("wrong")) != is_wrong:
            self.field.setProperty("wrong", is_wrong)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
