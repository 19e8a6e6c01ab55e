"""The record of informing on paper: what it comes to, and of each visit who was told what, and with which margin."""

from dataclasses import replace
from pathlib import Path

from coordinator_app.documents.agreed.surroundings import PROGRAM, around
from coordinator_app.documents.block import Block
from coordinator_app.documents.cards import letterhead
from coordinator_app.documents.colours import theme
from coordinator_app.documents.composing import Document, compose
from coordinator_app.documents.flow import Progress, Section
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.identity import Identity
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.informing.figures import figures
from coordinator_app.documents.informing.visits import visits
from coordinator_app.documents.layout import Space
from coordinator_app.documents.pack.legible import legible
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4_WIDE, MM
from coordinator_app.documents.styles import Styles, styles
from coordinator_app.domain.informing_record import InformingRecord, summary_of, title_of
from coordinator_app.domain.informing_said import WHO_MAY_SEE
from coordinator_app.words import Words

_LONG_TITLE = 60


def make(told: InformingRecord, words: Words, resources: Path, progress: Progress | None = None) -> Document:
    """Return the document of a record, as PDF/UA-1 and PDF/A-2a; the same record makes the same bytes.

    `progress` is told of every page, and may raise to stop the work. Raises Problem for an accent that is no colour.
    """
    told, looks = legible(told), styles(theme(told.sender.accent), words.language)
    title = title_of(told, words)
    blocks = [*_head(told, title, words, looks), *figures(told, words, looks), *visits(told, words, looks)]
    section = Section(sheet=A4_WIDE, furniture=around(title, told, words, looks), blocks=blocks)
    return compose([section], _identity(title, told, words), resources, progress)


def _head(told: InformingRecord, title: str, words: Words, looks: Styles) -> list[Block]:
    """Return whose record it is, what it is of, when it was made, who may see it, and in short what it comes to."""
    say, own = words.say, told.sender
    name = words.pick(own.name_sv, own.name_en)
    arms = Embedded(told.arms.content) if told.arms else None
    office = words.pick(own.office_sv, own.office_en)
    size = looks.h1.size if len(title) <= _LONG_TITLE else 19.0
    style = replace(looks.h1, size=size, leading=size * 1.17, after=4)
    small = replace(looks.small, size=9.6, leading=13)
    made = say("Made {day}, {time}", day=words.day(told.made_at.date()), time=words.clock(told.made_at.time()))
    return [
        letterhead(name, office, arms, say("Arms of {name}", name=name), A4_WIDE.text_width, looks),
        Space(8 * MM),
        Heading(title, style, "H1", key="record", bar=looks.theme.accent),
        Prose(" · ".join(part for part in (_period(told, words), made) if part), small),
        Prose(say(WHO_MAY_SEE), small),
        Space(3 * MM),
        Prose(" ".join(say(each) for each in summary_of(told.figures)), looks.lead),
    ]


def _period(told: InformingRecord, words: Words) -> str:
    if told.year is not None:
        return words.say("Visits that begin in {year}", year=told.year)
    return words.days(told.visits[0].starts_on, told.visits[0].ends_on) if told.visits else ""


def _identity(title: str, told: InformingRecord, words: Words) -> Identity:
    return Identity(
        title=title,
        author=words.pick(told.sender.name_sv, told.sender.name_en),
        subject=words.say("Who was informed of visits, by when, how and with which margin"),
        language=words.tag,
        program=PROGRAM,
        made_at=told.made_at,
    )
