"""The letters of mailings: templates filled in with what they are about, and the files that can go with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from coordinator_app.domain.letter_common import signed
from coordinator_app.domain.letter_files import outside
from coordinator_app.domain.letter_templates import Filled, LetterTemplate, fill
from coordinator_app.domain.letter_values import LetterMatter, LetterSender, letter_values
from coordinator_app.domain.letters import Enclosure, Letter
from coordinator_app.domain.mailing_matters import REPORT_DAYS, last_sent
from coordinator_app.domain.mailing_values import (
    MailingLetter,
    agreement_values,
    mailing_values,
    meeting_values,
    news_values,
)
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import CLOSED, UNANSWERED, VisitLine
from coordinator_app.exchange.mail import draft
from coordinator_app.services.dossiers import Dossiers
from coordinator_app.services.letter_templates import LetterTemplates
from coordinator_app.services.network_letters import NetworkLetters
from coordinator_app.storage import agreements, mailings, municipality, partners, visits
from coordinator_app.storage.network import MEETINGS
from coordinator_app.storage.opening import Store
from coordinator_app.words import LANGUAGES, Language, Words

_GAP = "…"
"""Stands in a letter for a field that nothing is known of."""

_NEWS_DAYS = 90
"""How far ahead a newsletter tells what comes."""


@dataclass(frozen=True, kw_only=True)
class OwnFile:
    """A file that is kept with what a mailing is about."""

    sha256: str
    name: str


class MailingLetters:
    """The letters of one data file; everything here may be on any thread."""

    def __init__(
        self,
        store: Store,
        dossiers: Dossiers,
        templates: LetterTemplates,
        network: NetworkLetters,
        resources: Path,
    ) -> None:
        """Take what letters and files are made from."""
        self._store, self._dossiers, self._templates = store, dossiers, templates
        self._network, self._resources = network, resources

    def templates(self, letter: MailingLetter) -> tuple[LetterTemplate, ...]:
        """Return the templates for a matter in both languages, the usual one first."""
        purpose = letter.matter.template
        return tuple(each for language in LANGUAGES for each in self._templates.for_purpose(purpose, language))

    def own(self) -> Municipality:
        """Return the municipality that signs."""
        with self._store.database.reading() as connection:
            found = municipality.get(connection)
        return found or Municipality(id=UUID(int=0))

    def filled(self, template: LetterTemplate, letter: MailingLetter) -> Filled:
        """Return a template with what is known put in; what nothing is known of is a gap."""
        words = Words(_language(template.language), self._resources / "translations")
        if letter.matter.purpose == Purpose.TRAVEL_REPORTS and letter.matter.about_id is not None:
            coordinator = self._coordinator(letter.matter.about_id)
            letter = replace(letter, sender=signed(letter.sender, coordinator, words))
        with self._store.database.reading() as connection:
            about = self._about(connection, letter, words)
        return fill(template, {**about, **mailing_values(letter, words)}, _GAP)

    def files_of_visit(self, visit_id: UUID) -> tuple[OwnFile, ...]:
        """Return the files that are kept with a visit."""
        with self._store.database.reading() as connection:
            visit = visits.get(connection, visit_id)
        return tuple(OwnFile(sha256=one.sha256, name=one.name) for one in visit.attachments) if visit else ()

    def enclosed(self, file: OwnFile) -> Enclosure:
        """Return a kept file as it goes with a letter. Raises Problem where it is missing or damaged."""
        return Enclosure(file.name, self._store.files.read(file.sha256), media_type(file.name))

    def calendar_file(self, meeting_id: UUID, language: Language) -> Enclosure:
        """Return a meeting of the network as a file for calendars. Raises Problem where it is gone."""
        name = f"{self._network.file_name(meeting_id, language)}.ics"
        return Enclosure(name, self._network.calendar(meeting_id, language), "text/calendar")

    def look_twice(self, visit_id: UUID, emails: Iterable[str], sender: LetterSender) -> tuple[str, ...]:
        """Return the addresses outside the municipality to which a file that is kept with a visit would go."""
        coordinator = self._coordinator(visit_id)
        return outside(emails, [sender.email, coordinator.email if coordinator else ""])

    def drafted(self, letter: Letter) -> bytes:
        """Return a letter as it is kept."""
        return draft(letter)

    def _coordinator(self, visit_id: UUID) -> Person | None:
        dossier = self._dossiers.gather_texts(visit_id)
        return next((person for person in dossier.people if person.id == dossier.visit.coordinator_id), None)

    def _about(self, connection: Any, letter: MailingLetter, words: Words) -> Mapping[str, str]:
        purpose, about_id = letter.matter.purpose, letter.matter.about_id
        if purpose == Purpose.NEWSLETTERS or about_id is None:
            return self._news(connection, letter.today, words)
        if purpose == Purpose.AGREEMENTS:
            agreement = agreements.get(connection, about_id)
            if agreement is None:
                return {}
            partner = partners.get(connection, agreement.partner_id) if agreement.partner_id else None
            return agreement_values(agreement, partner, letter.today, words)
        if purpose == Purpose.NETWORK_MEETINGS:
            meeting = MEETINGS.get(connection, about_id)
            return meeting_values(meeting, words) if meeting else {}
        dossier = self._dossiers.gather_texts(about_id)
        return letter_values(LetterMatter(dossier=dossier, sender=letter.sender), words)

    def _news(self, connection: Any, today: date, words: Words) -> Mapping[str, str]:
        sent = last_sent(mailings.newsletters(connection))
        since = sent.sent_at.date() if sent and sent.sent_at else today - timedelta(days=REPORT_DAYS)
        near = visits.lines(connection, min(since, today), today + timedelta(days=_NEWS_DAYS))
        told = [one for one in near if one.status not in CLOSED | UNANSWERED]
        coming: Sequence[VisitLine] = [one for one in told if one.ends_on >= today]
        held: Sequence[VisitLine] = [one for one in told if since <= one.ends_on < today]
        return news_values(coming, held, words)


def media_type(name: str) -> str:
    """Return the media type of a file by its ending; what is not known is bytes alone."""
    from mimetypes import guess_type

    return guess_type(name)[0] or "application/octet-stream"


def _language(said: str) -> Language:
    return "en" if said == "en" else "sv"
