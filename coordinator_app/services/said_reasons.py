"""Why somebody is told something, in both languages, as it is kept when offices and lists change."""

from collections.abc import Sequence
from pathlib import Path

from coordinator_app.words import Language, Message, Words


class SaidReasons:
    """Says reasons; the catalogue of a language is opened once, however many people are told."""

    def __init__(self, resources: Path) -> None:
        """Take the folder of the program's resources."""
        self._translations = resources / "translations"
        self._words: dict[Language, Words] = {}

    def said(self, language: Language, reasons: Sequence[Message]) -> str:
        """Return reasons as one text, empty where there are none."""
        words = self._words.get(language)
        if words is None:
            words = self._words[language] = Words(language, self._translations)
        return ", ".join(words.say(reason) for reason in reasons)
