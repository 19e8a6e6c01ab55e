"""Every screen with text of every size, in every language, on a large screen and a small one: nothing is cut off."""

from itertools import product

import pytest

from coordinator_app.ui.main_window import MainWindow
from tests.ui.legible import faults
from tests.ui.screens import SCREENS, close_dialogs
from tests.ui.windows import Dress, padded, settle, wear

SIZES = ((1920, 1000), (1280, 680))
"""A window that fills a large screen, and one that fills the least that is counted with."""

LANGUAGES = {"swedish": ("sv", False), "english": ("en", False), "padded": ("sv", True)}


@pytest.mark.parametrize(("percent", "language"), list(product((100, 150, 200), LANGUAGES)))
def test_nothing_is_cut_off_and_nothing_is_scrolled_sideways(
    shared_window: MainWindow, percent: int, language: str
) -> None:
    spoken, is_padded = LANGUAGES[language]
    wear(
        shared_window,
        Dress(language="en" if spoken == "en" else "sv", percent=percent, is_padded=is_padded, size=SIZES[0]),
    )
    found: list[str] = []
    for screen in SCREENS:
        root = screen.shown(shared_window)
        for size in SIZES:
            shared_window.resize(*size)
            settle()
            told = faults(root, size if root is shared_window else None)
            found += [f"{screen.name} {size[0]}: {fault}" for fault in told]
    close_dialogs(shared_window)
    assert found == []


def test_a_padded_language_is_two_fifths_longer() -> None:
    assert len(padded("Lägg till punkt")) == pytest.approx(15 * 1.4, abs=2)
