"""Addresses: where in the window somebody is or wants to be."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Section(StrEnum):
    """The sections of the sidebar."""

    TODAY = "today"
    CALENDAR = "calendar"
    VISITS = "visits"
    NOTIFYING = "notifying"
    PEOPLE = "people"
    PARTNERS = "partners"
    AGREEMENTS = "agreements"
    NETWORK = "network"
    POLICY = "policy"
    SETTINGS = "settings"
    HELP = "help"


@dataclass(frozen=True, kw_only=True)
class Address:
    """A section, a record within it, the tab of its page, and the field or the part that is meant."""

    section: Section
    record_id: UUID | None = None
    tab: str = ""
    field: str = ""
    part_id: UUID | None = None

    @property
    def place(self) -> "Address":
        """The address without the field, by which back and forward go."""
        return Address(section=self.section, record_id=self.record_id, tab=self.tab)


class Trail:
    """Where somebody has been, for back and forward."""

    def __init__(self) -> None:
        self._places: list[Address] = []
        self._at = -1

    @property
    def here(self) -> Address | None:
        """Where somebody is now, None before the first place."""
        return self._places[self._at] if self._places else None

    def went(self, address: Address) -> None:
        """Remember a place; what lay ahead is forgotten. The same place again adds nothing."""
        if self.here != address.place:
            self._places[self._at + 1 :] = [address.place]
            self._at = len(self._places) - 1

    def back(self) -> Address | None:
        """Step back and return the place, or None at the beginning."""
        if self._at < 1:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Address | None:
        """Step forward and return the place, or None at the end."""
        if self._at + 1 >= len(self._places):
            return None
        self._at += 1
        return self._places[self._at]

    def forget(self, record_id: UUID) -> None:
        """Take the places of a record out, since it is gone."""
        kept = [place for place in self._places if place.record_id != record_id]
        self._at = max(-1, min(self._at, len(kept) - 1))
        self._places = kept
