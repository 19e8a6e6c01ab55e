"""The one record that is open in place of what a section shows else."""

from collections.abc import Callable
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class OpenPage(QWidget):
    """The page of a record that is open: it asks for the way back, and tells when the record is gone."""

    back_chosen = Signal()
    gone = Signal()

    def commit(self) -> None:
        """Save what is being typed."""
        raise NotImplementedError

    def reload(self) -> None:
        """Show the record again, since the data have changed."""
        raise NotImplementedError


P = TypeVar("P", bound=OpenPage)


class OpenRecord(Generic[P]):
    """Its page lies in the stack of a section; another record, or the section's own view, takes its place."""

    def __init__(self, stack: QStackedWidget) -> None:
        """Begin with none open."""
        self._stack = stack
        self._record_id: UUID | None = None
        self.page: P | None = None
        """The page that is open, None where the section shows something else."""

    def show(self, record_id: UUID, make: Callable[[UUID], P]) -> P:
        """Show the page of a record and return it; it is made unless it is open.

        What `make` raises goes on to the caller, and then nothing is open.
        """
        if self.page is None or self._record_id != record_id:
            self.close()
            self.page, self._record_id = make(record_id), record_id
            self._stack.addWidget(self.page)
        self._stack.setCurrentWidget(self.page)
        return self.page

    def commit(self) -> None:
        """Save what is being typed."""
        if self.page is not None:
            self.page.commit()

    def reload(self) -> None:
        """Show the record again, since the data have changed."""
        if self.page is not None:
            self.page.reload()

    def close(self) -> None:
        """Save what is being typed, and let the page go."""
        self.commit()
        self.let_go()

    def let_go(self) -> bool:
        """Let the page go of a record that is gone, in which nothing can be saved; tell whether one was open."""
        gone, self.page = self.page, None
        if gone is None:
            return False
        self._stack.removeWidget(gone)
        gone.deleteLater()
        return True
