"""A field that names another record: what is typed is looked up, and a name that nobody has yet is entered on Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from coordinator_app.domain.collation import folded
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.proposals import MOST, Proposals
from coordinator_app.ui.look import Look


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A record by its id, what it is called, and what tells it from others of that name."""

    id: UUID
    name: str
    detail: str = ""

    @property
    def shown(self) -> str:
        """What the list shows."""
        return f"{self.name} · {self.detail}" if self.detail else self.name


Suggest = Callable[[str], Sequence[Suggestion]]
Name = Callable[[UUID], str]
Create = Callable[[str], UUID | None]
"""Returns what was entered of a text, None where it is no name."""


class SuggestField(LineField):
    """Commits the id of a record, or None when it is emptied."""

    misunderstood = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        suggest: Suggest,
        name_of: Name,
        create: Create | None,
        new: str,
        unknown: str = "",
    ) -> None:
        """Take how records are found, named and entered.

        `new` says that one will be entered, `unknown` what is told of a name where none can be: without it, what is
        saved shows again.
        """
        super().__init__(look, name)
        self._unknown = unknown
        self._suggest, self._name_of, self._create, self._new = suggest, name_of, create, new
        self._id: UUID | None = None
        self._found: list[Suggestion] = []
        self._refused = ""
        self._list = Proposals(self, look)
        self._list.taken.connect(self._choose)
        self.textEdited.connect(self._look_up)

    def show_value(self, value: object) -> None:
        """Show the record that is saved, by its name."""
        self._id = value if isinstance(value, UUID) else None
        super().show_value(self._name_of(self._id) if self._id else "")

    def create_by(self, create: Create) -> None:
        """Enter new names in another way than the field was given."""
        self._create = create

    def commit(self) -> None:
        """Save the record whose name was typed; a name that only begins like one is entered as a new record.

        A text that was refused as no name stays, and is tried again only when a key is pressed in it.
        """
        self._list.hide()
        said = self.text().strip()
        if not self.is_open or (said and said == self._refused):
            return
        if not said:
            self.committed.emit(None)
            return
        found = self._suggest(said)
        same = next((each for each in found if each.name.casefold() == said.casefold()), None)
        if same is not None:
            self._take(same)
        elif self._create is None:
            self._take_only(found)
        elif (made := self._create(said)) is not None:
            self._take(Suggestion(id=made, name=said))
        else:
            self._refused = said

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list with the arrows, and take what is marked by Enter."""
        self._refused = ""
        if not self._list.heed(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the field is left; who leaves by Tab takes what is marked."""
        if self._list.isVisible() and event.reason() == Qt.FocusReason.TabFocusReason and self._list.marked >= 0:
            self._choose(self._list.marked)
        super().focusOutEvent(event)

    def _look_up(self, said: str) -> None:
        self._found = list(self._suggest(said.strip()))[:MOST] if said.strip() else []
        shown = [each.shown for each in self._found]
        if self._create is not None and said.strip() and not self._has_same(said):
            shown.append(f"{self._new}: {said.strip()}")
        self._list.show_lines(shown, self._usual(said))

    def _usual(self, said: str) -> int:
        """Return the place of what Enter takes unless another is chosen.

        That is the record of exactly this name, else the first one; who has typed several whole words of a longer name
        means somebody new, as in Erik Lindqvist where there is an Erik Lindqvist Berg.
        """
        same = [n for n, each in enumerate(self._found) if each.name.casefold() == said.strip().casefold()]
        if same or not self._found or self._create is None:
            return same[0] if same else 0
        words, name = folded(said).split(), folded(self._found[0].name).split()
        is_whole = len(words) > 1 and set(words) < set(name)
        return len(self._found) if is_whole else 0

    def _has_same(self, said: str) -> bool:
        return any(each.name.casefold() == said.strip().casefold() for each in self._found)

    def _choose(self, index: int) -> None:
        self._list.hide()
        if 0 <= index < len(self._found):
            self._take(self._found[index])
        else:
            self.commit()

    def _take_only(self, found: Sequence[Suggestion]) -> None:
        """Take the one record that can be meant where none can be entered; else tell that there is none."""
        if len(found) == 1:
            self._take(found[0])
        elif self._unknown:
            self.misunderstood.emit(self._unknown)
        else:
            self.revert()

    def _take(self, chosen: Suggestion) -> None:
        self._list.hide()
        self.setText(chosen.name)
        self._id = chosen.id
        self.committed.emit(chosen.id)
