"""Visits in both directions: who comes or goes, why, with whom, and how far the preparations have come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from coordinator_app.domain.disclosure import internal, personal, public, secret
from coordinator_app.domain.programme import DayTheme, ProgrammeItem, Speech, TalkingPoints


class Direction(StrEnum):
    """Where the visit goes."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    DIGITAL = "digital"


class VisitKind(StrEnum):
    """What sort of visit it is."""

    OFFICIAL = "official"
    WORKING = "working"
    STUDY = "study"
    YOUTH_EXCHANGE = "youth_exchange"
    COURTESY = "courtesy"
    CONFERENCE = "conference"
    ANNIVERSARY = "anniversary"


class VisitStatus(StrEnum):
    """How far the visit has come, in the order in which it goes; a cancelled or declined one goes no further."""

    INQUIRY = "inquiry"
    ASSESSING = "assessing"
    DECIDED = "decided"
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    EVALUATED = "evaluated"
    CANCELLED = "cancelled"
    DECLINED = "declined"


CLOSED = frozenset({VisitStatus.CANCELLED, VisitStatus.DECLINED})
HELD = frozenset({VisitStatus.COMPLETED, VisitStatus.EVALUATED})
UNANSWERED = frozenset({VisitStatus.INQUIRY, VisitStatus.ASSESSING})
DRAFT = frozenset({VisitStatus.INQUIRY, VisitStatus.ASSESSING, VisitStatus.DECIDED, VisitStatus.PLANNED})


class Level(StrEnum):
    """On which levels of the two municipalities people meet (Falun, riktlinjer: olika verksamhetsnivåer)."""

    POLITICAL = "political"
    EXECUTIVE = "executive"
    OPERATIONAL = "operational"
    SCHOOL = "school"
    CIVIL_SOCIETY = "civil_society"


class DelegateRole(StrEnum):
    """What a person does in the delegation."""

    HEAD = "head"
    MEMBER = "member"
    INTERPRETER = "interpreter"
    PRESS = "press"
    COMPANION = "companion"


@dataclass(frozen=True, kw_only=True)
class Travel:
    """When and how somebody arrives or leaves."""

    id: UUID = public()
    is_arrival: bool = public()
    on: date = public()
    at: time | None = personal(None)
    means_sv: str = personal("")
    means_en: str = personal("")
    number: str = personal("")
    place: str = personal("")


@dataclass(frozen=True, kw_only=True)
class Delegate:
    """A guest of a visit here, a traveller of a journey; their order in the visit is the order of precedence."""

    id: UUID = public()
    person_id: UUID = public()
    role: DelegateRole = personal(DelegateRole.MEMBER)
    travels: tuple[Travel, ...] = personal(())


@dataclass(frozen=True, kw_only=True)
class Host:
    """A person who hosts or represents the municipality, with what they do during the visit."""

    id: UUID = public()
    person_id: UUID = public()
    role_sv: str = personal("")
    role_en: str = personal("")
    is_representative: bool = personal(False)


@dataclass(frozen=True, kw_only=True)
class TargetGroup:
    """A group that the visit is for, with its number of participants and how many of them are young."""

    id: UUID = public()
    name_sv: str = public("")
    name_en: str = public("")
    number: int | None = public(None)
    young_number: int | None = public(None)


@dataclass(frozen=True, kw_only=True)
class InvolvedBody:
    """A department or a body that takes part."""

    id: UUID = public()
    body_id: UUID = public()


@dataclass(frozen=True, kw_only=True)
class InvolvedOrganisation:
    """A local or regional actor that takes part."""

    id: UUID = public()
    organisation_id: UUID = public()


@dataclass(frozen=True, kw_only=True)
class DayContact:
    """Somebody to call during the visit."""

    id: UUID = public()
    person_id: UUID = public()
    role_sv: str = personal("")
    role_en: str = personal("")


