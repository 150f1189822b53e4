"""Mail servers on the loopback interface, each with its own temper; all end by themselves."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

LOOPBACK = "127.0.0.1"
# What a server does in place of 250: command and recipient to an answer, or None.
Temper = Callable[[str, str], str | None]


@dataclass
class PostOffice:
    """What a server has taken: recipient and the bytes, in order."""

    port: int = 0
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    temper: Temper = lambda _command, _recipient: None

    async def handle_RCPT(self, _server, _session, envelope, address, options):
        self.asked[address] += 1
        if answer := self.temper("RCPT", address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):
        if answer := self.temper("DATA", envelope.rcpt_tos[0]):
            return answer
        self.taken.extend((recipient, envelope.content) for recipient in envelope.rcpt_tos)
        return "250 taken"

    @property
    def counts(self) -> Counter[str]:
        """Recipient to how many mails."""
        return Counter(recipient for recipient, _ in self.taken)

    def mails(self) -> list[EmailMessage]:
        """The mails as the standard library reads them."""
        return [message_from_bytes(content, policy=default) for _, content in self.taken]


def free_port() -> int:
    """A port of the loopback interface that nobody has."""
    with socket.create_server((LOOPBACK, 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def post_office(temper: Temper | None = None, **options: object) -> Iterator[PostOffice]:
    """A server that takes mail; `temper` may answer otherwise."""
    office = PostOffice(port=free_port())
    if temper:
        office.temper = temper
    server = Controller(office, hostname=LOOPBACK, port=office.port, ready_timeout=10, **options)
    server.start()
    try:
        yield office
    finally:
        server.stop()


def needs_password(user: str, password: str) -> dict[str, object]:
    """Options of a server that lets only this user in, without TLS (loopback only)."""

    def check(_server, _session, _envelope, _mechanism, data) -> AuthResult:
        good = (data.login, data.password) == (user.encode(), password.encode())
        return AuthResult(success=good, handled=False)

    return {
        "authenticator": check,
        "auth_required": True,
        "auth_require_tls": False,
        "auth_exclude_mechanism": ["CRAM-MD5"],
    }


@contextmanager
def raw_server(talk: Callable[[socket.socket], None]) -> Iterator[int]:
    """A server that does with each connection what `talk` does; its port."""
    listener = socket.create_server((LOOPBACK, 0))
    listener.settimeout(20)

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            connection.settimeout(20)
            with connection:
                try:
                    talk(connection)
                except OSError:
                    continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield int(listener.getsockname()[1])
    finally:
        listener.close()


def talk_until_data(connection: socket.socket) -> None:
    """Be a polite server up to the answer to DATA."""
    file = connection.makefile("rb")
    connection.sendall(b"220 here\r\n")
    for line in file:
        word = line[:4].upper()
        connection.sendall(b"354 go on\r\n" if word == b"DATA" else b"250 fine\r\n")
        if word == b"DATA":
            return


@dataclass(frozen=True)
class Certificate:
    """A certificate for localhost that signs itself, and its key."""

    chain: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        """What a server needs."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.chain, self.key)
        return context


def make_certificate(folder: Path) -> Certificate:
    """A new one for 127.0.0.1 and localhost; skips the test where there is no openssl."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificate for this test, is not installed")
    made = Certificate(folder / "ca.pem", folder / "key.pem")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-keyout", str(made.key), "-out", str(made.chain), "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
    return made
