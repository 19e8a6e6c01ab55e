"""The section of agreements: the list, and the agreement that is open."""

from coordinator_app.ui.page import Page


class AgreementsPage(Page):
    """Shows the list, or one agreement at a time."""

    @property
    def title(self) -> str:
        """The name of the section."""
        return self.stage.say("Agreements")
