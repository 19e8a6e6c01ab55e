"""Opens one list in a window of its own and prints how many milliseconds went by until it was painted.

Run by `lists`, in a fresh process each time: `python opening.py folder list`. The statements have been prepared before,
as by the start of the program; the view, its model, the fonts and the pages of the file are met for the first time.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from large import TODAY
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTableView

from coordinator_app import paths
from coordinator_app.domain.registers import NameOrder, PersonFilter, Span, VisitFilter
from coordinator_app.services.desk import Desk, desk
from coordinator_app.ui.bare import application
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.words import Words, message

MOMENT = datetime(2026, 11, 23, 12, tzinfo=UTC)
_OF_VISITS = ("title_sv", "starts_on", "partner_name_sv", "hosts")
_OF_PEOPLE = ("sort_name", "title_sv", "organisation_name_sv", "country")


@dataclass(frozen=True)
class Nothing:
    """A list without lines, which asks nobody."""

    def count(self) -> int:
        """Return 0."""
        return 0

    def window(self, first: int, number: int) -> Sequence[Any]:
        """Return nothing."""
        return ()

    def place(self, record_id: UUID) -> int | None:
        """Return None."""


LISTS: dict[str, tuple[Callable[[Desk], Any], Sequence[str]]] = {
    "visits": (lambda opened: opened.visits.listed(VisitFilter(day=TODAY)), _OF_VISITS),
    "visits to come": (
        lambda opened: opened.visits.listed(VisitFilter(day=TODAY, span=Span.UPCOMING)),
        _OF_VISITS,
    ),
    "people": (lambda opened: opened.people.listed(PersonFilter(day=TODAY)), _OF_PEOPLE),
    "people by organisation": (
        lambda opened: opened.people.listed(PersonFilter(day=TODAY), NameOrder.GROUP),
        _OF_PEOPLE,
    ),
    "no visits": (lambda _: Nothing(), _OF_VISITS),
    "no people": (lambda _: Nothing(), _OF_PEOPLE),
}


class View(QTableView):
    """A table that knows when it was painted."""

    is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and note it."""
        super().paintEvent(event)
        self.is_painted = True


def main(folder: Path, name: str) -> float:
    """Open a list and return the milliseconds."""
    running = application()
    words = Words("sv", paths.resources() / "translations")
    source, fields = LISTS[name]
    columns = [_column(field) for field in fields]
    with desk(folder, paths.resources(), lambda: MOMENT, "eva", writes=False) as opened:
        source(opened).count()
        source(opened).window(0, 1)
        started = time.perf_counter()
        view = View()
        model = TableModel[Any](columns, words, parent=view)
        view.setModel(model)
        view.setWordWrap(False)
        view.verticalHeader().setDefaultSectionSize(56)
        view.resize(1000, 720)
        model.show(lambda _key, _is_descending: source(opened))
        view.show()
        while not view.is_painted:
            running.processEvents()
        return (time.perf_counter() - started) * 1000


def _column(field: str) -> Column[Any]:
    return Column(key=field, heading=message("Name"), text=lambda line: str(getattr(line, field)), width=150)


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), sys.argv[2]))
