"""The beginning of a data file: the own municipality, and the bodies and lists that its policy profile brings."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from coordinator_app.domain.municipalities import ListedMunicipality
from coordinator_app.domain.municipality import Body, Municipality
from coordinator_app.domain.notification_lists import holding_since
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.usual_lists import usual_lists
from coordinator_app.services.governing import register_policy
from coordinator_app.services.municipalities import every_municipality
from coordinator_app.services.policies import GENERAL, known, profile
from coordinator_app.storage import municipality
from coordinator_app.storage.database import Database
from coordinator_app.storage.notifications import NOTIFICATION_LISTS
from coordinator_app.words import message


class Beginnings:
    """What a fresh data file is filled with."""

    def __init__(self, database: Database, resources: Path, clock: Callable[[], datetime]) -> None:
        """Keep the database, where the list of municipalities and the profiles lie, and the clock."""
        self._database, self._resources, self._clock = database, resources, clock

    def municipalities(self) -> tuple[ListedMunicipality, ...]:
        """Return all municipalities by the Swedish alphabet."""
        return every_municipality(self._resources)

    def policies(self) -> tuple[PolicyProfile, ...]:
        """Return the profiles that can be chosen: those of municipalities by their names, the general one last."""
        found = (profile(self._resources, key) for key in known(self._resources))
        return tuple(sorted(found, key=lambda each: (not each.municipality_code, each.name)))

    def suggested(self, code: str) -> str:
        """Return the key of a municipality's own profile by the municipality's code, else of the general one."""
        own = (each.key for each in self.policies() if code and each.municipality_code == code)
        return next(own, GENERAL)

    def begin(self, name_sv: str, name_en: str, policy: str) -> Municipality:
        """Keep the municipality, its profile's bodies and lists, and its policy as a governing document, in one change.

        Raises ValueError where a municipality is kept already. It cannot be undone: without a municipality there is no
        page to go back to.
        """
        own = Municipality(id=uuid4(), name_sv=name_sv.strip(), name_en=name_en.strip(), policy=policy)
        with self._database.transaction(message("Begin"), can_be_undone=False) as transaction:
            saved = municipality.save(transaction, own)
            chosen = profile(self._resources, policy)
            bodies = _bodies(chosen)
            for body in bodies:
                municipality.BODIES.save(transaction, body)
            for each in usual_lists(chosen, bodies, uuid4):
                NOTIFICATION_LISTS.save(transaction, holding_since(each, None, self._clock().date()))
            register_policy(transaction, chosen)
        return saved


def _bodies(policy: PolicyProfile) -> tuple[Body, ...]:
    """Return the bodies as records; a profile names what is above before what is beneath it."""
    ids: dict[str, UUID] = {usual.key: uuid4() for usual in policy.bodies}
    return tuple(
        Body(
            id=ids[usual.key],
            kind=usual.kind,
            name_sv=usual.name_sv,
            name_en=usual.name_en,
            short_name=usual.short_name,
            parent_id=ids[usual.parent] if usual.parent else None,
        )
        for usual in policy.bodies
    )
