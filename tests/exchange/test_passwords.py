"""The password of a mail server in the system's keyring: kept, gone, and a keyring that is missing or locked."""

from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as ForgetfulKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from coordinator_app.domain.letters import Address
from coordinator_app.domain.relays import Relay, Security
from coordinator_app.exchange.passwords import forget_password, keep_password, password_of
from coordinator_app.words import Problem

RELAY = Relay(host="smtp.falun.example", port=587, security=Security.STARTTLS, user="eva", sender=Address("", "a@b.se"))


class Memory(KeyringBackend):
    """A keyring for as long as a test lasts."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("not there")
        del self.kept[service, username]


class Locked(Memory):
    """A keyring that its owner does not open."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked("locked")


class InFile(Memory):
    """A keyring in a file."""


InFile.__module__ = "keyrings.alt.file"


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    """Leave the keyring as it was."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_password_is_kept_and_taken_away() -> None:
    memory = Memory()
    keyring.set_keyring(memory)
    assert password_of(RELAY) is None
    keep_password(RELAY, "lösenord")
    assert password_of(RELAY) == "lösenord"
    forget_password(RELAY)
    forget_password(RELAY)
    assert memory.kept == {}


@pytest.mark.parametrize("found", [NoKeyring, ForgetfulKeyring, InFile])
def test_without_a_keyring_nothing_is_kept_and_that_is_told(found: type[KeyringBackend]) -> None:
    keyring.set_keyring(found())
    with pytest.raises(Problem) as met:
        keep_password(RELAY, "lösenord")
    assert "has no keyring" in str(met.value.happened)
    assert "neither here nor in a file" in str(met.value.means)


def test_a_keyring_that_is_locked_is_told() -> None:
    keyring.set_keyring(Locked())
    uses: tuple[Callable[[], object], ...] = (
        lambda: keep_password(RELAY, "x"),
        lambda: password_of(RELAY),
        lambda: forget_password(RELAY),
    )
    for use in uses:
        with pytest.raises(Problem) as met:
            use()
        assert "locked" in str(met.value.happened)
