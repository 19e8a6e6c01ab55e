"""Work that is done again after changes, on a thread of its own: once for all that come soon after one another."""

import sys
import threading
from collections.abc import Callable

_PAUSE_SECONDS = 2.0
"""So long changes are waited for that belong together, such as those of fields that one walks through."""

_PATIENCE_SECONDS = 20.0
"""So long whoever closes the data waits, since a folder on a network that has gone may not answer for minutes."""


class Publisher:
    """Does its work whenever that is wanted; the thread is there only while it is."""

    def __init__(self, work: Callable[[], None], pause_seconds: float = _PAUSE_SECONDS) -> None:
        """Take the work, which tells itself of what stands in its way."""
        self._work = work
        self._pause_seconds = pause_seconds
        self._lock = threading.Lock()
        self._hurry = threading.Event()
        self._is_wanted = False
        self._thread: threading.Thread | None = None

    def want(self) -> None:
        """Let the work be done soon, and not by whoever says so; what is wanted already is wanted once."""
        with self._lock:
            self._is_wanted = True
            if self._thread is None and not self._hurry.is_set():
                self._thread = threading.Thread(target=self._run, name="publisher", daemon=True)
                self._thread.start()

    def finish(self) -> None:
        """Do at once what is wanted, and wait for it, but not for ever; nothing is begun afterwards."""
        self._hurry.set()
        thread = self._thread
        if thread is not None:
            thread.join(_PATIENCE_SECONDS)

    def _run(self) -> None:
        while True:
            self._hurry.wait(self._pause_seconds)
            with self._lock:
                if not self._is_wanted:
                    self._thread = None
                    return
                self._is_wanted = False
            try:
                self._work()
            except Exception as error:  # noqa: BLE001 - a bug is told as every other, and the next change tries again
                sys.excepthook(type(error), error, error.__traceback__)
