"""The delegation of a visit in its order of precedence: entered by typing or pasting, moved by drag or by keyboard."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.misunderstood import quoted
from coordinator_app.domain.newcomers import person_named, with_guest
from coordinator_app.domain.pasted import rows_of
from coordinator_app.domain.people import Person
from coordinator_app.domain.typed_items import is_item
from coordinator_app.domain.visits import Delegate, DelegateRole, Direction, Visit
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.records import suggest_field
from coordinator_app.ui.forms.specs import Kind
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, held, line, row, scrolling
from coordinator_app.ui.marks import Initials
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tab_order import reveal
from coordinator_app.ui.texts import Elided, text
from coordinator_app.ui.visits.guests_dialog import GuestsDialog
from coordinator_app.words import Problem, message

_DRAFT = "delegation_name"
"""The name under which a name that was not entered is kept."""

_DRAGGED = "application/x-utblick-delegate"


class DelegationTab(QWidget):
    """One line for each person; the field at the foot adds one, and Ctrl+V a whole list."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the visit."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._lines: dict[UUID, DelegateLine] = {}
        self._newcomer: Person | None = None
        look, say = stage.look, stage.say
        self._count = text(look, "", "body", "text2", wraps=True)
        bar = Flow(gap=look.px(8))
        bar.addWidget(self._count)
        bar.push_right()
        bar.addWidget(button(look, say("Paste from Excel"), self.paste, icon="add"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._add = suggest_field(stage, Kind.PERSON, say("Add a person to the delegation"))
        self._add.setPlaceholderText(say("Add a person: type a name and press Enter"))
        self._add.create_by(self._named)
        self._add.committed.connect(self._enter)
        self._add.typed.connect(lambda said: subject.typing(_DRAFT, said))
        self._add.installEventFilter(self)
        inner = QVBoxLayout()
        inner.addLayout(self._list)
        inner.addWidget(self._add)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, look.px(12), look.px(8), look.px(12))
        column.setSpacing(look.px(12))
        column.addWidget(held(bar))
        column.addWidget(card(inner, look))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the delegation as it is saved; the line that has the keyboard keeps it."""
        visit: Visit = self._subject.value
        here = self.window().focusWidget()
        place, holder = next(
            (found for found in enumerate(self._lines) if self._lines[found[1]].isAncestorOf(here)), (-1, None)
        )
        if holder is not None:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        people = {person.id: person for person in self._people(visit)}
        clear(self._list)
        self._lines = {}
        for number, delegate in enumerate(visit.delegation):
            shown = DelegateLine(self._stage, delegate, people.get(delegate.person_id), number + 1)
            self._connect(shown)
            if number:
                self._list.addWidget(line())
            self._list.addWidget(shown)
            self._lines[delegate.id] = shown
        if not visit.delegation:
            self._list.addWidget(self._empty(visit))
        self._count.setText(self._said(visit, people))
        if holder is not None:
            self._near(holder, place).setFocus(Qt.FocusReason.OtherFocusReason)

    def _near(self, delegate_id: UUID, place: int) -> QWidget:
        """Return the line of a person; where they are gone, the one in their place, else where one is added."""
        lines = list(self._lines.values())
        return self._lines.get(delegate_id) or (lines[min(place, len(lines) - 1)] if lines else self._add)

    def commit(self) -> None:
        """Save what is being typed."""
        self._add.commit()

    def point_at(self, delegate_id: UUID | None) -> None:
        """Put the keyboard on a person, or where one is added."""
        target = self._lines.get(delegate_id) if delegate_id is not None else None
        (target or self._add).setFocus()

    def paste(self) -> None:
        """Add those whom the clipboard lists; what is understood of each is shown first."""
        copied = _copied()
        rows = rows_of(copied.text(), copied.html()) if copied is not None else ()
        if not rows:
            self._stage.tell(self._stage.say("Nothing is copied. Copy the list in Excel, Word or the mail first."))
            return
        self.commit()
        GuestsDialog(self._stage, self._subject.value, rows, self).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a list by Ctrl+V."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a list that is pasted into the field for a name as a list; a single name is pasted there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            copied = QGuiApplication.clipboard().text().strip()
            if event.matches(QKeySequence.StandardKey.Paste) and {"\n", "\t"} & set(copied):
                self.paste()
                return True
        return super().eventFilter(watched, event)

    def _people(self, visit: Visit) -> Sequence[Person]:
        return self._stage.desk.people.several([delegate.person_id for delegate in visit.delegation])

    def _connect(self, shown: "DelegateLine") -> None:
        shown.moved.connect(self._move)
        shown.stepped.connect(self._step)
        shown.placed.connect(self._place)
        shown.removed.connect(self._remove)
        shown.opened.connect(self._open)
        shown.role_chosen.connect(self._choose_role)

    def _named(self, said: str) -> UUID | None:
        """Return the id that the person of a new name will have; a line of a programme is told and stays."""
        if is_item(said):
            told = self._stage.say(
                "“{line}” looks like an item of the programme, not like a name. Nobody was entered.", line=quoted(said)
            )
            self._stage.tell(told)
            return None
        self._newcomer = person_named(said, self._stage.words.language)
        return self._newcomer.id

    def _enter(self, person_id: UUID | None) -> None:
        if person_id is None:
            return
        self._add.kept()
        self._add.setText("")
        self._add.kept()
        self._subject.settled(_DRAFT)
        visit: Visit = self._subject.value
        if any(delegate.person_id == person_id for delegate in visit.delegation):
            self._stage.tell(self._stage.say("{name} is in the delegation already.", name=self._name(person_id)))
        elif self._newcomer is not None and self._newcomer.id == person_id:
            self._enter_new(visit, self._newcomer)
        else:
            label_of_it = message("Add {name} to the delegation", name=self._name(person_id))
            self._save(label_of_it, with_guest(visit.delegation, person_id))
            self._add.setFocus()

    def _enter_new(self, visit: Visit, newcomer: Person) -> None:
        """Enter somebody and put them into the delegation, which is one change."""
        self._newcomer = None
        try:
            self._stage.desk.guest_lists.enter(visit, newcomer)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._subject.reload()
        self._add.setFocus()

    def _move(self, delegate_id: UUID, by: int) -> None:
        order = list(self._subject.value.delegation)
        index = next(n for n, each in enumerate(order) if each.id == delegate_id)
        if 0 <= index + by < len(order):
            order.insert(index + by, order.pop(index))
            self._save(message("Change the order of precedence"), tuple(order))
            self._lines[delegate_id].setFocus()

    def _step(self, delegate_id: UUID, by: int) -> None:
        """Put the keyboard on the next line, or on the one before."""
        order = list(self._lines)
        at = order.index(delegate_id) + by
        if 0 <= at < len(order):
            self._lines[order[at]].setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self._lines[order[at]])

    def _place(self, delegate_id: UUID, before_id: UUID) -> None:
        order = [each for each in self._subject.value.delegation if each.id != delegate_id]
        dragged = next((each for each in self._subject.value.delegation if each.id == delegate_id), None)
        if dragged is not None and delegate_id != before_id:
            index = next((n for n, each in enumerate(order) if each.id == before_id), len(order))
            order.insert(index, dragged)
            self._save(message("Change the order of precedence"), tuple(order))

    def _remove(self, delegate_id: UUID) -> None:
        kept = tuple(each for each in self._subject.value.delegation if each.id != delegate_id)
        gone = next(each for each in self._subject.value.delegation if each.id == delegate_id)
        name = self._name(gone.person_id)
        self._save(message("Remove {name} from the delegation", name=name), kept)
        said = self._stage.say("{name} is removed from the delegation.", name=name)
        self._stage.tell(said, self._stage.desk.history.latest())

    def _choose_role(self, delegate_id: UUID, role: DelegateRole) -> None:
        """Give a person another role; there is one head of delegation."""
        changed = []
        for each in self._subject.value.delegation:
            if each.id == delegate_id:
                changed.append(replace(each, role=role))
            elif role == DelegateRole.HEAD and each.role == DelegateRole.HEAD:
                changed.append(replace(each, role=DelegateRole.MEMBER))
            else:
                changed.append(each)
        self._save(message("Change a role in the delegation"), tuple(changed))

    def _open(self, person_id: UUID) -> None:
        self._stage.go(Address(section=Section.PEOPLE, record_id=person_id))

    def _save(self, label_of_it: object, delegation: tuple[Delegate, ...]) -> None:
        problem = self._subject.change(label_of_it, delegation=delegation)  # type: ignore[arg-type]
        if problem is not None:
            self._stage.problem_met.emit(problem)

    def _name(self, person_id: UUID) -> str:
        person = self._stage.desk.people.get(person_id)
        return person.name if person is not None else ""

    def _said(self, visit: Visit, people: dict[UUID, Person]) -> str:
        words = self._stage.words
        if visit.direction == Direction.OUTGOING:
            number = words.say_many("{number} traveller", "{number} travellers", len(visit.delegation))
        else:
            number = words.say_many("{number} guest", "{number} guests", len(visit.delegation))
        untitled = sum(1 for person in people.values() if not (person.title_sv or person.title_en))
        lacking = words.say_many("{number} has no title", "{number} have no title", untitled)
        return f"{number} · {lacking}" if untitled else number

    def _empty(self, visit: Visit) -> QWidget:
        say = self._stage.say
        if visit.direction == Direction.OUTGOING:
            said = say("Nobody travels yet. Type the names, in order of precedence.")
        else:
            said = say("Paste the list that the guests have sent (Ctrl+V), or type the names in order of precedence.")
        return text(self._stage.look, said, "body", "text2", wraps=True)


class DelegateLine(QFrame):
    """A person of the delegation; Alt with an arrow moves them, Del removes, Enter opens."""

    moved = Signal(object, int)
    stepped = Signal(object, int)
    placed = Signal(object, object)
    removed = Signal(object)
    opened = Signal(object)
    role_chosen = Signal(object, object)

    def __init__(self, stage: Stage, delegate: Delegate, person: Person | None, number: int) -> None:
        """Take the delegate, the person that they are, and their place in the order."""
        super().__init__()
        self._delegate = delegate
        self._pressed: QPoint | None = None
        look, say, words = stage.look, stage.say, stage.words
        name = person.name if person is not None else say("Somebody who is gone")
        native = f" {person.native_name}" if person is not None and person.native_name else ""
        title = words.pick(person.title_sv, person.title_en) if person is not None else ""
        salutation = words.pick(person.salutation_sv, person.salutation_en) if person is not None else ""
        role = ChoiceField(look, say("Role of {name}", name=name), _roles(stage))
        role.show_value(delegate.role)
        role.committed.connect(lambda value: self.role_chosen.emit(delegate.id, value))
        about = " · ".join(part for part in (title or say("no title"), salutation) if part)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Elided(look, f"{name}{native}", "strong"))
        lines.addWidget(Elided(look, about, "caption", "text2" if title else "warn"))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(look.px(4), look.px(6), look.px(4), look.px(6))
        whole.setSpacing(look.px(10))
        whole.addWidget(text(look, str(number), "caption_strong", "text3"))
        whole.addWidget(Initials(look, person.initials if person is not None else ""))
        whole.addLayout(lines, 1)
        whole.addWidget(role)
        whole.addLayout(self._buttons(stage, name))
        hear_as(self, QAccessible.Role.ListItem)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        spoken = f"{number}. {name}, {about}, {say(label(delegate.role))}"
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(say("Alt with an arrow key moves, Delete removes, Enter opens the person."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, remove or open."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(self._delegate.id, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(self._delegate.id, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self._delegate.id)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._delegate.person_id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what may become a drag."""
        self._pressed = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the person to another place in the order."""
        threshold = QGuiApplication.styleHints().startDragDistance()
        if self._pressed is None or (event.position().toPoint() - self._pressed).manhattanLength() < threshold:
            return
        carried = QMimeData()
        carried.setData(_DRAGGED, self._delegate.id.bytes)
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed)
        self._pressed = None
        drag.exec(Qt.DropAction.MoveAction)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Open the person."""
        self.opened.emit(self._delegate.person_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take another person of the delegation."""
        if event.mimeData().hasFormat(_DRAGGED):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the other person here."""
        dragged = UUID(bytes=bytes(event.mimeData().data(_DRAGGED).data()))
        event.acceptProposedAction()
        self.placed.emit(dragged, self._delegate.id)

    def _buttons(self, stage: Stage, name: str) -> QHBoxLayout:
        look, say, delegate = stage.look, stage.say, self._delegate
        tools = (
            tool(look, "arrow_up", say("Move {name} up", name=name), lambda: self.moved.emit(delegate.id, -1)),
            tool(look, "arrow_down", say("Move {name} down", name=name), lambda: self.moved.emit(delegate.id, 1)),
            tool(look, "delete", say("Remove {name}", name=name), lambda: self.removed.emit(delegate.id)),
        )
        for each in tools:
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys of the line do the same, in fewer steps
        return row(*tools, gap=0)


def _roles(stage: Stage) -> list[tuple[DelegateRole, str]]:
    said = [(role, stage.say(label(role))) for role in DelegateRole]
    return [(role, name[:1].upper() + name[1:]) for role, name in said]


def _copied() -> QMimeData | None:
    """Return what is on the clipboard; Qt gives none where it is empty, which its types do not tell."""
    return QGuiApplication.clipboard().mimeData()
