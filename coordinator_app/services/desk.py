"""The coordinator's desk: every service, on one open data folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from coordinator_app.services.briefings import Briefings
from coordinator_app.services.dossiers import Dossiers
from coordinator_app.services.municipality import OwnMunicipality
from coordinator_app.services.partners import Partners
from coordinator_app.services.people import People
from coordinator_app.services.visits import Visits
from coordinator_app.storage.opening import Store, open_for_reading, open_for_writing

Clock = Callable[[], datetime]


class Desk:
    """All that the coordinator can do with one data file."""

    def __init__(self, store: Store, resources: Path) -> None:
        """Lay the services out on an open store."""
        self._store = store
        dossiers = Dossiers(store.database, store.files, resources)
        self.folder = store.folder
        self.municipality = OwnMunicipality(store.database, store.files)
        self.people = People(store.database, store.files)
        self.partners = Partners(store.database)
        self.visits = Visits(store.database, store.files, clock=store.clock)
        self.dossiers = dossiers
        self.briefings = Briefings(store.database, store.files, dossiers, resources)

    def close(self) -> None:
        """Close the data file and let go of its lock."""
        self._store.close()


@contextmanager
def desk(folder: Path, resources: Path, clock: Clock, user: str, *, writes: bool) -> Iterator[Desk]:
    """Open a data folder for a while. Raises CannotOpen for one that cannot be used, InUse where another has it."""
    store = open_for_writing(folder, clock, user) if writes else open_for_reading(folder, clock, user)
    opened = Desk(store, resources)
    try:
        yield opened
    finally:
        opened.close()
