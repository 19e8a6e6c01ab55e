"""The head of a section of several views: a name, a sentence on how things stand, and what one makes there."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QFontMetrics
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
        said = title or say(views[view])
        self._actions.addWidget(_title(stage, said, [said, *(say(each) for each in views.values())]))
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


def _title(stage: Stage, said: str, names: list[str]) -> QWidget:
    """Return the name of the view, as wide as the widest: what stands beside it stands still from view to view."""
    title = text(stage.look, said, "display")
    letters = QFontMetrics(stage.look.font("display"))
    widest = max(letters.horizontalAdvance(each) for each in names)
    title.setMinimumWidth(widest + stage.look.px(4))  # a text asks for a little more than its letters
    return title
