"""An edition to its recipients, each once. The ledger is written before and after each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from briefings import deliver
from briefings.config import BriefingSettings, DocumentName, Settings, password_of
from briefings.deliver import FOLDER, Letter, Mailbox, Outcome, Post
from briefings.errors import DeliveryError
from briefings.jobs.edition import MAIL_HTML, MAIL_TEXT
from briefings.model import Delivery, Edition
from briefings.store import Store

# How the files of a document begin.
_STEMS: dict[DocumentName, str] = {"brief": "brief.", "quiz": "quiz-", "key": "answer-key."}


@dataclass(frozen=True, slots=True)
class Courier:
    """Takes one edition round: to folders its files, to readers its letter.

    `mailbox` is asked for only when there is mail; `halted` is asked before each recipient.
    """

    store: Store
    folder: str
    date: str
    letter: Letter
    files: Mapping[str, bytes]
    mailbox: Callable[[], Mailbox]
    waits: Sequence[timedelta]
    clock: Callable[[], datetime]
    halted: Callable[[], bool]

    def round(self, lines: Sequence[Delivery]) -> tuple[Delivery, ...]:
        """Give the edition to everyone who is due; the ledger as it is then."""
        with ExitStack() as stack:
            post = cache(lambda: stack.enter_context(Post(self.mailbox())))
            return tuple(self._visited(line, post) for line in lines)

    def _visited(self, line: Delivery, post: Callable[[], Post]) -> Delivery:
        now = self.clock()
        if self.halted() or not deliver.is_due(line, now):
            return line
        line = deliver.resumed(line, now)
        if deliver.is_settled(line):
            return self._written(line)
        by_hand = line.recipient.startswith(FOLDER)
        outcome = self._copy(line) if by_hand else self._mail(line, post())
        return self._written(deliver.after(line, outcome, self.clock(), self.waits))

    def _mail(self, line: Delivery, post: Post) -> Outcome:
        def before_end() -> None:
            self._written(deliver.sending(line, self.clock()))

        mail = deliver.compose(self.letter, post.settings, line.recipient, self.clock())
        return post.send(line.recipient, mail, before_end)

    def _copy(self, line: Delivery) -> Outcome:
        place = Path(line.recipient.removeprefix(FOLDER))
        try:
            deliver.copy_to(place, self.letter.briefing, self.date, self.files)
        except DeliveryError as error:
            return deliver.Unwell(str(error))
        return deliver.Sent()

    def _written(self, line: Delivery) -> Delivery:
        self.store.deliveries.put(self.folder, self.letter.briefing, self.date, line)
        return line


def letter_of(
    settings: Settings,
    briefing: BriefingSettings,
    edition: Edition,
    files: Mapping[str, bytes],
) -> Letter:
    """The mail of an edition, from the files that were written."""
    stems = tuple(_STEMS[document] for document in briefing.deliver.attach)
    return Letter(
        briefing=briefing.name,
        key=edition.date,
        subject=f"{settings.title}, {edition.date} (no. {edition.number})",
        text=files.get(MAIL_TEXT, b"").decode(),
        html=files.get(MAIL_HTML, b"").decode(),
        attached={n: c for n, c in files.items() if n.startswith(stems)},
    )


def lines_of(
    store: Store, folder: str, date: str, recipients: Sequence[str], briefing: str
) -> tuple[Delivery, ...]:
    """The ledger of an edition with a new line for whoever has none yet, in their order."""
    known = {line.recipient: line for line in store.deliveries.of(folder, briefing, date)}
    others = [line for recipient, line in known.items() if recipient not in recipients]
    wanted = [known.get(recipient, Delivery(recipient)) for recipient in recipients]
    return (*wanted, *(line for line in others if deliver.is_settled(line)))


def mailbox_of(settings: Settings, environment: Mapping[str, str]) -> Mailbox:
    """The mail server with its password; SettingsError when there is none."""
    return Mailbox(settings.mail, password_of(settings.mail, environment))


def reopened(line: Delivery) -> Delivery:
    """A line that was given up, as if it had never been tried; others as they are."""
    if line.state not in ("failed", "uncertain", "waiting"):
        return line
    return replace(line, state="pending", tries=0, doubts=0, next_try=None)
