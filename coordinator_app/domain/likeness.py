"""Names that may be of the same one: alike but for the order of their words, or for one letter."""

from coordinator_app.domain.collation import folded

LONGEST_SIGNATURE = 160

_SHORTEST = 4
"""Names with fewer letters differ by one letter so often that it says nothing."""


def signature(*names: str) -> str:
    """Return the words of a name as they are searched for, in the order of the alphabet; a long name is cut."""
    words = sorted(word for name in names for word in folded(name).split())
    return " ".join(words)[:LONGEST_SIGNATURE]


def are_alike(one: str, other: str) -> bool:
    """Tell whether two signatures are the same or differ by one letter: Hoffman, Hoffmann."""
    if one == other:
        return bool(one)
    if min(len(one), len(other)) < _SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    shorter, longer = sorted((one, other), key=len)
    start = next((place for place, sign in enumerate(shorter) if sign != longer[place]), len(shorter))
    skipped = start + (len(one) == len(other))
    return shorter[skipped:] == longer[start + 1 :]
