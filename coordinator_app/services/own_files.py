"""The data folder as a place to save to: packs/ in it is for documents, the rest is the program's own."""

from pathlib import Path

from coordinator_app.storage.files import Files
from coordinator_app.words import Message, Problem, message


def refuse_own(files: Files, target: Path, means: Message) -> None:
    """Raise Problem for a target among the program's own files; `means` says what has not been done."""
    folder = files.folder.parent.resolve()
    place = target.resolve()
    if place.is_relative_to(folder) and not place.is_relative_to(folder / "packs"):
        raise Problem(
            message("{target} lies in the data folder, where the program keeps its own files.", target=target),
            means,
            message("Choose another folder."),
        )
