"""A document as it is heard: what its structure tree tells in order, and all that can be dug out of its file."""

from collections.abc import Iterator
from ctypes import c_ushort
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Stream, String
from pypdfium2 import raw

from tests.documents.reading import page_texts

_Marks = dict[tuple[int, int], str]


class Told(NamedTuple):
    """An element of the first rank, by its role, and what it says with all that is in it."""

    role: str
    text: str


def told_in_order(content: bytes) -> list[Told]:
    """Return the headings, paragraphs, tables, lists and figures in the order in which they are read out."""
    marks = _texts_of_marks(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        document = pdf.Root.StructTreeRoot.K[0]
        return [Told(str(kid.S)[1:], "".join(_said(kid, pages, marks)).strip()) for kid in _kids(document)]


def lonely_headings(content: bytes) -> list[str]:
    """Return the headings that say nothing, or have nothing under them."""
    told = told_in_order(content)
    lonely = []
    for one, following in zip(told, [*told[1:], None], strict=True):
        if _level(one) and (not one.text or following is None or 0 < _level(following) <= _level(one)):
            lonely.append(f"{one.role}: {one.text}")
    return lonely


def dug_out(content: bytes) -> str:
    """Return all text that a file holds anywhere: on pages, in strings and names, and in its streams, uncompressed."""
    found = page_texts(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        for thing in pdf.objects:
            found += _strings(thing)
            if isinstance(thing, Stream):
                found += _of_stream(thing)
        found += _strings(pdf.trailer)
    return "\n".join(found)


def _level(told: Told) -> int:
    is_heading = len(told.role) == 2 and told.role[0] == "H"
    return int(told.role[1]) if is_heading else 0


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _said(element: Any, pages: dict[tuple[int, int], int], marks: _Marks) -> Iterator[str]:
    for kid in _kids(element):
        if not isinstance(kid, Dictionary):
            yield marks.get((pages[element.Pg.objgen], int(kid)), "")
        elif kid.get("/Type") == Name.MCR:
            yield marks.get((pages[kid.Pg.objgen], int(kid.MCID)), "")
        elif kid.get("/Type") != Name.OBJR:
            yield from _said(kid, pages, marks)


def _texts_of_marks(content: bytes) -> _Marks:
    """Return the text of each marked-content sequence by its page (from 0) and number."""
    texts: _Marks = {}
    pdf = pypdfium2.PdfDocument(content)
    try:
        for number in range(len(pdf)):
            page = pdf[number]
            text_page = page.get_textpage()
            for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                key = number, raw.FPDFPageObj_GetMarkedContentID(piece.raw)
                texts[key] = texts.get(key, "") + _text_of(piece, text_page)
            text_page.close()
            page.close()
    finally:
        pdf.close()
    return texts


def _text_of(piece: Any, text_page: Any) -> str:
    size = raw.FPDFTextObj_GetText(piece.raw, text_page.raw, None, 0)
    buffer = (c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(piece.raw, text_page.raw, buffer, size)
    return bytes(buffer)[:size].decode("utf-16-le", "replace").rstrip("\x00")


def _strings(thing: Object | object, depth: int = 0) -> list[str]:
    """Return the strings and names of an object; what it refers to speaks for itself."""
    if isinstance(thing, (String, Name)):
        return [str(thing)]
    if depth and isinstance(thing, Object) and thing.is_indirect:
        return []
    if isinstance(thing, Array):
        return [text for part in thing for text in _strings(part, depth + 1)]
    if isinstance(thing, (Dictionary, Stream)):
        return [text for key, part in thing.items() for text in (key, *_strings(part, depth + 1))]
    return []


def _of_stream(stream: Stream) -> list[str]:
    try:
        content = stream.read_bytes()
    except pikepdf.PdfError:
        content = stream.read_raw_bytes()
    return [content.decode(code, "replace") for code in ("utf-8", "utf-16-be", "latin-1")]
