"""Fields for days: what is typed is understood as people write days, and shown as it is understood."""

from datetime import date

from PySide6.QtCore import Signal

from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_days import UnderstoodDays, understand_days, understand_past_day
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.stage import Stage

_BETWEEN = " · "
"""Stands between the days and their week in `Words.header`; what is typed over is the days alone."""


class DayField(LineField):
    """Commits a day, or None when it is emptied; `understood` tells how the text is read while it is typed."""

    understood = Signal(str)
    misunderstood = Signal(str)

    def __init__(self, stage: Stage, name: str, *, has_passed: bool = False) -> None:
        """Take the name that a screen reader says, and whether the day that is meant has passed."""
        super().__init__(stage.look, name)
        self._stage = stage
        self._understand = understand_past_day if has_passed else understand_days
        self.textEdited.connect(self._interpret)

    def show_value(self, value: object) -> None:
        """Show the day that is saved."""
        super().show_value(self._stage.words.header(value, value).split(_BETWEEN)[0] if isinstance(value, date) else "")

    def commit(self) -> None:
        """Save the day."""
        if not self.is_open:
            return
        if not self.text().strip():
            self.committed.emit(None)
            return
        read = self._understand(self.text(), self._stage.today)
        if isinstance(read, Misunderstood):
            self.misunderstood.emit(self._stage.say(read.reason))
        else:
            self.committed.emit(read.first)

    def _interpret(self, said: str) -> None:
        read = self._understand(said, self._stage.today)
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
            super().show_value(self._stage.words.header(first, last).split(_BETWEEN)[0])

    def commit(self) -> None:
        """Save the days."""
        if not self.is_open:
            return
        read = understand_days(self.text(), self._stage.today)
        if isinstance(read, Misunderstood):
            self.misunderstood.emit(self._stage.say(read.reason))
        else:
            self.committed.emit((read.first, read.last))

    def _interpret(self, said: str) -> None:
        self.understood.emit(interpretation(self._stage, understand_days(said, self._stage.today)))


def interpretation(stage: Stage, read: UnderstoodDays | Misunderstood) -> str:
    """Return how days are understood, as a sentence beneath the field, empty where they are not."""
    if isinstance(read, Misunderstood):
        return ""
    said = stage.words.interpretation(read.first, read.last)
    return " – ".join([said, *(stage.say(note) for note in read.notes)])
