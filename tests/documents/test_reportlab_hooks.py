"""ReportLab's inner parts that documents/tagging.py leans on: a new release that lacks one fails here, and loudly."""

from io import BytesIO
from typing import Any

import pytest
import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from coordinator_app import paths
from coordinator_app.documents.fonts import Face, Fonts


@pytest.fixture
def pen() -> Any:
    Fonts(paths.resources() / "fonts").ascent(Face.SANS, 1)
    return Canvas(BytesIO(), pageCompression=0, invariant=1, initialFontName=Face.SANS.value)  # type: ignore[arg-type]


def test_the_release_is_one_that_was_tried() -> None:
    assert reportlab.Version.split(".")[:2] == ["5", "1"]


def test_the_operators_of_a_page_are_a_list_that_can_be_emptied(pen: Any) -> None:
    pen.addLiteral("%mine%")
    assert pen.getCurrentPageContent() == "%mine%"
    pen._code.clear()
    assert pen.getCurrentPageContent() == ""
    assert pen.getPageNumber() == 1


def test_an_ended_page_keeps_its_operators_as_text_until_it_is_saved(pen: Any) -> None:
    pen.addLiteral("%slot 0%")
    pen.showPage()
    (page,) = pen._doc.Pages.pages
    assert "\n%slot 0%\n" in page.stream
    page.stream = page.stream.replace("%slot 0%", "0 0 1 1 re f")
    pen.save()
    assert b"0 0 1 1 re f" in pen._filename.getvalue()


def test_saving_adds_no_page_where_nothing_was_painted(pen: Any) -> None:
    pen.addLiteral("%page 1%")
    pen.showPage()
    pen.save()
    assert len(pen._doc.Pages.pages) == 1


def test_an_image_stream_can_be_a_form(pen: Any) -> None:
    told = {"Type": PDFName("XObject"), "Subtype": PDFName("Image"), "Filter": PDFName("DCTDecode")}
    assert not pen.hasForm("photo")
    pen._doc.addForm("photo", PDFStream(PDFDictionary(told), b"\xff\xd8 bytes as they are"))
    assert pen.hasForm("photo")
    pen.doForm("photo")
    pen.showPage()
    pen.save()
    assert b"\xff\xd8 bytes as they are" in pen._filename.getvalue()


def test_a_font_knows_its_characters_and_every_subset_has_a_space() -> None:
    Fonts(paths.resources() / "fonts").ascent(Face.SANS, 1)
    font: Any = pdfmetrics.getFont(Face.SANS.value)
    assert ord("å") in font.face.charToGlyph
    assert font.face.ascent == 1024
    document = Canvas(BytesIO())
    parts = font.splitString("".join(map(chr, range(0x100, 0x600))) + " ", document._doc)  # type: ignore[attr-defined]
    assert len(parts) > 1
    assert parts[-1][1].endswith(b" ")


def test_text_is_put_where_it_is_told_and_in_its_colour(pen: Any) -> None:
    writer = pen.beginText(0, 0)
    writer.setTextOrigin(10, 20)
    writer.setFont(Face.SANS.value, 9, 0)
    writer.setFillColor((1.0, 0.0, 0.0))
    writer.textOut("å")
    pen.drawText(writer)
    operators = pen.getCurrentPageContent()
    assert "1 0 0 1 10 20 Tm" in operators
    assert "1 0 0 rg" in operators
    assert operators.startswith("BT")
    assert operators.endswith("ET")
