"""A programme that was pasted: how each row is understood, corrected where need be, and put into the visit."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.pasted import Row
from coordinator_app.domain.pasted_programmes import ItemColumn, PastedItem, guess_item_columns, pasted_items
from coordinator_app.domain.typed_items import told
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.preview_dialog import PreviewDialog
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Language, Message, message, messages

COLUMNS: dict[ItemColumn, Message] = {
    ItemColumn.IGNORED: message("Not used"),
    ItemColumn.DAY: message("Day"),
    ItemColumn.TIMES: message("Times"),
    ItemColumn.STARTS: message("From"),
    ItemColumn.ENDS: message("Until"),
    ItemColumn.TITLE: message("What"),
    ItemColumn.PLACE: message("Place"),
    ItemColumn.HOST: message("Host"),
}
"""What a column may hold, as it is called in the dialog."""


class ItemsDialog(PreviewDialog):
    """Shows each item before anything is saved; all are added in one change, which can be undone."""

    def __init__(self, stage: Stage, visit: Visit, rows: Sequence[Row], parent: QWidget) -> None:
        """Take the visit and the rows that were pasted."""
        super().__init__(stage, stage.say("Add a list to the programme"), parent)
        self._visit, self._rows = visit, rows
        self._columns = guess_item_columns(rows, visit.starts_on)
        self._language: Language = stage.words.language
        self._places = [place.name for place in stage.desk.visits.places()]
        self._items: tuple[PastedItem, ...] = ()
        say = stage.say
        hint = say("Nothing is saved before you choose to add. Change what a column holds where it is not understood.")
        self.lay_out(hint, say("Columns of the list"), self._fields(), say("Items that are added"))

    def lines(self) -> Iterator[QWidget]:
        """Yield each item as it would be entered, and what of its row could not be understood."""
        say, words, visit = self._stage.say, self._stage.words, self._visit
        self._items = pasted_items(self._rows, self._columns, visit.starts_on, visit.ends_on, self._places)
        for number, item in enumerate(each.item for each in self._items):
            name = item.title or say("No title")
            yield self.line(number, name, told(item, words), [], item.unclear, is_open=not item.outside)
        if not self._items:
            yield text(self._stage.look, say("No item is in the list."), wraps=True)

    def counted(self, number: int) -> Message:
        """Return how many are chosen."""
        return messages("Add {number} item", "Add {number} items", number)

    def told(self, number: int) -> Message:
        """Return how many were added."""
        return messages("{number} item is added.", "{number} items are added.", number)

    def save(self, chosen: Sequence[int]) -> None:
        """Add the items that are chosen to the programme. Raises Problem."""
        self._stage.desk.programmes.add(self._visit, [self._items[number].item for number in chosen], self._language)

    def _fields(self) -> Iterator[QWidget]:
        """Yield a choice for each column, for the language of the titles, and for the heading."""
        say = self._stage.say
        yield from self.column_choices(self._rows, self._columns.holds, COLUMNS, lambda held: self._correct(holds=held))
        languages = [("sv", say("in Swedish")), ("en", say("in English"))]
        yield self.choice(say("The titles are"), languages, self._language, self._take_language)
        yield self.heading_flag(self._columns.heading_rows, lambda number: self._correct(heading_rows=number))

    def _correct(self, **changes: Any) -> None:
        self._columns = replace(self._columns, **changes)
        self.show_lines()

    def _take_language(self, language: Language) -> None:
        self._language = language
