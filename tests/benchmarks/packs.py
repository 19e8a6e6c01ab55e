"""A pack of some forty pages with twenty photos, made by the program and by WeasyPrint from the same blocks.

Both get the same texts, pictures, faces, sizes and columns, divide words by the same patterns, and give PDF/UA. The
program's own time holds its tagging and all that makes it PDF/A; WeasyPrint's does not hold the making of the HTML.
Both have read their fonts before the clock starts.
"""

import importlib
import logging
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pypdfium2
from as_html import as_html
from figures import Figure, paired
from long_pack import briefing

from coordinator_app import paths
from coordinator_app.documents import briefing_pack
from coordinator_app.documents.colours import theme
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.pack.telling import Telling
from coordinator_app.documents.styles import styles
from coordinator_app.domain.briefing import Briefing
from coordinator_app.words import Words

PAIRS = 5
MOST_TIME, MOST_SIZE, MOST_PASSES = 0.25, 1.2, 2.0
_ALIKE, _PAGES_APART = 0.97, 0.2


def run() -> Iterator[Figure]:
    """Make sure that both tell the same, and yield the ratios of time and size, and how often a pack is laid out."""
    told = briefing()
    words = Words(told.language, paths.resources() / "translations")

    def ours() -> bytes:
        return briefing_pack.make(told, words, paths.resources()).content

    theirs = _weasyprint(told, words)
    one, other = ours(), theirs()
    print(_compared(one, other), file=sys.stderr)
    yield paired("a pack of forty pages / the same by WeasyPrint", ours, theirs, goal=MOST_TIME, pairs=PAIRS)
    yield Figure(name="its size / WeasyPrint's", ratios=(len(one) / len(other),), goal=MOST_SIZE)
    yield Figure(name="times that a pack is laid out", ratios=(_passes(told, words),), goal=MOST_PASSES)


def _weasyprint(told: Briefing, words: Words) -> Callable[[], bytes]:
    """Return what makes the same pack with WeasyPrint."""
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    engine: Any = importlib.import_module("weasyprint")
    fonts: Any = importlib.import_module("weasyprint.text.fonts").FontConfiguration()
    telling = Telling(briefing=told, words=words, looks=styles(theme(told.dossier.municipality.accent), words.language))
    arms = Embedded(told.dossier.arms.content) if told.dossier.arms else None
    surroundings = briefing_pack._surroundings(telling, arms)
    page, sheet = as_html(briefing_pack._sections(telling), surroundings, telling.looks, paths.resources())
    looks = engine.CSS(string=sheet, font_config=fonts)

    def make() -> bytes:
        made: bytes = engine.HTML(string=page).write_pdf(stylesheets=[looks], font_config=fonts, pdf_variant="pdf/ua-1")
        return made

    return make


def _compared(one: bytes, other: bytes) -> str:
    """Return a line on both documents. Fails where they do not hold the same words on about as many pages."""
    (pages, words), (their_pages, their_words) = _read(one), _read(other)
    shared = sum((words & their_words).values()) / max(words.total(), their_words.total())
    assert shared >= _ALIKE, f"only {shared:.1%} of the words are the same"
    assert abs(pages - their_pages) <= _PAGES_APART * pages, f"{pages} pages against {their_pages}"
    return f"{pages} pages against {their_pages}; {shared:.1%} of {words.total()} words are the same."


def _read(content: bytes) -> tuple[int, Counter[str]]:
    pdf = pypdfium2.PdfDocument(content)
    texts = [pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf))]
    whole = "\n".join(texts).replace("\x02\r\n", "").replace("\x02", "").replace("\u00ad", "")
    return len(texts), Counter(whole.split())


def _passes(told: Briefing, words: Words) -> float:
    """Return how often a pack is laid out until its page numbers are known: once, and again when progress falls."""
    done: list[int] = []
    briefing_pack.make(told, words, paths.resources(), lambda so_far, total: done.append(so_far))
    return 1.0 + sum(later < earlier for earlier, later in pairwise(done))
