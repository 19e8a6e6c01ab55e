"""The colours of a document, worked out from the one accent that the municipality chose."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from coordinator_app.words import Problem, message

_WRITTEN = re.compile("#[0-9a-fA-F]{6}")
_TINT_SHARE = 0.07
_READABLE = 4.5


class Colour(NamedTuple):
    """A colour in sRGB, each part from 0 to 1."""

    red: float
    green: float
    blue: float


def colour(written: str) -> Colour:
    """Return the colour that "#RRGGBB" stands for; anything else is a Problem."""
    if not _WRITTEN.fullmatch(written):
        raise Problem(
            message("{written} is not a colour.", written=written),
            message("The document was not made."),
            message("Choose the accent colour again in the settings."),
        )
    return Colour(*(int(written[i : i + 2], 16) / 255 for i in (1, 3, 5)))


def mixed(top: Colour, under: Colour, share: float) -> Colour:
    """Return `share` of one colour laid over another."""
    return Colour(*(t * share + u * (1 - share) for t, u in zip(top, under, strict=True)))


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.1, 1.4.3)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(of: Colour) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


WHITE = Colour(1, 1, 1)
BLACK = Colour(0, 0, 0)
INK = colour("#16202A")
GREY = colour("#566370")
LINE = colour("#C6CED5")


@dataclass(frozen=True, kw_only=True)
class Theme:
    """The colours a document is drawn in; every one meant for text can be read on white and on the tint (4.5:1)."""

    accent: Colour
    text_accent: Colour
    tint: Colour
    ink: Colour = INK
    grey: Colour = GREY
    line: Colour = LINE


def theme(accent: str) -> Theme:
    """Return the theme of an accent colour "#RRGGBB"; anything else is a Problem."""
    chosen = colour(accent)
    tint = mixed(chosen, WHITE, _TINT_SHARE)
    return Theme(accent=chosen, text_accent=_darkened(chosen, tint), tint=tint)


def _darkened(chosen: Colour, tint: Colour) -> Colour:
    """Return the colour as dark as it must be to be read on the tint, which is never lighter than white."""
    readable = (mixed(BLACK, chosen, step / 20) for step in range(21))
    return next(c for c in readable if contrast(c, tint) >= _READABLE)
