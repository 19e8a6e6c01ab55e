"""The data folder may be opened in one thread and written in another afterwards, whatever the opening had to write."""

import shutil
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.people import Person
from coordinator_app.storage import people, trash
from coordinator_app.storage.opening import Store, open_for_writing
from coordinator_app.words import message

_DELETED, _ERASED, _NEW = (UUID(int=number) for number in (1, 2, 3))
_SAVE = message("Save")


def _filled(folder: Path, clock: Callable[[], datetime]) -> None:
    """Leave a data file that has somebody in the trash, and somebody whom the ledger knows to be erased."""
    store = open_for_writing(folder, clock, "Karin Ek")
    with store.database.transaction(_SAVE) as transaction:
        people.save(transaction, Person(id=_DELETED, given_name="Kanariefågel"))
        people.save(transaction, Person(id=_ERASED))
    with store.database.transaction(_SAVE) as transaction:
        people.delete(transaction, _DELETED)
    store.close()
    earlier = shutil.copy(folder / "utblick.db", folder.parent)
    store = open_for_writing(folder, clock, "Karin Ek")
    with store.database.transaction(_SAVE) as transaction:
        people.erase(transaction, _ERASED)
    store.close()
    shutil.copy(earlier, folder / "utblick.db")
    (folder / "closed.json").unlink()


def test_what_opening_writes_ties_no_later_writing_to_its_thread(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    folder = tmp_path / "data"
    _filled(folder, clock)
    opened: list[Store] = []
    later = clock() + timedelta(days=31)
    opening = threading.Thread(target=lambda: opened.append(open_for_writing(folder, lambda: later, "Karin Ek")))
    opening.start()
    opening.join()
    (store,) = opened
    with store.database.reading() as connection:
        assert people.ids(connection) == ()
        assert trash.deleted(connection) == ()
    assert "Kanariefågel".encode() not in (folder / "utblick.db").read_bytes()
    with store.database.transaction(_SAVE) as transaction:
        people.save(transaction, Person(id=_NEW))
    store.close()


def test_the_trash_is_kept_for_thirty_days(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    _filled(tmp_path / "data", clock)
    store = open_for_writing(tmp_path / "data", lambda: clock() + timedelta(days=30), "Karin Ek")
    with store.database.reading() as connection:
        assert [one.record_id for one in trash.deleted(connection)] == [_DELETED]
    store.close()
