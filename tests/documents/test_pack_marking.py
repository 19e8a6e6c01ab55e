"""What every page of a pack bears, and how the presidium's part in the programme is marked."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from coordinator_app.documents.colours import theme
from coordinator_app.domain.briefing import Marking, MarkingKind, Variant
from coordinator_app.services.example import POLICIES
from coordinator_app.words import LANGUAGES, Language
from tests.documents.briefings import CONFIDENTIAL, example_dossier, full, sound_pack, told
from tests.documents.reading import page_texts

KINDS: dict[MarkingKind, dict[Language, str]] = {
    MarkingKind.DRAFT: {"sv": "ARBETSMATERIAL", "en": "WORKING MATERIAL"},
    MarkingKind.INTERNAL: {"sv": "INTERN", "en": "INTERNAL"},
    MarkingKind.CONFIDENTIAL: {"sv": "SEKRETESSMARKERAD", "en": "MARKED CONFIDENTIAL"},
}
Box = tuple[float, float, float, float]

LONG_GROUND = replace(
    CONFIDENTIAL,
    provision="15 kap. 1 § och 21 kap. 7 § offentlighets- och sekretesslagen (2009:400)",
    authority="Kommunstyrelsen i Falkenbergs kommun",
)


def pages_of(marking: Marking, language: Language = "sv", variant: Variant = Variant.PRESIDIUM) -> list[str]:
    return page_texts(sound_pack(told(full(), marking=marking, language=language, variant=variant)).content)


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", MarkingKind)
def test_every_page_bears_its_marking_and_no_other(kind: MarkingKind, language: Language, variant: Variant) -> None:
    marking = CONFIDENTIAL if kind == MarkingKind.CONFIDENTIAL else Marking(kind=kind)
    for page in pages_of(marking, language, variant):
        said = {other for other, name in KINDS.items() if name[language] in page}
        assert said == ({kind} - {MarkingKind.NONE})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("marking", [CONFIDENTIAL, LONG_GROUND], ids=["short", "long"])
def test_a_confidential_pack_names_provision_day_and_authority_on_every_page_cover_and_card_included(
    marking: Marking, language: Language
) -> None:
    assert marking.noted_on is not None
    wanted = (marking.provision, marking.noted_on.isoformat(), marking.authority)
    pages = [_closed(page) for page in pages_of(marking, language)]
    assert [(n, part) for n, page in enumerate(pages, 1) for part in wanted if _closed(part) not in page] == []


def _closed(said: str) -> str:
    """Return what was said without spaces and hyphens, which differ where a line is broken."""
    return "".join(said.replace("-", "").split())


@pytest.mark.parametrize("marking", [CONFIDENTIAL, LONG_GROUND], ids=["short", "long"])
def test_no_text_runs_over_the_edge_of_its_page(marking: Marking) -> None:
    pdf = pypdfium2.PdfDocument(sound_pack(told(full(), marking=marking)).content)
    outside = []
    for number in range(len(pdf)):
        page = pdf[number]
        bounds = [piece.get_bounds() for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])]
        outside += [(number, box) for box in bounds if box[0] < 8 or box[2] > page.get_width() - 8]
        page.close()
    pdf.close()
    assert outside == []


class Marked(NamedTuple):
    """Where a page has a tint over a row, a bar at its edge, and the words that say the same."""

    tints: list[Box]
    bars: list[Box]
    words: list[Box]


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize(("language", "word"), [("sv", "Presidiet: "), ("en", "Presidium: ")])
def test_what_the_presidium_does_is_marked_by_words_a_tint_and_a_bar(
    policy: str, language: Language, word: str
) -> None:
    dossier = example_dossier(policy)
    content = sound_pack(told(dossier, language=language)).content
    duties = [item for item in dossier.visit.programme if item.is_for_presidium]
    assert 0 < len(duties) < len(dossier.visit.programme)
    pages = marks_of(content, dossier.municipality.accent, word)
    assert sum(len(page.words) for page in pages) == len(duties)
    rows = 0
    for page in pages:
        assert [box for box in page.words if not any(is_within(box, tint) for tint in page.tints)] == []
        marked = [tint for tint in page.tints if any(is_within(box, tint) for box in page.words)]
        assert [tint for tint in marked if not any(is_at_its_edge(bar, tint) for bar in page.bars)] == []
        rows += len(marked)
    assert rows == len(duties)


def test_a_row_of_the_pocket_programme_is_marked_by_a_dot_a_tint_and_a_bar() -> None:
    dossier = example_dossier("falun")
    card = marks_of(sound_pack(told(dossier)).content, dossier.municipality.accent, "●")[-1]
    assert card.tints
    assert [tint for tint in card.tints if not any(is_within(box, tint) for box in card.words)] == []
    assert [tint for tint in card.tints if not any(is_at_its_edge(bar, tint) for bar in card.bars)] == []


def marks_of(content: bytes, accent: str, word: str) -> list[Marked]:
    """Return what is marked on each page."""
    looks = theme(accent)
    with pikepdf.open(BytesIO(content)) as pdf:
        fills = [list(_fills(page)) for page in pdf.pages]
    opened = pypdfium2.PdfDocument(content)
    marked = []
    for number, filled in enumerate(fills):
        tints = [box for colour, box in filled if _is_alike(colour, looks.tint) and box[2] - box[0] > 200]
        bars = [box for colour, box in filled if _is_alike(colour, looks.accent) and box[2] - box[0] < 4]
        marked.append(Marked(tints, bars, _boxes_of(opened[number], word)))
    opened.close()
    return marked


def _fills(page: pikepdf.Page) -> Iterator[tuple[list[float], Box]]:
    """Yield the colour and the corners of every rectangle that is filled."""
    colour, box = [0.0], (0.0, 0.0, 0.0, 0.0)
    for instruction in pikepdf.parse_content_stream(page):
        operands: list[Any] = list(instruction.operands)
        match str(instruction.operator):
            case "rg":
                colour = [float(part) for part in operands]
            case "re":
                x, y, wide, high = (float(part) for part in operands)
                box = (x, y, x + wide, y + high)
            case "f" | "f*":
                yield colour, box


def _boxes_of(page: Any, word: str) -> list[Box]:
    """Return where a word stands on a page: left, foot, right and top of its first letter."""
    text_page = page.get_textpage()
    search = text_page.search(word, match_case=True)
    boxes = []
    while found := search.get_next():
        boxes.append(text_page.get_charbox(found[0]))
    text_page.close()
    page.close()
    return boxes


def is_within(inner: Box, outer: Box) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def is_at_its_edge(bar: Box, tint: Box) -> bool:
    return bar[1::2] == tint[1::2] and abs(bar[0] - tint[0]) < 3


def _is_alike(colour: list[float], other: tuple[float, ...]) -> bool:
    return len(colour) == len(other) and all(abs(a - b) < 0.01 for a, b in zip(colour, other, strict=True))
