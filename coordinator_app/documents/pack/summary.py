"""The summary: all that matters on one page, which the chair may carry alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from coordinator_app.documents.block import Block, Stack
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.layout import Columns, Panel
from coordinator_app.documents.lists import listed
from coordinator_app.documents.pack.telling import WIDTH, Telling
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text
from coordinator_app.documents.tables import Row, TableLook, table

_GUTTER = 18.0
_HOURS = 66.0
_COLUMN = (WIDTH - _GUTTER) / 2
_PADDING = 18.0


def summary(telling: Telling) -> list[Block]:
    """Return what stands on the page of summary: the aim, your times, what to achieve and avoid, and what to know."""
    visit, pick = telling.visit, telling.words.pick
    lead = pick(visit.lead_sv, visit.lead_en) or pick(visit.purpose_sv, visit.purpose_en)
    times, facts = list(_times(telling)), list(_facts(telling))
    goals = _columns(_achieve(telling), _avoid(telling))
    return [
        *telling.paragraphs(lead, telling.looks.lead),
        *_columns(times, facts),
        *goals,
    ]


def _columns(left: Sequence[Block], right: Sequence[Block]) -> list[Block]:
    """Return two columns, or one where only one has something to say."""
    if left and right:
        return [Columns((Stack(left), Stack(right)), (_COLUMN, _COLUMN), _GUTTER, after=12.0)]
    return [Stack(left or right, after=12.0)] if left or right else []


def _times(telling: Telling) -> Iterator[Block]:
    mine = [item for item in telling.visit.programme if item.is_for_presidium]
    if not mine:
        return
    words, looks = telling.words, telling.looks
    yield telling.small_head(words.say("Your times"), before=0)
    look = TableLook(theme=looks.theme, above=2.5, below=3.5, gutter=6)
    for day, items in groupby(mine, key=lambda item: item.day_on):
        yield Prose(words.weekday(day), replace(looks.note, face=Face.BOLD, before=5, after=1, keeps_with_next=True))
        rows = [
            Row(
                [
                    Prose(
                        words.clocks(item.starts_at, item.ends_at), replace(looks.cell, face=Face.BOLD, hyphenation="")
                    ),
                    Prose(words.pick(item.title_sv, item.title_en), looks.cell),
                ]
            )
            for item in items
        ]
        yield table((_HOURS, _COLUMN - _HOURS), rows, look, summary=words.weekday(day))


def _facts(telling: Telling) -> Iterator[Block]:
    say, pick, visit = telling.words.say, telling.words.pick, telling.visit
    contact = telling.briefing.person(visit.contact_id)
    reached: Text = (
        _reached(telling, contact.name, contact.phones[0].number if contact.phones else "") if contact else ""
    )
    rows: Iterable[tuple[str, Text]] = (
        (say("Contact on the day"), reached),
        (say("Gift"), pick(visit.gift_sv, visit.gift_en)),
        (say("Dress"), pick(visit.dress_sv, visit.dress_en)),
        (say("Interpreter"), pick(visit.interpreter_sv, visit.interpreter_en)),
    )
    said = [(label, text) for label, text in rows if text]
    if said:
        title = say("Good to know")
        inner = telling.pairs(said, title, width=_COLUMN - _PADDING)
        yield Panel(Stack((telling.small_head(title, before=0), inner)), telling.looks.theme)


def _reached(telling: Telling, name: str, phone: str) -> Text:
    dialled = "".join(c for c in phone if c.isdigit() or c == "+")
    accent = telling.looks.theme.text_accent
    return [name, " ", Run(phone.replace(" ", "\u00a0"), link="tel:" + dialled, colour=accent)] if phone else name


def _achieve(telling: Telling) -> list[Block]:
    return _numbered(telling, telling.words.say("To achieve"), telling.visit.achieve_sv, telling.visit.achieve_en)


def _avoid(telling: Telling) -> list[Block]:
    return _numbered(telling, telling.words.say("To avoid"), telling.visit.avoid_sv, telling.visit.avoid_en)


def _numbered(telling: Telling, title: str, swedish: Sequence[str], english: Sequence[str]) -> list[Block]:
    texts = swedish if telling.words.language == "sv" else english
    if not (texts or swedish or english):
        return []
    style = replace(telling.looks.body, size=10, leading=13.5)
    return [telling.small_head(title, before=0), *listed(list(texts or swedish or english), style, kind="Decimal")]
