"""The days of a paper for guests or for one person: time, item, place and host, as in the pack."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from coordinator_app.documents.block import Block
from coordinator_app.documents.day_heads import day_head
from coordinator_app.documents.papers.told import Told
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import joined
from coordinator_app.documents.sheets import A4
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.domain.programme_papers import PaperRow

_HOURS, _WHAT, _WHERE = 74.0, 194.0, 108.0


def days(told: Told) -> list[Block]:
    """Return the days that have items, each under its separator, or that there are none."""
    blocks: list[Block] = []
    for day, alike in groupby(told.paper.rows, key=lambda row: row.day_on):
        blocks += [*separator(told, day, is_first=not blocks), _table(told, list(alike))]
    return blocks or [nothing_planned(told)]


def nothing_planned(told: Told) -> Block:
    """Return what stands where a programme has no items."""
    return Prose(told.words.say("Nothing has been planned yet."), told.looks.lead)


def separator(told: Told, day: date, *, is_first: bool) -> list[Block]:
    """Return the head of a day, with its number and theme."""
    paper, words = told.paper, told.words
    theme = next((each for each in paper.themes if each.day_on == day), None)
    number, of = (day - paper.starts_on).days + 1, (paper.ends_on - paper.starts_on).days + 1
    which = words.say("Day {number} of {of}", number=number, of=of) if 1 <= number <= of > 1 else ""
    about = words.pick(theme.theme_sv, theme.theme_en) if theme else ""
    return day_head(day, words.weekday(day), joined((which, about), " – "), told.looks, is_first=is_first)


def where(told: Told, row: PaperRow) -> list[Block]:
    """Return a place and below it its address."""
    styles = (told.looks.cell, told.looks.note) if row.place else (told.looks.cell,)
    return [Prose(part, style) for part, style in zip(told.place(row.place, row.address), styles, strict=False)]


def hours(told: Told, row: PaperRow) -> Prose:
    """Return when an item takes place, as the heading of its row."""
    said = told.words.clocks(row.starts_at, row.ends_at)
    return Prose(said, replace(told.looks.cell_title, hyphenation=""))


def _table(told: Told, rows: Sequence[PaperRow]) -> Table:
    say = told.words.say
    named = (say("Time"), say("Item"), say("Place"), say("Host"))
    return table(
        (_HOURS, _WHAT, _WHERE, A4.text_width - _HOURS - _WHAT - _WHERE),
        [_row(told, row) for row in rows],
        TableLook(theme=told.looks.theme, inset=7),
        summary=say("The day's programme: time, item, place and host"),
        head=([told.headed(each) for each in named], told.looks.column_head),
    )


def _row(told: Told, row: PaperRow) -> Row:
    looks = told.looks
    what: list[Block] = [Prose(told.text(row.title), looks.cell_title)] if row.title else []
    what += [Prose(told.detail(detail), looks.note) for detail in row.details]
    if row.is_mine:
        what.append(Prose(told.words.say("You are the host."), looks.strong_note))
    host = Prose(row.people[0].name, looks.cell) if row.people else None
    return Row([hours(told, row), what, where(told, row), host], is_marked=row.is_mine)
