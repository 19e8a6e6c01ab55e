"""What is not in the language of the pack is told in its own: texts that fell back, names and titles of others."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary

from coordinator_app.domain.briefing import Dossier
from coordinator_app.words import LANGUAGES, Language
from tests.documents.briefings import example_dossier, full, sound_pack, told, with_visit
from tests.documents.fullness import rewritten
from tests.documents.hearing import _said, _texts_of_marks
from tests.documents.reading import text

OTHER: dict[Language, tuple[str, str]] = {"sv": ("_sv", "en-GB"), "en": ("_en", "sv-SE")}


def spoken(content: bytes) -> dict[str, set[str]]:
    """Return what a document says in each language that differs from its own."""
    marks = _texts_of_marks(content)
    said: dict[str, set[str]] = {}
    with pikepdf.open(BytesIO(content)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        for element in _elements(pdf.Root.StructTreeRoot.K[0]):
            if "/Lang" in element:
                said.setdefault(str(element.Lang), set()).add("".join(_said(element, pages, marks)).strip())
    return said


def _elements(element: Any) -> Iterator[Any]:
    yield element
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from _elements(kid)


def one_sided(language: Language) -> Dossier:
    """Return a dossier that says nothing in a language."""
    lacking, _ = OTHER[language]
    return rewritten(full(), lambda owner, name, old: "" if name.endswith(lacking) else old)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_of_the_other_language_says_so(language: Language) -> None:
    _, other = OTHER[language]
    kept = "_en" if language == "sv" else "_sv"
    found = {
        part
        for said in spoken(sound_pack(told(one_sided(language), language=language)).content)[other]
        for part in said.split()
    }
    prose = ["Visit.lead", "Visit.purpose", "Visit.achieve", "Visit.council_goals", "Person.bio", "ProgrammeItem.note"]
    prose += [
        "ProgrammeItem.presidium",
        "TalkingPoints.raise",
        "Visit.title",
        "Fact.text",
        "Milestone.text",
        "Host.role",
    ]
    assert [name for name in prose if f"{name}{kept}" not in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_of_the_own_language_says_nothing_of_it(language: Language) -> None:
    own = {"sv": "sv-SE", "en": "en-GB"}[language]
    assert own not in spoken(sound_pack(told(full(), language=language)).content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_other_language_stands_outside_an_element_that_says_so(language: Language) -> None:
    """All texts but those of the metadata and of text alternatives are in elements of their own."""
    lacking, other = OTHER[language]
    content = sound_pack(told(one_sided(language), language=language)).content
    kept = "_en" if lacking == "_sv" else "_sv"
    marked = " ".join(spoken(content)[other])
    everything = {word.strip(".,:;") for word in text(content).split() if word.strip(".,:;").endswith(kept)}
    assert len(everything) > 40
    assert {word for word in everything if word not in marked} == set()


def test_headings_and_bookmarks_keep_their_text_when_it_fell_back() -> None:
    dossier = with_visit(example_dossier("falun"), title_sv="", title_en="Visit from Grudziądz")
    content = sound_pack(told(dossier)).content
    with pikepdf.open(BytesIO(content)) as pdf, pdf.open_outline() as outline:
        assert outline.root[0].title == "Visit from Grudziądz"
        assert "Visit from Grudziądz" in str(pdf.docinfo["/Title"])
    assert "Visit from Grudziądz" in spoken(content)["en-GB"]


def test_a_name_in_its_own_script_is_in_the_first_language_of_its_bearer() -> None:
    falun = spoken(sound_pack(told(example_dossier("falun"))).content)
    assert any("Оксана" in said for said in falun["uk"])
    falkenberg = spoken(sound_pack(told(example_dossier("falkenberg"))).content)
    dossier = example_dossier("falkenberg")
    coming = {delegate.person_id for delegate in dossier.visit.delegation}
    guests = [p for p in dossier.people if p.id in coming and p.native_name and p.languages[:1] == ("zh",)]
    assert guests
    assert [guest.native_name for guest in guests if guest.native_name not in falkenberg["zh"]] == []


def test_the_title_of_the_visit_and_the_name_of_the_place_are_in_the_language_of_the_partner() -> None:
    dossier = example_dossier("falun")
    said = spoken(sound_pack(told(dossier)).content)
    assert dossier.visit.title_own in said["pl"]
    assert any("石家庄" in each for each in spoken(sound_pack(told(example_dossier("falkenberg"))).content)["zh"])


def test_a_name_of_which_no_language_is_known_claims_none() -> None:
    dossier = example_dossier("falun")
    people = tuple(replace(person, languages=()) for person in dossier.people)
    said = spoken(sound_pack(told(replace(dossier, people=people))).content)
    assert not any("Оксана" in each for parts in said.values() for each in parts)
