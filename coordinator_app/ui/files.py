"""Files that are opened in the programs that the system has for them."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from coordinator_app.words import Problem, Words, message

_KILO = 1000


def open_copy(name: str, content: bytes) -> Path:
    """Write a copy for reading into a folder of its own and open it; what is changed in it changes nothing here.

    Raises Problem where the disk refuses, or no program opens it.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix="utblick-"))
        copy = folder / (Path(name).name or "utblick")
        copy.write_bytes(content)
    except OSError as error:
        raise Problem(
            message("A copy of {name} could not be written.", name=name),
            message("What is kept in Utblick is untouched."),
            message("Free some room on the disk and try again."),
        ) from error
    open_file(copy)
    return copy


def open_file(file: Path) -> None:
    """Open a file in the system's program for it. Raises Problem where there is none."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
        raise Problem(
            message("The system has no program that opens {name}.", name=file.name),
            message("The file is there: {file}", file=file),
            message("Open it from its folder in a program of your choice."),
        )


def readable_size(words: Words, size_bytes: int) -> str:
    """Return a size as people read it: 340 kB, 2.1 MB."""
    if size_bytes < _KILO * _KILO:
        return f"{max(1, round(size_bytes / _KILO))} kB"
    number = f"{size_bytes / _KILO / _KILO:.1f}"
    return f"{number.replace('.', ',') if words.language == 'sv' else number} MB"
