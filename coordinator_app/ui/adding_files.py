"""Files that are read to be kept with a record."""

from pathlib import Path

from coordinator_app.words import Problem, message

LARGEST_BYTES = 50_000_000


def content_of(file: Path) -> bytes:
    """Return the bytes of a file. Raises Problem for one that cannot be read, or is larger than 50 MB."""
    try:
        is_fit = file.is_file() and file.stat().st_size <= LARGEST_BYTES
        content = file.read_bytes() if is_fit else b""
    except OSError as error:
        raise _unreadable(file) from error
    if not is_fit:
        raise _unreadable(file)
    return content


def _unreadable(file: Path) -> Problem:
    return Problem(
        message("{name} could not be read, or is larger than 50 MB.", name=file.name),
        message("Nothing was kept of it. Your data is untouched."),
        message("Save a copy in another folder and add that, or keep the file in the case system and note where."),
    )
