"""The papers of a programme as documents: for the guests, for one person, for drivers and staff, and for the pocket."""

from pathlib import Path

from coordinator_app.documents.colours import theme
from coordinator_app.documents.composing import Document, compose
from coordinator_app.documents.flow import Progress, Section
from coordinator_app.documents.furniture import Surroundings, card_furniture, card_sheet, titled_furniture
from coordinator_app.documents.identity import Identity
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.marking_lines import marking_lines
from coordinator_app.documents.pack.legible import legible
from coordinator_app.documents.papers.days import days
from coordinator_app.documents.papers.ending import contacts, good_to_know
from coordinator_app.documents.papers.masthead import masthead, wide_head
from coordinator_app.documents.papers.pocket import pocket
from coordinator_app.documents.papers.run_sheet import run_sheet
from coordinator_app.documents.papers.told import Told
from coordinator_app.documents.runs import plain
from coordinator_app.documents.sheets import A4, A4_WIDE
from coordinator_app.documents.styles import styles
from coordinator_app.domain.programme_papers import PaperKind, ProgrammePaper
from coordinator_app.words import Words

PROGRAM = "Utblick"


def make(paper: ProgrammePaper, words: Words, resources: Path, progress: Progress | None = None) -> Document:
    """Return the document of a paper, as PDF/UA-1 and PDF/A-2a; the same paper makes the same bytes.

    `progress` is told of every page, and may raise to stop the work. Raises Problem for an accent that is no colour.
    """
    told = Told(paper=legible(paper), words=words, looks=styles(theme(paper.sender.accent), words.language))
    return compose([_section(told)], _identity(told), resources, progress)


def _section(told: Told) -> Section:
    arms = Embedded(told.paper.arms.content) if told.paper.arms else None
    said, looks = _surroundings(told, arms), told.looks
    if told.paper.kind == PaperKind.POCKET:
        return Section(sheet=card_sheet(said), furniture=card_furniture(said, looks), blocks=pocket(told))
    around = titled_furniture(said, looks)
    if told.paper.kind == PaperKind.RUN_SHEET:
        return Section(sheet=A4_WIDE, furniture=around, blocks=[*wide_head(told), *run_sheet(told)])
    wide = A4.text_width
    parts = [*days(told, wide), *good_to_know(told, wide), *contacts(told, wide)]
    return Section(sheet=A4, furniture=around, blocks=[*masthead(told, arms), *parts])


def _surroundings(told: Told, arms: Embedded | None) -> Surroundings:
    words, paper = told.words, told.paper
    number = words.say("Case no. {number}", number=paper.case_number) if paper.case_number else ""
    return Surroundings(
        running=" · ".join([*([paper.person.name] if paper.person else []), plain(told.title), told.days]),
        marking=marking_lines(words, paper.marking, is_example=paper.sender.is_example),
        sender=" · ".join(part for part in (plain(told.sender), number) if part),
        page_of=lambda page, total: words.say("Page {page} of {total}", page=page, total=total),
        arms=arms,
    )


def _identity(told: Told) -> Identity:
    say, paper = told.words.say, told.paper
    whose = say("{paper} of {name}", paper=told.name, name=paper.person.name) if paper.person else told.name
    return Identity(
        title=f"{plain(told.title)} {told.days} – {whose}",
        author=plain(told.sender),
        subject=whose,
        language=told.words.tag,
        program=PROGRAM,
        made_at=paper.made_at,
    )
