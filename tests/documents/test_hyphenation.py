"""Where words are divided."""

from coordinator_app.documents.hyphenation import SOFT_HYPHEN, divisions
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.tables import Row, TableLook, table
from tests.documents.reading import text
from tests.documents.samples import LOOKS, made


def heads(word: str, language: str = "sv") -> list[str]:
    return [head for head, _ in divisions(word, language)]


def test_a_long_word_is_divided_between_its_parts_and_never_near_an_end() -> None:
    assert heads("välfärdsteknik") == ["välfärds" + SOFT_HYPHEN]
    assert heads("socialförvaltningen") == ["socialför" + SOFT_HYPHEN, "social" + SOFT_HYPHEN]


def test_a_word_that_the_patterns_would_misread_stays_whole() -> None:
    assert heads("rådhustrappan") == []


def test_a_short_word_is_not_divided() -> None:
    assert heads("museum") == []
    assert heads("kinesiska") == []


def test_the_language_decides() -> None:
    assert heads("responsibilities", "en") != heads("responsibilities", "sv")
    assert heads("responsibilities", "") == []


def test_a_dash_of_its_own_needs_no_hyphen() -> None:
    assert heads("svenska–kinesiska", "") == ["svenska–"]
    assert heads("13.30–14.15", "") == []
    assert heads("eva.lind@norrviken.example", "") == ["eva.lind@"]


def test_a_monstrous_word_is_not_searched_for_syllables() -> None:
    assert divisions("a" * 20_000, "sv") == ()


def test_a_divided_word_is_copied_out_whole() -> None:
    word = "Socialförvaltningens verksamhetsområdesansvariga"
    rows = [Row([Prose(word, LOOKS.cell)])]
    document = made(table((90,), rows, TableLook(theme=LOOKS.theme), summary="Ord", row_heads=()))
    assert "verksamhetsområdesansvariga" in text(document.content)
