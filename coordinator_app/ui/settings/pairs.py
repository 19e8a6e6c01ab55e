"""Facts that are only read: each with its label above it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.layouts import column, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text


def pairs(stage: Stage, facts: Iterable[tuple[str, str]], width: float = 0.5) -> QWidget:
    """Return the facts side by side as there is room; one without a text is left out."""
    shares = Shares(stage.look)
    for label, said in facts:
        if said:
            lines = column(
                text(stage.look, label, "caption_strong", "text2", wraps=True),
                readable(stage.look, said),
                gap=stage.look.px(2),
            )
            shares.add(held(lines), width)
    return shares
