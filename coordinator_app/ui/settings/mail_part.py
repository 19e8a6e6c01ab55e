"""The part E-mail: how letters leave and who sends them, and the templates that they are made from."""

from coordinator_app.ui.settings.mail_templates_part import MailTemplatesPart
from coordinator_app.ui.settings.mail_ways_part import MailWaysPart
from coordinator_app.ui.settings.views_part import Views, ViewsPart
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message

WAYS, TEMPLATES = "ways", "templates"

VIEWS: Views = {
    WAYS: (message("Ways to send"), MailWaysPart),
    TEMPLATES: (message("Templates"), MailTemplatesPart),
}
"""What the part shows, one at a time: what each is called and what makes it."""


class MailPart(ViewsPart):
    """It begins with the ways."""

    def __init__(self, stage: Stage) -> None:
        """Show the ways."""
        super().__init__(stage, stage.say("What of e-mail"), VIEWS)

    def point_at(self, field: str) -> None:
        """Show the view that is meant, or put the keyboard into a field."""
        if field in VIEWS:
            self.show_view(field)
        else:
            super().point_at(field)
