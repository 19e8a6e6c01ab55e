"""Where things lie: the program's own resources, and the user's data folder."""

import sys
from collections.abc import Mapping
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("Utblick", appauthor=False, roaming=False)


def resources() -> Path:
    """Return the folder of fonts, translations, policies and examples: in a checkout, a wheel or a frozen program."""
    beside = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = ([Path(frozen)] if frozen else []) + [beside, beside.parent]
    return next(folder / "resources" for folder in places if (folder / "resources").is_dir())


def windows_language() -> int:
    """Return the number of the language in which Windows shows itself to its user, 0 elsewhere."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetUserDefaultUILanguage())
    else:  # noqa: RET505  # mypy reads both branches only as branches
        return 0


def preferences_file() -> Path:
    """Return the file in which the window remembers its size, columns and appearance."""
    return Path(_DIRS.user_config_dir) / "window.ini"


def log_on_file() -> Path:
    """Return the file by which a desktop on Linux starts the program when its user logs on (XDG Autostart)."""
    return Path(_DIRS.user_config_dir).parent / "autostart" / "utblick.desktop"


def log_file() -> Path:
    """Return the file in which the last bug is written down."""
    return Path(_DIRS.user_log_dir) / "bug.log"


def data_folder(chosen: str | None, environment: Mapping[str, str]) -> Path:
    """Return the data folder: the one chosen, else UTBLICK_DATA, else the user's local (never roaming) folder."""
    named = chosen or environment.get("UTBLICK_DATA")
    return Path(named).expanduser().absolute() if named else Path(_DIRS.user_data_dir)


def example_folder(chosen: str | None) -> Path:
    """Return the folder of the example data, which is never the user's own unless it was chosen."""
    return Path(chosen).expanduser().absolute() if chosen else Path(_DIRS.user_data_dir) / "example"
