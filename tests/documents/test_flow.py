"""The filling of pages."""

from dataclasses import replace

import pytest

from coordinator_app import paths
from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.composing import compose
from coordinator_app.documents.figures import Figure
from coordinator_app.documents.flow import Section
from coordinator_app.documents.furniture import inner_furniture
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Columns, Foot, NewPage, Panel, Room
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4, A6
from tests.documents.reading import page_texts, violations
from tests.documents.samples import IDENTITY, LOOKS, bare, made, surroundings


def lines(count: int, word: str = "Rad") -> list[Block]:
    return [Prose(f"{word} {n}", replace(LOOKS.body, after=0)) for n in range(count)]


def test_a_heading_does_not_stay_behind_at_the_foot_of_a_page() -> None:
    for count in range(36, 44):
        texts = page_texts(made(*lines(count), Heading("Nästa", LOOKS.h2, "H2"), *lines(4, "Sist")).content)
        with_heading = [text for text in texts if "Nästa" in text]
        assert "Sist 0" in with_heading[0]


def test_a_new_page_is_taken_when_it_is_asked_for_and_when_room_is_scarce() -> None:
    assert len(page_texts(made(*lines(1), NewPage(), *lines(1)).content)) == 2
    assert len(page_texts(made(*lines(1), Room(300), *lines(1)).content)) == 1
    assert len(page_texts(made(*lines(30), Room(300), *lines(1)).content)) == 2


def test_a_card_is_not_torn_apart_unless_no_page_could_hold_it() -> None:
    texts = page_texts(made(*lines(35), Whole(lines(15, "Kort"))).content)
    assert "Kort 0" not in texts[0]
    assert "Kort 14" in texts[1]
    torn = page_texts(made(Whole(lines(100, "Kort"))).content)
    assert [text.count("Kort") for text in torn] == [0, 45, 45, 10]


def test_columns_are_read_one_after_the_other_and_go_on_over_pages() -> None:
    stacks = Stack(lines(60, "Vänster")), Stack(lines(3, "Höger"))
    document = made(Columns(stacks, (200, 200), 20))
    assert violations(document.content) == []
    first = page_texts(document.content)[0]
    assert first.index("Vänster 30") < first.index("Höger 0")


def test_a_panel_goes_on_over_pages() -> None:
    document = made(Panel(Stack(lines(90)), LOOKS.theme))
    assert document.page_count == 3
    assert violations(document.content) == []


def test_a_figure_higher_than_a_page_is_drawn_all_the_same() -> None:
    figure = Figure((100, 2000), lambda canvas, box: canvas.fill(*box, LOOKS.theme.tint), "En hög bild")
    assert violations(made(figure, *lines(1)).content) == []


def test_what_belongs_at_the_foot_does_not_cover_what_is_there() -> None:
    foot = Foot((Prose("Längst ned", LOOKS.body),))
    assert len(page_texts(made(*lines(2), foot).content)) == 1
    texts = page_texts(made(*lines(43), foot).content)
    assert "Längst ned" in texts[1]


def test_every_section_has_its_own_sheet() -> None:
    heading = Heading("Underlag", LOOKS.h1, "H1", key="underlag")
    first = Section(sheet=A4, furniture=inner_furniture(surroundings(), LOOKS), blocks=[heading])
    second = Section(sheet=A6, furniture=bare, blocks=lines(60))
    document = compose([first, second], IDENTITY, paths.resources())
    assert document.page_count > 3
    assert violations(document.content) == []


def test_a_mirrored_sheet_swaps_its_margins_on_the_back() -> None:
    sheet = replace(A4, is_mirrored=True)
    assert (sheet.text_left(1), sheet.text_left(2)) == (A4.left, A4.right)
    assert A4.text_left(2) == A4.left


def test_progress_is_told_and_ends_at_the_total() -> None:
    told: list[tuple[int, int]] = []
    made(*lines(200), progress=lambda done, total: told.append((done, total)))
    assert len(told) == 5
    assert told == sorted(told)
    assert told[-1] == (201, 201)


def test_the_work_can_be_stopped() -> None:
    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise StopError

    with pytest.raises(StopError):
        made(*lines(200), progress=stop)
    assert made(*lines(1)).page_count == 1


def test_columns_that_go_on_over_the_page_are_read_one_after_the_other() -> None:
    texts = [
        [Prose(f"{side} {number}. " + "ord " * 60, LOOKS.body) for number in range(9)] for side in ("Vänster", "Höger")
    ]
    columns = Columns([Stack(blocks) for blocks in texts], (220, 220), 20)
    document = made(columns)
    assert document.page_count > 1
    assert violations(document.content) == []
