"""The summary: all that matters on one page, which the chair may carry alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from coordinator_app.documents.block import Block, Stack
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.layout import Columns, Fitted, Panel, Space
from coordinator_app.documents.lists import listed
from coordinator_app.documents.pack.telling import WIDTH, Telling
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text
from coordinator_app.documents.sheets import A4
from coordinator_app.documents.styles import scaled
from coordinator_app.documents.tables import Row, TableLook, table
from coordinator_app.domain.people import Person

KEY = "summary"
_GUTTER = 18.0
_HOURS = 66.0
_HALF = (WIDTH - _GUTTER) / 2
_WIDE = WIDTH * 0.56
_BETWEEN = 12.0
_PADDING = 18.0
_LAYOUTS = ((1.0, False), (1.0, True), (0.92, True), (0.85, True), (0.78, True))
"""By how much the type is made smaller, and whether the page is laid out tightly, from the best down."""


def one_page(telling: Telling, title: str, key: str) -> list[Block]:
    """Return the summary under its heading, laid out so that it stands on one page, or nothing where it says nothing.

    What no layout lets fit goes on over the next page, and the document reports it.
    """
    if not _said(telling, is_tight=False):
        return []

    def page(share: float, is_tight: bool) -> Stack:
        smaller = replace(telling, looks=scaled(telling.looks, share))
        return Stack((smaller.chapter_head(title, key), *_said(smaller, is_tight=is_tight)))

    return [Fitted(title, [partial(page, *layout) for layout in _LAYOUTS], A4.text_height)]


def _said(telling: Telling, *, is_tight: bool) -> list[Block]:
    """Return the aim, your times, what to know, to achieve and to avoid; tight, all but the times stand beside them."""
    visit, pick = telling.visit, telling.pick
    lead = telling.paragraphs(
        pick(visit.lead_sv, visit.lead_en) or pick(visit.purpose_sv, visit.purpose_en), telling.looks.lead
    )
    achieve, avoid = _achieve(telling), _avoid(telling)
    if not is_tight:
        times, facts = _times(telling, _HALF), _facts(telling, _HALF)
        return [*lead, *_columns(times, facts, _HALF), *_columns(achieve, avoid, _HALF)]
    beside = [*_facts(telling, WIDTH - _GUTTER - _WIDE), *([Space(_BETWEEN)] if achieve else []), *achieve]
    beside += [*([Space(_BETWEEN)] if avoid else []), *avoid]
    return [*lead, *_columns(_times(telling, _WIDE), beside, _WIDE)]


def _columns(left: Sequence[Block], right: Sequence[Block], width: float) -> list[Block]:
    """Return two columns, the left one so wide, or one where only one has something to say."""
    if left and right:
        widths = (width, WIDTH - _GUTTER - width)
        return [Columns((Stack(left), Stack(right)), widths, _GUTTER, after=12.0)]
    return [Stack(left or right, after=12.0)] if left or right else []


def _times(telling: Telling, width: float) -> list[Block]:
    mine = [item for item in telling.items if item.is_for_presidium]
    if not mine:
        return []
    words, looks = telling.words, telling.looks
    blocks: list[Block] = [telling.small_head(words.say("Your times"), before=0)]
    hours = replace(looks.cell, face=Face.BOLD, hyphenation="")
    day_style = replace(looks.note, face=Face.BOLD, before=5, after=1, keeps_with_next=True)
    look = TableLook(theme=looks.theme, above=2.5, below=3.5, gutter=6)
    for day, items in groupby(mine, key=lambda item: item.day_on):
        blocks.append(Prose(words.weekday(day), day_style))
        said = [(words.clocks(i.starts_at, i.ends_at), telling.pick(i.title_sv, i.title_en)) for i in items]
        rows = [Row([Prose(when, hours), Prose(what, looks.cell)]) for when, what in said]
        blocks.append(table((_HOURS, width - _HOURS), rows, look, summary=words.weekday(day)))
    return blocks


def _facts(telling: Telling, width: float) -> list[Block]:
    say, pick, visit = telling.words.say, telling.pick, telling.visit
    contact = telling.briefing.person(visit.contact_id)
    rows: Iterable[tuple[str, Text]] = (
        (say("Contact on the day"), _reached(telling, contact) if contact else ""),
        (say("Gift"), pick(visit.gift_sv, visit.gift_en)),
        (say("Dress"), pick(visit.dress_sv, visit.dress_en)),
        (say("Interpreter"), pick(visit.interpreter_sv, visit.interpreter_en)),
    )
    said = [(label, text) for label, text in rows if text]
    if not said:
        return []
    title = say("Good to know")
    inner = telling.pairs(said, title, width=width - _PADDING)
    return [Panel(Stack((telling.small_head(title, before=0), inner)), telling.looks.theme)]


def _reached(telling: Telling, person: Person) -> Text:
    name, phone = telling.name_of(person), person.phones[0].number if person.phones else ""
    dialled = "".join(c for c in phone if c.isdigit() or c == "+")
    accent = telling.looks.theme.text_accent
    return [name, " ", Run(phone.replace(" ", "\u00a0"), link="tel:" + dialled, colour=accent)] if phone else name


def _achieve(telling: Telling) -> list[Block]:
    return _numbered(telling, telling.words.say("To achieve"), telling.visit.achieve_sv, telling.visit.achieve_en)


def _avoid(telling: Telling) -> list[Block]:
    return _numbered(telling, telling.words.say("To avoid"), telling.visit.avoid_sv, telling.visit.avoid_en)


def _numbered(telling: Telling, title: str, swedish: Sequence[str], english: Sequence[str]) -> list[Block]:
    texts, body = telling.every(swedish, english), telling.looks.body
    style = replace(body, size=body.size - 0.5, leading=body.leading - 1.5)
    return [telling.small_head(title, before=0), *listed(texts, style, kind="Decimal")] if texts else []
