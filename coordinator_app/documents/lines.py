"""The breaking of text into lines."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from coordinator_app.documents.fonts import Fonts
from coordinator_app.documents.hyphenation import divisions
from coordinator_app.documents.runs import Ink, Piece

Line = list[Piece]

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING = "\u3008\u300a\u300c\u300e\u3010\u3014\uff08"
_CLOSING = "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff09\uff0c\uff1a\uff1b\uff1f"
_TOKEN = re.compile(f"\n| +|[{_OPENING}]*[{_HAN}][{_CLOSING}]*|[^ \n{_HAN}{_OPENING}]+|[{_OPENING}]+")
_BREAKABLE = re.compile(f"[{_OPENING}]*[{_HAN}]")
_SLACK = 1e-6
_MOST_LETTERS = 1000
"""More letters than any line holds."""


class _Word:
    """What no line may break within, if it can be helped: its pieces, their width, and the space that follows."""

    __slots__ = ("ends_line", "pieces", "space", "width")

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.width = 0.0
        self.space = 0.0
        self.ends_line = False


def set_lines(pieces: list[Piece], fonts: Fonts, width: float, hyphenation: Literal["sv", "en", ""]) -> list[Line]:
    """Return the lines of a text in a column of `width` points; a line that breaks at a space ends with it."""
    if len(pieces) == 1:
        text, ink = pieces[0]
        if "\n" not in text and fonts.width(text, ink.face, ink.size) <= width:
            return [[(text, ink)]]
    setter = _Setter(fonts, width, hyphenation)
    for word in _words(pieces, fonts):
        setter.add(word)
    return setter.finished()


def _words(pieces: Iterable[Piece], fonts: Fonts) -> Iterator[_Word]:
    word = _Word()
    for text, ink in pieces:
        for token in _TOKEN.findall(text):
            if token == "\n" or token[0] == " ":
                word.ends_line = token == "\n"
                word.space = fonts.width(" ", ink.face, ink.size)
                yield word
                word = _Word()
                continue
            if _BREAKABLE.match(token) and word.pieces:
                yield word
                word = _Word()
            word.pieces.append((token, ink))
            word.width += fonts.width(token, ink.face, ink.size)
    if word.pieces:
        yield word


class _Setter:
    """The line that is being filled, and the lines before it."""

    def __init__(self, fonts: Fonts, width: float, hyphenation: Literal["sv", "en", ""]) -> None:
        self._fonts = fonts
        self._width = width + _SLACK
        self._hyphenation = hyphenation
        self._lines: list[Line] = []
        self._line: Line = []
        self._used = 0.0
        self._gap = 0.0

    def add(self, word: _Word) -> None:
        """Put a word on the line, or on the next, dividing it where it must or may be."""
        if self._line and word.pieces and self._used + self._gap + word.width > self._width:
            self._divide(word)
            self._end_line()
        while word.width > self._width:
            if not self._divide(word):
                self._chop(word)
            self._end_line()
        self._put(word.pieces, word.width)
        self._gap = word.space if self._line else 0.0
        if word.ends_line:
            self._end_line()

    def finished(self) -> list[Line]:
        """Return the lines, at least one."""
        if self._line or not self._lines:
            self._lines.append(self._line)
        return self._lines

    def _put(self, pieces: list[Piece], width: float) -> None:
        if pieces:
            self._close_gap()
        for text, ink in pieces:
            if self._line and self._line[-1][1] == ink:
                self._line[-1] = (self._line[-1][0] + text, ink)
            else:
                self._line.append((text, ink))
        self._used += width

    def _close_gap(self) -> None:
        if self._line and self._gap:
            text, ink = self._line[-1]
            self._line[-1] = (text + " ", ink)
            self._used += self._gap
        self._gap = 0.0

    def _end_line(self) -> None:
        self._close_gap()
        self._lines.append(self._line)
        self._line, self._used = [], 0.0

    def _divide(self, word: _Word) -> bool:
        """Put the longest first part that fits on the line, and leave the rest of the word; False if none fits."""
        if len(word.pieces) != 1:
            return False
        text, ink = word.pieces[0]
        room = self._width - self._used - self._gap
        for head, tail in divisions(text, "" if ink.language else self._hyphenation):
            width = self._measure(head, ink)
            if width <= room:
                self._put([(head, ink)], width)
                word.pieces = [(tail, ink)]
                word.width = self._measure(tail, ink)
                return True
        return False

    def _chop(self, word: _Word) -> None:
        """Put as many letters on the empty line as it holds, at least one."""
        text, ink = word.pieces[0]
        count, low, high = 1, 1, min(len(text), _MOST_LETTERS)
        while low <= high:
            middle = (low + high) // 2
            if self._measure(text[:middle], ink) <= self._width:
                count, low = middle, middle + 1
            else:
                high = middle - 1
        width = self._measure(text[:count], ink)
        self._put([(text[:count], ink)], width)
        word.pieces[:1] = [(text[count:], ink)] if count < len(text) else []
        word.width -= width

    def _measure(self, text: str, ink: Ink) -> float:
        return self._fonts.width(text, ink.face, ink.size)
