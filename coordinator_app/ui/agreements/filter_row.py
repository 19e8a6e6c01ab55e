"""What the list of agreements can be asked for beside its spans and groups: a row that is shown when it is wanted."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_lines import MONTHS_AHEAD, AgreementFilter
from coordinator_app.ui.agreements.group_pill import GroupPill
from coordinator_app.ui.buttons import button
from coordinator_app.ui.filter_line import FilterLine
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import held
from coordinator_app.ui.stage import Stage

_WORDS, _ENDS, _DAY = 150, 12, 126
"""The widths of the fields: in pixels at 100 % text, and of that of the end in letters."""

_SOON = "soon"
"""Stands among the years for the months that count as soon."""


class FilterRow(QWidget):
    """Keeps what is asked for; a filter that came from the portfolio is told on a button that lets go of it."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        """Ask for nothing."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self._came = AgreementFilter(today=stage.today)
        self._told = ""
        self.line = FilterLine(stage, say("Filter agreements"))
        self.line.setFixedWidth(look.px(_WORDS))
        self.line.textChanged.connect(lambda _: self.changed.emit())
        self._ends_in = ChoiceField(look, say("Ending"), [(None, say("Any year"))])
        self._ends_in.setMinimumContentsLength(_ENDS)
        self._ends_in.show_value(None)
        self._ends_in.committed.connect(lambda _: self.changed.emit())
        self._valid, self._valid_label = self._day(say("In force on"))
        self._not_valid, self._not_valid_label = self._day(say("Not in force on"))
        self._days: dict[QWidget, date | None] = {self._valid: None, self._not_valid: None}
        tone, tell = "accent", self.changed.emit
        self._undecided = GroupPill(look, say("Without decision"), tone, tell, is_wish=True)
        self._gapped = GroupPill(look, say("With a gap before"), tone, tell, is_wish=True)
        self._lacking = GroupPill(look, say("Partners without agreement"), tone, tell, is_wish=True)
        self._pills = (self._undecided, self._gapped, self._lacking)
        self._let_go: QWidget | None = None
        self._lay_out()

    @property
    def text(self) -> str:
        """The words that are sought."""
        return self.line.text().strip()

    @property
    def wants_partners(self) -> bool:
        """Whether the partners without an agreement are asked for, in place of agreements."""
        return self._lacking.isChecked()

    @property
    def wants_gaps(self) -> bool:
        """Whether those are asked for before which there was a time without an agreement."""
        return self._gapped.isChecked()

    @property
    def number(self) -> int:
        """How many things are asked for."""
        asked = (self.text, self._ends_in.value, *self._days.values(), self._told)
        return sum(map(bool, asked)) + sum(pill.isChecked() for pill in self._pills)

    def asked(self, base: AgreementFilter) -> AgreementFilter:
        """Return a filter with what this row asks for."""
        came, ends = self._came, self._ends_in.value
        return replace(
            base,
            kind=came.kind,
            partner_id=came.partner_id,
            goal=came.goal,
            level=came.level,
            ends_in=None if ends == _SOON else ends,
            ends_within=MONTHS_AHEAD if ends == _SOON else None,
            valid_on=self._days[self._valid] or came.valid_on,
            not_valid_on=self._days[self._not_valid],
            is_without_decision=self._undecided.isChecked(),
        )

    def come_with(self, asked: AgreementFilter, told: str) -> None:
        """Ask for what was chosen elsewhere and nothing else; `told` says what that is."""
        self._empty()
        self._came, self._told = asked, told
        if self._let_go is not None:
            self._let_go.hide()
            self._let_go.deleteLater()
            self._let_go = None
        if told:
            name = self._stage.say("Shown: {what}", what=told)
            self._let_go = button(self._stage.look, name, self.clear, icon="dismiss")
            self._shown.addWidget(self._let_go)
        self.changed.emit()

    def clear(self) -> None:
        """Ask for nothing."""
        self.come_with(AgreementFilter(today=self._stage.today), "")

    def offer_years(self, years: list[int]) -> None:
        """Offer the years in which something ends."""
        chosen = self._ends_in.value
        soon = self._stage.say("Within six months")
        choices: list[tuple[Any, str]] = [(None, self._stage.say("Any year")), (_SOON, soon)]
        self._ends_in.set_choices([*choices, *((year, str(year)) for year in years)])
        self._ends_in.show_value(chosen if chosen in {_SOON, *years} else None)

    def _empty(self) -> None:
        for widget in (self.line, self._ends_in, *self._pills):
            widget.blockSignals(True)
        self.line.clear()
        self._ends_in.show_value(None)
        for pill in self._pills:
            pill.setChecked(False)
        for widget in (self.line, self._ends_in, *self._pills):
            widget.blockSignals(False)
        for field in (self._valid, self._not_valid):
            self._days[field] = None
            field.setText("")
            field.kept()

    def _day(self, name: str) -> tuple[DayField, Labelled]:
        field = DayField(self._stage, name)
        labelled = Labelled(self._stage.look, name, field)
        field.setFixedWidth(self._stage.look.px(_DAY))
        field.understood.connect(labelled.explain)
        field.misunderstood.connect(labelled.complain)
        field.committed.connect(lambda day: self._take_day(field, labelled, day))
        return field, labelled

    def _take_day(self, field: DayField, labelled: Labelled, day: date | None) -> None:
        self._days[field] = day
        field.kept()
        field.show_value(day)
        labelled.explain("")
        self.changed.emit()

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        fields = Flow(gap=look.px(12), is_level_below=True)
        fields.addWidget(Labelled(look, say("Filter agreements"), self.line))
        fields.addWidget(Labelled(look, say("Ending"), self._ends_in))
        fields.addWidget(self._valid_label)
        fields.addWidget(self._not_valid_label)
        for pill in self._pills:
            fields.addWidget(pill)
        self._shown = fields
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(held(fields))
