"""What the coordinator does with governing documents: their register, their versions and their files."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from coordinator_app.domain.governing_documents import (
    DocumentVersion,
    GoverningDocument,
    next_revision_on,
    revised,
    text_of,
)
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.policies import GOVERNING_DOCUMENTS
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Either, Message, Problem, message


class Governing:
    """The governing documents of one data file, of which there are few."""

    def __init__(self, database: Database, files: Files) -> None:
        """Keep the database that they lie in, and the files of their texts."""
        self._database, self._files = database, files

    def all(self) -> tuple[GoverningDocument, ...]:
        """Return all governing documents: those in force first, by the day of their next revision."""
        with self._database.reading() as connection:
            return tuple(sorted(GOVERNING_DOCUMENTS.every(connection), key=_order))

    def get(self, document_id: UUID) -> GoverningDocument | None:
        """Return a document, or None where none has the id."""
        with self._database.reading() as connection:
            return GOVERNING_DOCUMENTS.get(connection, document_id)

    def save(self, document: GoverningDocument, label: Message | None = None) -> GoverningDocument:
        """Save a document. Raises Problem where it was revised before it was adopted, Stale where it was changed."""
        if document.adopted_on and document.last_revised_on and document.last_revised_on < document.adopted_on:
            raise Problem(
                message("The day of revision comes before the day of adoption."),
                message("What there was is kept."),
                message("Correct one of the days."),
            )
        with self._database.transaction(label or message("Change {name}", name=_name(document))) as transaction:
            return GOVERNING_DOCUMENTS.save(transaction, document)

    def delete(self, document: GoverningDocument) -> None:
        """Put a document in the trash, with its versions."""
        with self._database.transaction(message("Delete {name}", name=_name(document))) as transaction:
            GOVERNING_DOCUMENTS.delete(transaction, document.id)

    def revise(self, document: GoverningDocument, on: date, case_number: str = "") -> GoverningDocument:
        """Keep a new version as adopted on a day; the earlier wording stays with its file. Raises Problem, Stale."""
        latest = document.last_revised_on or document.adopted_on
        if latest is not None and on <= latest:
            raise Problem(
                message("The new version was adopted no later than the one that there is."),
                message("What there was is kept."),
                message("Write a later day."),
            )
        anew = replace(revised(document, DocumentVersion(id=uuid4()), on), case_number=case_number)
        return self.save(anew, message("Revise {name}", name=_name(document)))

    def attach(self, document: GoverningDocument, name: str, content: bytes) -> GoverningDocument:
        """Keep the file of a document's text: its bytes first, then the row that names them."""
        sha256 = self._files.keep(content)
        return self.save(
            replace(document, name=name, sha256=sha256), message("Attach a file to {name}", name=_name(document))
        )

    def attached(self, version: GoverningDocument | DocumentVersion) -> bytes:
        """Return the bytes of a file. Raises Problem where the file is missing or damaged."""
        return self._files.read(version.sha256)


def register_policy(transaction: Transaction, policy: PolicyProfile) -> None:
    """Make the policy of a profile a governing document, where it states facts of itself and is none yet."""
    document = text_of(policy, uuid4())
    known = GOVERNING_DOCUMENTS.every(transaction.connection)
    if document is not None and all(each.profile != policy.key for each in known):
        GOVERNING_DOCUMENTS.save(transaction, document)


def _name(document: GoverningDocument) -> Either:
    return Either(document.title_sv, document.title_en)


def _order(document: GoverningDocument) -> tuple[bool, date, str, UUID]:
    return document.ended_on is not None, next_revision_on(document) or date.max, document.title_sv, document.id
