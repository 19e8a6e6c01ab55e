"""The papers of a programme: sound documents that tell their reader what matters, and nothing that is not theirs."""

from dataclasses import replace
from datetime import time
from uuid import UUID

import pytest

from coordinator_app.domain.briefing import Dossier, Marking, MarkingKind
from coordinator_app.domain.partners import Phrase
from coordinator_app.domain.people import Person
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.domain.visits import Booking
from coordinator_app.words import LANGUAGES, Language
from tests.documents.briefings import DAY, empty, example_dossier, full, item, with_guests, with_visit
from tests.documents.fullness import rewritten
from tests.documents.hearing import lonely_headings, told_in_order
from tests.documents.papers import paper, sound_paper
from tests.documents.reading import addresses, page_texts, text
from tests.documents.selfcheck import told

LONG_TITLE = ("Överläggningar om äldreomsorg, välfärdsteknik och internationellt utbyte " * 5).strip()


def of_everybody(dossier: Dossier) -> UUID:
    """Return somebody who takes part."""
    visit = dossier.visit
    return visit.delegation[0].person_id if visit.delegation else visit.id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("policy", ["falun", "falkenberg"])
def test_every_paper_of_the_examples_is_sound_and_tells_every_item(
    policy: str, kind: PaperKind, language: Language
) -> None:
    dossier = example_dossier(policy)
    document = sound_paper(paper(dossier, kind, language, person_id=of_everybody(dossier)))
    assert document.missing == frozenset()
    assert lonely_headings(document.content) == []
    said = text(document.content)
    for each in dossier.visit.programme:
        assert (each.title_sv if language == "sv" else each.title_en) in said


@pytest.mark.parametrize("kind", PaperKind)
def test_a_visit_without_items_makes_one_page_that_says_so(kind: PaperKind) -> None:
    document = sound_paper(paper(empty(), kind, "en"))
    assert document.page_count == 1
    assert "Nothing has been planned yet." in text(document.content)


def test_the_same_paper_makes_the_same_bytes() -> None:
    once = paper(example_dossier("falun"), PaperKind.GUESTS)
    again = replace(once, made_at=once.made_at)
    assert sound_paper(once).content == sound_paper(again).content


@pytest.mark.parametrize("kind", [PaperKind.GUESTS, PaperKind.POCKET, PaperKind.ITINERARY])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_internal_reaches_a_guest(kind: PaperKind, language: Language) -> None:
    inner = ("presidium", "note", "internal_note", "gift", "lead", "achieve", "avoid", "what", "reference", "dietary")
    secret = "HEMLIGT"
    names = {*inner, *(f"{name}_{tongue}" for name in inner for tongue in LANGUAGES)}
    dossier = rewritten(full(), lambda owner, name, old: secret if name in names else old)
    document = sound_paper(paper(dossier, kind, language, person_id=dossier.visit.delegation[0].person_id))
    assert secret not in text(document.content)
    assert secret in text(sound_paper(paper(dossier, PaperKind.RUN_SHEET, language)).content)


def test_the_run_sheet_tells_what_drivers_and_staff_need() -> None:
    dossier = with_visit(
        example_dossier("falun"),
        bookings=(
            Booking(id=UUID(int=1), what="Buss, 19 platser", place="Arlanda", reference="EB-1183", is_confirmed=True),
            Booking(id=UUID(int=2), what="Bord för 14", place="Dalarnas museum"),
        ),
    )
    document = sound_paper(paper(dossier, PaperKind.RUN_SHEET))
    said = text(document.content)
    for expected in ("Bussen avgår från hotellet kl. 8.10.", "EB-1183", "Bord för 14", "EX 2741", "070-174 06 05"):
        assert expected in said.replace("\u00a0", " ")
    assert "tel:0701740605" in addresses(document.content)
    assert "Punkt 4 om kostnader" not in said


def test_what_has_transport_is_marked_and_what_has_none_is_not() -> None:
    programme = (item(0, transport_sv="Buss kl. 8.10"), item(1))
    rows = paper(with_visit(empty(), programme=programme), PaperKind.RUN_SHEET).rows
    assert [bool(row.transport) for row in rows] == [True, False]
    assert "Buss kl. 8.10" in text(
        sound_paper(paper(with_visit(empty(), programme=programme), PaperKind.RUN_SHEET)).content
    )


