"""The section of the policy: its clauses and how they are met, the deviations, and the governing documents."""

from coordinator_app.ui.page import Page


class PolicyPage(Page):
    """Shows the policy clause by clause."""

    @property
    def title(self) -> str:
        """The name of the section."""
        return self.stage.say("Policy")
