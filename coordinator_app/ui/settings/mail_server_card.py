"""The mail server under Advanced: which, how it is encrypted, and its password, which goes to the system's keyring."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from coordinator_app.domain.relays import USUAL_PORTS, Security
from coordinator_app.ui import mail_choices
from coordinator_app.ui.bars import bar, problem_bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField, FlagField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.number_field import NumberField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import card, clear, column, held
from coordinator_app.ui.mail_choices import MailChoices
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, Problem, message

_FIELDS: tuple[tuple[str, Message], ...] = (
    (mail_choices.HOST, message("Mail server")),
    (mail_choices.PORT, message("Port")),
    (mail_choices.USER, message("User")),
)
_SECURITIES = {
    Security.STARTTLS: message("STARTTLS, usually port 587"),
    Security.TLS: message("TLS from the beginning, usually port 465"),
}

_PORTS = (1, 65_535)


class MailServerCard(QWidget):
    """What is filled in applies at once, on this computer only; the fields are folded away to begin with."""

    def __init__(self, stage: Stage, choices: MailChoices) -> None:
        """Show what is filled in."""
        super().__init__()
        self._stage, self._choices = stage, choices
        look, say = stage.look, stage.say
        self.fields: dict[str, LineField] = {}
        self.security = ChoiceField(look, say("Encryption"), [(key, say(name)) for key, name in _SECURITIES.items()])
        self.security.show_value(choices.security)
        self.security.committed.connect(self._choose_security)
        self.dry_run = FlagField(look, say("Only ask the server, send nothing"))
        self.dry_run.show_value(choices.is_dry_run)
        self.dry_run.committed.connect(choices.choose_dry_run)
        self.password = LineField(look, say("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._told = QVBoxLayout()
        self._fields = self._folded()
        self.fold = button(look, say("Advanced"), self._turn, icon="chevron_down")
        foldings = Flow()
        foldings.addWidget(self.fold)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        whole.addWidget(held(foldings))
        whole.addWidget(self._fields)
        self.unfold(is_open=bool(choices.text(mail_choices.HOST)))

    def unfold(self, *, is_open: bool) -> None:
        """Show the fields, or fold them away."""
        self._fields.setVisible(is_open)

    def commit(self) -> None:
        """Keep what is being typed; a password is kept when its button is pressed."""
        for field in self.fields.values():
            field.commit()

    def _turn(self) -> None:
        self.unfold(is_open=self._fields.isHidden())

    def _folded(self) -> QFrame:
        look, say = self._stage.look, self._stage.say
        shares = Shares(look)
        for name, label in _FIELDS:
            field = self._field(name, say(label))
            hint = self._usual_port() if name == mail_choices.PORT else ""
            labelled = Labelled(look, say(label), field, hint)
            if isinstance(field, NumberField):
                field.misunderstood.connect(labelled.complain)
            shares.add(labelled, 0.5)
        shares.add(Labelled(look, say("Encryption"), self.security), 0.5)
        kept = say("It is kept only by the button beneath.")
        shares.add(Labelled(look, say("Password"), self.password, kept), 0.5)
        buttons = Flow(gap=look.px(8))
        buttons.addWidget(button(look, say("Keep the password"), self._keep_password, icon="checkmark"))
        buttons.addWidget(button(look, say("Forget the password"), self._forget_password, icon="delete"))
        about = say(
            "Utblick sends only encrypted, and only to a server whose certificate holds. The password lies in the"
            " system's keyring, never in a file."
        )
        lines = column(
            text(look, say("Mail server"), "subtitle", wraps=True),
            text(look, about, "body", "text2", wraps=True),
            shares,
            held(buttons),
            held(self._told),
            self.dry_run,
            text(look, _dry_run_means(self._stage), "caption", "text3", wraps=True),
            gap=look.px(10),
        )
        return card(lines, look)

    def _field(self, name: str, called: str) -> LineField:
        is_port = name == mail_choices.PORT
        field = NumberField(self._stage, called, _PORTS) if is_port else LineField(self._stage.look, called)
        field.show_value(self._choices.text(name))
        field.committed.connect(lambda said: self._keep(name, said, field))
        self.fields[name] = field
        return field

    def _usual_port(self) -> str:
        ports = " / ".join(str(port) for port in USUAL_PORTS.values())
        return self._stage.say("Left empty, it is the usual one: {ports}.", ports=ports)

    def _keep(self, name: str, said: str | int | None, field: LineField) -> None:
        self._choices.keep(name, "" if said is None else str(said))
        field.kept()

    def _choose_security(self, security: Security) -> None:
        self._choices.choose_security(security)

    def _keep_password(self) -> None:
        self.commit()
        ways, relay, password = self._stage.desk.mail_ways, self._choices.relay, self.password.text()
        said = self._stage.say("The password is in the system's keyring.")
        if password:
            self._ask_keyring(lambda: ways.keep_password(relay, password), said)

    def _forget_password(self) -> None:
        ways, relay = self._stage.desk.mail_ways, self._choices.relay
        said = self._stage.say("The password is no longer in the system's keyring.")
        self._ask_keyring(lambda: ways.forget_password(relay), said)

    def _ask_keyring(self, ask: Callable[[], None], said: str) -> None:
        """Ask in the background: the keyring may ask its owner for a password first."""
        job = Job(self, lambda _: ask())
        job.done.connect(lambda _: self._tell(said))
        job.failed.connect(self._fail)
        job.start()

    def _tell(self, said: str) -> None:
        self.password.clear()
        clear(self._told)
        self._told.addWidget(bar(self._stage.look, [said]))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        clear(self._told)
        self._told.addWidget(problem_bar(self._stage.look, self._stage.words, error))


def _dry_run_means(stage: Stage) -> str:
    return stage.say(
        "Letters and trials are then not sent: the server only says whether it would take them. Clear it when a trial"
        " has gone well."
    )