def test_parallel_tracks_are_told_in_order_with_their_names() -> None:
    at = time(9)
    programme = (item(1, track="B", starts_at=at), item(0, track="A", starts_at=at), item(2, starts_at=time(12)))
    said = text(sound_paper(paper(with_visit(empty(), programme=programme), PaperKind.GUESTS)).content)
    assert said.index("Punkt 0") < said.index("Punkt 1") < said.index("Punkt 2")
    assert "Spår: A" in said
    assert "Spår: B" in said


def test_headings_are_given_in_the_partners_language_where_its_phrases_have_them() -> None:
    dossier = example_dossier("falkenberg")
    assert dossier.partner is not None
    phrase = Phrase(id=UUID(int=9), meaning_sv="Tid", meaning_en="Time", text="时间", language="zh")
    dossier = replace(dossier, partner=replace(dossier.partner, phrases=(*dossier.partner.phrases, phrase)))
    said = text(sound_paper(paper(dossier, PaperKind.GUESTS, "en")).content)
    assert "Time · 时间" in said
    assert "Welcome · 欢迎" in said
    assert "时间" not in text(sound_paper(paper(dossier, PaperKind.RUN_SHEET, "en")).content)


def test_a_marking_stands_on_every_page() -> None:
    marking = Marking(kind=MarkingKind.DRAFT)
    document = sound_paper(paper(example_dossier("falun"), PaperKind.RUN_SHEET, marking=marking))
    assert document.page_count > 1
    assert all("ARBETSMATERIAL" in page for page in page_texts(document.content))


def test_sixty_guests_arrive_and_are_all_named_on_the_run_sheet() -> None:
    dossier = with_guests(60)
    travel = example_dossier("falun").visit.delegation[0].travels
    delegation = tuple(replace(each, travels=travel) for each in dossier.visit.delegation)
    dossier = with_visit(dossier, delegation=delegation, programme=(item(0),))
    document = sound_paper(paper(dossier, PaperKind.RUN_SHEET))
    assert [n for n in range(60) if f"Gäst{n} Lindqvist" not in text(document.content)] == []


@pytest.mark.parametrize("kind", PaperKind)
def test_titles_and_places_of_three_hundred_letters_fit(kind: PaperKind) -> None:
    assert len(LONG_TITLE) > 300
    names = ("title_sv", "place", "address", "given_name", "role_sv", "track", "what")
    dossier = rewritten(full(), lambda owner, name, old: LONG_TITLE if name in names else old)
    document = sound_paper(paper(dossier, kind, person_id=dossier.visit.delegation[0].person_id))
    assert LONG_TITLE in text(document.content)


def test_chinese_names_are_shown_in_both_scripts_and_told_as_chinese() -> None:
    guest = Person(
        id=UUID(int=100),
        given_name="Wenjing",
        family_name="Li",
        is_family_name_first=True,
        native_name="李文静",
        languages=("zh",),
    )
    dossier = replace(with_visit(with_guests(1), programme=(item(0),)), people=(guest,))
    document = sound_paper(paper(dossier, PaperKind.ITINERARY, person_id=guest.id))
    assert document.missing == frozenset()
    assert "Li Wenjing" in text(document.content)
    assert "李文静" in text(document.content)


def test_markup_that_a_user_wrote_is_shown_and_never_obeyed() -> None:
    odd = "<b>Möte</b> & <img src='/etc/passwd'>"
    dossier = with_visit(empty(), title_sv=odd, programme=(item(0, title_sv=odd, place=odd),))
    for kind in PaperKind:
        assert odd in text(sound_paper(paper(dossier, kind)).content)


def test_the_papers_are_told_as_headings_and_tables() -> None:
    content = sound_paper(paper(example_dossier("falun"), PaperKind.GUESTS)).content
    headings = [(each.role, each.text) for each in told_in_order(content) if each.role in {"H1", "H2"}]
    assert headings[0] == ("H1", "Besök från Grudziądz")
    assert ("H2", "Onsdag 16 december") in headings
    assert [role for role, _ in told(content)].count("Table") >= 4


def test_a_day_outside_the_visit_has_no_number() -> None:
    before = item(0, day_on=DAY.replace(day=1))
    said = text(sound_paper(paper(with_visit(empty(), programme=(before,)), PaperKind.GUESTS, "en")).content)
    assert "Tuesday 1 December" in said
    assert "Day" not in said.replace("day 1", "")
