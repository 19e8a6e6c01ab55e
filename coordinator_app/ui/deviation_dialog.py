"""The dialog in which it is written down that a rule is not followed in one case: why, by whom, and until when."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.findings import Finding
from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_days import understand_days
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.text_field import TextField
from coordinator_app.ui.layouts import column, row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem, message

_WIDTH = 640


class DeviationDialog(Dialog):
    """What cannot be understood is told beneath its field, and stays typed."""

    decided = Signal()

    def __init__(self, stage: Stage, finding: Finding, parent: QWidget) -> None:
        """Take the finding that will be silent."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        self._stage, self._finding = stage, finding
        self.setWindowTitle(say("Decide to deviate"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.reason = TextField(look, say("Why is the rule not followed?"), lines=3)
        self.decided_by = LineField(look, say("Who has decided?"))
        self.decided_on = DayField(stage, say("Decided on"), has_passed=True)
        self.until_on = DayField(stage, say("Until when?"))
        self.case_number = LineField(look, say("Case number"))
        self.decided_on.show_value(stage.today)
        self._fields = {
            "reason": Labelled(look, say("Why is the rule not followed?"), self.reason),
            "decided_by": Labelled(look, say("Who has decided?"), self.decided_by, say("Such as kommunstyrelsen § 84")),
            "decided_on": Labelled(look, say("Decided on"), self.decided_on),
            "until_on": Labelled(look, say("Until when?"), self.until_on, say("Empty while no end is known.")),
            "case_number": Labelled(look, say("Case number"), self.case_number),
        }
        for name in ("decided_on", "until_on"):
            self._fields[name].field.understood.connect(self._fields[name].explain)  # type: ignore[attr-defined]
            self._fields[name].field.understood.connect(lambda _: self.fit_soon())  # type: ignore[attr-defined]
        for field in (self.decided_by, self.decided_on, self.until_on, self.case_number):
            field.entered.connect(self._decide)
        self._lay_out()
        self.reason.setFocus()

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        shares = Shares(look)
        for name, labelled in self._fields.items():
            shares.add(labelled, 1.0 if name == "reason" else 0.5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        whole.setSpacing(look.px(12))
        means = say(
            "The finding is then listed as a deviation, with the reason, instead of being told again. Today is quiet "
            "about the same thing, too, and reminds of it again the day after the last day."
        )
        asked = column(
            text(look, say(self._finding.sentence), "subtitle", wraps=True),
            text(look, means, "body", "text2", wraps=True),
            shares,
            gap=look.px(12),
        )
        whole.addWidget(self.snug(asked), 1)
        decide = button(look, say("Decide to deviate"), self._decide, kind="primary")
        whole.addLayout(row(None, button(look, say("Cancel"), self.reject), decide))

    def _decide(self) -> None:
        if not self.reason.toPlainText().strip():
            self._complain("reason", self._stage.say("Write why the rule is not followed in this case."))
            return
        read = {name: self._day(name) for name in ("decided_on", "until_on")}
        if not any(isinstance(each, Misunderstood) for each in read.values()):
            self._keep(read["decided_on"] or self._stage.today, read["until_on"])  # type: ignore[arg-type]

    def _day(self, name: str) -> date | Misunderstood | None:
        said = self._fields[name].field.text().strip()  # type: ignore[attr-defined]
        if not said:
            return None
        read = understand_days(said, self._stage.today)
        if isinstance(read, Misunderstood):
            self._complain(name, self._stage.say(read.reason))
            return read
        if name == "decided_on" and read.first > self._stage.today:
            early = Misunderstood(text=said, reason=message("That day has not come yet."))
            self._complain(name, self._stage.say(early.reason))
            return early
        return read.first

    def _keep(self, decided_on: date, until_on: date | None) -> None:
        try:
            self._stage.desk.compliance.deviate(
                self._finding,
                reason=self.reason.toPlainText(),
                decided_by=self.decided_by.text(),
                decided_on=decided_on,
                until_on=until_on,
                case_number=self.case_number.text(),
            )
        except Problem as problem:
            self._complain("until_on", self._stage.say(problem.happened))
            return
        self.accept()
        self.decided.emit()
        self._stage.tell(self._stage.say("The deviation is kept."), self._stage.desk.history.latest())

    def _complain(self, name: str, said: str) -> None:
        self._fields[name].complain(said)
        self._fields[name].field.setFocus()
        self.fit_soon()
