"""A list of records, and in its place the record that is open."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import scrolling
from coordinator_app.ui.look import Look
from coordinator_app.ui.open_record import OpenPage, OpenRecord
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, Problem

_LEAST_HEIGHT = 220
"""The height of a list in pixels at 100 % text, under which the page scrolls."""


def beneath_one_another(look: Look, *parts: QWidget) -> QWidget:
    """Return a page of parts, of which the last takes the room that is left; where that is too little, it scrolls."""
    content = QWidget()
    inner = QVBoxLayout(content)
    inner.setContentsMargins(look.px(32), look.px(20), look.px(24), look.px(12))
    inner.setSpacing(look.px(12))
    for part in parts:
        inner.addWidget(part, 1 if part is parts[-1] else 0)
    parts[-1].setMinimumHeight(look.px(_LEAST_HEIGHT))
    return scrolling(content)


class RecordPage(OpenPage):
    """The page of a record that is shown in place of a list."""

    delete_chosen = Signal(object)
    subject: Subject

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""
        raise NotImplementedError


class ListAndRecord(QWidget):
    """What a view shows in its list, and how a record of it is opened, the view says itself."""

    view_chosen = Signal(str)
    kinds: frozenset[str] = frozenset()
    """The kinds of record that the list and the record tell of."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the list."""
        super().__init__()
        self.stage = stage
        self._stack = QStackedWidget()
        self._open: OpenRecord[RecordPage] = OpenRecord(self._stack)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    @property
    def record(self) -> RecordPage | None:
        """The page of the record that is open."""
        return self._open.page

    def lay_out(self, *parts: QWidget) -> None:
        """Show the parts of the list beneath one another; the last takes the room that is left."""
        self._stack.addWidget(beneath_one_another(self.stage.look, *parts))

    def show_list(self) -> None:
        """Show the list as it is now."""
        raise NotImplementedError

    def point_in_list(self) -> None:
        """Put the keyboard on the list."""
        raise NotImplementedError

    def filter_list(self) -> None:
        """Put the keyboard into the filter."""
        raise NotImplementedError

    def page_of(self, record_id: UUID) -> RecordPage:
        """Make the page of a record. Raises LookupError where there is none with that id."""
        raise NotImplementedError

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list and the record again where they may have changed."""
        if kinds & self.kinds:
            self.show_list()
            self._open.reload()

    def point(self) -> None:
        """Put the keyboard on the list."""
        self.close_record()
        self.point_in_list()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self.close_record()
        self.filter_list()

    def commit(self) -> None:
        """Save what is being typed."""
        self._open.commit()

    def open(self, record_id: UUID) -> None:
        """Show a record in place of the list; one that is gone leaves the list."""
        self.close_record()
        try:
            page = self._open.show(record_id, self.page_of)
        except LookupError:
            return
        page.back_chosen.connect(self.point)
        page.delete_chosen.connect(self.delete)
        page.gone.connect(lambda: QTimer.singleShot(0, self, self._let_go))

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field of the record that is open."""
        if self.record is not None and field:
            self.record.point_at(field)

    def close_record(self) -> None:
        """Save what is being typed, and show the list again."""
        self.commit()
        self._let_go()

    def make(self, save: Callable[[Message], object], label: Message, record_id: UUID, field: str) -> None:
        """Save a new record and open it at a field; what keeps it from being saved is told above the page."""
        try:
            save(label)
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self.show_list()
        self.open(record_id)
        self.point_at(field)

    def delete(self, record_id: UUID) -> None:
        """Put a record in the trash."""
        raise NotImplementedError

    def put_away(self, delete: Callable[[], object], title: str) -> None:
        """Put a record in the trash, and say so."""
        try:
            delete()
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self._let_go()
        self.show_list()
        said = self.stage.say("“{title}” is in the trash.", title=title)
        self.stage.tell(said, self.stage.desk.history.latest())

    def _let_go(self) -> None:
        self._open.let_go()
        self._stack.setCurrentIndex(0)
