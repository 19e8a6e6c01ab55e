"""What the coordinator does with ways between places: how long each takes, the same both ways."""

from dataclasses import replace
from uuid import UUID, uuid4

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.transfers import MOST_MINUTES, Transfer, searched_for, way
from coordinator_app.storage.calendar import TRANSFERS
from coordinator_app.storage.database import Database
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Message, Problem, message

_KEPT = message("What there was is kept.")


class Transfers:
    """The ways of one data file, of which there are few; each pair of places is kept once, whichever is named first."""

    def __init__(self, database: Database) -> None:
        """Keep the database that they lie in."""
        self._database = database

    def all(self) -> tuple[Transfer, ...]:
        """Return all ways by their places."""
        with self._database.reading() as connection:
            ways = TRANSFERS.every(connection)
        return tuple(sorted(ways, key=lambda each: (sort_key(each.place), sort_key(each.other_place), each.id)))

    def get(self, transfer_id: UUID) -> Transfer | None:
        """Return a way by its id, or None where none has it."""
        with self._database.reading() as connection:
            return TRANSFERS.get(connection, transfer_id)

    def between(self, place: str, other: str) -> Transfer | None:
        """Return the way between two places, whichever is named first and however it is spelt, or None."""
        wanted = way(place, other)
        return next((each for each in self.all() if way(each.place, each.other_place) == wanted), None)

    def set_time(self, place: str, other: str, minutes: int) -> Transfer:
        """Keep how many minutes it takes between two places, in place of what was kept of them. Raises as `save`."""
        kept = self.between(place, other) or Transfer(id=uuid4(), place=place, other_place=other)
        return self.save(replace(kept, minutes=minutes))

    def save(self, transfer: Transfer, label: Message | None = None) -> Transfer:
        """Save a way.

        Raises Problem where it does not lie between two places, takes no time that can be, or is entered already,
        Stale where it was changed since.
        """
        _check(transfer)
        places = {"place": transfer.place, "other": transfer.other_place}
        usual = message("Change the time between {place} and {other}", **places)
        with self._database.transaction(label or usual) as transaction:
            _check_alone(transaction, transfer)
            return TRANSFERS.save(transaction, transfer)

    def delete(self, transfer: Transfer) -> None:
        """Put a way in the trash."""
        places = {"place": transfer.place, "other": transfer.other_place}
        with self._database.transaction(message("Delete the way between {place} and {other}", **places)) as transaction:
            TRANSFERS.delete(transaction, transfer.id)


def _check(transfer: Transfer) -> None:
    place, other = searched_for(transfer.place), searched_for(transfer.other_place)
    if not (place and other):
        raise Problem(message("A way lies between two places."), _KEPT, message("Write the names of both."))
    if place == other:
        raise Problem(message("The two places are the same."), _KEPT, message("Write the name of another place."))
    if not 0 <= transfer.minutes <= MOST_MINUTES:
        raise Problem(
            message("From one place to another it takes between 0 and {most} minutes.", most=MOST_MINUTES),
            _KEPT,
            message("Write how many minutes it takes."),
        )


def _check_alone(transaction: Transaction, transfer: Transfer) -> None:
    wanted = way(transfer.place, transfer.other_place)
    others = (each for each in TRANSFERS.every(transaction.connection) if each.id != transfer.id)
    if any(way(each.place, each.other_place) == wanted for each in others):
        places = {"place": transfer.place, "other": transfer.other_place}
        raise Problem(
            message("The time between {place} and {other} is entered already.", **places),
            _KEPT,
            message("Change it where it is entered."),
        )
