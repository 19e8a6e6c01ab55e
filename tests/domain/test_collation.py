"""The Swedish alphabet, and words found however they were typed."""

from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coordinator_app.domain.collation import LAST, LONGEST_KEY, folded, is_within, searched_for, sort_key, words_of

IN_ORDER = (
    "10 år",
    "Abrahamsson",
    "af Ekenstam",
    "Aho",
    "Andersson Lind",
    "Andersson-Östh",
    "Anderssons",
    "Đurić",
    "Eriksson",
    "Łódź",
    "Müller",
    "Mynta",
    "Nyström",
    "O’Brien",
    "Olsson",
    "Vallin",
    "Vik",
    "Wallin",
    "Zetterberg",
    "Åberg",
    "Åkesson",
    "Æbeltoft",
    "Ärlig",
    "Öberg",
    "Ørsted",
    "Östh",
    "Ελένη",
    "Жанна",
    "李伟",
    "",
)


@pytest.mark.parametrize("seed", range(20))
def test_a_register_is_in_the_order_of_the_swedish_alphabet(seed: int) -> None:
    names = list(IN_ORDER)
    Random(seed).shuffle(names)
    assert tuple(sorted(names, key=sort_key)) == IN_ORDER


@pytest.mark.parametrize(
    ("one", "other"),
    [("ek", "EK"), ("Petren", "Petrén"), ("Ang-ström", "Ang ström"), ("A\u030akesson", "Åkesson")],
)
def test_what_differs_by_case_accents_or_signs_stands_side_by_side(one: str, other: str) -> None:
    assert sort_key(one).split("\x01")[0] == sort_key(other).split("\x01")[0]


def test_an_accent_decides_only_between_names_that_are_otherwise_alike() -> None:
    assert sort_key("Petren") < sort_key("Petrén") < sort_key("Petrens")


@pytest.mark.parametrize("nameless", ["", " ", "…", "\u202e", "\x07", "-"])
def test_what_has_no_name_comes_last(nameless: str) -> None:
    assert sort_key(nameless) == LAST
    assert sort_key("👩‍🚀 𠮷野家 zzz") < LAST


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Røros", "roros"),
        ("ŁÓDŹ", "lodz"),
        ("Straße", "strasse"),
        ("Æbeltoft", "aebeltoft"),
        ("Đặng", "dang"),
        ("Þórður", "thordur"),
        ("Işık", "isik"),
        ("İstanbul", "istanbul"),
        ("Åke  Ängö-Ö", "ake ango o"),
        ("O’Brien", "obrien"),
        ("Nguyễn", "nguyen"),
        ("ＧＲＵＤＺＩＡＤＺ", "grudziadz"),
        ("石家庄", "石家庄"),
        ("Вячеслав Йович", "вячеслав иович"),
        ("مُحَمَّد", "محمد"),
    ],
)
def test_a_word_is_found_without_its_case_and_diacritics(typed: str, wanted: str) -> None:
    assert folded(typed) == wanted


def test_the_words_of_a_name_keep_their_spelling_beside_what_they_are_found_by() -> None:
    assert words_of("Åke Lind", "åke") == {("ake", "åke"), ("lind", "lind")}
    assert searched_for("lind ÅK") == (("lind", "lind"), ("ak", "åk"))


def test_every_word_that_is_sought_must_begin_a_word() -> None:
    assert is_within("röd st", "Stora Rodhallen")
    assert not is_within("hallen", "Stora Rodhallen")
    assert is_within("", "whatever")


@given(st.text())
@example("\u0345")
@example("ΐ ŉ ẞ")
def test_no_text_is_too_strange_for_a_key(text: str) -> None:
    key = sort_key(text)
    assert key <= LAST
    assert len(key) <= 2 * LONGEST_KEY + 1
    assert folded(folded(text)) == folded(text)
    assert "\x00" not in key
