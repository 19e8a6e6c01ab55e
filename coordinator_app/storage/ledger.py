"""Who has been erased, as salted hashes beside the data file, so that bringing back a backup revives nobody."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from uuid import UUID

from coordinator_app.storage.durable import write_whole
from coordinator_app.storage.places import Places

_SALT_BYTES = 16


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """The erased, without names: each is known again by the salted SHA-256 of their id, and by nothing else."""

    salt: str
    erased: frozenset[str] = frozenset()

    def __contains__(self, person_id: UUID) -> bool:
        """Return whether this person has been erased."""
        return self._hash(person_id) in self.erased

    def among(self, person_ids: Iterable[UUID]) -> tuple[UUID, ...]:
        """Return those of these people who have been erased."""
        return tuple(person_id for person_id in person_ids if person_id in self)

    def with_more(self, person_ids: Iterable[UUID]) -> "Ledger":
        """Return the ledger with these people in it."""
        return Ledger(salt=self.salt, erased=self.erased.union(map(self._hash, person_ids)))

    def _hash(self, person_id: UUID) -> str:
        return sha256(bytes.fromhex(self.salt) + person_id.bytes).hexdigest()


def read_ledger(folder: Path) -> Ledger:
    """Return the ledger of a data folder, an empty one where there is none or it is garbled. Raises OSError."""
    try:
        said = json.loads(Places(folder).erased.read_bytes())
        ledger = Ledger(salt=str(said["salt"]), erased=frozenset(map(str, said["erased"])))
        bytes.fromhex(ledger.salt)
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return Ledger(salt=token_hex(_SALT_BYTES))
    return ledger


def remember_erased(folder: Path, person_ids: Collection[UUID]) -> None:
    """Enter people in the ledger, durably; who is in it already costs no writing. Raises OSError."""
    known = read_ledger(folder)
    ledger = known.with_more(person_ids)
    if ledger != known:
        said = {**asdict(ledger), "erased": sorted(ledger.erased)}
        write_whole(json.dumps(said).encode(), Places(folder).erased)
