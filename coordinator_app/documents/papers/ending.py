"""What stands beside the days of a paper: what is good to know, journeys, bookings, and whom to call."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.grids import grid, pairs
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Panel, Room
from coordinator_app.documents.papers.told import Told
from coordinator_app.documents.runs import Run, Text, joined
from coordinator_app.domain.programme_papers import PaperJourney, PaperPerson

_PADDING = 18.0
_SPACE = 22.0
_ROOM_FOR_PART = 110.0


def good_to_know(told: Told, width: float) -> list[Block]:
    """Return lodging, dress, interpreter and one's own journeys in a panel, or nothing where none is known."""
    words, looks = told.words, told.looks
    journeys = [(_which(told, journey), _moved(told, journey)) for journey in told.paper.journeys]
    rows = [*journeys, *((words.say(fact.label), told.text(fact.text)) for fact in told.paper.facts)]
    if not rows:
        return []
    title = words.say("Good to know")
    head = Heading(told.headed(title), replace(looks.h3, before=0, after=4), "H2", key="facts")
    inner = pairs(rows, title, looks, width=width - _PADDING)
    return [Whole((Panel(Stack((head, inner)), looks.theme),), before=_SPACE)]


def contacts(told: Told, width: float) -> list[Block]:
    """Return whom to call, or nothing where nobody is named."""
    say = told.words.say
    named = (say("Name"), say("Role"), say("Telephone"), say("E-mail"))
    lines = [_line(told, one) for one in told.paper.contacts]
    return _part(_Part("contacts", say("Contacts"), named, (0.23, 0.25, 0.17, 0.35)), told, lines, width)


def journeys(told: Told, width: float) -> list[Block]:
    """Return who arrives and leaves when, or nothing where nobody is known to."""
    say = told.words.say
    named = (say("Time"), say("Journey"), say("Place"), say("Who"))
    lines = [
        (_moment(told, each), joined((_which(told, each), told.text(each.how)), ": "), each.place, _listed(each.names))
        for each in told.paper.journeys
    ]
    return _part(_Part("journeys", say("Arrival and departure"), named, (0.22, 0.27, 0.23, 0.28)), told, lines, width)


def bookings(told: Told, width: float) -> list[Block]:
    """Return what has been or is to be booked, or nothing."""
    say = told.words.say
    named = (say("What"), say("Place"), say("Reference"), say("State"))
    lines = [
        (each.what, each.place, each.reference, say("confirmed") if each.is_confirmed else say("not yet confirmed"))
        for each in told.paper.bookings
    ]
    return _part(_Part("bookings", say("Bookings"), named, (0.34, 0.27, 0.21, 0.18)), told, lines, width)


@dataclass(frozen=True)
class _Part:
    """A table under a heading: its bookmark, its title, and its columns with their shares of the width."""

    key: str
    title: str
    columns: tuple[str, ...]
    shares: tuple[float, ...]


def _part(part: _Part, told: Told, lines: Sequence[tuple[Text, ...]], width: float) -> list[Block]:
    if not lines:
        return []
    heads = [told.headed(column) for column in part.columns]
    return [
        Room(_ROOM_FOR_PART),
        Heading(told.headed(part.title), replace(told.looks.h2, before=_SPACE, after=3), "H2", key=part.key),
        grid(heads, [width * share for share in part.shares], lines, part.title, told.looks),
    ]


def _line(told: Told, one: PaperPerson) -> tuple[Text, ...]:
    accent = told.looks.theme.text_accent
    mail: Text = [Run(one.email, link=f"mailto:{one.email}", colour=accent)] if one.email else ""
    return one.name, told.text(one.role), [told.call(one.phone)] if one.phone else "", mail


def _which(told: Told, journey: PaperJourney) -> str:
    return told.words.say("Arrival") if journey.is_arrival else told.words.say("Departure")


def _moved(told: Told, journey: PaperJourney) -> Text:
    return joined((_moment(told, journey), told.text(journey.how), journey.place), ", ")


def _moment(told: Told, journey: PaperJourney) -> str:
    words = told.words
    return f"{words.weekday(journey.on)} {words.clock(journey.at)}" if journey.at else words.weekday(journey.on)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
