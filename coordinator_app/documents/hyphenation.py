"""Where a long word may be divided at the end of a line."""

import re
from functools import cache, lru_cache

from pyphen import Pyphen  # type: ignore[import-untyped]  # it has no types

SOFT_HYPHEN = "\u00ad"

_DICTIONARIES = {"sv": "sv_SE", "en": "en_GB"}
_SHORTEST_WORD = 12
_LONGEST_WORD = 60
_SHORTEST_PART = 5
_CONSONANTS = "bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ"
_CORE = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r"(?<=[^\W\d_]{3}[-–/])(?=[^\W\d_]{3})|(?<=@)|(?<=/)(?=[^/]{4})")


@lru_cache(maxsize=4096)
def divisions(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return the ways to divide a word in two, the longest first part first.

    Only long words are divided by their syllables, and never near an end: studie-besöket, not studiebesö-ket. The
    added hyphen is soft (U+00AD), so that the text that is copied out is the text that was put in. A word with a
    hyphen, dash, slash or @ of its own may be divided after it. `language` is "sv", "en" or "" for no syllables.
    """
    joints = {match.start(): "" for match in _JOINT.finditer(word)}
    syllables = dict.fromkeys(_syllables(word, language), SOFT_HYPHEN) if language else {}
    points = sorted({**syllables, **joints}.items(), reverse=True)
    return tuple((word[:at] + mark, word[at:]) for at, mark in points if 0 < at < len(word))


def _syllables(word: str, language: str) -> list[int]:
    cores = [m for m in _CORE.finditer(word) if _SHORTEST_WORD <= m.end() - m.start() <= _LONGEST_WORD]
    return [
        core.start() + at
        for core in cores
        for at in _dictionary(language).positions(core[0])
        if language != "sv" or _is_plain(core[0], at)
    ]


def _is_plain(word: str, at: int) -> bool:
    """Whether a Swedish word clearly parts here; the patterns know no compounds and would write rådhust-rappan.

    One or two consonants part as the patterns say; of more, only a linking s is sure: välfärds-teknik.
    """
    head = len(word[:at]) - len(word[:at].rstrip(_CONSONANTS))
    tail = len(word[at:]) - len(word[at:].lstrip(_CONSONANTS))
    return head + tail <= 2 or (word[at - 1] == "s" and head >= 2)


@cache
def _dictionary(language: str) -> Pyphen:
    return Pyphen(lang=_DICTIONARIES[language], left=_SHORTEST_PART, right=_SHORTEST_PART)
