"""The data file while it is open: one way to write, and short readings beside it."""

import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.storage import journal, register
from coordinator_app.storage.connection import engine
from coordinator_app.storage.faults import OF_SQLITE, in_words
from coordinator_app.storage.ledger import remember_erased
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Message

Listener = Callable[[frozenset[str]], None]
Follower = Callable[[int, bool], None]


class Database:
    """An existing data file of the present schema. All writing is done in one thread, that of the first write.

    Only after `let_go` another thread may take the writing over.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime], user: str) -> None:
        """Take the file, a clock whose moments know their time zone, and the name that the journal enters."""
        self.path = path
        self._clock = clock
        self.user = user
        self._read_engine = engine(path, writes=False)
        self._write_engine = engine(path, writes=True)
        self._writer: Connection | None = None
        self._writing_thread: int | None = None
        self._here = threading.local()
        self._listeners: list[Listener] = []
        self._followers: list[Follower] = []
        self._is_closed = False

    @contextmanager
    def transaction(self, label: Message, *, can_be_undone: bool = True) -> Iterator[Transaction]:
        """Write: all that happens within is committed with its journal, or none of it where anything is raised.

        After the commit the followers learn of the change, then the listeners which kinds of record changed. What
        SQLite or its disk refuses is raised as a Problem; a transaction within another or within a reading is a bug
        (RuntimeError).
        """
        if self._writing_thread is not None or self._readings:
            raise RuntimeError("A transaction cannot begin within another or within a reading.")
        self._writing_thread = threading.get_ident()
        try:
            with in_words(OF_SQLITE):
                writer = self._open_writer()
                current = Transaction(writer)
                with _undone_if_refused(writer), writer.begin():
                    yield current
                    self._enter(label, current)
        finally:
            self._writing_thread = None
        self._remember(current.erased)
        if current.change_id is not None:
            _tell(self._followers, current.change_id, can_be_undone and not current.erased)
            _tell(self._listeners, frozenset(difference.kind for difference in current.differences))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read: a connection of its own that sees one state of the file and cannot write; hold it shortly.

        While it is held no transaction can be committed, for a writer waits for the readers of a file whose journal
        rolls back. Within a transaction it is a bug (RuntimeError): read by the transaction's own connection there.
        """
        if self._is_closed or self._writing_thread == threading.get_ident():
            raise RuntimeError("A reading cannot begin within a transaction or on a closed data file.")
        with in_words(OF_SQLITE), self._read_engine.connect() as connection, connection.begin():
            self._here.readings = self._readings + 1
            try:
                yield connection
            finally:
                self._here.readings = self._readings - 1

    def rehearse(self, read: Callable[[Connection], object]) -> None:
        """Read as a transaction does, on a connection of its own, so that its statements are made; nothing is written.

        It may be on any thread; a transaction that begins meanwhile waits for it.
        """
        if self._is_closed:
            raise RuntimeError("The data file is closed.")
        with in_words(OF_SQLITE), self._write_engine.connect() as connection:
            read(connection)

    def listen(self, callback: Listener) -> Callable[[], None]:
        """Call back after every commit with the kinds of record that changed; return what ends that.

        What a listener raises goes to `sys.excepthook`, as from a callback of the window: to whoever has saved it
        would look as if the change had failed, and the listeners after it would not be told.
        """
        self._listeners.append(callback)

        def stop() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return stop

    def follow(self, callback: Follower) -> None:
        """Call back after every commit, before the listeners: with the change's id, and whether it can be undone."""
        self._followers.append(callback)

    def let_go(self) -> None:
        """Close the connection that writes, so that the next transaction may be begun in any thread."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()

    def close(self) -> None:
        """Close the file. Nothing more can be read or written; closing it again does nothing."""
        self._is_closed = True
        self.let_go()

    @property
    def _readings(self) -> int:
        held: int = getattr(self._here, "readings", 0)
        return held

    def _open_writer(self) -> Connection:
        if self._is_closed:
            raise RuntimeError("The data file is closed.")
        if self._writer is None:
            self._writer = self._write_engine.connect()
        return self._writer

    def _enter(self, label: Message, current: Transaction) -> None:
        if not current.is_whole:
            raise RuntimeError("A write failed within the transaction, so that it cannot be committed.")
        if current.differences:
            register.keep(current.connection, current.differences)
            current.change_id = journal.write(current.connection, label, self._clock(), self.user, current.differences)

    def _remember(self, erased: set[UUID]) -> None:
        """Enter the erased in the ledger: after the commit, so that nobody stands in it whose erasure was undone.

        The erasure is done. Where it cannot be entered, or a kill comes between, the journal tells of it, and the
        next opening enters it.
        """
        if erased:
            with suppress(OSError):
                remember_erased(self.path.parent, erased)


def _tell(callbacks: Sequence[Callable[..., None]], *told: object) -> None:
    for callback in tuple(callbacks):
        try:
            callback(*told)
        except Exception as error:  # noqa: BLE001 - whatever it is, the change is saved and all are to be told
            sys.excepthook(type(error), error, error.__traceback__)


@contextmanager
def _undone_if_refused(writer: Connection) -> Iterator[None]:
    """Roll back what SQLAlchemy leaves open when the commit itself is refused, as it is while somebody reads."""
    try:
        yield
    except BaseException:
        driver = writer.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        with suppress(sqlite3.Error):
            driver.rollback()
            driver.execute("BEGIN IMMEDIATE")  # plays back the journal that a failed rollback leaves behind
            driver.rollback()
        raise
