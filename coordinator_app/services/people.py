"""What the coordinator does with people, their photos and their right to be forgotten."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from coordinator_app.domain.people import Person
from coordinator_app.domain.registers import NameOrder, PersonFilter, PersonLine, PersonVisit
from coordinator_app.services.listed import Listed
from coordinator_app.storage import people, person_lists, suggestions, visits_of
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.words import Language, Message, message


class People:
    """The people of one data file."""

    def __init__(self, database: Database, files: Files) -> None:
        """Keep the database that the people lie in and the files that hold their photos."""
        self._database = database
        self._files = files

    def all(self) -> tuple[Person, ...]:
        """Return everybody, in the order of the register."""
        with self._database.reading() as connection:
            return tuple(sorted(people.every(connection), key=lambda person: person.sort_name.casefold()))

    def get(self, person_id: UUID) -> Person | None:
        """Return a person, or None where nobody has the id."""
        with self._database.reading() as connection:
            return people.get(connection, person_id)

    def listed(
        self,
        asked: PersonFilter,
        order: NameOrder = NameOrder.NAME,
        language: Language = "sv",
        *,
        is_descending: bool = False,
    ) -> Listed[PersonLine]:
        """Return the list of the people who are asked for, to be read a window at a time."""
        found = person_lists.listing(asked, order, language, is_descending=is_descending)
        return Listed(self._database, found, person_lists.lines_of)

    def lines_of(self, person_ids: Sequence[UUID]) -> tuple[PersonLine, ...]:
        """Return the lines of these people, in this order; an id that nobody has is passed over."""
        with self._database.reading() as connection:
            return person_lists.lines_of(connection, person_ids)

    def suggest(self, text: str, limit: int = 8, *, is_host: bool = False) -> tuple[PersonLine, ...]:
        """Return those whose names, or e-mail address, begin with what is typed; only hosts of the past if asked."""
        with self._database.reading() as connection:
            found = suggestions.suggest(connection, "person", text, limit, is_host=is_host)
            return person_lists.lines_of(connection, found)

    def likely_duplicates(self, person: Person) -> tuple[PersonLine, ...]:
        """Return the others in the register who may be the same person, saved or not yet."""
        with self._database.reading() as connection:
            found = suggestions.likely_duplicates(
                connection,
                "person",
                person.id,
                [person.sort_name],
                email=person.email,
                native_name=person.native_name,
            )
            return person_lists.lines_of(connection, found)

    def several(self, person_ids: Sequence[UUID]) -> tuple[Person, ...]:
        """Return these people, in this order; an id that nobody has is passed over."""
        with self._database.reading() as connection:
            return people.PEOPLE.get_many(connection, person_ids)

    def visits_of(self, person_id: UUID) -> tuple[PersonVisit, ...]:
        """Return the visits that a person has a part in, the latest first, in a constant number of queries."""
        with self._database.reading() as connection:
            return visits_of.of_person(connection, person_id)

    def photo(self, name: str) -> bytes:
        """Return a photo by its SHA-256. Raises Problem where the file is missing or damaged."""
        return self._files.read(name)

    def save(self, person: Person, label: Message | None = None) -> Person:
        """Save a person and return them as they are now kept; the label says what was done, as undo names it.

        Raises Stale where they were changed since.
        """
        with self._database.transaction(label or message("Change {name}", name=person.name)) as transaction:
            return people.save(transaction, person)

    def delete(self, person: Person) -> None:
        """Put a person in the trash, with their offices and their places in visits, which come back with them."""
        with self._database.transaction(message("Delete {name}", name=person.name)) as transaction:
            people.delete(transaction, person.id)

    def set_photo(self, person: Person, content: bytes) -> Person:
        """Give a person a photo, upright, cropped, scaled and without metadata. Raises Problem for no picture."""
        from coordinator_app.documents.pictures import portrait

        photo = self._files.keep(portrait(content))
        with self._database.transaction(message("Change the photo of {name}", name=person.name)) as transaction:
            return people.save(transaction, replace(person, photo=photo))

    def erase(self, person: Person) -> None:
        """Erase a person, their photo and what the journal holds of them (GDPR art. 17); it cannot be undone."""
        with self._database.transaction(message("Erase a person"), can_be_undone=False) as transaction:
            freed = people.erase(transaction, person.id)
        self._files.drop(freed)
