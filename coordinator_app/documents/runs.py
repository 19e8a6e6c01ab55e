"""Text with emphasis, links and languages. It is never markup: what the user wrote is only ever shown."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from coordinator_app.documents.characters import bound, clean
from coordinator_app.documents.colours import Colour
from coordinator_app.documents.fonts import Face, Fonts
from coordinator_app.documents.links import allowed
from coordinator_app.documents.styles import TextStyle

_HAN_LANGUAGE = "zh-Hans"
_LANGUAGE = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True)
class Run:
    """A stretch of text that differs from its paragraph. A link that is not allowed is shown as plain text."""

    text: str
    face: Face | None = None
    colour: Colour | None = None
    link: str = ""
    language: str = ""


Text = str | Sequence[str | Run]
"""What a paragraph says: plain text, or plain text and runs after each other."""


class Ink(NamedTuple):
    """How a piece of text is shown and told."""

    face: Face
    size: float
    colour: Colour
    link: str
    language: str


Piece = tuple[str, Ink]


def inked(text: Text, style: TextStyle, fonts: Fonts) -> list[Piece]:
    """Return the pieces of a text, each in one face that has all its characters; Han is told as Chinese."""
    pieces: list[Piece] = []
    for run in (text,) if isinstance(text, str) else text:
        pieces += _inked_run(Run(run) if isinstance(run, str) else run, style, fonts)
    return pieces


def plain(text: Text) -> str:
    """Return what a text says, without its looks."""
    runs = (text,) if isinstance(text, str) else text
    return clean("".join(run if isinstance(run, str) else run.text for run in runs))


def runs_of(text: Text) -> list[Run]:
    """Return a text as runs."""
    return [part if isinstance(part, Run) else Run(part) for part in ((text,) if isinstance(text, str) else text)]


def joined(parts: Iterable[Text], between: str) -> Text:
    """Return the parts that say something after each other, each with its own looks and language."""
    said = [part for part in parts if part]
    if all(isinstance(part, str) for part in said):
        return between.join(plain(part) for part in said)
    return [run for n, part in enumerate(said) for run in ([Run(between)] if n else []) + runs_of(part)]


def told_language(code: str) -> str:
    """Return a language as a document may name it (RFC 1766), or nothing where the code is none."""
    tag = code.replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def _inked_run(run: Run, style: TextStyle, fonts: Fonts) -> list[Piece]:
    link = allowed(run.link) if run.link else ""
    colour = run.colour or style.colour
    language = told_language(run.language)
    return [
        (text, Ink(face, style.size, colour, link, language or (_HAN_LANGUAGE if face == Face.HAN else "")))
        for text, face in fonts.runs(bound(clean(run.text)), run.face or style.face)
    ]
