"""The part Language: which language the window speaks."""

from PySide6.QtWidgets import QWidget

from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, column, held
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class LanguagePart(Part):
    """The window speaks the language at once; each document is given its own when it is made."""

    def __init__(self, stage: Stage) -> None:
        """Show the two languages."""
        super().__init__(stage)
        self.fill(stage.say("Language"), self._card())

    def _card(self) -> QWidget:
        stage = self.stage
        languages = Segments(
            stage.look, stage.say("Language"), [("sv", "Svenska"), ("en", "English")], stage.language_chosen.emit
        )
        languages.choose(stage.words.language)
        choice = Flow()
        choice.addWidget(languages)
        lines = column(
            text(stage.look, stage.say("The window speaks"), "subtitle", wraps=True),
            held(choice),
            text(
                stage.look,
                stage.say(
                    "Briefing packs are made in the language that you choose for each of them. Names and texts of"
                    " visits can be kept in both languages."
                ),
                "body",
                "text2",
                wraps=True,
            ),
            gap=stage.look.px(12),
        )
        return card(lines, stage.look)
