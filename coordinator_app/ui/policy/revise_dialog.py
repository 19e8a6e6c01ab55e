"""The dialog that asks when a new version of a governing document was adopted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_days import understand_days
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.layouts import column, row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

_WIDTH = 480


class ReviseDialog(Dialog):
    """What cannot be understood is told beneath its field, and stays typed."""

    revised = Signal()

    def __init__(self, stage: Stage, document: GoverningDocument, parent: QWidget) -> None:
        """Take the document."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self._stage, self._document = stage, document
        self.setWindowTitle(say("Revise"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.day = DayField(stage, say("On which day was the new version adopted?"), has_passed=True)
        self.case_number = LineField(look, say("Case number"))
        self._day = Labelled(look, say("On which day was the new version adopted?"), self.day)
        self.day.understood.connect(self._day.explain)
        self.day.understood.connect(lambda _: self.fit_soon())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        whole.setSpacing(look.px(12))
        title = stage.words.pick(document.title_sv, document.title_en)
        means = say("The earlier version is kept with its file, and the new one is given a file of its own.")
        asked = column(
            text(look, say("Revise “{title}”", title=title), "subtitle", wraps=True),
            text(look, means, "body", "text2", wraps=True),
            self._day,
            Labelled(look, say("Case number"), self.case_number),
            gap=look.px(12),
        )
        whole.addWidget(self.snug(asked), 1)
        revise = button(look, say("Revise"), self._revise, kind="primary")
        whole.addLayout(row(None, button(look, say("Cancel"), self.reject), revise))
        for field in (self.day, self.case_number):
            field.entered.connect(self._revise)
        self.day.setFocus()

    def _revise(self) -> None:
        read = understand_days(self.day.text(), self._stage.today)
        if isinstance(read, Misunderstood):
            self._complain(self._stage.say(read.reason))
            return
        if read.first > self._stage.today:
            self._complain(self._stage.say("That day has not come yet."))
            return
        try:
            self._stage.desk.governing.revise(self._document, read.first, self.case_number.text().strip())
        except Problem as problem:
            self._complain(" ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            return
        self.accept()
        self.revised.emit()
        self._stage.tell(self._stage.say("The earlier version is kept."), self._stage.desk.history.latest())

    def _complain(self, said: str) -> None:
        self._day.complain(said)
        self.fit_soon()
        self.day.setFocus()
        self.day.selectAll()
