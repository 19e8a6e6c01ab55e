"""The dialog in which somebody's own programme is chosen, and saved or copied."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.ui.visits.sharing import Sharing

_WIDTH = 560


class OwnProgrammeDialog(Dialog):
    """One person after another can be chosen and copied; it closes once a file has been chosen."""

    def __init__(self, stage: Stage, sharing: Sharing, people: Sequence[tuple[UUID, str]], parent: QWidget) -> None:
        """Take those who may have a programme of their own, the first of whom is chosen."""
        super().__init__(stage.look, parent)
        self._stage, self._sharing = stage, sharing
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Own programme"))
        self.setMinimumWidth(min(look.px(_WIDTH), parent.width()))
        self._person = ChoiceField(look, say("Whose programme"), people)
        self._person.show_value(people[0][0])
        self._language = ChoiceField(look, say("Language"), [("sv", "Svenska"), ("en", "English")])
        self._language.show_value(sharing.language)
        self._language.committed.connect(sharing.choose_language)
        self._build()

    @property
    def person(self) -> ChoiceField:
        """The field in which the person is chosen."""
        return self._person

    @property
    def language(self) -> ChoiceField:
        """The field in which the language is chosen."""
        return self._language

    def _build(self) -> None:
        look, say = self._stage.look, self._stage.say
        about = say("What they take part in, where and when. Guests are shown nothing internal.")
        foot = Flow(gap=look.px(8))
        foot.push_right()
        foot.addWidget(button(look, say("Cancel"), self.reject))
        foot.addWidget(button(look, say("Copy as table"), self._copy))
        foot.addWidget(button(look, say("Calendar file…"), self._save_calendar))
        foot.addWidget(button(look, say("Save PDF…"), self._save, kind="primary", icon="save"))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(text(look, say("Own programme"), "title", wraps=True))
        column.addWidget(text(look, about, "body", "text2", wraps=True))
        column.addWidget(Labelled(look, say("Whose programme"), self._person))
        column.addWidget(Labelled(look, say("Language"), self._language))
        column.addStretch(1)
        column.addWidget(held(foot))

    def _copy(self) -> None:
        self._sharing.copy(PaperKind.ITINERARY, self._person.value)

    def _save_calendar(self) -> None:
        self._sharing.save_calendar(PaperKind.ITINERARY, self._person.value)

    def _save(self) -> None:
        if self._sharing.save(PaperKind.ITINERARY, self._person.value):
            self.accept()
