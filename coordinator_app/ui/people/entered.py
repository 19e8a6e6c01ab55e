"""Records that are being entered: nothing of one is saved before something has been typed in it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from coordinator_app.words import Message


class Entered:
    """How a record is read and saved which may not be there yet; one that is left untouched never was."""

    def __init__(
        self,
        get: Callable[[UUID], Any],
        save: Callable[[Any, Message], Any],
        fresh: Any | None,
        label: Message,
    ) -> None:
        """Take the record as it begins, None for one that is saved already, and what its first save is called."""
        self._get, self._save = get, save
        self._fresh, self._label = fresh, label

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been saved yet."""
        return self._fresh is not None

    def load(self, record_id: UUID) -> Any:
        """Return the record as it is stored, or as it begins; None where it is gone."""
        found = self._get(record_id)
        if found is not None:
            self._fresh = None
        return found if found is not None else self._fresh

    def save(self, record: Any, label: Message) -> Any:
        """Save the record; the first time is the entering of it."""
        saved = self._save(record, label if self._fresh is None else self._label)
        self._fresh = None
        return saved

    def keep(self) -> None:
        """Save a record that is still fresh, since something else is to refer to it."""
        if self._fresh is not None:
            self.save(self._fresh, self._label)
