"""The list of the network of contact persons on paper: who stands for each department and company, and since when."""

from dataclasses import replace
from pathlib import Path

from coordinator_app.documents.agreed.surroundings import around, identity
from coordinator_app.documents.block import Block, Stack
from coordinator_app.documents.colours import theme
from coordinator_app.documents.composing import Document, compose
from coordinator_app.documents.flow import Progress, Section
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Space
from coordinator_app.documents.pack.legible import legible
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4_WIDE
from coordinator_app.documents.styles import Styles, styles
from coordinator_app.documents.tables import Row, TableLook, table
from coordinator_app.domain.labels import label
from coordinator_app.domain.network_lines import VACANCIES, NetworkLine
from coordinator_app.domain.network_list import NetworkList
from coordinator_app.words import Words, message

_SHARES = (0.27, 0.15, 0.17, 0.17, 0.12, 0.12)
_GUTTER, _PAD = 9.0, 5.0


def make(told: NetworkList, words: Words, resources: Path, progress: Progress | None = None) -> Document:
    """Return the document of a list, as PDF/UA-1 and PDF/A-2a; the same list makes the same bytes.

    `progress` is told of every page, and may raise to stop the work. Raises Problem for an accent that is no colour.
    """
    told, looks = legible(told), styles(theme(told.sender.accent), words.language)
    title = words.say("The network of contact persons on {day}", day=words.day(told.today))
    section = Section(
        sheet=A4_WIDE, furniture=around(title, told, words, looks), blocks=_blocks(told, title, words, looks)
    )
    subject = message("Contact persons and deputies of departments and companies")
    return compose([section], identity(title, told, words, subject), resources, progress)


def _blocks(told: NetworkList, title: str, words: Words, looks: Styles) -> list[Block]:
    small = replace(looks.small, size=9.6, leading=13)
    said = words.say("The EU network has the same contact persons.")
    blocks: list[Block] = [
        Heading(title, replace(looks.h1, after=4), "H1", key="network", bar=looks.theme.accent),
        Prose(said, small),
    ]
    if not told.lines:
        return [*blocks, Prose(words.say("No departments or companies have been entered."), looks.lead)]
    widths = [A4_WIDE.text_width * share for share in _SHARES]
    look = TableLook(theme=looks.theme, above=12, below=0, gutter=_GUTTER, edge=0)
    heads = [words.say(head) for head in _HEADS]
    rows = [_row(line, words, looks) for line in told.lines]
    summary = words.say("Departments and companies with their contact persons")
    return [*blocks, table(widths, rows, look, summary=summary, head=(heads, looks.column_head))]


_HEADS = (
    message("Department or company"),
    message("Seat"),
    message("Contact person"),
    message("Deputy"),
    message("Since"),
    message("Last meeting"),
)


def _row(line: NetworkLine, words: Words, looks: Styles) -> Row:
    seat = line.seat
    areas = ", ".join(seat.areas) if seat else ""
    about = " · ".join(part for part in (words.say(label(line.kind)), areas) if part)
    since = seat.from_on.isoformat() if seat and seat.from_on else ""
    attended = line.attended_on.isoformat() if line.attended_on else ""
    name = words.pick(line.name_sv, line.name_en)
    cells = [_padded([Prose(name, looks.cell_title, role="P"), Prose(about, looks.note, role="P")])]
    stands_out = looks.cell_title if line.state in VACANCIES else looks.cell
    cells.append(_padded([Prose(words.say(line.said), stands_out, role="")]))
    cells += [
        _padded([Prose(said, looks.cell, role="")] if said else [])
        for said in (line.holder, line.deputy, since, attended)
    ]
    return Row(cells)


def _padded(blocks: list[Block]) -> Stack:
    return Stack([Space(_PAD), *blocks, Space(_PAD)] if blocks else [])
