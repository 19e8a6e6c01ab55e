"""Where the calendar is published, kept beside the data file: it belongs to this computer, and no backup holds it."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.storage.durable import write_whole
from coordinator_app.storage.places import Places
from coordinator_app.words import LANGUAGES, Language


@dataclass(frozen=True, kw_only=True)
class Publication:
    """A folder to which the calendar is published, how much of it, and in which language."""

    folder: Path
    detail: Detail
    language: Language


def read_publication(folder: Path) -> Publication | None:
    """Return where the calendar of a data folder is published; None where it is not, or the file says nothing."""
    try:
        said = json.loads(Places(folder).publication.read_text(encoding="utf-8"))
        language = {known: known for known in LANGUAGES}[said["language"]]
        return Publication(folder=Path(said["folder"]), detail=Detail(said["detail"]), language=language)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep_publication(folder: Path, publication: Publication | None) -> None:
    """Keep where the calendar is published, or that it is not any longer. Raises OSError."""
    place = Places(folder).publication
    if publication is not None:
        write_whole(json.dumps(asdict(publication), default=str, ensure_ascii=False).encode(), place)
        return
    with suppress(FileNotFoundError):
        place.unlink()
