"""Who said each quotation of an article: by its tag, or by the words that it continues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from briefings.extract.abbreviations import long_forms
from briefings.extract.lexicon import words
from briefings.extract.quotations.marks import Quoted, quoted
from briefings.extract.quotations.speakers import Speaker, named
from briefings.extract.quotations.tags import (
    Tag,
    Tokens,
    before_colon,
    introduces,
    tag_after,
    tag_before,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefings.extract.reading import Reading
    from briefings.model import Paragraph

# Fewer words without a tag of their own may be a name or an echo.
SHORT = 5
# A tag of more words says more than who spoke; the next paragraph may be somebody else's.
LONGEST_TAG = 14
Link = Literal["tag", "split", "same speaker", "running", "sentence before"]


@dataclass(frozen=True, slots=True)
class Attributed:
    """A quotation with its speaker (or the reason why there is none) and the tag it has."""

    quote: Quoted
    speaker: Speaker | str
    link: Link
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What the attribution of one quotation sees."""

    reading: Reading
    tokens: Tokens
    paragraph: Paragraph
    quotes: tuple[Quoted, ...]
    last: Attributed | None
    long_forms: dict[str, str]

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.reading.article.text


def attribute(reading: Reading) -> Iterator[Attributed]:
    """Every quotation of the body and the captions, in order."""
    tokens = Tokens.of(reading.story.doc)
    explained = long_forms(reading.article.text)
    last: Attributed | None = None
    text = reading.article.text
    for paragraph in reading.article.paragraphs:
        found = quoted(text, paragraph.start, paragraph.end)
        quotes = tuple(quote for quote in found if not names_a_thing(text, quote))
        for i in range(len(quotes)):
            scene = Scene(reading, tokens, paragraph, quotes, last, explained)
            last = _attributed(scene, i)
            if paragraph.role != "heading" or (last.tag and last.tag.where == "dash"):
                yield last
        if not quotes and paragraph.role == "body":
            last = None


def names_a_thing(text: str, quote: Quoted) -> bool:
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
    for way in (
        _split,
        _introduced,
        _tagged_after,
        _tagged_before,
        _colon,
        _continued,
        _told_before,
    ):
        found = way(scene, i)
        if found is not None:
            return found
    return Attributed(scene.quotes[i], "no verb of speech beside it", "tag")


def _floor(scene: Scene, i: int) -> int:
    return scene.quotes[i - 1].closed if i else scene.paragraph.start


def _limit(scene: Scene, i: int) -> int:
    after = scene.quotes[i + 1 :]
    return after[0].opened if after else scene.paragraph.end


def _by(scene: Scene, i: int, tag: Tag | None) -> Attributed | None:
    if tag is None:
        return None
    running = scene.last.speaker if scene.last else None
    spoke_last = running if isinstance(running, Speaker) else None
    speaker = named(tag.subject, scene.reading.cast, spoke_last, scene.long_forms)
    return Attributed(scene.quotes[i], speaker, "tag", tag)


def _before(scene: Scene, quote: Quoted, floor: int) -> Tag | None:
    """The tag before, unless its subject is spoken itself."""
    tag = tag_before(scene.tokens, quote, floor, scene.paragraph.start)
    if tag is None or any(q.opened <= tag.subject.idx < q.closed for q in scene.quotes):
        return None
    return tag


def _introduced(scene: Scene, i: int) -> Attributed | None:
    """X said, "…": a comma or a colon before the mark."""
    floor = _floor(scene, i)
    if not introduces(scene.text, scene.quotes[i], floor):
        return None
    return _by(scene, i, _before(scene, scene.quotes[i], floor))


def _tagged_after(scene: Scene, i: int) -> Attributed | None:
    return _by(scene, i, tag_after(scene.tokens, scene.text, scene.quotes[i], _limit(scene, i)))


def _tagged_before(scene: Scene, i: int) -> Attributed | None:
    return _by(scene, i, _before(scene, scene.quotes[i], _floor(scene, i)))


