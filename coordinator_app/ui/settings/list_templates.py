"""The templates of a notification list: what its letters begin with, for each purpose and in each language."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose
from coordinator_app.domain.list_templates import PURPOSES, named_template
from coordinator_app.domain.notification_lists import NotificationList
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.choice_field import Choice, ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.layouts import clear, held, row
from coordinator_app.ui.settings.mail_part import TEMPLATES
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import retell, text
from coordinator_app.words import LANGUAGES, Language, Message, message

IN_LANGUAGES: dict[Language, Message] = {"sv": message("{kind}, in Swedish"), "en": message("{kind}, in English")}
_LONGEST = 60

Slot = tuple[TemplatePurpose, Language]
"""What a letter is for, and its language."""


class ListTemplates(QWidget):
    """Offers a choice only where there is one: where a template of one's own stands beside the usual one."""

    chosen = Signal(object, str, object)

    def __init__(self, stage: Stage) -> None:
        """Begin without a list."""
        super().__init__()
        self._stage = stage
        self._fields: dict[Slot, ChoiceField] = {}
        self._place = QVBoxLayout()
        self._about = text(stage.look, "", "caption", "text3", wraps=True)
        make = button(stage.look, stage.say("Templates of letters"), self._go_to_templates, kind="ghost", icon="mail")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(stage.look.px(12))
        whole.addWidget(self._about)
        whole.addLayout(self._place)
        whole.addWidget(held(row(make, None)))

    def show_list(self, each: NotificationList) -> None:
        """Show what the letters of a list begin with; a field that stays keeps the keyboard."""
        offered = dict(self._offered(each))
        if list(offered) != list(self._fields):
            self._make(list(offered))
        for (purpose, language), templates in offered.items():
            field = self._fields[purpose, language]
            field.set_choices(self._choices(templates))
            field.show_value(named_template(each.templates, purpose, language))
        say = self._stage.say
        few = say("Letters begin with the usual template. One that you make yourself can be chosen here.")
        some = say("What a letter to the list begins with. Another can be chosen for each letter.")
        retell(self._about, some if offered else few, "text3")

    def _offered(self, each: NotificationList) -> Iterator[tuple[Slot, list[LetterTemplate]]]:
        """Yield the templates of one's own, by what they are for; those in the language of the list come first."""
        templates = self._stage.desk.letter_templates
        own = [one for one in templates.all() if not templates.is_ready_made(one.id)]
        for language in sorted(LANGUAGES, key=lambda one: one != each.language):
            for purpose in PURPOSES[each.purpose]:
                found = [one for one in own if (one.purpose, one.language) == (purpose, language)]
                if found:
                    yield (purpose, language), found

    def _choices(self, templates: list[LetterTemplate]) -> list[Choice]:
        named = [(one.id, shortened(one.name, _LONGEST)) for one in templates]
        return [(None, self._stage.say("The usual one")), *named]

    def _make(self, slots: list[Slot]) -> None:
        clear(self._place)
        self._fields = {}
        look, say = self._stage.look, self._stage.say
        shares = Shares(look)
        for purpose, language in slots:
            name = say(IN_LANGUAGES[language].id, kind=capital(say(label(purpose))))
            field = self._fields[purpose, language] = ChoiceField(look, name, [])
            field.committed.connect(partial(self.chosen.emit, purpose, language))
            shares.add(Labelled(look, name, field), 0.5)
        if slots:
            self._place.addWidget(shares)

    def _go_to_templates(self) -> None:
        self._stage.go(Address(section=Section.SETTINGS, tab="mail", field=TEMPLATES))
