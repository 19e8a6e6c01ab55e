"""The summary: the times in their order, all on one page, and no page where there is nothing to say."""

from datetime import time

import pytest

from coordinator_app import paths
from coordinator_app.documents import briefing_pack
from coordinator_app.documents.composing import Document
from coordinator_app.domain.briefing import Dossier, Variant
from coordinator_app.words import LANGUAGES, Language, Words
from tests.documents.briefings import empty, example_dossier, full, item, sound_pack, told, with_visit
from tests.documents.hearing import told_in_order
from tests.documents.reading import page_texts, text

LEAD = "Sju gäster från Grudziądz och Kolomyia besöker Falun i tre dagar för att bli klara med sin plan. " * 10


def busy(count: int, lead: str = LEAD) -> Dossier:
    """Return an example in which the presidium takes part in so many items, and the aim is a long one."""
    items = tuple(item(n, title_sv=f"Punkt {n}: samtal om skolutbyte", presidium_sv="Hälsar.") for n in range(count))
    return with_visit(example_dossier("falun"), programme=items, lead_sv=lead)


def summary_of(dossier: Dossier, language: Language = "sv") -> Document:
    return sound_pack(told(dossier, variant=Variant.SUMMARY, language=language))


def test_your_times_stand_in_the_order_of_the_day_however_they_are_kept() -> None:
    late = item(1, starts_at=time(15), title_sv="Avtackning", presidium_sv="Tackar.")
    early = item(2, starts_at=time(9), title_sv="Välkomnande", presidium_sv="Hälsar.")
    said = text(summary_of(with_visit(empty(), programme=(late, early))).content)
    assert said.index("Välkomnande") < said.index("Avtackning")


def test_a_day_has_one_heading_among_your_times_even_if_its_items_are_kept_apart() -> None:
    days = [item(n, day_on=item(n).day_on.replace(day=16 + n % 2), presidium_sv="Hälsar.") for n in range(4)]
    said = text(summary_of(with_visit(empty(), programme=tuple(days))).content)
    assert (said.count("Onsdag 16 december"), said.count("Torsdag 17 december")) == (1, 1)


@pytest.mark.parametrize("variant", [Variant.PRESIDIUM, Variant.SUMMARY])
def test_a_long_aim_and_twenty_five_times_stand_on_one_page_and_none_is_lost(variant: Variant) -> None:
    document = sound_pack(told(busy(25), variant=variant))
    page = " ".join(page_texts(document.content)[0 if variant == Variant.SUMMARY else 1].split())
    assert document.overflowing == ()
    assert [n for n in range(25) if f"Punkt {n}: samtal om skolutbyte" not in page] == []
    assert LEAD.strip() in page
    visit = busy(25).visit
    assert [goal for goal in (*visit.achieve_sv, *visit.avoid_sv) if goal not in page] == []
    assert page_texts(document.content)[-1] != ""
    assert (document.page_count == 1) == (variant == Variant.SUMMARY)


def test_what_no_page_holds_goes_on_over_the_next_whole_and_is_reported() -> None:
    document = summary_of(busy(80))
    said = text(document.content)
    assert document.page_count > 1
    assert document.overflowing == ("Besöket i korthet",)
    assert [n for n in range(80) if f"Punkt {n}: samtal om skolutbyte" not in said] == []


def test_a_summary_that_fits_is_not_reported() -> None:
    assert summary_of(example_dossier("falun")).overflowing == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("variant", Variant)
def test_a_visit_of_which_only_the_days_are_known_is_a_cover_alone(variant: Variant, language: Language) -> None:
    document = sound_pack(told(empty(), variant=variant, language=language))
    assert document.page_count == 1
    headings = [told.text for told in told_in_order(document.content) if told.role.startswith("H")]
    assert headings == [{"sv": "Besök", "en": "Visit"}[language]]
    assert ("2026" in text(document.content)) is True


def test_few_chapters_need_no_contents_and_many_do() -> None:
    only_background = with_visit(empty(), title_sv="Besök i Falun", background_sv="De har träffats förut.")
    document = sound_pack(told(only_background))
    assert "Innehåll" not in text(document.content)
    assert "De har träffats förut." in text(document.content)
    assert "Innehåll" in text(sound_pack(told(full())).content)


def test_the_pages_of_an_overflowing_summary_are_the_same_every_time() -> None:
    words = Words("sv", paths.resources() / "translations")
    briefing = told(busy(80), variant=Variant.SUMMARY)
    again = briefing_pack.make(briefing, words, paths.resources())
    assert again.content == sound_pack(briefing).content
