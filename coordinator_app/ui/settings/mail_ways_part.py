"""How letters leave, each way with a trial of it; who sends them; and under Advanced the mail server."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.letters import Address, AddressFault, fault_of
from coordinator_app.services.mail_ways import Way
from coordinator_app.ui import mail_choices
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.layouts import card, clear, column, headed, held
from coordinator_app.ui.mail_choices import MailChoices
from coordinator_app.ui.settings.mail_server_card import MailServerCard
from coordinator_app.ui.settings.mail_trials import MailTrials
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message

WAYS: dict[Way, tuple[Message, Message]] = {
    Way.DRAFT_FILE: (
        message("A draft in the mail program"),
        message("The letter opens with recipients, text and files. You read it and send it. This suits most."),
    ),
    Way.MAILTO: (
        message("A new letter in the mail program"),
        message("Only for short letters without files: what does not fit opens as a draft instead."),
    ),
    Way.CLIPBOARD: (
        message("The clipboard"),
        message("You paste recipients, subject and text yourself. It is always there, whatever else is chosen."),
    ),
    Way.RELAY: (
        message("The municipality's mail server"),
        message("Utblick sends by itself. IT must have opened a server for it, which is filled in under Advanced."),
    ),
}
"""What each way is called, and what it is good for."""

_LONGEST_WAY = 24
"""Characters, so that the name of a way is read whole."""

_SENDER: tuple[tuple[str, Message], ...] = (
    (mail_choices.NAME, message("Name")),
    (mail_choices.EMAIL, message("E-mail")),
    (mail_choices.TITLE, message("Your title")),
    (mail_choices.PHONE, message("Telephone")),
)


class MailWaysPart(Part):
    """What is chosen applies at once, on this computer only."""

    def __init__(self, stage: Stage) -> None:
        """Show what is chosen."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._choices = MailChoices(stage)
        self._trials = MailTrials(self, stage, self._choices)
        self._told: dict[Way, QVBoxLayout] = {}
        self.fields: dict[str, LineField] = {}
        self._labelled: dict[str, Labelled] = {}
        self.way = ChoiceField(look, say("How letters leave"), [(way, say(name)) for way, (name, _) in WAYS.items()])
        self.way.setMinimumContentsLength(_LONGEST_WAY)
        self.way.show_value(self._choices.way)
        self.way.committed.connect(self._choices.choose_way)
        self.server = MailServerCard(stage, self._choices)
        self.fill(say("Ways to send"), self._ways(), self._sender(), self.server)

    def commit(self) -> None:
        """Keep what is being typed."""
        for field in self.fields.values():
            field.commit()
        self.server.commit()

    def try_way(self, way: Way) -> None:
        """Try a way, and tell beneath it what happened."""
        self.commit()
        self._trials.run(way, lambda said, is_trouble: self._tell(way, said, is_trouble=is_trouble))

    def _ways(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        chosen = Flow()
        chosen.addWidget(self.way)
        lines = [
            text(look, say("How letters leave"), "subtitle", wraps=True),
            text(
                look, say("Opening a draft informs nobody: it does when you have sent it."), "body", "text2", wraps=True
            ),
            held(chosen),
            *(self._one(way) for way in WAYS),
        ]
        return card(column(*lines, gap=look.px(12)), look)

    def _one(self, way: Way) -> QWidget:
        look, say = self.stage.look, self.stage.say
        name, about = (say(said) for said in WAYS[way])
        trial = button(look, say("Try"), lambda: self.try_way(way), icon="checkmark")
        trial.setAccessibleName(say("Try: {name}", name=name))
        words = column(
            text(look, name, "strong", wraps=True), text(look, about, "body", "text2", wraps=True), gap=look.px(2)
        )
        self._told[way] = QVBoxLayout()
        return held(column(headed(held(words), trial), held(self._told[way]), gap=look.px(4)))

    def _tell(self, way: Way, said: list[str], *, is_trouble: bool) -> None:
        clear(self._told[way])
        self._told[way].addWidget(bar(self.stage.look, said, is_warning=is_trouble))
        announce(self, " ".join(said))

    def _sender(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        shares = Shares(look)
        for name, label in _SENDER:
            field = LineField(look, say(label))
            field.show_value(self._choices.text(name))
            field.committed.connect(lambda said, name=name, field=field: self._keep(name, said, field))
            self.fields[name] = field
            self._labelled[name] = Labelled(look, say(label), field)
            shares.add(self._labelled[name], 0.5)
        about = say(
            "Letters are signed so. Without your name, whoever coordinates a visit signs."
            " Trials go to your own address."
        )
        lines = column(
            text(look, say("Sender"), "subtitle", wraps=True),
            text(look, about, "body", "text2", wraps=True),
            shares,
            gap=look.px(10),
        )
        return card(lines, look)

    def _keep(self, name: str, said: str, field: LineField) -> None:
        """Keep what is written, and no longer tell what came of a trial with something else."""
        fault = fault_of(Address("", said)) if name == mail_choices.EMAIL and said else None
        if fault is AddressFault.MALFORMED:
            self._labelled[name].complain(self.stage.say("Write an address such as name@municipality.se."))
            return
        self._choices.keep(name, said)
        field.kept()
        for told in self._told.values():
            clear(told)
