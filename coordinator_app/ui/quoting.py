"""Quoted words, between the marks of the language of the window."""

from coordinator_app.ui.stage import Stage


def quoted(stage: Stage, said: str) -> str:
    """Return words as a quotation: ”så” in Swedish, “so” in English."""
    return f"“{said}”" if stage.words.language == "en" else f"”{said}”"
