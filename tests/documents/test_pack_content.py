"""What a pack holds, from the visit of which nothing is known to the one with too much of everything."""

import re
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.briefing import Part, Variant
from coordinator_app.domain.visits import Direction, VisitKind
from coordinator_app.words import LANGUAGES, Language
from tests.documents.briefings import (
    DAY,
    empty,
    example_dossier,
    full,
    item,
    sound_pack,
    told,
    with_guests,
    with_visit,
)
from tests.documents.fullness import CODES, empty_fields, rewritten
from tests.documents.hearing import lonely_headings, told_in_order
from tests.documents.reading import page_texts, text

LONG_NOTE = "Utrikespolitiken berör verksamhetsområdena på många sätt. " * 350
LONG_TITLE = "Överläggningar om äldreomsorg, välfärdsteknik och internationellt utbyte " * 5
CHAPTERS: dict[str, dict[str, Any]] = {
    "Program": {"programme": ()},
    "Fickprogram": {"programme": ()},
    "Delegationen": {"delegation": ()},
    "Värdar": {"hosts": ()},
    "Talepunkter": {"talking_points": ()},
    "Tal och skålar": {"speeches": ()},
    "Kontakter": {"contacts": ()},
}


_NAMED = re.compile(r"\b[A-Z]\w+\.\w+")


def chapters(content: bytes) -> list[str]:
    """Return the headings of the chapters, the title on the cover left out."""
    return [told.text for told in told_in_order(content) if told.role == "H1"][1:]


def listed(content: bytes) -> list[str]:
    """Return what the contents list."""
    (contents,) = (told.text for told in told_in_order(content) if told.role == "TOC")
    return [title.strip() for title in re.split(r"\s+(?:\d+|–)(?=\D|$)", contents) if title.strip()]


def test_the_full_dossier_has_no_empty_field() -> None:
    assert empty_fields(full()) == []
    assert "Dossier" in {path.split(".")[0] or "Dossier" for path in empty_fields(empty())}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("policy", ["falun", "falkenberg", ""])
def test_the_contents_list_the_chapters_that_there_are_on_the_pages_where_they_are(
    policy: str, language: Language
) -> None:
    content = sound_pack(told(example_dossier(policy) if policy else full(), language=language)).content
    summary, contents, *others = chapters(content)
    assert listed(content) == [summary, *others]
    pages = page_texts(content)
    (lines,) = (page for page in pages if contents in page.splitlines())
    for title in listed(content):
        number = int(re.findall(rf"^{re.escape(title)} (\d+)$", lines, re.MULTILINE)[0])
        assert title in pages[number - 1].splitlines()


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_visit_of_which_nothing_is_known_makes_a_short_pack_without_empty_headings(
    language: Language, variant: Variant
) -> None:
    document = sound_pack(told(empty(), language=language, variant=variant))
    assert document.page_count <= 3
    assert "None" not in text(document.content)
    assert lonely_headings(document.content) == []


def test_an_almost_empty_visit_has_the_chapters_that_hold_something_and_no_contents() -> None:
    dossier = with_visit(empty(), title_sv="Besök", purpose_sv="Att ses.")
    content = sound_pack(told(dossier)).content
    assert chapters(content) == ["Besöket i korthet", "Syfte och mål"]
    assert lonely_headings(content) == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_that_holds_nothing_vanishes_from_the_pages_and_from_the_contents(chapter: str) -> None:
    assert chapter in chapters(sound_pack(told(full())).content)
    content = sound_pack(told(with_visit(full(), **CHAPTERS[chapter]))).content
    assert chapter not in chapters(content)
    assert chapter not in listed(content)
    assert lonely_headings(content) == []


def test_a_visit_without_a_partner_has_nothing_about_one() -> None:
    content = sound_pack(told(with_visit(replace(full(), partner=None, earlier=()), partner_id=None))).content
    assert "Relationen så här långt" not in chapters(content)
    assert [chapter for chapter in chapters(content) if chapter.startswith("Om")] == []
    assert "Partner." not in text(content)


@pytest.mark.parametrize(
    "kind", ["Visit", "Person", "Speech", "TalkingPoints", "ProgrammeItem", "Partner", "Municipality"]
)
def test_a_record_without_any_text_leaves_no_empty_heading(kind: str) -> None:
    blank = rewritten(full(), lambda owner, name, old: "" if owner == kind and name not in CODES else old)
    assert lonely_headings(sound_pack(told(blank)).content) == []


