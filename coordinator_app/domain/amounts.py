"""Amounts of money as a sentence says them."""

from coordinator_app.words import Message, message, verbatim

_NO_BREAK = "\u00a0"


def amount(number: int, currency: str) -> Message:
    """Return a whole amount with its currency (ISO 4217), in groups of three figures: 42 000 kr."""
    figures = f"{number:,}".replace(",", _NO_BREAK)
    if currency == "SEK":
        return message("SEK {figures}", figures=figures)
    return verbatim(f"{figures}{_NO_BREAK}{currency}")
