"""What the coordinator has set aside on Today: to be reminded of later, or because it does not apply."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import internal, public


class About(StrEnum):
    """What something to do is about."""

    VISIT = "visit"
    AGREEMENT = "agreement"
    DECISION = "decision"
    DOCUMENT = "document"
    APPOINTMENT = "appointment"
    BODY = "body"
    SEAT = "seat"
    NETWORK_MEETING = "network_meeting"
    PARTNER = "partner"
    POLICY = "policy"
    BACKUP = "backup"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, kw_only=True)
class SetAside:
    """Something to do that was set aside, by what it is known by: its rule, what it is about, and the day it is due.

    It returns on `until_on`; where that is None it is done, or does not apply for the reason given. A visit that moves
    has other due days, so that it asks again.
    """

    id: UUID = public()
    version: int = public(0)
    rule: str = public()
    about: About = public()
    about_id: UUID = public()
    due_on: date = public()
    until_on: date | None = public(None)
    is_done: bool = public(False)
    reason: str = internal("")

    def is_hidden_on(self, day: date) -> bool:
        """Tell whether what was set aside keeps quiet on a day."""
        return self.until_on is None or day < self.until_on
