"""What the pickers of the screen offer, in the order of the language in which it is shown."""

from collections.abc import Callable, Iterable
from functools import cache

from coordinator_app.domain.collation import folded, sort_key
from coordinator_app.words import Words
from coordinator_app.world import country_codes, tongue_codes, tongue_names

Choice = tuple[str, str]
"""A code and its name."""


def countries(words: Words) -> tuple[Choice, ...]:
    """Return all countries by name."""
    return _by_name(country_codes(), words.country, words)


def tongues(words: Words) -> tuple[Choice, ...]:
    """Return the languages that a person may speak, by name."""
    return _by_name(tongue_codes(), words.tongue, words)


@cache
def tongues_by_name() -> dict[str, str]:
    """Return the code of each language by its folded names in several languages, and by the code itself."""
    found: dict[str, str] = {}
    for name, code in tongue_names():
        found.setdefault(folded(name), code)
    return found


def _by_name(codes: Iterable[str], name: Callable[[str], str], words: Words) -> tuple[Choice, ...]:
    """Order names by the alphabet of the language: Å is a letter of its own in Swedish, and an A in English."""
    key = sort_key if words.language == "sv" else folded
    return tuple(sorted(((code, name(code)) for code in codes), key=lambda choice: key(choice[1])))
