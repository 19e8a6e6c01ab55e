"""The catalogue holds every sentence of the program in Swedish, and its compiled form is up to date."""

from gettext import GNUTranslations
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog

from catalogue import renewed, save, source_of, untranslated


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    """Return the Swedish catalogue as it would be if the words were collected now."""
    return renewed("sv")


def fields(text: str) -> set[str]:
    """Return the names in the braces of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def pairs(catalogue: Catalog) -> list[tuple[str, str]]:
    """Return every text with its translation, each form of a plural by itself."""
    found = []
    for entry in catalogue:
        if entry.id:
            ids = entry.id if isinstance(entry.id, tuple | list) else (entry.id,)
            said = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
            found += [(text, form or "") for text, form in zip(ids, said, strict=True)]
    return found


def test_every_sentence_has_its_swedish(catalogue: Catalog) -> None:
    assert untranslated(catalogue) == []


def test_the_catalogue_on_disk_is_the_one_collected_now(catalogue: Catalog, tmp_path: Path) -> None:
    save(catalogue, tmp_path / "utblick.po")
    source = source_of("sv")
    assert (tmp_path / "utblick.po").read_text(encoding="utf-8") == source.read_text(encoding="utf-8")
    with (tmp_path / "utblick.mo").open("rb") as fresh, source.with_suffix(".mo").open("rb") as kept:
        assert GNUTranslations(fresh)._catalog == GNUTranslations(kept)._catalog  # type: ignore[attr-defined]


def test_translations_use_the_same_values(catalogue: Catalog) -> None:
    argparse_has_its_own = "%("
    told = [(text, said) for text, said in pairs(catalogue) if argparse_has_its_own not in text]
    assert [text for text, said in told if fields(text) != fields(said)] == []


def test_swedish_text_follows_the_house_style(catalogue: Catalog) -> None:
    for _, said in pairs(catalogue):
        assert "!" not in said or said.startswith("Hej")  # so letters begin
        assert "Vänligen" not in said
        assert '"' not in said
        assert "..." not in said
