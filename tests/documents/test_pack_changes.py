"""From its second version a pack opens with what has changed, and a rule in the margin stands where it did."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from io import BytesIO

import pikepdf
import pytest

from coordinator_app.documents.bars import THICK, Barred
from coordinator_app.documents.composing import Document
from coordinator_app.documents.prose import Prose
from coordinator_app.domain.briefing import Dossier, Part, Variant
from coordinator_app.words import LANGUAGES, Language
from tests.documents.briefings import changed, example_dossier, full, sound_pack, told, with_visit
from tests.documents.hearing import lonely_headings, told_in_order
from tests.documents.reading import page_texts, text, violations
from tests.documents.samples import LOOKS, made

READERS = [Variant.PRESIDIUM, Variant.HOSTS, Variant.GUESTS]
_CLOSE = 0.01
TITLE = {"sv": "Ändringar sedan version 1", "en": "Changes since version 1"}


def second(before: Dossier, now: Dossier, variant: Variant = Variant.PRESIDIUM, language: Language = "sv") -> Document:
    """Return the second version of a pack."""
    return sound_pack(told(now, variant=variant, language=language, number=2, before=before))


def bars(document: Document) -> dict[int, int]:
    """Return how many change bars stand on each page, counted from 1, where there are any."""
    with pikepdf.open(BytesIO(document.content)) as pdf:
        found = {number: len(list(_bars(page))) for number, page in enumerate(pdf.pages, 1)}
    return {number: count for number, count in found.items() if count}


def _bars(page: pikepdf.Page) -> Iterator[str]:
    """Yield, for every rectangle that is as thin as a bar, as what it is marked."""
    marks: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "BMC" | "BDC":
                marks.append(str(operands[0]))
            case "EMC":
                marks.pop()
            case "re" if abs(float(operands[2]) - THICK) < _CLOSE:
                yield marks[-1]


def pages_that_say(document: Document, said: str) -> list[int]:
    return [number for number, page in enumerate(page_texts(document.content), 1) if said in page.replace("\n", " ")]


@pytest.mark.parametrize("variant", READERS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("policy", ["falun", "falkenberg"])
def test_a_second_version_conforms_and_opens_with_its_changes(
    policy: str, language: Language, variant: Variant
) -> None:
    before = example_dossier(policy)
    document = second(before, changed(before), variant, language)
    (page,) = pages_that_say(document, TITLE[language])
    assert page == (3 if variant == Variant.PRESIDIUM else 2)
    assert lonely_headings(document.content) == []
    with pikepdf.open(BytesIO(document.content)) as pdf, pdf.open_outline() as outline:
        assert TITLE[language] in [entry.title for entry in outline.root]


def test_a_pack_in_which_every_field_speaks_conforms_with_its_changes() -> None:
    for variant in READERS:
        assert TITLE["sv"] in text(second(full(), changed(full()), variant).content)


def test_a_first_version_has_neither_changes_nor_bars() -> None:
    document = sound_pack(told(example_dossier("falun")))
    assert "Ändringar sedan" not in text(document.content)
    assert bars(document) == {}


def test_a_version_in_which_nothing_changed_that_it_tells_has_no_page_of_changes() -> None:
    before = example_dossier("falun")
    document = second(before, before)
    assert "Ändringar sedan" not in text(document.content)
    assert bars(document) == {}


def test_the_summary_is_one_page_in_every_version() -> None:
    before = example_dossier("falun")
    assert second(before, changed(before), Variant.SUMMARY).page_count == 1


def test_the_page_of_changes_tells_every_matter_under_its_heading_and_what_the_rule_means() -> None:
    before = example_dossier("falun")
    heard = told_in_order(second(before, changed(before)).content)
    start = next(n for n, one in enumerate(heard) if one.text == TITLE["sv"])
    assert heard[start + 1].text == "Ett streck i marginalen visar vad som är ändrat."
    page = heard[start + 1 : next(n for n, one in enumerate(heard) if one.text == "Innehåll")]
    assert [one.text for one in page if one.role == "H2"] == [
        "Besöket",
        "Program",
        "Delegationen",
        "Värdar",
        "Talepunkter och tal",
        "Praktiskt",
    ]
    said = " ".join(one.text for one in page)
    assert "Ons 16 dec: 10.05–10.45 → 07.05–07.40 Ankomst till Arlanda." in said
    assert "Nytt: ons 16 dec 10.05–10.45 Fika på torget." in said


def test_the_guests_are_told_nothing_of_what_their_pack_leaves_out() -> None:
    before = example_dossier("falun")
    page = page_texts(second(before, changed(before), Variant.GUESTS, "en").content)[1]
    assert "The gift" not in page
    assert "Talking points" not in page
    assert "Wed 16 Dec: 10:05–10:45 → 07:05–07:40 Arrival at Arlanda." in page


def test_one_item_that_moved_has_one_bar_where_it_stands() -> None:
    before = example_dossier("falun")
    first, *others = before.visit.programme
    now = with_visit(before, programme=(replace(first, starts_at=time(10, 10)), *others))
    document = second(before, now)
    (page,) = pages_that_say(document, "10.10–10.45 Ankomst till Arlanda Flyg")
    assert bars(document) == {page: 1}


@pytest.mark.parametrize(
    ("field", "written", "part"),
    [
        ("talking_points", "goal_sv", Part.TALKS),
        ("speeches", "text", Part.SPEECHES),
        ("practical", "text_sv", Part.PRACTICAL),
        ("contacts", "role_sv", Part.CONTACTS),
        ("hosts", "role_sv", Part.HOSTS),
    ],
)
def test_a_bar_stands_beside_what_was_written_anew_and_nothing_else(field: str, written: str, part: Part) -> None:
    before = example_dossier("falun")
    first, *others = getattr(before.visit, field)
    now = with_visit(before, **{field: (replace(first, **{written: "Skrivet på nytt"}), *others)})
    document = sound_pack(told(now, number=2, before=before, parts=(part,)))
    marked = bars(document)
    assert sum(marked.values()) == len(marked) >= 1
    assert set(marked) & set(pages_that_say(document, "Skrivet på nytt"))


def test_a_card_of_somebody_with_another_title_has_a_bar() -> None:
    before = example_dossier("falun")
    guest = before.visit.delegation[1].person_id
    people = tuple(replace(p, title_sv="hedersgäst") if p.id == guest else p for p in before.people)
    document = sound_pack(told(replace(before, people=people), number=2, before=before, parts=(Part.DELEGATION,)))
    (page,) = pages_that_say(document, "Hedersgäst")
    assert bars(document) == {page: 1}


def test_a_bar_is_no_part_of_what_is_read_out() -> None:
    """The page of changes says it in words; a bar that is told once more would only be noise."""
    barred = Barred(Prose("Det här är ändrat.", LOOKS.body), LOOKS.theme)
    document, plain = made(barred), made(barred.inner)
    assert violations(document.content) == []
    assert told_in_order(document.content) == told_in_order(plain.content)
    assert bars(document) == {1: 1}
    assert bars(plain) == {}
    with pikepdf.open(BytesIO(document.content)) as pdf:
        assert list(_bars(pdf.pages[0])) == ["/Artifact"]


def test_a_block_that_goes_over_pages_has_a_bar_on_each() -> None:
    long = Barred(Prose("Ord och åter ord. " * 900, LOOKS.body), LOOKS.theme)
    document = made(long)
    assert violations(document.content) == []
    assert document.page_count > 1
    assert bars(document) == dict.fromkeys(range(1, document.page_count + 1), 1)


def test_the_same_two_tellings_make_the_same_bytes() -> None:
    before = example_dossier("falun")
    briefing = told(changed(before), number=2, before=before)
    content = sound_pack(briefing).content
    sound_pack.cache_clear()
    assert sound_pack(briefing).content == content
