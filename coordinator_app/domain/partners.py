"""Partners: sister cities, networks and project partners, with what a host needs to know of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coordinator_app.domain.disclosure import internal, public, secret


class PartnerKind(StrEnum):
    """What binds a partner and the municipality together."""

    SISTER_CITY = "sister_city"
    FRIENDSHIP = "friendship"
    MUNICIPAL_PARTNERSHIP = "municipal_partnership"
    NETWORK = "network"
    PROJECT = "project"


class PartnerStatus(StrEnum):
    """How the relation stands."""

    CANDIDATE = "candidate"
    ACTIVE = "active"
    DORMANT = "dormant"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A fact of a partner, as a label and its text."""

    id: UUID = public()
    label_sv: str = public("")
    label_en: str = public("")
    text_sv: str = public("")
    text_en: str = public("")


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """A greeting in the partner's language; `reading` is its romanisation, `pronunciation` is for a Swedish reader."""

    id: UUID = public()
    meaning_sv: str = public("")
    meaning_en: str = public("")
    text: str = public("")
    language: str = public("")
    reading: str = public("")
    pronunciation: str = public("")


@dataclass(frozen=True, kw_only=True)
class Milestone:
    """An event of the relation, with a day where it is known and else the year alone."""

    id: UUID = public()
    year: int = public()
    on: date | None = public(None)
    text_sv: str = public("")
    text_en: str = public("")


@dataclass(frozen=True, kw_only=True)
class PartnerContact:
    """A person whom the municipality turns to at the partner."""

    id: UUID = public()
    person_id: UUID = public()
    role_sv: str = public("")
    role_en: str = public("")


@dataclass(frozen=True, kw_only=True)
class Partner:
    """A partner; `since_year` is None while nobody knows it."""

    id: UUID = public()
    version: int = public(0)
    kind: PartnerKind = public()
    status: PartnerStatus = public(PartnerStatus.ACTIVE)
    status_reason_sv: str = internal("")
    status_reason_en: str = internal("")
    name_sv: str = public("")
    name_en: str = public("")
    native_name: str = public("")
    country: str = public("")
    time_zone: str = public("")
    since_year: int | None = public(None)
    facts: tuple[Fact, ...] = public(())
    phrases: tuple[Phrase, ...] = public(())
    history: tuple[Milestone, ...] = public(())
    contacts: tuple[PartnerContact, ...] = public(())
    etiquette_sv: str = public("")
    etiquette_en: str = public("")
    note: str = secret("")


def time_there(time_zone: str, now: datetime) -> datetime | None:
    """Return what the clocks show in a time zone (an IANA name) at a moment; None for one that nobody knows."""
    try:
        return now.astimezone(ZoneInfo(time_zone)) if time_zone else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
