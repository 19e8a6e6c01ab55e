"""What every part of a programme paper is told with: a sifted dossier, and the language in which it is told."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from coordinator_app.domain.briefing import Dossier
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.local_time import HOME
from coordinator_app.domain.people import Person
from coordinator_app.domain.programme_papers import PaperKind, PaperPerson, Written
from coordinator_app.domain.visits import Direction, Visit


@dataclass(frozen=True)
class PaperTelling:
    """A dossier that has been sifted, and the language in which it is told."""

    dossier: Dossier
    kind: PaperKind
    language: Literal["sv", "en"]
    audience: Audience

    @property
    def visit(self) -> Visit:
        """The visit."""
        return self.dossier.visit

    @property
    def zone(self) -> str:
        """The time zone of the programme (IANA)."""
        partner = self.dossier.partner
        abroad = self.visit.direction == Direction.OUTGOING and partner
        return partner.time_zone if abroad and partner else HOME

    def pick(self, swedish: str, english: str) -> Written:
        """Return the text in the language of the paper, or where that is empty in the other, and then say so."""
        own, other = (swedish, english) if self.language == "sv" else (english, swedish)
        if own.strip() or not other.strip():
            return Written(text=own)
        return Written(text=other, language="en-GB" if self.language == "sv" else "sv-SE")

    def person(self, person_id: UUID | None) -> Person | None:
        """Return somebody of the dossier, or None where there is nobody."""
        return next((person for person in self.dossier.people if person.id == person_id), None)

    def name(self, person_id: UUID | None) -> str:
        """Return somebody's name, or nothing where there is nobody."""
        person = self.person(person_id)
        return (person.name or person.native_name) if person else ""

    def reached(self, person_id: UUID | None, role: Written | None = None) -> PaperPerson | None:
        """Return somebody with their role, else their title, and how they are reached; None for one without a name."""
        person, name = self.person(person_id), self.name(person_id)
        if person is None or not name:
            return None
        native = person.native_name if person.native_name != name else ""
        return PaperPerson(
            name=name,
            native_name=Written(text=native, language=next(iter(person.languages), "") if native else ""),
            role=role or self.pick(person.title_sv, person.title_en),
            phone=person.phones[0].number if person.phones else "",
            email=person.email,
        )
