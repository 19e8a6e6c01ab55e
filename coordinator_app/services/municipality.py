"""What the coordinator sets for the own municipality: name, arms, colour, bodies and offices."""

from dataclasses import replace

from coordinator_app.documents.colours import theme
from coordinator_app.documents.pictures import emblem
from coordinator_app.domain.municipality import Appointment, Body, Municipality
from coordinator_app.storage import municipality
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.uses import delete
from coordinator_app.words import Message, message


class OwnMunicipality:
    """The own municipality of one data file."""

    def __init__(self, database: Database, files: Files) -> None:
        """Keep the database and the files that hold the arms."""
        self._database = database
        self._files = files

    def get(self) -> Municipality | None:
        """Return the municipality, or None before it has been set."""
        with self._database.reading() as connection:
            return municipality.get(connection)

    def save(self, own: Municipality, label: Message | None = None) -> Municipality:
        """Save the municipality. Raises Problem for an accent colour that is not written #RRGGBB."""
        theme(own.accent)
        with self._database.transaction(label or message("Change {name}", name=own.name_sv)) as transaction:
            return municipality.save(transaction, own)

    def set_arms(self, own: Municipality, content: bytes) -> Municipality:
        """Give the municipality its arms from a picture. Raises Problem for what is no picture."""
        arms = self._files.keep(emblem(content))
        return self.save(replace(own, arms=arms))

    def bodies(self) -> tuple[Body, ...]:
        """Return the bodies, departments and companies."""
        with self._database.reading() as connection:
            return municipality.BODIES.every(connection)

    def save_body(self, body: Body, label: Message | None = None) -> Body:
        """Save a body. Raises Stale where it was changed since."""
        with self._database.transaction(label or message("Change {name}", name=body.name_sv)) as transaction:
            return municipality.BODIES.save(transaction, body)

    def delete_body(self, body: Body) -> None:
        """Put a body in the trash. Raises StillReferenced, in words, while visits, offices or other bodies name it."""
        with self._database.transaction(message("Delete {name}", name=body.name_sv)) as transaction:
            delete(transaction, municipality.BODIES, body.id)

    def appointments(self) -> tuple[Appointment, ...]:
        """Return all offices that are or were held."""
        with self._database.reading() as connection:
            return municipality.APPOINTMENTS.every(connection)

    def save_appointment(self, appointment: Appointment, label: Message | None = None) -> Appointment:
        """Save an office that somebody holds. Raises Stale where it was changed since."""
        with self._database.transaction(label or message("Change an office held")) as transaction:
            return municipality.APPOINTMENTS.save(transaction, appointment)

    def delete_appointment(self, appointment: Appointment) -> None:
        """Put an office that somebody holds in the trash."""
        label = message("Delete {name}", name=appointment.role_sv or appointment.role_en)
        with self._database.transaction(label) as transaction:
            municipality.APPOINTMENTS.delete(transaction, appointment.id)
