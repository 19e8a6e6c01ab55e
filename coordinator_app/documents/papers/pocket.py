"""The pocket programme as a paper of its own: cards of A6, and one number to call."""

from dataclasses import replace
from itertools import groupby

from coordinator_app.documents.block import Block
from coordinator_app.documents.papers.masthead import KEY
from coordinator_app.documents.papers.told import Told
from coordinator_app.documents.pocket_card import CardLine, card_day, card_head
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import joined
from coordinator_app.domain.programme_papers import PaperRow


def pocket(told: Told) -> list[Block]:
    """Return the cards; without items they say that nothing has been planned."""
    looks, words = told.looks, told.words
    blocks = card_head(told.headed(told.name), joined((told.title, told.days), " · "), KEY, looks)
    for day, alike in groupby(told.paper.rows, key=lambda row: row.day_on):
        blocks += card_day(words.weekday(day), [_line(told, row) for row in alike], looks)
    if not told.paper.rows:
        blocks.append(Prose(words.say("Nothing has been planned yet."), looks.card))
    foot = next((f"{one.name}: {one.phone}" for one in told.paper.contacts if one.phone), "")
    return [*blocks, Prose(foot.replace(" ", "\u00a0"), replace(looks.card_note, before=5))] if foot else blocks


def _line(told: Told, row: PaperRow) -> CardLine:
    return CardLine(
        hours=told.words.clocks(row.starts_at, row.ends_at),
        title=told.text(row.title),
        where=" – ".join(part for part in (row.place, row.address) if part),
    )
