"""What stands in the way between us and a mail server, in words that one can take to IT."""

from collections.abc import Callable, Sequence
from smtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPException,
    SMTPNotSupportedError,
    SMTPResponseException,
    SMTPServerDisconnected,
)
from socket import gaierror
from ssl import SSLCertVerificationError, SSLError
from typing import Any

from coordinator_app.domain.letters import Address
from coordinator_app.domain.relays import Delivery, Outcome, Relay, Security
from coordinator_app.words import Message, Problem, message

_NOTHING_SENT = message("Nothing has been sent.")
_ASK_IT = message("Show this to IT, or choose another way under Settings, E-mail.")

_EXPIRED = 10
_SELF_SIGNED = frozenset((18, 19))
_OTHER_NAME = 62
"""What OpenSSL calls these (X509_V_ERR_…)."""


def told(error: Exception, relay: Relay) -> Problem:
    """Return what kept us from connecting, logging in or encrypting."""
    for kind, sentence in _CONNECTING:
        if isinstance(error, kind):
            return Problem(sentence(error, relay), _NOTHING_SENT, _ASK_IT)
    told_so = message("The mail server {host} could not be reached: {reason}.", host=relay.host, reason=error)
    return Problem(told_so, _NOTHING_SENT, _ASK_IT)


def refuse_too_heavy(server: SMTP, content: bytes) -> None:
    """Raise Problem where a message is heavier than the server has said that it takes (RFC 1870)."""
    said = server.esmtp_features.get("size", "")
    if said.isdecimal() and 0 < int(said) < len(content):
        raise Problem(
            message(
                "The letter weighs {size} MB as it is sent, and the mail server takes no more than {most} MB.",
                size=f"{len(content) / 1e6:.1f}",
                most=f"{int(said) / 1e6:.1f}",
            ),
            _NOTHING_SENT,
            message("Leave out a file, or share it in another way."),
        )


def lost(recipients: Sequence[Address], asked: Sequence[Delivery], *, is_under_way: bool) -> list[Delivery]:
    """Return what became of each recipient of a message where the connection was lost, perhaps while it was sent."""
    if not is_under_way:
        return [Delivery(each, Outcome.NOT_TRIED) for each in recipients]
    return [
        Delivery(each.address, Outcome.UNCERTAIN) if each.outcome is Outcome.WOULD_BE_ACCEPTED else each
        for each in asked
    ]


def _certificate(error: SSLCertVerificationError, relay: Relay) -> Message:
    if error.verify_code == _EXPIRED:
        return message("The certificate of {host} has expired.", host=relay.host)
    if error.verify_code in _SELF_SIGNED:
        return message("The certificate of {host} is signed by nobody whom this computer trusts.", host=relay.host)
    if error.verify_code == _OTHER_NAME:
        return message("The certificate that was shown is for another server than {host}.", host=relay.host)
    return message("The certificate of {host} does not hold: {reason}.", host=relay.host, reason=error.verify_message)


def _unencrypted(error: SMTPNotSupportedError, relay: Relay) -> Message:
    if "STARTTLS" in str(error):
        return message("{host} offers no encryption (STARTTLS), and nothing is sent without it.", host=relay.host)
    return _no_way_in(error, relay)


def _no_way_in(error: SMTPException, relay: Relay) -> Message:
    return message("{host} asks for no password in a way that this program knows.", host=relay.host)


def _wrong_password(error: SMTPAuthenticationError, relay: Relay) -> Message:
    return message("{host} does not accept the user {user} with this password.", host=relay.host, user=relay.user)


def _answered(error: SMTPResponseException, relay: Relay) -> Message:
    said = error.smtp_error
    reason = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return message("{host} answered: {code} {reason}", host=relay.host, code=error.smtp_code, reason=reason)


def _no_tls(error: SSLError, relay: Relay) -> Message:
    if relay.security is Security.TLS:
        return message("{host} does not answer with TLS on port {port}.", host=relay.host, port=relay.port)
    return message("The encryption with {host} failed: {reason}.", host=relay.host, reason=error.reason or error)


def _unknown(error: gaierror, relay: Relay) -> Message:
    return message("No server is called {host}.", host=relay.host)


def _silent(error: TimeoutError, relay: Relay) -> Message:
    return message("{host} did not answer on port {port} in time.", host=relay.host, port=relay.port)


def _refused(error: ConnectionRefusedError, relay: Relay) -> Message:
    return message("{host} takes no connection on port {port}.", host=relay.host, port=relay.port)


def _hung_up(error: SMTPServerDisconnected, relay: Relay) -> Message:
    if "timed out" in str(error):
        return message("{host} did not answer on port {port} in time.", host=relay.host, port=relay.port)
    return message("{host} ended the connection.", host=relay.host)


_CONNECTING: tuple[tuple[type[Exception], Callable[[Any, Relay], Message]], ...] = (
    (SSLCertVerificationError, _certificate),
    (SSLError, _no_tls),
    (SMTPNotSupportedError, _unencrypted),
    (SMTPAuthenticationError, _wrong_password),
    (SMTPResponseException, _answered),
    (SMTPServerDisconnected, _hung_up),
    (SMTPException, _no_way_in),
    (gaierror, _unknown),
    (TimeoutError, _silent),
    (ConnectionRefusedError, _refused),
)
