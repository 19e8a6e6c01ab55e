"""Small numbers as words, and several things in one sentence."""

from collections.abc import Sequence

from coordinator_app.words import Message, message

_INSIDE = (
    message("one"),
    message("two"),
    message("three"),
    message("four"),
    message("five"),
    message("six"),
    message("seven"),
    message("eight"),
    message("nine"),
    message("ten"),
    message("eleven"),
    message("twelve"),
)
_FIRST = (
    message("One"),
    message("Two"),
    message("Three"),
    message("Four"),
    message("Five"),
    message("Six"),
    message("Seven"),
    message("Eight"),
    message("Nine"),
    message("Ten"),
    message("Eleven"),
    message("Twelve"),
)


def in_words(number: int, *, begins: bool = False) -> Message | str:
    """Return a number from 1 to 12 as a word, with a capital where it begins the sentence, a greater one in digits."""
    words = _FIRST if begins else _INSIDE
    return words[number - 1] if number <= len(words) else str(number)


def together(parts: Sequence[object]) -> object:
    """Return several things, at least one, as one value of a message: a, b and c."""
    if len(parts) == 1:
        return parts[0]
    return message("{some} and {last}", some=_row(parts[:-1]), last=parts[-1])


def _row(parts: Sequence[object]) -> object:
    return parts[0] if len(parts) == 1 else message("{some}, {last}", some=_row(parts[:-1]), last=parts[-1])
