"""The list of the network on paper tells who stands for each department, and which seats are vacant."""

from dataclasses import replace
from datetime import date
from functools import cache
from uuid import UUID

import pytest

from coordinator_app import paths
from coordinator_app.documents import network_list
from coordinator_app.documents.composing import Document
from coordinator_app.domain.municipality import BodyKind, Municipality
from coordinator_app.domain.network import Seat
from coordinator_app.domain.network_lines import NetworkLine, SeatState
from coordinator_app.domain.network_list import NetworkList
from coordinator_app.words import LANGUAGES, Language, Words
from tests.documents.briefings import MADE_AT
from tests.documents.hearing import lonely_headings
from tests.documents.reading import page_texts, text, violations
from tests.documents.selfcheck import told

TODAY = date(2026, 11, 23)


def line(number: int, **fields: object) -> NetworkLine:
    plain = NetworkLine(
        id=UUID(int=number),
        kind=BodyKind.DEPARTMENT,
        name_sv=f"Förvaltning {number}",
        name_en=f"Department {number}",
        seat=Seat(id=UUID(int=100 + number), body_id=UUID(int=number), from_on=date(2024, 1, 1), areas=("skola",)),
        contact=f"Anna Åsén {number}",
        deputy="Bo Ek",
        attended_on=date(2026, 9, 9),
        state=SeatState.HELD,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]  # the tests name fields of the line


SOME = (line(1), line(2, seat=None, contact="", deputy="", attended_on=None, state=SeatState.VACANT), line(3))


def listed(lines: tuple[NetworkLine, ...] = SOME, language: Language = "sv") -> NetworkList:
    return NetworkList(
        language=language,
        today=TODAY,
        lines=lines,
        sender=Municipality(id=UUID(int=99), name_sv="Norrvikens kommun", name_en="Municipality of Norrviken"),
        made_at=MADE_AT,
    )


@cache
def sound(made_of: NetworkList) -> Document:
    """Return the document of a list after holding it against PDF/UA-1, PDF/A-2a and the check of our own."""
    words = Words(made_of.language, paths.resources() / "translations")
    document = network_list.make(made_of, words, paths.resources())
    found = violations(document.content)
    assert found == [], found
    return document


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_department_is_told_with_its_contact_person_and_a_vacancy_in_words(language: Language) -> None:
    document = sound(listed(language=language))
    said = text(document.content)
    for number in (1, 3):
        assert (f"Förvaltning {number}" if language == "sv" else f"Department {number}") in said
        assert f"Anna Åsén {number}" in said
    assert ("Kontaktperson saknas" if language == "sv" else "No contact person") in said
    assert ("EU-nätverket" if language == "sv" else "EU network") in said
    assert document.missing == frozenset()
    assert lonely_headings(document.content) == []


def test_rows_name_their_department_and_columns_what_they_hold() -> None:
    roles = [role for role, _ in told(sound(listed()).content)]
    assert roles.count("Table") == 1
    assert roles.count("TH") == 6 + len(SOME)


def test_a_long_list_goes_on_with_its_heads_repeated() -> None:
    document = sound(listed(tuple(line(n) for n in range(1, 61))))
    assert document.page_count >= 3
    assert all("Ersättare" in page for page in page_texts(document.content))


def test_a_list_of_nobody_says_so() -> None:
    assert "Inga förvaltningar eller bolag är inlagda." in text(sound(listed(())).content)


def test_the_same_list_makes_the_same_bytes() -> None:
    words = Words("sv", paths.resources() / "translations")
    assert network_list.make(listed(), words, paths.resources()).content == sound(listed()).content
