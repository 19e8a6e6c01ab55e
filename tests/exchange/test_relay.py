"""Sending through a real mail server, and through every sort of wrong one."""

import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from coordinator_app.domain.letters import Address, Enclosure, Letter
from coordinator_app.domain.relays import Delivery, Outcome, Relay, Security
from coordinator_app.exchange.relay import send
from coordinator_app.words import Problem
from tests.exchange.mail_servers import PASSWORD, Certificates, Postman, answering, free_port, serving

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
"""The server of a test does not see that all of its connection is encrypted from the beginning."""

SENT = datetime(2026, 11, 9, 8, 30, tzinfo=UTC)
KARIN, LARS, ULLA = (Address(name, f"{name.lower()}@falun.example") for name in ("Karin", "Lars", "Ulla"))
LETTER = Letter(to=(KARIN,), bcc=(LARS, ULLA), subject="Besök från Grudziądz", text="**Hej**\n.\n..rad")
PAST = datetime(2021, 1, 1, tzinfo=UTC)

Serve = Callable[..., AbstractContextManager[Relay]]


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """Return an authority of the tests' own."""
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(autouse=True)
def trusted(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this computer trust that authority, as IT lets it trust the municipality's own."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))


def sent(relay: Relay, letter: Letter = LETTER, *, dry_run: bool = False, **options: Any) -> tuple[Delivery, ...]:
    return send(relay, PASSWORD, letter, dry_run=dry_run, sent_at=SENT, timeout_seconds=5, **options)


def outcomes(deliveries: tuple[Delivery, ...]) -> dict[str, Outcome]:
    return {each.address.name: each.outcome for each in deliveries}


@pytest.mark.parametrize("security", Security)
def test_a_letter_reaches_everybody_and_names_nobody_who_is_hidden(
    certificates: Certificates, security: Security
) -> None:
    postman = Postman({})
    with serving(postman, certificates.context(), security) as relay:
        told = sent(relay)
    assert set(outcomes(told).values()) == {Outcome.ACCEPTED}
    (envelope,) = postman.letters
    assert envelope.rcpt_tos == [KARIN.email, LARS.email, ULLA.email]
    assert envelope.mail_from == "eva@falun.example"
    found = message_from_bytes(postman.written(), policy=default)
    assert (found["To"], found["Bcc"], found["Subject"]) == ("Karin <karin@falun.example>", None, LETTER.subject)
    assert found["From"].addresses[0].display_name == "Eva Lindqvist, kommun"
    text = found.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert text.replace("\r\n", "\n").strip() == "Hej\n.\n..rad"


def test_a_server_without_a_password_is_used_without_one(certificates: Certificates) -> None:
    postman = Postman({})
    with serving(postman, certificates.context(), asks_password=False) as relay:
        assert set(outcomes(sent(relay)).values()) == {Outcome.ACCEPTED}


def test_a_dry_run_asks_of_everybody_and_sends_nothing(certificates: Certificates) -> None:
    postman = Postman({LARS.email: "550 Okänd här"})
    with serving(postman, certificates.context()) as relay:
        told = sent(relay, dry_run=True)
    assert postman.letters == []
    assert outcomes(told) == {
        "Karin": Outcome.WOULD_BE_ACCEPTED,
        "Lars": Outcome.REFUSED,
        "Ulla": Outcome.WOULD_BE_ACCEPTED,
    }


def test_who_is_refused_and_who_must_wait_is_told_one_by_one(certificates: Certificates) -> None:
    postman = Postman({LARS.email: "550 No such user", ULLA.email: "451 Greylisted, come back"})
    with serving(postman, certificates.context()) as relay:
        told = sent(relay)
    assert outcomes(told) == {"Karin": Outcome.ACCEPTED, "Lars": Outcome.REFUSED, "Ulla": Outcome.TRY_LATER}
    assert str(told[1].sentence) == "lars@falun.example: refused. The server says: No such user"
    assert "Greylisted" in str(told[2].sentence)
    assert postman.letters[0].rcpt_tos == [KARIN.email]


def test_where_everybody_is_refused_nothing_is_sent(certificates: Certificates) -> None:
    postman = Postman(dict.fromkeys((KARIN.email, LARS.email, ULLA.email), "550 No"))
    with serving(postman, certificates.context()) as relay:
        assert set(outcomes(sent(relay)).values()) == {Outcome.REFUSED}
    assert postman.letters == []


def test_a_letter_that_is_refused_as_a_whole_is_refused_for_everybody(certificates: Certificates) -> None:
    with serving(Postman({}, at_data="554 Looks like spam"), certificates.context()) as relay:
        told = sent(relay)
    assert {each.outcome for each in told} == {Outcome.REFUSED}
    assert {each.answer for each in told} == {"Looks like spam"}


def test_a_connection_that_is_lost_before_the_letter_leaves_everybody_untold(certificates: Certificates) -> None:
    with serving(Postman({LARS.email: "gone"}), certificates.context()) as relay:
        assert set(outcomes(sent(relay)).values()) == {Outcome.NOT_TRIED}


def test_a_connection_that_is_lost_under_way_is_told_as_uncertain(certificates: Certificates) -> None:
    with serving(Postman({}, at_data="gone"), certificates.context()) as relay:
        told = sent(relay, replace(LETTER, bcc=tuple(Address(f"A{n}", f"a{n}@falun.example") for n in range(150))))
    assert [each.outcome for each in told] == [Outcome.UNCERTAIN] * 100 + [Outcome.NOT_TRIED] * 51


def test_many_are_told_in_batches_with_progress_and_a_stop_keeps_what_was_sent(certificates: Certificates) -> None:
    many = replace(LETTER, to=(), bcc=tuple(Address(f"A{n}", f"a{n}@falun.example") for n in range(250)))
    postman, seen = Postman({}), list[tuple[int, int]]()
    with serving(postman, certificates.context()) as relay:
        told = sent(relay, many, progress=lambda *of: seen.append(of), goes_on=lambda: len(postman.letters) < 2)
    assert seen == [(0, 250), (100, 250), (200, 250)]
    assert [each.outcome for each in told] == [Outcome.ACCEPTED] * 200 + [Outcome.NOT_TRIED] * 50


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"host": "mail.else.example"}, "is for another server than localhost"),
        ({"ends": PAST}, "has expired"),
        ({"is_own": True}, "signed by nobody whom this computer trusts"),
    ],
)
@pytest.mark.parametrize("security", Security)
def test_a_wrong_certificate_is_refused_and_no_password_is_given(
    certificates: Certificates, options: dict[str, Any], said: str, security: Security
) -> None:
    postman = Postman({})
    with serving(postman, certificates.context(**options), security) as relay, pytest.raises(Problem) as met:
        sent(relay)
    assert said in str(met.value.happened)
    assert postman.letters == []


