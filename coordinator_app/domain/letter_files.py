"""What may go with a letter about a visit, who each file is made for, and to whom it is better not sent."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from coordinator_app.domain.briefing import AUDIENCES, Variant
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.words import Message, message


class LetterFile(StrEnum):
    """A file that can go with a letter."""

    PROGRAMME = "programme"
    RUN_SHEET = "run_sheet"
    GUESTS = "guests"
    HOSTS = "hosts"
    SUMMARY = "summary"
    PRESIDIUM = "presidium"


FILE_NAMES: Mapping[LetterFile, Message] = {
    LetterFile.PROGRAMME: message("Programme (PDF)"),
    LetterFile.RUN_SHEET: message("Run sheet (PDF, internal)"),
    LetterFile.GUESTS: message("Pack for the guests"),
    LetterFile.HOSTS: message("Pack for the hosts (internal)"),
    LetterFile.SUMMARY: message("Summary for the presidium (internal)"),
    LetterFile.PRESIDIUM: message("Pack for the presidium (internal)"),
}

PAPERS: Mapping[LetterFile, PaperKind] = {
    LetterFile.PROGRAMME: PaperKind.GUESTS,
    LetterFile.RUN_SHEET: PaperKind.RUN_SHEET,
}
VARIANTS: Mapping[LetterFile, Variant] = {
    LetterFile.GUESTS: Variant.GUESTS,
    LetterFile.HOSTS: Variant.HOSTS,
    LetterFile.SUMMARY: Variant.SUMMARY,
    LetterFile.PRESIDIUM: Variant.PRESIDIUM,
}


def is_inner(file: LetterFile) -> bool:
    """Tell whether a file is made for those who work with the visit, and not for whoever gets the letter."""
    return file == LetterFile.RUN_SHEET or (file in VARIANTS and AUDIENCES[VARIANTS[file]] != Audience.GUESTS)


def outside(emails: Iterable[str], own: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses that are not of the domains of one's own ones; all of them where none of those is known."""
    domains = {_domain(each) for each in own if _domain(each)}
    return tuple(each for each in emails if _domain(each) not in domains)


def _domain(email: str) -> str:
    return email.rpartition("@")[2].strip().casefold()
