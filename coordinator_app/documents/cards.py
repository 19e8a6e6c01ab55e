"""Cards of people, two beside each other, and the unit of arms and name that opens a document."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coordinator_app.documents.bars import Barred
from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.figures import Figure, initials, picture
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.headings import Heading, Role
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.layout import Columns, Rule, Space
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text, joined, runs_of
from coordinator_app.documents.sheets import MM
from coordinator_app.documents.styles import Styles

_PHOTO = (23 * MM, 29 * MM)
_BESIDE_PHOTO = 10.0
_GUTTER = 14.0
_PADDING = 9.0
_ARMS_HEIGHT = 19 * MM


@dataclass(frozen=True, kw_only=True)
class Card:
    """What a card says of a person: `facts` are labels and values, `text` what else is known of them."""

    name: str
    initials: str
    title: Text
    facts: Sequence[tuple[str, Text]] = ()
    text: Text = ""
    native_name: Text = ""
    photo: Embedded | None = None
    photo_alt: str = ""
    is_changed: bool = False


def card_rows(cards: Sequence[Card], width: float, styles: Styles, role: Role) -> list[Block]:
    """Return rows of two cards under hairlines; each name is a heading of the role."""
    column = (width - _GUTTER) / 2
    rows: list[Block] = []
    for first in range(0, len(cards), 2):
        stacks = [_card(card, column, styles, role) for card in cards[first : first + 2]]
        stacks += [Stack(())] * (2 - len(stacks))
        rule = Rule(0.6, styles.theme.line, after=_PADDING)
        rows.append(Whole((rule, Columns(stacks, (column, column), _GUTTER)), after=_PADDING))
    return rows


def _card(card: Card, width: float, styles: Styles, role: Role) -> Stack:
    photo = picture(card.photo, _PHOTO, card.photo_alt) if card.photo else initials(card.initials, _PHOTO, styles.theme)
    native = joined(("\u00a0", card.native_name), " ") if card.native_name else ""
    grey = [replace(run, colour=styles.theme.grey) for run in runs_of(native)]
    name_style = replace(styles.h3, size=11.5, leading=14.5, before=0)
    small = replace(styles.note, size=9.0, leading=12.2, colour=styles.theme.ink)
    said: list[Block] = [Heading([card.name, *grey], name_style, role)]
    if card.title:
        said.append(Prose(card.title, replace(styles.cell, after=3)))
    for label, value in card.facts:
        said.append(Prose([Run(label, colour=styles.theme.grey), " ", *runs_of(value)], small))
    if card.text:
        said.append(Prose(card.text, replace(small, before=3)))
    beside = width - _PHOTO[0] - _BESIDE_PHOTO
    shown: Block = Columns((Stack((photo,)), Stack(said)), (_PHOTO[0], beside), _BESIDE_PHOTO)
    return Stack((Barred(shown, styles.theme) if card.is_changed else shown,))


def letterhead(
    name: Text, department: Text, arms: Embedded | None, arms_alt: str, width: float, styles: Styles
) -> Block:
    """Return the arms with the sender's name beside them, as one unit."""
    name_style = replace(styles.body, face=Face.BOLD, size=13, leading=16, after=0)
    names = [Prose(name, name_style)]
    if department:
        names.append(Prose(department, replace(styles.small, size=10, leading=13)))
    if arms is None:
        return Stack(names)
    figure: Figure = picture(arms, (_ARMS_HEIGHT * arms.shape, _ARMS_HEIGHT), arms_alt)
    above = (_ARMS_HEIGHT - sum(part.style.leading for part in names)) / 2
    left = _ARMS_HEIGHT * arms.shape
    return Columns((Stack((figure,)), Stack((Space(above), *names))), (left, width - left - 20.0), 20.0)
