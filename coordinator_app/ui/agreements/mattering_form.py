"""A form that shows only the fields that matter as the record is now, with what is to be remarked on them."""

from collections.abc import Callable, Mapping
from typing import Any

from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message

Matters = Callable[[Any], Mapping[str, bool]]
Remarks = Callable[[Any], Mapping[str, Message | None]]


class MatteringForm(Form):
    """Looks after each change at what matters now."""

    def __init__(
        self,
        stage: Stage,
        subject: Subject,
        groups: tuple[Group, ...],
        language: str,
        matters: Matters,
        remarks: Remarks = lambda _: {},
    ) -> None:
        """Take the record, the groups of fields, the language, what tells whether a field matters, and the remarks."""
        super().__init__(stage, subject, groups, language)
        self._matters, self._remarks, self._of = matters, remarks, subject
        subject.changed.connect(self._show_what_matters)
        self._show_what_matters()

    def _show_what_matters(self) -> None:
        for name, is_seen in self._matters(self._of.value).items():
            for wanted in (name, f"{name}_{self.language}"):
                if self.has(wanted):
                    self.let_see(wanted, is_seen=is_seen)
        for name, said in self._remarks(self._of.value).items():
            if self.has(name):
                self.labelled(name).remark(self._stage.say(said) if said is not None else "")
