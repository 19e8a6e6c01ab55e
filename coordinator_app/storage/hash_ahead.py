"""The hash of the data file, taken ahead: beside the loading of libraries, in a thread that lets others run."""

import threading
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from coordinator_app.storage.durable import sha256_of
from coordinator_app.storage.stamps import settled_stamp, stamp

_PIECE = 4 << 20


class HashAhead:
    """Hashes a file from now on; the hash counts only if the file is still the one that was hashed."""

    def __init__(self, path: Path, now: datetime) -> None:
        """Begin. SQLite may not have the file open in this process before `wait` has returned."""
        self._path = path
        self._stamp = settled_stamp(path, now)
        self._sha256 = ""
        self._thread = threading.Thread(target=self._hash, name="hash ahead", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until the file is no longer read: whoever closes it takes away the locks that SQLite has on it."""
        self._thread.join()

    def of(self, path: Path) -> str:
        """Return the SHA-256 of a file as it is now; one that is not as it was is hashed anew. Raises OSError."""
        self.wait()
        is_same = path == self._path and self._stamp is not None and stamp(path) == self._stamp
        return self._sha256 if is_same and self._sha256 else sha256_of(path)

    def _hash(self) -> None:
        if self._stamp is not None:
            try:
                self._sha256 = _hashed(self._path)
            except OSError:
                self._sha256 = ""


def _hashed(path: Path) -> str:
    """Return the SHA-256, taken in large pieces: after each of them Python lets a thread that is busy go first."""
    digest, piece = sha256(), memoryview(bytearray(_PIECE))
    with path.open("rb", buffering=0) as file:
        while read := file.readinto(piece):
            digest.update(piece[:read])
    return digest.hexdigest()
