"""The finishing of a document with pikepdf: structure tree, parent tree, identification and output intent."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from coordinator_app.documents.characters import one_line
from coordinator_app.documents.elements import Attribute, Element, Mark, Note
from coordinator_app.documents.identity import Identity, describe
from coordinator_app.documents.unicode_maps import mend_unicode_map


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """What a canvas has drawn: its file, the root of its tree, and per page the owner of every mark and note."""

    content: bytes
    root: Element
    marks: list[list[Element]]
    notes: list[list[Element]]


def finish(drawn: Drawn, identity: Identity, colour_profile: Path) -> bytes:
    """Return the file as PDF/UA-1 and PDF/A-2a; the same input gives the same bytes.

    Sources: ISO 32000-1 14.7 and 14.8, ISO 14289-1, ISO 19005-2.
    """
    with pikepdf.open(BytesIO(drawn.content)) as pdf:
        for font in _fonts(pdf):
            mend_unicode_map(font)
        _Tree(pdf, drawn).plant()
        describe(pdf, identity)
        _state_colours(pdf, colour_profile)
        out = BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return out.getvalue()


def _fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield the fonts with a map to Unicode; ReportLab gives every page the same dictionary of all of them."""
    for font in pdf.pages[0].obj.Resources.Font.values():
        if Name.ToUnicode in font:
            yield font


def _state_colours(pdf: pikepdf.Pdf, colour_profile: Path) -> None:
    """Say that the colours of the document are sRGB."""
    profile = pdf.make_indirect(Stream(pdf, colour_profile.read_bytes(), N=3))
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=profile,
            )
        ]
    )


class _Tree:
    """The structure tree while it is being written into a file."""

    def __init__(self, pdf: pikepdf.Pdf, drawn: Drawn) -> None:
        self._pdf = pdf
        self._drawn = drawn
        self._pages = [page.obj for page in pdf.pages]
        self._made: dict[int, pikepdf.Object] = {}

    def plant(self) -> None:
        """Write the tree, the way back to it from every mark and note, and what the catalogue says of it."""
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = Array([self._build(self._drawn.root, root)])
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array([*self._of_marks(), *self._of_notes()])))
        root.ParentTreeNextKey = len(self._pages) + sum(map(len, self._drawn.notes))
        self._pdf.Root.StructTreeRoot = root
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _build(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        tag = element.tag
        made = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + tag.role), P=parent))
        self._made[id(element)] = made
        if tag.alt:
            made.Alt = String(one_line(tag.alt))
        if tag.language:
            made.Lang = String(tag.language)
        if element.attributes or tag.summary:
            made.A = _attributes(element)
        first = next((kid for kid in element.kids if isinstance(kid, Mark)), None)
        if first:
            made.Pg = self._pages[first.page]
        made.K = Array([self._kid(kid, made, first) for kid in element.kids])
        return made

    def _kid(self, kid: Element | Mark | Note, made: pikepdf.Object, first: Mark | None) -> pikepdf.Object | int:
        if isinstance(kid, Element):
            return self._build(kid, made)
        page = self._pages[kid.page]
        if isinstance(kid, Note):
            return Dictionary(Type=Name.OBJR, Obj=page.Annots[kid.number], Pg=page)
        if first and kid.page == first.page:
            return kid.mcid
        return Dictionary(Type=Name.MCR, Pg=page, MCID=kid.mcid)

    def _of_marks(self) -> Iterator[pikepdf.Object | int]:
        for number, (page, owners) in enumerate(zip(self._pages, self._drawn.marks, strict=False)):
            page.Tabs = Name.S
            if owners:
                page.StructParents = number
                yield number
                yield self._pdf.make_indirect(Array([self._made[id(owner)] for owner in owners]))

    def _of_notes(self) -> Iterator[pikepdf.Object | int]:
        number = len(self._pages)
        for page, owners in zip(self._pages, self._drawn.notes, strict=False):
            for note, owner in zip(page.get("/Annots", []), owners, strict=True):
                note.StructParent = number
                note.F = 4
                yield number
                yield self._made[id(owner)]
                number += 1


def _attributes(element: Element) -> pikepdf.Object:
    told = Dictionary({"/" + key: _value(value) for key, value in element.attributes.items()})
    if element.tag.summary:
        told.O = Name.Table
        told.Summary = String(one_line(element.tag.summary))
    return told


def _value(value: Attribute) -> pikepdf.Object | int:
    if isinstance(value, str):
        return Name("/" + value)
    return Array(list(value)) if isinstance(value, tuple) else value
