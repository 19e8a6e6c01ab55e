"""The tables of a programme paper, said in its language: what a document draws and what the clipboard carries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from coordinator_app.domain.programme_papers import (
    PaperJourney,
    PaperKind,
    PaperPerson,
    PaperRow,
    ProgrammePaper,
    Written,
)
from coordinator_app.words import Words


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of a cell, after its label and with its address (tel:, mailto:), both of which may be empty."""

    text: Written
    label: str = ""
    link: str = ""
    is_strong: bool = False


Cell = tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class PaperTable:
    """A table with its title and column heads; `shares` are the columns' parts of its width, `on` is the day it is of.

    The first line of a cell matters most. `marked` are the numbers of rows that stand out, and whose words say why.
    """

    key: str
    title: str
    heads: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    on: date | None = None
    marked: frozenset[int] = frozenset()


def cell(text: str) -> Cell:
    """Return a cell of one line in the language of the paper, or of none."""
    return (Line(text=Written(text=text)),) if text else ()


def day_tables(paper: ProgrammePaper, words: Words) -> tuple[PaperTable, ...]:
    """Return the items of each day."""
    columns = _columns(paper.kind, words)
    days = groupby(paper.rows, key=lambda row: row.day_on)
    return tuple(_day(paper, words, list(alike), columns) for _, alike in days)


def _columns(kind: PaperKind, words: Words) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return the heads of the columns and their shares of the width."""
    say = words.say
    first = (say("Time"), say("Item"), say("Place"))
    if kind == PaperKind.RUN_SHEET:
        return (*first, say("Transport"), say("Who")), (0.11, 0.31, 0.19, 0.2, 0.19)
    return (first, (0.18, 0.48, 0.34)) if kind == PaperKind.POCKET else ((*first, say("Host")), (0.16, 0.41, 0.23, 0.2))


def _day(
    paper: ProgrammePaper,
    words: Words,
    rows: Sequence[PaperRow],
    columns: tuple[tuple[str, ...], tuple[float, ...]],
) -> PaperTable:
    """Return the items of a day; what has transport on the run sheet, or is the reader's own, stands out."""
    heads, shares = columns
    return PaperTable(
        key=f"day-{rows[0].day_on.isoformat()}",
        title=words.weekday(rows[0].day_on),
        heads=heads,
        shares=shares,
        rows=tuple(_item(paper, words, row)[: len(heads)] for row in rows),
        on=rows[0].day_on,
        marked=frozenset(number for number, row in enumerate(rows) if row.is_mine or row.transport),
    )


def contact_table(paper: ProgrammePaper, words: Words) -> PaperTable:
    """Return whom to call."""
    say = words.say
    return PaperTable(
        key="contacts",
        title=say("Contacts"),
        heads=(say("Name"), say("Role"), say("Telephone"), say("E-mail")),
        shares=(0.23, 0.25, 0.17, 0.35),
        rows=tuple(_contact(one) for one in paper.contacts),
    )


def journey_table(paper: ProgrammePaper, words: Words) -> PaperTable:
    """Return who arrives and leaves when."""
    say = words.say
    return PaperTable(
        key="journeys",
        title=say("Arrival and departure"),
        heads=(say("Time"), say("Journey"), say("Place"), say("Who")),
        shares=(0.19, 0.25, 0.2, 0.36),
        rows=tuple(_journey(words, journey) for journey in paper.journeys),
    )


def booking_table(paper: ProgrammePaper, words: Words) -> PaperTable:
    """Return what has been or is to be booked."""
    say = words.say
    states = {True: say("confirmed"), False: say("not yet confirmed")}
    return PaperTable(
        key="bookings",
        title=say("Bookings"),
        heads=(say("What"), say("Place"), say("Reference"), say("State")),
        shares=(0.34, 0.27, 0.21, 0.18),
        rows=tuple(
            (cell(each.what), cell(each.place), cell(each.reference), cell(states[each.is_confirmed]))
            for each in paper.bookings
        ),
    )


def moment(words: Words, journey: PaperJourney) -> str:
    """Return when somebody travels."""
    day = words.weekday(journey.on)
    return f"{day} {words.clock(journey.at)}" if journey.at else day


def which_way(words: Words, journey: PaperJourney) -> str:
    """Return whether a journey is an arrival or a departure."""
    return words.say("Arrival") if journey.is_arrival else words.say("Departure")


def call(phone: str) -> Line:
    """Return a telephone number that can be pressed."""
    dialled = "".join(character for character in phone if character.isdigit() or character == "+")
    return Line(text=Written(text=phone.replace(" ", "\u00a0")), link=f"tel:{dialled}")


def _item(paper: ProgrammePaper, words: Words, row: PaperRow) -> tuple[Cell, ...]:
    """Return time, item, place, transport on a run sheet, and people."""
    where = tuple(Line(text=Written(text=part)) for part in (row.place, row.address) if part)
    front = (cell(words.clocks(row.starts_at, row.ends_at)), tuple(_what(words, row)), where)
    people = tuple(_people(row.people))
    if paper.kind == PaperKind.RUN_SHEET:
        return (*front, (Line(text=row.transport, is_strong=True),) if row.transport else (), people)
    return (*front, people)


def _what(words: Words, row: PaperRow) -> Iterator[Line]:
    yield Line(text=row.title)
    yield from (Line(text=detail.text, label=words.say(detail.label)) for detail in row.details)
    if row.is_mine:
        yield Line(text=Written(text=words.say("You are the host.")), is_strong=True)


def _people(people: Sequence[PaperPerson]) -> Iterator[Line]:
    """Yield the host, the number to ring, and the others on one line."""
    if people:
        host, *others = people
        yield Line(text=Written(text=host.name))
        if host.phone:
            yield call(host.phone)
        if others:
            yield Line(text=Written(text=", ".join(one.name for one in others)))


def _contact(one: PaperPerson) -> tuple[Cell, ...]:
    mail = Line(text=Written(text=one.email), link=f"mailto:{one.email}")
    role = (Line(text=one.role),) if one.role else ()
    return cell(one.name), role, (call(one.phone),) if one.phone else (), (mail,) if one.email else ()


def _journey(words: Words, journey: PaperJourney) -> tuple[Cell, ...]:
    way = which_way(words, journey)
    how = Line(text=journey.how, label=way) if journey.how else Line(text=Written(text=way))
    return cell(moment(words, journey)), (how,), cell(journey.place), cell(", ".join(journey.names))
