"""The pocket programme: a card of A6 with times and places, a dot for the presidium, and one number to call."""

from dataclasses import replace
from itertools import groupby

from coordinator_app.documents.block import Block
from coordinator_app.documents.pack.telling import Telling
from coordinator_app.documents.pocket_card import CardLine, card_day, card_head
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import joined
from coordinator_app.domain.programme import ProgrammeItem

KEY = "pocket"


def pocket_programme(telling: Telling) -> list[Block]:
    """Return the card, or nothing where there is no programme."""
    items = telling.items
    if not items:
        return []
    looks, words = telling.looks, telling.words
    about = joined((telling.title, telling.days), " · ")
    blocks = card_head(words.say("Pocket programme"), about, KEY, looks)
    for day, alike in groupby(items, key=lambda item: item.day_on):
        blocks += card_day(words.weekday(day), [_line(telling, item) for item in alike], looks)
    return [*blocks, Prose(_foot(telling, items), replace(looks.card_note, before=5))]


def _line(telling: Telling, item: ProgrammeItem) -> CardLine:
    return CardLine(
        hours=telling.words.clocks(item.starts_at, item.ends_at),
        title=telling.pick(item.title_sv, item.title_en),
        where=" – ".join(part for part in (item.place, item.address) if part),
        is_marked=item.is_for_presidium,
    )


def _foot(telling: Telling, items: list[ProgrammeItem]) -> str:
    contact = telling.briefing.person(telling.visit.contact_id)
    parts = [telling.words.say("● The presidium takes part.")] if any(i.is_for_presidium for i in items) else []
    if contact and contact.phones:
        parts.append(f"{telling.name_of(contact)}: {contact.phones[0].number}".replace(" ", "\u00a0"))
    return " ".join(parts)
