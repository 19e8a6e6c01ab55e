"""Makes pictures of the window and of the example's packs in build/screenshots, and README's own in docs/pictures."""

import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
from PIL import Image

from coordinator_app import paths
from coordinator_app.domain.briefing import Variant
from coordinator_app.services import example
from coordinator_app.services.briefings import Order
from coordinator_app.services.desk import Desk, desk
from coordinator_app.ui.main_window import application, show_desk, show_problem
from coordinator_app.words import LANGUAGES, Problem, Words, message

ROOT = Path(__file__).resolve().parent.parent.parent
MOMENT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DOTS_PER_INCH = 110
README_PAGES = (0, 1, 4, 8)
README_HEIGHT = 760
GAP = 24


def main() -> int:
    """Draw everything and say where it is."""
    target = ROOT / "build" / "screenshots"
    target.mkdir(parents=True, exist_ok=True)
    for policy in example.POLICIES:
        with tempfile.TemporaryDirectory() as folder:
            example.fill(Path(folder), paths.resources(), lambda: MOMENT, "eva", policy=policy, day=MOMENT.date())
            with desk(Path(folder), paths.resources(), lambda: MOMENT, "eva", writes=True) as opened:
                _windows(opened, target, policy)
                _packs(opened, target, policy)
    _readme(target, ROOT / "docs" / "pictures" / "pack.png")
    print(f"The pictures are in {target}")
    return 0


def _windows(opened: Desk, target: Path, policy: str) -> None:
    application()
    problem = Problem(
        message("The data file {data} is damaged: {detail}.", data="utblick.db", detail="page 7"),
        message("It was not touched, and nothing is written over your good copies in {backups}.", backups="backups"),
        message("Close the program and restore the latest backup."),
    )
    for language in LANGUAGES:
        words = Words(language, paths.resources() / "translations")
        for name, window in (
            ("desk", show_desk(opened, words, MOMENT.date())),
            ("problem", show_problem(problem, words)),
        ):
            window.grab().save(str(target / f"window-{name}-{policy}-{language}.png"))
            window.close()


def _packs(opened: Desk, target: Path, policy: str) -> None:
    line = opened.visits.find("next", MOMENT.date())
    for language in LANGUAGES:
        for variant in Variant:
            order = Order(visit_id=line.id, variant=variant, language=language, made_at=MOMENT)
            made = opened.briefings.make(order).content
            (target / f"{variant}-{policy}-{language}.pdf").write_bytes(made)
            for number, image in enumerate(_pages(made), start=1):
                image.save(target / f"{variant}-{policy}-{language}-{number:02}.png")


def _pages(pdf: bytes) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page.render(scale=DOTS_PER_INCH / 72).to_pil()


def _readme(source: Path, target: Path) -> None:
    """Set three pages beside each other, on a grey ground."""
    pages = [Image.open(source / f"presidium-falun-sv-{number + 1:02}.png") for number in README_PAGES]
    small = [page.resize((round(page.width * README_HEIGHT / page.height), README_HEIGHT)) for page in pages]
    width = sum(page.width for page in small) + GAP * (len(small) + 1)
    sheet = Image.new("RGB", (width, README_HEIGHT + 2 * GAP), "#D9DEE3")
    left = GAP
    for page in small:
        sheet.paste(page, (left, GAP))
        left += page.width + GAP
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(target, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
