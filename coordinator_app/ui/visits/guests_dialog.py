"""A list of guests that was pasted: how it is understood, corrected where need be, and put into the delegation."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.choices import tongues_by_name
from coordinator_app.domain.guest_columns import GuestColumn, guess_guest_columns, is_headed_in_swedish
from coordinator_app.domain.labels import label
from coordinator_app.domain.pasted import Row
from coordinator_app.domain.pasted_guests import PastedGuest, guests
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.services.guest_lists import person_of
from coordinator_app.ui.preview_dialog import PreviewDialog
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Language, Message, message, messages

COLUMNS: dict[GuestColumn, Message] = {
    GuestColumn.IGNORED: message("Not used"),
    GuestColumn.NAME: message("Whole name"),
    GuestColumn.GIVEN_NAME: message("Given name"),
    GuestColumn.FAMILY_NAME: message("Family name"),
    GuestColumn.NATIVE_NAME: message("Name in its own script"),
    GuestColumn.HONORIFIC: message("Mr, Ms or Dr"),
    GuestColumn.TITLE: message("Title or office"),
    GuestColumn.ORGANISATION: message("Organisation"),
    GuestColumn.ROLE: message("Role in the delegation"),
    GuestColumn.EMAIL: message("E-mail"),
    GuestColumn.PHONE: message("Telephone"),
    GuestColumn.LANGUAGES: message("Languages"),
    GuestColumn.DIETARY: message("Dietary requirements"),
}
"""What a column may hold, as it is called in the dialog."""


class GuestsDialog(PreviewDialog):
    """Shows each guest before anything is saved; all are added in one change, which can be undone."""

    def __init__(self, stage: Stage, visit: Visit, rows: Sequence[Row], parent: QWidget) -> None:
        """Take the visit and the rows that were pasted."""
        super().__init__(stage, stage.say("Add a list to the delegation"), parent)
        self._visit, self._rows = visit, rows
        self._columns = guess_guest_columns(rows, tongues_by_name())
        is_ours = visit.direction == Direction.OUTGOING or is_headed_in_swedish(rows, self._columns)
        self._language: Language | None = "sv" if is_ours else "en"
        self._guests: tuple[PastedGuest, ...] = ()
        self._known: dict[int, UUID] = {}
        say = stage.say
        hint = say("Nothing is saved before you choose to add. Change what a column holds where it is not understood.")
        self.lay_out(hint, say("Columns of the list"), self._fields(), say("Those who are added"))

    def lines(self) -> Iterator[QWidget]:
        """Yield each guest as they would be entered, and what of their row could not be understood."""
        self._guests = guests(self._rows, self._columns, tongues_by_name())
        self._known = self._stage.desk.guest_lists.known(self._guests)
        for number, guest in enumerate(self._guests):
            yield self._guest(number, guest)
        if not self._guests:
            yield text(self._stage.look, self._stage.say("Nobody is in the list."), wraps=True)

    def counted(self, number: int) -> Message:
        """Return how many are chosen."""
        return messages("Add {number} person", "Add {number} people", number)

    def told(self, number: int) -> Message:
        """Return how many were added."""
        return messages("{number} person is added.", "{number} people are added.", number)

    def save(self, chosen: Sequence[int]) -> None:
        """Add those who are chosen to the delegation, those who are not known yet as new people. Raises Problem."""
        known = {at: self._known[number] for at, number in enumerate(chosen) if number in self._known}
        added = [self._guests[number] for number in chosen]
        self._stage.desk.guest_lists.add(self._visit, added, known, self._language)

    def _fields(self) -> Iterator[QWidget]:
        """Yield a choice for each column, for the heading, and for the language of the titles."""
        say = self._stage.say
        yield from self.column_choices(self._rows, self._columns.holds, COLUMNS, lambda held: self._correct(holds=held))
        languages = [("en", say("in English")), ("sv", say("in Swedish")), (None, say("in the guests' own language"))]
        yield self.choice(say("The titles are"), languages, self._language, self._take_language)
        yield self.heading_flag(self._columns.heading_rows, lambda number: self._correct(heading_rows=number))

    def _correct(self, **changes: Any) -> None:
        self._columns = replace(self._columns, **changes)
        self.show_lines()

    def _take_language(self, language: Language | None) -> None:
        self._language = language

    def _guest(self, number: int, guest: PastedGuest) -> QWidget:
        say = self._stage.say
        person = person_of(guest)
        name = " ".join(part for part in (guest.honorific, person.name, guest.native_name) if part)
        is_there = self._known.get(number) in {each.person_id for each in self._visit.delegation}
        languages = ", ".join(self._stage.words.tongue(code) for code in guest.languages)
        role = say(label(guest.role))
        about = (guest.title, guest.organisation, role, languages, guest.email, guest.phone, guest.dietary)
        said = " · ".join(part for part in about if part)
        notes = self._notes(number, is_there=is_there)
        is_open = guest.is_named and not is_there
        return self.line(number, name or say("Row without a name"), said, notes, guest.unclear, is_open=is_open)

    def _notes(self, number: int, *, is_there: bool) -> list[Message]:
        if is_there:
            return [message("Is in the delegation already.")]
        return [message("Is in your contacts already.")] if number in self._known else []
