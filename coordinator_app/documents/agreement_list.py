"""The list of agreements on paper: with whom, how each stands, its validity as a bar, and what comes next."""

from dataclasses import replace
from pathlib import Path

from coordinator_app.documents.agreed.surroundings import around, identity
from coordinator_app.documents.agreed.timeline import Bar, Years
from coordinator_app.documents.block import Block, Stack
from coordinator_app.documents.colours import theme
from coordinator_app.documents.composing import Document, compose
from coordinator_app.documents.flow import Progress, Section
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Room, Space
from coordinator_app.documents.pack.legible import legible
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4_WIDE
from coordinator_app.documents.styles import Styles, styles
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.domain.agreement_lines import SeenAgreement
from coordinator_app.domain.agreement_list import AgreementList, ListSection, bar_said, party_of
from coordinator_app.domain.agreement_next_step import next_step
from coordinator_app.domain.agreement_status import status
from coordinator_app.domain.kind_words import kind_said
from coordinator_app.words import Words

_SHARES = (0.26, 0.18, 0.38, 0.18)
_GUTTER, _PAD = 9.0, 5.0
_ROOM_FOR_SECTION = 110.0
_BAR = 2


def make(told: AgreementList, words: Words, resources: Path, progress: Progress | None = None) -> Document:
    """Return the document of a list, as PDF/UA-1 and PDF/A-2a; the same list makes the same bytes.

    `progress` is told of every page, and may raise to stop the work. Raises Problem for an accent that is no colour.
    """
    told, looks = legible(told), styles(theme(told.sender.accent), words.language)
    title = words.say("Agreements and memberships on {day}", day=words.day(told.today))
    blocks = [*_head(told, title, words, looks), *_sections(told, words, looks)]
    surroundings = around(title, told, words, looks)
    section = Section(sheet=A4_WIDE, furniture=surroundings, blocks=blocks)
    return compose([section], identity(title, told, words), resources, progress)


def _head(told: AgreementList, title: str, words: Words, looks: Styles) -> list[Block]:
    small = replace(looks.small, size=9.6, leading=13)
    legend = words.say(
        "The line is today, hatched is the period of notice, an arrow goes on until further notice, "
        "and a dashed outline is a proposal."
    )
    lines: list[Block] = [Heading(title, replace(looks.h1, after=4), "H1", key="list", bar=looks.theme.accent)]
    lines += [Prose(told.narrowed, small)] if told.narrowed else []
    if not told.agreements:
        return [*lines, Prose(words.say("There are no agreements to show."), looks.lead)]
    return [*lines, Prose(legend, small)]


def _sections(told: AgreementList, words: Words, looks: Styles) -> list[Block]:
    blocks: list[Block] = []
    for section in told.sections:
        number = words.say(section.title)
        heading = Heading(f"{number} ({len(section.agreements)})", looks.h2, "H2", key=f"span-{section.span}")
        blocks += [Room(_ROOM_FOR_SECTION), heading, _table(told, section, words, looks)]
    return blocks


def _table(told: AgreementList, section: ListSection, words: Words, looks: Styles) -> Table:
    widths = [A4_WIDE.text_width * share for share in _SHARES]
    look = TableLook(theme=looks.theme, above=0, below=0, gutter=_GUTTER, edge=0)
    heads = (words.say("Party"), words.say("Status"), Years(section.scale, looks.column_head), words.say("Next step"))
    rows = [_row(told, section, seen, (words, looks)) for seen in section.agreements]
    summary = words.say("Agreements with their status, their validity and what comes next")
    return table(widths, rows, look, summary=summary, head=(heads, looks.column_head))


def _row(told: AgreementList, section: ListSection, seen: SeenAgreement, how: tuple[Words, Styles]) -> Row:
    words, looks = how
    step = next_step(seen)
    cells = [
        _padded([Prose(party_of(seen.line, words), looks.cell_title, role="P"), *_about(told, seen, words, looks)]),
        _padded([Prose(words.say(status(seen).sentence), looks.cell, role="")]),
        _padded([Prose(words.say(step.sentence), looks.cell, role="")] if step else []),
    ]
    wide = [A4_WIDE.text_width * share for place, share in enumerate(_SHARES) if place != _BAR]
    beside = [
        (cell, width - (_GUTTER if n < _BAR else 0.0)) for n, (cell, width) in enumerate(zip(cells, wide, strict=True))
    ]
    bar = Bar(seen=seen, scale=section.scale, said=bar_said(seen, words), theme=looks.theme, beside=beside)
    return Row([*cells[:_BAR], bar, *cells[_BAR:]])


def _about(told: AgreementList, seen: SeenAgreement, words: Words, looks: Styles) -> list[Block]:
    """Return the title where it says more than the party, and the kind with the days."""
    line = seen.line
    title = words.pick(line.title_sv, line.title_en)
    first, last = seen.validity.begins_on, seen.validity.current_end_on
    days = words.days(first, last) if first and last else words.day(first) + " –" if first else ""
    kind = " · ".join(part for part in (kind_said(line.kind, told.policy, words), days) if part)
    said = [title] if title and title != party_of(line, words) else []
    return [Prose(text, looks.note, role="P") for text in (*said, kind)]


def _padded(blocks: list[Block]) -> Stack:
    return Stack([Space(_PAD), *blocks, Space(_PAD)] if blocks else [])
