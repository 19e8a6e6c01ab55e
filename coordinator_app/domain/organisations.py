"""Organisations: the associations, companies, schools and authorities that take part."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import public, secret


class Sector(StrEnum):
    """Which part of society an organisation belongs to."""

    MUNICIPALITY = "municipality"
    ASSOCIATION = "association"
    COMPANY = "company"
    EDUCATION = "education"
    CULTURE = "culture"
    REGION = "region"
    AUTHORITY = "authority"
    OTHER = "other"


class Scope(StrEnum):
    """Where an organisation is active."""

    LOCAL = "local"
    REGIONAL = "regional"
    NATIONAL = "national"
    INTERNATIONAL = "international"


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """An organisation at home or abroad."""

    id: UUID = public()
    version: int = public(0)
    name_sv: str = public("")
    name_en: str = public("")
    sector: Sector = public(Sector.OTHER)
    scope: Scope = public(Scope.LOCAL)
    place: str = public("")
    note: str = secret("")
