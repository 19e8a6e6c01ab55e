"""A pack holds the parts that were chosen, in the order that was chosen, and nobody gets a part that is not theirs."""

from io import BytesIO

import pikepdf
import pytest

from coordinator_app.documents.composing import Document
from coordinator_app.domain.briefing import AUDIENCES, POSSIBLE_PARTS, USUAL_PARTS, Part, Variant, digest_of
from coordinator_app.domain.disclosure import Audience
from coordinator_app.words import LANGUAGES, Language
from tests.documents.briefings import example_dossier, full, sound_pack, told
from tests.documents.hearing import lonely_headings
from tests.documents.reading import page_texts, text

HEADINGS = {
    Part.SUMMARY: "Besöket i korthet",
    Part.PURPOSE: "Syfte och mål",
    Part.PROGRAMME: "Program",
    Part.DELEGATION: "Delegationen",
    Part.HOSTS: "Värdar",
    Part.FACES: "Vem är vem",
    Part.TALKS: "Talepunkter",
    Part.SPEECHES: "Tal och skålar",
    Part.PARTNER: "Om Grudziądz",
    Part.RELATION: "Samarbetet hittills",
    Part.AGREEMENTS: "Gällande avtal",
    Part.PRACTICAL: "Praktiskt",
    Part.CONTACTS: "Kontakter",
    Part.POCKET: "Fickprogram",
}
COVER = "Besök från Grudziądz"


def pack(*parts: Part, variant: Variant = Variant.PRESIDIUM) -> Document:
    return sound_pack(told(example_dossier("falun"), variant=variant, parts=parts))


def bookmarks(document: Document) -> list[str]:
    with pikepdf.open(BytesIO(document.content)) as pdf, pdf.open_outline() as outline:
        return [entry.title for entry in outline.root]


@pytest.mark.parametrize("part", Part)
def test_a_part_alone_follows_the_cover(part: Part) -> None:
    document = pack(part)
    assert bookmarks(document) == [COVER, HEADINGS[part]]
    assert lonely_headings(document.content) == []


@pytest.mark.parametrize("part", Part)
def test_a_part_that_was_not_chosen_is_in_no_bookmark_and_no_contents(part: Part) -> None:
    document = pack(*(other for other in Part if other != part))
    assert HEADINGS[part] not in bookmarks(document)
    listed = next(page for page in page_texts(document.content) if "Innehåll" in page)
    assert not any(line.startswith(HEADINGS[part]) for line in listed.splitlines())


def test_the_order_is_the_one_that_was_chosen_but_for_the_first_and_the_last_page() -> None:
    chosen = (Part.POCKET, Part.CONTACTS, Part.PROGRAMME, Part.SUMMARY, Part.PURPOSE)
    expected = [Part.SUMMARY, Part.CONTACTS, Part.PROGRAMME, Part.PURPOSE, Part.POCKET]
    assert bookmarks(pack(*chosen)) == [COVER, *(HEADINGS[part] for part in expected)]


def test_a_pack_of_no_parts_is_its_cover() -> None:
    document = pack()
    assert document.page_count == 1
    assert COVER in text(document.content)


def test_the_contents_come_by_themselves_where_there_is_something_to_choose() -> None:
    few = (Part.PURPOSE, Part.HOSTS, Part.PRACTICAL, Part.CONTACTS, Part.RELATION)
    assert "Innehåll" not in bookmarks(pack(*few))
    assert bookmarks(pack(*few, Part.PARTNER))[1] == "Innehåll"


@pytest.mark.parametrize("variant", Variant)
def test_what_a_pack_usually_holds_is_among_what_it_may_hold(variant: Variant) -> None:
    assert set(USUAL_PARTS[variant]) <= set(POSSIBLE_PARTS[variant])
    assert digest_of(told(full(), variant=variant)) == digest_of(
        told(full(), variant=variant, parts=USUAL_PARTS[variant])
    )


def test_the_guests_cannot_have_what_was_written_for_the_municipality() -> None:
    ours = {Part.SUMMARY, Part.TALKS, Part.SPEECHES, Part.PARTNER, Part.RELATION, Part.AGREEMENTS}
    assert ours.isdisjoint(POSSIBLE_PARTS[Variant.GUESTS])
    assert {AUDIENCES[variant] for variant in Variant} == {Audience.PRESIDIUM, Audience.HOSTS, Audience.GUESTS}
    assert AUDIENCES[Variant.GUESTS] == Audience.GUESTS
    asked = told(full(), variant=Variant.GUESTS, parts=(Part.TALKS, Part.HOSTS, Part.PARTNER))
    assert asked.parts == (Part.HOSTS,)


def test_other_parts_and_another_order_are_another_pack() -> None:
    orders = [None, (Part.PROGRAMME, Part.HOSTS), (Part.HOSTS, Part.PROGRAMME), (Part.HOSTS,), ()]
    digests = [digest_of(told(full(), parts=parts)) for parts in orders]
    assert len(set(digests)) == len(orders)


@pytest.mark.parametrize(
    ("variant", "language", "reader", "title"),
    [
        (Variant.PRESIDIUM, "sv", "Till kommunfullmäktiges presidium", "underlag till presidiet"),
        (Variant.HOSTS, "sv", "Till värdarna", "underlag till värdarna"),
        (Variant.GUESTS, "sv", "Till våra gäster", "program och praktiskt"),
        (Variant.PRESIDIUM, "en", "To the presidium", "briefing for the presidium"),
        (Variant.HOSTS, "en", "To those who host", "briefing for the hosts"),
        (Variant.GUESTS, "en", "To our guests", "programme and practical matters"),
    ],
)
def test_a_pack_says_for_whom_it_is_on_its_cover_and_in_its_title(
    variant: Variant, language: Language, reader: str, title: str
) -> None:
    content = sound_pack(told(example_dossier("falun"), variant=variant, language=language)).content
    assert reader in page_texts(content)[0]
    with pikepdf.open(BytesIO(content)) as pdf:
        assert str(pdf.docinfo["/Title"]).endswith(title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guests_are_not_told_where_the_presidium_takes_part(language: Language) -> None:
    said = text(sound_pack(told(example_dossier("falun"), variant=Variant.GUESTS, language=language)).content)
    assert "Presidiet:" not in said
    assert "Presidium:" not in said
    assert "●" not in said
