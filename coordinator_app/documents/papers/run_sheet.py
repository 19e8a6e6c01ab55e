"""The run sheet for drivers and staff: whom to ring first, then what happens when, where, and who goes how."""

from dataclasses import replace

from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Columns, Panel
from coordinator_app.documents.papers.days import days
from coordinator_app.documents.papers.ending import bookings, journeys
from coordinator_app.documents.papers.told import Told
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4_WIDE
from coordinator_app.domain.paper_tables import call
from coordinator_app.domain.programme_papers import PaperPerson

WIDTH = A4_WIDE.text_width
_CALLS = 4
_GUTTER = 16.0
_PADDING = 18.0


def run_sheet(told: Told) -> list[Block]:
    """Return what stands under the head of a run sheet."""
    return [*_calls(told), *days(told, WIDTH), *journeys(told, WIDTH), *bookings(told, WIDTH)]


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
    return [Panel(Stack(rows), looks.theme, after=18.0)]


def _call(told: Told, one: PaperPerson) -> Stack:
    looks = told.looks
    ring = told.line(call(one.phone))
    number = replace(looks.body, face=Face.BOLD, size=13, leading=17, after=0)
    name = replace(looks.cell, face=Face.BOLD, hyphenation="")
    said = [Prose(ring, number), Prose(one.name, name)]
    return Stack([*said, Prose(told.text(one.role), looks.note)] if one.role else said)
