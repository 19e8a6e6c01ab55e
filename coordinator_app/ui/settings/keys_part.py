"""The part Keyboard: all keys of the program."""

from coordinator_app.ui.keys import keys_table
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage


class KeysPart(Part):
    """Shows the same list as the help."""

    def __init__(self, stage: Stage) -> None:
        """Show the keys."""
        super().__init__(stage)
        self.fill(stage.say("Keyboard"), keys_table(stage))
