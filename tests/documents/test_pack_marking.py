"""What every page of a pack bears, and how the presidium's part in the programme is marked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pytest

from coordinator_app.documents.colours import theme
from coordinator_app.domain.briefing import Marking, MarkingKind, Variant
from coordinator_app.services.example import POLICIES
from coordinator_app.words import LANGUAGES, Language
from tests.documents.briefings import CONFIDENTIAL, empty, example_dossier, full, item, sound_pack, told, with_visit
from tests.documents.reading import page_texts

KINDS: dict[MarkingKind, dict[Language, str]] = {
    MarkingKind.DRAFT: {"sv": "ARBETSMATERIAL", "en": "WORKING MATERIAL"},
    MarkingKind.INTERNAL: {"sv": "INTERN", "en": "INTERNAL"},
    MarkingKind.CONFIDENTIAL: {"sv": "SEKRETESSMARKERAD", "en": "MARKED CONFIDENTIAL"},
}
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
        said = {
            other for other, name in KINDS.items() if any(_is_word(name[language], line) for line in page.splitlines())
        }
        assert said == ({kind} - {MarkingKind.NONE})


def _is_word(marking: str, line: str) -> bool:
    return marking in [part.strip() for piece in line.split(" · ") for part in (piece, piece.split("  ")[-1])] or (
        line.endswith(" " + marking)
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("marking", [CONFIDENTIAL, LONG_GROUND], ids=["short", "long"])
def test_a_confidential_pack_names_provision_day_and_authority_on_every_page_cover_and_card_included(
    marking: Marking, language: Language
) -> None:
    assert marking.noted_on is not None
    wanted = (marking.provision, marking.noted_on.isoformat(), marking.authority)
    pages = [" ".join(page.split()) for page in pages_of(marking, language)]
    assert [(number, part) for number, page in enumerate(pages, 1) for part in wanted if part not in page] == []


def test_a_marking_stays_on_its_page_however_long_its_ground_is() -> None:
    content = sound_pack(told(full(), marking=LONG_GROUND)).content
    pdf = pypdfium2.PdfDocument(content)
    for number in range(len(pdf)):
        page = pdf[number]
        width = page.get_width()
        for piece in page.get_objects():
            left, _, right, _ = piece.get_bounds()
            is_art = right - left > width * 0.5 and left > 0
            assert is_art or -1 <= left, (number + 1, left)
            assert is_art or right <= width + 1, (number + 1, right)
        page.close()
    pdf.close()
