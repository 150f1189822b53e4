"""An SMTP server: one mail a recipient, each answer an outcome.

The end of the data is sent apart from the data: `before_end` writes the ledger between the
two, so that only a cut within the server's last answer leaves a doubt (RFC 1047).
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from briefings.config import MailSettings
from briefings.config.mail import split_address
from briefings.deliver import dialogue
from briefings.deliver.ledger import Outcome, Refused, Sent, Unknown, Unwell

# RFC 5321 §4.5.3.2.6: the answer to the end of the data may take ten times as long.
_LAST_ANSWER = 10
_MEGABYTE = 1_000_000
# After so many broken connections in a row the others are not tried.
_BREAKS = 2


class _Broken(Exception):  # noqa: N818  carries an outcome
    """The connection is of no more use."""

    def __init__(self, outcome: Unwell | Unknown) -> None:
        super().__init__(outcome.reason)
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where and as whom to send. The password is not shown when this is printed."""

    settings: MailSettings
    password: str | None = None

    def __repr__(self) -> str:
        return f"Mailbox({self.settings.host}:{self.settings.port_in_force})"


class Post:
    """A connection that is opened when it is first needed, and again when it broke.

    When the server cannot be reached, refuses the login, or breaks off twice in a row, that
    holds for the recipients that follow, too: they are not tried.
    """

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self._server: smtplib.SMTP | None = None
        self._down: Outcome | None = None
        self._breaks = 0

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
        if too_big := _too_big(len(message), dialogue.limit_of(server), settings.host):
            return too_big
        try:
            outcome = self._hand_over(server, recipient, message, before_end)
        except _Broken as broken:
            self._hang_up()
            self._breaks += 1
            if self._breaks >= _BREAKS:
                self._down = Unwell(broken.outcome.reason)
            return broken.outcome
        self._breaks = 0
        if isinstance(outcome, Unwell):  # some servers close after it (421)
            self._hang_up()
        return outcome

    def _connect(self) -> Outcome | None:
        """Open, secure and log in; what went wrong, or None."""
        where = f"{self.settings.host}:{self.settings.port_in_force}"
        try:
            self._server = dialogue.opened(self.settings, self._mailbox.password)
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
            return Unwell(f"{where}: {dialogue.reason(error)}")
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
            for code, said in dialogue.envelope(server, self._sender, recipient, len(message)):
                if code >= 400:
                    dialogue.start_over(server)
                    return _answer(code, said, recipient)
            server.send(dialogue.dotted(message))
            dialogue.still_there(server)
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
            reason = dialogue.reason(error)
            raise _Broken(Unknown(reason) if ended else Unwell(reason)) from error

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