@pytest.mark.parametrize(("language", "lacking", "kept"), [("sv", "_sv", "_en"), ("en", "_en", "_sv")])
def test_what_is_written_in_one_language_only_is_told_in_that_one(language: Language, lacking: str, kept: str) -> None:
    dossier = rewritten(full(), lambda owner, name, old: "" if name.endswith(lacking) else old)
    whole = text(sound_pack(told(full(), language=language)).content)
    said = text(sound_pack(told(dossier, language=language)).content)
    told_before = {name.removesuffix(lacking) for name in _NAMED.findall(whole) if name.endswith(lacking)}
    assert len(told_before) > 40
    assert told_before - {name.removesuffix(kept) for name in _NAMED.findall(said)} <= {
        "Speech.text",
        "PolicyProfile.title",
    }


@pytest.mark.parametrize("count", [3, 60])
def test_every_guest_has_a_card_and_a_face_whether_three_or_sixty(count: int) -> None:
    document = sound_pack(told(with_guests(count)))
    said = text(document.content)
    names = [f"Gäst{n} Lindqvist" for n in range(count)]
    assert [name for name in names if said.count(name) != 2] == []
    headings = [told.text for told in told_in_order(document.content) if told.role == "H2"]
    assert [heading for heading in headings if heading.startswith("Gäst")][:count] == [*names][:count]


def test_nobody_in_the_delegation_leaves_no_chapter_about_it() -> None:
    document = sound_pack(told(with_guests(0)))
    assert [chapter for chapter in chapters(document.content) if chapter in CHAPTERS] == []
    assert lonely_headings(document.content) == []


def test_initials_stand_where_a_photo_is_missing_and_are_not_read_out() -> None:
    dossier = example_dossier("falun")
    bare = replace(dossier, photos=(), arms=None)
    content = sound_pack(told(bare)).content
    figures = [told for told in told_in_order(content) if told.role == "Figure"]
    pictured = [told for told in told_in_order(sound_pack(told(dossier)).content) if told.role == "Figure"]
    cards = len(dossier.contact_cards)
    assert len(figures) == cards
    assert len(pictured) > cards


def test_titles_of_three_hundred_letters_fit() -> None:
    assert len(LONG_TITLE) > 300
    names = (
        "title_sv",
        "name_sv",
        "honorific",
        "given_name",
        "family_name",
        "native_name",
        "label_sv",
        "role_sv",
        "place",
    )
    dossier = rewritten(full(), lambda owner, name, old: LONG_TITLE if name in names else old)
    for variant in Variant:
        document = sound_pack(told(dossier, variant=variant))
        assert LONG_TITLE.strip() in text(document.content)


def test_a_word_of_three_hundred_letters_is_broken() -> None:
    word = "internationaliseringssamordnare" * 10
    dossier = rewritten(full(), lambda owner, name, old: word if name.startswith(("title", "name", "given")) else old)
    assert word in text(sound_pack(told(dossier)).content).replace(" ", "")


@pytest.mark.parametrize(
    "name", ["note_sv", "background_sv", "bio_sv", "text_sv", "purpose_sv", "etiquette_sv", "raise_sv"]
)
def test_notes_of_twenty_thousand_letters_are_told_to_the_end(name: str) -> None:
    assert len(LONG_NOTE) > 20_000
    once: list[str] = []

    def write(owner: str, field: str, old: str) -> str:
        if field != name or once:
            return old
        once.append(owner)
        return LONG_NOTE + "Här slutar det."

    document = sound_pack(told(rewritten(full(), write)))
    said = text(document.content)
    assert document.page_count > 13
    assert "Här slutar det." in said
    assert said.count("sätt.") == 350


def test_forty_items_in_a_day_are_all_there_in_order_on_the_pages_and_on_the_card() -> None:
    items = tuple(item(number, presidium_sv="Hälsar." if number % 4 == 0 else "") for number in range(40))
    dossier = with_visit(full(), programme=items[::-1])
    said = text(sound_pack(told(dossier)).content)
    for part in (said.split("Programpunkt", 1)[1], said.rsplit("Fickprogram", 1)[1]):
        assert [int(number) for number in re.findall(r"Punkt (\d+)\b", part)][:40] == list(range(40))
    assert said.count("Presidiet: Hälsar.") == 10


def test_an_item_across_midnight_stands_on_the_day_when_it_begins() -> None:
    night = item(1, starts_at=time(22), ends_at=time(1), title_sv="Norrsken")
    morning = item(2, day_on=date(2026, 12, 17), starts_at=time(0, 30), ends_at=time(0, 45), title_sv="Fika")
    content = sound_pack(told(with_visit(full(), programme=(morning, night), ends_on=date(2026, 12, 17)))).content
    programme = text(content).split("Dag 1 av 2")[1]
    assert programme.index("22.00–01.00 Norrsken") < programme.index("Torsdag 17 december") < programme.index("Fika")


