"""What the coordinator sets for the own municipality: name, arms, colour, bodies and offices."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from coordinator_app.documents.colours import WHITE, Colour, contrast, theme
from coordinator_app.domain.municipality import Appointment, Body, Municipality
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.services.governing import register_policy
from coordinator_app.services.policies import applied, clause, known, profile
from coordinator_app.storage import municipality, policies
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.uses import delete
from coordinator_app.words import Either, Message, Problem, message

_KEPT = message("The colour that there was is kept.")
_AS_WRITTEN = message("Write # and six digits or letters from A to F, such as #12507B, or choose a colour.")


@dataclass(frozen=True, kw_only=True)
class AccentColours:
    """What documents make of an accent colour, as #RRGGBB; `contrast` is that of its text on white, from 1 to 21."""

    accent: str
    text: str
    tint: str
    contrast: float
    is_darkened: bool
    """Whether text is drawn darker than the accent, which alone could not be read."""


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
        """Return the policy that applies: the chosen profile with what the municipality has set on top of it."""
        with self._database.reading() as connection:
            return applied(self._resources, municipality.get(connection), policies.own(connection))

    def policies(self) -> tuple[PolicyProfile, ...]:
        """Return the profiles that can be chosen, by their names."""
        found = (profile(self._resources, key) for key in known(self._resources))
        return tuple(sorted(found, key=lambda each: each.name))

    def clause(self, code: str) -> Either | None:
        """Return the words of a clause of the policy, or None where it has none with that code."""
        return clause(self._resources, self.policy().key, code)

    def colours(self, accent: str) -> AccentColours:
        """Return what documents make of an accent colour. Raises Problem for one that is not written #RRGGBB."""
        try:
            made = theme(accent)
        except Problem as problem:
            raise Problem(problem.happened, _KEPT, _AS_WRITTEN) from problem
        return AccentColours(
            accent=_written(made.accent),
            text=_written(made.text_accent),
            tint=_written(made.tint),
            contrast=contrast(made.text_accent, WHITE),
            is_darkened=made.text_accent != made.accent,
        )

    def save(self, own: Municipality, label: Message | None = None) -> Municipality:
        """Save the municipality; the policy of a profile becomes a governing document, where it is none yet.

        Raises Problem for an accent colour that is not written #RRGGBB.
        """
        self.colours(own.accent)
        with self._database.transaction(
            label or message("Change {name}", name=Either(own.name_sv, own.name_en))
        ) as transaction:
            register_policy(transaction, profile(self._resources, own.policy))
            return municipality.save(transaction, own)

    def set_arms(self, own: Municipality, content: bytes) -> Municipality:
        """Give the municipality its arms from a picture. Raises Problem for what is no picture."""
        from coordinator_app.documents.pictures import emblem

        arms = self._files.keep(emblem(content))
        return self.save(replace(own, arms=arms))

    def arms(self) -> bytes | None:
        """Return the picture of the arms, None where there is none. Raises Problem where its file is missing."""
        own = self.get()
        return self._files.read(own.arms) if own is not None and own.arms else None

    def bodies(self) -> tuple[Body, ...]:
        """Return the bodies, departments and companies."""
        with self._database.reading() as connection:
            return municipality.BODIES.every(connection)

    def save_body(self, body: Body, label: Message | None = None) -> Body:
        """Save a body. Raises Stale where it was changed since."""
        with self._database.transaction(
            label or message("Change {name}", name=Either(body.name_sv, body.name_en))
        ) as transaction:
            return municipality.BODIES.save(transaction, body)

    def delete_body(self, body: Body) -> None:
        """Put a body in the trash. Raises StillReferenced, in words, while visits, offices or other bodies name it."""
        with self._database.transaction(
            message("Delete {name}", name=Either(body.name_sv, body.name_en))
        ) as transaction:
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
        label = message("Delete {name}", name=Either(appointment.role_sv, appointment.role_en))
        with self._database.transaction(label) as transaction:
            municipality.APPOINTMENTS.delete(transaction, appointment.id)


def _written(colour: Colour) -> str:
    return "#" + "".join(f"{round(255 * part):02X}" for part in colour)