def test_an_authority_that_nobody_trusts_is_refused(
    certificates: Certificates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(Certificates(tmp_path).authority))
    with serving(Postman({}), certificates.context()) as relay, pytest.raises(Problem) as met:
        sent(relay)
    assert "certificate of localhost" in str(met.value.happened)


def test_a_server_without_encryption_is_refused_before_anything_is_said() -> None:
    postman = Postman({})
    with serving(postman, None, asks_password=False) as relay, pytest.raises(Problem) as met:
        sent(relay)
    assert str(met.value.happened) == "localhost offers no encryption (STARTTLS), and nothing is sent without it."
    assert postman.letters == []


def test_a_server_that_speaks_no_tls_where_it_should_is_told(certificates: Certificates) -> None:
    with serving(Postman({}), certificates.context()) as relay, pytest.raises(Problem) as met:
        sent(replace(relay, security=Security.TLS))
    assert "does not answer with TLS" in str(met.value.happened)


def test_a_wrong_password_is_told(certificates: Certificates) -> None:
    with serving(Postman({}), certificates.context()) as relay, pytest.raises(Problem) as met:
        send(relay, "fel", LETTER, dry_run=False, sent_at=SENT)
    assert "does not accept the user eva" in str(met.value.happened)


def test_a_password_that_nobody_asks_for_is_told(certificates: Certificates) -> None:
    with serving(Postman({}), certificates.context(), asks_password=False) as relay, pytest.raises(Problem) as met:
        sent(replace(relay, user="eva"))
    assert "asks for no password" in str(met.value.happened)


def test_a_letter_that_is_too_heavy_for_the_server_is_told_before_it_is_sent(certificates: Certificates) -> None:
    heavy = replace(LETTER, enclosures=(Enclosure("film.mp4", bytes(2_000_000), "video/mp4"),))
    postman = Postman({})
    with serving(postman, certificates.context(), size=1_000_000) as relay, pytest.raises(Problem) as met:
        sent(relay, heavy)
    assert "takes no more than 1.0 MB" in str(met.value.happened)
    assert postman.letters == []


def test_a_server_that_is_silent_is_not_waited_for_long() -> None:
    def listen(connection: socket.socket) -> None:
        connection.recv(1)

    relay = Relay(host="127.0.0.1", port=1, security=Security.STARTTLS, sender=KARIN)
    with answering(listen) as port, pytest.raises(Problem) as met:
        send(replace(relay, port=port), "", LETTER, dry_run=False, sent_at=SENT, timeout_seconds=0.3)
    assert "in time" in str(met.value.happened)


def test_a_server_that_hangs_up_or_is_not_there_is_told() -> None:
    relay = Relay(host="127.0.0.1", port=free_port(), security=Security.STARTTLS, sender=KARIN)
    with pytest.raises(Problem) as nobody:
        sent(relay)
    assert "takes no connection" in str(nobody.value.happened)
    with answering(lambda connection: connection.shutdown(socket.SHUT_RDWR)) as port, pytest.raises(Problem) as gone:
        sent(replace(relay, port=port))
    assert "ended the connection" in str(gone.value.happened)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"host": " "}, "has no name"),
        ({"host": "a b"}, "has no name"),
        ({"port": 0}, "0 is no port"),
        ({"port": 70_000}, "70000 is no port"),
        ({"sender": Address("Eva", "")}, "The sender has no e-mail address"),
    ],
)
def test_a_relay_that_is_not_filled_in_is_told_before_it_is_used(changes: dict[str, Any], said: str) -> None:
    relay = Relay(host="localhost", port=587, security=Security.STARTTLS, sender=KARIN)
    with pytest.raises(Problem) as met:
        sent(replace(relay, **changes))
    assert said in str(met.value.happened)
