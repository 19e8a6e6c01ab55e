"""Text with emphasis, links and languages. It is never markup: what the user wrote is only ever shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from coordinator_app.documents.characters import bound, clean
from coordinator_app.documents.colours import Colour
from coordinator_app.documents.fonts import Face, Fonts
from coordinator_app.documents.links import allowed
from coordinator_app.documents.styles import TextStyle

_HAN_LANGUAGE = "zh-Hans"


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


def _inked_run(run: Run, style: TextStyle, fonts: Fonts) -> list[Piece]:
    link = allowed(run.link) if run.link else ""
    colour = run.colour or style.colour
    return [
        (text, Ink(face, style.size, colour, link, run.language or (_HAN_LANGUAGE if face == Face.HAN else "")))
        for text, face in fonts.runs(bound(clean(run.text)), run.face or style.face)
    ]
