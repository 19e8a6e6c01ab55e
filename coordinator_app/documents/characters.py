"""Text as it may stand in a document: composed, and without characters that draw nothing, reorder or break XML."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f]")
_TIGHT_SPACES = re.compile("[\u2007\u202f]")
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

_IN_NUMBERS = re.compile(
    r"(?<=\d) (?=\d\d)|(?<=\bkl\.) (?=\d)|(?<=\bv\.) (?=\d)|(?<=§) (?=\d)"
    r"|(?<=\d) (?=(?:min(?:ut|ute)?(?:er|s)?|tim(?:me|mar)|hours?|km|kr|år)\b)"
)


def clean(text: str) -> str:
    """Return `text` without controls, direction overrides, soft hyphens and lone surrogates, in composed form (NFC).

    Line ends become one kind, and the many spaces two: the common one and the one that does not break.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = _TIGHT_SPACES.sub("\u00a0", _SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def bound(text: str) -> str:
    """Return text whose numbers stay on one line: 90 000, 070-174 06 05, kl. 13.30, § 12."""
    return _IN_NUMBERS.sub("\u00a0", text)


def one_line(text: str) -> str:
    """Return clean text on one line, as titles and metadata want it."""
    return " ".join(clean(text).split("\n")).strip()
