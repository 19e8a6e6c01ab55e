"""By when each body wants its matters handed in, where its meeting plan gives no day."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear, scrolling
from coordinator_app.ui.settings.bodies_part import tree
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.settings.register_part import found
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import message, verbatim

_WITHOUT_MEETINGS = frozenset({BodyKind.DEPARTMENT, BodyKind.COMPANY})


class HandInPart(Part):
    """A card for each body that meets."""

    def __init__(self, stage: Stage) -> None:
        """Show the rules."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._forms: dict[UUID, tuple[str, Form, Subject]] = {}
        self._cards = QVBoxLayout()
        self._cards.setSpacing(look.px(12))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, look.px(8), look.px(12))
        column.setSpacing(look.px(12))
        column.addWidget(text(look, say("Hand-in rules"), "title", wraps=True))
        said = say(
            "By when what a body is to decide must be handed in, counted back in working days, where the meeting plan "
            "gives no day of its own. Weekends, holidays and the eves that are free do not count."
        )
        column.addWidget(readable(look, said, "body", "text2"))
        column.addLayout(self._cards)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content))
        self._show()

    def commit(self) -> None:
        """Save what is being typed."""
        for _, form, _ in self._forms.values():
            form.commit()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the rules again; the cards stay where the bodies are the same, with what is being typed in them."""
        if "body" not in kinds:
            return
        for _, _, subject in list(self._forms.values()):
            subject.reload()
        self._show()

    def _bodies(self) -> list[Body]:
        rows = tree(self.stage.desk.municipality.bodies(), self.stage.words.pick)
        return [row.body for row in rows if row.body.kind not in _WITHOUT_MEETINGS]

    def _name(self, body: Body) -> str:
        return self.stage.words.pick(body.name_sv, body.name_en)

    def _show(self) -> None:
        bodies = self._bodies()
        shown = [(body_id, name) for body_id, (name, _, _) in self._forms.items()]
        if self._cards.count() and [(body.id, self._name(body)) for body in bodies] == shown:
            return
        clear(self._cards)
        self._forms = {}
        for body in bodies:
            self._cards.addWidget(self._form(body))
        if not bodies:
            said = self.stage.say("No bodies yet. Enter them under Bodies and departments first.")
            self._cards.addWidget(text(self.stage.look, said, "body", "text2", wraps=True))

    def _form(self, body: Body) -> Form:
        own = self.stage.desk.municipality
        subject = Subject(self.stage, "body", body.id, lambda one: found(own.bodies(), one), own.save_body)
        form = Form(self.stage, subject, (_group(self._name(body)),), self.stage.words.language)
        subject.setParent(form)
        for field in (form.labelled("hand_in_working_days").field, form.labelled("hand_in_at").field):
            field.setAccessibleName(f"{self._name(body)}: {field.accessibleName()}")
        self._forms[body.id] = (self._name(body), form, subject)
        return form


def _group(name: str) -> Group:
    fields = (
        Spec(
            name="hand_in_working_days",
            label=message("Working days before the meeting"),
            kind=Kind.NUMBER,
            hint=message("Empty where there is no rule."),
        ),
        Spec(name="hand_in_at", label=message("Hour of the day"), kind=Kind.TIME),
    )
    return Group(heading=verbatim(name), fields=fields)
