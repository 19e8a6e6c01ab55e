"""The window's tests need Qt's system libraries; the start script says loudly when it must leave them out."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from coordinator_app.domain.destinations import Tab
    from coordinator_app.ui.main_window import MainWindow
    from tests.ui.gallery import Gallery
    from tests.ui.windows import At

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

collect_ignore_glob = ["test_*.py"] if os.environ.get("UTBLICK_NO_QT") else []


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the tests of one screen follow one another, however all are shuffled: showing it is what takes time."""
    grouped: dict[object, list[pytest.Item]] = {}
    for item in items:
        grouped.setdefault(_screen_of(item) or item, []).append(item)
    items[:] = [item for group in grouped.values() for item in group]


def _screen_of(item: pytest.Item) -> tuple[object, str] | None:
    """Return which screen of which module a test looks at, None where it looks at none of the gallery's."""
    parameters = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    return (item.path, str(parameters["screen"])) if "screen" in parameters else None


@pytest.fixture(scope="session")
def qapp(resources: Path) -> "QApplication":
    """Return the application as the program makes it."""
    from coordinator_app.ui.bare import application

    return application()


@pytest.fixture(autouse=True, scope="session")
def patient() -> Iterator[None]:
    """Wait for what a view derives however busy the machine is, so that no test depends on its haste."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("coordinator_app.ui.deriving.PATIENCE_MS", 20_000)
        yield


@pytest.fixture
def example(filled: Path, tmp_path: Path) -> Path:
    """Return a folder with Falun's example that may be changed."""
    return Path(shutil.copytree(filled, tmp_path / "example"))


@pytest.fixture
def open_window(qapp: "QApplication", example: Path, tmp_path: Path) -> Iterator[Callable[..., "MainWindow"]]:
    """Return what opens a window on the example: it takes what a `Dress` takes; all of them are closed afterwards."""
    from tests.ui.windows import Dress, new_window, settle, show

    opened: list[MainWindow] = []

    def open_one(**dress: object) -> "MainWindow":
        opened.append(new_window(example, Dress(**dress), tmp_path / "preferences.ini"))  # type: ignore[arg-type]
        return show(opened[-1])

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    settle()


@pytest.fixture
def at(open_window: Callable[..., "MainWindow"]) -> "At":
    """Return what opens a window at a tab of the next visit."""
    from coordinator_app.ui.addresses import Address, Section
    from tests.ui.going.screen import next_visit
    from tests.ui.windows import rest, until

    def opened(tab: "Tab") -> "MainWindow":
        window = open_window()
        window.shell.go(Address(section=Section.VISITS, record_id=next_visit(window).id, tab=tab))
        until(window.isActiveWindow)
        rest(window)
        return window

    return opened


@pytest.fixture(scope="module")
def gallery(qapp: "QApplication", filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator["Gallery"]:
    """Return the windows in which a module's tests look at every screen; who changes the data changes them back."""
    from tests.ui.gallery import Gallery

    folder = tmp_path_factory.mktemp("gallery")
    opened = Gallery(folder, Path(shutil.copytree(filled, folder / "example")))
    yield opened
    opened.close()


@pytest.fixture
def shared_window(gallery: "Gallery") -> "MainWindow":
    """Return the gallery's window on the example."""
    return gallery.window
