"""What the coordinator does with days of the municipality's own: school breaks, events, flag days and elections."""

from datetime import date
from uuid import UUID

from coordinator_app.domain.own_days import OwnDay
from coordinator_app.storage.calendar import OWN_DAYS
from coordinator_app.storage.database import Database
from coordinator_app.words import Either, Message, Problem, message


class OwnDays:
    """The own days of one data file, of which there are few."""

    def __init__(self, database: Database) -> None:
        """Keep the database that they lie in."""
        self._database = database

    def all(self) -> tuple[OwnDay, ...]:
        """Return all own days by their first day."""
        with self._database.reading() as connection:
            return tuple(sorted(OWN_DAYS.every(connection), key=lambda each: (each.starts_on, each.ends_on, each.id)))

    def between(self, first: date, last: date) -> tuple[OwnDay, ...]:
        """Return the own days that touch the days from a first one to a last one."""
        return tuple(each for each in self.all() if each.starts_on <= last and first <= each.ends_on)

    def get(self, own_day_id: UUID) -> OwnDay | None:
        """Return own days by their id, or None where none have it."""
        with self._database.reading() as connection:
            return OWN_DAYS.get(connection, own_day_id)

    def save(self, own_day: OwnDay, label: Message | None = None) -> OwnDay:
        """Save own days. Raises Problem where the last comes before the first, Stale where they were changed since."""
        if own_day.ends_on < own_day.starts_on:
            raise Problem(
                message("The last day comes before the first."),
                message("What there was is kept."),
                message("Correct one of the days."),
            )
        name = Either(own_day.name_sv, own_day.name_en)
        with self._database.transaction(label or message("Change {name}", name=name)) as transaction:
            return OWN_DAYS.save(transaction, own_day)

    def delete(self, own_day: OwnDay) -> None:
        """Put own days in the trash."""
        label = message("Delete {name}", name=Either(own_day.name_sv, own_day.name_en))
        with self._database.transaction(label) as transaction:
            OWN_DAYS.delete(transaction, own_day.id)
