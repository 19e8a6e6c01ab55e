"""What the window says in passing, and undo: the toast names the change and offers to take it back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.stage import Stage, Told
from coordinator_app.ui.toast import Toast
from coordinator_app.words import Message, Problem


class Toasts:
    """At most one toast at a time; a new one takes the place of the one before."""

    def __init__(self, window: QMainWindow, stage: Stage) -> None:
        """Say on this window what is told on this stage."""
        self._window, self._stage = window, stage
        self.shown: Toast | None = None
        stage.told.connect(self._tell)

    def undo(self) -> None:
        """Take the latest change back, and say which it was."""
        history = self._stage.desk.history
        if history.next_undo() is None:
            self._say(self._stage.say("There is nothing to undo."))
            return
        self._try(lambda: self._say(self._stage.say("Undone: {what}", what=history.undo())))

    def redo(self) -> None:
        """Make again what was taken back, and say which change it was."""
        history = self._stage.desk.history
        if history.next_redo() is None:
            self._say(self._stage.say("There is nothing to redo."))
            return
        self._try(lambda: self._say(self._stage.say("Done again: {what}", what=history.redo())))

    def _tell(self, told: Told) -> None:
        toast, change_id, file = self._made(told.text), told.change_id, told.file
        if change_id is not None:
            history = self._stage.desk.history
            toast.offer(
                self._stage.say("Undo"),
                lambda: self._try(lambda: self._undone(history.undo_change(change_id))),
            )
        if file is not None:
            toast.offer(self._stage.say("Open"), lambda: self._try(lambda: _open(file)))
        toast.appear()

    def _try(self, run: Callable[[], object]) -> None:
        try:
            run()
        except Problem as problem:
            self._stage.problem_met.emit(problem)

    def _undone(self, what: Message) -> None:
        """Let a screen reader say what was taken back; who sees the screen sees it."""
        announce(self._window, self._stage.say("Undone: {what}", what=what))

    def _say(self, text: str) -> None:
        self._made(text).appear()

    def _made(self, text: str) -> Toast:
        if self.shown is not None:
            self.shown.go()
        made = Toast(self._window, self._stage.look, text, self._stage.say("Close"))
        made.gone.connect(self._forget)
        self.shown = made
        return made

    def _forget(self) -> None:
        self.shown = None


def _open(file: Path) -> None:
    from coordinator_app.ui.files import open_file

    open_file(file)
