"""Who said each quotation of an article: by its tag, or by the words that it continues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.extract.abbreviations import long_forms
from briefings.extract.lexicon import words
from briefings.extract.quotations.continuing import continued, told_before
from briefings.extract.quotations.marks import Quoted, quotations
from briefings.extract.quotations.pulled import pulled
from briefings.extract.quotations.scene import Attributed, Scene
from briefings.extract.quotations.speaker import Speaker
from briefings.extract.quotations.tags import (
    Tag,
    Tokens,
    before_colon,
    introduces,
    tag_after,
    tag_before,
)

if TYPE_CHECKING:
    from briefings.extract.reading import Reading

_ASKED = re.compile(r"\b[Tt]o (?:the|a|this|another) question,? ?\Z|\b[Aa]sked,? ?\Z")


def attribute(reading: Reading) -> Iterator[Attributed]:
    """Every quotation of the body and the captions, in order."""
    tokens = Tokens.of(reading.story.doc)
    explained = long_forms(reading.article.text)
    last: Attributed | None = None
    text = reading.article.text
    paragraphs = reading.article.paragraphs
    for paragraph, found in zip(paragraphs, quotations(text, paragraphs), strict=True):
        quotes = tuple(quote for quote in found if not _names_a_thing(text, quote))
        for i in range(len(quotes)):
            scene = Scene(reading, tokens, paragraph, quotes, last, explained)
            last = _attributed(scene, i)
            if paragraph.role != "heading" or _stands_alone(last):
                yield last
        if not quotes and paragraph.role == "body":
            last = None


def _stands_alone(found: Attributed) -> bool:
    """In a heading only a quotation with its speaker's name after it counts."""
    return found.link == "pulled" or (found.tag is not None and found.tag.where == "dash")


def _names_a_thing(text: str, quote: Quoted) -> bool:
    """Whether the words are a title: after "titled", or with capitals and without a full stop."""
    before = text[max(0, quote.opened - 24) : quote.opened].split()
    if before and before[-1].lower().strip(",:") in words("words_before_names"):
        return True
    spoken = quote.words(text)
    long = [word for word in spoken.split() if len(word) > 3]
    capitals = all(word[:1].isupper() for word in long)
    return len(long) > 1 and capitals and not spoken.endswith((".", "?", "!"))


def _attributed(scene: Scene, i: int) -> Attributed:
    """The first of the ways that applies, even when the speaker that it leads to has no name."""
    if _is_asked(scene, i):
        return Attributed(scene.quotes[i], "a question put to somebody", "tag")
    for way in (
        _carried,
        _split,
        _introduced,
        _tagged_after,
        _tagged_before,
        _colon,
        _pulled,
        continued,
        told_before,
    ):
        found = way(scene, i)
        if found is not None:
            return found
    return Attributed(scene.quotes[i], "no verb of speech beside it", "tag")


def _is_asked(scene: Scene, i: int) -> bool:
    """To the question, "…", X replied: the words are not those of X."""
    return _ASKED.search(scene.text, scene.floor(i), scene.quotes[i].opened) is not None


def _carried(scene: Scene, i: int) -> Attributed | None:
    """The rest of a quotation that the paragraph before left open."""
    quote, last = scene.quotes[i], scene.last
    if quote.opened != quote.start or last is None:
        return None
    return Attributed(quote, last.speaker, "running")


def _before(scene: Scene, quote: Quoted, floor: int) -> Tag | None:
    """The tag before, unless its subject is spoken itself."""
    tag = tag_before(scene.tokens, quote, floor, scene.paragraph.start)
    if tag is None or any(q.opened <= tag.subject.idx < q.closed for q in scene.quotes):
        return None
    return tag


def _introduced(scene: Scene, i: int) -> Attributed | None:
    """X said, "…": a comma or a colon before the mark."""
    floor = scene.floor(i)
    if not introduces(scene.text, scene.quotes[i], floor):
        return None
    return scene.by(i, _before(scene, scene.quotes[i], floor))


def _tagged_after(scene: Scene, i: int) -> Attributed | None:
    return scene.by(i, tag_after(scene.tokens, scene.text, scene.quotes[i], scene.limit(i)))


def _tagged_before(scene: Scene, i: int) -> Attributed | None:
    return scene.by(i, _before(scene, scene.quotes[i], scene.floor(i)))


def _colon(scene: Scene, i: int) -> Attributed | None:
    """X was less sure: "…" — only of a person, and of a whole sentence."""
    quote = scene.quotes[i]
    if not scene.is_whole(i):
        return None
    found = scene.by(i, before_colon(scene.tokens, quote, scene.floor(i)))
    if found is None or not isinstance(found.speaker, Speaker) or found.speaker.kind != "person":
        return None
    return found


def _pulled(scene: Scene, i: int) -> Attributed | None:
    """A quotation by itself, whose speaker a caption or the interview tells."""
    quote = scene.quotes[i]
    if i or len(scene.quotes) > 1:
        return None
    speaker = pulled(scene.reading, scene.tokens, scene.paragraph, quote)
    return Attributed(quote, speaker, "pulled") if speaker else None


def _split(scene: Scene, i: int) -> Attributed | None:
    """ "…," he said, "…": the tag between belongs to both, where no sentence ends in it."""
    quote, last = scene.quotes[i], scene.last
    if not i or last is None or last.quote != scene.quotes[i - 1] or last.tag is None:
        return None
    between = scene.text[last.quote.closed : quote.opened].rstrip()
    whole = last.tag.region.last == scene.tokens.at(quote.opened)
    if (
        last.tag.where != "after"
        or not whole
        or not between.endswith((",", ":", "—", "–", " and", " but"))
    ):
        return None
    own = _before(scene, quote, last.quote.closed)
    if own is not None and own.verb != last.tag.verb:
        return None
    return Attributed(quote, last.speaker, "split", last.tag)
