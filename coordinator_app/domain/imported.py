"""What was imported from other calendars: which event of theirs is which record here."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import secret


class ImportedAs(StrEnum):
    """What an event of another calendar has become."""

    VISIT = "visit"
    PROGRAMME_ITEM = "programme_item"
    MEETING = "meeting"


@dataclass(frozen=True, kw_only=True)
class ImportedEvent:
    """An event of another calendar, by its UID (RFC 5545 3.8.4.7) and, in a series, its RECURRENCE-ID (3.8.4.4).

    `source` is the calendar that it came from; `digest` is of what was read, so that an unchanged event is known.
    """

    id: UUID = secret(None)
    version: int = secret(0)
    uid: str = secret("")
    recurrence: str = secret("")
    source: str = secret("")
    kind: ImportedAs = secret(ImportedAs.VISIT)
    record_id: UUID = secret(None)
    digest: str = secret("")
