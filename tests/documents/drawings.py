"""Drawn arms and portraits for the tests of documents: of nobody, and of a town that is not there."""

from functools import cache
from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageDraw

from coordinator_app.documents.images import Embedded
from coordinator_app.documents.pictures import emblem, portrait


@cache
def arms() -> Embedded:
    """Return the arms of the invented town: three waves under a star."""
    image = Image.new("RGBA", (820, 1000))
    drawing = ImageDraw.Draw(image)
    shield = [(0, 0), (820, 0), (820, 560), (790, 690), (700, 820), (570, 930), (410, 1000)]
    shield += [(820 - x, y) for x, y in reversed(shield)]
    drawing.polygon(shield, fill="#12507B")
    drawing.polygon([_spike(turn) for turn in range(16)], fill="#F2C14E")
    for top in (470, 615, 760):
        wave = [(x, top + round(32 * sin(x / 80))) for x in range(-10, 840, 10)]
        drawing.line(wave, fill="#F2F5F8", width=54, joint="curve")
    mask = Image.new("L", image.size)
    ImageDraw.Draw(mask).polygon(shield, fill=255)
    image.putalpha(mask)
    out = BytesIO()
    image.save(out, "PNG")
    return Embedded(emblem(out.getvalue()))


def _spike(turn: int) -> tuple[float, float]:
    """Return a corner of a star of eight points."""
    reach = 55 if turn % 2 else 130
    return 410 + reach * sin(turn * pi / 8), 240 - reach * cos(turn * pi / 8)


@cache
def photo(number: int) -> Embedded:
    """Return a drawn portrait; every number has its own colours."""
    image = Image.new("RGB", (460, 580), (214 - number % 7 * 5, 222 - number % 5 * 4, 230))
    drawing = ImageDraw.Draw(image)
    drawing.ellipse((40, 400, 420, 820), fill=(38 + number % 11 * 9, 52, 74))
    drawing.polygon([(190, 430), (270, 430), (230, 560)], fill=(245, 245, 245))
    drawing.ellipse((140, 120, 320, 370), fill=(224 - number % 3 * 8, 187, 160))
    drawing.pieslice((128, 96, 332, 330), 180, 360, fill=(38, 34 + number % 4 * 10, 34))
    out = BytesIO()
    image.save(out, "JPEG")
    return Embedded(portrait(out.getvalue()))
