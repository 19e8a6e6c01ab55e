"""How the user of this computer sends letters: which way, through which server, and as whom."""

from coordinator_app.domain.letters import Address
from coordinator_app.domain.relays import USUAL_PORTS, Relay, Security
from coordinator_app.services.mail_ways import Way
from coordinator_app.ui.stage import Stage

NAME, EMAIL, TITLE, PHONE = "mail_name", "mail_email", "mail_title", "mail_phone"
HOST, PORT, USER = "mail_host", "mail_port", "mail_user"
_WAY, _SECURITY, _DRY_RUN = "mail_way", "mail_security", "mail_dry_run"
_YES, _NO = "yes", "no"
_EXAMPLE = "example_"


class MailChoices:
    """What is remembered on this computer; the password is not among it.

    What is chosen while the example is open is kept apart, and signs no letter about one's own data.
    """

    def __init__(self, stage: Stage) -> None:
        """Take what the window remembers for the data that are open."""
        self._remembered = stage.remembered
        self._head = _EXAMPLE if stage.is_example else ""

    def text(self, name: str) -> str:
        """Return what is written in a field, by its name here."""
        return self._text(name)

    def keep(self, name: str, said: str) -> None:
        """Keep what is written in a field."""
        self._remembered.keep(f"{self._head}{name}", said)

    @property
    def way(self) -> Way:
        """How letters leave: as a draft that the mail program opens, where nothing else was chosen."""
        said = self._text(_WAY)
        return Way(said) if said in {way.value for way in Way} else Way.DRAFT_FILE

    def choose_way(self, way: Way) -> None:
        """Let letters leave in another way."""
        self.keep(_WAY, way.value)

    @property
    def security(self) -> Security:
        """How the way to the server is encrypted."""
        return Security.TLS if self._text(_SECURITY) == Security.TLS.value else Security.STARTTLS

    def choose_security(self, security: Security) -> None:
        """Let the way to the server be encrypted otherwise."""
        self.keep(_SECURITY, security.value)

    @property
    def is_dry_run(self) -> bool:
        """Whether the server is only asked and nothing is sent; it is so until somebody says otherwise."""
        return self._text(_DRY_RUN, _YES) != _NO

    def choose_dry_run(self, is_dry_run: bool) -> None:
        """Let the server only be asked, or letters be sent."""
        self.keep(_DRY_RUN, _YES if is_dry_run else _NO)

    @property
    def sender(self) -> Address:
        """Who sends; either half may be empty."""
        return Address(self.text(NAME), self.text(EMAIL))

    @property
    def relay(self) -> Relay:
        """The mail server as it is filled in, with the usual port where none is."""
        port = self.text(PORT)
        return Relay(
            host=self.text(HOST),
            port=int(port) if port.isdecimal() else USUAL_PORTS[self.security],
            security=self.security,
            user=self.text(USER),
            sender=self.sender,
        )

    def _text(self, name: str, default: str = "") -> str:
        return self._remembered.text(f"{self._head}{name}", default)
