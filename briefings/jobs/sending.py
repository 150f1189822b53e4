"""One mail to one address, beside the ledger: does mail work, and what does it look like?"""

from __future__ import annotations

from dataclasses import replace

from briefings import deliver
from briefings.config import BriefingSettings
from briefings.config.mail import split_address
from briefings.errors import DeliveryError, SettingsError
from briefings.jobs.delivering import letter_of, mailbox_of
from briefings.jobs.desk import Desk
from briefings.jobs.edition import MAIL_TEXT
from briefings.jobs.writing import contents


def send_test(desk: Desk, address: str, name: str | None = None) -> str:
    """Really send one mail; what was sent, in a line.

    It is the newest edition of the briefing (of the first one), or a few words when there
    is none. Raises SettingsError or DeliveryError with what the server said.
    """
    if not (desk.settings.mail.host and desk.settings.mail.sender):
        raise SettingsError("[mail] needs host and sender before anything can be mailed")
    try:
        _, recipient = split_address(address)
    except ValueError as error:
        raise DeliveryError(str(error)) from None
    mailbox = mailbox_of(desk.settings, desk.environment)
    letter = _newest(desk, name) or deliver.probe(desk.clock())
    mail = deliver.compose(letter, desk.settings.mail, recipient, desk.clock())
    with deliver.Post(mailbox) as post:
        outcome = post.send(recipient, mail, lambda: None)
    if isinstance(outcome, deliver.Sent):
        return f"sent to {recipient}: {letter.subject}"
    raise DeliveryError(outcome.reason)


def check_mail(desk: Desk) -> None:
    """Raise SettingsError when something is to be mailed and its password is not there."""
    if any(briefing.deliver.by_mail for briefing in desk.settings.briefing):
        mailbox_of(desk.settings, desk.environment)


def _newest(desk: Desk, name: str | None) -> deliver.Letter | None:
    """The newest edition that has a mail, as a test with a Message-ID of its own."""
    wanted = (desk.settings.called(name),) if name else desk.settings.briefing
    for briefing in wanted:
        if letter := _letter(desk, briefing):
            key = f"{letter.key} test {desk.clock().isoformat()}"
            return replace(letter, key=key, subject=f"[test] {letter.subject}")
    return None


def _letter(desk: Desk, briefing: BriefingSettings) -> deliver.Letter | None:
    mine = desk.settings.for_briefing(briefing)
    for edition in reversed(desk.store.editions.all(desk.folder, briefing.name)):
        files = contents(mine.out / edition.date / briefing.name, edition)
        if files is not None and MAIL_TEXT in files:
            return letter_of(mine, briefing, edition, files)
    return None
