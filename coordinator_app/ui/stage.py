"""The stage: what every view of the window stands on, and how it speaks to the window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coordinator_app.ui.addresses import Address
from coordinator_app.ui.look import Look
from coordinator_app.ui.remembered import Remembered
from coordinator_app.words import Message, Words

if TYPE_CHECKING:
    from coordinator_app.domain.overview import Overview
    from coordinator_app.services.desk import Desk


@dataclass(frozen=True, kw_only=True)
class Told:
    """Something to say in passing.

    `change_id` is the change that its button undoes, and `file` what its button opens; None where there is none.
    """

    text: str
    change_id: int | None = None
    file: Path | None = None


class Stage(QObject):
    """The desk, the words, the look and the hour; a change of language or look builds the views anew on another."""

    address_chosen = Signal(object)
    told = Signal(object)
    problem_met = Signal(object)
    data_changed = Signal(frozenset)
    pack_asked = Signal(object)
    backup_asked = Signal()
    day_turned = Signal()
    """It is another day by the clock than it was."""
    overview_derived = Signal(object)
    """Today has been derived anew; what is to be done need not be counted once more."""
    opened = Signal()
    """The desk is there."""
    leaving = Signal()
    """The pages go: what is typed and cannot be saved is kept as a draft now, not when typing rests."""
    tray_chosen = Signal(bool)
    appearance_chosen = Signal(str)
    text_chosen = Signal(int)
    language_chosen = Signal(str)

    def __init__(
        self,
        *,
        words: Words,
        look: Look,
        clock: Callable[[], datetime],
        remembered: Remembered,
        resources: Path,
        ahead: "Overview | None" = None,
        own_folder: Path | None = None,
        is_example: bool = False,
    ) -> None:
        """Set the stage before the desk is there: it is opened while the window already shows.

        `ahead` is what Today shows if the data are as they were left. `own_folder` is where the user's own data are to
        lie, also while the example is shown, which `is_example` tells.
        """
        super().__init__()
        self.words = words
        self.look = look
        self.clock = clock
        self.remembered = remembered
        self.resources = resources
        self.ahead = ahead
        self.own_folder = own_folder
        self.is_example = is_example
        self._desk: Desk | None = None

    @property
    def desk(self) -> "Desk":
        """The coordinator's desk. Before it has been opened it is a bug to ask for it (RuntimeError)."""
        if self._desk is None:
            raise RuntimeError("The desk has not been opened yet.")
        return self._desk

    def take(self, desk: "Desk | None") -> None:
        """Take the open desk, or None when it is closed."""
        self._desk = desk
        if desk is not None:
            self.opened.emit()

    @property
    def has_desk(self) -> bool:
        """Whether the desk has been opened."""
        return self._desk is not None

    @property
    def today(self) -> date:
        """The day by the clock."""
        return self.clock().date()

    def say(self, text: str | Message, /, **values: object) -> str:
        """Return a sentence in the language of the window."""
        return self.words.say(text, **values)

    def go(self, address: Address) -> None:
        """Ask the window to show an address."""
        self.address_chosen.emit(address)

    def tell(self, text: str, change_id: int | None = None) -> None:
        """Say something in passing, with a button that undoes the change where one is given."""
        self.told.emit(Told(text=text, change_id=change_id))

    def tell_saved(self, file: Path) -> None:
        """Say that a file is saved, with a button that opens it."""
        self.told.emit(Told(text=self.say("{name} is saved.", name=file.name), file=file))
