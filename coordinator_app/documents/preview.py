"""Pages of a finished PDF as pictures, for whoever wants to see it before it is saved."""

from dataclasses import dataclass
from threading import Lock

from coordinator_app.words import Problem, message

_POINTS_PER_INCH = 72.0
_ONE_AT_A_TIME = Lock()
"""PDFium is not made for several threads at once."""


@dataclass(frozen=True, kw_only=True)
class PageSize:
    """The size of a page in points of 1/72 inch."""

    width: float
    height: float


@dataclass(frozen=True, kw_only=True)
class PageImage:
    """A page as rows of pixels of four bytes, blue, green, red and one that is not used."""

    number: int
    width: int
    height: int
    stride: int
    pixels: bytes


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """Return the sizes of all pages, in their order. Raises Problem for what is no PDF."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise _unreadable() from error
        try:
            sizes = [document.get_page_size(number) for number in range(len(document))]
        finally:
            document.close()
    return tuple(PageSize(width=width, height=height) for width, height in sizes)


def page_image(pdf: bytes, number: int, dots_per_inch: float) -> PageImage:
    """Return a page, counted from 0, as a picture, on any thread. Raises Problem for what is no PDF."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise _unreadable() from error
        try:
            bitmap = document[number].render(
                scale=dots_per_inch / _POINTS_PER_INCH, rev_byteorder=False, prefer_bgrx=True
            )
            return PageImage(
                number=number,
                width=bitmap.width,
                height=bitmap.height,
                stride=bitmap.stride,
                pixels=bytes(bitmap.buffer),
            )
        finally:
            document.close()


def _unreadable() -> Problem:
    return Problem(
        message("The briefing pack cannot be shown."),
        message("Your data is untouched."),
        message("Make it again. If that does not help, report it."),
    )
