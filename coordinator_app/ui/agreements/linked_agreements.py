"""What stands around an agreement: those before and after it and under it, and the visits, each a row that opens it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.registers import VisitListing
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreement_words import agreement_kinds, standing_look, standing_word
from coordinator_app.ui.buttons import button
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, held, line, row
from coordinator_app.ui.marks import IconMark, Pill
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text


class LinkedAgreements(QWidget):
    """Shows only the headings under which there is something."""

    address_chosen = Signal(object)

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the agreement."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._named = agreement_kinds(stage)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(stage.look.px(12))
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show what stands around the agreement now."""
        clear(self._lines)
        around = self._stage.desk.agreements.around(self._subject.value)
        say = self._stage.say
        before = (around.predecessor,) if around.predecessor else ()
        above = (around.framework,) if around.framework else ()
        self._add_agreements(say("Comes after"), before)
        self._add_agreements(say("Followed by"), around.successors)
        self._add_agreements(say("Lies under"), above)
        self._add_agreements(say("Projects and agreements under it"), around.beneath)
        self._add(say("Visits under it"), [self._visit(each) for each in around.visits])
        self.setVisible(self._lines.count() > 0)

    def _add_agreements(self, heading: str, found: tuple[Agreement, ...]) -> None:
        self._add(heading, [self._agreement(each) for each in found])

    def _add(self, heading: str, lines: list[QWidget]) -> None:
        if not lines:
            return
        look = self._stage.look
        inner = column(text(look, heading, "subtitle", wraps=True), gap=look.px(8))
        for each in lines:
            inner.addWidget(line())
            inner.addWidget(each)
        self._lines.addWidget(card(inner, look))

    def _agreement(self, agreement: Agreement) -> QWidget:
        stage = self._stage
        now = validity(agreement.terms, stage.today)
        title = stage.words.pick(agreement.title_sv, agreement.title_en) or stage.say("No title")
        end = now.current_end_on
        ends = stage.say("until {day}", day=stage.words.day(end)) if end is not None else ""
        about = " · ".join(part for part in (self._named[agreement.kind], ends) if part)
        state = Pill(
            stage.look, standing_word(stage, agreement.terms, now), *standing_look(agreement.terms, now, stage.today)
        )
        address = Address(section=Section.AGREEMENTS, record_id=agreement.id)
        return self._row("document", title, about, address, state)

    def _visit(self, visit: VisitListing) -> QWidget:
        stage = self._stage
        title = stage.words.pick(visit.title_sv, visit.title_en) or stage.say("No title")
        days = f"{stage.words.brief_days(visit.starts_on, visit.ends_on)} {visit.ends_on.year}"
        return self._row("calendar_ltr", title, days, Address(section=Section.VISITS, record_id=visit.id))

    def _row(self, icon: str, title: str, about: str, address: Address, *more: QWidget) -> QWidget:
        look, say = self._stage.look, self._stage.say
        opens = button(look, say("Open"), lambda: self.address_chosen.emit(address))
        opens.setAccessibleName(say("Open {name}", name=title))
        said = column(Elided(look, title, "body"), Elided(look, about, "caption", "text3"), gap=0)
        parts = row(IconMark(look, icon), said, *more, opens, gap=look.px(10))
        parts.setStretch(1, 1)
        return held(parts)
