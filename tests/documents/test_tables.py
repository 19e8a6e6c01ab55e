"""Tables in the tree and on the page."""

from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf

from coordinator_app.documents.prose import Prose
from coordinator_app.documents.tables import Row, Table, TableLook, table
from tests.documents.reading import page_texts, violations
from tests.documents.samples import LOOKS, WEDNESDAY, made, programme
from tests.documents.selfcheck import told

LOOK = TableLook(theme=LOOKS.theme)


def cells(content: bytes) -> list[tuple[str, str]]:
    """Return the role and scope of every cell in reading order."""
    with pikepdf.open(BytesIO(content)) as pdf:
        found: list[Any] = [
            o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") in ("/TH", "/TD")
        ]
        return [(str(o.S), str(o.A.Scope) if "/A" in o else "") for o in found]


def test_heads_are_told_with_their_scope() -> None:
    rows = [Row([Prose("Läge", LOOKS.cell), Prose("Hebei", LOOKS.cell)])]
    document = made(table((90, 90), rows, LOOK, summary="Fakta", head=(("Vad", "Var"), LOOKS.column_head)))
    assert cells(document.content) == [("/TH", "/Column"), ("/TH", "/Column"), ("/TH", "/Row"), ("/TD", "")]


def test_an_empty_cell_is_no_head() -> None:
    rows = [Row([None, Prose("Hebei", LOOKS.cell)])]
    document = made(table((90, 90), rows, LOOK, summary="Fakta", head=(("", "Var"), LOOKS.column_head)))
    assert [role for role, _ in cells(document.content)] == ["/TD", "/TH", "/TD", "/TD"]
    assert violations(document.content) == []


def many_rows(count: int) -> Table:
    rows = [Row([Prose(f"Rad {n}", LOOKS.cell), Prose("Text", LOOKS.cell)]) for n in range(count)]
    return table((90, 90), rows, LOOK, summary="Rader", head=(("Nummer", "Vad"), LOOKS.column_head))


def test_the_head_stands_on_every_page_and_is_told_once() -> None:
    document = made(many_rows(100))
    texts = page_texts(document.content)
    assert len(texts) > 2
    assert all("Nummer" in text for text in texts)
    assert [role for role, _ in told(document.content)].count("TR") == 101
    assert violations(document.content) == []


def test_no_row_is_lost_or_doubled_at_the_edge_of_a_page() -> None:
    words = " ".join(page_texts(made(many_rows(200)).content)).split()
    numbers = [word for before, word in pairwise(words) if before == "Rad"]
    assert numbers == [str(number) for number in range(200)]


def test_a_cell_of_one_paragraph_needs_no_paragraph_in_the_tree() -> None:
    rows = [Row([Prose("Ett", LOOKS.cell), [Prose("Två", LOOKS.cell), Prose("Tre", LOOKS.note)]])]
    roles = told(made(table((90, 90), rows, LOOK, summary="Tal")).content)
    assert [role for role, _ in roles[-6:]] == ["Table", "TR", "TH", "TD", "P", "P"]


def test_what_the_presidium_does_is_said_in_words_too() -> None:
    document = made(programme(WEDNESDAY))
    assert " ".join(page_texts(document.content)).count("Presidiet:") == 2


def test_a_low_last_row_does_not_go_on_to_the_next_page_alone() -> None:
    packs = [page_texts(made(many_rows(count)).content) for count in range(25, 34)]
    over = [pages for pages in packs if len(pages) == 2]
    assert over
    assert [pages[1] for pages in over if pages[1].count("Rad ") < 2] == []
