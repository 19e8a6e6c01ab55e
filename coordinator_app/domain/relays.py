"""Relays: the mail server of the municipality that sends letters on, and what it answered of each recipient."""

from dataclasses import dataclass
from enum import StrEnum

from coordinator_app.domain.letters import Address, AddressFault, fault_of
from coordinator_app.words import Message, Problem, message


class Security(StrEnum):
    """How the way to the server is encrypted; there is no way that is not."""

    STARTTLS = "starttls"
    TLS = "tls"


USUAL_PORTS = {Security.STARTTLS: 587, Security.TLS: 465}


@dataclass(frozen=True, kw_only=True)
class Relay:
    """A mail server and who sends through it; without a user it asks for no password."""

    host: str
    port: int
    security: Security
    user: str = ""
    sender: Address


class Outcome(StrEnum):
    """What became of a letter to one recipient."""

    ACCEPTED = "accepted"
    WOULD_BE_ACCEPTED = "would_be_accepted"
    """The server takes the recipient, but nothing was sent: it was a dry run."""
    REFUSED = "refused"
    TRY_LATER = "try_later"
    """The server asks to be tried again later, as many do with senders whom they do not know."""
    UNCERTAIN = "uncertain"
    """The connection was lost while the letter was handed over: it may have been sent."""
    NOT_TRIED = "not_tried"


@dataclass(frozen=True)
class Delivery:
    """What became of a letter to one recipient, and the server's own answer."""

    address: Address
    outcome: Outcome
    answer: str = ""

    @property
    def sentence(self) -> Message:
        """What happened, in words."""
        return message(_SENTENCES[self.outcome].id, email=self.address.email, answer=self.answer)


_SENTENCES = {
    Outcome.ACCEPTED: message("{email}: handed over to the server."),
    Outcome.WOULD_BE_ACCEPTED: message("{email}: the server would take it. Nothing was sent."),
    Outcome.REFUSED: message("{email}: refused. The server says: {answer}"),
    Outcome.TRY_LATER: message("{email}: try again in a while. The server says: {answer}"),
    Outcome.UNCERTAIN: message("{email}: the connection was lost, so it may or may not have been sent."),
    Outcome.NOT_TRIED: message("{email}: not sent."),
}


def check_relay(relay: Relay) -> None:
    """Raise Problem where no letter can be sent through a relay as it is filled in."""
    unchanged = message("Nothing has been sent.")
    if not relay.host.strip() or any(sign.isspace() for sign in relay.host.strip()):
        raise Problem(message("The mail server has no name."), unchanged, message("Ask IT for the name of the server."))
    if not 1 <= relay.port <= _MOST_PORTS:
        ports = ", ".join(str(port) for port in USUAL_PORTS.values())
        raise Problem(
            message("{port} is no port of a server.", port=relay.port),
            unchanged,
            message("Ask IT for the port; usual ones are {ports}.", ports=ports),
        )
    fault = fault_of(relay.sender)
    if fault not in (None, AddressFault.DOUBTFUL):
        raise Problem(
            message("The sender has no e-mail address that can be used."),
            unchanged,
            message("Write your own e-mail address under Sender."),
        )


_MOST_PORTS = 65_535
