"""Gradual building: of what is long, the first parts are made at once, the rest with the next turns of the loop."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


class Gradual(QObject):
    """Makes parts in their order; a part is a function that makes one and puts it where it belongs."""

    def __init__(self, owner: QObject, *, at_once: int, then: int) -> None:
        """Take whoever holds the parts, how many are made at once, and how many with each turn after that."""
        super().__init__(owner)
        self._at_once, self._then = at_once, then
        self._coming: deque[Callable[[], object]] = deque()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(lambda: self._make(self._then))

    def build(self, parts: Iterable[Callable[[], object]], *, shown: int = 0) -> None:
        """Make these parts in place of those still to come; as many as are shown already are made at once."""
        self._coming = deque(parts)
        self._make(max(self._at_once, shown))

    def _make(self, number: int) -> None:
        for _ in range(min(number, len(self._coming))):
            self._coming.popleft()()
        if self._coming:
            self._turn.start()
        else:
            self._turn.stop()
