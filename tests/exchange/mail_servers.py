"""Mail servers of a test: aiosmtpd on this machine, with certificates that are right, or wrong in every way."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from coordinator_app.domain.letters import Address
from coordinator_app.domain.relays import Relay, Security

USER, PASSWORD = "eva", "hemligt lösenord"
BEGINS = datetime(2020, 1, 1, tzinfo=UTC)
ENDS = BEGINS + timedelta(days=365 * 80)


class Postman:
    """Takes letters, and refuses whom it is told to refuse."""

    def __init__(self, refusals: dict[str, str], at_data: str = "250 Taken") -> None:
        """Take what is answered to some recipients, and what is answered once a letter is whole."""
        self.letters: list[Envelope] = []
        self._refusals, self._at_data = refusals, at_data

    def written(self) -> bytes:
        """Return the one letter that came, as it came."""
        (envelope,) = self.letters
        assert isinstance(envelope.content, bytes)
        return envelope.content

    async def handle_RCPT(self, server: Any, session: Any, envelope: Envelope, address: str, options: list[str]) -> str:
        """Take or refuse a recipient; to one the line goes dead."""
        answer = self._refusals.get(address, "250 OK")
        if answer == "gone":
            server.transport.abort()
            return "421 Gone"
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:
        """Take a letter."""
        if self._at_data == "gone":
            server.transport.abort()
        else:
            self.letters.append(envelope)
        return self._at_data if self._at_data != "gone" else "421 Gone"


class Certificates:
    """An authority of the test's own, and a server's certificate by it, in files."""

    def __init__(self, folder: Path) -> None:
        """Make the authority."""
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Provmyndigheten")])
        self.authority = folder / "authority.pem"
        made = self._builder(self._name, self._key.public_key(), BEGINS, ENDS)
        made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        made = made.add_extension(_usage(signs=True), critical=True)
        made = made.add_extension(x509.SubjectKeyIdentifier.from_public_key(self._key.public_key()), critical=False)
        self.authority.write_bytes(made.sign(self._key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))

    def context(self, host: str = "localhost", ends: datetime = ENDS, *, is_own: bool = False) -> ssl.SSLContext:
        """Return what a server shows: for a host, until a day, signed by the authority or by itself."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        made = self._builder(name, key.public_key(), BEGINS, ends, issuer=name if is_own else self._name)
        made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        signer = key if is_own else self._key
        issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
        made = made.add_extension(issuer, critical=False)
        file = self._folder / "server.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
            + made.sign(signer, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context

    def _builder(
        self, name: x509.Name, key: Any, begins: datetime, ends: datetime, issuer: x509.Name | None = None
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(issuer or self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins)
            .not_valid_after(ends)
        )


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs,
        crl_sign=signs,
        encipher_only=False,
        decipher_only=False,
    )


def _authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    is_right = isinstance(data, LoginPassword) and data.login == USER.encode() and data.password == PASSWORD.encode()
    return AuthResult(success=is_right, handled=False)


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def serving(
    postman: Postman,
    context: ssl.SSLContext | None,
    security: Security = Security.STARTTLS,
    *,
    asks_password: bool = True,
    size: int = 30_000_000,
) -> Iterator[Relay]:
    """Run a server and give the relay that leads to it; without a context it offers no encryption."""
    is_starttls = security is Security.STARTTLS
    options: dict[str, Any] = {"data_size_limit": size}
    if is_starttls and context is not None:
        options |= {"tls_context": context, "require_starttls": True}
    if asks_password:
        options |= {"authenticator": _authenticate, "auth_required": True, "auth_require_tls": is_starttls}
    else:
        options |= {"auth_exclude_mechanism": ("PLAIN", "LOGIN")}
    controller = Controller(
        postman,
        hostname="127.0.0.1",
        port=free_port(),
        ssl_context=None if is_starttls else context,
        **options,
    )
    _start(controller, context, is_starttls=is_starttls)
    try:
        yield Relay(
            host="localhost",
            port=controller.port,
            security=security,
            user=USER if asks_password else "",
            sender=Address("Eva Lindqvist, kommun", "eva@falun.example"),
        )
    finally:
        controller.stop()


def _start(controller: Controller, context: ssl.SSLContext | None, *, is_starttls: bool) -> None:
    """Start without the controller's own first connection, which trusts no authority of ours."""
    if context is not None and not is_starttls:
        controller._trigger_server = lambda: _knock(controller.port)  # type: ignore[method-assign]
    controller.start()


def _knock(port: int) -> None:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(("127.0.0.1", port), 5) as plain, context.wrap_socket(plain) as secured:
        secured.recv(100)


@contextmanager
def answering(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """Listen on a port and do something with whoever comes; give the port."""
    from threading import Thread

    with socket.create_server(("127.0.0.1", 0)) as listening:

        def run() -> None:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                answer(connection)

        thread = Thread(target=run, daemon=True)
        thread.start()
        yield int(listening.getsockname()[1])
    thread.join(10)
