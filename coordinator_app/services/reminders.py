"""Reminders: what is newly due since it was last told, so that nothing is told twice and nothing is lost."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from coordinator_app.domain.attention import Attention
from coordinator_app.domain.reminders import Key, catch_up, catch_up_title, newly_due, with_told
from coordinator_app.storage.reminded_file import Mark, mark_of, read_told, write_told

__all__ = ["Reminders", "catch_up", "catch_up_title"]


class Reminders:
    """What has been told of one data folder.

    Its file is looked at each time: another process may have told something meanwhile. After a damaged file what is due
    is told once more; what the disk refuses to keep is not told again before the next start.
    """

    def __init__(self, folder: Path) -> None:
        """Take the data folder."""
        self._folder = folder
        self._told: dict[Key, date] = {}
        self._read: tuple[Mark | None, dict[Key, date] | None] = (None, None)

    @property
    def has_told(self) -> bool:
        """Whether anything is known to have been told."""
        return bool(self._told) or self._kept() is not None

    def news(self, attentions: Iterable[Attention], today: date) -> tuple[Attention, ...]:
        """Return what asks for something on a day and has not been told of."""
        return newly_due(attentions, self._known(), today)

    def tell(self, news: Iterable[Attention]) -> None:
        """Keep that all this has been told."""
        self._told = with_told(self._known(), news)
        with suppress(OSError):
            write_told(self._folder, self._told)

    def _kept(self) -> dict[Key, date] | None:
        """Return what the file holds; it is read when it is another one than it was."""
        mark = mark_of(self._folder)
        if mark is None or mark != self._read[0]:
            self._read = mark, read_told(self._folder)
        return self._read[1]

    def _known(self) -> dict[Key, date]:
        kept = self._kept() or {}
        later = {key: on for key, on in self._told.items() if key not in kept or kept[key] < on}
        return {**kept, **later}
