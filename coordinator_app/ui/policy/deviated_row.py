"""A case in which it was decided to deviate, in a row: what is not met, why that is so, and the way to it."""

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.findings import Deviated
from coordinator_app.ui.buttons import button
from coordinator_app.ui.finding_places import place_of
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import column, held, row
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable


class DeviatedRow(QWidget):
    """Stands among the findings, and is quieter than they are."""

    def __init__(self, stage: Stage, deviated: Deviated) -> None:
        """Take the case with the decision."""
        super().__init__()
        self._stage, self._deviated = stage, deviated
        look, say = stage.look, stage.say
        sentence = say(deviated.finding.sentence)
        said = say("Decided to deviate: {reason}", reason=deviated.deviation.reason)
        leading = button(look, say("Open"), self.open, kind="link")
        leading.setAccessibleDescription(sentence)
        links = Flow(gap=look.px(12))
        links.addWidget(leading)
        words = column(
            readable(look, sentence, "body", "text2"),
            readable(look, said, "caption", "text2"),
            held(links),
            gap=look.px(2),
        )
        mark = IconMark(look, "checkmark_circle", "text2")
        whole = row(held(column(mark, None)), words, gap=look.px(10))
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def open(self) -> None:
        """Go to what the decision is about."""
        self._stage.go(place_of(self._deviated.finding))
