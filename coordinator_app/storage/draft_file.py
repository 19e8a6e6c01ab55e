"""The file of what was typed and not saved yet: small, written whole, and of no account when it is damaged."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID

from coordinator_app.storage.durable import write_whole
from coordinator_app.storage.places import Places


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What stands in a field of a record and is not saved: `part_id` names the part where it is not its own field."""

    kind: str
    record_id: UUID
    field: str
    text: str
    part_id: UUID | None = None


def read_drafts(folder: Path) -> tuple[Draft, ...]:
    """Return what was left; nothing where there is no file, or one that is not whole."""
    try:
        said = json.loads(Places(folder).drafts.read_text(encoding="utf-8"))
        return tuple(_draft(one) for one in said["drafts"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return ()


def write_drafts(folder: Path, drafts: Iterable[Draft]) -> None:
    """Write the drafts in place of those before, or remove the file where there are none. Raises OSError."""
    kept, place = [asdict(draft) for draft in drafts], Places(folder).drafts
    if kept:
        write_whole(json.dumps({"drafts": kept}, default=str, ensure_ascii=False).encode(), place)
    else:
        place.unlink(missing_ok=True)


def _draft(said: dict[str, str]) -> Draft:
    kind, field, text = said["kind"], said["field"], said["text"]
    if not all(isinstance(word, str) for word in (kind, field, text)):
        raise ValueError("A draft is text.")
    part_id = said["part_id"]
    return Draft(
        kind=kind,
        record_id=UUID(said["record_id"]),
        field=field,
        text=text,
        part_id=UUID(part_id) if part_id else None,
    )
