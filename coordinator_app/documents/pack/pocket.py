"""The pocket programme: a card of A6 with times and places, a dot for the presidium, and one number to call."""

from dataclasses import replace
from itertools import groupby

from coordinator_app.documents.block import Block
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.pack.telling import Telling
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import joined
from coordinator_app.documents.sheets import A6
from coordinator_app.documents.tables import Row, TableLook, table
from coordinator_app.domain.programme import ProgrammeItem

_HOURS = 56.0
KEY = "pocket"


def pocket_programme(telling: Telling) -> list[Block]:
    """Return the card, or nothing where there is no programme."""
    items = telling.items
    if not items:
        return []
    looks, say = telling.looks, telling.words.say
    title = replace(looks.h2, size=13, leading=16, before=0, after=1)
    blocks: list[Block] = [
        Heading(say("Pocket programme"), title, "H1", key=KEY),
        Prose(joined((telling.title, telling.days), " · "), replace(looks.small, size=8, leading=10, after=5)),
    ]
    look = TableLook(theme=looks.theme, above=1.8, below=2.6, inset=5, gutter=4, row_rule=0.3)
    head = replace(looks.h3, size=9.4, leading=12, before=5)
    for day, alike in groupby(items, key=lambda item: item.day_on):
        name = telling.words.weekday(day)
        rows = [_row(telling, item) for item in alike]
        blocks += [Heading(name, head, "H2")]
        blocks.append(table((_HOURS, A6.text_width - _HOURS), rows, look, summary=name))
    return [*blocks, Prose(_foot(telling, items), replace(looks.card_note, before=5))]


def _row(telling: Telling, item: ProgrammeItem) -> Row:
    words, looks = telling.words, telling.looks
    hours = Prose(words.clocks(item.starts_at, item.ends_at), replace(looks.card, face=Face.BOLD))
    title = telling.pick(item.title_sv, item.title_en)
    mine = item.is_for_presidium
    style = replace(looks.card, face=Face.BOLD if mine else Face.SANS)
    what = Prose(joined((title, "●"), " ") if mine else title, style)
    where = " – ".join(part for part in (item.place, item.address) if part)
    return Row([hours, [what, Prose(where, looks.card_note)] if where else [what]], is_marked=mine)


def _foot(telling: Telling, items: list[ProgrammeItem]) -> str:
    contact = telling.briefing.person(telling.visit.contact_id)
    parts = [telling.words.say("● The presidium takes part.")] if any(i.is_for_presidium for i in items) else []
    if contact and contact.phones:
        parts.append(f"{telling.name_of(contact)}: {contact.phones[0].number}".replace(" ", "\u00a0"))
    return " ".join(parts)
