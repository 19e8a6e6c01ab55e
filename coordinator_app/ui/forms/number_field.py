"""Fields for a whole number and for a time of day; what is not understood is told beneath, and stays as typed."""

from datetime import time

from PySide6.QtCore import Signal

from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_numbers import understand_number
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.stage import Stage

_LONGEST = 40
"""Characters that can be typed: more than a number needs, so that what is pasted is refused in words, not cut short."""


class NumberField(LineField):
    """Commits a whole number of at least 0, or within the bounds that are given, or None when it is emptied."""

    misunderstood = Signal(str)

    def __init__(self, stage: Stage, name: str, bounds: tuple[int, int] | None = None) -> None:
        """Take the name that a screen reader says, and the least and the greatest number, where there are such."""
        super().__init__(stage.look, name)
        self._stage, self._bounds = stage, bounds
        self.setMaxLength(_LONGEST)

    def show_value(self, value: object) -> None:
        """Show what is saved."""
        super().show_value("" if value is None else str(value))

    def commit(self) -> None:
        """Save the number."""
        said = self.text().strip()
        if not self.is_open:
            return
        read = understand_number(said) if said else None
        if isinstance(read, Misunderstood):
            self.misunderstood.emit(self._stage.say(read.reason))
            return
        if read is not None and self._bounds is not None and not self._bounds[0] <= read <= self._bounds[1]:
            least, most = self._bounds
            self.misunderstood.emit(self._stage.say("Write a number from {least} to {most}.", least=least, most=most))
            return
        self.committed.emit(read)


class TimeField(LineField):
    """Commits a time of day, or None when it is emptied; 9, 9.30, 0930 and 9:30 are understood."""

    misunderstood = Signal(str)

    def __init__(self, stage: Stage, name: str) -> None:
        """Take the name that a screen reader says."""
        super().__init__(stage.look, name)
        self._stage = stage
        self.setMaxLength(20)

    def show_value(self, value: object) -> None:
        """Show what is saved, as the screen writes times."""
        super().show_value(value.strftime("%H:%M") if isinstance(value, time) else "")

    def commit(self) -> None:
        """Save the time."""
        from coordinator_app.domain.typed_times import understand_times

        said = self.text().strip()
        if not self.is_open:
            return
        read = understand_times(said) if said else None
        if isinstance(read, Misunderstood):
            self.misunderstood.emit(self._stage.say(read.reason))
        else:
            self.committed.emit(read.starts_at if read is not None else None)
