"""The head of the section: its name, a sentence on how things stand, its four views, and what one makes there."""

from collections.abc import Callable
from enum import StrEnum

from coordinator_app.ui.stage import Stage
from coordinator_app.ui.view_head import ViewHead
from coordinator_app.words import Message, message


class View(StrEnum):
    """The views of the section; as the tab of an address, the one that is meant."""

    SEATS = "seats"
    MEETINGS = "meetings"
    INITIATIVES = "initiatives"
    COMMITTEES = "committees"


_VIEWS: dict[str, Message] = {
    View.SEATS: message("Contact persons"),
    View.MEETINGS: message("Network meetings"),
    View.INITIATIVES: message("Initiatives"),
    View.COMMITTEES: message("Committees"),
}


class NetworkHead(ViewHead):
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
        title = stage.say("Contact network") if view is View.SEATS else ""
        super().__init__(stage, stage.say("Views of the network"), _VIEWS, view, went, new, make, export, title)
