"""A file's name tells the pack from others, and every system takes it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from coordinator_app.domain.briefing import Variant
from coordinator_app.domain.file_names import LONGEST, informing_record_file_name, pack_file_name, paper_file_name
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.words import LANGUAGES

DAY = date(2026, 11, 23)
VISIT = Visit(id=UUID(int=1), direction=Direction.INCOMING, starts_on=DAY, ends_on=DAY, title_sv="Shijiazhuang")


def test_a_name_begins_with_the_day_and_ends_with_the_version() -> None:
    name = pack_file_name(VISIT, Variant.PRESIDIUM, "sv", 3)
    assert name == "2026-11-23_Shijiazhuang_besöksunderlag_presidiet_v3.pdf"


def test_no_two_packs_of_a_visit_have_the_same_name() -> None:
    names = [pack_file_name(VISIT, v, language, n) for v in Variant for language in LANGUAGES for n in (1, 2)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ('Besök: "Kalmar/Åbo" <utkast>?*|\\', "Besök-KalmarÅbo-utkast"),
        ("Två\nrader\t\x7f", "Tvårader"),
        (" . Punkt . ", "Punkt"),
        ("石家庄", "石家庄"),
    ],
)
def test_what_no_file_system_takes_is_left_out(title: str, kept: str) -> None:
    name = pack_file_name(replace(VISIT, title_sv=title), Variant.GUESTS, "sv", 1)
    assert name == f"2026-11-23_{kept}_program_gäster_v1.pdf"


@pytest.mark.parametrize("title", ["", " ", "???", "..."])
def test_a_visit_without_a_usable_title_is_named_by_its_day(title: str) -> None:
    name = pack_file_name(replace(VISIT, title_sv=title), Variant.HOSTS, "sv", 1)
    assert name == "2026-11-23_besöksunderlag_värdar_v1.pdf"


def test_a_long_title_is_cut_and_the_version_stays() -> None:
    name = pack_file_name(replace(VISIT, title_sv="Å" * 300), Variant.PRESIDIUM, "sv", 12)
    assert len(name) == LONGEST
    assert name.endswith("_besöksunderlag_presidiet_v12.pdf")


def test_a_title_in_one_language_names_the_file_in_both() -> None:
    assert "Shijiazhuang" in pack_file_name(VISIT, Variant.PRESIDIUM, "en", 1)


def test_a_visit_that_is_gone_leaves_the_rest_of_the_name() -> None:
    assert pack_file_name(None, Variant.SUMMARY, "en", 2) == "summary_presidium_v2.pdf"


def test_a_paper_names_what_it_is_and_whose() -> None:
    assert paper_file_name(VISIT, PaperKind.RUN_SHEET, "sv") == "2026-11-23_Shijiazhuang_körschema.pdf"
    name = paper_file_name(VISIT, PaperKind.ITINERARY, "en", "Karin Ek")
    assert name == "2026-11-23_Shijiazhuang_own_programme_Karin-Ek.pdf"


def test_a_papers_name_stays_within_bounds_and_takes_no_path() -> None:
    long = replace(VISIT, title_sv="Å" * 300)
    name = paper_file_name(long, PaperKind.ITINERARY, "sv", "../" * 40 + "x" * 300)
    assert len(name) <= LONGEST
    assert "/" not in name
    assert name.endswith(".pdf")


def test_a_record_of_informing_is_named_by_its_year_or_by_its_visit() -> None:
    assert informing_record_file_name(2026, "sv", "pdf") == "informering_2026.pdf"
    assert informing_record_file_name(VISIT, "en", "xlsx") == "2026-11-23_Shijiazhuang_record_of_informing.xlsx"
    long = informing_record_file_name(replace(VISIT, title_sv="Å/" * 300), "sv", "xlsx")
    assert len(long) == LONGEST
    assert long.endswith("_informering.xlsx")
