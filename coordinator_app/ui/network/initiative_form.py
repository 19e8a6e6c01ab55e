"""The form of one initiative: what is brought up and by whom, and what became of it."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.network_meetings import InitiativeState
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_dialog import HistoryDialog
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.list_and_record import RecordPage
from coordinator_app.ui.network.meeting_columns import day_of
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message


class InitiativeForm(RecordPage):
    """Each field saves itself."""

    def __init__(self, stage: Stage, initiative_id: UUID) -> None:
        """Open an initiative. Raises LookupError where there is none with that id."""
        super().__init__()
        self._stage = stage
        meetings = stage.desk.network_meetings
        self.subject = Subject(stage, "initiative", initiative_id, meetings.initiative, meetings.save_initiative)
        self.subject.setParent(self)
        if self.subject.value is None:
            raise LookupError(initiative_id)
        self.subject.gone.connect(self.gone)
        self._form = Form(stage, self.subject, (_matter(stage), _outcome(stage)), stage.words.language)
        self._lay_out()

    def commit(self) -> None:
        """Save what is being typed."""
        self._form.commit()

    def reload(self) -> None:
        """Show the initiative again, since the data have changed."""
        self.subject.reload()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""
        self._form.point_at(field)

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        bar = Flow(gap=look.px(8))
        bar.addWidget(button(look, say("Initiatives"), self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        bar.push_right()
        bar.addWidget(button(look, say("History…"), self._show_history, icon="history"))
        bar.addWidget(button(look, say("Move to the trash"), self._delete, icon="delete"))
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, look.px(8), look.px(12))
        inner.addWidget(self._form)
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(32), look.px(16), look.px(16), look.px(12))
        whole.setSpacing(look.px(8))
        whole.addWidget(held(bar))
        whole.addWidget(scrolling(content), 1)

    def _show_history(self) -> None:
        HistoryDialog(self._stage, self.subject, self._stage.say("the initiative"), self).open()

    def _delete(self) -> None:
        self.delete_chosen.emit(self.subject.record_id)


def _matter(stage: Stage) -> Group:
    return Group(
        heading=message("The initiative"),
        fields=(
            Spec(name="text", label=message("What is brought up"), kind=Kind.TEXT, width=1.0, lines=4),
            Spec(name="body_id", label=message("Raised by the department"), kind=Kind.BODY),
            Spec(name="person_id", label=message("Raised by"), kind=Kind.PERSON),
            Spec(name="raised_on", label=message("Raised on"), kind=Kind.DAY),
            Spec(
                name="meeting_id",
                label=message("At the meeting"),
                kind=Kind.CHOICE,
                choices=lambda: [(None, stage.say("No meeting")), *_meetings(stage)],
            ),
        ),
    )


def _outcome(stage: Stage) -> Group:
    return Group(
        heading=message("What became of it"),
        fields=(
            Spec(
                name="state",
                label=message("State"),
                kind=Kind.CHOICE,
                choices=lambda: [(state, capital(stage.say(label(state)))) for state in InitiativeState],
            ),
            Spec(name="owner_id", label=message("Sees to it"), kind=Kind.PERSON),
            Spec(name="answer", label=message("Answer"), kind=Kind.TEXT, width=1.0, lines=3),
            Spec(name="answered_on", label=message("Answered on"), kind=Kind.DAY),
        ),
    )


def _meetings(stage: Stage) -> list[tuple[UUID, str]]:
    return [(each.id, day_of(stage, each)) for each in stage.desk.network_meetings.all()]
