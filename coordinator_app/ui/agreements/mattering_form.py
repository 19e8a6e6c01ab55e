"""A form that shows only the fields that matter as the record is now."""

from collections.abc import Callable, Mapping
from typing import Any

from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage

Matters = Callable[[Any], Mapping[str, bool]]


class MatteringForm(Form):
    """Looks after each change at what matters now."""

    def __init__(
        self, stage: Stage, subject: Subject, groups: tuple[Group, ...], language: str, matters: Matters
    ) -> None:
        """Take the record, the groups of fields, the language, and what tells whether a field matters."""
        super().__init__(stage, subject, groups, language)
        self._matters, self._of = matters, subject
        subject.changed.connect(self._show_what_matters)
        self._show_what_matters()

    def _show_what_matters(self) -> None:
        for name, is_seen in self._matters(self._of.value).items():
            for wanted in (name, f"{name}_{self.language}"):
                if self.has(wanted):
                    self.let_see(wanted, is_seen=is_seen)
