"""Makes pictures of every screen and of the example's packs in build/screenshots, and README's own in docs/pictures."""

import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pypdfium2
from PIL import Image
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from coordinator_app import paths
from coordinator_app.domain.briefing import Variant
from coordinator_app.services import example
from coordinator_app.services.briefings import Order
from coordinator_app.services.desk import Desk, desk
from coordinator_app.ui.bare import application
from coordinator_app.words import LANGUAGES
from tests.conftest import NOON
from tests.ui.gallery import Gallery
from tests.ui.screens import SCREENS, screen_named
from tests.ui.windows import Dress

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURES = ROOT / "docs" / "pictures"
DOTS_PER_INCH = 110
README_PAGES = (0, 1, 4, 8)
README_HEIGHT = 760
README_SCREENS = {
    "today": "today",
    "calendar-peek": "calendar",
    "visit-programme": "visit",
    "notifying-notice": "informing",
}
README_DRESS = Dress(size=(1440, 900))
README_DENSITY = 2
COLOURS = 128
GAP = 24


def main() -> int:
    """Draw everything and say where it is."""
    target = ROOT / "build" / "screenshots"
    target.mkdir(parents=True, exist_ok=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for policy in example.POLICIES:
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "example"
            example.fill(data, paths.resources(), lambda: NOON, "eva", policy=policy, day=NOON.date())
            with desk(data, paths.resources(), lambda: NOON, "eva", writes=True) as opened:
                _packs(opened, target, policy)
            if policy == example.POLICIES[0]:
                _screens(data, target)
    _pages_of_readme(target, PICTURES / "pack.png")
    print(f"The pictures are in {target}")
    return 0


def _screens(data: Path, target: Path) -> None:
    """Draw every screen light and dark, in both sizes of text and both languages."""
    application()
    gallery = Gallery(data.parent, data, README_DRESS)
    for name, picture in README_SCREENS.items():
        _small(_drawn(gallery.shown(screen_named(name)), README_DENSITY), PICTURES / f"{picture}.png")
    for appearance, percent, language in product(("light", "dark"), (100, 200), LANGUAGES):
        gallery.wear(Dress(language=language, appearance=appearance, percent=percent))
        for screen in SCREENS:
            name = f"{screen.name}-{appearance}-{percent}-{language}.png"
            _drawn(gallery.shown(screen), 1).save(str(target / name))
    gallery.close()


def _drawn(widget: QWidget, density: int) -> QPixmap:
    drawn = QPixmap(widget.size() * density)
    drawn.setDevicePixelRatio(density)
    widget.render(drawn)
    return drawn


def _small(drawn: QPixmap, target: Path) -> None:
    """Keep a picture in few colours, which is all that a screen has, so that README loads fast."""
    drawn.save(str(target))
    Image.open(target).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


def _packs(opened: Desk, target: Path, policy: str) -> None:
    line = opened.visits.find("next", NOON.date())
    for language in LANGUAGES:
        for variant in Variant:
            order = Order(visit_id=line.id, variant=variant, language=language, made_at=NOON)
            made = opened.briefings.make(order).content
            (target / f"{variant}-{policy}-{language}.pdf").write_bytes(made)
            for number, image in enumerate(_pages(made), start=1):
                image.save(target / f"{variant}-{policy}-{language}-{number:02}.png")


def _pages(pdf: bytes) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page.render(scale=DOTS_PER_INCH / 72).to_pil()


def _pages_of_readme(source: Path, target: Path) -> None:
    """Set a few pages beside each other, on a grey ground."""
    pages = [Image.open(source / f"presidium-falun-sv-{number + 1:02}.png") for number in README_PAGES]
    small = [page.resize((round(page.width * README_HEIGHT / page.height), README_HEIGHT)) for page in pages]
    width = sum(page.width for page in small) + GAP * (len(small) + 1)
    sheet = Image.new("RGB", (width, README_HEIGHT + 2 * GAP), "#D9DEE3")
    left = GAP
    for page in small:
        sheet.paste(page, (left, GAP))
        left += page.width + GAP
    sheet.save(target, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
