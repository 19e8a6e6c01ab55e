"""Texts that go into one line of a message: what would end the line or turn its reading around never enters it."""

import re

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
"""Control characters but tab and line feed, and halves of characters that UTF-8 cannot write."""
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of reading: nobody types them, and they make one address or name look like another."""

_NOT_IN_LINES = re.compile(f"[{_CONTROLS}{_TURNING}]+")
_NOT_IN_TEXTS = re.compile(f"[{_CONTROLS}]+")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def header_line(said: str, longest: int) -> str:
    """Return a text as one line of at most so many characters: blanks and line breaks are single blanks.

    Control characters, halves of characters and marks that turn the direction of reading are left out.
    """
    blanked = " ".join(said[: 4 * longest + 1000].split())
    return " ".join(_NOT_IN_LINES.sub("", blanked).split())[:longest].rstrip()


def body_text(said: str, longest: int) -> str:
    """Return a text of at most so many characters, its lines told apart by line feeds, without control characters."""
    return _NOT_IN_TEXTS.sub("", _LINE_ENDS.sub("\n", said[:longest]))
