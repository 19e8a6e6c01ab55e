"""The form of one decision: what was decided, by whom, and the minutes."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.decision_lines import Decided
from coordinator_app.domain.decisions import Decision
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements import minutes
from coordinator_app.ui.agreements.decision_groups import decision_fields_that_matter, decision_groups
from coordinator_app.ui.agreements.mattering_form import MatteringForm
from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, held, scrolling
from coordinator_app.ui.list_and_record import RecordPage
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import message


class DecisionForm(RecordPage):
    """A delegated decision asks for more than one that a body made itself."""

    address_chosen = Signal(object)

    def __init__(self, stage: Stage, decision_id: UUID) -> None:
        """Open a decision. Raises LookupError where there is none with that id."""
        super().__init__()
        self._stage = stage
        agreements = stage.desk.agreements
        self.subject = Subject(stage, "decision", decision_id, agreements.decision, agreements.save_decision)
        self.subject.setParent(self)
        if self.subject.value is None:
            raise LookupError(decision_id)
        self.subject.gone.connect(self.gone)
        self._language = stage.remembered.text("texts_language", "sv")
        self._form: Form | None = None
        self._forms = QVBoxLayout()
        self._minutes, self._decided = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._make_form()
        self.subject.changed.connect(self._show_subject)
        self._show_subject()

    def commit(self) -> None:
        """Save what is being typed."""
        if self._form is not None:
            self._form.commit()

    def reload(self) -> None:
        """Show the decision again, since the data have changed."""
        self.subject.reload()
        self._show_decided()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""
        if self._form is not None:
            self._form.point_at(field)

    def keep_minutes(self, file: Path) -> None:
        """Keep a file as the minutes."""
        self.commit()
        minutes.keep(self._stage, self.subject, file)

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        self._forms.setSpacing(look.px(16))
        languages = Segments(look, say("Language of the texts"), [("sv", "Svenska"), ("en", "English")], self._speak)
        languages.choose(self._language)
        bar = Flow(gap=look.px(8))
        bar.addWidget(button(look, say("Decisions"), self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        bar.push_right()
        bar.addWidget(languages)
        remove = button(look, say("Move to the trash"), self._delete, icon="delete")
        bar.addWidget(remove)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, look.px(8), look.px(12))
        inner.setSpacing(look.px(16))
        inner.addLayout(self._forms)
        inner.addWidget(card(self._minutes, look))
        inner.addWidget(card(self._decided, look))
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(32), look.px(16), look.px(16), look.px(12))
        whole.setSpacing(look.px(8))
        whole.addWidget(held(bar))
        whole.addWidget(scrolling(content), 1)

    def _show_subject(self) -> None:
        self._show_minutes(self.subject.value)
        self._show_decided()

    def _make_form(self) -> None:
        clear(self._forms)
        groups = decision_groups(self._stage, message("The decision"))
        self._form = MatteringForm(self._stage, self.subject, groups, self._language, decision_fields_that_matter)
        self._forms.addWidget(self._form)

    def _speak(self, language: str) -> None:
        self.commit()
        self._stage.remembered.keep("texts_language", language)
        self._language = language
        self._make_form()

    def _show_minutes(self, decision: Decision) -> None:
        look, say = self._stage.look, self._stage.say
        clear(self._minutes)
        buttons = Flow(gap=look.px(8))
        if decision.minutes:
            name = decision.minutes_name
            buttons.addWidget(
                button(look, say("Open {name}", name=name), lambda: minutes.show(self._stage, decision), icon="open")
            )
            buttons.addWidget(
                button(
                    look,
                    say("Remove {name}", name=name),
                    lambda: minutes.remove(self._stage, self.subject),
                    icon="delete",
                )
            )
        choose = say("Choose another file…") if decision.minutes else say("Choose the file…")
        buttons.addWidget(button(look, choose, self._choose_minutes, icon="attach"))
        hint = say("An extract of the minutes, as it was approved.")
        self._minutes.addLayout(
            column(
                text(look, say("Minutes of the meeting"), "subtitle"),
                text(look, hint, "caption", "text3", wraps=True),
                held(buttons),
                gap=look.px(8),
            )
        )

    def _show_decided(self) -> None:
        look, say = self._stage.look, self._stage.say
        lines = self._stage.desk.agreements.decision_lines()
        decided = next((line.decided for line in lines if line.id == self.subject.record_id), ())
        clear(self._decided)
        self._decided.addWidget(text(look, say("Agreements by this decision"), "subtitle"))
        for one in decided:
            flow = Flow()
            flow.addWidget(self._link(one))
            self._decided.addWidget(held(flow))
        if not decided:
            hint = say("None yet. An agreement names its decision on its own page.")
            self._decided.addWidget(text(look, hint, "body", "text3", wraps=True))

    def _link(self, one: Decided) -> QWidget:
        name = self._stage.words.pick(one.title_sv, one.title_en) or self._stage.say("No title")
        address = Address(section=Section.AGREEMENTS, record_id=one.agreement_id)
        return button(self._stage.look, name, lambda: self.address_chosen.emit(address), kind="link")

    def _choose_minutes(self) -> None:
        file = minutes.asked_for(self._stage, self)
        if file is not None:
            self.keep_minutes(file)

    def _delete(self) -> None:
        self.delete_chosen.emit(self.subject.record_id)
