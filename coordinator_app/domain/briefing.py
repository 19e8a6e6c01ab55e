"""The briefing: everything that one pack may tell its reader, gathered, sifted by audience and frozen."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

from coordinator_app.domain.agreements_in_force import AgreementInForce
from coordinator_app.domain.disclosure import Audience, disclosed, personal, public
from coordinator_app.domain.municipality import Appointment, Body, Municipality, offices_held
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.people import Person
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.visits import Visit, VisitLine


class Variant(StrEnum):
    """Which pack it is: for the presidium, its page of summary alone, for those who host, or for the guests."""

    PRESIDIUM = "presidium"
    SUMMARY = "summary"
    HOSTS = "hosts"
    GUESTS = "guests"


class Part(StrEnum):
    """A part of a pack, in the order in which packs have them unless another is chosen. The cover is always there."""

    SUMMARY = "summary"
    PURPOSE = "purpose"
    PROGRAMME = "programme"
    DELEGATION = "delegation"
    HOSTS = "hosts"
    FACES = "faces"
    TALKS = "talks"
    SPEECHES = "speeches"
    PARTNER = "partner"
    RELATION = "relation"
    AGREEMENTS = "agreements"
    PRACTICAL = "practical"
    CONTACTS = "contacts"
    POCKET = "pocket"


_FOR_THE_GUESTS = (Part.PROGRAMME, Part.HOSTS, Part.PRACTICAL, Part.CONTACTS, Part.POCKET)

USUAL_PARTS: Mapping[Variant, tuple[Part, ...]] = {
    Variant.PRESIDIUM: tuple(Part),
    Variant.SUMMARY: (Part.SUMMARY,),
    Variant.HOSTS: tuple(part for part in Part if part not in {Part.SUMMARY, Part.TALKS, Part.SPEECHES}),
    Variant.GUESTS: _FOR_THE_GUESTS,
}
"""What each pack holds unless something else is chosen."""

POSSIBLE_PARTS: Mapping[Variant, tuple[Part, ...]] = {
    Variant.PRESIDIUM: tuple(Part),
    Variant.SUMMARY: (Part.SUMMARY,),
    Variant.HOSTS: tuple(Part),
    Variant.GUESTS: tuple(
        part
        for part in Part
        if part not in {Part.SUMMARY, Part.TALKS, Part.SPEECHES, Part.PARTNER, Part.RELATION, Part.AGREEMENTS}
    ),
}
"""What each pack may hold: the guests' has no part that was written for the municipality alone."""

AUDIENCES: Mapping[Variant, Audience] = {
    Variant.PRESIDIUM: Audience.PRESIDIUM,
    Variant.SUMMARY: Audience.PRESIDIUM,
    Variant.HOSTS: Audience.HOSTS,
    Variant.GUESTS: Audience.GUESTS,
}
"""Who reads each pack, by which its content is sifted."""


class MarkingKind(StrEnum):
    """What stands in the corner of every page."""

    NONE = "none"
    DRAFT = "draft"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"


@dataclass(frozen=True, kw_only=True)
class Marking:
    """The marking of a pack; a confidential one names its provision, the day of the note and the authority.

    The three are what a note of secrecy holds (OSL 5 kap. 5 §, as the field's guidance has it).
    """

    kind: MarkingKind = public(MarkingKind.NONE)
    provision: str = public("")
    noted_on: date | None = public(None)
    authority: str = public("")

    @property
    def is_complete(self) -> bool:
        """Whether the marking says all that its kind demands."""
        return self.kind != MarkingKind.CONFIDENTIAL or bool(
            self.provision.strip() and self.noted_on and self.authority.strip()
        )


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture's bytes, by the SHA-256 that names its file."""

    sha256: str = public()
    content: bytes = public(b"")


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """All that is kept about a visit, unsifted: it never leaves the service that gathers it."""

    municipality: Municipality = public()
    policy: PolicyProfile = public()
    visit: Visit = public()
    partner: Partner | None = public(None)
    bodies: tuple[Body, ...] = public(())
    organisations: tuple[Organisation, ...] = public(())
    people: tuple[Person, ...] = public(())
    appointments: tuple[Appointment, ...] = personal(())
    earlier: tuple[VisitLine, ...] = public(())
    agreements: tuple[AgreementInForce, ...] = public(())
    arms: Picture | None = public(None)
    photos: tuple[Picture, ...] = personal(())
    contact_cards: tuple[tuple[UUID, str], ...] = personal(())


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """What a document is made of. Only `brief` makes one, so that no document sees what its reader may not."""

    dossier: Dossier
    audience: Audience
    variant: Variant
    language: Literal["sv", "en"]
    marking: Marking
    number: int
    made_at: datetime
    parts: tuple[Part, ...] = tuple(Part)
    previous: Dossier | None = None
    """What the version before told, sifted for the same reader; None for a first version."""

    def person(self, person_id: UUID | None) -> Person | None:
        """Return a person of the briefing, or None where the id is None or nobody has it."""
        return next((p for p in self.dossier.people if p.id == person_id), None)

    def body(self, body_id: UUID | None) -> Body | None:
        """Return a body of the briefing, or None where the id is None or no body has it."""
        return next((b for b in self.dossier.bodies if b.id == body_id), None)

    def offices(self, person_id: UUID) -> tuple[Appointment, ...]:
        """Return the offices that a person holds on the first day of the visit."""
        return offices_held(self.dossier.appointments, person_id, self.dossier.visit.starts_on)

    def photo(self, person: Person) -> bytes | None:
        """Return a person's photo, or None where there is none."""
        return next((p.content for p in self.dossier.photos if person.photo and p.sha256 == person.photo), None)


def brief(
    dossier: Dossier,
    audience: Audience,
    *,
    variant: Variant,
    language: Literal["sv", "en"],
    marking: Marking,
    number: int,
    made_at: datetime,
    parts: tuple[Part, ...] | None = None,
) -> Briefing:
    """Sift a dossier for its audience and make the briefing; this is where every pack's content passes.

    A part that this pack may not hold is left out. Agreements are known to a pack that tells of them alone: what is new
    of them makes no new version of any other.
    """
    chosen = USUAL_PARTS[variant] if parts is None else parts
    told = tuple(part for part in chosen if part in POSSIBLE_PARTS[variant])
    sifted = disclosed(dossier, audience)
    return Briefing(
        dossier=sifted if Part.AGREEMENTS in told else replace(sifted, agreements=()),
        audience=audience,
        variant=variant,
        language=language,
        marking=marking,
        number=number,
        made_at=made_at,
        parts=told,
    )


@dataclass(frozen=True, kw_only=True)
class PackVersion:
    """A finished pack, kept with its visit: the digest of what it told, and the file that was made of it."""

    id: UUID = public()
    version: int = public(0)
    visit_id: UUID = public()
    number: int = public()
    variant: Variant = public()
    language: str = public()
    digest: str = public()
    sha256: str = public()
    made_at: datetime = public()
    unprintable: tuple[str, ...] = public(())


def digest_of(briefing: Briefing) -> str:
    """Return the SHA-256 of what a briefing tells; its number, its moment and the records' versions do not count."""
    told = [_plain(briefing.dossier), briefing.audience, briefing.variant, briefing.language, _plain(briefing.marking)]
    if briefing.parts != USUAL_PARTS[briefing.variant]:
        told.append(briefing.parts)
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, default=_written).encode()).hexdigest()


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return [_plain(getattr(value, f.name)) for f in fields(value) if f.name != "version"]
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


def _written(value: object) -> str:
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else str(value)
