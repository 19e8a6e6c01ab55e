"""Merge fields put back into a letter that somebody has written in: where their values were left as they were."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from coordinator_app.domain.letter_templates import Piece

_TOKEN = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")
_MOST_COMPARED = 2_000_000
"""So many pairs of words are compared at most, in about a second; in longer letters nothing is put back."""


def put_back(pieces: Sequence[Piece], typed: str) -> str:
    """Return a text as a template: as it was typed, but with the fields whose values were left whole in their places.

    `pieces` are what the text was filled in from. A value stays as it is typed where it was written in, where what
    stands before and after it are both others now, or where it cannot be told which field's it is.
    """
    filled = "".join(piece.said for piece in pieces)
    if typed == filled:
        return "".join(piece.written for piece in pieces)
    before, after = _tokens(filled), _tokens(typed)
    kept = _kept([filled[a:b] for a, b in before], [typed[a:b] for a, b in after])
    made, end = list[str](), 0
    for start, piece in _fields(pieces):
        places = [n for n, (a, b) in enumerate(before) if a < start + len(piece.said) and b > start]
        if _is_whole(places, kept, [filled[a:b] for a, b in before], [typed[a:b] for a, b in after]):
            at = after[kept[places[0]]][0] + start - before[places[0]][0]
            made += (typed[end:at], piece.written)
            end = at + len(piece.said)
    return "".join((*made, typed[end:]))


def _tokens(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _TOKEN.finditer(text)]


def _fields(pieces: Sequence[Piece]) -> Iterator[tuple[int, Piece]]:
    """Yield the pieces that were fields, each with where it begins in the filled text."""
    start = 0
    for piece in pieces:
        if piece.is_field:
            yield start, piece
        start += len(piece.said)


def _kept(before: Sequence[str], after: Sequence[str]) -> Mapping[int, int]:
    """Return which words were kept, by their places before and after: those of which that cannot be told otherwise.

    Of all the ways to keep as many words as possible, a word is kept here where every way keeps it in the same place.
    """
    if len(before) * len(after) > _MOST_COMPARED:
        return {}
    ahead = _longest(before, after)
    behind = _longest(before[::-1], after[::-1])
    most = ahead[-1][-1]
    places = defaultdict[str, list[int]](list)
    for place, word in enumerate(after):
        places[word].append(place)
    ranked = defaultdict[int, list[tuple[int, int]]](list)
    for one, word in enumerate(before):
        for other in places[word]:
            rank = ahead[one][other]
            if rank + 1 + behind[len(before) - one - 1][len(after) - other - 1] == most:
                ranked[rank].append((one, other))
    return dict(pairs[0] for pairs in ranked.values() if len(pairs) == 1)


def _longest(before: Sequence[str], after: Sequence[str]) -> list[list[int]]:
    """Return how many words the beginnings of two texts have in common in their order, by their lengths."""
    table = [[0] * (len(after) + 1)]
    for word in before:
        above, line = table[-1], [0]
        for other, known in enumerate(after):
            line.append(above[other] + 1 if word == known else max(line[other], above[other + 1]))
        table.append(line)
    return table


def _is_whole(places: Sequence[int], kept: Mapping[int, int], before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether a value still stands there word by word, and next to what it stood next to."""
    if not places or any(place not in kept for place in places):
        return False
    first, last = kept[places[0]], kept[places[-1]]
    if last - first != places[-1] - places[0]:
        return False
    return any(
        _beside(place, step, before) == _beside(now, step, after)
        for place, now, step in ((places[0], first, -1), (places[-1], last, 1))
    )


def _beside(place: int, step: int, words: Sequence[str]) -> str:
    """Return the next word to one side, nothing at the end of the text; blanks are passed over, new lines are not."""
    place += step
    while 0 <= place < len(words) and words[place].isspace() and words[place] != "\n":
        place += step
    return words[place] if 0 <= place < len(words) else ""
