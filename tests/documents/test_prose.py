"""Paragraphs: faces, languages and lines."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator_app import paths
from coordinator_app.documents.fonts import SQUARE, Face, Fonts
from coordinator_app.documents.lines import set_lines
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, inked
from tests.documents.reading import text, violations
from tests.documents.samples import IDENTITY, LOOKS, made

HOSTILE = (
    "<b>fet</b>",
    "</para><para>",
    "<img src='/etc/passwd'/>",
    "<a href='javascript:alert(1)'>här</a>",
    "<onDraw name='x'/>",
    "&amp; &lt; &#65;",
    "{title} %s %slot 0%",
    "(parentes \\ och ) snedstreck",
    "\x00\x1b[31m\u202eomvänt",
    "\ud800 ensam",
    "]]> <?xpacket end='w'?>",
)


@pytest.fixture
def fonts() -> Fonts:
    return Fonts(paths.resources() / "fonts")


@pytest.mark.parametrize("written", HOSTILE)
def test_what_a_user_writes_is_shown_and_never_obeyed(written: str) -> None:
    document = made(Prose(written, LOOKS.body), identity=replace(IDENTITY, title=written, author=written))
    assert violations(document.content) == []
    visible = "".join(c for c in written if c.isprintable() and not 0xD800 <= ord(c) <= 0xDFFF)
    assert " ".join(visible.split()) in text(document.content)


def test_characters_that_no_font_has_are_squares_and_are_reported() -> None:
    document = made(Prose("Fest 🎉 och שלום", LOOKS.body))
    assert document.missing == frozenset("🎉שלום")
    assert f"Fest {SQUARE} och {SQUARE * 4}" in text(document.content)
    assert violations(document.content) == []


def test_one_document_knows_nothing_of_what_another_missed() -> None:
    made(Prose("🎉", LOOKS.body))
    assert made(Prose("Fest", LOOKS.body)).missing == frozenset()


def test_han_is_set_in_a_face_that_has_it_and_told_as_chinese() -> None:
    document = made(Prose("Staden 石家庄 och vännen Дмитрий Ωμέγα", LOOKS.lead))
    assert "石家庄 och vännen Дмитрий Ωμέγα" in text(document.content)
    with pikepdf.open(BytesIO(document.content)) as pdf:
        languages = [str(o.Lang) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Span"]
    assert languages == ["zh-Hans"]


def test_the_large_face_is_not_read_without_need(fonts: Fonts) -> None:
    assert fonts.runs("Åsa Дмитрий", Face.SANS) == [("Åsa Дмитрий", Face.SANS)]
    assert set(fonts._characters) == {Face.SANS}
    assert fonts.runs("Åsa 石", Face.SANS) == [("Åsa ", Face.SANS), ("石", Face.HAN)]
    assert Face.HAN in fonts._characters


def test_a_language_that_is_given_is_told() -> None:
    document = made(Prose(["På tyska: ", Run("Herzlich willkommen", language="de")], LOOKS.body))
    with pikepdf.open(BytesIO(document.content)) as pdf:
        languages = [str(o.Lang) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Span"]
    assert languages == ["de"]


def lines_of(written: str, fonts: Fonts, width: float) -> list[str]:
    lines = set_lines(inked(written, LOOKS.body, fonts), fonts, width, "sv")
    return ["".join(piece for piece, _ in line) for line in lines]


def test_lines_break_at_spaces_and_keep_them_for_the_listener(fonts: Fonts) -> None:
    assert lines_of("ett två tre fyra", fonts, 42) == ["ett två ", "tre fyra"]


def test_a_line_end_that_was_written_is_kept(fonts: Fonts) -> None:
    assert lines_of("Rådhuset\n\nHamngatan 2", fonts, 400) == ["Rådhuset ", "", "Hamngatan 2"]


def test_a_number_is_not_parted_from_its_unit(fonts: Fonts) -> None:
    assert lines_of("väg 10\u00a0000\u00a0km", fonts, 50) == ["väg ", "10\u00a0000\u00a0km"]


def test_chinese_breaks_between_characters_but_not_before_a_stop(fonts: Fonts) -> None:
    lines = lines_of("石家庄市代表团来访，欢迎各位代表团成员。", fonts, 100)
    assert len(lines) == 3
    assert not any(line[0] in "，。" for line in lines)


def test_a_word_of_twenty_thousand_letters_is_cut_into_lines(fonts: Fonts) -> None:
    lines = lines_of("x" * 20_000, fonts, 470)
    assert "".join(lines) == "x" * 20_000
    assert all(fonts.width(line, Face.SANS, 10.5) <= 470.001 for line in lines)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aå-– \n石，@/\u00a0", max_size=80), st.floats(min_value=12, max_value=200))
def test_no_letter_is_lost_and_no_line_too_wide(written: str, width: float) -> None:
    fonts = Fonts(paths.resources() / "fonts")
    lines = set_lines(inked(written, LOOKS.body, fonts), fonts, width, "")
    shown = "".join(piece for line in lines for piece, _ in line)
    assert "".join(shown.split(" ")) == "".join(written.replace("\n", " ").split(" "))
    for line in lines:
        assert sum(fonts.width(piece.rstrip(" "), ink.face, ink.size) for piece, ink in line) <= width + 3


def test_a_paragraph_leaves_no_line_alone(fonts: Fonts) -> None:
    prose = Prose("ord " * 40, LOOKS.body)
    assert len(prose.lines(fonts, 150)) == 5
    assert prose.split(fonts, 150, 15, forced=False) is None
    parts = prose.split(fonts, 150, 4 * 15, forced=False)
    assert parts
    assert [len(part.lines(fonts, 150)) for part in parts] == [3, 2]
    forced = prose.split(fonts, 150, 15, forced=True)
    assert forced
    assert [len(part.lines(fonts, 150)) for part in forced] == [1, 4]
