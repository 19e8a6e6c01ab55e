"""The text of a calendar file: what its bytes say, in unfolded lines that know where they stood."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coordinator_app.domain.read_calendar import Finding, Weight
from coordinator_app.words import message, messages

_BREAK = re.compile(rb"\r*\n|\r")
_SOFT_BREAK = b"="
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_HEAD = 400


class Line(NamedTuple):
    """A line after unfolding (RFC 5545 3.1), with the number, from 1, of the line on which it begins."""

    number: int
    text: str


def lines_of(content: bytes) -> tuple[list[Line], list[Finding]]:
    """Return the lines of a file, whatever its encoding and its line breaks, and what had to be guessed for it.

    Lines are unfolded as bytes, for many programs fold within a letter. A line that is no UTF-8 is taken as
    Windows-1252, that line alone.
    """
    content, findings = _as_utf8(content)
    lines, guessed = [], []
    for number, raw in _unfolded(_BREAK.sub(b"\n", content).split(b"\n")):
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            guessed.append(number)
            text = _western(raw)
        lines.append(Line(number, text))
    return lines, findings + _told(guessed)


def _as_utf8(content: bytes) -> tuple[bytes, list[Finding]]:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            rest = content[len(mark) :]
            return (rest, []) if encoding == "utf-8" else _from_utf16(rest, encoding)
    for encoding in ("utf-16-le", "utf-16-be"):
        if content[:_HEAD].decode(encoding, errors="replace").lstrip().upper().startswith("BEGIN"):
            return _from_utf16(content, encoding)
    return content, []


def _from_utf16(content: bytes, encoding: str) -> tuple[bytes, list[Finding]]:
    told = Finding(
        weight=Weight.REPAIRED,
        reason=message("The file is written in UTF-16, which calendars should not be. It was read as such."),
    )
    return content.decode(encoding, errors="replace").encode(errors="replace"), [told]


def _unfolded(raw_lines: list[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield each line with all that was folded, or softly broken as quoted-printable is, after it."""
    number, pieces = 0, [b""]
    for at, raw in enumerate(raw_lines, start=1):
        if pieces[-1].endswith(_SOFT_BREAK) and b"QUOTED-PRINTABLE" in pieces[0].partition(b":")[0].upper():
            pieces[-1] = pieces[-1].removesuffix(_SOFT_BREAK)
            pieces.append(raw)
        elif raw[:1] in {b" ", b"\t"} and number:
            pieces.append(raw[1:])
        else:
            if number:
                yield number, b"".join(pieces)
            number, pieces = at, [raw]
    yield number, b"".join(pieces)


def _western(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _told(guessed: list[int]) -> list[Finding]:
    if not guessed:
        return []
    reason = messages(
        "{number} line is not written in UTF-8. It was read as Western European text: look at å, ä and ö in it.",
        "{number} lines are not written in UTF-8. They were read as Western European text: look at å, ä and ö in them.",
        len(guessed),
    )
    return [Finding(weight=Weight.REPAIRED, reason=reason, line=guessed[0])]
