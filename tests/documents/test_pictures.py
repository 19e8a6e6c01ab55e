"""Pictures as they are taken in and as they are embedded."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageDraw

from coordinator_app.documents.cards import card_rows
from coordinator_app.documents.colours import colour
from coordinator_app.documents.figures import initials, picture, qr_code
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.pictures import emblem, portrait, watermark
from coordinator_app.documents.sheets import A4
from coordinator_app.words import Problem
from tests.documents.drawings import arms, photo
from tests.documents.reading import violations
from tests.documents.samples import LOOKS, card, made


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


KINDS = (
    *(("JPEG", mode) for mode in ("RGB", "L", "CMYK")),
    *(("PNG", mode) for mode in ("RGB", "L", "RGBA", "P", "1")),
    *(("WEBP", mode) for mode in ("RGB", "RGBA")),
    *(("TIFF", mode) for mode in ("RGB", "L", "CMYK", "RGBA", "P", "1")),
)


@pytest.mark.parametrize(("kind", "mode"), KINDS)
def test_a_portrait_of_any_kind_becomes_a_small_upright_jpeg(kind: str, mode: str) -> None:
    made_of = portrait(saved(Image.new(mode, (500, 400)), kind))
    result = opened(made_of)
    assert (result.format, result.mode, result.size) == ("JPEG", "RGB", (300, 378))
    assert len(made_of) < 30_000


def test_place_and_camera_do_not_come_along() -> None:
    exif = Image.Exif()
    exif[0x010E] = "hemlig plats"
    exif[0x8825] = {1: "N", 2: (57.0, 54.0, 0.0)}
    data = saved(Image.new("RGB", (400, 500)), "JPEG", exif=exif, comment=b"hemlig kommentar")
    assert b"hemlig" in data
    result = portrait(data)
    assert b"hemlig" not in result
    assert b"Exif" not in result
    assert b"hemlig" not in made(picture(Embedded(result), (65, 82), "Porträtt av Eva Lind")).content


def test_a_portrait_is_turned_as_its_camera_was_held() -> None:
    image = Image.new("RGB", (500, 400), "white")
    ImageDraw.Draw(image).rectangle((0, 0, 250, 400), fill="black")
    exif = Image.Exif()
    exif[0x0112] = 6
    result = opened(portrait(saved(image, "JPEG", exif=exif))).convert("L")
    assert max(result.crop((0, 0, 300, 100)).tobytes()) < 60
    assert min(result.crop((0, 278, 300, 378)).tobytes()) > 200


def test_what_is_transparent_is_white_in_a_portrait() -> None:
    result = opened(portrait(saved(Image.new("RGBA", (300, 378), (0, 0, 0, 0)), "PNG")))
    assert result.getpixel((150, 150)) == (255, 255, 255)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        saved(Image.effect_noise((400, 400), 50), "JPEG")[:4000],
        saved(Image.effect_noise((400, 400), 50), "PNG")[:4000],
        saved(Image.new("RGB", (9, 9)), "GIF"),
        saved(Image.new("RGB", (9, 9)), "BMP"),
    ],
)
@pytest.mark.parametrize("take_in", [portrait, emblem])
def test_a_file_that_is_no_sound_picture_is_refused_in_words(data: bytes, take_in: Any) -> None:
    with pytest.raises(Problem, match="not a picture"):
        take_in(data)


@pytest.mark.parametrize("side", [7_800, 10_000, 14_000])
def test_a_picture_too_large_to_open_is_refused_before_it_is_read(side: int) -> None:
    bomb = saved(Image.new("1", (side, side)), "PNG")
    assert len(bomb) < 100_000
    with pytest.raises(Problem, match="million pixels"):
        portrait(bomb)


def test_arms_keep_their_transparency_and_lose_their_size() -> None:
    result = opened(emblem(saved(Image.new("RGBA", (2000, 4000), (0, 0, 200, 0)), "PNG")))
    assert (result.format, result.mode, result.size) == ("PNG", "RGBA", (240, 480))
    assert result.getchannel("A").getextrema() == (0, 0)


def test_the_watermark_goes_from_the_tint_to_white() -> None:
    tint = colour("#F0F4F7")
    shades = opened(watermark(arms().content, tint)).convert("RGB").getcolors()
    assert shades is not None
    seen = {shade for _, shade in shades}
    assert {(240, 244, 247), (255, 255, 255)} <= seen
    assert all(isinstance(shade, tuple) and min(shade) >= 240 for shade in seen)


def photos(content: bytes) -> list[bytes]:
    """Return the JPEG files in a document."""
    with pikepdf.open(BytesIO(content)) as pdf:
        streams = [o for o in pdf.objects if isinstance(o, pikepdf.Stream)]
        return [o.read_raw_bytes() for o in streams if o.get("/Filter") == pikepdf.Name.DCTDecode]


def test_a_photo_is_embedded_as_it_is_and_once_for_all_its_uses() -> None:
    who = replace(card(0), photo=photo(0))
    document = made(*card_rows([who, who, who], A4.text_width, LOOKS, "H2"))
    assert photos(document.content) == [photo(0).content]
    assert violations(document.content) == []


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P"])
def test_a_png_of_any_kind_can_be_embedded(mode: str) -> None:
    embedded = Embedded(saved(Image.new(mode, (20, 10)), "PNG"))
    assert embedded.shape == 2
    assert violations(made(picture(embedded, (20, 10), "Ett vapen")).content) == []


def test_a_code_and_initials_can_be_drawn() -> None:
    code = qr_code("BEGIN:VCARD\nFN:Åsa Öberg\nEND:VCARD", 62, "QR-kod: kontaktkort för Åsa Öberg")
    assert code is not None
    letters = [initials(written, (65, 82), LOOKS.theme) for written in ("ÅÖ", "王", "")]
    assert violations(made(code, *letters).content) == []
