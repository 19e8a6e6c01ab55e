"""Text on its way into a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.documents.characters import clean, one_line


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Åsa Öberg", "Åsa Öberg"),
        ("A\u030asa", "Åsa"),
        ("rad\r\nnästa\u2028sist", "rad\nnästa\nsist"),
        ("a\tb\u2003c", "a b c"),
        ("10\u202f000", "10\u00a0000"),
        ("\u202eexe.fdp\u202c", "exe.fdp"),
        ("a\x00\x07\x1b[31mb", "a[31mb"),
        ("mjuk\u00adstavning", "mjukstavning"),
        ("\ud800lös", "lös"),
        ("\ufeffa\u200bb\ufe0f", "ab"),
    ],
)
def test_what_cannot_be_seen_is_left_out(written: str, shown: str) -> None:
    assert clean(written) == shown


@given(st.text(alphabet=st.characters()))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode("utf-8")


def test_a_title_has_one_line() -> None:
    assert one_line(" Besök\nfrån Visby ") == "Besök från Visby"
