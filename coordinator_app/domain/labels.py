"""What the values of the enumerations are called; the words are those of docs/glossary.md."""

from collections.abc import Mapping
from enum import StrEnum

from coordinator_app.domain.briefing import MarkingKind
from coordinator_app.domain.organisations import Scope, Sector
from coordinator_app.domain.partners import PartnerKind, PartnerStatus
from coordinator_app.domain.registers import PersonRole, VisitPart
from coordinator_app.domain.visits import DelegateRole, Direction, Level, VisitKind, VisitStatus
from coordinator_app.words import Message, message

_LABELS: Mapping[StrEnum, Message] = {
    Direction.INCOMING: message("incoming visit"),
    Direction.OUTGOING: message("outgoing visit"),
    Direction.DIGITAL: message("digital meeting"),
    VisitKind.OFFICIAL: message("official visit"),
    VisitKind.WORKING: message("working visit"),
    VisitKind.STUDY: message("study visit"),
    VisitKind.YOUTH_EXCHANGE: message("youth exchange"),
    VisitKind.COURTESY: message("courtesy visit"),
    VisitKind.CONFERENCE: message("conference"),
    VisitKind.ANNIVERSARY: message("anniversary"),
    VisitStatus.INQUIRY: message("inquiry"),
    VisitStatus.ASSESSING: message("being assessed"),
    VisitStatus.DECIDED: message("decided"),
    VisitStatus.PLANNED: message("being planned"),
    VisitStatus.CONFIRMED: message("confirmed"),
    VisitStatus.ONGOING: message("ongoing"),
    VisitStatus.COMPLETED: message("completed"),
    VisitStatus.EVALUATED: message("evaluated"),
    VisitStatus.CANCELLED: message("cancelled"),
    VisitStatus.DECLINED: message("declined"),
    Level.POLITICAL: message("political leadership"),
    Level.EXECUTIVE: message("management"),
    Level.OPERATIONAL: message("operations"),
    Level.SCHOOL: message("school"),
    Level.CIVIL_SOCIETY: message("civil society"),
    DelegateRole.HEAD: message("head of delegation"),
    DelegateRole.MEMBER: message("member of the delegation"),
    DelegateRole.INTERPRETER: message("interpreter"),
    DelegateRole.PRESS: message("press"),
    DelegateRole.COMPANION: message("accompanying person"),
    PartnerKind.SISTER_CITY: message("sister city"),
    PartnerKind.FRIENDSHIP: message("friendship"),
    PartnerKind.MUNICIPAL_PARTNERSHIP: message("municipal partnership"),
    PartnerKind.NETWORK: message("network"),
    PartnerKind.PROJECT: message("project"),
    PartnerStatus.CANDIDATE: message("candidate"),
    PartnerStatus.ACTIVE: message("active"),
    PartnerStatus.DORMANT: message("dormant"),
    PartnerStatus.PAUSED: message("paused"),
    PartnerStatus.ENDED: message("ended"),
    Sector.MUNICIPALITY: message("municipality"),
    Sector.ASSOCIATION: message("association"),
    Sector.COMPANY: message("company"),
    Sector.EDUCATION: message("education"),
    Sector.CULTURE: message("culture"),
    Sector.REGION: message("region"),
    Sector.AUTHORITY: message("authority"),
    Sector.OTHER: message("other sector"),
    Scope.LOCAL: message("local"),
    Scope.REGIONAL: message("regional"),
    Scope.NATIONAL: message("national"),
    Scope.INTERNATIONAL: message("international"),
    PersonRole.OFFICIAL: message("official"),
    PersonRole.ELECTED: message("elected representative"),
    PersonRole.PARTNER_CONTACT: message("contact at a partner"),
    PersonRole.GUEST: message("guest"),
    VisitPart.GUEST: message("member of the delegation"),
    VisitPart.HOST: message("host"),
    VisitPart.HOST_ABROAD: message("host abroad"),
    VisitPart.CONTACT: message("contact on the day"),
    VisitPart.COORDINATOR: message("coordinator"),
    VisitPart.PROGRAMME: message("in the programme"),
    VisitPart.SPEAKER: message("speaker"),
    MarkingKind.NONE: Message(""),
    MarkingKind.DRAFT: message("WORKING MATERIAL"),
    MarkingKind.INTERNAL: message("INTERNAL"),
    MarkingKind.CONFIDENTIAL: message("MARKED CONFIDENTIAL"),
}


def label(value: StrEnum) -> Message:
    """Return what a value is called. Raises KeyError for a value that has no name yet."""
    return _LABELS[value]
