"""What the long lists show and can be asked for: visits, people, organisations, partners and places as lines."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import personal, public
from coordinator_app.domain.organisations import Scope, Sector
from coordinator_app.domain.partners import PartnerKind, PartnerStatus
from coordinator_app.domain.visits import Direction, VisitLine, VisitStatus


class Span(StrEnum):
    """Which visits, as seen from a day: those to come or going on, those held, or all, also the called off."""

    UPCOMING = "upcoming"
    HELD = "held"
    ALL = "all"


class VisitOrder(StrEnum):
    """What visits are ordered by."""

    START = "start"
    TITLE = "title"
    PARTNER = "partner"
    STATUS = "status"


class NameOrder(StrEnum):
    """What people and organisations are ordered by: their names, or what they belong to, an organisation or a place."""

    NAME = "name"
    GROUP = "group"


class PersonRole(StrEnum):
    """What somebody is to the municipality."""

    OFFICIAL = "official"
    ELECTED = "elected"
    PARTNER_CONTACT = "partner_contact"
    GUEST = "guest"


class VisitPart(StrEnum):
    """What somebody is to a visit."""

    GUEST = "guest"
    HOST = "host"
    HOST_ABROAD = "host_abroad"
    CONTACT = "contact"
    COORDINATOR = "coordinator"
    PROGRAMME = "programme"
    SPEAKER = "speaker"


@dataclass(frozen=True, kw_only=True)
class VisitFilter:
    """Which visits a list shows; `day` parts those to come from those held."""

    day: date
    span: Span = Span.ALL
    partner_id: UUID | None = None
    direction: Direction | None = None
    statuses: frozenset[VisitStatus] = frozenset()
    goal: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class PersonFilter:
    """Which people a list shows; `day` is that on which an office must be held."""

    day: date
    organisation_id: UUID | None = None
    partner_id: UUID | None = None
    country: str = ""
    role: PersonRole | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class OrganisationFilter:
    """Which organisations a list shows."""

    sector: Sector | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class VisitListing(VisitLine):
    """A visit line with what the list of visits shows beside: whence, how many come or go, and who hosts."""

    country: str = public("")
    delegates: int = public(0)
    hosts: tuple[str, ...] = personal(())


@dataclass(frozen=True, kw_only=True)
class PersonVisit(VisitListing):
    """A visit with what one person is to it; it cannot be saved."""

    parts: tuple[VisitPart, ...] = personal(())


@dataclass(frozen=True, kw_only=True)
class PersonLine:
    """A person as a list shows them; it cannot be saved."""

    id: UUID = public()
    name: str = personal("")
    sort_name: str = personal("")
    native_name: str = personal("")
    initials: str = personal("")
    title_sv: str = personal("")
    title_en: str = personal("")
    organisation_id: UUID | None = personal(None)
    organisation_name_sv: str = personal("")
    organisation_name_en: str = personal("")
    place: str = personal("")
    partner_id: UUID | None = personal(None)
    partner_name_sv: str = personal("")
    partner_name_en: str = personal("")
    country: str = personal("")
    photo: str = personal("")


@dataclass(frozen=True, kw_only=True)
class OrganisationLine:
    """An organisation as a list shows it, with the number of its people; it cannot be saved."""

    id: UUID = public()
    name_sv: str = public("")
    name_en: str = public("")
    sector: Sector = public(Sector.OTHER)
    scope: Scope = public(Scope.LOCAL)
    place: str = public("")
    people: int = public(0)


@dataclass(frozen=True, kw_only=True)
class PartnerLine:
    """A partner as a list shows it, with the number of visits to and from it; it cannot be saved."""

    id: UUID = public()
    kind: PartnerKind = public()
    status: PartnerStatus = public(PartnerStatus.ACTIVE)
    name_sv: str = public("")
    name_en: str = public("")
    native_name: str = public("")
    country: str = public("")
    since_year: int | None = public(None)
    visits: int = public(0)


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place that programmes have used, with the address that it had last; `uses` counts the items held there."""

    name: str = public("")
    address: str = public("")
    uses: int = public(0)
    last_on: date = public()
