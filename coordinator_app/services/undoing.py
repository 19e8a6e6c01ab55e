"""Undo and redo: the changes that were made since the file was opened, taken back one by one, the latest first."""

from dataclasses import dataclass

from coordinator_app.storage import journal, reversal
from coordinator_app.storage.database import Database
from coordinator_app.storage.irreversible import Irreversible, changed_since
from coordinator_app.words import Message, Problem, message


@dataclass(frozen=True)
class _Step:
    """A change to take back, and the one that the user made, after which it is called."""

    change_id: int
    made_id: int


class Undoing:
    """What can be undone and redone. Only ids are remembered: what is erased from the journal is nowhere else."""

    def __init__(self, database: Database) -> None:
        """Follow the changes that are made in the database from now on."""
        self._database = database
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._under_way: tuple[list[_Step], list[_Step], _Step] | None = None
        self._latest: int | None = None
        database.follow(self._made)

    def latest(self) -> int | None:
        """Return the id of the latest change that can be undone, for the button of the message that tells of it."""
        return self._latest

    def next_undo(self) -> Message | None:
        """Return what the latest change is called, or None where there is nothing to undo."""
        return self._called(self._done)

    def next_redo(self) -> Message | None:
        """Return what the change is called that was undone last, or None where there is nothing to redo."""
        return self._called(self._undone)

    def undo(self) -> Message:
        """Undo the latest change and return what it is called.

        Raises Irreversible where it cannot be undone any more; the one before it is the next then. Raises Problem
        where there is nothing to undo.
        """
        return self._take_back(self._done, self._undone)

    def redo(self) -> Message:
        """Do again what was undone last and return what it is called; raises as `undo`."""
        return self._take_back(self._undone, self._done)

    def undo_change(self, change_id: int) -> Message:
        """Undo one change, though others have been made since, and return what it is called. Raises as `undo`."""
        step = next((step for step in self._done if step.made_id == change_id), None)
        if step is None:
            raise changed_since()
        return self._take_back(self._done, self._undone, step)

    def forget_erased(self) -> None:
        """Forget the changes whose values have been erased, for they can be neither undone nor redone."""
        with self._database.reading() as connection:
            erased = journal.erased_among(connection, [s.change_id for s in self._done + self._undone])
        for steps in (self._done, self._undone):
            steps[:] = [step for step in steps if step.change_id not in erased]

    def _take_back(self, steps: list[_Step], others: list[_Step], step: _Step | None = None) -> Message:
        if not steps:
            raise _nothing()
        step = step or steps[-1]
        with self._database.reading() as connection:
            change = journal.get(connection, step.change_id)
            label = journal.label_at(connection, step.made_id)
        self._under_way = (steps, others, step)
        try:
            with self._database.transaction(_named(label, is_undo=steps is self._done)) as transaction:
                reversal.reverse(transaction, change)
        except Irreversible:
            steps.remove(step)
            raise
        finally:
            self._under_way = None
        if step in steps:
            steps.remove(step)
        return label

    def _made(self, change_id: int, can_be_undone: bool) -> None:
        if self._under_way:
            steps, others, step = self._under_way
            steps.remove(step)
            others.append(_Step(change_id, step.made_id))
        elif can_be_undone:
            self._done.append(_Step(change_id, change_id))
            self._undone.clear()
            self._latest = change_id
        else:
            self.forget_erased()

    def _called(self, steps: list[_Step]) -> Message | None:
        if not steps:
            return None
        with self._database.reading() as connection:
            return journal.label_at(connection, steps[-1].made_id)


def _named(label: Message, *, is_undo: bool) -> Message:
    return message("Undo: {label}", label=label) if is_undo else message("Redo: {label}", label=label)


def _nothing() -> Problem:
    return Problem(
        message("There is nothing to undo or redo."),
        message("Nothing has been changed."),
        message("Earlier changes stand in the history of each visit, person or partner."),
    )
