"""Pictures as they are taken in: checked, turned upright, freed of metadata and cut to size."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Literal

from PIL import Image, ImageOps, UnidentifiedImageError

from coordinator_app.documents.colours import WHITE, Colour, mixed
from coordinator_app.documents.images import on_white
from coordinator_app.words import Problem, message

_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
_MOST_PIXELS = 60_000_000
_PORTRAIT = (300, 378)
"""23 by 29 mm at some 330 dots to the inch."""
_FACE_HEIGHT = 0.35
_QUALITY = 88
_EMBLEM = (480, 480)
_SHADES = 16


def portrait(data: bytes) -> bytes:
    """Return a photo of a person as a small upright JPEG without metadata (place and camera), cut as the cards show it.

    Takes JPEG, PNG, WebP and TIFF of at most 60 million pixels; anything else is a Problem.
    """
    with _opened(data) as image:
        image.draft("RGB", (2 * _PORTRAIT[0], 2 * _PORTRAIT[1]))
        upright = on_white(ImageOps.exif_transpose(image))
        fitted = ImageOps.fit(upright, _PORTRAIT, Image.Resampling.LANCZOS, centering=(0.5, _FACE_HEIGHT))
        return _saved(fitted, "JPEG")


def emblem(data: bytes) -> bytes:
    """Return a coat of arms as a PNG of at most 480 by 480 pixels, its transparency kept and its metadata gone."""
    with _opened(data) as image:
        layered = ImageOps.exif_transpose(image).convert("RGBA")
        layered.thumbnail(_EMBLEM, Image.Resampling.LANCZOS)
        return _saved(layered, "PNG")


def watermark(arms: bytes, tint: Colour) -> bytes:
    """Return a coat of arms in shades from white to a tint, so pale that text can stand on it."""
    with _opened(arms) as image:
        grey = ImageOps.autocontrast(on_white(image).convert("L"))
        shades = grey.point([level * _SHADES // 256 for level in range(256)])
        shades.putpalette([round(255 * part) for shade in range(_SHADES) for part in _shade(tint, shade)])
        return _saved(shades, "PNG")


def _shade(tint: Colour, shade: int) -> Colour:
    """Return one of the shades, from the tint to white."""
    return mixed(WHITE, tint, shade / (_SHADES - 1))


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    """Open a picture for the work inside; whatever is wrong with it is a Problem."""
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise _too_large()
            yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise _too_large() from bomb
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as broken:
        raise Problem(
            message("The file is not a picture that can be read."),
            message("Nothing was changed."),
            message("Choose a picture in JPEG, PNG, WebP or TIFF format."),
        ) from broken


def _too_large() -> Problem:
    return Problem(
        message("The picture has more than {number} million pixels.", number=_MOST_PIXELS // 1_000_000),
        message("Nothing was changed."),
        message("Make the picture smaller and choose it again."),
    )


def _saved(image: Image.Image, kind: Literal["JPEG", "PNG"]) -> bytes:
    out = BytesIO()
    clean = image.copy()
    clean.info.clear()
    if kind == "JPEG":
        clean.save(out, "JPEG", quality=_QUALITY, optimize=True)
    else:
        clean.save(out, "PNG", optimize=True)
    return out.getvalue()
