"""Languages to choose from, by their names in the language of the window."""

from coordinator_app.domain.collation import sort_key
from coordinator_app.ui.stage import Stage

_CODES = ("sv", "en", "de", "fr", "es", "pl", "fi", "no", "da", "zh", "uk", "et", "lv", "lt", "nl", "it", "is", "pt")


def tongues(stage: Stage) -> list[tuple[str, str]]:
    """Return the languages by the order of the Swedish alphabet."""
    return sorted(((code, stage.words.tongue(code)) for code in _CODES), key=lambda each: sort_key(each[1]))
