"""The criteria of the benefit: the municipality's own copy, in which they are added, changed, moved and removed."""

from uuid import UUID, uuid4

from PySide6.QtWidgets import QVBoxLayout

from coordinator_app.domain.criteria import AskedOf, Scale
from coordinator_app.domain.own_criteria import has_copy, new_criterion
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.buttons import button
from coordinator_app.ui.forms.choices import choices_of
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group, Kind, RowsSpec, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear, held, row
from coordinator_app.ui.settings.own_policy_parts import OF_POLICY
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import message

_LONGEST = 48
"""So many letters of a clause can be read at once, however large the text is."""


class CriteriaPart(Part):
    """Follows the profile: another one has other criteria, and what was changed in those of one stays with it."""

    def __init__(self, stage: Stage) -> None:
        """Show the criteria as they are asked."""
        super().__init__(stage)
        compliance = stage.desk.compliance
        self._profile = compliance.chosen_profile()
        record_id = compliance.own_policy().id
        self._subject = Subject(stage, "own_policy", record_id, self._load, compliance.save_with_criteria)
        self._subject.setParent(self)
        self._form: Form | None = None
        self._usual = button(stage.look, stage.say("As in the profile"), self._take_usual, icon="arrow_undo")
        about = stage.say(
            "What is asked when the benefit of an agreement is assessed. An assessment that is made already keeps the "
            "words that it was made with."
        )
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        note = text(stage.look, about, "body", "text2", wraps=True)
        self.fill(stage.say("Criteria of the benefit"), note, held(row(self._usual, None)), held(self._lines))
        self._subject.changed.connect(self._show_whether_usual)
        self._show()

    def commit(self) -> None:
        """Save what is being typed."""
        if self._form is not None:
            self._form.commit()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what was changed elsewhere, such as by undo or by another profile."""
        if not kinds & OF_POLICY:
            return
        profile = self.stage.desk.compliance.chosen_profile()
        is_other = profile.key != self._profile.key
        self._profile = profile
        self._subject.reload()
        if is_other:
            self._show()

    def _load(self, _id: UUID) -> object:
        return self.stage.desk.compliance.own_with_criteria()

    def _show(self) -> None:
        clear(self._lines)
        if self._form is not None:
            self._subject.changed.disconnect(self._form.show_subject)
        group = criteria_group(self.stage, self._profile)
        self._form = Form(self.stage, self._subject, (group,), self.stage.words.language)
        self._lines.addWidget(self._form)
        self._show_whether_usual()

    def _show_whether_usual(self) -> None:
        self._usual.setEnabled(has_copy(self._subject.value, self._profile))

    def _take_usual(self) -> None:
        problem = self._subject.change(message("Take the criteria of the profile"), criteria=())
        if problem is not None:
            self.stage.problem_met.emit(problem)


def criteria_group(stage: Stage, profile: PolicyProfile) -> Group:
    """Return the criteria of a profile as rows that can be moved."""
    pick = stage.words.pick
    clauses = [(each.code, f"{each.code} {pick(each.text_sv, each.text_en)}") for each in profile.clauses]
    named = [("", stage.say("No clause")), *((code, shortened(said, _LONGEST)) for code, said in clauses)]
    rows = RowsSpec(
        name="criteria",
        label=message("Criteria, in the order in which they are asked"),
        add=message("Add a criterion"),
        make=lambda: new_criterion(uuid4(), profile.key),
        columns=(
            Spec(name="asked_*", label=message("Question"), kind=Kind.TEXT, lines=1, width=1.0),
            Spec(name="help_*", label=message("What helps to answer it"), kind=Kind.TEXT, lines=1, width=1.0),
            Spec(
                name="scale",
                label=message("Answer"),
                kind=Kind.CHOICE,
                choices=choices_of(stage, Scale),
            ),
            Spec(
                name="asked_of",
                label=message("Asked of"),
                kind=Kind.CHOICE,
                choices=choices_of(stage, AskedOf),
            ),
            Spec(name="clause", label=message("Clause"), kind=Kind.CHOICE, choices=lambda: named, width=1.0),
        ),
        hint=message("If you remove all of them, those of the profile are asked."),
        is_parted=True,
    )
    return Group(heading=message("Your criteria"), fields=(rows,))
