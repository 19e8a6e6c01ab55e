"""A card of recipients in groups, each with a box to tick: the arrows go from box to box, and Space ticks."""

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.list_members import Vacancy
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.informing.recipient_row import Entries, RecipientRow, ShownRecipient
from coordinator_app.ui.layouts import card, clear, column, held, row
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class RecipientBoxes(QWidget):
    """Shows the rows that it is given, and tells when somebody is ticked or unticked.

    `ticked` is the set of those who are ticked; whoever replaces it calls `show_ticks`.
    """

    changed = Signal()
    all_asked = Signal()
    add_asked = Signal()

    def __init__(self, stage: Stage, tick_all: str) -> None:
        """Take what the button that ticks several says."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self.ticked: set[UUID] = set()
        self._rows: list[RecipientRow] = []
        self._here: int | None = None
        head = Flow(gap=look.px(8))
        head.addWidget(text(look, say("1  Recipients"), "subtitle"))
        head.push_right()
        self.all = button(look, tick_all, self.all_asked.emit, kind="link")
        head.addWidget(self.all)
        head.addWidget(button(look, say("Add…"), self.add_asked.emit, kind="link", icon="person_add"))
        self._groups = QVBoxLayout()
        self._groups.setSpacing(look.px(4))
        inner = column(held(head), self._groups, gap=look.px(8))
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card(inner, look))

    @property
    def has_rows(self) -> bool:
        """Whether anybody is shown."""
        return bool(self._rows)

    def begin(self) -> None:
        """Take everything out; the keyboard comes back to its place in `end`."""
        here: QWidget | None = self.window().focusWidget()
        places = (place for place, each in enumerate(self._rows) if here is not None and each.isAncestorOf(here))
        self._here = next(places, None)
        clear(self._groups)
        self._rows = []

    def end(self) -> None:
        """Show who is ticked, and put the keyboard where it was."""
        self.show_ticks()
        if self._here is not None and self._rows:
            self._rows[min(self._here, len(self._rows) - 1)].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_ticks(self) -> None:
        """Show who is ticked now."""
        for each in self._rows:
            each.box.show_value(each.person_id in self.ticked)

    def point(self) -> None:
        """Put the keyboard on the first box."""
        if self._rows:
            self._rows[0].box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_heading(self, heading: QWidget) -> None:
        """Begin a group, apart from what stands above it."""
        self._groups.addSpacing(self._stage.look.px(6 if self._groups.count() else 0))
        self._groups.addWidget(heading)

    def add_row(self, shown: ShownRecipient, entries: Entries) -> None:
        """Show a recipient with a box and a menu."""
        made = RecipientRow(self._stage, shown, entries)
        made.ticked.connect(self._tick)
        made.box.stepped.connect(partial(self._step, len(self._rows)))
        self._rows.append(made)
        self._groups.addWidget(made)

    def add_vacancies(self, vacancies: Iterable[Vacancy]) -> None:
        """Tell what nobody holds, each once."""
        look = self._stage.look
        for said in dict.fromkeys(self._stage.say(one.told) for one in vacancies):
            parts = row(gap=look.px(8))
            parts.addWidget(IconMark(look, "info", "text3", size=16), 0, Qt.AlignmentFlag.AlignTop)
            parts.addWidget(text(look, said, "caption", "text2", wraps=True), 1)
            self._groups.addWidget(held(parts))

    def add_line(self, line: QWidget) -> None:
        """Show anything else in the last group."""
        self._groups.addWidget(line)

    def _tick(self, person_id: UUID, is_ticked: bool) -> None:
        if is_ticked:
            self.ticked.add(person_id)
        else:
            self.ticked.discard(person_id)
        self.changed.emit()

    def _step(self, place: int, by: int) -> None:
        wanted = max(0, min(place + by, len(self._rows) - 1))
        self._rows[wanted].box.setFocus(Qt.FocusReason.TabFocusReason)
