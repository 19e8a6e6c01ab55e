"""Headers, footers and covers."""

from dataclasses import replace

from coordinator_app import paths
from coordinator_app.documents.composing import compose
from coordinator_app.documents.flow import Section
from coordinator_app.documents.fonts import Face, Fonts
from coordinator_app.documents.furniture import cover_furniture, inner_furniture
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.labels import Label
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4
from tests.documents.reading import page_texts, violations
from tests.documents.samples import IDENTITY, LOOKS, surroundings

SECRET = ("SEKRETESSMARKERAD", "OSL 15 kap. 1 §", "2026-10-05 · Norrvikens kommun")


def pages(marking: tuple[str, ...], running: str = "Besök") -> bytes:
    said = replace(surroundings(marking), running=running)
    heading = Heading("Underlag", LOOKS.h1, "H1", key="underlag")
    sections = [
        Section(sheet=A4, furniture=cover_furniture(said, LOOKS), blocks=[heading]),
        Section(sheet=A4, furniture=inner_furniture(said, LOOKS), blocks=[Prose("ord " * 2500, LOOKS.body)]),
    ]
    return compose(sections, IDENTITY, paths.resources()).content


def test_a_secret_marking_stands_on_every_page_with_all_its_parts() -> None:
    content = pages(SECRET)
    assert violations(content) == []
    for text in page_texts(content):
        assert all(part in text for part in SECRET)


def test_a_running_title_gives_way_to_the_marking() -> None:
    texts = page_texts(pages(SECRET, running="Ett mycket långt namn på ett besök " * 5))
    assert "…" in texts[1]


def test_a_label_is_shortened_to_its_room() -> None:
    fonts = Fonts(paths.resources() / "fonts")
    label = Label("Besök från Shijiazhuang", Face.SANS, 8.4, LOOKS.theme.grey)
    assert label.shortened(fonts, 400) == label
    short = label.shortened(fonts, 50)
    assert short.text.endswith("…")
    assert short.width(fonts) <= 50


def test_the_page_number_counts_the_cover() -> None:
    texts = page_texts(pages(("INTERN",)))
    assert f"Sida 2 av {len(texts)}" in texts[1]
    assert "Sida" not in texts[0]
