"""The password of the mail server: from the environment or a file, and printed nowhere."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.config.handwritten import text_of
from briefings.config.mail import MailSettings
from briefings.errors import SettingsError


def password_of(mail: MailSettings, environment: Mapping[str, str]) -> str | None:
    """The password in force, or None when nobody logs in.

    A password_file goes before the variable. Raises SettingsError, without the password,
    when somebody is to log in and there is none.
    """
    if not mail.username:
        return None
    if mail.password_file is not None:
        return _from_file(mail)
    if password := environment.get(mail.password_env):
        return password
    raise SettingsError(
        f"[mail] {mail.username} needs a password: set {mail.password_env}, "
        "or name a password_file that holds it"
    )


def _from_file(mail: MailSettings) -> str:
    path = mail.password_file
    assert path is not None
    password = text_of(path, SettingsError).strip("\r\n")
    if not password:
        raise SettingsError(f"[mail] password_file {path} is empty: write the password into it")
    return password
