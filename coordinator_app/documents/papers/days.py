"""The days of a paper for guests or for one person: time, item, place and host, as in the pack."""

from collections.abc import Sequence
from dataclasses import replace

from coordinator_app.documents.block import Block
from coordinator_app.documents.day_heads import day_head
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.papers.told import Told
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import joined
from coordinator_app.documents.styles import TextStyle
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.domain.paper_tables import Cell, Line, PaperTable, day_tables
from coordinator_app.domain.programme_papers import PaperKind


def days(told: Told, width: float) -> list[Block]:
    """Return the days that have items, each under its separator, or that there are none."""
    blocks: list[Block] = []
    for day in day_tables(told.paper, told.words):
        blocks += [*_separator(told, day, is_first=not blocks), _table(told, day, width)]
    return blocks or [Prose(told.words.say("Nothing has been planned yet."), told.looks.lead)]


def _separator(told: Told, day: PaperTable, *, is_first: bool) -> list[Block]:
    """Return the head of a day, with its number and theme."""
    paper, words = told.paper, told.words
    assert day.on is not None
    theme = next((each for each in paper.themes if each.day_on == day.on), None)
    number, of = (day.on - paper.starts_on).days + 1, (paper.ends_on - paper.starts_on).days + 1
    which = words.say("Day {number} of {of}", number=number, of=of) if 1 <= number <= of > 1 else ""
    about = words.pick(theme.theme_sv, theme.theme_en) if theme else ""
    return day_head(day.on, day.title, joined((which, about), " – "), told.looks, is_first=is_first)


def _table(told: Told, day: PaperTable, width: float) -> Table:
    say, is_run_sheet = told.words.say, told.paper.kind == PaperKind.RUN_SHEET
    work = say("The day's run sheet: time, item, place, transport and who is there")
    return table(
        [width * share for share in day.shares],
        [_row(told, row, is_marked=number in day.marked) for number, row in enumerate(day.rows)],
        TableLook(theme=told.looks.theme, inset=7),
        summary=work if is_run_sheet else say("The day's programme: time, item, place and host"),
        head=([told.headed(head) for head in day.heads], told.looks.column_head),
    )


def _row(told: Told, row: Sequence[Cell], *, is_marked: bool) -> Row:
    looks = told.looks
    when = replace(looks.cell_title, hyphenation="")
    firsts = (when, looks.cell_title, *[looks.cell] * len(row))
    return Row([_cell(told, lines, first) for lines, first in zip(row, firsts, strict=False)], is_marked=is_marked)


def _cell(told: Told, lines: Cell, first: TextStyle) -> list[Block]:
    """Return the lines of a cell, the first as it matters; those that say nothing are left out."""
    said = [line for line in lines if line.text]
    return [Prose(told.line(line), _style(told, line, first if n == 0 else None)) for n, line in enumerate(said)]


def _style(told: Told, line: Line, first: TextStyle | None) -> TextStyle:
    looks = told.looks
    if first:
        return replace(first, face=Face.BOLD) if line.is_strong else first
    if line.link:
        return looks.cell
    return looks.strong_note if line.is_strong else looks.note
