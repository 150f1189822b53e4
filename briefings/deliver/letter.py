"""An edition as a mail. The same edition, recipient and time give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from html import escape
from pathlib import PurePath
from urllib.parse import quote

from briefings.config import MailSettings
from briefings.config.mail import split_address

_TYPES = {
    ".pdf": ("application", "pdf"),
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".html": ("text", "html"),
}


@dataclass(frozen=True, slots=True)
class Letter:
    """What every recipient of an edition gets. `key` is the edition's, for Message-ID."""

    briefing: str
    key: str
    subject: str
    text: str
    html: str
    attached: Mapping[str, bytes]


def compose(letter: Letter, mail: MailSettings, recipient: str, now: datetime) -> bytes:
    """The mail as it is sent, with line ends of SMTP."""
    message = EmailMessage(policy=SMTP)
    for name, value in _headers(letter, mail, recipient, now):
        message[name] = value
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    for name, content in letter.attached.items():
        main, sub = _TYPES.get(PurePath(name).suffix, ("application", "octet-stream"))
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    _fix_boundaries(message, message["Message-ID"])
    return message.as_bytes()


def message_id(briefing: str, key: str, recipient: str, sender: str) -> str:
    """The Message-ID of an edition for a recipient: the same however often it is sent."""
    digest = sha256("\x1f".join((briefing, key, recipient.casefold())).encode()).hexdigest()
    return f"<{briefing}.{digest[:32]}@{_domain(sender)}>"


def notice(briefing: str, date: str, title: str, reason: str) -> Letter:
    """A mail that says that there is nothing new."""
    text = f"{title}, {date}\n\nNothing new: {reason}\n\nThere is no issue today. All is well.\n"
    return Letter(briefing, f"{date} notice", f"{title}: nothing new", text, _simple(text), {})


def probe(now: datetime) -> Letter:
    """A mail that shows that mail can be sent."""
    text = "This mail was sent by `briefings send --test`. The settings in [mail] work.\n"
    return Letter("test", now.isoformat(), "briefings: a test", text, _simple(text), {})


def _headers(
    letter: Letter, mail: MailSettings, recipient: str, now: datetime
) -> Sequence[tuple[str, str | Address]]:
    sender = mail.sender or "briefings@localhost"
    name, address = split_address(sender)
    domain = _domain(sender)
    out = mail.unsubscribe or f"mailto:{address}?subject=unsubscribe%20{letter.briefing}"
    headers: list[tuple[str, str | Address]] = [
        ("From", Address(name, addr_spec=address)),
        ("To", Address(addr_spec=recipient)),
        ("Subject", _subject(letter.subject)),
        ("Date", format_datetime(now)),
        ("Message-ID", message_id(letter.briefing, letter.key, recipient, sender)),
        ("List-Id", f"<{letter.briefing}.{domain}>"),
        ("List-Unsubscribe", f"<{out.replace('{address}', quote(recipient, safe='@'))}>"),
        ("Auto-Submitted", "auto-generated"),
    ]
    if mail.reply_to:
        reply_name, reply_address = split_address(mail.reply_to)
        headers.append(("Reply-To", Address(reply_name, addr_spec=reply_address)))
    return headers


def _subject(words: str) -> str:
    """Words on one line; one that looks like an encoded word (RFC 2047 §2) is not decoded."""
    fit = words.encode("utf-8", "ignore").decode()
    return " ".join(fit.split()).replace("=?", "= ?")


def _domain(sender: str) -> str:
    """The domain of an address."""
    return split_address(sender)[1].rpartition("@")[2]


def _fix_boundaries(message: EmailMessage, seed: str) -> None:
    """Boundaries that depend on the mail alone; the library's are random."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{sha256(f'{seed}{number}'.encode()).hexdigest()[:40]}")


def _simple(text: str) -> str:
    """A few lines as HTML."""
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n\n") if line.strip())
    return f'<!DOCTYPE html>\n<html lang="en">\n<body>\n{lines}</body>\n</html>\n'
