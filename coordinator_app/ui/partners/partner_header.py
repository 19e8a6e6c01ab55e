"""The head of a partner's page: flag, names, kind and status, and what the clocks show there."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.labels import label
from coordinator_app.domain.partners import Partner, PartnerStatus, time_there
from coordinator_app.ui.buttons import button, menu_button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear, held, row
from coordinator_app.ui.partner_words import KINDS, kind_names, section_name
from coordinator_app.ui.partners.partner_looks import STATUSES, flag_of, mark_of, native_name
from coordinator_app.ui.pill_button import PillButton
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, message

_MINUTE_MS = 20_000


class PartnerHeader(QWidget):
    """Kind and status are changed where they stand; the names are fields of the form beneath."""

    back_chosen = Signal()
    delete_chosen = Signal()
    visit_chosen = Signal()

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the partner."""
        super().__init__()
        self._stage, self._subject = stage, subject
        look, say = stage.look, stage.say
        self._named = kind_names(stage)
        statuses = [(status, capital(say(label(status)))) for status in PartnerStatus]
        self._name = text(look, "", "display", wraps=True)
        self._facts = readable(look, "", "body", "text2")
        self._there = text(look, "", "body", "text2", wraps=True)
        self._kind = PillButton(look, say("Kind of partner"), list(self._named.items()), self._chose("kind"))
        self._status = PillButton(look, say("Status"), statuses, self._chose("status"))
        self._mark = row(gap=0)
        self._lay_out()
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self._show_time)
        self._clock.start()
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the partner as it is saved."""
        partner: Partner = self._subject.value
        say = self._stage.say
        self._name.setText(self._stage.words.pick(partner.name_sv, partner.name_en) or say("No name"))
        self._kind.show_state(self._named[partner.kind], *KINDS[partner.kind])
        self._status.show_state(capital(say(label(partner.status))), *STATUSES[partner.status])
        facts = " · ".join(self._facts_of(partner))
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        clear(self._mark)
        self._mark.addWidget(mark_of(self._stage, partner))
        self._show_time()

    def _lay_out(self) -> None:
        look = self._stage.look
        pills = Flow(gap=look.px(8))
        for part in (self._name, self._kind, self._status):
            pills.addWidget(part)
        lines = QVBoxLayout()
        lines.setSpacing(look.px(2))
        for widget in (held(pills), self._facts, self._there):
            lines.addWidget(widget)
        line = row(gap=look.px(16))
        line.addLayout(self._mark)
        line.addLayout(lines, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(held(self._bar()))
        column.addLayout(line)

    def _bar(self) -> Flow:
        look, say = self._stage.look, self._stage.say
        bar = Flow(gap=look.px(8))
        bar.addWidget(button(look, section_name(self._stage), self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        bar.push_right()
        bar.addWidget(button(look, say("New visit with them"), self.visit_chosen.emit, icon="add"))
        entries: list[tuple[str, Callable[[], object]]] = [(say("Move to the trash"), self.delete_chosen.emit)]
        bar.addWidget(menu_button(look, say("More to do with this partner"), entries))
        return bar

    def _facts_of(self, partner: Partner) -> list[str]:
        country = self._stage.words.country(partner.country) if flag_of(partner) else ""
        since = self._stage.say("since {year}", year=partner.since_year) if partner.since_year else ""
        facts = (native_name(self._stage, partner), country, since, self._agreed(partner))
        return [fact for fact in facts if fact]

    def _agreed(self, partner: Partner) -> str:
        """Return until when there is an agreement in force, empty where there is none."""
        stage = self._stage
        found = (validity(each.terms, stage.today) for each in stage.desk.agreements.of_partner(partner.id))
        ends = [now.current_end_on for now in found if now.is_in_force]
        if not ends:
            return ""
        if None in ends:
            return stage.say("agreement until further notice")
        return stage.say("agreement until {day}", day=max(end for end in ends if end is not None).isoformat())

    def _show_time(self) -> None:
        partner: Partner = self._subject.value
        here = self._stage.clock()
        there = time_there(partner.time_zone, here)
        self._there.setVisible(there is not None)
        if there is not None:
            days = (there.date() - here.date()).days
            self._there.setText(self._stage.say(_TOLD[days].id, time=f"{there:%H:%M}"))

    def _chose(self, name: str) -> Callable[[Any], object]:
        changed = message("Change the status") if name == "status" else message("Change the kind of partner")

        def chosen(value: Any) -> None:
            problem = self._subject.change(changed, **{name: value})
            if problem is not None:
                self._stage.problem_met.emit(problem)

        return chosen


_TOLD: dict[int, Message] = {
    -1: message("The clock there shows {time}, and it is still yesterday"),
    0: message("The clock there shows {time}"),
    1: message("The clock there shows {time}, and it is already tomorrow"),
}
