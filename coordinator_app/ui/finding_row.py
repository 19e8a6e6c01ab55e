"""A finding in a row: what it says, where it leads, why it is there, and the way to decide to deviate."""

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.findings import Finding
from coordinator_app.ui.buttons import button
from coordinator_app.ui.deviation_dialog import DeviationDialog
from coordinator_app.ui.finding_places import SEVERITY_LOOKS, field_of, place_of
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import column, held, row
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.ui.why_dialog import WhyDialog


class FindingRow(QWidget):
    """Shows one finding.

    `leads` tells whether it has a button that opens what it is about. `is_here` tells that the row stands beside that
    very record: where the field that is meant stands there, too, the button leads to the field, which bears the same
    sentence: by Tab one comes to the button and hears where it leads, not once more what is wrong.
    """

    def __init__(self, stage: Stage, finding: Finding, *, leads: bool = True, is_here: bool = False) -> None:
        """Take the finding."""
        super().__init__()
        self._stage, self.finding = stage, finding
        look, say = stage.look, stage.say
        sentence = say(finding.sentence)
        icon, colour = SEVERITY_LOOKS[finding.severity]
        links = Flow(gap=look.px(12))
        acts = [(say("Why?"), self.show_why), (say("Decide to deviate…"), self.ask_to_deviate)]
        field = field_of(finding) if is_here else None
        if field is not None:
            leading = button(look, say("To the field"), self.open, kind="link")
            leading.setAccessibleName(say("To the field: {field}", field=field))
            links.addWidget(leading)
        elif leads:
            acts.insert(0, (say("Open"), self.open))
        for name, run in acts:
            made = button(look, name, run, kind="link")
            made.setAccessibleDescription(sentence)
            links.addWidget(made)
        said = readable(look, sentence) if field is None else text(look, sentence, wraps=True)
        words = column(said, held(links), gap=look.px(2))
        whole = row(held(column(IconMark(look, icon, colour, filled=True), None)), words, gap=look.px(10))
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def open(self) -> None:
        """Go where it is mended."""
        self._stage.go(place_of(self.finding))

    def show_why(self) -> None:
        """Quote the clause, and say what can be done."""
        WhyDialog(self._stage, self.finding, self).open()

    def ask_to_deviate(self) -> None:
        """Ask why the rule is not followed in this case."""
        DeviationDialog(self._stage, self.finding, self).open()
