"""The record of informing on paper tells of each who was told and how it stands, and what all comes to."""

from functools import cache
from uuid import UUID

import pytest

from coordinator_app import paths
from coordinator_app.documents import informing_record
from coordinator_app.documents.composing import Document
from coordinator_app.domain.informing_record import InformingRecord
from coordinator_app.domain.obligations import State
from coordinator_app.words import LANGUAGES, Either, Language, Words
from tests.documents.hearing import lonely_headings
from tests.documents.reading import page_texts, text, violations
from tests.documents.selfcheck import told
from tests.domain.recorded import ROWS, record, row, visit


def sound(made_of: InformingRecord) -> Document:
    """Return the document of a record after holding it against PDF/UA-1, PDF/A-2a and the check of our own."""
    words = Words(made_of.language, paths.resources() / "translations")
    document = informing_record.make(made_of, words, paths.resources())
    found = violations(document.content)
    assert found == [], found
    return document


@cache
def year(language: Language) -> Document:
    """Return the record of a year."""
    return sound(record(language=language))


@cache
def one() -> Document:
    """Return the record of one visit."""
    return sound(record(visit(), year=None))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_telling_is_told_with_its_name_and_reason(language: Language) -> None:
    document = year(language)
    said = text(document.content)
    assert all(each.person in said for each in ROWS)
    assert ("ordförande" if language == "sv" else "chair") in said
    assert document.missing == frozenset()
    assert lonely_headings(document.content) == []


def test_each_state_is_said_in_words() -> None:
    said = text(year("sv").content)
    for expected in (
        "Informerad i tid",
        "Informerad för sent",
        "Inte informerad, tidsgränsen har passerat",
        "Utkast öppnat, inte bekräftat",
        "Ska informeras",
        "Undantagen Ledig",
        "Berörs inte",
        "Tillagd för hand",
        "En person vars namn har raderats",
        "Studiebesök från Gütersloh (inställt)",
        "12 nov 2026 14.05, per telefon",
        "\N{MINUS SIGN}3 dagar",
    ):
        assert expected in said, expected


def test_the_head_says_whose_it_is_of_what_when_it_was_made_and_who_may_see_it() -> None:
    first = " ".join(page_texts(year("en").content)[0].split())
    assert "Municipality of Norrviken" in first
    assert "Who was informed of visits in 2026" in first
    assert "Visits that begin in 2026 · Made 23 November 2026, 09:30" in first
    assert "INTERNAL" in first
    assert "Internal: it names people" in first
    assert "12 tellings were to be made, of 2 visits." in first
    assert "Page 1 of 4" in first


def test_one_visit_is_titled_with_its_name_and_days() -> None:
    said = text(one().content)
    assert "Vilka som informerades: Besök från Grudziądz" in said
    assert "30 november – 3 december 2026" in said
    assert "Efter besökets månad" not in said


def test_rows_name_their_person_and_columns_what_they_tell() -> None:
    roles = [role for role, _ in told(one().content)]
    assert roles.count("Table") == 3
    assert roles.count("TH") == 2 * 10 + 7 + (1 + 3) + 3 + len(ROWS)


def test_a_long_record_goes_on_with_its_head_repeated_and_nobody_left_out() -> None:
    reason = Either("Ordförande i nämnden och värd för middagen; " * 7, "")
    many = tuple(
        row(f"Person {n:03}", list(State)[n % 7], note="x" * 300 if n % 50 == 0 else "", list_name=reason)
        for n in range(500)
    )
    document = sound(record(visit(many), year=None))
    pages = page_texts(document.content)
    listed = [page for page in pages if "Person " in page]
    assert len(listed) > 40
    assert all("Namn" in page and "Marginal" in page for page in listed)
    said = text(document.content)
    assert [n for n in range(500) if f"Person {n:03}" not in said] == []


@pytest.mark.parametrize("made_of", [record(visit(()), year=None), record(visit(()), year=2031)])
def test_where_nobody_was_to_be_told_the_paper_says_so(made_of: InformingRecord) -> None:
    document = sound(made_of)
    assert document.page_count == 1
    assert "Ingen skulle informeras." in text(document.content)


def test_what_users_write_is_never_markup_and_no_control_reaches_the_page() -> None:
    rude = row("<b>Karin</b>\x00\u202e", note="&amp; <img src='/etc/passwd'>", by="eva\ud800")
    titled = visit((rude,), title=Either("<para>Besök</para>\x07 " * 20, ""), visit_id=UUID(int=7))
    said = text(sound(record(titled, year=None)).content)
    assert "<b>Karin</b>" in said
    assert "&amp; <img" in said


def test_the_same_record_makes_the_same_bytes() -> None:
    words = Words("sv", paths.resources() / "translations")
    assert informing_record.make(record(visit(), year=None), words, paths.resources()).content == one().content
