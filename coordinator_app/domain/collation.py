"""The order of the Swedish alphabet, and words as they are searched for: without case, and without diacritics."""

from functools import cache, lru_cache
from unicodedata import category, normalize

RULES = 2
"""The number of these rules: keys that were made by others are made anew."""

LONGEST_KEY = 80
LONGEST_WORD = 40
MOST_WORDS = 8
LAST = "\U0010fffd"
"""The key of what has no name, after every other."""

_AFTER_Z = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ő": "}", "œ": "}", "ü": "y", "ű": "y"}
_FOLDED = {
    "ø": "o",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
    "ŋ": "n",
    "ŧ": "t",
    "ĸ": "k",
    "ſ": "s",
}
_WITHIN_WORDS = frozenset("'’‘ʼ`´_")


class _Signs(dict[int, str]):
    """What each character becomes before words are parted: itself, nothing within a word, else a space."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        kind = category(sign)
        becomes = sign if kind[0] in "LNM" else "" if kind == "Cf" or sign in _WITHIN_WORDS else " "
        self[code] = becomes
        return becomes


_SIGNS = _Signs()


@lru_cache(maxsize=256)  # a name is often asked for in two languages and written in one
def sort_key(text: str) -> str:
    """Return a key whose code points order texts as a Swedish register does: å, ä and ö last, W after V.

    Æ and ø stand with ä and ö, ü with y, every other letter with that which it derives from; case, punctuation and
    diacritics decide between texts that are otherwise alike. Other scripts follow; what has no name comes last.
    """
    words = _words(text)
    main = " ".join(map(_alphabetical, words))[:LONGEST_KEY]
    if not main:
        return LAST
    plain = " ".join(words)
    return main if plain == main else f"{main}\x01{plain[:LONGEST_KEY]}"


def folded(text: str) -> str:
    """Return a text as it is searched for: its words in small letters without diacritics, a space between them."""
    return " ".join(map(_folded, _words(text)))


def words_of(*texts: str) -> frozenset[tuple[str, str]]:
    """Return the words of texts, each as it is searched for and as it is spelt, in small letters; long ones are cut."""
    found = (word for text in texts for word in _words(text))
    return frozenset((_folded(word)[:LONGEST_WORD], word[:LONGEST_WORD]) for word in found)


def searched_for(text: str) -> tuple[tuple[str, str], ...]:
    """Return the first words of what somebody types, as `words_of`, each once, in the order in which they were typed.

    An e-mail address is one word.
    """
    if "@" in text:
        return ((whole_word(text),) * 2,)
    typed = dict.fromkeys((_folded(word)[:LONGEST_WORD], word[:LONGEST_WORD]) for word in _words(text))
    return tuple(typed)[:MOST_WORDS]


def whole_word(text: str) -> str:
    """Return an e-mail address as the one word by which it is found."""
    plain = normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if category(sign)[0] not in "CZ")[:LONGEST_WORD]


def is_within(sought: str, text: str) -> bool:
    """Tell whether each word that is sought begins a word of the text, whatever the case and the diacritics."""
    there = folded(text).split()
    return all(any(word.startswith(part) for word in there) for part in folded(sought).split())


def _words(text: str) -> list[str]:
    if not text:
        return []
    parts = normalize("NFC", normalize("NFKC", text).casefold().translate(_SIGNS)).split()
    return [word for word in parts if _folded(word)]


@cache
def _letter(sign: str) -> str:
    """Return the base letters of a small letter, in place of those that derive from others."""
    if sign in _FOLDED:
        return _FOLDED[sign]
    return "".join(_FOLDED.get(part, part) for part in normalize("NFKD", sign) if category(part)[0] != "M")


def _folded(word: str) -> str:
    return word if word.isascii() else "".join(map(_letter, word))


def _alphabetical(word: str) -> str:
    return word if word.isascii() else "".join(_AFTER_Z.get(sign) or _letter(sign) for sign in word)
