"""What the coordinator does with partners and organisations."""

from collections.abc import Sequence
from uuid import UUID

from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.registers import NameOrder, OrganisationFilter, OrganisationLine, PartnerLine, VisitListing
from coordinator_app.services.listed import Listed
from coordinator_app.storage import organisation_lists, organisations, partners, suggestions, visits_of
from coordinator_app.storage.database import Database
from coordinator_app.storage.organisations import ORGANISATIONS
from coordinator_app.storage.partners import PARTNERS
from coordinator_app.storage.uses import delete
from coordinator_app.words import Either, Language, Message, message


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

    def lines(self, language: Language = "sv") -> tuple[PartnerLine, ...]:
        """Return the lines of all partners, by name."""
        with self._database.reading() as connection:
            return organisation_lists.partner_lines(connection, language)

    def named(self, language: Language = "sv") -> tuple[tuple[UUID, Either], ...]:
        """Return the ids and the names of all partners, by name."""
        with self._database.reading() as connection:
            return organisation_lists.partner_names(connection, language)

    def countries(self) -> frozenset[str]:
        """Return the codes of the countries that partners are in."""
        with self._database.reading() as connection:
            return organisation_lists.partner_countries(connection)

    def suggest(self, text: str, limit: int = 8, language: Language = "sv") -> tuple[PartnerLine, ...]:
        """Return the partners whose names begin with what is typed."""
        with self._database.reading() as connection:
            found = suggestions.suggest(connection, "partner", text, limit, language)
            return organisation_lists.partner_lines_of(connection, found)

    def likely_duplicates(self, partner: Partner) -> tuple[PartnerLine, ...]:
        """Return the other partners that may be the same, saved or not yet."""
        names = (partner.name_sv, partner.name_en)
        with self._database.reading() as connection:
            found = suggestions.likely_duplicates(
                connection, "partner", partner.id, names, native_name=partner.native_name
            )
            return organisation_lists.partner_lines_of(connection, found)

    def save(self, partner: Partner, label: Message | None = None) -> Partner:
        """Save a partner and return it as it is now kept; the label says what was done, as undo names it.

        Raises Stale where it was changed since.
        """
        with self._database.transaction(
            label or message("Change {name}", name=Either(partner.name_sv, partner.name_en))
        ) as transaction:
            return partners.save(transaction, partner)

    def delete(self, partner: Partner) -> None:
        """Put a partner in the trash. Raises StillReferenced, in words, while visits name it."""
        with self._database.transaction(
            message("Delete {name}", name=Either(partner.name_sv, partner.name_en))
        ) as transaction:
            delete(transaction, PARTNERS, partner.id)

    def organisations(self) -> tuple[Organisation, ...]:
        """Return every organisation."""
        with self._database.reading() as connection:
            return organisations.every(connection)

    def organisation(self, organisation_id: UUID) -> Organisation | None:
        """Return an organisation, or None where none has the id."""
        with self._database.reading() as connection:
            return organisations.get(connection, organisation_id)

    def save_organisation(self, organisation: Organisation, label: Message | None = None) -> Organisation:
        """Save an organisation and return it as it is now kept. Raises Stale where it was changed since."""
        usual = message("Change {name}", name=Either(organisation.name_sv, organisation.name_en))
        with self._database.transaction(label or usual) as transaction:
            return organisations.save(transaction, organisation)

    def listed_organisations(
        self,
        asked: OrganisationFilter,
        order: NameOrder = NameOrder.NAME,
        language: Language = "sv",
        *,
        is_descending: bool = False,
    ) -> Listed[OrganisationLine]:
        """Return the list of the organisations that are asked for, to be read a window at a time."""
        found = organisation_lists.listing(asked, order, language, is_descending=is_descending)
        return Listed(self._database, found, organisation_lists.lines_of)

    def suggest_organisations(
        self, text: str, limit: int = 8, language: Language = "sv"
    ) -> tuple[OrganisationLine, ...]:
        """Return the organisations whose names or places begin with what is typed."""
        with self._database.reading() as connection:
            found = suggestions.suggest(connection, "organisation", text, limit, language)
            return organisation_lists.lines_of(connection, found)

    def organisation_lines_of(self, organisation_ids: Sequence[UUID]) -> tuple[OrganisationLine, ...]:
        """Return the lines of these organisations, in this order; an id that nothing has is passed over."""
        with self._database.reading() as connection:
            return organisation_lists.lines_of(connection, organisation_ids)

    def visits_of_organisation(self, organisation_id: UUID) -> tuple[VisitListing, ...]:
        """Return the visits in which an organisation takes part, the latest first."""
        with self._database.reading() as connection:
            return visits_of.of_organisation(connection, organisation_id)

    def likely_duplicates_of_organisation(self, organisation: Organisation) -> tuple[OrganisationLine, ...]:
        """Return the other organisations that may be the same, saved or not yet."""
        names = (organisation.name_sv, organisation.name_en)
        with self._database.reading() as connection:
            found = suggestions.likely_duplicates(connection, "organisation", organisation.id, names)
            return organisation_lists.lines_of(connection, found)

    def delete_organisation(self, organisation: Organisation) -> None:
        """Put an organisation in the trash; people lose it. Raises StillReferenced, in words, while visits name it."""
        with self._database.transaction(
            message("Delete {name}", name=Either(organisation.name_sv, organisation.name_en))
        ) as transaction:
            delete(transaction, ORGANISATIONS, organisation.id)
