"""The letter as it was typed, saved as a template: a new one, or the one that it was filled in from."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from coordinator_app.domain.letter_templates import LetterTemplate
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import UndoingLine
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

_WIDTH, _TEXT_HEIGHT, _LONGEST = 560, 220, 40
_NEW, _PRESENT = "new", "present"


class SaveTemplateDialog(Dialog):
    """Shows exactly what is saved, merge fields in braces, and asks as what."""

    def __init__(
        self, stage: Stage, wanted: LetterTemplate, saved: Callable[[LetterTemplate], object], parent: QWidget
    ) -> None:
        """Take the template with its new text, and whom to tell what was saved."""
        super().__init__(stage.look, parent)
        self._stage, self._wanted, self._saved = stage, wanted, saved
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Save as template"))
        self.setMinimumWidth(look.px(_WIDTH))
        present = say("Change the template “{name}”", name=shortened(wanted.name, _LONGEST))
        choices = [(_NEW, say("A new template")), (_PRESENT, present)]
        self.choice = ChoiceField(look, say("What is saved"), choices)
        self.choice.show_value(_NEW)
        self.choice.committed.connect(lambda _: self._show_asked())
        self._choice = Labelled(look, say("What is saved"), self.choice)
        self.name = UndoingLine()
        self.name.setFont(look.font("body"))
        self.name.setAccessibleName(say("Name"))
        self.name.returnPressed.connect(self._save)
        self._name = Labelled(look, say("Name"), self.name)
        self._lay_out()
        self._show_asked()

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        about = say(
            "Where a value was left as it was, its merge field stands again. All else is saved as it stands here, "
            "names too: look it through."
        )
        shown = QPlainTextEdit()
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setFont(look.font("body"))
        shown.setMinimumHeight(look.px(_TEXT_HEIGHT))
        shown.setAccessibleName(say("The template"))
        shown.setPlainText(f"{self._wanted.subject}\n\n{self._wanted.text}")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        whole.setSpacing(look.px(12))
        whole.addWidget(text(look, say("Save as template"), "title", wraps=True))
        for part in (self._choice, self._name, text(look, about, "caption", "text2", wraps=True)):
            whole.addWidget(part)
        whole.addWidget(shown, 1)
        save = button(look, say("Save"), self._save, kind="primary")
        whole.addLayout(row(None, button(look, say("Cancel"), self.reject), save))

    def _show_asked(self) -> None:
        """Ask for a name where a new template is made, and say what can be had again where one is changed."""
        is_new = self.choice.value == _NEW
        is_ready_made = self._stage.desk.letter_templates.is_ready_made(self._wanted.id)
        reset = self._stage.say("As it came with Utblick it can be had again under Settings, E-mail, Templates.")
        self._choice.explain("" if is_new or not is_ready_made else reset)
        self._name.setVisible(is_new)
        if is_new:
            self.name.setFocus()
        self.fit_soon()

    def _save(self) -> None:
        say, templates = self._stage.say, self._stage.desk.letter_templates
        is_new = self.choice.value == _NEW
        if is_new and not self.name.text().strip():
            self._name.complain(say("Write a name."))
            self.name.setFocus()
            self.fit_soon()
            return
        try:
            made = templates.save_as(self._wanted, self.name.text()) if is_new else templates.save(self._wanted)
        except Problem as problem:
            told = " ".join(say(part) for part in (problem.happened, problem.means, problem.remedy))
            (self._name if is_new else self._choice).complain(told)
            self.fit_soon()
            return
        self.accept()
        self._saved(made)
        self._stage.tell(say("The template “{name}” is saved.", name=made.name), self._stage.desk.history.latest())


def ask_to_save(
    stage: Stage,
    template: LetterTemplate,
    subject: str,
    said: str,
    saved: Callable[[LetterTemplate], object],
    parent: QWidget,
) -> None:
    """Ask before a window as what a letter is saved; the template it came from may have been changed meanwhile."""
    present = stage.desk.letter_templates.get(template.id) or template
    SaveTemplateDialog(stage, replace(present, subject=subject, text=said), saved, parent).open()
