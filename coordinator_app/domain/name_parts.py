"""Parts a name as a list of guests writes it; what is not certain is left in the order in which it stands."""

import re
from dataclasses import dataclass

from coordinator_app.domain.collation import folded
from coordinator_app.domain.name_words import EASTERN_FAMILY_NAMES, HONORIFICS, NATIVE_SCRIPT, PARTICLES, TITLE_WORDS

_MOST_WORDS_OF_A_NAME = 4


@dataclass(frozen=True, kw_only=True)
class NameParts:
    """A name in its parts; `rest` is what stands after it and is no name, such as a title."""

    honorific: str = ""
    given_name: str = ""
    family_name: str = ""
    is_family_name_first: bool = False
    native_name: str = ""
    rest: str = ""


def name_parts(text: str, native_name: str = "") -> NameParts:
    """Return the parts of a name: Mr WANG Lihua 王丽华, Ek, Karin, Frau Dr. Petra von der Heide."""
    latin, native = _without_native(text)
    native = native_name or native
    words, rest = _before_comma(latin)
    honorific, words = _without_honorific(words)
    given, family, first = _given_and_family(words, has_comma=rest is None, is_native_eastern=_is_eastern(native))
    if honorific and not family and len(given.split()) == 1:
        given, family = "", given
    return NameParts(
        honorific=honorific,
        given_name=given,
        family_name=family,
        is_family_name_first=first,
        native_name=native,
        rest=rest or "",
    )


def joined_parts(given: str, family: str, native_name: str = "") -> NameParts:
    """Return a name whose parts were written apart; an honorific before either is taken off."""
    given, native_given = _without_native(given)
    family, native_family = _without_native(family)
    native = native_name or f"{native_family}{native_given}"
    honorific, words = _without_honorific([*given.split(), "\x00", *family.split()])
    at = words.index("\x00")
    return NameParts(
        honorific=honorific,
        given_name=_cased(words[:at]),
        family_name=_cased(words[at + 1 :]),
        is_family_name_first=_is_eastern(native),
        native_name=native,
    )


def is_native(text: str) -> bool:
    """Tell whether a text is written in another script than ours."""
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and sum(bool(NATIVE_SCRIPT.match(sign)) for sign in letters) * 2 > len(letters)


def _without_native(text: str) -> tuple[str, str]:
    """Part a name from the same one in its own script, with or without brackets."""
    runs = re.findall(rf"{NATIVE_SCRIPT.pattern}(?:[\s·・]*{NATIVE_SCRIPT.pattern})*", text)
    latin = text
    for run in runs:
        latin = latin.replace(run, " ", 1)
    return re.sub(r"[(（\[]\s*[)）\]]", " ", latin).strip(), " ".join(runs)


def _before_comma(text: str) -> tuple[list[str], str | None]:
    """Return the words of the name, and what stands after a comma; None tells that the given name stood there."""
    before, comma, after = (part.strip() for part in re.sub(r"[()（）\[\]]", " ", text).partition(","))
    if not comma or not after:
        return before.split(), ""
    if _is_honorific_text(after):
        return f"{after} {before}".split(), ""
    if "," not in after and len(before.split()) + len(after.split()) <= _MOST_WORDS_OF_A_NAME and not _is_title(after):
        honorific, given = _without_honorific(after.split())
        return [*honorific.split(), *given, "\x00", *before.split()], None
    return before.split(), after


def _is_title(text: str) -> bool:
    return any(word in TITLE_WORDS for word in folded(text).split()) or text[:1].islower()


def _is_honorific_text(text: str) -> bool:
    return all(_is_honorific(word) for word in text.split())


def _is_honorific(word: str) -> bool:
    return folded(word.replace(".", "")) in HONORIFICS


def _without_honorific(words: list[str]) -> tuple[str, list[str]]:
    """Take the honorifics from both ends of a name, as long as something is left of it."""
    before: list[str] = []
    after: list[str] = []
    while len(words) > 1 and _is_honorific(words[0]):
        before.append(words[0])
        words = words[1:]
    while len(words) > 1 and _is_honorific(words[-1]):
        after.insert(0, words[-1])
        words = words[:-1]
    return " ".join((*before, *after)), words


def _given_and_family(words: list[str], *, has_comma: bool, is_native_eastern: bool) -> tuple[str, str, bool]:
    """Return the given name, the family name, and whether the family name stands first in the name's own order."""
    if has_comma and "\x00" in words:
        at = words.index("\x00")
        given, family = words[:at], words[at + 1 :]
        return _cased(given), _cased(family), is_native_eastern
    capitals = [_is_capitals(word) for word in words]
    if any(capitals) and not all(capitals):
        return _by_capitals(words, capitals, is_native_eastern=is_native_eastern)
    if len(words) > 1 and is_native_eastern and folded(words[0]) in EASTERN_FAMILY_NAMES:
        return _cased(words[1:]), _cased(words[:1]), True
    return *_by_place(words), False


def _by_capitals(words: list[str], capitals: list[bool], *, is_native_eastern: bool) -> tuple[str, str, bool]:
    """Return the parts of a name whose family name is written in capitals, particles before it included."""
    start = capitals.index(True)
    while start and words[start - 1].lower() in PARTICLES:
        start -= 1
    family = [
        word
        for index, word in enumerate(words)
        if capitals[index] or (index >= start and word.lower() in PARTICLES and index < len(words) - 1)
    ]
    given = [word for word in words if word not in family]
    is_eastern = is_native_eastern or folded(family[0]) in EASTERN_FAMILY_NAMES
    return _cased(given), _cased(family), start == 0 and is_eastern


def _by_place(words: list[str]) -> tuple[str, str]:
    """Return the last word as the family name, with the particles before it: Ursula von der Leyen."""
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return (_cased(words[:start]), _cased(words[start:])) if start > 0 else (_cased(words), "")


def _is_capitals(word: str) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    return len(letters) > 1 and all(sign.isupper() for sign in letters) and "." not in word


def _is_eastern(native: str) -> bool:
    return any(
        "\u3040" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7af" for sign in native
    )


def _cased(words: list[str]) -> str:
    """Return the words with capitals only at their beginnings, where they were all capitals."""
    return " ".join(_cased_word(word, index) if _is_capitals(word) else word for index, word in enumerate(words))


def _cased_word(word: str, index: int) -> str:
    if word.lower() in PARTICLES:
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda part: part[0][:1] + part[0][1:].lower(), word)
