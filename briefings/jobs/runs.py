"""One briefing on one day: made, written whole, delivered, marked. As often as one likes.

Each step leaves a state from which the next run goes on: the turn is begun before anything
else; the edition is remembered, with all that was known, before its files are written; the
ledger is written before and after each recipient; last, the edition counts as delivered
and the turn as done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from briefings import deliver
from briefings.config import BriefingSettings, Settings
from briefings.errors import BriefingsError, NothingToPrint
from briefings.jobs.delivering import Courier, letter_of, lines_of, mailbox_of, reopened
from briefings.jobs.desk import Desk, Halted
from briefings.jobs.edition import MAIL_TEXT, Draft, remember_asked
from briefings.jobs.issues import Order, folder_of
from briefings.jobs.reading import Corpus, recall
from briefings.jobs.snapshots import as_of, known_then
from briefings.jobs.writing import MANIFEST, contents, write_edition
from briefings.model import Delivery, Edition, Turn
from briefings.store import Origin

# How long a run waits for another run of the same briefing, in seconds.
_PATIENCE = 10
# A turn that was cut off so often is not begun again: what it does may be what cuts it off.
_CUTS = 25


def run(desk: Desk, name: str, day: date | None = None, *, again: bool = False) -> Turn:
    """Make and deliver the edition of a briefing and a day (today's); what became of it.

    Done before, it is not done again: an edition that lost its files is written again, and
    nobody gets it twice. A day that was skipped is looked at again. `again` tries once more
    those recipients that were given up. Raises SettingsError for an unknown name, StoreError
    while another process does the same, and whatever stopped the work, which is then
    remembered with its next try.
    """
    briefing = desk.settings.called(name)
    day = day or desk.today(briefing)
    with desk.store.lock(f"run-{name}", wait=_PATIENCE):
        return _Shift(desk, briefing, desk.settings.for_briefing(briefing), day).work(again)


@dataclass(frozen=True, slots=True)
class _Shift:
    """One run; `mine` are the settings with what the briefing says in their place."""

    desk: Desk
    briefing: BriefingSettings
    mine: Settings
    day: date

    @property
    def key(self) -> tuple[str, str, str]:
        """The edition as the store knows it: corpus, briefing, date."""
        return self.desk.folder, self.briefing.name, self.day.isoformat()

    def work(self, again: bool) -> Turn:
        """Take the turn up where it stands."""
        folder, name, day = self.key
        turn = self.desk.store.turns.of(folder, name).get(day, Turn(name, day))
        if turn.state == "done" and not again:
            self._mend()
            return turn
        if turn.state == "begun" and turn.tries >= _CUTS:
            return self._remember(turn, state="failed", note=f"cut off {turn.tries} times")
        if again or turn.state in ("failed", "missed", "skipped"):
            self._reopen()
            turn = replace(turn, tries=0)
        return self._begun(self._remember(turn, state="begun", tries=turn.tries + 1))

    def _begun(self, turn: Turn) -> Turn:
        """The work; what stops it is remembered with the next try, and raised."""
        try:
            return self._done(turn)
        except Halted:
            self._remember(turn, state="waiting", tries=turn.tries - 1, note="stopped on the way")
            raise
        except Exception as error:
            waits = self.desk.waits
            if turn.tries > len(waits):
                note = f"given up after {turn.tries} tries: {_line(error)}"
                self._remember(turn, state="failed", note=note)
            else:
                when = (self.desk.clock() + waits[turn.tries - 1]).isoformat(timespec="seconds")
                self._remember(turn, state="waiting", next_try=when, note=_line(error))
            raise

    def _done(self, turn: Turn) -> Turn:
        store = self.desk.store
        made = store.editions.get(*self.key)
        if made is None and store.deliveries.of(*self.key):  # a notice, begun before
            return self._notice(turn, self._why_empty())
        try:
            printed = self._printed(made)
        except NothingToPrint as nothing:
            return self._empty(turn, str(nothing))
        if printed is None:
            return self._empty(turn, self._why_empty())
        edition, files = printed
        letter = letter_of(self.mine, self.briefing, edition, files)
        lines = self._handed_out(letter, files, deliver.recipients(self.briefing.deliver))
        if not lines or any(line.state == "sent" for line in lines):
            store.editions.mark_delivered(*self.key)
        return self._settled(turn, lines, f"no. {edition.number}")

    def _printed(self, made: Edition | None) -> tuple[Edition, Mapping[str, bytes]] | None:
        """The edition and its files, written now if they are not there; None when empty."""
        place = folder_of(self.mine, self.day, self.briefing.name)
        needed = MAIL_TEXT if self.briefing.deliver.by_mail else MANIFEST
        files = contents(place, made) if made is not None else None
        if made is not None and files is not None and needed in files:
            return made, files
        found = self._found(made)
        draft = self._draft(found, made)
        if made is None and draft.empty and self.briefing.on_empty != "send":
            return None
        self.desk.store.editions.put(
            found.folder,
            draft.edition,
            found.facts,
            articles=found.articles,
            previous=draft.compared,
            delivered=False,
            origin=Origin(found.state),
        )
        remember_asked(self.desk.store, found.folder, draft)
        write_edition(place, draft.files)
        return draft.edition, draft.files

    def _found(self, made: Edition | None) -> Corpus:
        """What was known when the edition was made, or is known now, or was on a past day."""
        then = known_then(self.desk.store, self.desk.folder, made) if made else None
        if then is not None:
            return then
        now = self.desk.press.read(self.mine, self.desk.store, self.desk.progress)
        if self.day >= self.desk.today(self.briefing):
            return now
        if not now.whole:
            now = recall(self.mine, self.desk.store, about=(), until=self.day)
        return as_of(now, self.day)

    def _draft(self, found: Corpus, made: Edition | None) -> Draft:
        return self.desk.press.draft(
            self.mine,
            self.desk.store,
            found,
            self.day,
            Order(
                briefing=self.briefing.name,
                seed=made.seed if made else None,
                mailed=self.briefing.deliver.by_mail,
            ),
            self.desk.progress,
        )

    def _mend(self) -> None:
        """Write an edition again whose files are gone or changed, from what was known then."""
        made = self.desk.store.editions.get(*self.key)
        if made is not None:
            self._printed(made)

    def _empty(self, turn: Turn, reason: str) -> Turn:
        if self.briefing.on_empty == "notice" and self.briefing.deliver.by_mail:
            return self._notice(turn, reason)
        return self._remember(turn, state="skipped", note=reason)

    def _notice(self, turn: Turn, reason: str) -> Turn:
        letter = deliver.notice(self.briefing.name, self.key[2], self.mine.title, reason)
        recipients = deliver.recipients(self.briefing.deliver.model_copy(update={"folder": None}))
        return self._settled(turn, self._handed_out(letter, {}, recipients), "a notice")

    def _why_empty(self) -> str:
        previous = self.desk.store.editions.previous(*self.key)
        return f"nothing new since the issue of {previous.date}" if previous else "nothing new"

    def _handed_out(
        self, letter: deliver.Letter, files: Mapping[str, bytes], recipients: Sequence[str]
    ) -> tuple[Delivery, ...]:
        desk, (folder, name, day) = self.desk, self.key
        mailbox = partial(mailbox_of, desk.settings, desk.environment)
        courier = Courier(
            desk.store, folder, day, letter, files, mailbox, desk.waits, desk.clock, desk.halted
        )
        return courier.round(lines_of(desk.store, folder, day, recipients, name))

    def _settled(self, turn: Turn, lines: Sequence[Delivery], what: str) -> Turn:
        """The turn after a round: done, failed, or waiting for the line that is due first."""
        note = f"{what}, {summary(lines)}" if lines else f"{what}, written"
        open_lines = [line for line in lines if not deliver.is_settled(line)]
        if open_lines:
            due = [line.next_try for line in open_lines]
            next_try = min(filter(None, due)) if all(due) else None
            return self._remember(turn, state="waiting", next_try=next_try, note=note)
        failed = bool(lines) and all(line.state == "failed" for line in lines)
        return self._remember(turn, state="failed" if failed else "done", note=note)

    def _reopen(self) -> None:
        for line in self.desk.store.deliveries.of(*self.key):
            self.desk.store.deliveries.put(*self.key, reopened(line))

    def _remember(self, turn: Turn, **changes: Any) -> Turn:
        now = self.desk.clock().isoformat(timespec="seconds")
        changed = replace(turn, **{"next_try": None, "changed": now, **changes})
        self.desk.store.turns.put(self.desk.folder, changed)
        return changed


def summary(lines: Sequence[Delivery]) -> str:
    """`4 of 5 sent; x@example.org: 550 no such user`."""
    counts = Counter(line.state for line in lines)
    troubles = [line.note for line in lines if line.state != "sent" and line.note]
    doubts = sum(1 for line in lines if line.doubts and line.state == "sent")
    if doubts:
        troubles.append(f"{doubts} may have arrived twice")
    return "; ".join((f"{counts['sent']} of {len(lines)} sent", *dict.fromkeys(troubles)))


def _line(error: Exception) -> str:
    """What went wrong, in one line; a surprise with its kind."""
    words = " ".join(str(error).split())
    return words if isinstance(error, BriefingsError) else f"{type(error).__name__}: {words}"
