"""Fields for days: what is typed is understood as people write days, and shown as it is understood."""

from datetime import date

from PySide6.QtCore import Signal

from coordinator_app.domain.typed_days import Misunderstood, understand
from coordinator_app.ui.days import full_day, span
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.stage import Stage


class DayField(LineField):
    """Commits a day, or None when it is emptied; `understood` tells how the text is read while it is typed."""

    understood = Signal(str)
    misunderstood = Signal(str)

    def __init__(self, stage: Stage, name: str) -> None:
        """Take the name that a screen reader says."""
        super().__init__(stage.look, name)
        self._stage = stage
        self.textEdited.connect(self._interpret)

    def show_value(self, value: object) -> None:
        """Show the day that is saved."""
        super().show_value(full_day(self._stage.words, value) if isinstance(value, date) else "")

    def commit(self) -> None:
        """Save the day."""
        if not self.is_open:
            return
        if not self.text().strip():
            self.committed.emit(None)
            return
        read = understand(self.text(), self._stage.today)
        if isinstance(read, Misunderstood):
            self.misunderstood.emit(self._stage.say(read.reason))
        else:
            self.committed.emit(read.first)

    def _interpret(self, said: str) -> None:
        read = understand(said, self._stage.today)
        self.understood.emit(interpretation(self._stage, read))


class DaysField(LineField):
    """Commits a first and a last day together: two fields would be saved apart, and contradict each other between."""

    understood = Signal(str)
    misunderstood = Signal(str)

    def __init__(self, stage: Stage, name: str, *, kind: str = "body", is_quiet: bool = False) -> None:
        """Take the name that a screen reader says."""
        super().__init__(stage.look, name, kind=kind, is_quiet=is_quiet)
        self._stage = stage
        self.textEdited.connect(self._interpret)

    def show_value(self, value: object) -> None:
        """Show the days that are saved, given as a pair."""
        if isinstance(value, tuple):
            first, last = value
            super().show_value(span(self._stage.words, first, last))

    def commit(self) -> None:
        """Save the days."""
        if not self.is_open:
            return
        read = understand(self.text(), self._stage.today)
        if isinstance(read, Misunderstood):
            self.misunderstood.emit(self._stage.say(read.reason))
        else:
            self.committed.emit((read.first, read.last))

    def _interpret(self, said: str) -> None:
        self.understood.emit(interpretation(self._stage, understand(said, self._stage.today)))


def interpretation(stage: Stage, read: object) -> str:
    """Return how days are understood, as a sentence beneath the field, empty where they are not."""
    from coordinator_app.domain.typed_days import Understood

    if not isinstance(read, Understood):
        return ""
    said = stage.words.interpreted(read.first, read.last)
    return f"{said} – {stage.say(read.note)}" if read.note else said
