"""The words of SMTP (RFC 5321) that smtplib does not say by itself."""

from __future__ import annotations

import math
import re
import select
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import suppress

from briefings.config import MailSettings

_MEGABYTE = 1_000_000


def opened(settings: MailSettings, password: str | None) -> smtplib.SMTP:
    """A connection that is as safe as the settings say, logged in."""
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
        if settings.username and password is not None:
            server.login(settings.username, password)
    except BaseException:
        server.close()
        raise
    return server


def _context(settings: MailSettings) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if settings.ca_file is not None:
        context.load_verify_locations(settings.ca_file)
    return context


def envelope(
    server: smtplib.SMTP, sender: str, recipient: str, size: int
) -> Iterator[tuple[int, bytes]]:
    """The answers to MAIL, RCPT and DATA, one after the other."""
    options = [f"size={size}"] if server.has_extn("size") else []
    yield server.mail(sender, options)
    yield server.rcpt(recipient)
    server.putcmd("data")
    yield server.getreply()


def start_over(server: smtplib.SMTP) -> None:
    """End a mail that was refused; a server that is gone is noticed by the next one."""
    with suppress(OSError, smtplib.SMTPException):
        server.rset()


def still_there(server: smtplib.SMTP) -> None:
    """Raise when the server is known to have gone, or to have spoken: then nothing is in doubt.

    Under TLS there is always something to read that is not an answer; there it is not asked.
    """
    if isinstance(server.sock, ssl.SSLSocket) or server.sock is None:
        return
    if select.select([server.sock], [], [], 0)[0]:
        code, said = server.getreply()
        raise smtplib.SMTPResponseException(code, said)


def limit_of(server: smtplib.SMTP) -> float:
    """The largest mail that the server takes (RFC 1870), in megabytes."""
    limit = server.esmtp_features.get("size", "")
    return int(limit) / _MEGABYTE if limit.isdigit() and int(limit) else math.inf


def dotted(message: bytes) -> bytes:
    """The message with its leading dots doubled (RFC 5321 §4.5.2), without the end."""
    lines = re.sub(rb"(?m)^\.", b"..", message)
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


def reason(error: Exception) -> str:
    if isinstance(error, TimeoutError) or "timed out" in str(error):  # smtplib wraps the first
        return "the server did not answer in time"
    if isinstance(error, ConnectionRefusedError):
        return "nobody answers there: see [mail] host and port"
    if isinstance(error, smtplib.SMTPServerDisconnected | ConnectionError):
        return "the server cut the connection"
    return " ".join(str(error).split()) or type(error).__name__
