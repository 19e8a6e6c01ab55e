"""What stands beside the days of a paper: what is good to know, journeys, bookings, and whom to call."""

from dataclasses import replace

from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.grids import grid, pairs
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Panel, Room
from coordinator_app.documents.papers.told import Told
from coordinator_app.documents.runs import Text, joined
from coordinator_app.domain.paper_tables import (
    Cell,
    PaperTable,
    booking_table,
    contact_table,
    journey_table,
    moment,
    which_way,
)
from coordinator_app.domain.programme_papers import PaperJourney

_PADDING = 18.0
_SPACE = 22.0
_ROOM_FOR_PART = 110.0


def good_to_know(told: Told, width: float) -> list[Block]:
    """Return lodging, dress, interpreter and one's own journeys in a panel, or nothing where none is known."""
    words, looks = told.words, told.looks
    journeys = [(which_way(words, journey), _moved(told, journey)) for journey in told.paper.journeys]
    rows = [*journeys, *((words.say(fact.label), told.text(fact.text)) for fact in told.paper.facts)]
    if not rows:
        return []
    title = words.say("Good to know")
    head = Heading(told.headed(title), replace(looks.h3, before=0, after=4), "H2", key="facts")
    inner = pairs(rows, title, looks, width=width - _PADDING)
    return [Whole((Panel(Stack((head, inner)), looks.theme),), before=_SPACE)]


def contacts(told: Told, width: float) -> list[Block]:
    """Return whom to call, or nothing where nobody is named."""
    return _part(told, contact_table(told.paper, told.words), width)


def journeys(told: Told, width: float) -> list[Block]:
    """Return who arrives and leaves when, or nothing where nobody is known to."""
    return _part(told, journey_table(told.paper, told.words), width)


def bookings(told: Told, width: float) -> list[Block]:
    """Return what has been or is to be booked, or nothing."""
    return _part(told, booking_table(told.paper, told.words), width)


def _part(told: Told, table: PaperTable, width: float) -> list[Block]:
    if not table.rows:
        return []
    heads = [told.headed(head) for head in table.heads]
    rows = [[_text(told, each) for each in row] for row in table.rows]
    style = replace(told.looks.h2, before=_SPACE, after=3)
    return [
        Room(_ROOM_FOR_PART),
        Heading(told.headed(table.title), style, "H2", key=table.key),
        grid(heads, [width * share for share in table.shares], rows, table.title, told.looks),
    ]


def _text(told: Told, lines: Cell) -> Text:
    return joined((told.line(line) for line in lines), "\n")


def _moved(told: Told, journey: PaperJourney) -> Text:
    return joined((moment(told.words, journey), told.text(journey.how), journey.place), ", ")
