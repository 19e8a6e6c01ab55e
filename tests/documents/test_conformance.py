"""Every document is PDF/UA-1 and PDF/A-2a, however long or odd its content is."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from coordinator_app import paths
from coordinator_app.documents.cards import card_rows
from coordinator_app.documents.composing import Document, compose
from coordinator_app.documents.flow import Section
from coordinator_app.documents.furniture import inner_furniture
from coordinator_app.documents.headings import Heading, contents
from coordinator_app.documents.lists import listed
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4
from coordinator_app.documents.tables import Row, TableLook, table
from tests.documents.reading import page_texts, text, violations
from tests.documents.samples import (
    IDENTITY,
    LOOKS,
    THURSDAY,
    WEDNESDAY,
    card,
    day,
    made,
    surroundings,
    whole_pack,
)
from tests.documents.selfcheck import told

LONG_NOTE = "Utrikespolitiken berör verksamhetsområdena på många sätt. " * 350


@cache
def pack() -> Document:
    return compose(whole_pack(), IDENTITY, paths.resources())


def test_a_pack_with_everything_in_it_conforms() -> None:
    assert violations(pack().content) == []
    assert pack().page_count == 5
    assert pack().missing == frozenset()


def test_a_pack_of_sixty_delegates_and_thirty_days_conforms() -> None:
    blocks = [block for n in range(30) for block in day(f"Dag {n}", "tema", f"dag{n}", WEDNESDAY + THURSDAY)]
    blocks += card_rows([card(n) for n in range(60)], A4.text_width, LOOKS, "H2")
    document = made(*blocks)
    assert document.page_count > 25
    assert violations(document.content) == []


def test_a_note_of_twenty_thousand_letters_in_a_table_goes_over_many_pages_as_one_row() -> None:
    assert len(LONG_NOTE) > 20_000
    rows = [
        Row([Prose("09.00", LOOKS.cell_title), Prose("Före", LOOKS.cell)]),
        Row([Prose("10.00", LOOKS.cell_title), [Prose("Möte", LOOKS.cell_title), Prose(LONG_NOTE, LOOKS.note)]]),
        Row([Prose("11.00", LOOKS.cell_title), Prose("Efter", LOOKS.cell)]),
    ]
    look = TableLook(theme=LOOKS.theme)
    head = (("Tid", "Punkt"), LOOKS.column_head)
    document = made(table((70, A4.text_width - 70), rows, look, summary="Dagen", head=head))
    assert violations(document.content) == []
    assert document.page_count >= 4
    roles = [role for role, _ in told(document.content)]
    assert roles.count("TR") == 4
    assert roles.count("TH") == 2 + 3


def test_a_long_paragraph_and_a_long_list_are_told_once_over_their_pages() -> None:
    document = made(Prose(LONG_NOTE, LOOKS.body), *listed([LONG_NOTE, "Sist"], LOOKS.body, kind="Decimal"))
    assert violations(document.content) == []
    roles = [role for role, _ in told(document.content)]
    assert (roles.count("P"), roles.count("L"), roles.count("LI"), roles.count("Lbl")) == (1, 1, 2, 2)


def test_a_document_without_arms_and_without_marking_conforms() -> None:
    plain = replace(surroundings(marking=()), arms=None)
    heading = Heading("Underlag", LOOKS.h1, "H1", key="underlag")
    section = Section(sheet=A4, furniture=inner_furniture(plain, LOOKS), blocks=[heading])
    assert violations(compose([section], IDENTITY, paths.resources()).content) == []


def test_an_english_document_says_that_it_is_english() -> None:
    document = made(identity=replace(IDENTITY, language="en-GB"))
    assert violations(document.content) == []
    with pikepdf.open(BytesIO(document.content)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"


def test_the_same_content_and_moment_give_the_same_bytes() -> None:
    again = compose(whole_pack(), IDENTITY, paths.resources())
    assert again.content == pack().content


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from coordinator_app import paths; from coordinator_app.documents.composing import compose; "
        "from tests.documents.samples import IDENTITY, whole_pack; "
        "print(hashlib.sha256(compose(whole_pack(), IDENTITY, paths.resources()).content).hexdigest())"
    )
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == sha256(pack().content).hexdigest()


def test_two_documents_may_be_made_at_once() -> None:
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: compose(whole_pack(), IDENTITY, paths.resources()).content, range(2)))
    assert both == [pack().content] * 2


def test_qpdf_finds_no_fault_in_the_syntax() -> None:
    with pikepdf.open(BytesIO(pack().content)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_contents_page_and_the_footers_know_pages_that_came_after_them() -> None:
    texts = page_texts(pack().content)
    contents = texts[1].split("Innehåll")[1].split()
    assert contents[contents.index("Program") + 1] == "3"
    assert contents[contents.index("Fickprogram") + 1] == "5"
    assert "Sida 2 av 5" in texts[1]
    assert "Sida 4 av 5" in texts[3]


def test_a_contents_line_to_a_heading_that_never_came_has_a_dash() -> None:
    lines = contents((("Underlag", "underlag"), ("Bilaga", "bilaga")), LOOKS)
    assert "Underlag 1 Bilaga –" in text(made(*lines).content)


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_a_split_row_has_one_head_and_no_empty_one(count: int) -> None:
    notes = [Prose(f"Stycke {n}. " + "Ord och åter ord. " * 60, LOOKS.note) for n in range(6 * count)]
    row = Row([Prose("10.00", LOOKS.cell_title), notes])
    look = TableLook(theme=LOOKS.theme)
    document = made(Prose("Text. " * 900, LOOKS.body), table((70, 380), [row], look, summary="Dagen"))
    assert violations(document.content) == []
    assert [role for role, _ in told(document.content)].count("TH") == 1
