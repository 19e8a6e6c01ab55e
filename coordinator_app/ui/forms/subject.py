"""The subject of a form: one record, changed field by field, each change saved at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, Problem

_PAUSE_MS = 800
"""How long typing rests before it is kept as a draft, in milliseconds."""


class Subject(QObject):
    """A frozen record and how it is read and saved.

    A change is made to the record as it is stored at that moment, so that two editors of different fields never undo
    each other. What is typed and not saved yet is kept as a draft, which a crash does not take.
    """

    changed = Signal()
    gone = Signal()

    def __init__(
        self,
        stage: Stage,
        kind: str,
        record_id: UUID,
        load: Callable[[UUID], Any],
        save: Callable[[Any, Message], Any],
    ) -> None:
        """Take the kind of record, as the data file calls it, and how one is read and saved."""
        super().__init__()
        self.stage, self.kind, self.record_id = stage, kind, record_id
        self._load, self._save = load, save
        self._typed: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep_drafts)
        stage.leaving.connect(self._keep_drafts)
        self.value: Any = load(record_id)

    def change(self, label: Message, **fields: Any) -> Problem | None:
        """Save these fields of the record; return the problem where they could not be saved."""
        return self.alter(label, lambda record: replace(record, **fields))

    def alter(self, label: Message, make: Callable[[Any], Any]) -> Problem | None:
        """Save what `make` makes of the record as it is stored now; return the problem where it could not be."""
        try:
            stored = self._load(self.record_id)
            if stored is None:
                self.gone.emit()
                return None
            wanted = make(stored)
            self.value = stored if wanted == stored else self._save(wanted, label)
        except Problem as problem:
            return problem
        self.changed.emit()
        return None

    def reload(self) -> None:
        """Read the record again, since it may have been changed elsewhere."""
        try:
            stored = self._load(self.record_id)
        except Problem:
            stored = None
        if stored is None:
            self.gone.emit()
        elif stored != self.value:
            self.value = stored
            self.changed.emit()

    def typing(self, path: str, said: str) -> None:
        """Keep what is being typed in a field as a draft, once typing rests."""
        self._typed[path] = said
        self._pause.start()

    def settled(self, path: str) -> None:
        """Let go of the draft of a field, since it is saved or taken back."""
        self._typed.pop(path, None)
        field, part_id = _parted(path)
        self.stage.desk.drafts.drop(self.kind, self.record_id, field, part_id)

    def _keep_drafts(self) -> None:
        self._pause.stop()
        for path, said in self._typed.items():
            field, part_id = _parted(path)
            self.stage.desk.drafts.keep(self.kind, self.record_id, field, said, part_id)
        self._typed.clear()


def _parted(path: str) -> tuple[str, UUID | None]:
    """Part a path such as hosts/<id of the host>/role_sv into the field, hosts/role_sv, and the part's id."""
    names = path.split("/")
    return (f"{names[0]}/{names[2]}", UUID(names[1])) if len(names) > 2 else (path, None)
