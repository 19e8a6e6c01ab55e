"""What the coordinator does with people, their photos and their right to be forgotten."""

from dataclasses import replace
from uuid import UUID

from coordinator_app.documents.pictures import portrait
from coordinator_app.domain.people import Person
from coordinator_app.storage import people
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.words import Message, message


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
        photo = self._files.keep(portrait(content))
        with self._database.transaction(message("Change the photo of {name}", name=person.name)) as transaction:
            return people.save(transaction, replace(person, photo=photo))

    def erase(self, person: Person) -> None:
        """Erase a person, their photo and what the journal holds of them (GDPR art. 17); it cannot be undone."""
        with self._database.transaction(message("Erase a person"), can_be_undone=False) as transaction:
            freed = people.erase(transaction, person.id)
        self._files.drop(freed)
