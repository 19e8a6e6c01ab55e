"""The list of what letters can be written about beside the visits: what, its day, how it stands, and to which lists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.mailing_matters import MailingLine, MailingState
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.ui.capital import capital
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.words import Problem, message

_KEYS = UUID("6d1b7c1e-51f6-4c0e-8a5b-0d8c8c3f7f10")
_ICONS = {
    Purpose.AGREEMENTS: "document",
    Purpose.TRAVEL_REPORTS: "airplane",
    Purpose.NETWORK_MEETINGS: "people",
    Purpose.NEWSLETTERS: "megaphone",
}
_LOOKS = {
    MailingState.UNWRITTEN: ("neutral", "clock"),
    MailingState.DRAFT_OPENED: ("warn", "mail"),
    MailingState.SENT: ("ok", "checkmark_circle"),
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line with an id by which the list knows it, also where it is about no record."""

    id: UUID
    line: MailingLine


class MailingList(QWidget):
    """Derived off the window's thread; Enter opens the writing about a matter."""

    matter_chosen = Signal(object)
    counted = Signal(int)

    def __init__(self, stage: Stage) -> None:
        """Begin empty; what stands here is derived when it is asked for."""
        super().__init__()
        self._stage = stage
        self._rows: dict[UUID, Row] = {}
        self._deriving: Job | None = None
        self._is_pointed_at = False
        self._model: TableModel[Row] = TableModel(self._columns(), stage.words, self._sentence)
        self.view = ListView(stage, "mailings", stage.say("Other mailings"), self._model, self._cells())
        self.view.chosen.connect(self._choose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)

    def derive(self) -> None:
        """Derive everything anew; of several that are under way the last is shown."""
        if self._deriving is not None:
            self._deriving.cancel()
        board, today = self._stage.desk.mailings.matters.board, self._stage.today
        self._deriving = Job(self, lambda _: board(today))
        self._deriving.done.connect(self._take)
        self._deriving.failed.connect(self._failed)
        self._deriving.start()

    def point(self) -> None:
        """Put the keyboard on the list, once there is one."""
        self._is_pointed_at = not self._model.rowCount()
        if not self._is_pointed_at:
            self.view.point()

    def _take(self, found: Sequence[MailingLine]) -> None:
        self._deriving = None
        self._rows = {row.id: row for row in (Row(id=uuid5(_KEYS, one.key), line=one) for one in found)}
        lines = list(self._rows.values())
        self._model.show(lambda _key, _descends: LoadedLines(lines))
        if self._is_pointed_at and self.isVisible():
            self.point()
        self.counted.emit(len(found))

    def _failed(self, error: Exception) -> None:
        self._deriving = None
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)

    def _choose(self, row_id: UUID) -> None:
        self.matter_chosen.emit(self._rows[row_id].line.matter)

    def _columns(self) -> list[Column[Row]]:
        return [
            Column(key="matter", heading=message("About"), text=self._title),
            Column(key="day", heading=message("Day"), text=self._day, width=190),
            Column(key="state", heading=message("State"), text=self._state, width=210),
            Column(key="lists", heading=message("Goes to"), text=self._lists, width=230),
        ]

    def _cells(self) -> Cells:
        drawn: dict[str, Callable[[Row], Cell]] = {
            "matter": lambda one: Cell(
                said=self._title(one),
                beneath=self._kind(one),
                icon=_ICONS[one.line.matter.purpose],
                is_strong=True,
            ),
            "day": lambda one: Cell(said=self._day(one), beneath=capital(self._stage.say(one.line.matter.said))),
            "state": self._state_cell,
            "lists": lambda one: Cell(said=self._lists(one)),
        }
        return drawn

    def _title(self, one: Row) -> str:
        return self._stage.say(one.line.matter.title)

    def _kind(self, one: Row) -> str:
        """Return what kind of letter it is, where the title does not say that already."""
        is_news = one.line.matter.purpose == Purpose.NEWSLETTERS
        return "" if is_news else capital(self._stage.say(label(one.line.matter.template)))

    def _day(self, one: Row) -> str:
        day, words = one.line.matter.day, self._stage.words
        return f"{words.brief(day)} · {words.distance(day, self._stage.today)}" if day else "–"

    def _state(self, one: Row) -> str:
        words, sent, called_on = self._stage.words, one.line.sent, one.line.matter.called_on
        if one.line.state == MailingState.DRAFT_OPENED:
            return words.say("Draft to confirm")
        if sent is None or sent.sent_at is None:
            return words.say("Called {day}", day=words.brief(called_on)) if called_on else words.say("Not written")
        day = words.brief(sent.sent_at.astimezone(self._stage.clock().tzinfo).date())
        return words.say_many("Sent {day} to {number}", "Sent {day} to {number}", len(sent.recipients), day=day)

    def _state_cell(self, one: Row) -> Cell:
        tone, icon = _LOOKS[one.line.state]
        return Cell(said=self._state(one), tone=tone, icon=icon)

    def _lists(self, one: Row) -> str:
        return ", ".join(self._stage.say(each) for each in one.line.lists) or self._stage.say("No list yet")

    def _sentence(self, one: Row) -> str:
        return ", ".join((self._title(one), self._day(one), self._state(one), self._lists(one)))