def test_an_item_without_an_end_shows_its_beginning_alone() -> None:
    content = sound_pack(told(with_visit(full(), programme=(item(1, starts_at=time(9), title_sv="Samling"),)))).content
    assert "09.00 Samling" in text(content)


def test_the_pack_of_a_journey_names_the_decision_the_cost_centre_the_host_and_the_local_time() -> None:
    said = text(sound_pack(told(with_visit(full(), direction=Direction.OUTGOING))).content)
    for wanted in ("Visit.travel_decision", "Visit.cost_centre", "Underlag inför resa", "lokal tid i Partner.name_sv"):
        assert wanted in said
    here = text(sound_pack(told(with_visit(full(), direction=Direction.INCOMING))).content)
    assert "Visit.cost_centre" not in here
    assert "svensk tid" in here


def test_the_pack_of_a_digital_meeting_calls_it_so() -> None:
    dossier = with_visit(full(), direction=Direction.DIGITAL, kind=VisitKind.WORKING, delegation=())
    assert "Underlag inför digitalt möte" in text(sound_pack(told(dossier)).content)


@pytest.mark.parametrize("kind", VisitKind)
def test_only_an_official_visit_is_called_official_on_the_cover(kind: VisitKind) -> None:
    cover = page_texts(sound_pack(told(with_visit(full(), kind=kind, direction=Direction.INCOMING))).content)[0]
    assert ("officiellt" in cover) == (kind == VisitKind.OFFICIAL)


def test_a_visit_over_the_turn_of_the_year_names_both_years() -> None:
    dossier = with_visit(full(), starts_on=date(2026, 12, 30), ends_on=date(2027, 1, 2))
    assert "30 december 2026 – 2 januari 2027" in text(sound_pack(told(dossier)).content)


def test_everything_that_the_presidium_is_to_do_stands_on_the_summary() -> None:
    for policy in ("falun", "falkenberg"):
        visit = example_dossier(policy).visit
        mine = [entry.title_sv for entry in visit.programme if entry.is_for_presidium]
        said = text(sound_pack(told(example_dossier(policy), variant=Variant.SUMMARY)).content)
        assert [title for title in [*mine, *visit.achieve_sv, *visit.avoid_sv] if title not in said] == []


def test_the_day_of_the_visit_decides_which_offices_are_held() -> None:
    office = full().appointments[0]
    over = tuple(replace(each, to_on=date(2026, 12, 15), role_sv="förra uppdraget") for each in full().appointments)
    assert office.is_held_on(DAY)
    assert "förra uppdraget" not in text(sound_pack(told(replace(full(), appointments=over))).content)


def test_the_agreements_in_force_are_told_with_their_days_notice_areas_and_decision() -> None:
    dossier = example_dossier("falun")
    said = text(sound_pack(told(dossier, parts=(Part.AGREEMENTS,))).content).replace("\u00a0", " ")
    for expected in (
        "Vänortsavtal med Grudziądz",
        "Gäller från 18 november 2022",
        "6 månader, när som helst",
        "Kommunstyrelsen 25 oktober 2022, § 187, dnr KS 2022/0211",
        "Nuvarande slutdag 31 augusti 2027",
        "Barn och ungdomar, Utbildning",
    ):
        assert expected in said
    assert "60 000" not in said
    none = replace(dossier, agreements=())
    assert sound_pack(told(none, parts=(Part.AGREEMENTS,))).page_count == 1


def test_a_tacit_term_tells_both_its_ends_and_notice_that_was_given_stops_its_renewal() -> None:
    dossier = example_dossier("falun")
    first = dossier.agreements[0]
    renewed = replace(
        first,
        renewal=Renewal.TACIT,
        renewal_months=24,
        first_end_on=date(2023, 7, 31),
        current_end_on=date(2027, 7, 31),
        renews_on=date(2027, 8, 1),
        notice_on=date(2027, 1, 31),
    )
    given = replace(renewed, has_notice=True, renews_on=None)
    for agreement, expected in (
        (renewed, "Förlängs automatiskt med 24 månader den 1 augusti 2027"),
        (given, "uppsagt"),
    ):
        alone = replace(dossier, agreements=(agreement,))
        said = text(sound_pack(told(alone, parts=(Part.AGREEMENTS,))).content)
        assert expected in said
        assert "Första slutdag 31 juli 2023" in said
        assert "6 månader, senast 31 januari 2027" in said
