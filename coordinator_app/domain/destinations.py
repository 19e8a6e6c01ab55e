"""Where a click leads: the tab and the field of a visit that mend what is said to be missing."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Tab(StrEnum):
    """The tabs of a visit's page."""

    OVERVIEW = "overview"
    PROGRAMME = "programme"
    DELEGATION = "delegation"
    INFORMED = "informed"
    CHECKLIST = "checklist"
    DOCUMENTS = "documents"
    HISTORY = "history"


@dataclass(frozen=True, kw_only=True)
class Where:
    """A field of the domain's `Visit` on one of its tabs, and the part of the visit that is meant, if it is one."""

    tab: Tab = Tab.OVERVIEW
    field: str = ""
    record_id: UUID | None = None


NO_FIELD = Where()
"""The overview, and no field of it."""

CHECKS = "checks"
"""Stands for the list of all that clashes or is missing before a pack is made."""

_TABS = {
    "programme": Tab.PROGRAMME,
    CHECKS: Tab.PROGRAMME,
    "delegation": Tab.DELEGATION,
    "photo": Tab.DELEGATION,
    "tasks": Tab.CHECKLIST,
    "bookings": Tab.CHECKLIST,
    "informed": Tab.INFORMED,
    "packs": Tab.DOCUMENTS,
    "attachments": Tab.DOCUMENTS,
}


def where(field: str, record_id: UUID | None = None) -> Where:
    """Return where a field of a visit is mended; `packs` stands for its briefing packs."""
    return Where(tab=_TABS.get(field, Tab.OVERVIEW), field=field, record_id=record_id)
