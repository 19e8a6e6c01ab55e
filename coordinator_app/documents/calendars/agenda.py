"""The list: what stands in a period, month by month, with its days, its title, and what more is to be told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from coordinator_app.documents.block import Block
from coordinator_app.documents.calendars.scene import Scene
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Room, Rule
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text, joined, runs_of
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.domain.calendar import Entry
from coordinator_app.domain.calendar_print import EntryDetail

_DAYS, _WHERE = 0.2, 0.24
_ROOM_FOR_MONTH = 90.0


def agenda(scene: Scene, width: float, title: str, days: str = "") -> list[Block]:
    """Return the list under a title and the days that it is about; without anything in it, it says so."""
    looks = scene.looks
    blocks: list[Block] = [Heading(title, looks.h1, "H1", key="list", bar=looks.theme.accent)]
    blocks += [Prose(days, replace(looks.lead, after=4))] if days else []
    if not scene.told.entries:
        return [*blocks, Prose(scene.words.say("Nothing stands in the calendar on these days."), looks.lead)]
    blocks.append(Prose(scene.legend(), replace(looks.small, size=9.6, leading=13, after=12)))
    for number, (month, alike) in enumerate(groupby(scene.told.entries, key=lambda entry: _month(scene, entry))):
        blocks += [
            Room(_ROOM_FOR_MONTH),
            Rule(1.6, looks.theme.ink, before=20 if number else 0, after=5),
            Heading(scene.words.month(month), replace(looks.h2, before=0, after=3), "H2", key=f"month-{month:%Y-%m}"),
            _table(scene, list(alike), width),
        ]
    return blocks


def _month(scene: Scene, entry: Entry) -> date:
    """Return the first day of the month in which an entry is listed: what began before stands in the first."""
    return max(entry.starts_on, scene.told.first_on).replace(day=1)


def _table(scene: Scene, entries: Sequence[Entry], width: float) -> Table:
    say = scene.words.say
    return table(
        (width * _DAYS, width * (1 - _DAYS - _WHERE), width * _WHERE),
        [_row(scene, entry) for entry in entries],
        TableLook(theme=scene.looks.theme),
        summary=say("What stands in the calendar in a month: days, what it is, and with whom"),
        head=((say("Days"), say("What"), say("With whom or where")), scene.looks.column_head),
    )


def _row(scene: Scene, entry: Entry) -> Row:
    words, looks = scene.words, scene.looks
    is_one_day = entry.starts_on == entry.ends_on
    days = words.brief_weekday(entry.starts_on) if is_one_day else words.brief_days(entry.starts_on, entry.ends_on)
    when = Prose(days, replace(looks.cell_title, hyphenation=""))
    title = replace(looks.cell_title, colour=scene.colour_of(entry))
    what: list[Block] = [Prose(scene.said(entry), title)]
    detail = scene.told.detail(entry)
    if detail:
        what += [Prose(text, looks.note) for text in _told(scene, detail)]
    country = words.country(entry.country) if entry.country else ""
    partner = scene.pick(detail.partner_sv, detail.partner_en) if detail else ""
    whom = joined((partner, country, entry.place), ", ")
    return Row([when, what, Prose(whom, looks.cell) if whom else None])


def _told(scene: Scene, detail: EntryDetail) -> Iterator[Text]:
    """Yield the description, and who comes or goes, and who hosts."""
    say = scene.words.say
    description = scene.pick(detail.description_sv, detail.description_en)
    for run in runs_of(description):
        yield from ([replace(run, text=part)] for part in run.text.splitlines() if part)
    for label, names in ((say("The delegation"), detail.guests), (say("Hosts"), detail.hosts)):
        if names:
            yield [Run(f"{label}: ", face=Face.BOLD), ", ".join(names)]