def _colon(scene: Scene, i: int) -> Attributed | None:
    """X was less sure: "…" — only of a person, and of a whole sentence."""
    quote = scene.quotes[i]
    words_ = scene.text[quote.start : quote.end].split()
    if len(words_) < SHORT or not words_[-1].endswith((".", "!", "?")):
        return None
    found = _by(scene, i, before_colon(scene.tokens, quote, _floor(scene, i)))
    if found is None or not isinstance(found.speaker, Speaker) or found.speaker.kind != "person":
        return None
    return found


def _split(scene: Scene, i: int) -> Attributed | None:
    """ "…," he said, "…": the tag between belongs to both."""
    quote, last = scene.quotes[i], scene.last
    if not i or last is None or last.quote != scene.quotes[i - 1] or last.tag is None:
        return None
    between = scene.text[last.quote.closed : quote.opened].rstrip()
    if last.tag.where != "after" or not between.endswith((",", ":", "—", "–", " and", " but")):
        return None
    own = _before(scene, quote, last.quote.closed)
    if own is not None and own.verb != last.tag.verb:
        return None
    return Attributed(quote, last.speaker, "split", last.tag)


def _continued(scene: Scene, i: int) -> Attributed | None:
    """More by the speaker of the quotation before: in the sentence, the paragraph, or on."""
    last, quote = scene.last, scene.quotes[i]
    if last is None:
        return None
    if i and last.quote == scene.quotes[i - 1]:
        return _within_paragraph(scene, i, last)
    alone = not scene.text[scene.paragraph.start : quote.opened].strip()
    if i == 0 and alone and (last.quote.runs_on or _all_quotation(scene)):
        if scene.text[last.quote.closed : scene.paragraph.start].strip(" .,\n"):
            return _after_tag(scene, last, quote)
        return Attributed(quote, last.speaker, "running")
    return None


def _after_tag(scene: Scene, last: Attributed, quote: Quoted) -> Attributed | None:
    """A paragraph of quotation after one that ends with the tag of the same speech."""
    between = scene.text[last.quote.closed : scene.paragraph.start]
    tagged = last.tag is not None and last.tag.where == "after"
    if tagged and between.count("\n") == 1 and len(between.split()) <= LONGEST_TAG:
        return Attributed(quote, last.speaker, "running")
    return None


def _all_quotation(scene: Scene) -> bool:
    """Whether the paragraph is one quotation from its first mark to its last."""
    rest = scene.text[scene.quotes[0].closed : scene.paragraph.end]
    return len(scene.quotes) == 1 and not rest.strip(" .")


def _within_paragraph(scene: Scene, i: int, last: Attributed) -> Attributed | None:
    """After the tag only: a sentence in between may bring in somebody else."""
    quote = scene.quotes[i]
    between = scene.text[last.quote.closed : quote.opened]
    stops = sum(between.count(stop + " ") for stop in ".!?")
    if stops == 0 and last.tag is not None:
        return Attributed(quote, last.speaker, "same speaker", last.tag)
    if stops == 1 and between.rstrip().endswith((".", "!", "?")):
        return Attributed(quote, last.speaker, "same speaker")
    return None


def _told_before(scene: Scene, i: int) -> Attributed | None:
    """A sentence of its own after one in which a named person said something."""
    quote = scene.quotes[i]
    region = scene.tokens.before(quote, _floor(scene, i))
    spoken = scene.text[quote.start : quote.end].split()
    if (
        region.first != region.last
        or len(spoken) < SHORT
        or not spoken[-1].endswith((".", "?", "!"))
    ):
        return None
    story = scene.reading.story
    before = [s for s in story.sentences if s.end <= quote.opened][-1:]
    if not before or (i and before[0].start < scene.quotes[i - 1].closed):
        return None
    if not i and before[0].paragraph.role != "body":
        return None
    tag = tag_before(
        scene.tokens, replace(quote, opened=before[0].end - 1), before[0].start, before[0].start
    )
    found = _by(scene, i, tag)
    if found is None or tag is None or tag.verb is None or not _leads(tag.verb):
        return None
    return replace(found, link="sentence before", tag=None)


def _leads(verb: Token) -> bool:
    """The verb of its sentence, or of "as X said"."""
    if verb.dep_ in ("ROOT", "conj"):
        return True
    return verb.dep_ == "advcl" and any(c.lower_ == "as" for c in verb.children)


_WAYS = (_split, _introduced, _tagged_after, _tagged_before, _colon, _continued, _told_before)
