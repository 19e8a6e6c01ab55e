"""How a reader meets a finished document: its validators, its text and its pages."""

from io import BytesIO

import page
import pikepdf
import pypdfium2

from tests.documents.selfcheck import faults

_FALSE_ALARM = "STREAM-LENGTH-001"
"""The validator's own fault: it takes a stream that ends in 0x0D for one that is a byte longer."""

_DIVISION = "\x02"
"""What PDFium gives for a soft hyphen and the end of its line."""


def violations(content: bytes) -> list[str]:
    """Return every violation of PDF/UA-1 and PDF/A-2a, and what selfcheck finds."""
    found = list(faults(content))
    for profile in ("ua1", "2a"):
        report = page.validate_pdf_bytes(content, profile=profile)
        found += [f"{f.rule_id}: {f.message}" for f in report.failures if not f.rule_id.endswith(_FALSE_ALARM)]
    return found


def page_texts(content: bytes) -> list[str]:
    """Return the text of every page as it is copied out, its soft hyphens closed up."""
    pdf = pypdfium2.PdfDocument(content)
    try:
        texts = []
        for number in range(len(pdf)):
            sheet = pdf[number]
            text_page = sheet.get_textpage()
            texts.append(text_page.get_text_bounded().replace("\r\n", "\n").replace(_DIVISION, ""))
            text_page.close()
            sheet.close()
        return texts
    finally:
        pdf.close()


def text(content: bytes) -> str:
    """Return the text of a document in one line."""
    return " ".join(" ".join(page_texts(content)).split())


def addresses(content: bytes) -> list[str]:
    """Return where the links of a document lead."""
    with pikepdf.open(BytesIO(content)) as pdf:
        notes = [note for sheet in pdf.pages for note in sheet.obj.get("/Annots", [])]
        return [str(note.A.URI) if "/A" in note else "#" for note in notes]
