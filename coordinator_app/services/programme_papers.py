"""The papers of a programme: as a PDF, and as a table for the clipboard, from one reading of the visit."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.briefing import Dossier, Variant
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.file_names import paper_file_name
from coordinator_app.domain.paper_clipboard import as_html, as_text
from coordinator_app.domain.paper_making import participants, programme_paper
from coordinator_app.domain.programme_papers import PaperKind, ProgrammePaper, paper_audience
from coordinator_app.services.briefings import fitting_marking
from coordinator_app.services.dossiers import Dossiers
from coordinator_app.services.own_files import refuse_own
from coordinator_app.storage.files import Files
from coordinator_app.words import Language, Problem, Words, message

__all__ = ["CopiedTable", "PaperKind", "ProgrammePapers"]

Progress = Callable[[int, int], None]

_NOT_SAVED = message("Nothing has been saved. Your data is untouched.")


@dataclass(frozen=True, kw_only=True)
class CopiedTable:
    """A paper as it goes on the clipboard: for programs that take tables, and for those that take text alone."""

    html: str
    text: str


class ProgrammePapers:
    """The papers of the visits in one data file; nothing is kept of them, since they are made anew in a moment."""

    def __init__(self, dossiers: Dossiers, files: Files, resources: Path, clock: Callable[[], datetime]) -> None:
        """Keep what reads the visits, the folder of the files, the program's own resources, and the clock."""
        self._dossiers = dossiers
        self._files = files
        self._resources = resources
        self._clock = clock

    def participants(self, visit_id: UUID) -> tuple[tuple[UUID, str], ...]:
        """Return the ids and names of those who may have a programme of their own, the delegation first."""
        return participants(self._dossiers.gather_texts(visit_id))

    def pdf(
        self,
        visit_id: UUID,
        kind: PaperKind,
        language: Language,
        person_id: UUID | None = None,
        *,
        progress: Progress | None = None,
    ) -> bytes:
        """Return a paper as a tagged PDF, on any thread. Raises Problem where visit or person is gone."""
        from coordinator_app.documents import programme_paper as document

        paper = self._paper(self._dossiers.gather(visit_id), kind, language, person_id)
        return document.make(paper, self._words(language), self._resources, progress).content

    def table(self, visit_id: UUID, kind: PaperKind, language: Language, person_id: UUID | None = None) -> CopiedTable:
        """Return a paper for the clipboard. Raises Problem where visit or person is gone."""
        dossier, words = self._dossiers.gather_texts(visit_id), self._words(language)
        paper = self._paper(dossier, kind, language, person_id)
        return CopiedTable(html=as_html(paper, words), text=as_text(paper, words))

    def file_name(self, visit_id: UUID, kind: PaperKind, language: Language, person_id: UUID | None = None) -> str:
        """Return a name for the file of a paper: day, visit, paper, and whose it is."""
        dossier = self._dossiers.gather_texts(visit_id)
        whose = dict(participants(dossier)).get(person_id, "") if person_id and kind == PaperKind.ITINERARY else ""
        return paper_file_name(dossier.visit, kind, language, whose)

    def save_as(self, content: bytes, target: Path) -> None:
        """Write a paper to a file, whole or not at all. Raises Problem for a hopeless target."""
        refuse_own(self._files, target, _NOT_SAVED)
        write_whole(content, target)

    def _paper(self, dossier: Dossier, kind: PaperKind, language: Language, person_id: UUID | None) -> ProgrammePaper:
        if kind == PaperKind.ITINERARY and person_id not in dict(participants(dossier)):
            raise _nobody()
        is_inner = paper_audience(dossier.visit, kind, person_id) == Audience.HOSTS
        variant = Variant.HOSTS if is_inner else Variant.GUESTS
        return programme_paper(
            dossier,
            kind,
            language,
            marking=fitting_marking(dossier, variant),
            made_at=self._clock(),
            person_id=person_id,
        )

    def _words(self, language: Language) -> Words:
        return Words(language, self._resources / "translations")


def _nobody() -> Problem:
    return Problem(
        message("Nobody has been chosen whose programme it is, or they no longer take part."),
        message("No programme has been made. Your data is untouched."),
        message("Choose somebody of the delegation, a host, or who else takes part."),
    )
