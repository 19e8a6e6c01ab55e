"""What the coordinator does with partners and organisations."""

from uuid import UUID

from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner
from coordinator_app.storage import organisations, partners
from coordinator_app.storage.database import Database
from coordinator_app.words import message


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

    def save(self, partner: Partner) -> Partner:
        """Save a partner and return it as it is now kept. Raises Stale where it was changed since."""
        with self._database.transaction(message("Change {name}", name=partner.name_sv)) as transaction:
            return partners.save(transaction, partner)

    def organisations(self) -> tuple[Organisation, ...]:
        """Return every organisation."""
        with self._database.reading() as connection:
            return organisations.every(connection)

    def save_organisation(self, organisation: Organisation) -> Organisation:
        """Save an organisation and return it as it is now kept. Raises Stale where it was changed since."""
        with self._database.transaction(message("Change {name}", name=organisation.name_sv)) as transaction:
            return organisations.save(transaction, organisation)
