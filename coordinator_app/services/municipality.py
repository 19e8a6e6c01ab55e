"""What the coordinator sets for the own municipality: name, arms, colour, bodies and offices."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from coordinator_app.documents.colours import theme
from coordinator_app.documents.pictures import emblem
from coordinator_app.domain.municipality import Appointment, Body, Municipality
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.services.policies import known, profile
from coordinator_app.storage import municipality
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.uses import delete
from coordinator_app.words import Message, message


class OwnMunicipality:
    """The own municipality of one data file."""

    def __init__(self, database: Database, files: Files, resources: Path) -> None:
        """Keep the database, the files that hold the arms, and where the policy profiles lie."""
        self._database = database
        self._files = files
        self._resources = resources

    def get(self) -> Municipality | None:
        """Return the municipality, or None before it has been set."""
        with self._database.reading() as connection:
            return municipality.get(connection)

    def policy(self) -> PolicyProfile:
        """Return the policy profile that the municipality has chosen, the general one before it has."""
        own = self.get()
        return profile(self._resources, own.policy if own is not None else "general")

    def policies(self) -> tuple[PolicyProfile, ...]:
        """Return the profiles that can be chosen, by their names."""
        found = (profile(self._resources, key) for key in known(self._resources))
        return tuple(sorted(found, key=lambda each: each.name))

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

    def appointments_of(self, person_id: UUID) -> tuple[Appointment, ...]:
        """Return the offices that a person holds, has held or will hold, the earliest first."""
        with self._database.reading() as connection:
            return municipality.appointments_of(connection, [person_id])

    def save_appointment(self, appointment: Appointment, label: Message | None = None) -> Appointment:
        """Save an office that somebody holds. Raises Stale where it was changed since."""
        with self._database.transaction(label or message("Change an office held")) as transaction:
            return municipality.APPOINTMENTS.save(transaction, appointment)

    def delete_appointment(self, appointment: Appointment) -> None:
        """Put an office that somebody holds in the trash."""
        label = message("Delete {name}", name=appointment.role_sv or appointment.role_en)
        with self._database.transaction(label) as transaction:
            municipality.APPOINTMENTS.delete(transaction, appointment.id)
