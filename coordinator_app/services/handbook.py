"""The help that comes with the program, and what the program is made of."""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coordinator_app.words import Language


@dataclass(frozen=True, kw_only=True)
class Task:
    """Something that one does on a page: with the mouse, and with the keyboard."""

    do: str
    mouse: str
    keys: str


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Paragraphs beneath a heading."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Topic:
    """What the help says of one thing; a key of the keyboard stands in braces, as in {Ctrl+N}."""

    key: str
    title: str
    lines: tuple[str, ...]
    tasks: tuple[Task, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, kw_only=True)
class Licensed:
    """A part of the program that others have made; `text` is the file with its licence, where that comes with it."""

    name: str
    licence: str
    text: Path | None = None


def handbook(resources: Path, language: Language) -> tuple[Topic, ...]:
    """Return the help in a language."""
    file = resources / "help" / f"{language}.toml"
    return tuple(_topic(said) for said in tomllib.loads(file.read_text(encoding="utf-8"))["topics"])


def own_licence(resources: Path) -> Path:
    """Return the file with the program's own licence."""
    return resources / "help" / "eupl-1.2.txt"


def libraries(resources: Path) -> tuple[Licensed, ...]:
    """Return the libraries that the program is made of, by their names."""
    with (resources / "help" / "libraries.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(Licensed(name=row["name"], licence=row["licence"]) for row in csv.DictReader(lines))


def pictures_and_lists(resources: Path) -> tuple[Licensed, ...]:
    """Return what else others have made: typefaces, icons, flags, the list of municipalities."""
    fonts, font = resources / "fonts", "OFL-1.1"
    return (
        Licensed(name="Fluent System Icons", licence="MIT", text=resources / "icons" / "README.md"),
        Licensed(name="flag-icons", licence="MIT", text=resources / "flags" / "LICENSE"),
        Licensed(name="Inter", licence=font, text=fonts / "OFL-Inter.txt"),
        Licensed(name="Noto Sans SC", licence=font, text=fonts / "OFL-NotoSansSC.txt"),
        Licensed(name="Source Sans 3", licence=font, text=fonts / "OFL-SourceSans3.txt"),
        Licensed(name="Source Serif 4", licence=font, text=fonts / "OFL-SourceSerif4.txt"),
        Licensed(name="swedish-geodata", licence="CC0-1.0", text=resources / "municipalities" / "README.md"),
        Licensed(name="sRGB.icc", licence="Zlib", text=resources / "colour" / "README.md"),
    )


def _topic(said: Mapping[str, Any]) -> Topic:
    return Topic(
        key=said["key"],
        title=said["title"],
        lines=tuple(said["lines"]),
        tasks=tuple(Task(**task) for task in said.get("tasks", ())),
        passages=tuple(
            Passage(heading=passage["heading"], lines=tuple(passage["lines"])) for passage in said.get("passages", ())
        ),
    )
