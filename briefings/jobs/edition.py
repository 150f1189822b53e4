"""One issue: the brief, the quiz and its key for one day, written whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from briefings import deliver
from briefings.config import Settings
from briefings.document import Document
from briefings.jobs.documents import (
    brief_document,
    key_document,
    masthead_of,
    quiz_document,
    render,
)
from briefings.jobs.imprint import edition_of, manifest
from briefings.jobs.issues import PATIENCE, Issue, Order, folder_of
from briefings.jobs.reading import Corpus, Progress, require_sources, silent
from briefings.jobs.remembering import Memory, asked_by
from briefings.jobs.subjects import digest_of, lacking_topics, only, quiz_of, seed_of
from briefings.jobs.writing import MANIFEST, write_edition
from briefings.model import Edition, Fact, Masthead, Quiz
from briefings.store import Origin, Store

# The body of the mail that brings an edition.
MAIL_TEXT, MAIL_HTML = "mail.txt", "mail.html"
_PLAIN = Order()


@dataclass(frozen=True, slots=True)
class Draft:
    """An edition before it is written: its record, and its files with edition.json last.

    `empty` says that nothing is new since `previous`.
    """

    edition: Edition
    files: Mapping[str, bytes]
    sheets: tuple[Quiz, ...] = ()
    previous: Edition | None = None
    empty: bool = False

    @property
    def compared(self) -> str:
        """The date of the issue that this one was compared with; "" for none."""
        return self.previous.date if self.previous else ""


def issue(settings: Settings, store: Store, found: Corpus, day: date) -> Issue:
    """Make the issue of `day` and write it to `out/DATE/`.

    The same corpus, day and earlier issues give the same bytes. Raises NothingToPrint
    when no article can be used, DeliveryError when the folder cannot be written. Two at once
    wait for each other.
    """
    with store.lock("edition", wait=PATIENCE):
        return put_issue(settings, store, found, day)


def put_issue(
    settings: Settings,
    store: Store,
    found: Corpus,
    day: date,
    order: Order = _PLAIN,
    *,
    origin: str = "",
    progress: Progress = silent,
) -> Issue:
    """The same for somebody who holds the lock: as `order` says, to `out/DATE/NAME/` when named.

    `origin` is a hash of all that it is made from.
    """
    made = draft(settings, store, found, day, order, progress)
    folder = folder_of(settings, day, order.briefing)
    write_edition(folder, made.files)
    remember_asked(store, found.folder, made)
    store.editions.put(
        found.folder,
        made.edition,
        found.facts,
        articles=found.articles,
        previous=made.compared,
        origin=_origin(found, made, origin),
    )
    return Issue(made.edition, folder, tuple(folder / name for name in made.files), made.sheets)


def _origin(found: Corpus, made: Draft, made_from: str) -> Origin:
    """What an issue was made from, to be kept beside it."""
    return Origin(found.state, made_from, sha256(made.files[MANIFEST]).hexdigest(), made.sheets)


def remember_asked(store: Store, folder: str, made: Draft) -> None:
    """Remember the questions of an issue: they are not asked again while there are others."""
    store.used.put(folder, made.edition.briefing, made.edition.date, asked_by(made.sheets))


def draft(
    settings: Settings,
    store: Store,
    found: Corpus,
    day: date,
    order: Order = _PLAIN,
    progress: Progress = silent,
) -> Draft:
    """Make the issue of `day` without writing it.

    Questions of earlier issues come again when the others are spent, if at all.
    Raises NothingToPrint when no article can be used.
    """
    require_sources(found, settings.corpus.place)
    briefing = order.briefing
    seed = seed_of(day, briefing) if order.seed is None else order.seed
    previous = store.editions.previous(found.folder, briefing, day.isoformat())
    known = _known(store, found, previous) if previous else None
    number = store.editions.number(found.folder, briefing, day.isoformat())
    masthead = masthead_of(settings, found, day, number, previous=previous)
    if lacking := lacking_topics(settings, found):
        masthead = replace(masthead, note=f"Nothing is said about {', '.join(lacking)}.")
    printed = store.editions.printed(found.folder, briefing, day.isoformat())
    whole = digest_of(settings, found, day, previous=known, printed=printed)
    digest = only(whole, settings.sections)
    asked = store.used.before(found.folder, briefing, day.isoformat())
    memory = Memory(asked, "fresh" if order.fresh else "rest")
    sheets = _sheets(settings, found, day, seed, memory)
    brief = brief_document(settings, found, digest, masthead)
    documents = _documents(settings, found, brief, sheets, masthead)
    trials = {f"quiz-{sheet.version}": (sheet, masthead) for sheet in sheets}
    files = _set(settings, documents, trials, progress)
    if order.mailed:
        files[MAIL_TEXT] = deliver.text_page(brief).encode()
        files[MAIL_HTML] = deliver.html_page(brief).encode()
    edition = edition_of(briefing, masthead, seed, files, digest, sheets)
    files[MANIFEST] = manifest(edition, found)
    return Draft(edition, files, sheets, previous, empty=whole.quiet)


def _known(store: Store, found: Corpus, previous: Edition) -> tuple[Fact, ...]:
    """The facts that were known when the issue before was made: perhaps those of now."""
    then = store.origins.of(found.folder, previous.briefing, previous.date)
    if found.state and then.corpus == found.state:
        return found.facts
    return store.editions.facts(found.folder, previous)


def _sheets(
    settings: Settings, found: Corpus, day: date, seed: int, memory: Memory
) -> tuple[Quiz, ...]:
    """The versions of the quiz; none when neither quiz nor key is wanted."""
    if not {"quiz", "key"} & set(settings.documents):
        return ()
    return quiz_of(settings, found, day, seed, memory=memory).quizzes


def _documents(
    settings: Settings, found: Corpus, brief: Document, sheets: tuple[Quiz, ...], masthead: Masthead
) -> dict[str, Document]:
    """Name to page description of every document that is wanted."""
    documents = {"brief": brief} if "brief" in settings.documents else {}
    printed = tuple(sheet for sheet in sheets if sheet.items)
    if "quiz" in settings.documents:
        for sheet in printed:
            documents[f"quiz-{sheet.version}"] = quiz_document(settings, sheet, masthead)
    if printed and "key" in settings.documents:
        documents["answer-key"] = key_document(settings, printed, masthead, found.sources)
    return documents


def _set(
    settings: Settings,
    documents: Mapping[str, Document],
    trials: Mapping[str, tuple[Quiz, Masthead]],
    progress: Progress,
) -> dict[str, bytes]:
    """Name to bytes of every document in every format; `trials` are those that ask questions."""
    wanted = [(name, kind) for name in documents for kind in settings.formats]
    files: dict[str, bytes] = {}
    for done, (name, kind) in enumerate(wanted):
        progress("Setting pages", done, len(wanted))
        files[f"{name}.{kind}"] = render(settings, documents[name], kind, asked=trials.get(name))
    progress("Setting pages", len(wanted), len(wanted))
    return files
