"""Texts that go into one line of a message: what would end the line or turn its reading around never enters it."""

import re
import unicodedata

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of reading: nobody types them, and they make one address or name look like another."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_KEPT_IN_TEXT = frozenset("\n\t")
_UNWRITABLE = frozenset(("Cc", "Cs"))
"""Control characters, and halves of characters that UTF-8 cannot write."""


def header_line(said: str, longest: int) -> str:
    """Return a text as one line of at most so many characters: blanks and line breaks are single blanks.

    Control characters, halves of characters and marks that turn the direction of reading are left out.
    """
    blanked = " ".join(said[: 4 * longest + 1000].split())
    line = "".join(sign for sign in blanked if sign not in _TURNING and unicodedata.category(sign) not in _UNWRITABLE)
    return " ".join(line.split())[:longest].rstrip()


def body_text(said: str, longest: int) -> str:
    """Return a text of at most so many characters, its lines told apart by line feeds, without control characters."""
    lines = _LINE_ENDS.sub("\n", said[:longest])
    return "".join(sign for sign in lines if sign in _KEPT_IN_TEXT or unicodedata.category(sign) not in _UNWRITABLE)
