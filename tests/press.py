"""A small press: an edition is the list of the articles in a folder. It imports no parser."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefings.config import Settings
from briefings.errors import NothingToPrint
from briefings.jobs.desk import Press
from briefings.jobs.edition import MAIL_HTML, MAIL_TEXT, Draft
from briefings.jobs.issues import Order
from briefings.jobs.reading import Corpus, Progress
from briefings.jobs.writing import MANIFEST
from briefings.model import Edition, EditionFile
from briefings.store import Store
from tests.factories import article, fact


def read(settings: Settings, store: Store, progress: Progress) -> Corpus:
    """One article a file, one fact an article."""
    folder = settings.corpus.folder
    paths = sorted(folder.glob("*.txt"))
    stories = []
    for done, path in enumerate(paths):
        progress("Reading", done, len(paths))
        stories.append(article(path.read_text("utf-8"), source=path.name, published=_date(path)))
    facts = tuple(fact(story.text, story) for story in stories)
    return Corpus(folder.resolve().as_posix(), tuple(stories), facts, ())


def draft(
    settings: Settings,
    store: Store,
    found: Corpus,
    day: date,
    order: Order,
    progress: Progress,
) -> Draft:
    """An edition that says which facts are new since the one before."""
    if not found.articles:
        raise NothingToPrint("no article")
    briefing = order.briefing
    previous = store.editions.previous(found.folder, briefing, day.isoformat())
    known = {f.id for f in store.editions.facts(found.folder, previous)} if previous else set()
    new = [f.statement for f in found.facts if f.id not in known]
    number = store.editions.number(found.folder, briefing, day.isoformat())
    text = "\n".join((f"No. {number} of {day}", *(f"NEW {line}" for line in new))) + "\n"
    files: dict[str, bytes] = {}
    for done, kind in enumerate(settings.formats):
        progress("Setting pages", done, len(settings.formats))
        files[f"brief.{kind}"] = f"%{kind}\n{text}".encode() * 50
    if order.mailed:
        files |= {MAIL_TEXT: text.encode(), MAIL_HTML: f"<p>{text}</p>".encode()}
    edition = Edition(
        briefing,
        number,
        day.isoformat(),
        order.seed or 7,
        tuple(EditionFile(n, sha256(c).hexdigest(), len(c)) for n, c in files.items()),
        tuple(f.id for f in found.facts),
        tuple(a.id for a in found.articles),
    )
    return Draft(
        edition, {**files, MANIFEST: manifest(edition)}, (), previous, bool(previous and not new)
    )


def manifest(edition: Edition) -> bytes:
    """The names and hashes of the files, as edition.json has them."""
    rows = [{"name": f.name, "sha256": f.sha256} for f in edition.files]
    return json.dumps({"number": edition.number, "files": rows}).encode()


SMALL = Press(read, draft)


def settings(folder: Path, *briefings: Mapping[str, Any], port: int = 0, **more: Any) -> Settings:
    """Settings over `folder`/corpus and `folder`/out, with a mail server on loopback."""
    mail = {
        "host": "127.0.0.1",
        "port": port or 1,
        "security": "none",
        "sender": "Morning brief <brief@example.org>",
        "timeout": 2,
    }
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    return Settings.model_validate(
        {
            "corpus": {"folder": folder / "corpus"},
            "out": folder / "out",
            "mail": {**mail, **more.pop("mail", {})},
            "briefing": briefings,
            **more,
        }
    )


def _date(path: Path) -> str | None:
    return path.stem[:10] if path.stem[:4].isdigit() else None
