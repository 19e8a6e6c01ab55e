"""Whatever somebody writes in a field is text: never markup, a file, a link that is not allowed, or a crash."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from coordinator_app.documents.characters import clean
from coordinator_app.domain.briefing import Briefing, Dossier, Variant
from coordinator_app.exchange.vcard import card
from tests.documents.briefings import CONFIDENTIAL, full, sound_pack, told, with_visit
from tests.documents.fullness import rewritten
from tests.documents.hearing import dug_out
from tests.documents.reading import addresses, text

MARKUP = [
    "<b>fet",
    "</b>",
    '<img src="/etc/passwd">',
    '<img src="http://192.0.2.1/a.png"/>',
    '<a href="javascript:alert(1)">här</a>',
    '<para>&amp;&lt;&#60;</para><onDraw name="x"/>',
    "<font color=\"__import__('os')\">",
    "{title} {0} {name!r} %s %(number)s",
    "<!-- ]]> <?xpacket end='w'?>",
    ")) Tj ET /F1 (\\",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "\\\\server\\share",
]
UNSEEN = [
    "\x00",
    "\x00\x01\x1b\x7f\x9f",
    "\ud800",
    "\udfff",
    "\u202e\u2066\u200f",
    "\u200b\u200d\ufeff",
    "\uffff\ufffe",
]
BLANK = [" ", "\n", "\r\n\t", "\u2028\u2029", "\u00a0\u2003"]
MIXED = ["Ann\x00a", "E\ud800k", "\u202egnp.exe\u202c", "a\u200bb", "Rad ett\r\nRad två", "e\u0301", "½ kopp"]
UNPRINTABLE = ["😀", "👩\u200d👩\u200d👧", "שלום", "مرحبا", "\U00020000", "ไทย"]
FILE_NAMES = {"sha256", "photo", "arms"}
"""Fields that the program writes, never a person. What is written as a language is tried by itself below."""


def everywhere(hostile: str) -> Dossier:
    """Return a dossier with the same text in every field of every record."""
    own = FILE_NAMES | {"accent", "contact_cards", "language"}
    dossier = rewritten(full(), lambda owner, name, old: old if name in own else hostile)
    cards = tuple((person.id, card(person, dossier.municipality.name_sv)) for person in dossier.people)
    return replace(dossier, contact_cards=cards)


def briefings(hostile: str) -> Iterator[Briefing]:
    """Yield briefings that say it: in both variants and languages."""
    marking = replace(CONFIDENTIAL, provision=hostile, authority=hostile)
    yield told(everywhere(hostile), marking=marking)
    yield told(everywhere(hostile), variant=Variant.SUMMARY, language="en")


@pytest.mark.parametrize("hostile", MARKUP)
def test_markup_in_any_field_stays_text(hostile: str) -> None:
    pictures = images(sound_pack(told(full())).content)
    for briefing in briefings(hostile):
        content = sound_pack(briefing).content
        assert hostile in text(content)
        assert images(content) <= pictures
        assert "root:" not in dug_out(content)


@pytest.mark.parametrize("hostile", [*UNSEEN, *BLANK])
def test_text_that_nobody_can_see_makes_a_pack_all_the_same(hostile: str) -> None:
    for briefing in briefings(hostile):
        document = sound_pack(briefing)
        assert document.missing == frozenset()
        assert hostile.strip() == "" or hostile not in text(document.content)


@pytest.mark.parametrize("hostile", MIXED)
def test_what_can_be_read_is_left_when_the_unseen_is_taken_away(hostile: str) -> None:
    for briefing in briefings(hostile):
        said = text(sound_pack(briefing).content)
        assert " ".join(clean(hostile).split()).replace(" ", "") in said.replace(" ", "")
        assert re.findall("[\u202a-\u202e\u2066-\u2069\u200b-\u200f\x00-\x09\ud800-\udfff]", said) == []


@pytest.mark.parametrize("hostile", UNPRINTABLE)
def test_what_no_font_has_is_reported_and_stands_as_a_square(hostile: str) -> None:
    for briefing in briefings(hostile):
        document = sound_pack(briefing)
        assert document.missing == frozenset(clean(hostile))
        assert "□" in text(document.content)


@pytest.mark.parametrize("name", ["language", "languages", "country", "time_zone"])
@pytest.mark.parametrize("code", ["not a language", "zz", "<b>", "\ud800", "sv_SE", "x" * 300, ""])
def test_a_code_that_is_none_does_no_harm(name: str, code: str) -> None:
    dossier = rewritten(full(), lambda owner, field, old: code if field == name else old)
    assert sound_pack(told(dossier)).page_count > 3


def images(content: bytes) -> set[bytes]:
    """Return the pictures in a file, by their bytes."""
    with pikepdf.open(BytesIO(content)) as pdf:
        found = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        return {thing.read_raw_bytes() for thing in found if thing.get("/Subtype") == pikepdf.Name.Image}


@pytest.mark.parametrize("hostile", [*MARKUP, *MIXED])
def test_links_lead_only_to_telephones_mail_and_places_in_the_pack(hostile: str) -> None:
    for briefing in briefings(hostile):
        found = set(addresses(sound_pack(briefing).content)) - {"#"}
        assert [address for address in found if not re.fullmatch(r"tel:[+\d]*|mailto:[!-~]+", address)] == []


@pytest.mark.parametrize(
    "email",
    [
        "javascript:alert(1)",
        "a@b.example?bcc=c@d.example",
        "a@b.example,c@d.example",
        "eva lind@b.example",
        "<a@b.example>",
        "http://192.0.2.1/",
    ],
)
def test_an_address_that_is_no_address_is_shown_and_not_linked(email: str) -> None:
    people = tuple(replace(person, email=email) for person in full().people)
    content = sound_pack(told(replace(full(), people=people))).content
    assert email in text(content)
    assert [address for address in addresses(content) if address.startswith("mailto:")] == []


def test_an_address_is_linked() -> None:
    people = tuple(replace(person, email="eva.lind@norrviken.example") for person in full().people)
    assert "mailto:eva.lind@norrviken.example" in addresses(sound_pack(told(replace(full(), people=people))).content)


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("070-174 06 05", "tel:0701740605"),
        ("+46 (0)70 174", "tel:+46070174"),
        ("finns inte", ""),
        ("javascript:alert", ""),
        ("+", ""),
    ],
)
def test_a_telephone_number_is_linked_when_it_can_be_dialled(number: str, link: str) -> None:
    people = tuple(
        replace(person, phones=tuple(replace(phone, number=number) for phone in person.phones))
        for person in full().people
    )
    content = sound_pack(told(replace(full(), people=people))).content
    assert number.replace(" ", "\u00a0") in " ".join(text(content).split(" ")) or number in text(content)
    assert {address for address in addresses(content) if address.startswith("tel:")} == {link} - {""}


def test_a_person_with_more_numbers_than_a_code_can_hold_still_has_a_pack() -> None:
    people = tuple(replace(person, phones=person.phones * 100, given_name="Anna" * 100) for person in full().people)
    cards = tuple((person.id, card(person, "Norrvikens kommun")) for person in people)
    assert sound_pack(told(replace(full(), people=people, contact_cards=cards))).page_count > 3


def test_ids_that_lead_nowhere_leave_gaps_and_no_crash() -> None:
    nobody = replace(full(), people=(), bodies=(), organisations=(), appointments=(), earlier=(), photos=())
    said = text(sound_pack(told(nobody)).content)
    assert "None" not in said
    assert "Person." not in said


def test_items_outside_the_days_of_the_visit_are_told_on_their_own_days() -> None:
    first = full().visit.programme[0]
    early = replace(first, day_on=first.day_on.replace(year=1999), title_sv="För tidigt")
    assert "För tidigt" in text(sound_pack(told(with_visit(full(), programme=(early, first)))).content)
