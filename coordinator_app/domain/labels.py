"""What the values of the enumerations are called; the words are those of docs/glossary.md."""

from collections.abc import Mapping
from enum import StrEnum

from coordinator_app.domain.briefing import MarkingKind, Part, Variant
from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.organisations import Scope, Sector
from coordinator_app.domain.own_days import OwnDayKind
from coordinator_app.domain.partners import PartnerKind, PartnerStatus
from coordinator_app.domain.programme import Attendance
from coordinator_app.domain.registers import PersonRole, VisitPart
from coordinator_app.domain.visits import DelegateRole, Direction, Level, VisitKind, VisitStatus
from coordinator_app.words import Message, message

_NAMED: tuple[tuple[StrEnum, Message], ...] = (
    (Direction.INCOMING, message("incoming visit")),
    (Direction.OUTGOING, message("outgoing visit")),
    (Direction.DIGITAL, message("digital meeting")),
    (VisitKind.OFFICIAL, message("official visit")),
    (VisitKind.WORKING, message("working visit")),
    (VisitKind.STUDY, message("study visit")),
    (VisitKind.YOUTH_EXCHANGE, message("youth exchange")),
    (VisitKind.COURTESY, message("courtesy visit")),
    (VisitKind.CONFERENCE, message("conference")),
    (VisitKind.ANNIVERSARY, message("anniversary")),
    (VisitStatus.INQUIRY, message("inquiry")),
    (VisitStatus.ASSESSING, message("being assessed")),
    (VisitStatus.DECIDED, message("decided")),
    (VisitStatus.PLANNED, message("being planned")),
    (VisitStatus.CONFIRMED, message("confirmed")),
    (VisitStatus.ONGOING, message("ongoing")),
    (VisitStatus.COMPLETED, message("completed")),
    (VisitStatus.EVALUATED, message("evaluated")),
    (VisitStatus.CANCELLED, message("cancelled")),
    (VisitStatus.DECLINED, message("declined")),
    (Level.POLITICAL, message("political leadership")),
    (Level.EXECUTIVE, message("management")),
    (Level.OPERATIONAL, message("operations")),
    (Level.SCHOOL, message("school")),
    (Level.CIVIL_SOCIETY, message("civil society")),
    (DelegateRole.HEAD, message("head of delegation")),
    (DelegateRole.MEMBER, message("member of the delegation")),
    (DelegateRole.INTERPRETER, message("interpreter")),
    (DelegateRole.PRESS, message("press")),
    (DelegateRole.COMPANION, message("accompanying person")),
    (Attendance.PLANNED, message("is to be invited")),
    (Attendance.INVITED, message("invited")),
    (Attendance.ACCEPTED, message("has accepted")),
    (Attendance.DECLINED, message("has declined")),
    (Attendance.ATTENDED, message("attended")),
    (PartnerKind.SISTER_CITY, message("sister city")),
    (PartnerKind.FRIENDSHIP, message("friendship")),
    (PartnerKind.MUNICIPAL_PARTNERSHIP, message("municipal partnership")),
    (PartnerKind.NETWORK, message("network")),
    (PartnerKind.PROJECT, message("project")),
    (PartnerStatus.CANDIDATE, message("candidate")),
    (PartnerStatus.ACTIVE, message("active")),
    (PartnerStatus.DORMANT, message("dormant")),
    (PartnerStatus.PAUSED, message("paused")),
    (PartnerStatus.ENDED, message("ended")),
    (Variant.PRESIDIUM, message("the presidium")),
    (Variant.SUMMARY, message("the presidium, one page")),
    (Variant.HOSTS, message("the hosts")),
    (Variant.GUESTS, message("the guests")),
    (Part.SUMMARY, message("Summary on one page")),
    (Part.PURPOSE, message("Purpose and goals")),
    (Part.PROGRAMME, message("Programme")),
    (Part.DELEGATION, message("The delegation")),
    (Part.HOSTS, message("Hosts")),
    (Part.FACES, message("Who is who")),
    (Part.TALKS, message("Talking points")),
    (Part.SPEECHES, message("Speeches and toasts")),
    (Part.PARTNER, message("About the partner")),
    (Part.RELATION, message("The relation so far")),
    (Part.PRACTICAL, message("Practical matters")),
    (Part.CONTACTS, message("Contacts")),
    (Part.POCKET, message("Pocket programme")),
    (BodyKind.COUNCIL, message("municipal council")),
    (BodyKind.PRESIDIUM, message("presidium")),
    (BodyKind.EXECUTIVE_BOARD, message("municipal executive board")),
    (BodyKind.WORKING_COMMITTEE, message("working committee")),
    (BodyKind.COMMITTEE, message("committee")),
    (BodyKind.ADVISORY_COUNCIL, message("advisory council")),
    (BodyKind.DEPARTMENT, message("department")),
    (BodyKind.COMPANY, message("municipal company")),
    (BodyKind.JOINT_AUTHORITY, message("joint municipal authority")),
    (Sector.MUNICIPALITY, message("municipality")),
    (Sector.ASSOCIATION, message("association")),
    (Sector.COMPANY, message("company")),
    (Sector.EDUCATION, message("education")),
    (Sector.CULTURE, message("culture")),
    (Sector.REGION, message("region")),
    (Sector.AUTHORITY, message("authority")),
    (Sector.OTHER, message("other sector")),
    (Scope.LOCAL, message("local")),
    (Scope.REGIONAL, message("regional")),
    (Scope.NATIONAL, message("national")),
    (Scope.INTERNATIONAL, message("international")),
    (PersonRole.OFFICIAL, message("official")),
    (PersonRole.ELECTED, message("elected representative")),
    (PersonRole.PARTNER_CONTACT, message("contact at a partner")),
    (PersonRole.GUEST, message("guest")),
    (VisitPart.GUEST, message("member of the delegation")),
    (VisitPart.HOST, message("host")),
    (VisitPart.HOST_ABROAD, message("host abroad")),
    (VisitPart.CONTACT, message("contact on the day")),
    (VisitPart.COORDINATOR, message("coordinator")),
    (VisitPart.PROGRAMME, message("in the programme")),
    (VisitPart.SPEAKER, message("speaker")),
    (OwnDayKind.SCHOOL_BREAK, message("school break")),
    (OwnDayKind.FLAG_DAY, message("flag day")),
    (OwnDayKind.ELECTION, message("election")),
    (OwnDayKind.EVENT, message("local event")),
    (MarkingKind.NONE, Message("")),
    (MarkingKind.DRAFT, message("WORKING MATERIAL")),
    (MarkingKind.INTERNAL, message("INTERNAL")),
    (MarkingKind.CONFIDENTIAL, message("MARKED CONFIDENTIAL")),
)

_LABELS: Mapping[tuple[type[StrEnum], str], Message] = {(type(value), value.value): name for value, name in _NAMED}
"""By kind and value: members of two enumerations that are written alike are equal."""


def label(value: StrEnum) -> Message:
    """Return what a value is called. Raises KeyError for a value that has no name yet."""
    return _LABELS[type(value), value.value]
