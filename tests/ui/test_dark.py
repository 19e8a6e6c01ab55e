"""Dark that is dark on every screen, in a module of its own: its windows with every screen are closed after it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from coordinator_app.ui.packs.pack_preview import PackPreview
from tests.ui.gallery import Gallery
from tests.ui.screens import SCREENS
from tests.ui.windows import Dress


def whiteness(widget: QWidget) -> float:
    """Return which part of a widget is nearly white."""
    small = widget.grab().toImage().scaled(QSize(320, 200)).convertToFormat(QImage.Format.Format_Grayscale8)
    lights = bytes(small.constBits())
    return sum(light > 235 for light in lights) / len(lights)


def test_dark_is_dark_everywhere(gallery: Gallery) -> None:
    gallery.wear(Dress(appearance="dark"))
    white: dict[str, float] = {}
    for screen in SCREENS:
        root = gallery.shown(screen)
        for paper in root.findChildren(PackPreview):
            paper.hide()
        white[screen.name] = whiteness(root)
    assert {name: part for name, part in white.items() if part > 0.02} == {}


def test_light_is_white_enough_for_the_test_of_the_dark(gallery: Gallery) -> None:
    gallery.wear(Dress())
    assert whiteness(gallery.shown(SCREENS[0])) > 0.5
