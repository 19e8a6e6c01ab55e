"""The run sheet for drivers and staff: whom to ring first, then what happens when, where, and who goes how."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Columns, Panel
from coordinator_app.documents.papers.days import hours, nothing_planned, separator, where
from coordinator_app.documents.papers.ending import bookings, journeys
from coordinator_app.documents.papers.told import Told
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4_WIDE
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.domain.programme_papers import PaperPerson, PaperRow

WIDTH = A4_WIDE.text_width
_HOURS, _WHAT, _WHERE, _TRANSPORT = 78.0, 232.0, 142.0, 148.0
_CALLS = 4
_GUTTER = 16.0
_PADDING = 18.0


def run_sheet(told: Told) -> list[Block]:
    """Return what stands under the head of a run sheet."""
    blocks = _calls(told)
    items: list[Block] = []
    for day, alike in groupby(told.paper.rows, key=lambda row: row.day_on):
        items += [*separator(told, day, is_first=not items and not blocks), _table(told, list(alike))]
    return [*blocks, *(items or [nothing_planned(told)]), *journeys(told, WIDTH), *bookings(told, WIDTH)]


def _calls(told: Told) -> list[Block]:
    """Return those to ring, with numbers that can be read at arm's length, or nothing where nobody has one."""
    people = [one for one in told.paper.contacts if one.phone]
    if not people:
        return []
    looks = told.looks
    column = (WIDTH - _PADDING - (_CALLS - 1) * _GUTTER) / _CALLS
    title = told.words.say("Whom to ring")
    rows: list[Block] = [Heading(title, replace(looks.h3, before=0, after=3), "H2", key="calls")]
    for start in range(0, len(people), _CALLS):
        stacks = [_call(told, one) for one in people[start : start + _CALLS]]
        stacks += [Stack(())] * (_CALLS - len(stacks))
        rows.append(Whole((Columns(stacks, (column,) * _CALLS, _GUTTER),), after=6.0))
    return [Panel(Stack(rows), looks.theme)]


def _call(told: Told, one: PaperPerson) -> Stack:
    looks = told.looks
    number = replace(looks.body, face=Face.BOLD, size=13, leading=17, after=0)
    name = replace(looks.cell, face=Face.BOLD, hyphenation="")
    said = [Prose([told.call(one.phone)], number), Prose(one.name, name)]
    return Stack([*said, Prose(told.text(one.role), looks.note)] if one.role else said)


def _table(told: Told, rows: Sequence[PaperRow]) -> Table:
    say = told.words.say
    rest = WIDTH - _HOURS - _WHAT - _WHERE - _TRANSPORT
    return table(
        (_HOURS, _WHAT, _WHERE, _TRANSPORT, rest),
        [_row(told, row) for row in rows],
        TableLook(theme=told.looks.theme, inset=7, gutter=12),
        summary=say("The day's run sheet: time, item, place, transport and who is there"),
        head=((say("Time"), say("Item"), say("Place"), say("Transport"), say("Who")), told.looks.column_head),
    )


def _row(told: Told, row: PaperRow) -> Row:
    looks = told.looks
    what = [Prose(told.text(row.title), looks.cell_title)] if row.title else []
    what += [Prose(told.detail(detail), looks.note) for detail in row.details]
    transport = Prose(told.text(row.transport), replace(looks.cell, face=Face.BOLD)) if row.transport else None
    return Row([hours(told, row), what, where(told, row), transport, _who(told, row)], is_marked=bool(row.transport))


def _who(told: Told, row: PaperRow) -> list[Block]:
    """Return the host with the number to ring, and below the others, smaller."""
    if not row.people:
        return []
    host, *others = row.people
    said = [Prose(host.name, told.looks.cell)]
    if host.phone:
        said.append(Prose([told.call(host.phone)], told.looks.cell))
    if others:
        said.append(Prose(", ".join(one.name for one in others), told.looks.note))
    return list(said)
