"""Letters about a visit to those who are to be told of it: templates filled in, with files that suit the reader."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.briefing import Dossier
from coordinator_app.domain.change_words import changes_said
from coordinator_app.domain.file_names import paper_file_name
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.letter_common import signed
from coordinator_app.domain.letter_files import PAPERS, VARIANTS, LetterFile, is_inner, outside
from coordinator_app.domain.letter_templates import GAP, Filled, LetterTemplate, TemplatePurpose, fill
from coordinator_app.domain.letter_values import LetterMatter, LetterSender, letter_values
from coordinator_app.domain.letters import Enclosure, Letter
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.obligations import Obligation
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import CLOSED
from coordinator_app.exchange.mail import draft
from coordinator_app.services.briefings import Briefings, Order, Pack
from coordinator_app.services.dossiers import Dossiers
from coordinator_app.services.letter_templates import LetterTemplates
from coordinator_app.services.programme_papers import ProgrammePapers
from coordinator_app.words import LANGUAGES, Language, Words

_PDF = "application/pdf"


class InformingLetters:
    """The letters of one data file; everything here but `keep_files` may be on any thread."""

    def __init__(
        self,
        dossiers: Dossiers,
        templates: LetterTemplates,
        papers: ProgrammePapers,
        briefings: Briefings,
        resources: Path,
        clock: Callable[[], datetime],
    ) -> None:
        """Take what letters and files are made from."""
        self._dossiers, self._templates = dossiers, templates
        self._papers, self._briefings = papers, briefings
        self._resources, self._clock = resources, clock
        self._laid_out: dict[tuple[UUID, LetterFile], Pack] = {}

    def templates(self, informed: InformedVisit, told: Round) -> tuple[LetterTemplate, ...]:
        """Return the templates for what is told of a visit now, the usual one first, in both languages."""
        purposes = _PURPOSES[told]
        if told == Round.CHANGE and informed.visit.status in CLOSED:
            purposes = (TemplatePurpose.CANCELLED,)
        return tuple(
            each for one in purposes for language in LANGUAGES for each in self._templates.for_purpose(one, language)
        )

    def filled(
        self,
        template: LetterTemplate,
        informed: InformedVisit,
        chosen: Sequence[Obligation],
        files: Sequence[str],
        sender: LetterSender,
    ) -> Filled:
        """Return a template with what is known of the visit and of those who are chosen put in; nothing in braces.

        Raises Problem where the visit is gone.
        """
        dossier = self._dossiers.gather_texts(informed.visit.id)
        words = Words(_language(template.language), self._resources / "translations")
        matter = LetterMatter(
            dossier=dossier,
            recipients=tuple(informed.people[one.person_id] for one in chosen if one.person_id in informed.people),
            obligations=tuple(chosen),
            changes=changes_said(informed, tuple(chosen)),
            files=tuple(files),
            sender=signed(sender, _coordinator(dossier), words),
        )
        return fill(template, letter_values(matter, words), GAP)

    def file(self, visit_id: UUID, which: LetterFile, language: Language) -> Enclosure:
        """Return a file that goes with a letter, made now, on any thread. Raises Problem where the visit is gone.

        A pack becomes a version of its visit only when the letter leaves (`keep_files`).
        """
        if which in PAPERS:
            kind = PAPERS[which]
            content = self._papers.pdf(visit_id, kind, language)
            name = paper_file_name(self._dossiers.gather_texts(visit_id).visit, kind, language, "")
            return Enclosure(name, content, _PDF)
        order = Order(visit_id=visit_id, variant=VARIANTS[which], language=language, made_at=self._clock())
        pack = self._laid_out[visit_id, which] = self._briefings.lay_out(order)
        return Enclosure(self._briefings.file_name(pack), pack.content, _PDF)

    def keep_files(self, enclosures: Iterable[Enclosure]) -> None:
        """Keep the packs among the files of a letter that leaves as versions of their visits."""
        leaving = {each.content for each in enclosures}
        for key, pack in list(self._laid_out.items()):
            if pack.content in leaving:
                self._briefings.keep(pack)
                self._laid_out[key] = replace(pack, is_new=False)

    def look_twice(
        self, files: Iterable[LetterFile], emails: Iterable[str], informed: InformedVisit, sender: LetterSender
    ) -> tuple[str, ...]:
        """Return the addresses outside the municipality to which an internal file would go."""
        if not any(is_inner(one) for one in files):
            return ()
        coordinator = _coordinator(self._dossiers.gather_texts(informed.visit.id))
        return outside(emails, [sender.email, coordinator.email if coordinator else ""])

    def drafted(self, letter: Letter) -> bytes:
        """Return a letter as it is kept with the visit."""
        return draft(letter)


_PURPOSES = {
    Round.NOTICE: (TemplatePurpose.NOTICE,),
    Round.PROGRAMME: (TemplatePurpose.PROGRAMME,),
    Round.CHANGE: (TemplatePurpose.CHANGE, TemplatePurpose.CHANGE_SHORT),
}


def _language(said: str) -> Language:
    return "en" if said == "en" else "sv"


def _coordinator(dossier: Dossier) -> Person | None:
    return next((person for person in dossier.people if person.id == dossier.visit.coordinator_id), None)
