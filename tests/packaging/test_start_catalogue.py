"""The collecting of texts."""

import gettext
from pathlib import Path

from catalogue import collected, renewed, save, source_of, untranslated

CODE = '''
"""A module."""
words.say("Visit")
message("No visit is planned.")
words.say_many("{number} day", "{number} days", count)
say(variable)
'''


def project(folder: Path, code: str = CODE) -> Path:
    (folder / "coordinator_app").mkdir(exist_ok=True)
    (folder / "coordinator_app" / "cli.py").write_text(code, "utf-8")
    return folder


def test_texts_are_found_by_the_functions_they_are_given_to(tmp_path: Path) -> None:
    found = [entry.id for entry in collected(project(tmp_path)) if entry.id]
    assert found == ["Visit", "No visit is planned.", ("{number} day", "{number} days")]


def test_a_translation_stays_and_a_text_no_longer_used_goes(tmp_path: Path) -> None:
    root = project(tmp_path)
    catalogue = renewed("sv", root)
    catalogue["Visit"].string = "Besök"
    save(catalogue, source_of("sv", root))
    project(tmp_path, 'say("Visit")\nsay("Partner")\n')
    again = renewed("sv", root)
    assert again["Visit"].string == "Besök"
    assert untranslated(again) == ["Partner"]


def test_the_same_texts_make_the_same_bytes(tmp_path: Path) -> None:
    source = source_of("sv", project(tmp_path))
    save(renewed("sv", tmp_path), source)
    first = source.read_bytes(), source.with_suffix(".mo").read_bytes()
    save(renewed("sv", tmp_path), source)
    assert first == (source.read_bytes(), source.with_suffix(".mo").read_bytes())


def test_the_compiled_catalogue_speaks(tmp_path: Path) -> None:
    catalogue = renewed("sv", project(tmp_path))
    catalogue["Visit"].string = "Besök"
    catalogue["{number} day"].string = ("{number} dag", "{number} dagar")
    save(catalogue, source_of("sv", tmp_path))
    swedish = gettext.translation("utblick", tmp_path / "resources" / "translations", ["sv"])
    assert swedish.gettext("Visit") == "Besök"
    assert swedish.ngettext("{number} day", "{number} days", 2) == "{number} dagar"
