"""An SMTP server: one mail a recipient, each answer an outcome.

The end of the data is sent apart from the data: `before_end` writes the ledger between the
two, so that only a cut within the server's last answer leaves a doubt (RFC 1047).
"""

from __future__ import annotations

import math
import re
import select
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from briefings.config import MailSettings
from briefings.config.mail import split_address
from briefings.deliver.ledger import Outcome, Refused, Sent, Unknown, Unwell

# RFC 5321 §4.5.3.2.6: the answer to the end of the data may take ten times as long.
_LAST_ANSWER = 10
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where and as whom to send. The password is not shown when this is printed."""

    settings: MailSettings
    password: str | None = None

    def __repr__(self) -> str:
        return f"Mailbox({self.settings.host}:{self.settings.port_in_force})"


class Post:
    """A connection that is opened when it is first needed, and again when it broke.

    When the server cannot be reached, or refuses the login, that holds for the recipients
    that follow, too: they are not tried.
    """

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self._server: smtplib.SMTP | None = None
        self._down: Outcome | None = None

    @property
    def settings(self) -> MailSettings:
        """The settings of the server."""
        return self._mailbox.settings

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._hang_up()

    def send(self, recipient: str, message: bytes, before_end: Callable[[], None]) -> Outcome:
        """Send one mail; what the server said. Calls `before_end` before the last byte."""
        settings = self.settings
        if too_big := _too_big(len(message), settings.max_megabytes, "[mail] max_megabytes"):
            return too_big
        if self._down is None and self._server is None:
            self._down = self._connect()
        if self._down is not None:
            return self._down
        server = self._server
        assert server is not None
        if too_big := _too_big(len(message), _limit_of(server), settings.host):
            return too_big
        outcome = self._hand_over(server, recipient, message, before_end)
        if isinstance(outcome, Unwell | Unknown):
            self._hang_up()
        return outcome

    def _connect(self) -> Outcome | None:
        """Open, secure and log in; what went wrong, or None."""
        where = f"{self.settings.host}:{self.settings.port_in_force}"
        try:
            self._server = _opened(self._mailbox)
        except smtplib.SMTPAuthenticationError as error:
            return _answer(
                error.smtp_code, error.smtp_error, f"{where}: wrong user or password, see [mail]"
            )
        except smtplib.SMTPResponseException as error:
            return _answer(error.smtp_code, error.smtp_error, where)
        except smtplib.SMTPNotSupportedError as error:
            return Refused(f"{where}: {error} See [mail] security and username.")
        except ssl.SSLCertVerificationError as error:
            return Refused(f"{where}: {error.verify_message}; see [mail] host and ca_file")
        except (OSError, smtplib.SMTPException) as error:
            return Unwell(f"{where}: {_reason(error)}")
        return None

    def _hand_over(
        self,
        server: smtplib.SMTP,
        recipient: str,
        message: bytes,
        before_end: Callable[[], None],
    ) -> Outcome:
        ended = False
        try:
            for code, said in _envelope(server, self._sender, recipient, len(message)):
                if code >= 400:
                    _start_over(server)
                    return _answer(code, said, recipient)
            server.send(_dotted(message))
            _still_there(server)
            before_end()
            ended = True
            if server.sock:
                server.sock.settimeout(self.settings.timeout * _LAST_ANSWER)
            server.send(b".\r\n")
            code, said = server.getreply()
            if server.sock:
                server.sock.settimeout(self.settings.timeout)
            return Sent() if code < 400 else _answer(code, said, recipient)
        except smtplib.SMTPResponseException as error:
            return _answer(error.smtp_code, error.smtp_error, recipient)
        except (OSError, smtplib.SMTPException) as error:
            return Unknown(_reason(error)) if ended else Unwell(_reason(error))

    @property
    def _sender(self) -> str:
        return split_address(self.settings.sender or "briefings@localhost")[1]

    def _hang_up(self) -> None:
        server, self._server = self._server, None
        if server is None:
            return
        if server.sock:
            server.sock.settimeout(min(5, self.settings.timeout))
        try:
            server.quit()
        except (OSError, smtplib.SMTPException):
            server.close()


def _opened(mailbox: Mailbox) -> smtplib.SMTP:
    """A connection that is as safe as the settings say, logged in."""
    settings = mailbox.settings
    host, port, timeout = settings.host, settings.port_in_force, settings.timeout
    if settings.security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            host, port, timeout=timeout, context=_context(settings)
        )
    else:
        server = smtplib.SMTP(host, port, timeout=timeout)
    try:
        if settings.security == "starttls":
            server.starttls(context=_context(settings))
        server.ehlo_or_helo_if_needed()
        if settings.username and mailbox.password is not None:
            server.login(settings.username, mailbox.password)
    except BaseException:
        server.close()
        raise
    return server


def _context(settings: MailSettings) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if settings.ca_file is not None:
        context.load_verify_locations(settings.ca_file)
    return context


def _envelope(
    server: smtplib.SMTP, sender: str, recipient: str, size: int
) -> Iterator[tuple[int, bytes]]:
    """The answers to MAIL, RCPT and DATA, one after the other."""
    options = [f"size={size}"] if server.has_extn("size") else []
    yield server.mail(sender, options)
    yield server.rcpt(recipient)
    server.putcmd("data")
    yield server.getreply()


def _start_over(server: smtplib.SMTP) -> None:
    """End a mail that was refused; a server that is gone is noticed by the next one."""
    with suppress(OSError, smtplib.SMTPException):
        server.rset()


def _still_there(server: smtplib.SMTP) -> None:
    """Raise when the server is known to have gone, or to have spoken: then nothing is in doubt.

    Under TLS there is always something to read that is not an answer; there it is not asked.
    """
    if isinstance(server.sock, ssl.SSLSocket) or server.sock is None:
        return
    if select.select([server.sock], [], [], 0)[0]:
        code, said = server.getreply()
        raise smtplib.SMTPResponseException(code, said)


def _limit_of(server: smtplib.SMTP) -> float:
    """The largest mail that the server takes (RFC 1870), in megabytes."""
    limit = server.esmtp_features.get("size", "")
    return int(limit) / _MEGABYTE if limit.isdigit() and int(limit) else math.inf


def _dotted(message: bytes) -> bytes:
    """The message with its leading dots doubled (RFC 5321 §4.5.2), without the end."""
    lines = re.sub(rb"(?m)^\.", b"..", message)
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


def _answer(code: int, said: bytes | str, about: str) -> Outcome:
    """What a reply means, by its first digit."""
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    reason = f"{about}: {code} {' '.join(words.split())}"
    return Refused(reason) if code >= 500 else Unwell(reason)


def _too_big(size: int, limit: float, whose: str) -> Refused | None:
    megabytes = size / _MEGABYTE
    if megabytes <= limit:
        return None
    return Refused(
        f"the mail has {megabytes:.1f} MB, and {whose} allows {limit:.1f}: "
        "attach fewer documents or formats"
    )


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError) or "timed out" in str(error):  # smtplib wraps the first
        return "the server did not answer in time"
    if isinstance(error, smtplib.SMTPServerDisconnected | ConnectionError):
        return "the server cut the connection"
    return " ".join(str(error).split()) or type(error).__name__
