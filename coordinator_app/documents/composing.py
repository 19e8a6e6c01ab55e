"""From sections to the bytes of a finished document."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coordinator_app.documents.flow import Progress, Section, lay_out
from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.identity import Identity
from coordinator_app.documents.layout import Fitted
from coordinator_app.documents.structure import Drawn, finish
from coordinator_app.documents.tagging import TaggedCanvas

_ONE_AT_A_TIME = threading.Lock()
"""ReportLab keeps loaded fonts for the whole program, and one font may not serve two documents at once."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A finished document: its bytes, its pages, the characters that no font had and that stand as squares.

    `overflowing` names the parts that were to fit on one page and did not; they go on over the next page.
    """

    content: bytes
    page_count: int
    missing: frozenset[str]
    overflowing: tuple[str, ...] = ()


def compose(
    sections: Sequence[Section], identity: Identity, resources: Path, progress: Progress | None = None
) -> Document:
    """Return the document that the sections make, as PDF/UA-1 and PDF/A-2a; `resources` holds fonts and colours.

    `progress` is told of every page, and may raise to stop the work.
    """
    with _ONE_AT_A_TIME:
        fonts = Fonts(resources / "fonts")
        canvas = TaggedCanvas(fonts, identity.language)
        lay_out(canvas, sections, progress or (lambda done, total: None))
        drawn = Drawn(content=canvas.written(), root=canvas.root, marks=canvas.marks, notes=canvas.notes)
    content = finish(drawn, identity, resources / "colour" / "sRGB.icc")
    fitted = [block for section in sections for block in section.blocks if isinstance(block, Fitted)]
    return Document(
        content=content,
        page_count=canvas.page_count,
        missing=frozenset(fonts.missing),
        overflowing=tuple(block.name for block in fitted if block.is_overflowing),
    )
