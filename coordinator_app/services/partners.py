"""What the coordinator does with partners and organisations."""

from uuid import UUID

from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner
from coordinator_app.storage import organisations, partners
from coordinator_app.storage.database import Database
from coordinator_app.storage.organisations import ORGANISATIONS
from coordinator_app.storage.partners import PARTNERS
from coordinator_app.storage.uses import delete
from coordinator_app.words import Message, message


class Partners:
    """The partners and organisations of one data file."""

    def __init__(self, database: Database) -> None:
        """Keep the database that they lie in."""
        self._database = database

    def all(self) -> tuple[Partner, ...]:
        """Return every partner."""
        with self._database.reading() as connection:
            return partners.every(connection)

    def get(self, partner_id: UUID) -> Partner | None:
        """Return a partner, or None where none has the id."""
        with self._database.reading() as connection:
            return partners.get(connection, partner_id)

    def save(self, partner: Partner, label: Message | None = None) -> Partner:
        """Save a partner and return it as it is now kept; the label says what was done, as undo names it.

        Raises Stale where it was changed since.
        """
        with self._database.transaction(label or message("Change {name}", name=partner.name_sv)) as transaction:
            return partners.save(transaction, partner)

    def delete(self, partner: Partner) -> None:
        """Put a partner in the trash. Raises StillReferenced, in words, while visits name it."""
        with self._database.transaction(message("Delete {name}", name=partner.name_sv)) as transaction:
            delete(transaction, PARTNERS, partner.id)

    def organisations(self) -> tuple[Organisation, ...]:
        """Return every organisation."""
        with self._database.reading() as connection:
            return organisations.every(connection)

    def save_organisation(self, organisation: Organisation, label: Message | None = None) -> Organisation:
        """Save an organisation and return it as it is now kept. Raises Stale where it was changed since."""
        label = label or message("Change {name}", name=organisation.name_sv)
        with self._database.transaction(label) as transaction:
            return organisations.save(transaction, organisation)

    def delete_organisation(self, organisation: Organisation) -> None:
        """Put an organisation in the trash; people lose it. Raises StillReferenced, in words, while visits name it."""
        with self._database.transaction(message("Delete {name}", name=organisation.name_sv)) as transaction:
            delete(transaction, ORGANISATIONS, organisation.id)
