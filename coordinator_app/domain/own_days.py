"""Days of the municipality's own: school breaks, local events, and flag days and elections beyond what is computed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import public


class OwnDayKind(StrEnum):
    """What sort of day it is."""

    SCHOOL_BREAK = "school_break"
    FLAG_DAY = "flag_day"
    ELECTION = "election"
    EVENT = "event"


@dataclass(frozen=True, kw_only=True)
class OwnDay:
    """Days from the first to the last, with their name."""

    id: UUID = public()
    version: int = public(0)
    kind: OwnDayKind = public()
    name_sv: str = public("")
    name_en: str = public("")
    starts_on: date = public()
    ends_on: date = public()
