"""A tab that is a form: it scrolls, and shows only the fields that matter as the agreement is now."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreements import Agreement
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import scrolling
from coordinator_app.ui.stage import Stage

Matters = Callable[[Agreement], Mapping[str, bool]]


class FormTab(QWidget):
    """Holds a form, with parts of other kinds before and after it."""

    def __init__(
        self,
        stage: Stage,
        subject: Subject,
        groups: tuple[Group, ...],
        language: str,
        *,
        before: tuple[QWidget, ...] = (),
        after: tuple[QWidget, ...] = (),
        matters: Matters | None = None,
    ) -> None:
        """Take the agreement, the groups of fields, and the language whose texts are shown."""
        super().__init__()
        self._stage, self._subject, self._matters = stage, subject, matters
        self.form = Form(stage, subject, groups, language)
        look = stage.look
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, look.px(12), look.px(8), look.px(12))
        column.setSpacing(look.px(16))
        for part in (*before, self.form, *after):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content))
        subject.changed.connect(self._show_what_matters)
        self._show_what_matters()

    def commit(self) -> None:
        """Save what is being typed."""
        self.form.commit()

    def point_at(self, field: str) -> bool:
        """Put the keyboard into a field; tell whether there is one of that name."""
        return self.form.point_at(field)

    def _show_what_matters(self) -> None:
        if self._matters is None:
            return
        for name, is_seen in self._matters(self._subject.value).items():
            for wanted in (name, f"{name}_{self.form.language}"):
                if self.form.has(wanted):
                    self.form.let_see(wanted, is_seen=is_seen)
