"""`python -m tests.evaluation.coverage`: what a person's one-sentence summary has of a brief.

The articles are the 34 of ../shared/data/wikinews.jsonl, the brief is the `one-page` digest of
each by itself, made on the day it was published. Counted are the people, places, organisations,
dates and figures that the summary names and the digest holds, and ROUGE recall (Lin 2004) of the
digest beside LexRank (Erkan & Radev 2004) cut to as many words. `--misses` lists what is missing
in the half that rules may be tuned on.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.util import find_spec

from briefings import extract
from briefings.config import Settings
from briefings.extract.dates.finding import find_dates
from briefings.extract.story import MODEL, load
from briefings.extract.tables import table
from briefings.jobs.reading import Corpus
from briefings.jobs.subjects import digest_of
from briefings.model import Article, Digest, Holder, Point
from briefings.words import is_number, stem, stopwords, words
from tests.evaluation.halves import HALVES, half
from tests.evaluation.sources import SHARED, Sources, entries, name_of, wikinews
from tests.evaluation.table import Measure, Skipped, rendered

ROUGE = ("rouge1", "rouge2", "rougeL")
_NAMES = {
    "PERSON": "people",
    "GPE": "places",
    "LOC": "places",
    "FAC": "places",
    "NORP": "places",
    "ORG": "organisations",
    "EVENT": "organisations",
    "PRODUCT": "organisations",
    "CARDINAL": "figures",
    "ORDINAL": "figures",
    "MONEY": "figures",
    "PERCENT": "figures",
    "QUANTITY": "figures",
}
KINDS = ("people", "places", "organisations", "dates", "figures")
_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_DIGITS = {word: str(n) for n, word in enumerate(_WORDS)}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Item:
    """What a summary names: its words, and what it is."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Covered:
    """One article's digest beside its summary: what both have, and what the digest lacks."""

    name: str
    text: str
    untitled: str
    summary: str
    article: Article
    held: tuple[Item, ...]
    missing: tuple[Item, ...]


def printed(digest: Digest, *, titled: bool = True) -> str:
    """All sentences of a digest with the notes and, if `titled`, the titles beside them.

    Not its sources, which quote the article.
    """
    accounts = [point for each in digest.differences for point in each.accounts]
    lines = list(map(_line, (*digest.bottom_line, *digest.news, *accounts)))
    for section in digest.sections:
        lines += [f"{section.title}."] if titled else []
        lines += map(_line, section.points)
    lines += map(_line, digest.figures)
    lines += [" ".join((h.person, h.office, *_elsewhere(h))) for h in digest.holders]
    lines += [f"{saying.speaker}: “{saying.words}”" for saying in digest.sayings]
    lines += [f"{moment.date}: {moment.text}" for moment in digest.timeline]
    return "\n".join(lines)


def _line(point: Point) -> str:
    return f"{point.text} ({point.note})" if point.note else point.text


def _elsewhere(holder: Holder) -> tuple[str, ...]:
    """Of what body and place an office is, where its name does not say it: as the table does."""
    parts = (holder.organization, holder.place)
    return tuple(part for part in parts if part and part.casefold() not in holder.office.casefold())


def one_page(article: Article, extraction: extract.Extraction) -> Digest:
    """The digest of one page that a reader gets of one article on the day of its news."""
    found = Corpus("", (article,), tuple(extract.merge(extraction.facts)), ())
    settings = Settings().model_copy(update={"length": "one-page"})
    return digest_of(settings, found, date.fromisoformat((article.published or "")[:10]))


def items(summary: str, published: str | None) -> Iterator[Item]:
    """The people, places, organisations, figures and dates that a summary names, once each."""
    dates = [d for d in find_dates(summary, published) if d.edtf]
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for entity in load(MODEL)(summary).ents:
        kind = _NAMES.get(entity.label_, "")
        dated = any(d.start < entity.end_char and entity.start_char < d.end for d in dates)
        own = (kind, _stems(entity.text))
        if kind and not dated and own[1] and own not in seen:
            seen.add(own)
            yield Item(kind, entity.text)
    for value in dict.fromkeys(d.edtf for d in dates):
        yield Item("dates", value or "")


def holds(text: str, item: Item, published: str | None) -> bool:
    """Whether a text has an item: a person by surname, a place by its people's name too."""
    if item.kind == "dates":
        mentioned = [d.edtf or "" for d in find_dates(text, published)]
        return any(d.startswith(item.text) for d in mentioned)
    if item.kind == "figures" and _figures(item.text):
        return _figures(item.text) <= _figures(text)
    stems = _stems(item.text)
    wanted = stems[-1:] if item.kind == "people" else stems
    return set(wanted) <= set(_stems(text))


def covered(sources: Sources) -> tuple[Covered, ...]:
    """Every article with a summary, read and digested by itself."""
    summaries = {e["file"].removesuffix(".txt"): e["summaries"][0] for e in entries(sources)}
    chosen = [article for article in wikinews(sources) if name_of(article) in summaries]
    pairs_ = zip(chosen, extract.extract(chosen), strict=True)
    return tuple(_covered(article, summaries[name_of(article)], read) for article, read in pairs_)


