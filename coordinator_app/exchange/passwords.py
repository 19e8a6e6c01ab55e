"""The password of a mail server, in the system's own keyring and nowhere else."""

from typing import TYPE_CHECKING

from coordinator_app.domain.relays import Relay
from coordinator_app.words import Message, Problem, message

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "Utblick e-post"
_IN_FILES = ("keyrings.alt.",)
"""Keyrings that keep passwords in files that others may read."""


def keep_password(relay: Relay, password: str) -> None:
    """Keep a password. Raises Problem where the system has no keyring, or it is locked; then nothing is kept."""
    from keyring.errors import KeyringError

    try:
        keyring = _keyring()
        keyring.set_password(_SERVICE, _user(relay), password)
        is_kept = keyring.get_password(_SERVICE, _user(relay)) == password
    except (KeyringError, RuntimeError, OSError) as error:
        raise _trouble(error, message("The password has not been kept, neither here nor in a file.")) from error
    if not is_kept:
        raise _no_keyring(message("The password has not been kept, neither here nor in a file."))


def password_of(relay: Relay) -> str | None:
    """Return the password that is kept, None where none is. Raises Problem where the keyring does not open."""
    from keyring.errors import KeyringError

    try:
        return _keyring().get_password(_SERVICE, _user(relay))
    except (KeyringError, RuntimeError, OSError) as error:
        raise _trouble(error, message("Nothing has been sent.")) from error


def forget_password(relay: Relay) -> None:
    """Take a password out of the keyring, where it is there. Raises Problem where the keyring does not open."""
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        _keyring().delete_password(_SERVICE, _user(relay))
    except PasswordDeleteError:
        return
    except (KeyringError, RuntimeError, OSError) as error:
        raise _trouble(error, message("The password is still where it was.")) from error


def _keyring() -> "KeyringBackend":
    """Return the system's keyring. Raises NoKeyringError where it has none that is safe."""
    from keyring import get_keyring
    from keyring.errors import NoKeyringError

    found = get_keyring()
    if type(found).__module__.startswith(_IN_FILES):
        raise NoKeyringError("Only a keyring in a file was found.")
    return found


def _user(relay: Relay) -> str:
    return f"{relay.user}@{relay.host.casefold()}:{relay.port}"


def _trouble(error: Exception, means: Message) -> Problem:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

    if isinstance(error, NoKeyringError):
        return _no_keyring(means)
    if isinstance(error, KeyringLocked | InitError | PasswordSetError):
        return Problem(
            message("The system's keyring is locked, or was not opened."),
            means,
            message("Open the keyring when the system asks for it, and try again."),
        )
    return Problem(
        message("The system's keyring cannot be used: {reason}.", reason=error),
        means,
        message("Choose another way under Settings, E-mail."),
    )


def _no_keyring(means: Message) -> Problem:
    return Problem(
        message("This computer has no keyring to keep a password in."),
        means,
        message("Choose another way under Settings, E-mail, or ask IT for a server without a password."),
    )
