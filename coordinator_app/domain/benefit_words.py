"""How a criterion of the benefit is answered, in words: no number is shown."""

from coordinator_app.domain.criteria import Scale
from coordinator_app.words import Message, message

ANSWERS: dict[Scale, tuple[Message, ...]] = {
    Scale.BENEFIT: (
        message("no benefit"),
        message("little benefit"),
        message("good benefit"),
        message("great benefit"),
    ),
    Scale.DEGREE: (
        message("not at all"),
        message("to some extent"),
        message("to a great extent"),
        message("fully"),
    ),
}
"""What the scores from 0 to 3 are called on each scale."""
