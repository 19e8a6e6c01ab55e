"""Erases again whom an older data file brought back: the ledger of the erased outlives every backup."""

from dataclasses import dataclass

from coordinator_app.storage import people
from coordinator_app.storage.database import Database
from coordinator_app.storage.erasure import erased_people
from coordinator_app.storage.faults import in_words
from coordinator_app.storage.ledger import read_ledger, remember_erased
from coordinator_app.words import message


@dataclass(frozen=True, kw_only=True)
class ErasedAgain:
    """How many people were erased again, and the SHA-256 of the files that nothing names any more."""

    people: int = 0
    files: frozenset[str] = frozenset()


def erase_again(database: Database) -> ErasedAgain:
    """Erase whoever stands in the ledger beside the data file and is in it all the same; drop the files afterwards.

    Whom the file's own journal tells to have been erased is entered first, for a kill may have come between the two.
    Raises Problem.
    """
    folder = database.path.parent
    with in_words(), database.reading() as connection:
        remember_erased(folder, erased_people(connection))
        ledger = read_ledger(folder)
        revived = ledger.among(people.ids(connection)) if ledger.erased else ()
    if not revived:
        return ErasedAgain()
    with database.transaction(message("Erase again whom a backup had brought back")) as transaction:
        freed = [people.erase(transaction, person_id) for person_id in revived]
    return ErasedAgain(people=len(revived), files=frozenset[str]().union(*freed))
