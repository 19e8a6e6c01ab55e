"""What a new office needs before it can be kept: who holds it, and in which body."""

from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.municipality import Appointment
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.records import suggest_field
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.specs import Kind
from coordinator_app.ui.layouts import card, column, held
from coordinator_app.ui.settings.bodies_part import tree
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem, message


class NewOffice(QWidget):
    """Saved once both have been chosen; what is still missing is told beneath its field."""

    made = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Ask."""
        super().__init__()
        self._stage = stage
        look, say, pick = stage.look, stage.say, stage.words.pick
        self._person_id: UUID | None = None
        self._bodies = [
            (row.id, pick(row.body.name_sv, row.body.name_en)) for row in tree(stage.desk.municipality.bodies(), pick)
        ]
        self.person = suggest_field(stage, Kind.PERSON, say("Who holds it"))
        self.person.committed.connect(self._take_person)
        self.body = ChoiceField(look, say("In which body"), self._bodies)
        self.body.show_value(None)
        self.role = LineField(look, say("Office"))
        self._labelled = [
            Labelled(look, say("Who holds it"), self.person),
            Labelled(look, say("In which body"), self.body),
            Labelled(look, say("Office"), self.role, say("Such as kommunstyrelsens ordförande")),
        ]
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card())

    def point(self) -> None:
        """Put the keyboard into the first field."""
        self.person.setFocus(Qt.FocusReason.TabFocusReason)

    def _card(self) -> QWidget:
        look, say = self._stage.look, self._stage.say
        shares = Shares(look)
        for labelled in self._labelled:
            shares.add(labelled, 0.5)
        foot = Flow()
        foot.addWidget(button(look, say("Enter the office"), self._make, kind="primary"))
        return card(column(text(look, say("New office"), "subtitle"), shares, held(foot), gap=look.px(12)), look)

    def _take_person(self, person_id: Any) -> None:
        self._person_id = person_id
        self.person.show_value(person_id)
        self.person.kept()
        self._labelled[0].explain("")

    def _make(self) -> None:
        self.person.commit()
        index = self.body.currentIndex()
        if self._person_id is None:
            self._labelled[0].complain(self._stage.say("Write the name of who holds the office."))
            self.person.setFocus()
        elif index < 0:
            self._labelled[1].complain(self._stage.say("Choose a body."))
            self.body.setFocus()
        else:
            self._save(self._person_id, self._bodies[index][0])

    def _save(self, person_id: UUID, body_id: UUID) -> None:
        role = self.role.text().strip()
        is_swedish = self._stage.words.language == "sv"
        new = Appointment(
            id=uuid4(),
            person_id=person_id,
            body_id=body_id,
            role_sv=role if is_swedish else "",
            role_en="" if is_swedish else role,
        )
        try:
            self._stage.desk.municipality.save_appointment(new, message("New office"))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.made.emit(new.id)
