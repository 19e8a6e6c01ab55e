"""Every screen with text of every size, in every language, on a large screen and a small one: nothing is cut off."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from coordinator_app.words import Language
from tests.ui.gallery import Gallery
from tests.ui.legible import faults
from tests.ui.screens import SCREENS, screen_named
from tests.ui.windows import Dress, padded, settle

SIZES = ((1920, 1000), (1440, 860), (1280, 680))
"""A window that fills a large screen, one as it is at first, and one that fills the least that is counted with."""

LANGUAGES: dict[str, tuple[Language, bool]] = {
    "swedish": ("sv", False),
    "english": ("en", False),
    "padded": ("sv", True),
}


WORN = ((100, "swedish"), (150, "swedish"), (200, "swedish"), (200, "english"), (100, "padded"), (200, "padded"))


@pytest.mark.parametrize(("percent", "language"), WORN)
def test_nothing_is_cut_off_and_nothing_is_scrolled_sideways(gallery: Gallery, percent: int, language: str) -> None:
    spoken, is_padded = LANGUAGES[language]
    gallery.wear(Dress(language=spoken, percent=percent, is_padded=is_padded, size=SIZES[0]))
    found: list[str] = []
    for screen in SCREENS:
        root = gallery.shown(screen)
        for size in SIZES:
            gallery.resize(size)
            asked = None if screen.is_dialog else size
            found += [f"{screen} {size[0]}: {fault}" for fault in _faults_at_rest(root, asked)]
    assert not found, "\n".join(found)


def _faults_at_rest(root: QWidget, asked: tuple[int, int] | None) -> list[str]:
    """Look once more where something is found: a form may need another round until its rows have found their places."""
    if not faults(root, asked):
        return []
    settle()
    return faults(root, asked)


def test_what_is_cut_off_would_be_found(gallery: Gallery) -> None:
    gallery.wear(Dress())
    root = gallery.shown(screen_named("visits"))
    assert faults(root) == []
    button = next(each for each in root.findChildren(QPushButton) if each.isVisible() and each.text())
    button.setFixedWidth(20)
    settle()
    assert any(fault.endswith("is 20 wide") for fault in faults(root))


def test_a_padded_language_is_two_fifths_longer() -> None:
    assert len(padded("Lägg till punkt")) == pytest.approx(15 * 1.4, abs=2)
