"""Parts a typed expression for days into its pieces: numbers that are dates, weeks, words, and what stands between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from coordinator_app.domain.day_words import FILLERS, NUMBERS, TOGETHER
from coordinator_app.domain.misunderstood import no_day

LONGEST = 80
"""How many characters an expression may have."""

_TOGETHER = re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in TOGETHER))
_COUNT = "|".join((r"\d{1,4}", *NUMBERS))
_PIECES = re.compile(
    rf"""
    (?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}}(?!\d))
  | (?P<compact>(?:\d{{8}}|\d{{6}})(?!\d))
  | (?P<slash>\d{{1,2}}/\d{{1,2}}(?:/\d{{4}}|/\d\d|[- ]\d{{4}}|-\d\d(?=\s*(?:$|[,-])))?(?![\d/]))
  | (?P<dots>\d{{1,2}}\.\s?\d{{1,2}}(?:\.\s?(?:\d{{4}}|\d\d)(?!\d))?(?!\d)\.?)
  | (?P<after>(?:om|in)\s+(?:{_COUNT})\s+[^\W\d]+)
  | (?P<coming>(?:nästa|next|denna|this|kommande|coming)\s+[^\W\d]+)
  | (?P<week>(?:veckan?|week|wk|v|w)\.?\s*\d{{1,2}}(?!\d))
  | (?P<number>'?\d{{1,4}}(?!\d)(?:(?:st|nd|rd|th|:e|:a|e)(?!\w)|\.)?)
  | (?P<dash>-+)
  | (?P<word>[^\W\d_]+)\.?
  | (?P<noise>[\s,()]+)
  | (?P<strange>.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Token:
    """A piece of an expression, by its kind in the pattern above."""

    kind: str
    text: str


def tokens(text: str) -> list[Token]:
    """Return the pieces of an expression, fillers left out. Raises NotUnderstood for a sign that no day has."""
    if len(text) > LONGEST:
        raise no_day(text)
    found = [
        Token(match.lastgroup or "", match[0].rstrip(".") if match.lastgroup == "word" else match[0])
        for match in _PIECES.finditer(_plain(text))
        if match.lastgroup != "noise"
    ]
    if any(token.kind == "strange" for token in found):
        raise no_day(text)
    return list(_settled(found))


def _plain(text: str) -> str:
    """Return the text in small letters with one kind of dash; after a middle dot stands only what we say ourselves."""
    small = normalize("NFKC", text).lower().translate(_DASHES).partition("·")[0]
    return _TOGETHER.sub(lambda match: TOGETHER[match[0]], " ".join(small.split()))


_DASHES = {ord(dash): "-" for dash in "‐‑‒–—―−"} | {ord("\u00ad"): None, ord("’"): "'"}


def _settled(found: list[Token]) -> Iterator[Token]:
    """Settle what two short words mean: `to` and `on` are English between other words, and weekdays in Swedish."""
    for index, token in enumerate(found):
        follower = found[index + 1].kind if index + 1 < len(found) else ""
        if token.text == "to" and index > 0 and follower not in ("", "dash", "week"):
            yield Token("dash", "-")
        elif token.text in FILLERS or (token.text == "on" and follower not in ("", "dash", "week", "coming")):
            continue
        else:
            yield token
