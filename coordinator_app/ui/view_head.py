"""The head of a section of several views: a name, a sentence on how things stand, and what one makes there."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import column, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message


class ViewHead(QWidget):
    """Each view has one; the others are a press away."""

    def __init__(
        self,
        stage: Stage,
        name: str,
        views: Mapping[str, Message],
        view: str,
        went: Callable[[str], object],
        new: str = "",
        make: Callable[[], object] | None = None,
        export: Callable[[], object] | None = None,
        title: str = "",
    ) -> None:
        """Take the views, the one that is shown, whom to tell which other was chosen, and what the primary button does.

        What can be exported has a button for that. `name` is what the views are called together.
        """
        super().__init__()
        look, say = stage.look, stage.say
        self._view, self._went = view, went
        self._sentence = text(look, "", "body", "text2", wraps=True)
        self._views = Segments(look, name, [(each, say(said)) for each, said in views.items()], self._go)
        self._views.choose(view)
        self._actions = Flow(gap=look.px(8))
        self._actions.addWidget(text(look, title or say(views[view]), "display"))
        self._actions.push_right()
        if export is not None:
            self._actions.addWidget(button(look, say("Export…"), export, icon="document_pdf"))
        if new:
            self._actions.addWidget(button(look, new, make, kind="primary", icon="add"))
        self._actions.addWidget(self._views)  # last, so that it stands still from view to view
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
