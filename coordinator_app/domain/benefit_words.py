"""How great the benefit by a criterion is, in words: no number is shown."""

from coordinator_app.words import Message, message

SCORES: tuple[Message, ...] = (
    message("no benefit"),
    message("little benefit"),
    message("good benefit"),
    message("great benefit"),
)
"""What the scores from 0 to 3 are called."""
