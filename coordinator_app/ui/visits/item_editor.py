"""The item of the programme that is open: its day and hours, what, where, who, and what is arranged round it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.programme import Attendance, Participation
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.ui.buttons import menu_button, tool
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import NOBODY, Group, Kind, RowsSpec, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.lands import time_zones
from coordinator_app.ui.layouts import scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.ui.visits.programme_keys import Ask, Wish
from coordinator_app.ui.visits.programme_menu import OFFERS
from coordinator_app.words import Message, message

_WIDTH = 360
_OFFERED = frozenset({Wish.MOVE_TO, Wish.MOVE, Wish.STRETCH, Wish.DUPLICATE})


class ItemEditor(QFrame):
    """A form on one item, which is a part of its visit and saved with it."""

    closed = Signal()
    asked = Signal(object, object)
    """The item's id and an `Ask`."""

    def __init__(self, stage: Stage, visit: Subject, language: str) -> None:
        """Take the visit that the items belong to."""
        super().__init__()
        self._stage, self._visit, self._language = stage, visit, language
        self._form: Form | None = None
        self.setFixedWidth(stage.look.px(_WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_item(self, item_id: UUID) -> None:
        """Show an item."""
        while self._column.count():
            gone = self._column.takeAt(0).widget()  # type: ignore[union-attr]
            if gone is not None:
                gone.deleteLater()
        subject = PartSubject(self._visit, "programme", item_id)
        groups = (_group(self._stage, self._visit.value), _arranged())
        self._form = Form(self._stage, subject, groups, self._language)
        subject.setParent(self._form)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, self._stage.look.px(8), 0)
        inner.addLayout(self._head(item_id))
        inner.addWidget(self._form)
        inner.addStretch(1)
        self._column.addWidget(scrolling(content))

    def point(self) -> None:
        """Put the keyboard into the title."""
        if self._form is not None:
            self._form.point_at("title")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc, where the field in which one is has nothing to take back."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self._leave()
        else:
            super().keyPressEvent(event)

    def commit(self) -> None:
        """Save what is being typed."""
        if self._form is not None and self.isVisible():
            self._form.commit()

    def _head(self, item_id: UUID) -> QHBoxLayout:
        look, say = self._stage.look, self._stage.say
        head = QHBoxLayout()
        head.addWidget(text(look, say("Programme item"), "subtitle"))
        head.addStretch(1)
        entries: list[tuple[str, Callable[[], object]]] = [
            (say(said), partial(self._ask, item_id, asked)) for said, asked, _ in OFFERS if asked.wish in _OFFERED
        ]
        head.addWidget(menu_button(look, say("More to do with this item"), entries))
        remove = partial(self._ask, item_id, Ask(wish=Wish.REMOVE))
        head.addWidget(tool(look, "delete", say("Remove this item"), remove))
        head.addWidget(tool(look, "dismiss", say("Close"), self._leave))
        return head

    def _ask(self, item_id: UUID, asked: Ask) -> None:
        self.commit()
        self.asked.emit(item_id, asked)

    def _leave(self) -> None:
        self.commit()
        self.closed.emit()


class PartSubject(Subject):
    """A part of a record as the subject of a form: it is read from the record and saved with it."""

    def __init__(self, whole: Subject, name: str, part_id: UUID) -> None:
        """Take the record's subject, the field that holds the parts, and the part."""
        self._whole, self._name, self._part_id = whole, name, part_id
        super().__init__(whole.stage, whole.kind, whole.record_id, self._part, self._kept)
        whole.changed.connect(self.reload)

    def _part(self, _record_id: UUID) -> Any:
        return next((part for part in getattr(self._whole.value, self._name) if part.id == self._part_id), None)

    def _kept(self, part: Any, label: Message) -> Any:
        def swapped(record: Any) -> Any:
            parts = tuple(part if each.id == self._part_id else each for each in getattr(record, self._name))
            return replace(record, **{self._name: parts})

        problem = self._whole.alter(label, swapped)
        if problem is not None:
            raise problem
        return part

    def typing(self, path: str, said: str) -> None:
        """Keep the draft with the record, under the part."""
        self._whole.typing(f"{self._name}/{self._part_id}/{path}", said)

    def settled(self, path: str) -> None:
        """Let go of the draft."""
        self._whole.settled(f"{self._name}/{self._part_id}/{path}")


def _group(stage: Stage, visit: Visit) -> Group:
    return Group(
        heading=message("What, when and where"),
        fields=(
            Spec(name="title_*", label=message("Title"), width=1.0),
            Spec(name="day_on", label=message("Day"), kind=Kind.DAY, width=0.42),
            Spec(name="starts_at", label=message("From"), kind=Kind.TIME, width=0.29),
            Spec(name="ends_at", label=message("Until"), kind=Kind.TIME, width=0.29),
            Spec(name="place", label=message("Place"), kind=Kind.PLACE, width=1.0),
            Spec(name="address", label=message("Address"), width=1.0),
            *_zone(stage, visit),
            Spec(
                name="track",
                label=message("Track"),
                width=1.0,
                hint=message("Which part of the company takes part; empty where everybody does."),
            ),
            Spec(name="host_id", label=message("Host"), kind=Kind.PERSON, width=1.0),
            RowsSpec(
                name="participants",
                label=message("Taking part"),
                add=message("Add participant"),
                begins_with="person_id",
                make=lambda: Participation(id=uuid4(), person_id=NOBODY),
                columns=(
                    Spec(name="person_id", label=message("Name"), kind=Kind.PERSON, width=0.6),
                    Spec(
                        name="attendance",
                        label=message("Attendance"),
                        kind=Kind.CHOICE,
                        choices=lambda: [(one, stage.say(label(one))) for one in Attendance],
                        width=0.4,
                    ),
                ),
            ),
        ),
    )


def _zone(stage: Stage, visit: Visit) -> tuple[Spec, ...]:
    """Return the time zone where it can be another than that of the visit: on journeys and in digital meetings."""
    if visit.direction == Direction.INCOMING:
        return ()
    partner = stage.desk.partners.get(visit.partner_id) if visit.partner_id else None
    return (
        Spec(
            name="time_zone",
            label=message("Time zone"),
            kind=Kind.CHOICE,
            choices=lambda: _zones(stage, partner.country if partner is not None else ""),
            width=1.0,
        ),
    )


def _zones(stage: Stage, country: str) -> list[tuple[str, str]]:
    """Return the zones to choose from, after that of the visit."""
    return [("", stage.say("The visit's own")), *time_zones(stage, country)[1:]]


def _arranged() -> Group:
    return Group(
        heading=message("Arrangements"),
        fields=(
            Spec(name="presidium_*", label=message("What the presidium does"), width=1.0),
            Spec(name="transport_*", label=message("Transport"), width=1.0),
            Spec(name="meal_*", label=message("Meal"), width=1.0),
            Spec(name="dress_*", label=message("Dress"), width=1.0),
            Spec(name="interpreter_*", label=message("Interpreter"), kind=Kind.INTERPRETER, width=1.0),
            Spec(name="gift_*", label=message("Gift"), width=1.0),
            Spec(name="note_*", label=message("Note for those who host"), kind=Kind.TEXT, width=1.0),
            Spec(name="guest_text_*", label=message("Text for the guests"), kind=Kind.TEXT, width=1.0),
            Spec(
                name="internal_note",
                label=message("Internal note"),
                kind=Kind.TEXT,
                width=1.0,
                hint=message("Yours alone: it is never part of a document."),
            ),
        ),
    )
