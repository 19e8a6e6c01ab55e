"""Templates of letters: those that come along, which can be changed and reset, and those of one's own."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.collation import is_within, sort_key
from coordinator_app.domain.labels import label
from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose
from coordinator_app.domain.merge_fields import SCOPES, by_scope
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import column, held
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.settings.asked_first import AskedFirst, Missing
from coordinator_app.ui.settings.register_part import RegisterPart, Removal
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Language, Message, Problem, message

FIELDS = (
    Spec(name="name", label=message("Name")),
    Spec(name="subject", label=message("Subject"), width=1.0),
    Spec(name="text", label=message("Text"), kind=Kind.TEXT, width=1.0, lines=14),
)
"""What is asked for of a template."""

_LANGUAGES: dict[Language, Message] = {"sv": message("in Swedish"), "en": message("in English")}


class MailTemplatesPart(RegisterPart):
    """What comes with the program is reset, what one made oneself is moved to the trash."""

    kinds = frozenset({"letter_template"})

    def __init__(self, stage: Stage) -> None:
        """Show all templates by what they are for."""
        say = stage.say
        super().__init__(stage, say("Templates"), say("New template"), say("No templates."))

    def made_view(self) -> ListView:
        """Return the list."""
        stage = self.stage
        self._model: TableModel[LetterTemplate] = TableModel(_columns(stage), stage.words)
        return ListView(stage, "letter_templates", stage.say("Templates"), self._model, _cells(stage))

    def show_list(self) -> None:
        """Show the templates that match the filter."""
        sought = self.filter.text().strip()
        every = self.stage.desk.letter_templates.all()
        rows = [row for row in every if is_within(sought, f"{row.name} {self.stage.say(label(row.purpose))}")]
        places = {row.id: place for place, row in enumerate(every)}
        usual: Callable[[LetterTemplate], Any] = lambda row: places[row.id]  # noqa: E731
        keys = {"name": lambda row: sort_key(row.name), "language": lambda row: (row.language, places[row.id])}
        self._model.show(lambda key, descends: LoadedLines(rows, keys.get(key, usual), is_descending=descends))
        self.show_rows(len(rows))

    def subject_of(self, record_id: UUID) -> Subject:
        """Return the template."""
        templates = self.stage.desk.letter_templates
        return Subject(self.stage, "letter_template", record_id, templates.get, templates.save)

    def groups_of(self, record: LetterTemplate) -> tuple[Group, ...]:
        """Return the letter, and the fields that can be put into it."""
        kind = capital(self.stage.say(label(record.purpose)))
        language: Language = "en" if record.language == "en" else "sv"
        heading = message("{kind}, {language}", kind=kind, language=_LANGUAGES[language])
        bold = message("Words between pairs of asterisks are **bold**.")
        merge = message("Merge fields")
        about = message("Each is replaced by what it stands for when the letter is written.")
        return (
            Group(heading=heading, fields=FIELDS, note=bold),
            Group(heading=merge, fields=(), note=about, extra=partial(self._fields, language)),
        )

    def removal(self, record_id: UUID) -> Removal:
        """Offer to reset what comes with the program, and to delete what is one's own."""
        if not self.stage.desk.letter_templates.is_ready_made(record_id):
            return super().removal(record_id)
        return self.stage.say("Reset"), "arrow_reset"

    def can_remove(self, record_id: UUID) -> bool:
        """Offer to reset only what was changed."""
        templates = self.stage.desk.letter_templates
        return templates.is_changed(record_id) or not templates.is_ready_made(record_id)

    def make_new(self) -> None:
        """Ask for the name, and what it is for."""
        self.put_away()
        look, say = self.stage.look, self.stage.say
        self._name = LineField(look, say("Name"))
        purposes = [(purpose, capital(say(label(purpose)))) for purpose in TemplatePurpose]
        self._purpose = ChoiceField(look, say("Purpose"), purposes)
        self._purpose.show_value(TemplatePurpose.NOTICE)
        self._language = ChoiceField(
            look, say("Language"), [(key, capital(say(name))) for key, name in _LANGUAGES.items()]
        )
        self._language.show_value(self.stage.words.language)
        fields = {
            "name": Labelled(look, say("Name"), self._name),
            "purpose": Labelled(look, say("Purpose"), self._purpose),
            "language": Labelled(look, say("Language"), self._language),
        }
        asked = AskedFirst(self.stage, say("New template"), say("Make the template"), fields, self._make)
        self.show_in_place(asked)
        asked.point()

    def delete(self, record_id: UUID) -> str | None:
        """Reset the template, or put it in the trash."""
        templates = self.stage.desk.letter_templates
        template = templates.get(record_id)
        if template is None:
            return None
        is_ready_made, was_changed = templates.is_ready_made(record_id), templates.is_changed(record_id)
        templates.remove(record_id)
        if not is_ready_made:
            return self.stage.say("“{title}” is in the trash.", title=template.name)
        if was_changed:
            return self.stage.say("“{title}” is as it came with Utblick.", title=template.name)
        self.stage.tell(self.stage.say("“{title}” comes with Utblick and stays.", title=template.name))
        return None

    def _make(self) -> Missing | None:
        """Keep a copy of what comes along for the purpose, or return what is missing."""
        say, templates = self.stage.say, self.stage.desk.letter_templates
        if not self._name.text().strip():
            return "name", say("Write a name.")
        model = templates.for_purpose(self._purpose.value, self._language.value)[0]
        try:
            made = templates.save_as(model, self._name.text())
        except Problem as problem:
            return "name", f"{say(problem.happened)} {say(problem.remedy)}"
        self.open(made.id)
        return None

    def _fields(self, language: Language) -> QWidget:
        look, say = self.stage.look, self.stage.say
        parts: list[QWidget] = []
        for scope, fields in by_scope():
            parts.append(text(look, say(SCOPES[scope]), "caption_strong", "text2", is_heading=True))
            parts += [readable(look, f"{field.written(language)} – {say(field.about)}") for field in fields]
        return held(column(*parts, gap=look.px(2)))


def _columns(stage: Stage) -> list[Column[LetterTemplate]]:
    return [
        Column(
            key="purpose",
            heading=message("Purpose"),
            text=lambda r: capital(stage.say(label(r.purpose))),
            is_sortable=True,
            width=240,
        ),
        Column(key="name", heading=message("Name"), text=lambda r: r.name, is_sortable=True),
        Column(
            key="language", heading=message("Language"), text=lambda r: _language(stage, r), is_sortable=True, width=120
        ),
        Column(key="state", heading=message("State"), text=lambda r: _state(stage, r), width=150),
    ]


def _cells(stage: Stage) -> Cells:
    drawn: dict[str, Callable[[Any], Cell]] = {
        "name": lambda r: Cell(said=r.name),
        "purpose": lambda r: Cell(said=capital(stage.say(label(r.purpose))), is_strong=True),
        "language": lambda r: Cell(said=_language(stage, r)),
        "state": lambda r: Cell(said=_state(stage, r)),
    }
    return drawn


def _language(stage: Stage, row: LetterTemplate) -> str:
    language: Language = "en" if row.language == "en" else "sv"
    return capital(stage.say(_LANGUAGES[language]))


def _state(stage: Stage, row: LetterTemplate) -> str:
    if row.version == 0:
        return stage.say("Comes along")
    return stage.say("Changed here") if stage.desk.letter_templates.is_ready_made(row.id) else stage.say("Own")