def measures(found: Sequence[Covered]) -> Iterator[Measure | Skipped]:
    """The shares by half and kind, and ROUGE beside LexRank where both packages are there."""
    for part in HALVES:
        chosen = [each for each in found if half(each.name) == part]
        for name in (*KINDS, "all"):
            held, all_ = _counted(chosen, name)
            yield Measure("coverage", f"wikinews, {part}", name, held, all_)
    lacking = [name for name in ("rouge_score", "sumy") if find_spec(name) is None]
    if lacking:
        yield Skipped("ROUGE", f"{' and '.join(lacking)} not installed")
        return
    for part in HALVES:
        yield from _rouge([each for each in found if half(each.name) == part], part)


def _covered(article: Article, summary: str, read: extract.Extraction) -> Covered:
    digest = one_page(article, read)
    text, untitled = printed(digest), printed(digest, titled=False)
    named = tuple(items(summary, article.published))
    held = tuple(item for item in named if holds(text, item, article.published))
    missing = tuple(item for item in named if item not in held)
    return Covered(name_of(article), text, untitled, summary, article, held, missing)


def _counted(found: Iterable[Covered], kind: str) -> tuple[int, int]:
    """How many items of a kind are held, and how many there are."""
    held = missing = 0
    for each in found:
        held += sum(kind in ("all", item.kind) for item in each.held)
        missing += sum(kind in ("all", item.kind) for item in each.missing)
    return held, held + missing


def _rouge(found: Sequence[Covered], part: str) -> Iterator[Measure]:
    """The mean recall of the digests, and of LexRank at equal length.

    Without titles: that of one article has its headline, which LexRank does not get.
    """
    texts = [(each, each.untitled) for each in found]
    ours = [_recall(each.summary, text) for each, text in texts]
    theirs = [_recall(each.summary, lexrank(each.article.text, text)) for each, text in texts]
    for name in ROUGE:
        label = f"{name.replace('rouge', 'ROUGE-')} recall"
        own, other = (
            sum(s[name] for s in scores) / max(1, len(scores)) for scores in (ours, theirs)
        )
        for who, score in (("digest", own), ("LexRank", other), ("digest ahead by", own - other)):
            yield Measure(who, f"wikinews, {part}", label, score=score)


def _recall(summary: str, text: str) -> dict[str, float]:
    from rouge_score.rouge_scorer import RougeScorer

    scores = RougeScorer(list(ROUGE), use_stemmer=True).score(summary, text)
    return {name: scores[name].recall for name in ROUGE}


def lexrank(text: str, beside: str) -> str:
    """LexRank's sentences of a text, the best first, cut to the words of the text `beside`."""
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer

    document = PlaintextParser.from_string(text, _Tokenizer()).document
    words_, ranked = len(beside.split()), ""
    for count in range(1, len(document.sentences) + 1):
        best = map(str, LexRankSummarizer()(document, count))
        ranked = " ".join([ranked, *(sentence for sentence in best if sentence not in ranked)])
        if len(ranked.split()) >= words_:
            break
    return " ".join(ranked.split()[:words_])


class _Tokenizer:
    """What sumy asks of a tokenizer, without the data of nltk."""

    def to_sentences(self, text: str) -> tuple[str, ...]:
        parts = re.split(r"(?<=[.!?])[”\"’']?\s+(?=[A-Z“\"‘'])|\n+", text)
        return tuple(part.strip() for part in parts if part.strip())

    def to_words(self, text: str) -> tuple[str, ...]:
        return words(text)


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """By the stem of a people's adjective, the stems of its country."""
    rows = table("demonyms").items()
    return {stem(who.lower()): _plain(where[0]) for who, where in rows}


def _plain(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(text) if word not in stopwords())


def _stems(text: str) -> tuple[str, ...]:
    """The stems of a text, adjectives of nationality as their countries."""
    return tuple(s for one in _plain(text) for s in _countries().get(one, (one,)))


def _figures(text: str) -> frozenset[str]:
    """The numbers of a text, in digits."""
    lowered = [_DIGITS.get(word, word) for word in words(text)]
    return frozenset(n for word in lowered if is_number(word) for n in _NUMBER.findall(word))


def _misses(found: Iterable[Covered]) -> Iterator[str]:
    for each in found:
        if half(each.name) == "tuned":
            count = len(each.held) + len(each.missing)
            missing = "; ".join(item.text for item in each.missing)
            yield f"{each.name} {len(each.held)}/{count}, missing: {missing}\n{each.summary}"
            yield f"{each.text}\n"


def main(arguments: Sequence[str]) -> None:
    """Print the table, or what is missing in the half that rules may be tuned on."""
    found = covered(Sources(SHARED))
    if "--misses" in arguments:
        sys.stdout.writelines(f"{line}\n" for line in _misses(found))
    else:
        sys.stdout.write(f"{rendered(measures(found))}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
