"""The text styles of a document: sizes in points, proven on paper."""

from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from coordinator_app.documents.colours import Colour, Theme
from coordinator_app.documents.fonts import Face


@dataclass(frozen=True, kw_only=True)
class TextStyle:
    """How a paragraph looks. `hyphenation` is the language whose syllables may divide its words, or "" for none."""

    size: float
    leading: float
    colour: Colour
    face: Face = Face.SANS
    before: float = 0
    after: float = 0
    keeps_with_next: bool = False
    hyphenation: Literal["sv", "en", ""] = ""


@dataclass(frozen=True, kw_only=True)
class Styles:
    """The styles of one document, by their use."""

    theme: Theme
    language: Literal["sv", "en"]
    body: TextStyle
    lead: TextStyle
    small: TextStyle
    cell: TextStyle
    cell_title: TextStyle
    note: TextStyle
    strong_note: TextStyle
    column_head: TextStyle
    title: TextStyle
    h1: TextStyle
    h2: TextStyle
    h3: TextStyle
    furniture: TextStyle
    card: TextStyle
    card_note: TextStyle


def scaled(looks: Styles, share: float) -> Styles:
    """Return the styles with their sizes, leadings and spaces at a share of what they were."""
    texts: dict[str, Any] = {
        f.name: _scaled(style, share) for f in fields(looks) if isinstance(style := getattr(looks, f.name), TextStyle)
    }
    return replace(looks, **texts)


def _scaled(style: TextStyle, share: float) -> TextStyle:
    return replace(
        style,
        size=style.size * share,
        leading=style.leading * share,
        before=style.before * share,
        after=style.after * share,
    )


def styles(theme: Theme, language: Literal["sv", "en"]) -> Styles:
    """Return the styles of a theme; long words in table cells are divided as the language does it."""
    body, cell, note = _texts(theme, language)
    h1 = replace(body, face=Face.TITLE, size=26, leading=30, after=10, keeps_with_next=True)
    card = replace(cell, size=8.2, leading=10.2, hyphenation="")
    return Styles(
        theme=theme,
        language=language,
        body=body,
        lead=replace(body, face=Face.SERIF, size=13, leading=19, after=12),
        small=replace(body, size=8.6, leading=11.6, colour=theme.grey, after=0),
        cell=cell,
        cell_title=replace(cell, face=Face.BOLD, size=10.2),
        note=note,
        strong_note=replace(note, face=Face.BOLD, colour=theme.text_accent, before=2.5),
        column_head=replace(cell, face=Face.BOLD, size=8.4, leading=11, colour=theme.grey),
        title=replace(h1, size=42, leading=47, after=13),
        h1=h1,
        h2=replace(h1, size=16.5, leading=20, before=16, after=6),
        h3=replace(h1, face=Face.BOLD, size=11.5, leading=15, before=8, after=2),
        furniture=replace(body, size=8.4, leading=11, colour=theme.grey, after=0),
        card=card,
        card_note=replace(card, size=7.4, leading=9.2, colour=theme.grey),
    )


def _texts(theme: Theme, language: Literal["sv", "en"]) -> tuple[TextStyle, TextStyle, TextStyle]:
    """Return the style of running text, of cells and of notes, from which the others are made."""
    body = TextStyle(size=10.5, leading=15, colour=theme.ink, after=6)
    cell = replace(body, size=9.6, leading=12.8, after=0, hyphenation=language)
    return body, cell, replace(cell, size=8.8, leading=11.8, colour=theme.grey)