@dataclass(frozen=True, kw_only=True)
class PracticalMatter:
    """A practical matter, as a label and its text."""

    id: UUID = public()
    label_sv: str = public("")
    label_en: str = public("")
    text_sv: str = public("")
    text_en: str = public("")


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file kept with the visit; its bytes lie beside the data file under their SHA-256."""

    id: UUID = public()
    name: str = secret("")
    sha256: str = secret("")
    size_bytes: int = secret(0)
    added_on: date | None = secret(None)


@dataclass(frozen=True, kw_only=True)
class Booking:
    """What has been or is to be booked for a visit: a room, a table, a bus, an interpreter."""

    id: UUID = public()
    what: str = internal("")
    place: str = internal("")
    reference: str = internal("")
    is_confirmed: bool = internal(False)


@dataclass(frozen=True, kw_only=True)
class Task:
    """Something to do for a visit, so many days from its first day (negative) or from its last day (not negative)."""

    id: UUID = public()
    text_sv: str = internal("")
    text_en: str = internal("")
    days: int = internal(0)
    owner_id: UUID | None = internal(None)
    done_on: date | None = internal(None)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A visit with all that is prepared for it, saved as one."""

    id: UUID = public()
    version: int = public(0)
    direction: Direction = public()
    kind: VisitKind = public(VisitKind.OFFICIAL)
    status: VisitStatus = public(VisitStatus.INQUIRY)
    title_sv: str = public("")
    title_en: str = public("")
    title_own: str = public("")
    partner_id: UUID | None = public(None)
    agreement_id: UUID | None = public(None)
    starts_on: date = public()
    ends_on: date = public()
    case_number: str = public("")
    lead_sv: str = internal("")
    lead_en: str = internal("")
    purpose_sv: str = public("")
    purpose_en: str = public("")
    background_sv: str = internal("")
    background_en: str = internal("")
    goals: tuple[str, ...] = public(())
    council_goals_sv: tuple[str, ...] = public(())
    council_goals_en: tuple[str, ...] = public(())
    benefit_sv: str = public("")
    benefit_en: str = public("")
    achieve_sv: tuple[str, ...] = internal(())
    achieve_en: tuple[str, ...] = internal(())
    avoid_sv: tuple[str, ...] = internal(())
    avoid_en: tuple[str, ...] = internal(())
    gift_sv: str = internal("")
    gift_en: str = internal("")
    dress_sv: str = public("")
    dress_en: str = public("")
    levels: tuple[Level, ...] = public(())
    responsible_body_id: UUID | None = public(None)
    coordinator_id: UUID | None = personal(None)
    contact_id: UUID | None = personal(None)
    languages: tuple[str, ...] = public(())
    interpreter_sv: str = public("")
    interpreter_en: str = public("")
    lodging_sv: str = personal("")
    lodging_en: str = personal("")
    travel_decision: str = internal("")
    cost_centre: str = internal("")
    host_abroad_id: UUID | None = personal(None)
    internal_note: str = secret("")
    target_groups: tuple[TargetGroup, ...] = public(())
    bodies: tuple[InvolvedBody, ...] = public(())
    organisations: tuple[InvolvedOrganisation, ...] = public(())
    hosts: tuple[Host, ...] = personal(())
    delegation: tuple[Delegate, ...] = personal(())
    themes: tuple[DayTheme, ...] = public(())
    programme: tuple[ProgrammeItem, ...] = public(())
    talking_points: tuple[TalkingPoints, ...] = internal(())
    speeches: tuple[Speech, ...] = internal(())
    practical: tuple[PracticalMatter, ...] = public(())
    contacts: tuple[DayContact, ...] = personal(())
    bookings: tuple[Booking, ...] = internal(())
    tasks: tuple[Task, ...] = internal(())
    attachments: tuple[Attachment, ...] = secret(())

    @property
    def has_matter_of_lodging(self) -> bool:
        """Whether a practical matter tells of the lodging already."""
        return any(
            matter.label_sv.casefold() == "boende" or matter.label_en.casefold() == "lodging"
            for matter in self.practical
        )

    @property
    def is_draft(self) -> bool:
        """Whether the visit is not yet confirmed, so that its papers are working material."""
        return self.status in DRAFT


@dataclass(frozen=True, kw_only=True)
class VisitLine:
    """A visit as a list shows it; it cannot be saved."""

    id: UUID = public()
    direction: Direction = public()
    kind: VisitKind = public()
    status: VisitStatus = public()
    title_sv: str = public("")
    title_en: str = public("")
    partner_id: UUID | None = public(None)
    partner_name_sv: str = public("")
    partner_name_en: str = public("")
    starts_on: date = public()
    ends_on: date = public()
    case_number: str = public("")


V = TypeVar("V", Visit, VisitLine)


def next_of(lines: Iterable[V], day: date) -> V | None:
    """Return the visit that starts on a day or next after it, else the one going on; none that is called off."""
    open_lines = [line for line in lines if line.ends_on >= day and line.status not in CLOSED]
    return min(open_lines, key=lambda line: (line.starts_on < day, line.starts_on, line.title_sv), default=None)
