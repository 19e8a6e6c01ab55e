"""Papers for the tests, each held against every validator before a test looks at it."""

from uuid import UUID

from coordinator_app import paths
from coordinator_app.documents import programme_paper
from coordinator_app.documents.composing import Document
from coordinator_app.domain.briefing import Dossier, Marking, MarkingKind
from coordinator_app.domain.paper_making import programme_paper as paper_of
from coordinator_app.domain.programme_papers import PaperKind, ProgrammePaper
from coordinator_app.words import Language, Words
from tests.documents.briefings import MADE_AT
from tests.documents.reading import violations

NO_MARKING = Marking(kind=MarkingKind.NONE)


def paper(
    dossier: Dossier,
    kind: PaperKind,
    language: Language = "sv",
    *,
    person_id: UUID | None = None,
    marking: Marking = NO_MARKING,
) -> ProgrammePaper:
    """Return a paper of a dossier, sifted as its reader may see it."""
    return paper_of(dossier, kind, language, marking=marking, made_at=MADE_AT, person_id=person_id)


def sound_paper(made_of: ProgrammePaper) -> Document:
    """Return the document of a paper after holding it against PDF/UA-1, PDF/A-2a and the check of our own."""
    words = Words(made_of.language, paths.resources() / "translations")
    document = programme_paper.make(made_of, words, paths.resources())
    found = violations(document.content)
    assert found == [], found
    return document
