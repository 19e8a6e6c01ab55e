"""The first step: the language of the window, and which municipality it is."""

from collections.abc import Sequence
from uuid import NAMESPACE_URL, UUID, uuid5

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from coordinator_app.domain.municipalities import ListedMunicipality, matching
from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.first_run.answers import Answers
from coordinator_app.ui.first_run.step import Step
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.suggest_field import SuggestField, Suggestion
from coordinator_app.ui.layouts import card, column, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


class MunicipalityStep(Step):
    """A few letters find the municipality; its names are filled in and can be changed."""

    answered = Signal()

    def __init__(self, stage: Stage, answers: Answers) -> None:
        """Ask."""
        said = stage.say("Three short questions, and you can begin. All of them can be skipped and changed later.")
        super().__init__(stage, answers, stage.say("Welcome to Utblick"), said)
        look, say = stage.look, stage.say
        self._listed = {_id(one.code): one for one in stage.desk.beginnings.municipalities()}
        self.languages = Segments(
            look, say("Language"), [("sv", "Svenska"), ("en", "English")], stage.language_chosen.emit
        )
        self.languages.choose(stage.words.language)
        self.municipality = SuggestField(
            look,
            say("Which municipality?"),
            suggest=self._suggest,
            name_of=self._name_of,
            create=self._own_name,
            new=say("Use this name"),
        )
        self.municipality.committed.connect(self._take)
        self.municipality.left_by_enter.connect(self._go_on)
        self.name_sv = LineField(look, say("Name in Swedish"))
        self.name_en = LineField(look, say("Name in English"))
        self.name_sv.committed.connect(lambda said: self._name(self.name_sv, "name_sv", said))
        self.name_en.committed.connect(lambda said: self._name(self.name_en, "name_en", said))
        self.lines.addWidget(card(self._fields(), look, margin=20))

    def _go_on(self) -> None:
        if self.answers.name_sv:
            self.finished.emit()

    def arrive(self) -> None:
        """Show the names, and put the keyboard into the field of the municipality."""
        self._show()
        self.municipality.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Take over what is being typed; the municipality first, since it fills in the names."""
        for field in (self.municipality, self.name_sv, self.name_en):
            field.commit()

    def _fields(self) -> QVBoxLayout:
        look, say = self.stage.look, self.stage.say
        language = Flow()
        language.addWidget(self.languages)
        names = Shares(look)
        names.add(Labelled(look, say("Name in Swedish"), self.name_sv), 0.5)
        names.add(Labelled(look, say("Name in English"), self.name_en), 0.5)
        return column(
            held(column(text(look, say("Language"), "caption_strong", "text2"), held(language), gap=look.px(4))),
            Labelled(
                look,
                say("Which municipality?"),
                self.municipality,
                say("Write a few letters, choose with the arrow keys, and take it with Enter."),
            ),
            names,
            text(look, say("The names stand at the head of every document."), "caption", "text3", wraps=True),
            gap=look.px(16),
        )

    def _suggest(self, said: str) -> Sequence[Suggestion]:
        found = matching(said, self._listed.values())
        return [Suggestion(id=_id(one.code), name=one.short_name, detail=one.county) for one in found]

    def _name_of(self, chosen: UUID) -> str:
        one = self._listed.get(chosen)
        return one.short_name if one is not None else ""

    def _own_name(self, said: str) -> UUID:
        """Take a name that is on no list, as that of a joint authority."""
        chosen = _id(said)
        self._listed[chosen] = ListedMunicipality(code="", short_name=said, name_sv=said, name_en="", county="")
        return chosen

    def _take(self, chosen: UUID | None) -> None:
        answers = self.answers
        one = self._listed.get(chosen) if chosen is not None else None
        answers.sought = one.short_name if one is not None else ""
        answers.suggested = self.stage.desk.beginnings.suggested(one.code if one is not None else "")
        if one is not None:
            answers.name_sv, answers.name_en = one.name_sv, one.name_en
        self._show()
        self.answered.emit()

    def _name(self, field: LineField, name: str, said: str) -> None:
        setattr(self.answers, name, said)
        field.kept()
        self.answered.emit()

    def _show(self) -> None:
        for field, said in (
            (self.municipality, self.answers.sought),
            (self.name_sv, self.answers.name_sv),
            (self.name_en, self.answers.name_en),
        ):
            field.setText(said)
            field.kept()


def _id(code: str) -> UUID:
    return uuid5(NAMESPACE_URL, code)
