"""The pages that are shown before a pack is saved are those of the pack."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

from coordinator_app.documents.preview import PageImage, page_image, page_sizes
from coordinator_app.documents.sheets import A4, A6
from coordinator_app.domain.briefing import Variant
from coordinator_app.words import Problem
from tests.documents.briefings import example_dossier, sound_pack, told

NO_PDF = [b"", b"no PDF at all", b"%PDF-1.7\n"]


def guests_pack() -> bytes:
    return sound_pack(told(example_dossier("falun"), variant=Variant.GUESTS)).content


def dot(image: PageImage, x: float, y: float) -> tuple[int, int, int]:
    """Return the red, green and blue of a dot, by its share of the width and of the height."""
    at = int(y * image.height) * image.stride + int(x * image.width) * 4
    blue, green, red = image.pixels[at : at + 3]
    return red, green, blue


def test_every_page_has_the_size_of_its_sheet() -> None:
    sizes = page_sizes(guests_pack())
    document = sound_pack(told(example_dossier("falun"), variant=Variant.GUESTS))
    assert len(sizes) == document.page_count
    a4, a6 = ((round(sheet.width), round(sheet.height)) for sheet in (A4, A6))
    found = [(round(size.width), round(size.height)) for size in sizes]
    assert found[0] == a4
    assert found[-1] == a6
    assert all(earlier == later or (earlier, later) == (a4, a6) for earlier, later in pairwise(found))


@pytest.mark.parametrize("dots_per_inch", [36, 72, 96, 192])
def test_a_picture_is_as_large_as_its_resolution_asks_for_and_its_rows_fill_its_bytes(dots_per_inch: int) -> None:
    image = page_image(guests_pack(), 0, dots_per_inch)
    assert image.width == pytest.approx(A4.width * dots_per_inch / 72, abs=1)
    assert image.height == pytest.approx(A4.height * dots_per_inch / 72, abs=1)
    assert image.stride >= 4 * image.width
    assert len(image.pixels) == image.stride * image.height


def test_colours_are_blue_green_and_red_in_that_order() -> None:
    """The cover of Falun has a bar of its red on the left, and is white at its foot on the right."""
    image = page_image(guests_pack(), 0, 72)
    red, green, blue = dot(image, 0.012, 0.5)
    assert red > 120 > max(green, blue)
    assert dot(image, 0.97, 0.97) == (255, 255, 255)


def test_each_page_is_itself_and_the_same_each_time() -> None:
    pages = [page_image(guests_pack(), number, 40) for number in range(3)]
    assert [page.number for page in pages] == [0, 1, 2]
    assert len({page.pixels for page in pages}) == 3
    assert pages == [page_image(guests_pack(), number, 40) for number in range(3)]


def test_pages_may_be_asked_for_on_several_threads_at_once() -> None:
    content = guests_pack()
    alone = [page_image(content, number, 40) for number in range(5)]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda number: page_image(content, number % 5, 40), range(40)))
    assert together == alone * 8


@pytest.mark.parametrize("content", NO_PDF)
def test_what_is_no_pdf_is_told_in_words(content: bytes) -> None:
    with pytest.raises(Problem, match="cannot be shown"):
        page_sizes(content)
    with pytest.raises(Problem, match="cannot be shown"):
        page_image(content, 0, 96)
