"""A deck for Anki. A card keeps its id while its question does: importing again updates it."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing
from datetime import datetime
from hashlib import sha256
from html import escape
from string import ascii_uppercase
from typing import Any

from briefings.export.answers import accepted, choices, source
from briefings.export.archive import zipped
from briefings.export.characters import fit
from briefings.model import Quiz, QuizItem

# The id of the kind of note, the same in every deck: a card that is imported again keeps it.
_NOTE_TYPE = 1_607_392_319
_FIELDS = ("Question", "Options", "Answer", "Evidence", "Source")
_FRONT = "{{Question}}{{#Options}}<div class=options>{{Options}}</div>{{/Options}}"
_BACK = (
    "{{FrontSide}}<hr id=answer>{{Answer}}"
    "{{#Evidence}}<p class=evidence>{{Evidence}}<br>{{Source}}</p>{{/Evidence}}"
)
_STYLE = (
    ".card { font: 20px/1.4 serif; max-width: 34em; margin: 1em auto; }\n"
    ".options { margin-top: .7em; }\n"
    ".evidence { font-size: .75em; color: gray; }\n"
)
_ASKED = {
    "matching": "What belongs to this? {}",
    "true-false": "True or false? {}",
}


def anki(quiz: Quiz, made: datetime) -> bytes:
    """The .apkg of a deck named after the quiz.

    `made` is the instant of the notes: Anki takes a note anew when its instant is newer.
    """
    import genanki

    model = genanki.Model(
        _NOTE_TYPE,
        "briefings: question with evidence",
        fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": "Card 1", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )
    deck = genanki.Deck(_deck_id(quiz.title), quiz.title)
    for item in quiz.items:
        tags = [f"briefings::{item.kind}", f"briefings::{item.asks}"]
        guid = genanki.guid_for("briefings", item.id)
        deck.add_note(genanki.Note(model, _fields(item), guid=guid, tags=tags))
    return zipped({"collection.anki2": _collection(deck, made), "media": b"{}"})


def _collection(deck: Any, made: datetime) -> bytes:
    """The SQLite database of a package; made in memory, so that nothing else gets into it."""
    import genanki

    stamp = made.timestamp()
    with closing(sqlite3.connect(":memory:")) as base:
        package = genanki.Package(deck)
        package.write_to_db(base.cursor(), stamp, itertools.count(int(stamp * 1000)))
        base.commit()
        return base.serialize()


def _deck_id(title: str) -> int:
    """A number of 31 bits that is the same for a title."""
    return int(sha256(title.encode()).hexdigest()[:8], 16) % 2**30 + 2**30


def _fields(item: QuizItem) -> list[str]:
    question = _ASKED.get(item.kind, "{}").format(item.stem)
    answer = item.answer if item.kind == "choice" else "; ".join(accepted(item))
    evidence = item.references[0].sentence if item.references else ""
    texts = (escape(text, quote=False) for text in (answer, evidence, source(item)))
    return [fit(text) for text in (escape(question, quote=False), _options(item), *texts)]


def _options(item: QuizItem) -> str:
    """The options with their letters; none where they would say nothing new."""
    if item.kind == "true-false":
        return ""
    texts = (
        [o.text for o in item.options] if item.kind == "order" else [t for t, _ in choices(item)]
    )
    lettered = zip(ascii_uppercase, texts, strict=False)
    return "<br>".join(f"{letter}. {escape(text, quote=False)}" for letter, text in lettered)
