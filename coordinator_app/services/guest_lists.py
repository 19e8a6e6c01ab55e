"""Lists of guests that somebody sent: who of them is known, and all of them into a visit in one change."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from coordinator_app.domain.collation import folded
from coordinator_app.domain.newcomers import with_guest
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.visits import Delegate, DelegateRole, Visit
from coordinator_app.storage import organisations, people, suggestions, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Language, message

if TYPE_CHECKING:
    from coordinator_app.domain.pasted_guests import PastedGuest


class GuestLists:
    """What is done with pasted lists in one data file."""

    def __init__(self, database: Database) -> None:
        """Keep the database."""
        self._database = database

    def known(self, guests: "Sequence[PastedGuest]") -> dict[int, UUID]:
        """Return who of the guests is in the register already, by the number of the guest and the person's id.

        Somebody is known by the e-mail address, else by exactly the same name where one person alone bears it.
        """
        with self._database.reading() as connection:
            found: dict[int, UUID] = {}
            for number, guest in enumerate(guests):
                one = person_of(guest)
                text = guest.email or one.name or one.native_name
                ids = suggestions.suggest(connection, "person", text, 8)
                fitting = [each.id for each in people.get_many(connection, ids) if _is_same(each, one)]
                if len(fitting) == 1:
                    found[number] = fitting[0]
            return found

    def enter(self, visit: Visit, person: Person) -> Visit:
        """Enter a new person and put them last into the delegation, in one change; return the visit as it is kept.

        Raises Stale where the visit was changed since.
        """
        with self._database.transaction(message("Add {name} to the delegation", name=person.name)) as transaction:
            saved = people.save(transaction, person)
            return visits.save(transaction, replace(visit, delegation=with_guest(visit.delegation, saved.id)))

    def add(
        self, visit: Visit, guests: "Sequence[PastedGuest]", known: Mapping[int, UUID], language: Language | None = None
    ) -> Visit:
        """Put guests into the delegation, in their order after those who are there, and return the visit as it is kept.

        Those who are known are named, the others entered as new people, with their organisations; a title is in the
        language, or in the guest's own where that is None. Somebody who is in the delegation already stays as they
        are. Raises Stale where the visit was changed since.
        """
        label = message("Add a list of {number} to the delegation", number=len(guests))
        with self._database.transaction(label) as transaction:
            ids = [
                known[number] if number in known else _enter(transaction, guest, language)
                for number, guest in enumerate(guests)
            ]
            delegation = list(visit.delegation)
            for person_id, guest in zip(ids, guests, strict=True):
                if all(each.person_id != person_id for each in delegation):
                    delegation.append(Delegate(id=uuid4(), person_id=person_id, role=_role(guest, delegation)))
            return visits.save(transaction, replace(visit, delegation=tuple(delegation)))


def person_of(guest: "PastedGuest", language: Language | None = None) -> Person:
    """Return the person whom a guest would become; the language is that of the title."""
    return Person(
        id=uuid4(),
        honorific=guest.honorific,
        given_name=guest.given_name,
        family_name=guest.family_name,
        is_family_name_first=guest.is_family_name_first,
        native_name=guest.native_name,
        title_sv=guest.title if language == "sv" else "",
        title_en=guest.title if language == "en" else "",
        title_own=guest.title if language is None else "",
        email=guest.email,
        languages=guest.languages,
        dietary=guest.dietary,
    )


def _enter(transaction: Transaction, guest: "PastedGuest", language: Language | None) -> UUID:
    one = person_of(guest, language)
    phones = (Phone(id=uuid4(), number=guest.phone),) if guest.phone else ()
    organisation_id = _organisation(transaction, guest.organisation) if guest.organisation else None
    return people.save(transaction, replace(one, phones=phones, organisation_id=organisation_id)).id


def _organisation(transaction: Transaction, name: str) -> UUID:
    """Return the organisation of exactly that name, entered now where there is none."""
    ids = suggestions.suggest(transaction.connection, "organisation", name, 8)
    for each in organisations.get_many(transaction.connection, ids):
        if folded(name) in {folded(each.name_sv), folded(each.name_en)}:
            return each.id
    return organisations.save(transaction, Organisation(id=uuid4(), name_sv=name)).id


def _is_same(kept: Person, guest: Person) -> bool:
    if guest.email and kept.email:
        return folded(kept.email) == folded(guest.email)
    names = {folded(kept.sort_name), folded(f"{kept.given_name} {kept.family_name}")}
    return folded(guest.sort_name) in names or (guest.native_name != "" and guest.native_name == kept.native_name)


def _role(guest: "PastedGuest", delegation: Sequence[Delegate]) -> DelegateRole:
    """Return the role; a delegation has one head, the first of the list where nobody is named as such."""
    has_head = any(each.role == DelegateRole.HEAD for each in delegation)
    if guest.role == DelegateRole.HEAD and has_head:
        return DelegateRole.MEMBER
    return DelegateRole.HEAD if not delegation and guest.role == DelegateRole.MEMBER else guest.role
