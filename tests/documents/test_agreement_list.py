"""The list of agreements on paper tells of each how it stands, in words and as a bar, however many there are."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from uuid import UUID

import pytest

from coordinator_app import paths
from coordinator_app.documents import agreement_list
from coordinator_app.documents.composing import Document
from coordinator_app.domain.agreement_lines import AgreementLine, AgreementSpan, seen_on
from coordinator_app.domain.agreement_list import AgreementList
from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, Renewal
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.words import LANGUAGES, Language, Words
from tests.documents.briefings import MADE_AT
from tests.documents.hearing import lonely_headings
from tests.documents.reading import page_texts, text, violations
from tests.documents.selfcheck import told

TODAY = date(2026, 11, 23)
OPEN_ENDED = AgreementTerms(signed_on=date(2024, 3, 1), renewal=Renewal.OPEN_ENDED)
TACIT = AgreementTerms(
    in_force_on=date(2018, 8, 1),
    first_end_on=date(2023, 7, 31),
    renewal=Renewal.TACIT,
    renewal_months=24,
    notice=Notice(number=6),
)
ENDS_SOON = AgreementTerms(in_force_on=date(2025, 1, 1), first_end_on=TODAY + timedelta(days=18))
OVER = AgreementTerms(in_force_on=date(2013, 1, 1), first_end_on=date(2019, 12, 31))
PROPOSED = AgreementTerms(stage=AgreementStage.PROPOSED, sign_by_on=date(2027, 9, 1), in_force_on=date(2027, 9, 1))
NOTHING_KNOWN = AgreementTerms()


def line(number: int, terms: AgreementTerms, **fields: object) -> AgreementLine:
    plain = AgreementLine(
        id=UUID(int=number),
        kind=AgreementKind.SISTER_CITY,
        title_sv=f"Avtal {number}",
        title_en=f"Agreement {number}",
        partner_name_sv=f"Vänort {number}",
        partner_name_en=f"City {number}",
        terms=terms,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]  # the tests name fields of the line


SOME = tuple(
    line(number, terms)
    for number, terms in enumerate((ENDS_SOON, TACIT, OPEN_ENDED, PROPOSED, NOTHING_KNOWN, OVER), start=1)
)


def listed(lines: tuple[AgreementLine, ...] = SOME, language: Language = "sv", **fields: object) -> AgreementList:
    plain = AgreementList(
        language=language,
        today=TODAY,
        agreements=seen_on(lines, TODAY),
        policy=PolicyProfile(key="general"),
        sender=Municipality(id=UUID(int=99), name_sv="Norrvikens kommun", name_en="Municipality of Norrviken"),
        made_at=MADE_AT,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]  # the tests name fields of the list


@cache
def sound(made_of: AgreementList) -> Document:
    """Return the document of a list after holding it against PDF/UA-1, PDF/A-2a and the check of our own."""
    words = Words(made_of.language, paths.resources() / "translations")
    document = agreement_list.make(made_of, words, paths.resources())
    found = violations(document.content)
    assert found == [], found
    return document


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_agreement_is_told_with_its_party_and_title(language: Language) -> None:
    document = sound(listed(language=language))
    said = text(document.content)
    for number in range(1, len(SOME) + 1):
        assert (f"Vänort {number}" if language == "sv" else f"City {number}") in said
    assert document.missing == frozenset()
    assert lonely_headings(document.content) == []


def test_what_is_to_be_decided_stands_first_and_what_is_over_last() -> None:
    spans = [(section.span, len(section.agreements)) for section in listed().sections]
    assert spans == [(AgreementSpan.ENDING, 2), (AgreementSpan.CURRENT, 3), (AgreementSpan.ARCHIVE, 1)]
    said = text(sound(listed(language="en")).content)
    order = ["ending within six months (2)", "City 2", "Current (3)", "City 3", "Archive (1)", "City 6"]
    assert [said.index(each) for each in order] == sorted(said.index(each) for each in order)


def test_each_bar_is_a_figure_whose_words_say_what_it_shows() -> None:
    figures = [alt for role, alt in alternatives(listed(language="en")) if role == "Figure"]
    assert len(figures) == len(SOME)
    assert (
        "In force from 1 August 2018 to 31 July 2027, notice by 31 January 2027, then renewed automatically." in figures
    )
    assert "In force from 1 March 2024 until further notice." in figures
    assert "Was in force from 1 January 2013 to 31 December 2019." in figures


def alternatives(made_of: AgreementList) -> list[tuple[str, str]]:
    from io import BytesIO

    import pikepdf

    with pikepdf.open(BytesIO(sound(made_of).content)) as pdf:
        return [(str(each.S)[1:], str(each.Alt)) for each in pdf.objects if _has_alternative(each)]


def _has_alternative(each: object) -> bool:
    import pikepdf

    return isinstance(each, pikepdf.Dictionary) and "/Alt" in each and "/S" in each


def test_rows_name_their_party_and_columns_their_years() -> None:
    roles = [role for role, _ in told(sound(listed()).content)]
    assert roles.count("Table") == 3
    assert roles.count("TH") == 3 * 4 + len(SOME)
    first = page_texts(sound(listed()).content)[0]
    assert all(str(year) in first for year in range(2022, 2029))


def test_a_long_list_goes_on_with_its_years_repeated_and_long_names_whole() -> None:
    name = "Nätverket för kommuner med mycket långa namn vid Östersjön, Kattegatt och Skagerrak " * 2
    many = tuple(line(n, TACIT, partner_name_sv=f"{name}{n}", title_sv="") for n in range(1, 41))
    document = sound(listed(many))
    assert document.page_count >= 5
    assert all("2022" in page and "2028" in page for page in page_texts(document.content))
    said = text(document.content)
    assert [n for n in range(1, 41) if f"Skagerrak {n} " not in said] == []


def test_a_list_says_what_it_was_narrowed_to_or_that_it_is_empty() -> None:
    said = text(sound(listed((), narrowed="Endast medlemskap")).content)
    assert "Endast medlemskap" in said
    assert "Det finns inga avtal att visa." in said
    assert "INTERN" in said
    assert sound(listed(())).page_count == 1


def test_a_sister_city_is_called_what_the_policy_calls_it() -> None:
    policy = PolicyProfile(key="falkenberg", sister_city_sv="systerstad")
    assert "Systerstadsavtal" in text(sound(listed(policy=policy)).content)
    assert "Vänortsavtal" in text(sound(listed()).content)


def test_the_same_list_makes_the_same_bytes() -> None:
    words = Words("sv", paths.resources() / "translations")
    again = agreement_list.make(listed(), words, paths.resources())
    assert again.content == sound(listed()).content
