"""Pictures on their way into a file: embedded once, and photos passed through as they are."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

from PIL import Image
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

_SPACES = {"RGB": "DeviceRGB", "L": "DeviceGray"}


@dataclass(frozen=True)
class Embedded:
    """The bytes of a picture that `pictures` made: a JPEG without metadata, or a PNG."""

    content: bytes

    @cached_property
    def name(self) -> str:
        """The name that one picture has wherever it is used."""
        return hashlib.sha256(self.content).hexdigest()[:16]

    @cached_property
    def shape(self) -> float:
        """Width divided by height."""
        with Image.open(BytesIO(self.content)) as image:
            return image.width / image.height

    def stream(self) -> PDFStream:
        """Return the image as an object of a file; what is transparent shows the white of the paper."""
        with Image.open(BytesIO(self.content)) as image:
            if image.format == "JPEG" and image.mode in _SPACES:
                return _stream(image, self.content, "DCTDecode")
            flat = image if image.mode == "P" and not image.has_transparency_data else on_white(image)
            return _stream(flat, flat.tobytes(), "")


def on_white(image: Image.Image) -> Image.Image:
    """Return a picture in RGB, with white where it was transparent."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    layered = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", layered.size, "white"), layered).convert("RGB")


def _stream(image: Image.Image, content: bytes, filtered: str) -> PDFStream:
    told = PDFDictionary(
        {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": image.width,
            "Height": image.height,
            "BitsPerComponent": 8,
            "ColorSpace": _indexed(image) if image.mode == "P" else PDFName(_SPACES[image.mode]),
        }
    )
    if filtered:
        told["Filter"] = PDFName(filtered)
    return PDFStream(told, content)


def _indexed(image: Image.Image) -> PDFArray:
    """Return the colours of a picture that has few."""
    palette = bytes(image.getpalette("RGB") or ())
    return PDFArray([PDFName("Indexed"), PDFName("DeviceRGB"), len(palette) // 3 - 1, f"<{palette.hex()}>"])
