"""Collects the program's English texts from its code into the catalogues and compiles them.

The same texts and translations make the same bytes.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("sv",)
KEYWORDS = {"say": None, "message": None, "say_many": (1, 2), "messages": (1, 2)}
"""The functions of words.py that a text is given to, and which of their arguments are texts."""

_FIRST_DAY = datetime(2026, 11, 22, tzinfo=UTC)


def source_of(language: str, root: Path = ROOT) -> Path:
    """Return where the language's catalogue is written by hand; the compiled one lies beside it."""
    return root / "resources" / "translations" / language / "LC_MESSAGES" / "utblick.po"


def collected(root: Path = ROOT) -> Catalog:
    """Return every text of the program's code."""
    catalogue = Catalog(project="Utblick")
    code = root / "coordinator_app"
    found = extract_from_dir(code, method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=())
    for file, _line, text, _comments, context in sorted(found, key=lambda entry: (entry[0], entry[1])):
        catalogue.add(text, locations=[(f"coordinator_app/{file}", 0)], context=context)
    return catalogue


def renewed(language: str, root: Path = ROOT) -> Catalog:
    """Return the language's catalogue with the code's texts of today: new ones empty, unused ones gone."""
    source = source_of(language, root)
    if source.exists():
        with source.open("rb") as file:
            catalogue = read_po(file, locale=language, domain="utblick")
    else:
        catalogue = _new(language)
    template = collected(root)
    template.creation_date = catalogue.creation_date
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def _new(language: str) -> Catalog:
    """Return an empty catalogue with a head that never changes."""
    return Catalog(
        locale=language,
        domain="utblick",
        header_comment="# The words of Utblick. Collected and compiled by: start.py translations",
        project="Utblick",
        version="1",
        msgid_bugs_address="the project's issues",
        last_translator="Utblick",
        language_team="Utblick",
        creation_date=_FIRST_DAY,
        revision_date=_FIRST_DAY,
        fuzzy=False,
    )


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the texts that lack a translation, or one of its forms."""
    forms = {entry.id: entry.string for entry in catalogue if entry.id}
    return [str(text) for text, said in forms.items() if not (all(said) if isinstance(said, tuple) else said)]


def save(catalogue: Catalog, source: Path) -> None:
    """Write the catalogue and its compiled form, without the line numbers that every change of code would move."""
    source.parent.mkdir(parents=True, exist_ok=True)
    with source.open("wb") as file:
        write_po(file, catalogue, width=120, include_lineno=False, sort_output=True)
    with source.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)


def main() -> int:
    """Renew and compile every catalogue, and return 1 if a text lacks its translation."""
    lacking = 0
    for language in LANGUAGES:
        catalogue = renewed(language)
        save(catalogue, source_of(language))
        texts = untranslated(catalogue)
        lacking += len(texts)
        print(f"{language}: {len(catalogue)} texts, {len(texts)} without a translation")
        for text in texts:
            print(f"  {text}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
