"""The third step: begin with one's own data, or look at an example first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.first_run.answers import Answers
from coordinator_app.ui.first_run.step import Step
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, column, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_EXAMPLES = (("falun", "Falun"), ("falkenberg", "Falkenberg"))


class StartStep(Step):
    """Both ways lead on: the example lies in a file of its own, and the answers are there again afterwards."""

    begin_chosen = Signal()
    example_chosen = Signal(str)

    def __init__(self, stage: Stage, answers: Answers) -> None:
        """Show both ways."""
        said = stage.say("The example lies in a file of its own and is never mixed with your data.")
        super().__init__(stage, answers, stage.say("How do you want to begin?"), said)
        look, say = stage.look, stage.say
        self._own = text(look, "", "body", "text2", wraps=True)
        self.begin = button(look, say("Begin with empty data"), self.begin_chosen.emit, kind="primary")
        examples = [
            button(look, say("Show the example of {name}", name=name), partial(self.example_chosen.emit, key))
            for key, name in _EXAMPLES
        ]
        self.lines.addWidget(self._way(say("Your own data"), self._own, [self.begin]))
        invented = say(
            "Visits, sister cities and contacts to look at and try things on. People, telephone numbers and arms are"
            " invented. A line at the top takes you back here."
        )
        self.lines.addWidget(self._way(say("An example"), text(look, invented, "body", "text2", wraps=True), examples))

    def arrive(self) -> None:
        """Tell what one begins with, and put the keyboard on the button."""
        self._own.setText(self._told())
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self) -> str:
        answers, words = self.answers, self.stage.words
        name = words.pick(answers.name_sv, answers.name_en)
        if not name:
            return self.stage.say("The name of the municipality is asked for on the page Today.")
        profiles = {each.key: each.name for each in self.stage.desk.beginnings.policies()}
        return self.stage.say(
            "{name}, with the policy profile {profile}.", name=name, profile=profiles.get(answers.profile, "")
        )

    def _way(self, heading: str, said: QWidget, buttons: Sequence[QWidget]) -> QWidget:
        look = self.stage.look
        flow = Flow(gap=look.px(8))
        for each in buttons:
            flow.addWidget(each)
        return card(column(text(look, heading, "subtitle"), said, held(flow), gap=look.px(12)), look, margin=20)
