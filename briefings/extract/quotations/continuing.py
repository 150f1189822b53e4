"""Quotations without a tag: more by whoever spoke last, or by whom the sentence before tells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.quotations.scene import Attributed, Scene
from briefings.extract.quotations.tags import tag_before

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.quotations.marks import Quoted

# A tag of more words says more than who spoke; the next paragraph may be somebody else's.
LONGEST_TAG = 14


def continued(scene: Scene, i: int) -> Attributed | None:
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
    stops = _stops(scene, last.quote.closed, quote.opened)
    if stops == 0 and last.tag is not None:
        return Attributed(quote, last.speaker, "same speaker", last.tag)
    if stops == 1 and between.rstrip().endswith((".", "!", "?")):
        return Attributed(quote, last.speaker, "same speaker")
    return None


def _stops(scene: Scene, start: int, end: int) -> int:
    """How many sentences end between two offsets: the stop of "Mr." and "Corp." ends none."""
    text = scene.text
    stops = [i for i in range(start, end - 1) if text[i] in ".!?" and text[i + 1] == " "]
    if len(stops) < 2:
        return len(stops)
    ends = {s.end for s in scene.reading.story.sentences}
    return sum(i + 1 in ends for i in stops)


def told_before(scene: Scene, i: int) -> Attributed | None:
    """A sentence of its own after one in which a named person said something."""
    quote = scene.quotes[i]
    region = scene.tokens.before(quote, scene.floor(i))
    if region.first != region.last or not scene.is_whole(i):
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
    found = scene.by(i, tag)
    if found is None or tag is None or tag.verb is None or not _leads(tag.verb):
        return None
    return replace(found, link="sentence before", tag=None)


def _leads(verb: Token) -> bool:
    """The verb of its sentence, or of "as X said"."""
    if verb.dep_ in ("ROOT", "conj"):
        return True
    return verb.dep_ == "advcl" and any(c.lower_ == "as" for c in verb.children)
