"""Sending through a mail server (SMTP submission, RFC 6409): always encrypted, its certificate always checked."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from smtplib import SMTP, SMTP_SSL, SMTPAuthenticationError, SMTPException, SMTPNotSupportedError, SMTPResponseException
from ssl import create_default_context
from uuid import uuid4

from coordinator_app.domain.header_text import header_line
from coordinator_app.domain.letters import Address, Letter, as_written, batches
from coordinator_app.domain.relays import Delivery, Outcome, Relay, Security, check_relay
from coordinator_app.exchange.mail import message_to_send
from coordinator_app.exchange.relay_troubles import lost, refuse_too_heavy, told

Progress = Callable[[int, int], None]

TIMEOUT_SECONDS = 20.0
_OK = 250
_LOGGED_IN = 235
_WILL_FORWARD = 251
_LOST = frozenset((Outcome.UNCERTAIN, Outcome.NOT_TRIED))
_TEMPORARY = range(400, 500)
_LONGEST_ANSWER = 300


def send(
    relay: Relay,
    password: str,
    letter: Letter,
    *,
    dry_run: bool,
    sent_at: datetime,
    progress: Progress = lambda done, whole: None,
    goes_on: Callable[[], bool] = lambda: True,
    timeout_seconds: float = TIMEOUT_SECONDS,
) -> tuple[Delivery, ...]:
    """Send a letter and return what became of it for each recipient; a dry run asks the server of each and sends none.

    Raises Problem where nothing can be sent: no server, no encryption, a wrong certificate or password, a letter that
    is too heavy. Once something may have been sent, what happens is told recipient by recipient, never raised. Where
    `goes_on` says no, the next batch is not begun.
    """
    check_relay(relay)
    letters = tuple(batches(letter))
    everybody = [each for batch in letters for each in batch.recipients]
    sender, made = as_written(relay.sender), list[Delivery]()
    with _connected(relay, password, timeout_seconds) as server:
        refuse_too_heavy(server, message_to_send(letter, sender, sent_at, _message_id(sender)))
        for batch in letters:
            progress(len(made), len(everybody))
            if not goes_on() or (made and made[-1].outcome in _LOST):
                break
            content = message_to_send(batch, sender, sent_at, _message_id(sender))
            made += _handed_over(server, sender, batch.recipients, content, dry_run=dry_run)
    made += (Delivery(each, Outcome.NOT_TRIED) for each in everybody[len(made) :])
    return tuple(made)


@contextmanager
def _connected(relay: Relay, password: str, timeout_seconds: float) -> Iterator[SMTP]:
    server: SMTP | None = None
    try:
        try:
            if relay.security is Security.TLS:
                server = SMTP_SSL(relay.host, relay.port, timeout=timeout_seconds, context=create_default_context())
            else:
                server = SMTP(relay.host, relay.port, timeout=timeout_seconds)
                server.starttls(context=create_default_context())
            server.ehlo()
            if relay.user:
                _log_in(server, relay.user, password)
        except (SMTPException, OSError, UnicodeError) as error:
            raise told(error, relay) from error
        yield server
    finally:
        if server is not None:
            _leave(server)


def _log_in(server: SMTP, user: str, password: str) -> None:
    """Log in; the library does not know how to write a password with å, which is UTF-8 (RFC 4616)."""
    if user.isascii() and password.isascii():
        server.login(user, password)
        return
    if "PLAIN" not in server.esmtp_features.get("auth", "").upper().split():
        raise SMTPNotSupportedError("No way to write this password.")
    said = b64encode(f"\0{user}\0{password}".encode()).decode("ascii")
    code, answer = server.docmd("AUTH", f"PLAIN {said}")
    if code != _LOGGED_IN:
        raise SMTPAuthenticationError(code, answer)


def _leave(server: SMTP) -> None:
    try:
        server.quit()
    except (SMTPException, OSError):
        server.close()


def _handed_over(
    server: SMTP, sender: Address, recipients: Sequence[Address], content: bytes, *, dry_run: bool
) -> list[Delivery]:
    """Return what the server said of each recipient of one message; a lost connection ends it."""
    answers: list[Delivery] = []
    is_under_way = False
    try:
        sender_code, said = server.mail(sender.email)
        if sender_code != _OK:
            return [Delivery(each, _refusal(sender_code), _readable(said)) for each in recipients]
        answers += (_asked(server, each) for each in recipients)
        if dry_run or not any(each.outcome is Outcome.WOULD_BE_ACCEPTED for each in answers):
            server.rset()
            return answers
        is_under_way = True
        code, said = server.data(content)
    except SMTPResponseException as error:
        code, said = error.smtp_code, _bytes(error.smtp_error)
    except OSError:
        return lost(recipients, answers, is_under_way=is_under_way)
    if code == _OK:
        return [_became(each, Outcome.ACCEPTED) for each in answers]
    return [_became(each, _refusal(code), _readable(said)) for each in answers]


def _asked(server: SMTP, address: Address) -> Delivery:
    code, said = server.rcpt(address.email)
    if code in (_OK, _WILL_FORWARD):
        return Delivery(address, Outcome.WOULD_BE_ACCEPTED)
    return Delivery(address, _refusal(code), _readable(said))


def _became(asked: Delivery, outcome: Outcome, answer: str = "") -> Delivery:
    return Delivery(asked.address, outcome, answer) if asked.outcome is Outcome.WOULD_BE_ACCEPTED else asked


def _refusal(code: int) -> Outcome:
    return Outcome.TRY_LATER if code in _TEMPORARY else Outcome.REFUSED


def _readable(said: bytes) -> str:
    return header_line(said.decode("utf-8", "replace"), _LONGEST_ANSWER)


def _bytes(said: bytes | str) -> bytes:
    return said.encode() if isinstance(said, str) else said


def _message_id(sender: Address) -> str:
    return f"{uuid4().hex}@{sender.email.rpartition('@')[2]}"
