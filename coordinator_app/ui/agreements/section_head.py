"""The head of the section: its name, a sentence on how things stand, its three views, and what one makes there."""

from collections.abc import Callable
from enum import StrEnum

from coordinator_app.ui.stage import Stage
from coordinator_app.ui.view_head import ViewHead
from coordinator_app.words import Message, message


class View(StrEnum):
    """The views of the section; as the tab of an address, the one that is meant."""

    LIST = "list"
    PORTFOLIO = "portfolio"
    DECISIONS = "decisions"


_VIEWS: dict[str, Message] = {
    View.LIST: message("Agreements"),
    View.PORTFOLIO: message("Portfolio"),
    View.DECISIONS: message("Decisions"),
}


class SectionHead(ViewHead):
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
        """Take the view, whom to tell which other one was chosen, and what the primary button says and does."""
        super().__init__(stage, stage.say("Views of the agreements"), _VIEWS, view, went, new, make, export)
