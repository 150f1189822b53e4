"""`[mail]`: the server that takes e-mail, and how to speak to it."""

from __future__ import annotations

import re
from email.headerregistry import Address as ParsedAddress
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from briefings.config.tables import Place, Table

Security = Literal["starttls", "tls", "none"]

# RFC 8314 (submission with TLS), RFC 6409 (submission), RFC 5321 (relay).
_PORTS: dict[Security, int] = {"tls": 465, "starttls": 587, "none": 25}


# `name@place` or `Somebody <name@place>`; one address, not a list of them.
_SHAPE = re.compile(
    r'\s*(?:(?P<name>"[^"<>]*"|[^<>@,;"]*)<)?'
    r'(?P<address>[^\s<>@,;"]+@[^\s<>@,;"]+)(?(name)>|)\s*'
)


def split_address(text: str) -> tuple[str, str]:
    """The owner's name (or "") and the address; ValueError when it is none."""
    shape = _SHAPE.fullmatch(text) if text.isprintable() else None
    if shape is None:
        raise ValueError(f"{text!r} is no e-mail address")
    address = shape["address"]
    if not address.isascii():
        raise ValueError(f"{text!r}: write the address in ASCII (a domain as xn--…)")
    try:
        ParsedAddress(addr_spec=address)
    except Exception as error:  # the library raises several kinds, of its own and of email.errors
        raise ValueError(f"{text!r} is no e-mail address") from error
    return (shape["name"] or "").strip(' "'), address


def _address(text: str) -> str:
    split_address(text)
    return text.strip()


Address = Annotated[str, AfterValidator(_address)]


def _way_out(text: str) -> str:
    if not text.startswith(("mailto:", "https://")) or not text.isprintable() or "<" in text:
        raise ValueError("write an address that begins with mailto: or https://")
    return text


class MailSettings(Table):
    """`[mail]`: without a host nothing is mailed. The password stands nowhere in here."""

    host: str = Field(default="", title="the mail server")
    port: int | None = Field(
        default=None, ge=1, le=65535, title="by default 587 (starttls), 465 (tls) or 25 (none)"
    )
    security: Security = Field(default="starttls", title="starttls, tls, or none")
    ca_file: Place | None = Field(default=None, title="certificates to trust beside the system's")
    username: str = Field(default="", title="who logs in; without one nobody does")
    password_file: Place | None = Field(default=None, title="a file that holds only the password")
    password_env: str = Field(
        default="BRIEFINGS_MAIL_PASSWORD", title="the variable that holds it otherwise"
    )
    sender: Address | None = Field(default=None, title='"Name <name@example.org>"')
    reply_to: Address | None = Field(default=None, title="where answers go")
    unsubscribe: Annotated[str, AfterValidator(_way_out)] | None = Field(
        default=None, title="mailto:… or https://…{address}; by default a mail to the sender"
    )
    timeout: float = Field(
        default=60, gt=0, le=3600, title="seconds to wait for an answer of the server"
    )
    max_megabytes: float = Field(default=20, gt=0, title="larger mails are not sent")

    @model_validator(mode="after")
    def _no_password_in_clear(self) -> Self:
        near = self.host in ("localhost", "::1") or self.host.startswith("127.")
        if self.username and self.security == "none" and not near:
            raise ValueError("the password would go out in clear text: use starttls or tls")
        return self

    @property
    def port_in_force(self) -> int:
        """The port given, or the usual one of this kind of security."""
        return self.port or _PORTS[self.security]
