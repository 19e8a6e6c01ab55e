"""The head of the section: its name, a sentence on how things stand, its three views, and what one makes there."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import column, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message


class View(StrEnum):
    """The views of the section; as the tab of an address, the one that is meant."""

    LIST = "list"
    PORTFOLIO = "portfolio"
    DECISIONS = "decisions"


_VIEWS: dict[View, Message] = {
    View.LIST: message("Agreements"),
    View.PORTFOLIO: message("Portfolio"),
    View.DECISIONS: message("Decisions"),
}


class SectionHead(QWidget):
    """Each view has one; the others are a press away."""

    def __init__(
        self,
        stage: Stage,
        view: View,
        went: Callable[[str], object],
        new: str = "",
        make: Callable[[], object] | None = None,
        export: Callable[[], object] | None = None,
    ) -> None:
        """Take the view, whom to tell which other one was chosen, and what the primary button says and does.

        What can be exported has a button for that.
        """
        super().__init__()
        look, say = stage.look, stage.say
        self._view, self._went = view, went
        self._sentence = text(look, "", "body", "text2", wraps=True)
        self._views = Segments(
            look, say("Views of the agreements"), [(each, say(said)) for each, said in _VIEWS.items()], self._go
        )
        self._views.choose(view)
        self._actions = Flow(gap=look.px(8))
        self._actions.addWidget(_title(stage, view))
        self._actions.addWidget(self._views)
        self._actions.push_right()
        if export is not None:
            self._actions.addWidget(button(look, say("Export…"), export, icon="document_pdf"))
        if new:
            self._actions.addWidget(button(look, new, make, kind="primary", icon="add"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(column(held(self._actions), self._sentence, gap=look.px(2)))

    def tell(self, said: str) -> None:
        """Say how things stand."""
        self._sentence.setText(said)

    def _go(self, view: str) -> None:
        self._views.choose(self._view)
        if view != self._view:
            self._went(view)


def _title(stage: Stage, view: View) -> QWidget:
    """Return the name of the view, as wide as the widest: what stands beside it stands still from view to view."""
    title = text(stage.look, stage.say(_VIEWS[view]), "display")
    letters = QFontMetrics(stage.look.font("display"))
    widest = max(letters.horizontalAdvance(stage.say(said)) for said in _VIEWS.values())
    title.setMinimumWidth(widest + stage.look.px(4))  # a text asks for a little more than its letters
    return title
