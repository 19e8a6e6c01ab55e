"""One recipient as a row: a box, who it is and why, how it stands, and what can be said of them."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from coordinator_app.domain.informing_words import state_said
from coordinator_app.domain.obligations import Obligation
from coordinator_app.domain.people import Person
from coordinator_app.ui.buttons import menu_button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.choice_field import FlagField
from coordinator_app.ui.informing.state_looks import STATE_LOOKS
from coordinator_app.ui.layouts import column, held, row
from coordinator_app.ui.marks import IconMark, Initials
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text

Entries = list[tuple[str, Callable[[], object]]]

_BOX = 26
"""The side of a box without a text beside it, which a mouse hits as easily as a button (WCAG 2.5.8)."""

_NARROW = 400
"""The width in pixels at 100 % text under which the state stands beneath the name."""


class RecipientBox(FlagField):
    """A box that leaves the arrows to the list, in which they lead to the next row or the one before."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up or down."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, kw_only=True)
class ShownRecipient:
    """Somebody as a row tells of them: who, why, and how it stands, with an icon, its colour, and if it is filled."""

    person_id: UUID
    name: str
    initials: str = ""
    why: str = ""
    state: str = ""
    look: tuple[str, str, bool] = ("circle", "text3", False)
    is_late: bool = False


def shown_of(stage: Stage, obligation: Obligation, person: Person | None) -> ShownRecipient:
    """Return somebody whom a visit concerns as a row tells of them."""
    say = stage.say
    state = say(state_said(obligation, stage.today, stage.clock().tzinfo))
    if person is not None and not person.email and obligation.is_open:
        state = say("{state} · no e-mail address", state=state)
    return ShownRecipient(
        person_id=obligation.person_id,
        name=person.name if person else (obligation.done.person_name if obligation.done else say("No name")),
        initials=person.initials if person else "",
        why="; ".join(capital(say(reason)) for reason in obligation.reasons),
        state=state,
        look=STATE_LOOKS[obligation.state],
        is_late=obligation.is_overdue,
    )


class RecipientRow(QWidget):
    """Space ticks the box; all else is in the menu at the end."""

    ticked = Signal(object, bool)

    def __init__(self, stage: Stage, shown: ShownRecipient, entries: Entries) -> None:
        """Take who is to be told, and what the menu offers."""
        super().__init__()
        look, say = stage.look, stage.say
        self._look = look
        self.person_id: UUID = shown.person_id
        name, why, state = shown.name, shown.why, shown.state
        self.box = RecipientBox(look, f"{name}, {why}, {state}" if why else f"{name}, {state}")
        self.box.setText("")
        self.box.setFixedSize(look.px(_BOX), look.px(_BOX))
        self.box.committed.connect(lambda is_ticked: self.ticked.emit(self.person_id, is_ticked))
        icon, colour, is_filled = shown.look
        mark = IconMark(look, icon, colour, size=16, filled=is_filled)
        said = text(look, state, "caption", "danger" if shown.is_late else "text2", wraps=True)
        told = row(gap=look.px(8))
        told.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(said, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(look.px(8))
        lines = column(Elided(look, name), Elided(look, why, "caption", "text2"), gap=0)
        self._parts.addWidget(held(lines), 5)
        self._parts.addWidget(held(told), 5, Qt.AlignmentFlag.AlignVCenter)
        initials = Initials(look, shown.initials)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, look.px(2), 0, look.px(2))
        whole.setSpacing(look.px(10))
        for widget in (self.box, initials):
            whole.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(self._parts, 1)
        whole.addWidget(menu_button(look, say("More about {name}", name=name), entries))
        hear_as(self, QAccessible.Role.Grouping)
        self.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the state beneath the name where there is no room beside it."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._look.px(_NARROW)
        beneath, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._parts.setDirection(beneath if is_narrow else beside)
        self._parts.setSpacing(self._look.px(2 if is_narrow else 8))
